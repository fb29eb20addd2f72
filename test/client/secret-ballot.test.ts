/** A delegate's paper of a secret ballot in a real browser: taken, marked, looked over, dropped, found counted; at the sizes of real screens. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { countedChecks, paperAlarms, secretVote as words } from '../../shared/text/secret-vote.ts';
import { recusalWords } from '../../shared/text/recusals.ts';
import { receipts, states } from '../../shared/text/receipts.ts';
import { pacingWords } from '../../shared/text/vote-pacing.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { digitsOf } from '../../client/panels/tellers/due.ts';
import type { OwnPaper } from '../../client/link/kept-paper.ts';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { chair, ITEM, lan, minh, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, world, type Step } from '../kit/scene.ts';
import {
  asksForKeys, checksKeys, closesSecret, dropped, makesKeys, namesTellers, opensSecret, papersTaken, preparesSecret, publishes, signsPapers,
  takesPaper, TELLERS, urnGrace,
} from '../kit/secret.ts';
import type { World } from '../kit/world.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const TABLET = SIZES['tablet']!;

const opened = (more?: object, before: Step = []): Step => [
  fullHouse,
  preparesSecret(more),
  namesTellers(...TELLERS),
  asksForKeys(),
  makesKeys(TELLERS[0]),
  checksKeys(TELLERS[1]),
  chair.goesTo(ITEM),
  before,
  opensSecret(),
];
const sealed: Step = [
  opened(),
  [chair, lan, minh, nam].map((one) => takesPaper(one)),
  signsPapers(lan, chair, lan, minh, nam),
  dropped(3),
  closesSecret(),
  urnGrace,
];
const counted: Step = [sealed, publishes(lan, ['for', 'for', 'against'])];
const NAMES = ['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh', 'Moong Văn Hợi', 'Lương Thị Hồng Thắm', 'Vi Văn Sơn', 'Xeo Thị Kim Oanh'];
const ELECTION = {
  options: NAMES.map((label, n) => ({ id: `c${n}`, label })),
  form: { kind: 'election', seats: 3, most: 3 },
};
const LEVELS = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'];
const CONFIDENCE = {
  options: NAMES.slice(0, 5).flatMap((_, n) => LEVELS.map((label, level) => ({ id: `o${n}-${level}`, label }))),
  form: {
    kind: 'confidence',
    officers: NAMES.slice(0, 5).map((label, n) => ({ id: `o${n}`, label, options: LEVELS.map((_, level) => `o${n}-${level}`) })),
  },
};

const vote = (made: World): string => voteOf(made, QUESTION);
const papers = (made: World, own: OwnPaper) => ({ papers: { [vote(made)]: own } });
const shows = (made: World, own: OwnPaper, size = TABLET, who = nam) =>
  open(house, { size, followed: seenIn(made, papers(made, own)), who });
const becomes = (page: Page, made: World, own: OwnPaper) =>
  page.evaluate((next) => window.stage.set({ followed: { papers: next } }), papers(made, own).papers);
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const choice = (page: Page, of: keyof typeof choices): Locator => page.getByRole('radio', { name: vi(choices[of]), exact: true });

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `secret-${name}.png`) });
}

/** Wholly on the screen. */
async function inView(page: Page, one: Locator): Promise<void> {
  await one.waitFor();
  const { width, height } = page.viewportSize()!;
  const box = (await one.boundingBox())!;
  const within = [box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height];
  expect(within, JSON.stringify(box)).toEqual([true, true, true, true]);
}

describe.each(Object.keys(SIZES))('on a %s', (name) => {
  const size = SIZES[name]!;

  it('V-65 is offered to nobody with a conflict of interest, who is told why before anything is asked for', async () => {
    const about = ({ meeting }: World) => ({ item: meeting.agenda.items.find((one) => one.title === ITEM)!.item, member: nam.id });
    const made = world(opened(undefined, secretary.does('declareConflict', about)));
    const page = await shows(made, { state: 'none' }, size);
    await page.getByText(vi(recusalWords.mineText)).first().waitFor();
    await expect.poll(() => button(page, vi(words.take)).count()).toBe(0);
    await expect.poll(() => button(page, vi(words.toPaper)).count()).toBe(0);
    await shot(page, `${name}-no-part`);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
    await page.context().close();
  });

  it('is taken, marked, looked over and dropped, one next act at a time; what was dropped is shown no more', async () => {
    const made = world(opened());
    const page = await shows(made, { state: 'none' }, size);
    await inView(page, button(page, vi(words.take)));
    const { hash } = made.meeting.secret.votes[vote(made)]!.keys!;
    await page.getByText(digitsOf(hash).join(' '), { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('radio').count()).toBe(0);
    await shot(page, `${name}-take`);
    await button(page, vi(words.take)).click();
    await page.getByText(vi(words.waiting)).waitFor();
    await shot(page, `${name}-waiting`);

    await becomes(page, made, { state: 'ready' });
    await inView(page, button(page, vi(words.look)));
    await expect.poll(() => button(page, vi(words.look)).isDisabled()).toBe(true);
    const high = await page.getByRole('radiogroup').locator('label').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect([high.length, new Set(high.map(Math.round)).size, Math.min(...high) >= 72]).toEqual([3, 1, true]);
    await choice(page, 'against').check({ force: true });
    await shot(page, `${name}-marking`);
    await button(page, vi(words.look)).click();
    await inView(page, button(page, vi(words.drop)));
    await expect.poll(() => page.getByRole('group', { name: vi(words.marked) }).innerText()).toBe(vi(choices.against));
    await shot(page, `${name}-look`);
    await expect.poll(() => graveFaults(page)).toEqual([]);
    await button(page, vi(words.change)).click();
    await choice(page, 'for').check({ force: true });
    await button(page, vi(words.look)).click();
    await button(page, vi(words.drop)).click();
    await page.getByText(vi(words.dropping)).waitFor();
    await becomes(page, made, { state: 'dropped' });
    await page.getByText(vi(words.dropped), { exact: true }).waitFor();
    await shot(page, `${name}-dropped`);
    const text = await page.locator('main').innerText();
    for (const one of [choices.for, choices.against]) expect(text.split('\n')).not.toContain(vi(one));
    await expect.poll(() => acts(page)).toEqual([
      ['takeBallotPaper', vote(made)], ['keepDraft', 'against'], ['keepDraft', 'for'], ['drop', 'for'],
    ]);
    await page.context().close();
  });

  it('V-73 while the chair has paused offers no paper and drops none; what is marked stays, and what was dropped is said to wait', async () => {
    const made = world(opened(), chair.does('pauseVote', {}));
    const page = await shows(made, { state: 'none' }, size);
    await page.getByText(vi(pacingWords.pausedSecretText)).waitFor();
    await inView(page, button(page, vi(words.take)));
    await expect.poll(() => button(page, vi(words.take)).isDisabled()).toBe(true);
    await shot(page, `${name}-paused-take`);
    await becomes(page, made, { state: 'ready' });
    await choice(page, 'against').check({ force: true });
    await shot(page, `${name}-paused-marking`);
    await inView(page, button(page, vi(words.look)));
    await button(page, vi(words.look)).click();
    await inView(page, button(page, vi(words.drop)));
    await expect.poll(() => button(page, vi(words.drop)).isDisabled()).toBe(true);
    await shot(page, `${name}-paused-look`);
    await expect.poll(() => graveFaults(page)).toEqual([]);
    await becomes(page, made, { state: 'dropping' });
    await page.getByText(vi(words.droppingPaused)).waitFor();
    await shot(page, `${name}-paused-dropping`);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
    await page.context().close();
  });

  it('of an election is marked for as many as may be, and looked over by names', async () => {
    const made = world(opened(ELECTION));
    const page = await shows(made, { state: 'ready' }, size);
    for (const one of NAMES.slice(0, 3)) await page.getByLabel(one).check();
    await expect.poll(() => page.getByLabel(NAMES[3]!).isDisabled()).toBe(true);
    await shot(page, `${name}-election`);
    await inView(page, button(page, vi(words.look)));
    await button(page, vi(words.look)).click();
    await inView(page, button(page, vi(words.drop)));
    const marked = await page.getByRole('group', { name: vi(words.marked) }).getByRole('listitem').allInnerTexts();
    expect(marked).toEqual(NAMES.slice(0, 3));
    await shot(page, `${name}-election-look`);
    expect((await acts(page)).at(-1)).toEqual(['keepDraft', ['c0', 'c1', 'c2']]);
    await page.context().close();
  });

  it('of a poll of confidence has a level for each officer, and says whom it leaves out', async () => {
    const made = world(opened(CONFIDENCE));
    const page = await shows(made, { state: 'ready' }, size);
    const officer = (n: number) => page.getByRole('radiogroup', { name: NAMES[n]! });
    for (const n of [0, 1, 2, 3]) await officer(n).getByText(LEVELS[n % 3]!, { exact: true }).click();
    await shot(page, `${name}-confidence`);
    // What follows from low confidence is read whole beside the paper; on a telephone it scrolls.
    const cut = await page.getByRole('group', { name: QUESTION }).evaluate((one) => one.scrollHeight - one.clientHeight);
    if (name === 'tablet') expect(cut).toBeLessThanOrEqual(1);
    await button(page, vi(words.look)).click();
    await inView(page, button(page, vi(words.drop)));
    const marked = await page.getByRole('group', { name: vi(words.marked) }).getByRole('listitem').allInnerTexts();
    expect(marked.map((one) => one.split('\n'))).toEqual(
      NAMES.slice(0, 5).map((one, n) => [one, n === 4 ? vi(words.leftOut) : LEVELS[n % 3]!]),
    );
    await shot(page, `${name}-confidence-look`);
    await page.context().close();
  });

  it('is said to be counted, with what was checked; or an alarm says what is wrong and whom to tell', async () => {
    const made = world(counted);
    const page = await shows(made, { state: 'counted' }, size);
    await page.getByText(vi(words.counted), { exact: true }).waitFor();
    for (const one of Object.values(countedChecks)) await expect.poll(() => page.getByText(vi(one)).count()).toBe(1);
    await page.getByText(vi(words.papersGap, { count: 1 }), { exact: false }).waitFor();
    await shot(page, `${name}-counted`);
    await becomes(page, made, { state: 'alarm', why: 'missing' });
    const alarm = page.getByRole('alert').filter({ hasText: vi(words.alarm) });
    await alarm.waitFor();
    await expect.poll(() => alarm.innerText()).toContain(vi(paperAlarms.missing));
    await expect.poll(() => alarm.innerText()).toContain(vi(words.alarmAct));
    await shot(page, `${name}-alarm`);
    await page.context().close();
  });

  it('says in plain words what it gives and what it does not', async () => {
    const page = await shows(world(opened()), { state: 'none' }, size);
    await button(page, vi(words.about)).click();
    await page.getByRole('heading', { name: vi(words.givesNot), exact: true }).waitFor();
    await shot(page, `${name}-about`);
    await button(page, vi(words.aboutBack)).click();
    await button(page, vi(words.take)).waitFor();
    await page.context().close();
  });
});

it('keeps what is half marked when the tablet is turned, when others take papers, and when the app is opened anew', async () => {
  const made = world(opened());
  const page = await shows(made, { state: 'ready', draft: 'notVoting' });
  await expect.poll(() => choice(page, 'notVoting').isChecked()).toBe(true);
  await choice(page, 'against').check({ force: true });
  await page.setViewportSize({ width: 820, height: 1180 });
  const { meeting } = world(opened(), takesPaper(lan), takesPaper(nam));
  await page.evaluate((secret) => {
    window.stage.set({ followed: { live: false } });
    window.stage.set({ followed: { live: true, meeting: { ...window.staged.followed.meeting, secret } as never } });
  }, meeting.secret as never);
  await expect.poll(() => choice(page, 'against').isChecked()).toBe(true);
  await button(page, vi(words.look)).click();
  await page.setViewportSize({ width: 1180, height: 820 });
  await inView(page, button(page, vi(words.drop)));
  await page.context().close();
});

it('tells whom it gives no paper why: without a key, absent, on another device; and nobody else is asked', async () => {
  const made = world(opened());
  const noKey = await open(house, { size: TABLET, followed: seenIn(made), who: chair, staged: { canSign: false } });
  await noKey.getByText(vi(votes.noKeyTitle)).waitFor();
  await expect.poll(() => button(noKey, vi(words.take)).count()).toBe(0);
  await noKey.context().close();

  const elsewhere = await shows(made, { state: 'none', refused: refuse('secret/paper-taken') });
  await elsewhere.getByText(vi(words.elsewhere)).waitFor();
  await expect.poll(() => button(elsewhere, vi(words.take)).count()).toBe(0);
  await elsewhere.context().close();

  const watching = await open(house, { size: TABLET, followed: seenIn(world(papersTaken)), who: secretary });
  await watching.getByText(vi(words.takenOf, { taken: 4, total: 5 })).waitFor();
  await expect.poll(() => button(watching, vi(words.take)).count()).toBe(0);
  await shot(watching, 'watching');
  await watching.context().close();
});

it('says when the tellers’ device does not answer, when there is no network, and when the urn is sealed before it came', async () => {
  const taken = world(opened(), takesPaper(nam));
  taken.pass(20_000);
  const waits = await shows(taken, { state: 'waiting' }, TABLET, nam);
  await waits.getByText(vi(words.waitingLong)).waitFor();
  await shot(waits, 'tellers-away');
  await waits.evaluate(() => window.stage.set({ followed: { live: false } }));
  await becomes(waits, taken, { state: 'dropping' });
  await waits.getByText(vi(words.droppingOffline)).waitFor();
  await waits.context().close();

  const closing = await shows(world(papersTaken, closesSecret()), { state: 'ready', draft: 'for' }, TABLET, nam);
  await closing.getByRole('timer').waitFor();
  await expect.poll(() => button(closing, vi(words.look)).isEnabled()).toBe(true);
  await closing.context().close();

  const late = await shows(world(sealed), { state: 'dropping' }, TABLET, nam);
  await late.getByText(vi(words.notKnown)).waitFor();
  await late.getByText(vi(words.sealedText)).waitFor();
  await shot(late, 'sealed');
  await late.context().close();
});

it('in one’s own votes a secret ballot shows no choice, and only what became of the paper', async () => {
  const made = world(counted);
  const page = await open(house, {
    size: TABLET, followed: seenIn(made, papers(made, { state: 'counted' })), who: chair, at: `/meeting/m1/my-votes/${vote(made)}`,
  });
  await page.getByText(vi(states.secret)).waitFor();
  await page.getByText(vi(words.counted), { exact: true }).waitFor();
  await expect.poll(() => page.getByText(vi(receipts.noFile)).count()).toBe(0);
  await page.context().close();
});
