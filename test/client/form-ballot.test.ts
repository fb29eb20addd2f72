/**
 * Elections and levels of confidence in a real browser: a long paper is filled in on tablet and telephone, and what it came to is read
 * on tablet and wall.
 */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BallotPaper } from '../../shared/meeting/forms.ts';
import { elected as resultWords, formBallot as words } from '../../shared/text/elected.ts';
import { votes } from '../../shared/text/votes.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { announced, confidenceIn, electionOf, preparesBallot } from '../kit/elections.ts';
import { chair, hoa, ITEM, lan, minh, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, world, type Step } from '../kit/scene.ts';
import { HANDHELD } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };
const OFFICE = 'Phó Trưởng ban Kinh tế - Ngân sách Hội đồng nhân dân xã';
const NAMES = ['Nguyễn Thị Hồng Nhung', 'Lò Văn Pánh', 'Vàng A Chứ', 'Trần Quốc Việt', 'Quàng Thị Xuân Hương', 'Hoàng Đình Thắng'];
const nameOf = (n: number): string => `${NAMES[n % NAMES.length]}, ${OFFICE}`;

/** With names and offices as long as they are. */
const named = (paper: BallotPaper): BallotPaper => ({ ...paper, options: paper.options!.map((one, n) => ({ ...one, label: nameOf(n) })) });
const ELECTION = named(electionOf(30, 5));
const levels = confidenceIn(20, 3);
const officers = (levels.form as Extract<NonNullable<BallotPaper['form']>, { kind: 'confidence' }>).officers.map((one, n) => ({
  ...one,
  label: nameOf(n),
}));
const LEVELS = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'];
const CONFIDENCE: BallotPaper = {
  way: 'public',
  options: officers.flatMap((one) => one.options.map((id, n) => ({ id, label: `${one.label}: ${LEVELS[n]}` }))),
  form: { kind: 'confidence', officers },
};
const opened = (paper: BallotPaper): Step => [fullHouse, preparesBallot(paper), chair.goesTo(ITEM), chair.opensVote()];
const answers = (lists: ReadonlyArray<readonly string[]>): Step =>
  [chair, lan, minh, hoa, nam].slice(0, lists.length).map((one, n) => one.votes([...lists[n]!].sort() as unknown as string));

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `form-${name}.png`) });
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lastAct = (page: Page) => page.evaluate(() => window.stage.acts.at(-1));

/** Nothing is cut at the right, and what is next to be pressed is on the screen. */
async function fits(page: Page, name: string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  const box = (await button(page, name).boundingBox())!;
  expect(box.y + box.height).toBeLessThanOrEqual(height);
}

describe('E-6 a delegate fills in a paper', () => {
  for (const [name, size] of Object.entries(HANDHELD)) {
    it(`of thirty candidates on a ${name}: five at most, changed afterwards`, async () => {
      const page = await open(house, { size, followed: seenIn(world(opened(ELECTION))), who: lan });
      const box = page.getByRole('checkbox');
      await box.nth(29).waitFor({ state: 'attached' });
      await fits(page, vi(words.signBlank));
      await expect.poll(() => page.getByText('Thông qua khi').count()).toBe(0);
      await page.getByText('Trúng cử khi được quá nửa').waitFor();
      await shot(page, `${name}-1-empty`);
      for (const n of [0, 3, 7, 12, 28]) await box.nth(n).check();
      await page.getByText(vi(words.full)).waitFor();
      await expect.poll(() => box.nth(1).isDisabled()).toBe(true);
      await fits(page, vi(words.sign));
      await shot(page, `${name}-2-full`);
      await button(page, vi(words.sign)).click();
      const ids = [0, 3, 7, 12, 28].map((n) => ELECTION.options![n]!.id);
      await expect.poll(() => lastAct(page)).toEqual(['castBallot', [...ids].sort()]);
      await button(page, vi(votes.change)).click();
      // As a finger does: not under the count that stays in sight.
      await box.nth(0).evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await box.nth(0).uncheck();
      await button(page, vi(words.sign)).click();
      await expect.poll(() => lastAct(page)).toEqual(['castBallot', ids.slice(1).sort()]);
      await shot(page, `${name}-3-sent`);
      await page.context().close();
    });
    it(`of twenty officers on a ${name}: a level each, taken back, or none`, async () => {
      const page = await open(house, { size, followed: seenIn(world(opened(CONFIDENCE))), who: lan });
      const radios = (n: number) => page.getByRole('radiogroup').nth(n).getByRole('radio');
      await radios(19).first().waitFor({ state: 'attached' });
      await radios(0).nth(0).check();
      await radios(1).nth(2).check();
      await radios(1).nth(1).check();
      await radios(2).nth(2).check();
      await page.getByRole('button', { name: vi(words.takeBackOf, { name: officers[2]!.label }), exact: true }).click();
      await fits(page, vi(words.sign));
      await shot(page, `${name}-4-levels`);
      await button(page, vi(words.sign)).click();
      await expect.poll(() => lastAct(page)).toEqual(['castBallot', [officers[0]!.options[0]!, officers[1]!.options[1]!].sort()]);
      await page.context().close();
    });
  }
  it('keeps what is half marked whatever comes in; sends a blank paper by that name alone', async () => {
    const made = world(opened(ELECTION));
    const page = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(made), who: lan });
    await page.getByRole('checkbox').nth(4).check();
    for (const count of [1, 2, 3])
      await page.evaluate(([vote, n]) => window.stage.set({ followed: { live: n !== 2, progress: { [vote]: { count: n } } } }), [
        voteOf(made, QUESTION),
        count,
      ] as const);
    await page.setViewportSize({ width: 820, height: 1180 });
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await page.getByRole('checkbox').nth(4).uncheck();
    await button(page, vi(words.signBlank)).click();
    await expect.poll(() => lastAct(page)).toEqual(['castBallot', []]);
    await page.context().close();
  });
});

describe('E-2 E-4 everybody reads what it came to', () => {
  const five = (n: number): string[] => ELECTION.options!.slice(n, n + 5).map(({ id }) => id);
  const low = officers.map((one, n) => one.options[n % 2 === 0 ? 2 : 0]!);
  const moments: ReadonlyArray<readonly [string, Step, string]> = [
    ['election', [opened(ELECTION), answers([five(0), five(0), five(1), five(2)]), announced], vi(resultWords.elected, { count: 4, seats: 5 })],
    ['confidence', [opened(CONFIDENCE), answers([low, low, low, low, []]), announced], vi(resultWords.confidence)],
  ];
  for (const [what, step, said] of moments)
    it(`of ${what}, on tablet, telephone, before the chair and on the wall, and nobody is told that it was rejected`, async () => {
      const made = world(step);
      for (const [name, size, who] of [
        ['tablet', HANDHELD['tablet']!, lan],
        ['telephone', HANDHELD['telephone']!, minh],
        ['chair', HANDHELD['tablet']!, chair],
        ['desk', { viewport: { width: 1440, height: 900 } }, secretary],
      ] as const) {
        const page = await open(house, { size, followed: seenIn(made), who });
        await page.getByText(said).first().waitFor();
        await expect.poll(() => page.getByText(vi(votes.rejected), { exact: true }).count()).toBe(0);
        await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
        await shot(page, `${name}-5-${what}`);
        await page.context().close();
      }
      const wall = await open(house, { size: WALL, followed: seenIn(made) });
      await wall.getByText(said).first().waitFor();
      await expect.poll(() => wall.getByText(vi(votes.rejected), { exact: true }).count()).toBe(0);
      await shot(wall, `wall-${what}`);
      await wall.context().close();
    });
});
