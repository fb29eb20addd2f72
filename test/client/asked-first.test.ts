/** What is asked before it is done, in a real browser: words that were voted on already, a chair who has not checked in, a substitute declined. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Placed } from '../../shared/council/units.ts';
import { DEFAULT_RULES } from '../../shared/meeting/voting-rules.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { roll } from '../../shared/text/roll.ts';
import { desk } from '../../shared/text/secretariat.ts';
import { chairThere, sessionActs } from '../../shared/text/session-acts.ts';
import { setup } from '../../shared/text/setup.ts';
import { shell } from '../../shared/text/shell.ts';
import { substituteWords } from '../../shared/text/substitutes.ts';
import { unitTree } from '../../shared/text/unit-tree.ts';
import { sameWords, voteActs } from '../../shared/text/vote-acts.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { chair, guest, ITEM, lan, secretary } from '../kit/people.ts';
import { fullHouse, grace, prepared, published, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { EMPTY_UNIT, unitTyped } from '../../client/screens/secretariat/administration/typed-unit.ts';
import { lan as lanInfo, secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const answers = {
  'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } },
  'GET /voting-rules': { version: 0, rules: DEFAULT_RULES },
};
const button = (at: Page | Locator, name: string): Locator => at.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const atDeskOf = (made: World, path: string) =>
  open(house, { size: DESK, followed: seenIn(made), who: secretary, at: `/secretariat/meetings/m1/${path}`, answers });

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `asked-${name}.png`) });
}

const counted: Step = [
  fullHouse, chair.goesTo(ITEM), prepared(), chair.opensVote(), lan.votes('for'), chair.closesVote(), grace, chair.announces(),
];

describe('A-49 the same words', () => {
  it('are asked about at the desk, and saved when it says so', async () => {
    const made = world(counted);
    const page = await atDeskOf(made, 'agenda');
    await button(page, vi(prepare.addVoteTo, { n: 1, title: ITEM })).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(vi(prepare.voteText)).fill(`  ${Object.values(made.meeting.votes.votes)[0]!.text.toUpperCase()}. `);
    await button(dialog, vi(desk.save)).click();
    await dialog.getByText(vi(sameWords.there)).waitFor();
    await shot(page, 'same-words');
    await expect.poll(() => acts(page)).toEqual([]);
    await button(dialog, vi(sameWords.change)).click();
    await button(dialog, vi(desk.save)).click();
    await button(dialog, vi(sameWords.saveAnyway)).click();
    await expect.poll(async () => (await acts(page)).map(([type]) => type)).toContain('prepareVote');
    await page.context().close();
  });

  it('are said to the chair before such a vote is opened, who opens it all the same', async () => {
    const made = world(counted, prepared());
    const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
    await button(page, vi(voteActs.openVote)).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(vi(sameWords.openAgain)).waitFor();
    await shot(page, 'open-again');
    await button(dialog, vi(voteActs.openVote)).click();
    await expect.poll(async () => (await acts(page)).map(([type]) => type)).toEqual(['openVote']);
    await page.context().close();
  });
});

describe('C-8 the chair', () => {
  const soon: Step = [published, secretary.changesDetails({ startsAt: '2026-12-09T01:30:00.000Z' })];
  it.each([['tablet', TABLET], ['phone', PHONE], ['desktop', DESK]] as const)('who has not checked in is asked to first, on a %s', async (name, size) => {
    const page = await open(house, { size, followed: seenIn(world(soon)), who: chair });
    await page.getByText(vi(chairThere.notYet), { exact: true }).waitFor();
    const [checkIn, call] = [button(page, vi(roll.checkIn)), button(page, vi(sessionActs.callToOrder))];
    await expect.poll(() => checkIn.count()).toBe(1);
    const [first, second] = [(await checkIn.boundingBox())!, (await call.boundingBox())!];
    expect(first.height).toBeGreaterThan(second.height);
    await expect.poll(() => graveFaults(page)).toEqual([]);
    await shot(page, `chair-${name}`);
    // The call to order does not wait for it.
    await call.click();
    await page.getByRole('dialog').getByText(vi(chairThere.callAnyway)).waitFor();
    await shot(page, `chair-call-${name}`);
    await button(page.getByRole('dialog'), vi(shell.cancel)).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await checkIn.click();
    await expect.poll(() => acts(page)).toEqual([['checkIn', {}]]);
    await page.context().close();
  });
  it('who has checked in calls to order as ever', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world(soon, chair.checksIn())), who: chair });
    await button(page, vi(sessionActs.callToOrder)).waitFor();
    await expect.poll(() => page.getByText(vi(chairThere.notYet), { exact: true }).count()).toBe(0);
    await page.context().close();
  });
});

describe('R-20 a unit that is added', () => {
  it('is asked for its level where it has one: a department stands at that of the unit it belongs to', async () => {
    const page = await open(house, {
      size: DESK,
      followed: seenIn(world(published)),
      who: secretary,
      at: '/secretariat/administration',
      answers: {
        ...answers,
        'GET /units': { units: [{ name: 'Hội đồng nhân dân tỉnh', level: 'province', code: 'H23' }] },
        'GET /lan': lanInfo,
        'GET /trust': { roots: [] },
      },
    });
    const level = page.getByRole('radiogroup', { name: vi(setup.level), exact: true });
    await level.first().waitFor();
    const before = await level.count();
    await page.getByText(vi(unitTree.department), { exact: true }).first().click();
    await expect.poll(() => level.count()).toBe(before - 1);
    await shot(page, 'department');
    await page.getByText(vi(unitTree.council), { exact: true }).first().click();
    await expect.poll(() => level.count()).toBe(before);
    await page.context().close();
  });
  it('is sent with that unit’s level', () => {
    const unit = (code: string, of: 'province' | 'commune') => ({ unit: { name: code, code, level: of }, depth: 0 }) as unknown as Placed;
    const placed = [unit('H23', 'province'), unit('H23.05', 'commune')];
    const typed = { ...EMPTY_UNIT, name: 'Văn phòng', code: 'H23.05.9' };
    const levels = [
      { ...typed, sort: 'department' as const },
      { ...typed, sort: 'department' as const, parent: 'H23.05' },
      { ...typed, sort: 'council' as const },
    ].map((one) => unitTyped(one, placed).level);
    expect(levels).toEqual(['province', 'commune', 'commune']);
  });
});

describe('X-32 a substitute', () => {
  const named: Step = [published, secretary.lists(guest.name), guest.does('nameSubstitute', { name: 'Trợ lý' })];
  const idIn = (made: World) => made.meeting.substitutes.substitutions.at(-1)!.substitution;
  it('is declined when the desk has said so twice, with why where it says it', async () => {
    const made = world(named);
    const page = await atDeskOf(made, 'substitutes');
    await button(page, `${vi(substituteWords.decline)}: Trợ lý`).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(vi(substituteWords.declineTitle, { name: 'Trợ lý', of: guest.name })).waitFor();
    await expect.poll(() => acts(page)).toEqual([]);
    await dialog.getByLabel(vi(substituteWords.why)).fill('Cần trực tiếp giải trình');
    await shot(page, 'decline');
    await button(dialog, vi(substituteWords.decline)).click();
    await expect.poll(() => acts(page)).toEqual([['declineSubstitute', { substitution: idIn(made), reason: 'Cần trực tiếp giải trình' }]]);
    await page.context().close();
  });
  it('is taken back when the desk has said so twice', async () => {
    const made = world(named);
    const page = await atDeskOf(made, 'substitutes');
    await button(page, `${vi(substituteWords.takeBack)}: Trợ lý`).click();
    await button(page.getByRole('dialog'), vi(substituteWords.takeBack)).click();
    await expect.poll(() => acts(page)).toEqual([['withdrawSubstitute', { substitution: idIn(made) }]]);
    await page.context().close();
  });
  it('that was declined is told to who had named them, with why', async () => {
    const declined = secretary.does('declineSubstitute', (made: World) => ({ substitution: idIn(made), reason: 'Cần trực tiếp giải trình' }));
    const page = await open(house, { size: PHONE, followed: seenIn(world(named, declined)), who: guest });
    await page.getByText(vi(substituteWords.declinedFor, { reason: 'Cần trực tiếp giải trình' })).waitFor();
    await shot(page, 'declined-phone');
    await page.context().close();
  });
});
