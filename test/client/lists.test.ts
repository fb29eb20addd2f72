/** A list of votes in a real browser: answered at once or one by one, at the sizes of real screens; before the chair and on the wall. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voteLists } from '../../shared/text/vote-lists.ts';
import { lateWords } from '../../shared/text/vote-pacing.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, hoa, ITEM, lan, minh, nam, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, grace, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

/** As long as titles of resolutions are. */
const TEXTS = [
  'Thông qua Nghị quyết về việc phê duyệt chủ trương đầu tư và điều chỉnh kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030 trên địa bàn xã Mường Mẫu',
  'Thông qua Nghị quyết về dự toán ngân sách xã năm 2027',
  'Thông qua Nghị quyết về mức thu học phí năm học 2026 - 2027',
  'Thông qua Nghị quyết về kế hoạch giám sát của Hội đồng nhân dân năm 2027',
  'Thông qua Nghị quyết về đặt tên đường và công trình công cộng',
];
const listOf = ({ meeting }: World) => ({ slate: meeting.slates.all[0]!.slate });
const ready: Step = [fullHouse, TEXTS.map((text) => secretary.preparesVote({ text })), chair.goesTo(ITEM)];
const put: Step = [ready, chair.does('openSlate', (made: World) => ({ votes: TEXTS.map((text) => voteOf(made, text)) }))];
const answered: Step = TEXTS.flatMap((text, n) =>
  [lan, minh, hoa].map((one, which): Step => (made) => one.votes(n === 3 && which > 0 ? 'against' : 'for', { vote: voteOf(made, text) })(made)),
);
const sealed: Step = [put, answered, chair.does('closeSlate', listOf), grace];
const announced: Step = [sealed, chair.does('announceSlate', listOf)];

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `list-${name}.png`) });
}

const rows = (page: Page): Locator => page.locator('main ol > li');
const choose = (page: Page, row: number, of: keyof typeof choices): Promise<void> =>
  rows(page).nth(row).locator('label').filter({ has: page.getByRole('radio', { name: vi(choices[of]), exact: true }) }).click();
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

/** Nothing is cut at the right, and what is next to be pressed is on the screen. */
async function fits(page: Page, next: Locator): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const box = (await next.boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(height);
}

describe('a delegate answers a list', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`on a ${name}: for all, one of them otherwise, each signed by itself`, async () => {
      const page = await open(house, { size, followed: seenIn(world(put)), who: lan });
      await rows(page).nth(4).waitFor();
      const none = button(page, vi(voteLists.signNone));
      await fits(page, none);
      await expect.poll(() => none.isDisabled()).toBe(true);
      await shot(page, `${name}-1-open`);
      await button(page, vi(voteLists.allFor)).click();
      await choose(page, 3, 'against');
      await page.getByText(vi(voteLists.toSign, { count: 5 })).waitFor();
      const sign = button(page, vi(voteLists.sign, { count: 5 }));
      await fits(page, sign);
      await shot(page, `${name}-2-chosen`);
      await sign.click();
      await page.getByText(vi(voteLists.allSent, { count: 5 })).waitFor();
      const cast = (await acts(page)).filter(([type]) => type === 'castBallot').map(([, choice]) => choice);
      expect(cast).toEqual(['for', 'for', 'for', 'against', 'for']);
      await shot(page, `${name}-3-sent`);
      // Changed afterwards, that one alone is signed anew.
      await choose(page, 1, 'notVoting');
      await button(page, vi(voteLists.sign, { count: 1 })).click();
      await expect.poll(async () => (await acts(page)).at(-1)).toEqual(['castBallot', 'notVoting']);
      expect((await acts(page)).length).toBe(6);
      await page.context().close();
    });

  it('keeps what is half chosen whatever comes in, and says what could not be sent', async () => {
    const made = world(put);
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(made), who: lan, staged: { delivers: false } });
    await choose(page, 0, 'for');
    await choose(page, 2, 'against');
    for (const count of [1, 2, 3])
      await page.evaluate(([vote, n]) => window.stage.set({ followed: { live: n !== 2, progress: { [vote]: { count: n } } } }), [
        voteOf(made, TEXTS[0]!),
        count,
      ] as const);
    await page.setViewportSize({ width: 820, height: 1180 });
    await page.getByText(vi(voteLists.toSign, { count: 2 })).waitFor();
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(2);
    await button(page, vi(voteLists.sign, { count: 2 })).click();
    await page.evaluate(() => window.stage.set({ followed: { live: false } }));
    await rows(page).nth(2).getByText(vi(votes.waiting, { choice: vi(choices.against) })).waitFor();
    await page.context().close();
  });
});

describe('the chair', () => {
  it('puts votes at once, closes and announces them in one act each', async () => {
    for (const [name, size] of Object.entries(SIZES)) {
      const page = await open(house, { size, followed: seenIn(world(ready)), who: chair });
      await button(page, vi(voteLists.open)).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('checkbox', { name: TEXTS[2]! }).uncheck();
      await shot(page, `${name}-4-chair-opens`);
      await dialog.getByRole('button', { name: vi(voteLists.openAct, { count: 4 }) }).click();
      await expect.poll(async () => (await acts(page)).at(-1)?.[0]).toBe('openSlate');
      expect(((await acts(page)).at(-1)![1] as { votes: string[] }).votes.length).toBe(4);
      await page.context().close();
    }
  });
  it('sees who has not sent all, and no tally before the announcement', async () => {
    const made = world(put, answered);
    const members = ['chi', 'lan', 'minh', 'hoa'].filter((one) => made.meeting.roll.members.has(one));
    const progress = Object.fromEntries(made.meeting.votes.running!.map((one) => [one, { count: 3, members }]));
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(made, { progress }), who: chair });
    await button(page, vi(voteActs.closeVote)).click();
    await shot(page, 'tablet-5-chair-closes');
    await page.getByRole('dialog').getByRole('button', { name: vi(voteActs.closeVote) }).click();
    await expect.poll(async () => (await acts(page)).at(-1)?.[0]).toBe('closeSlate');
    await page.context().close();
    const after = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(sealed)), who: chair });
    const announce = button(after, vi(voteLists.announce, { count: 5 }));
    await announce.waitFor();
    await shot(after, 'tablet-6-chair-sealed');
    await expect.poll(() => after.getByText(vi(votes.adopted)).count()).toBe(0);
    await expect.poll(() => button(after, vi(lateWords.repeat)).count()).toBe(0);
    await announce.click();
    await after.getByRole('dialog').getByRole('button', { name: vi(voteLists.announce, { count: 5 }) }).click();
    await expect.poll(async () => (await acts(after)).at(-1)?.[0]).toBe('announceSlate');
    await after.context().close();
  });
});

it('of a closed list the chair announces all, or repeats or sets aside each vote in which some have sent nothing', async () => {
  for (const name of ['tablet', 'telephone']) {
    const made = world(sealed);
    const short = voteOf(made, TEXTS[2]!);
    const all = [chair, lan, minh, hoa, nam].map(({ id }) => id);
    const sent = (vote: string) => (vote === short ? [lan.id, minh.id] : all);
    const progress = Object.fromEntries(made.meeting.votes.running!.map((one) => [one, { count: sent(one).length, members: sent(one) }]));
    const page = await open(house, { size: SIZES[name]!, followed: seenIn(made, { progress }), who: chair });
    await button(page, vi(voteLists.announce, { count: 5 })).waitFor();
    const late = rows(page).filter({ has: button(page, vi(lateWords.repeat)) });
    await expect.poll(() => late.count()).toBe(1);
    await late.getByText(`${vi(lateWords.title, { count: 3 })}: Chi, Hòa, Nam`).waitFor();
    await shot(page, `${name}-8-late`);
    await button(page, vi(lateWords.repeat)).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: vi(voteActs.reason) }).fill('Ba đại biểu gửi phiếu không kịp');
    await dialog.getByRole('button', { name: vi(voteActs.setAsideAct), exact: true }).click();
    await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['voidVote', { vote: short, repeat: true }]);
    await button(page, vi(lateWords.setAside)).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SIZES[name]!.viewport!.width);
    await page.context().close();
  }
});

describe('everybody else', () => {
  it('sees the list under way, sealed, and each result once announced', async () => {
    for (const [moment, step] of [['open', put], ['sealed', sealed], ['announced', announced]] as const)
      for (const [name, size] of Object.entries(SIZES)) {
        const who = moment === 'open' ? secretary : lan;
        const page = await open(house, { size, followed: seenIn(world(step)), who });
        await page.getByText(TEXTS[1]!).first().waitFor();
        await shot(page, `${name}-7-${moment}`);
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
        await expect.poll(async () => (await page.getByText(vi(votes.adopted), { exact: true }).count()) > 0).toBe(moment === 'announced');
        await page.context().close();
      }
  });
  it('has no row on the wall under the words that the quorum was lost, nor more ballots than they are said to be of', async () => {
    const long: Step = [fullHouse, TEXTS.map((text) => secretary.preparesVote({ text: `${TEXTS[0]!} ${text}` })), chair.goesTo(ITEM)];
    const all = chair.does('openSlate', (made: World) => ({ votes: TEXTS.map((text) => voteOf(made, `${TEXTS[0]!} ${text}`)) }));
    const lost: Step = [nam.checksOut(), hoa.checksOut(), hoa.checksIn(), hoa.checksOut()];
    const made = world(long, all, lost);
    const progress = Object.fromEntries(Object.keys(made.meeting.votes.votes).map((one) => [one, { count: 5 }]));
    const page = await open(house, { size: { viewport: { width: 1920, height: 1080 } }, followed: seenIn(made, { progress }) });
    const row = page.locator('ol > li').first();
    await row.waitFor();
    await settled(page);
    await shot(page, 'wall-quorum');
    const under = () =>
      page.locator('ol').first().evaluate((list) => {
        const last = list.lastElementChild!.getBoundingClientRect().bottom;
        const next = list.nextElementSibling!.getBoundingClientRect().top;
        return list.children.length > 0 && last <= next + 1 && list.scrollHeight <= list.clientHeight + 1;
      });
    // Before the next part, which is shorter, has its turn.
    await expect.poll(under, { timeout: 5_000 }).toBe(true);
    await page.getByText(vi(voteLists.castAll, { all: 15 })).waitFor();
    await expect.poll(() => page.locator('[class*=seats] rect').count()).toBe(5);
    await page.context().close();
  });

  it('has it on the wall, in parts where it is longer than the wall', async () => {
    for (const [moment, step] of [['open', put], ['announced', announced]] as const) {
      const page = await open(house, { size: { viewport: { width: 1920, height: 1080 } }, followed: seenIn(world(step)) });
      await shot(page, `hall-${moment}`);
      await page.getByText(vi(voteLists.part, { part: 1, parts: 2 })).waitFor();
      await settled(page);
      await shot(page, `hall-${moment}`);
      const low = await page.locator('main li').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
      expect(Math.max(...low)).toBeLessThanOrEqual(1080);
      await page.getByText(vi(voteLists.part, { part: 2, parts: 2 })).waitFor({ timeout: 15_000 });
      await page.getByText(TEXTS[4]!).waitFor();
      await page.context().close();
    }
  });
});
