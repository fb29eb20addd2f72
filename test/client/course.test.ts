/** The agenda in motion in a real browser: before the chair, at the desk, on a delegate's phone. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chairGroups } from '../../shared/text/chair-groups.ts';
import { course } from '../../shared/text/course.ts';
import { hallBoard } from '../../shared/text/hall-board.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam, secretary } from '../kit/people.ts';
import { fullHouse, grace, passes, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const MINUTE = 60_000;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
const SECOND = 'Kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030';
const [THIRD, URGENT] = ['Chất vấn và trả lời chất vấn', 'Hỗ trợ khắc phục hậu quả bão số 9'];
const begun: Step = [
  fullHouse,
  secretary.addsItem(SECOND),
  secretary.addsItem(THIRD),
  secretary.plansTime(ITEM, 30),
  secretary.plansTime(SECOND, 45),
  chair.goesTo(ITEM),
  passes(40 * MINUTE),
  chair.goesTo(SECOND),
  passes(10 * MINUTE),
];
const adopted: Step = [
  begun,
  chair.proposesUrgent(URGENT, { minutes: 20 }),
  (made: World) => {
    const text = made.meeting.votes.votes[made.meeting.course.adjustments[0]!.vote]!.text;
    for (const step of [chair.opensVote(text), ...[chair, lan, minh, hoa, nam].map((one) => one.votes('for')), chair.closesVote()]) step(made);
  },
  grace,
  chair.announces(),
];

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `course-${name}.png`), fullPage: true });
}
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

it('F-2 F-3 the chair sees time and forecast, goes back, puts off with a reason', async () => {
  const made = world(begun);
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByText(vi(course.usedOf, { used: 10, planned: 45 })).first().waitFor();
  await page.getByText(/^Dự kiến kết thúc lúc/).first().waitFor();
  await page.getByRole('button', { name: vi(chairGroups.course) }).click();
  await page.getByRole('button', { name: vi(course.back, { number: 1, title: ITEM }) }).waitFor();
  await shot(page, 'chair-more');
  await page.getByRole('button', { name: vi(course.putOff) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: vi(course.putOff) }).click();
  await dialog.getByText('Hãy nêu lý do.').waitFor();
  await dialog.getByLabel(vi(course.reason)).fill('Cơ quan trình  đang hoàn thiện');
  await shot(page, 'chair-put-off');
  await expect.poll(() => acts(page)).toEqual([]);
  await dialog.getByRole('button', { name: vi(course.putOff) }).click();
  await expect.poll(() => acts(page)).toEqual([['putItemOff', { item: itemOf(made, SECOND), reason: 'Cơ quan trình đang hoàn thiện' }]]);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});

it.each([['tablet', TABLET], ['phone', PHONE], ['desk', DESK]] as const)(
  'X-37 on a %s the chair’s rarer acts stand in folds of a few, each act two taps away, by keys as well',
  async (name, size) => {
    const made = world(begun);
    const page = await open(house, { size, followed: seenIn(made), who: chair });
    const folds = page.getByRole('group', { name: vi(chairGroups.moreActs) });
    const { course: running, voting, speaking, screens, messages, ending } = chairGroups;
    const named = [running, voting, speaking, screens, messages, ending].map((one) => vi(one));
    const heads = folds.locator('h3 > button');
    await expect.poll(() => heads.allTextContents()).toEqual(expect.arrayContaining([named[0], named[2], named[3], named[4]]));
    const shown = await heads.allTextContents();
    expect(named.filter((one) => shown.includes(one))).toEqual(shown);
    for (const one of await heads.all()) expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(56);
    // All folds together take a short list's room, however much is in them; the next act is bigger than any.
    expect((await folds.boundingBox())!.height).toBeLessThan(480);
    await shot(page, `chair-folds-${name}`);
    await heads.first().focus();
    await page.keyboard.press('Enter');
    const adjourn = page.getByRole('button', { name: vi(sessionActs.adjourn), exact: true });
    await adjourn.waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => adjourn.evaluate((one) => one === document.activeElement)).toBe(true);
    await settled(page);
    await shot(page, `chair-folds-open-${name}`);
    await heads.filter({ hasText: vi(chairGroups.speaking) }).click();
    await adjourn.waitFor({ state: 'hidden' });
    await settled(page);
    await shot(page, `chair-folds-speaking-${name}`);
    await heads.filter({ hasText: vi(chairGroups.screens) }).click();
    await settled(page);
    await shot(page, `chair-folds-screens-${name}`);
    await heads.filter({ hasText: vi(chairGroups.messages) }).click();
    await settled(page);
    await shot(page, `chair-folds-messages-${name}`);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await expect.poll(() => graveFaults(page)).toEqual([]);
    await page.context().close();
  },
);

it('F-4 F-5 the chair proposes an urgent item, and takes it on once it is adopted', async () => {
  const before = await open(house, { size: TABLET, followed: seenIn(world(begun)), who: chair });
  await before.getByRole('button', { name: vi(chairGroups.course) }).click();
  await before.getByRole('button', { name: vi(course.insert) }).click();
  const dialog = before.getByRole('dialog');
  await dialog.getByLabel(vi(course.newTitle)).fill(URGENT);
  await dialog.getByLabel(vi(course.reason)).fill('Bão số 9');
  await shot(before, 'chair-insert');
  await dialog.getByRole('button', { name: vi(course.propose) }).click();
  await expect.poll(() => acts(before)).toMatchObject([['proposeAdjustment', { kind: 'insert', title: URGENT, reason: 'Bão số 9' }]]);
  await before.context().close();

  const made = world(adopted);
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByText(vi(course.adopted)).waitFor();
  await shot(page, 'chair-adopted');
  await page.getByRole('button', { name: vi(course.takeOn, { title: URGENT }) }).click();
  await expect.poll(() => acts(page)).toEqual([['carryOutAdjustment', { adjustment: made.meeting.course.adjustments[0]!.adjustment }]]);
  await page.context().close();
});

it('F-6 what was put off and taken on stands with its item on a phone', async () => {
  const made = world(adopted, chair.carriesOut(), chair.putsOff(THIRD, 'Chờ số liệu'));
  const page = await open(house, { size: PHONE, followed: seenIn(made), who: lan });
  await page.getByText(vi(course.deferred, { reason: 'Chờ số liệu' })).first().waitFor();
  await page.getByText(vi(course.urgent)).first().waitFor();
  await shot(page, 'phone');
  await page.context().close();
});

it('S-12 S-13 the chair adjourns for the groups until a time, which every tablet shows', async () => {
  const made = world(begun);
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByRole('button', { name: vi(chairGroups.course) }).click();
  await page.getByRole('button', { name: vi(sessionActs.adjourn) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: vi(course.minutes, { minutes: 15 }) }).click();
  await dialog.getByLabel(vi(course.groupsAbout)).first().click();
  await page.getByRole('option', { name: `3. ${THIRD}` }).click();
  await shot(page, 'chair-adjourn');
  await dialog.getByRole('button', { name: vi(sessionActs.adjourn) }).click();
  await expect.poll(() => acts(page)).toMatchObject([['adjourn', { groups: itemOf(made, THIRD) }]]);
  const [[, input]] = (await acts(page)) as unknown as [[string, { until: string }]];
  expect(Math.abs(Date.parse(input.until) - made.now - 15 * MINUTE)).toBeLessThan(3 * MINUTE);
  await page.context().close();

  const away = world(begun, chair.does('adjourn', { ...input, groups: itemOf(made, THIRD) }));
  const tablet = await open(house, { size: PHONE, followed: seenIn(away), who: lan });
  await tablet.getByText(/^Tiếp tục lúc/).first().waitFor();
  await tablet.getByText(`Thảo luận tổ: ${THIRD}`).waitFor();
  await shot(tablet, 'phone-break');
  await tablet.context().close();
});

it('F-1 the secretary types minutes, each sent by itself; H-5 and chooses what the wall shows', async () => {
  const made = world(begun);
  const page = await open(house, { size: DESK, followed: seenIn(made), who: secretary, at: '/secretariat/meetings/m1/times', answers });
  const field = page.getByLabel(vi(course.plannedOf, { number: 3, title: THIRD }));
  await field.fill('25');
  await field.press('Enter');
  await expect.poll(() => acts(page)).toEqual([['planItemTime', { item: itemOf(made, THIRD), minutes: 25, was: {} }]]);
  // What no item can take is not typed at all: nothing is refused, and nothing stands there that was not sent.
  const other = page.getByLabel(/^2\. .*: thời lượng dự kiến/);
  await other.fill('');
  await other.pressSequentially('-99999');
  await other.press('Enter');
  await expect.poll(() => acts(page)).toHaveLength(2);
  expect((await acts(page))[1]).toMatchObject(['planItemTime', { minutes: 999 }]);
  await page.getByText(vi(course.minutes, { minutes: 40 })).waitFor();
  await shot(page, 'desk-times');
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();

  const wall = await open(house, { size: DESK, followed: seenIn(made), who: secretary, at: '/secretariat/meetings/m1/wall', answers });
  await wall.getByRole('button', { name: vi(hallBoard.agenda), exact: true }).click();
  await expect.poll(() => acts(wall)).toEqual([['chooseBoard', { board: 'agenda' }]]);
  await shot(wall, 'desk-wall');
  await wall.context().close();
});
