/** How a vote runs, in a real browser: who is ready, paused, timed, closed with some late; before the chair, on tablets, on the wall. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { pacingActs, pacingWords, lateWords } from '../../shared/text/vote-pacing.ts';
import { handsWords } from '../../shared/text/hands.ts';
import { recusalWords } from '../../shared/text/recusals.ts';
import { lacks, readinessWords } from '../../shared/text/vote-readiness.ts';
import { formBallot } from '../../shared/text/elected.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, delegate, hoa, ITEM, lan, minh, nam, secretary } from '../kit/people.ts';
import { electionOf, preparesBallot } from '../kit/elections.ts';
import { draftedBy, fullHouse, grace, paperTaken, passes, prepared, present, world, type Step } from '../kit/scene.ts';
import { ALWAYS, certificateOf, type World } from '../kit/world.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };
const before: Step = [fullHouse, prepared(), chair.goesTo(ITEM)];
const voting: Step = [before, chair.opensVote(), lan.votes('for'), minh.votes('for')];
const pauses = chair.does('pauseVote', {});
const timed = (seconds: number) => chair.does('timeVote', { seconds });
const button = (on: Page | Locator, name: string): Locator => on.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const wide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `running-${name}.png`) });
}

describe('V-60 who is ready to vote', () => {
  const expired = { keys: { [certificateOf(minh.id)]: { from: ALWAYS.from, until: '2026-01-01T00:00:00.000Z' } } };
  for (const [name, size] of Object.entries(SIZES))
    it(`is counted before the chair at a ${name}, with what is lacking`, async () => {
      const page = await open(house, {
        size,
        followed: seenIn(world(before), { connected: [chair.id, lan.id, minh.id, hoa.id] }),
        who: chair,
        answers: { 'GET /meetings/m1/keys': expired },
      });
      await page.getByText(vi(readinessWords.count, { ready: 3, all: 5 })).first().waitFor();
      await shot(page, `${name}-1-ready`);
      await button(page, vi(readinessWords.show)).click();
      const dialog = page.getByRole('dialog');
      const rows = dialog.getByRole('list').getByRole('listitem');
      await expect.poll(() => rows.count()).toBe(2);
      await rows.filter({ hasText: 'Minh' }).getByText(vi(lacks.keyNotInForce)).waitFor();
      await rows.filter({ hasText: 'Nam' }).getByText(vi(lacks.notConnected)).waitFor();
      await dialog.getByText(vi(readinessWords.all, { count: 5 })).click();
      await expect.poll(() => rows.count()).toBe(5);
      await shot(page, `${name}-2-who`);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
    });

  it('is seen by the secretary, of 125', async () => {
    const people = Array.from({ length: 125 }, (_, n) => delegate(n + 1));
    const many: Step = [
      draftedBy([chair, ...people.slice(1)]),
      secretary.namesChair(chair.name),
      secretary.addsItem(ITEM),
      secretary.publishes(),
      chair.checksIn(),
      chair.callsToOrder(),
      present(...people.slice(1, 100).map((one) => one.name)),
      prepared(),
      chair.goesTo(ITEM),
    ];
    const page = await open(house, {
      size: SIZES['desk']!,
      followed: seenIn(world(many)),
      who: secretary,
      staged: { canSign: false },
      answers: { 'GET /meetings/m1/keys': { keys: {} } },
    });
    await page.getByText(vi(readinessWords.count, { ready: 100, all: 125 })).waitFor();
    await button(page, vi(readinessWords.show)).click();
    await expect.poll(() => page.getByRole('dialog').getByRole('listitem').count()).toBe(25);
    await shot(page, 'desk-3-many');
    await page.context().close();
  });
});

describe('V-61 a pause', () => {
  it('is made and ended by the chair', async () => {
    for (const [name, size] of Object.entries(SIZES)) {
      const page = await open(house, { size, followed: seenIn(world(voting)), who: chair });
      await button(page, vi(pacingActs.pause)).click();
      await expect.poll(() => acts(page)).toEqual([['pauseVote', {}]]);
      await shot(page, `${name}-4-open-chair`);
      await page.context().close();
      const paused = await open(house, { size, followed: seenIn(world(voting, timed(90), passes(25_000), pauses)), who: chair });
      await paused.getByText(vi(pacingWords.leftPaused, { time: '1:05' })).first().waitFor();
      await expect.poll(() => button(paused, vi(voteActs.closeVote)).count()).toBe(0);
      await shot(paused, `${name}-5-paused-chair`);
      await button(paused, vi(pacingActs.resume)).click();
      await expect.poll(() => acts(paused)).toEqual([['resumeVote', {}]]);
      await expect.poll(() => wide(paused)).toBeLessThanOrEqual(size.viewport!.width);
      await paused.context().close();
    }
  });

  for (const [name, size] of Object.entries(SIZES))
    it(`leaves on a ${name} what was chosen, and what was sent too late to be taken`, async () => {
      const made = world(voting);
      const page = await open(house, { size, followed: seenIn(made), who: nam });
      await page.locator('label').filter({ has: page.getByRole('radio', { name: vi(choices.against), exact: true }) }).click();
      pauses(made);
      const [vote] = made.meeting.votes.running!;
      await page.context().close();
      const refused = { refusal: { refused: true, code: 'votes/paused', params: {} }, choice: 'against' } as const;
      const kept = { [vote!]: { meeting: 'm1', vote: vote!, revision: 1, refused } };
      const paused = await open(house, { size, followed: seenIn(made, { votes: kept }), who: nam });
      await paused.getByText(vi(pacingWords.pausedText)).waitFor();
      await expect.poll(() => paused.getByRole('radio', { name: vi(choices.against), exact: true }).isChecked()).toBe(true);
      await expect.poll(() => button(paused, vi(votes.signChoice, { choice: vi(choices.against) })).isDisabled()).toBe(true);
      await shot(paused, `${name}-6-paused-ballot`);
      await expect.poll(() => wide(paused)).toBeLessThanOrEqual(size.viewport!.width);
      await paused.context().close();
    });

  it('is said on a paper with a form beforehand, and what was sent too late stays marked', async () => {
    const made = world(fullHouse, preparesBallot(electionOf(4, 2)), chair.goesTo(ITEM), chair.opensVote(), pauses);
    const [vote] = made.meeting.votes.running!;
    const [first] = made.meeting.votes.votes[vote!]!.content!.options;
    const refused = { refusal: refuse('votes/paused'), choice: [first!.id] };
    for (const name of ['tablet', 'telephone']) {
      const size = SIZES[name]!;
      const kept = { [vote!]: { meeting: 'm1', vote: vote!, revision: 1, refused } };
      const page = await open(house, { size, followed: seenIn(made, { votes: kept }), who: nam });
      await page.getByText(vi(pacingWords.pausedText)).waitFor();
      await expect.poll(() => page.getByRole('checkbox').nth(0).isChecked()).toBe(true);
      await expect.poll(() => button(page, vi(formBallot.sign)).isDisabled()).toBe(true);
      await shot(page, `${name}-6-paused-form`);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
    }
  });

  it('is seen on the wall', async () => {
    const page = await open(house, { size: WALL, followed: seenIn(world(voting, pauses)) });
    await page.getByText(vi(pacingWords.paused)).waitFor();
    await shot(page, 'wall-7-paused');
    await page.context().close();
  });
});

describe('V-62 the time that is left', () => {
  it('is the same on every screen, also on a tablet whose clock is an hour off', async () => {
    const made = world(voting, timed(600));
    const screens = [
      { size: WALL },
      { size: SIZES['tablet']!, who: nam },
      { size: SIZES['telephone']!, who: hoa },
      { size: SIZES['desk']!, who: chair },
    ];
    for (const [n, screen] of screens.entries()) {
      const slow = n === 2 ? 3_600_000 : 0;
      const followed = seenIn(made);
      const page = await open(house, {
        ...screen,
        followed: { ...followed, offset: followed.offset + slow },
        ...(slow > 0 && { before: (one: Page) => one.addInitScript(`const now = Date.now; Date.now = () => now() - ${slow}`) }),
      });
      await page.getByText(/Còn (10:00|9:5\d)/).first().waitFor();
      await shot(page, `timed-${n}`);
      await page.context().close();
    }
  });

  it('is set at the opening', async () => {
    const page = await open(house, { size: SIZES['desk']!, followed: seenIn(world(before)), who: chair });
    await button(page, vi(voteActs.openVote)).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(vi(pacingActs.minutes, { n: 2 })).click();
    await shot(page, 'desk-8-opening');
    await button(dialog, vi(voteActs.openVote)).click();
    await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['openVote', { closesIn: 120 }]);
    await page.context().close();
  });
});

it('V-20 who was late is named to the chair, with three answers', async () => {
  for (const [name, size] of Object.entries(SIZES)) {
    const made = world(voting, chair.closesVote(), grace);
    const [vote] = made.meeting.votes.running!;
    const followed = seenIn(made, { progress: { [vote!]: { count: 2, members: [lan.id, minh.id] } } });
    const page = await open(house, { size, followed, who: chair });
    await page.getByText(vi(lateWords.title, { count: 3 })).waitFor();
    await button(page, vi(voteActs.announce)).waitFor();
    await button(page, vi(lateWords.setAside)).waitFor();
    await shot(page, `${name}-9-late`);
    await button(page, vi(lateWords.repeat)).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: vi(voteActs.reason) }).fill('Ba đại biểu gửi phiếu không kịp');
    await button(dialog, vi(voteActs.setAsideAct)).click();
    await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['voidVote', { vote, repeat: true }]);
    await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
    await page.context().close();
  }
});

describe('V-65 a conflict of interest', () => {
  const about = (member: string) => ({ meeting }: World) => ({
    item: meeting.agenda.items.find((one) => one.title === ITEM)!.item,
    member,
  });
  const declared: Step = [fullHouse, prepared(), chair.goesTo(ITEM), secretary.does('declareConflict', about(nam.id))];
  it('is said by the delegate of an item', async () => {
    for (const [name, size] of Object.entries(SIZES)) {
      const page = await open(house, { size, followed: seenIn(world(before)), who: lan });
      await button(page, vi(recusalWords.declareOwn)).click();
      await shot(page, `${name}-10-own`);
      await button(page.getByRole('dialog'), vi(recusalWords.declareAct)).click();
      await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['declareConflict', { member: lan.id }]);
      await page.context().close();
    }
  });
  it('is entered by the secretary, of a delegate, and taken back', async () => {
    const page = await open(house, { size: SIZES['desk']!, followed: seenIn(world(declared)), who: secretary, staged: { canSign: false } });
    const subject = page.getByRole('region').filter({ has: page.locator('#current-item') });
    await button(subject, vi(recusalWords.withdraw, { name: 'Nam' })).waitFor();
    await button(subject, vi(recusalWords.declare)).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: vi(recusalWords.member) }).click();
    await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Chi', 'Hòa', 'Lan', 'Minh']);
    await page.getByRole('option', { name: 'Minh' }).click();
    await shot(page, 'desk-11-entered');
    await button(dialog, vi(recusalWords.declareAct)).click();
    await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['declareConflict', { member: minh.id }]);
    await page.context().close();
  });
  for (const [name, size] of Object.entries(SIZES))
    it(`is told calmly on a ${name}, without a ballot and without the papers`, async () => {
      const papers: Step = [paperTaken('Dự thảo'), secretary.addsPaper('Dự thảo')];
      const declares = secretary.does('declareConflict', about(nam.id));
      const made = world(fullHouse, papers, prepared(), chair.goesTo(ITEM), declares, chair.opensVote());
      const page = await open(house, { size, followed: seenIn(made), who: nam });
      await page.getByText(vi(recusalWords.mineText)).first().waitFor();
      await expect.poll(() => page.getByRole('radio').count()).toBe(0);
      await expect.poll(() => page.getByRole('button', { name: /Dự thảo/ }).count()).toBe(0);
      await shot(page, `${name}-12-no-part`);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
    });
});

describe('V-67 a show of hands', () => {
  const counts = { for: 3, against: 1, notVoting: 0 };
  const entered: Step = [before, secretary.does('enterHands', ({ meeting }: World) => ({ vote: meeting.votes.order[0]!, counts }))];
  const decided: Step = [
    entered,
    (made) =>
      made.write(chair.id, [
        {
          type: 'handsDecided',
          open: {
            hands: made.meeting.hands.entries[0]!.hands,
            vote: made.meeting.votes.order[0]!,
            base: 5,
            silent: 1,
            outcome: 'adopted',
            certificate: certificateOf(chair.id),
            signedAt: new Date(made.now).toISOString(),
            signature: 'A'.repeat(86),
          },
        },
      ]),
  ];
  it('is entered by the secretary as numbers', async () => {
    for (const [name, size] of Object.entries(SIZES)) {
      const page = await open(house, { size, followed: seenIn(world(before)), who: secretary, staged: { canSign: false } });
      await button(page, vi(handsWords.enter)).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: vi(choices.for), exact: true }).fill('3');
      await dialog.getByRole('textbox', { name: vi(choices.against), exact: true }).fill('1');
      await dialog.getByText(vi(handsWords.ofPresent, { sum: 4, present: 5 })).waitFor();
      await shot(page, `${name}-13-hands`);
      await button(dialog, vi(handsWords.enterAct)).click();
      await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['enterHands', { counts }]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
    }
  });
  it('is countersigned by the chair', async () => {
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(entered)), who: chair });
    await button(page, vi(handsWords.countersign)).click();
    await shot(page, 'tablet-14-hands-chair');
    await button(page.getByRole('dialog'), vi(handsWords.countersign)).click();
    await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['countersignHands', { signature: 'A'.repeat(86) }]);
    await page.context().close();
  });
  it('stands apart on tablets and on the wall, and is opened no more', async () => {
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(decided)), who: lan });
    await page.getByText(vi(handsWords.result, { outcome: vi(votes.adopted) })).first().waitFor();
    await shot(page, 'tablet-15-hands-result');
    await page.context().close();
    const wall = await open(house, { size: WALL, followed: seenIn(world(decided)) });
    await wall.getByText(vi(handsWords.result, { outcome: vi(votes.adopted) })).waitFor();
    await shot(wall, 'wall-16-hands');
    await wall.context().close();
    const before = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(decided)), who: chair });
    await before.getByText(vi(handsWords.result, { outcome: vi(votes.adopted) })).first().waitFor();
    await expect.poll(() => button(before, vi(voteActs.openVote)).count()).toBe(0);
    await before.context().close();
  });
});
