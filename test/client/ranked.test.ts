/** Candidates put in order, in a real browser: prepared at the desk, ranked on tablet and telephone, read round by round, a lot drawn. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lotNamed, marksFor, marksIn, quotaRule } from '../../shared/meeting/ranked.ts';
import { formDesk } from '../../shared/text/form-desk.ts';
import { formBallot } from '../../shared/text/elected.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { rankedBallot as words, rankedLot, rankedResult as said } from '../../shared/text/ranked.ts';
import { desk as deskWords } from '../../shared/text/secretariat.ts';
import { votes } from '../../shared/text/votes.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { assembled } from '../kit/other-body.ts';
import { chair, hoa, ITEM, lan, minh, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { draws, formOf, preparesRanked, rankedVote } from '../kit/ranked.ts';
import { fullHouse, world, type Step } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const NAMES = ['Nguyễn Thị Hồng Nhung', 'Lò Văn Pánh', 'Vàng A Chứ', 'Trần Quốc Việt', 'Quàng Thị Xuân Hương', 'Hoàng Đình Thắng'];
const FORM = { ...formOf('abcdef', 2), candidates: NAMES.map((name, n) => ({ id: 'abcdef'[n]!, label: `${name}, Chi hội ${n + 1}` })) };
const labels = FORM.candidates.map(({ label }) => label);
const openedOn = (form: typeof FORM): Step => [assembled(), preparesRanked(form), chair.goesTo(ITEM), chair.opensVote()];
const opened = openedOn(FORM);
/** d has nothing and is out; then b and c are alike in every round. */
const FOUR = { ...FORM, places: 4, candidates: FORM.candidates.slice(0, 4) };
const TIED: Step = [rankedVote(FOUR, [[chair, 'adc'], [lan, 'ab'], [minh, 'bc'], [hoa, 'c'], [nam, '']]), chair.goesTo(ITEM)];

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `ranked-${name}.png`) });
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lastAct = (page: Page) => page.evaluate(() => window.stage.acts.at(-1));
const order = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('[data-of]') });
async function fits(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()!.width);
}

describe('W-19 a member puts candidates in order', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`on a ${name}: by taps, taken out, moved by keyboard, signed, changed`, async () => {
      const page = await open(house, { size, followed: seenIn(world(opened)), who: lan });
      await button(page, labels[0]!).waitFor();
      await shot(page, `${name}-1-empty`);
      for (const n of [2, 0, 4, 1]) await button(page, labels[n]!).click();
      await page.getByText(vi(words.ranked, { count: 4, places: 6 })).waitFor();
      // The second is taken out: those behind it move up.
      await button(page, vi(words.inPlace, { name: labels[0]!, place: 2 })).click();
      await button(page, vi(words.inPlace, { name: labels[4]!, place: 2 })).waitFor();
      await button(page, vi(words.downOf, { name: labels[2]! })).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      const shown = (await order(page).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
      expect(shown).toEqual([4, 1, 2].map((n, at) => `${at + 1} ${labels[n]!}`));
      // At the end of the list the keyboard stays with the same candidate.
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe(vi(words.upOf, { name: labels[2]! }));
      await page.keyboard.press('Enter');
      await fits(page);
      const low = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-of], [aria-pressed]')].map((one) => one.getBoundingClientRect().height).filter((height) => height < 56),
      );
      expect(low).toEqual([]);
      await shot(page, `${name}-2-ranked`);
      await button(page, vi(formBallot.sign)).click();
      await expect.poll(() => lastAct(page)).toEqual(['castBallot', marksIn(['e', 'c', 'b'])]);
      await button(page, vi(votes.change)).waitFor();
      await shot(page, `${name}-3-sent`);
      await button(page, vi(votes.change)).click();
      await button(page, vi(words.inPlace, { name: labels[4]!, place: 1 })).click();
      await button(page, vi(formBallot.sign)).click();
      await expect.poll(() => lastAct(page)).toEqual(['castBallot', marksIn(['c', 'b'])]);
      await page.context().close();
    });
  it('keeps what is half ranked whatever comes in and however the tablet is turned', async () => {
    const made = world(opened);
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(made), who: lan });
    for (const n of [3, 1]) await button(page, labels[n]!).click();
    for (const count of [1, 2, 3])
      await page.evaluate(([vote, n]) => window.stage.set({ followed: { live: n !== 2, progress: { [vote]: { count: n } } } }), [
        voteOf(made, QUESTION),
        count,
      ] as const);
    await page.setViewportSize({ width: 820, height: 1180 });
    await button(page, vi(words.inPlace, { name: labels[1]!, place: 2 })).waitFor();
    await button(page, vi(formBallot.sign)).click();
    await expect.poll(() => lastAct(page)).toEqual(['castBallot', marksIn(['d', 'b'])]);
    await page.context().close();
  });
  it('ranks no further than there are places', async () => {
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(openedOn({ ...FORM, places: 2 }))), who: lan });
    for (const n of [0, 1]) await button(page, labels[n]!).click();
    await page.getByText(vi(words.full)).waitFor();
    await expect.poll(() => button(page, labels[2]!).isDisabled()).toBe(true);
    await page.context().close();
  });
});

describe('W-20 everybody reads it round by round', () => {
  const drawn = world(TIED, draws('b'));
  for (const [name, size, who] of [
    ['tablet', SIZES['tablet']!, lan],
    ['telephone', SIZES['telephone']!, minh],
    ['chair', SIZES['tablet']!, chair],
    ['desk', SIZES['desk']!, secretary],
  ] as const)
    it(`before ${who.name}, ${name}`, async () => {
      const page = await open(house, { size, followed: seenIn(drawn), who });
      await page.getByText(vi(said.elected, { count: 2, seats: 2 })).first().waitFor();
      await page.getByText(/Bốc thăm lúc/).first().waitFor();
      await expect.poll(() => page.getByRole('columnheader').count()).toBeGreaterThan(3);
      await expect.poll(() => page.getByText(vi(votes.rejected), { exact: true }).count()).toBe(0);
      await fits(page);
      await shot(page, `${name}-4-result`);
      await page.getByRole('heading', { name: vi(said.rounds) }).first().scrollIntoViewIfNeeded();
      await shot(page, `${name}-5-rounds`);
      await page.context().close();
    });
  it('and on the wall, also while a lot is waited for', async () => {
    for (const [name, step, text] of [
      ['waits', TIED, vi(said.elected, { count: 1, seats: 2 })],
      ['drawn', [TIED, draws('b')], vi(said.elected, { count: 2, seats: 2 })],
    ] as ReadonlyArray<readonly [string, Step, string]>) {
      const wall = await open(house, { size: { viewport: { width: 1920, height: 1080 } }, followed: seenIn(world(step)) });
      await wall.getByText(text).first().waitFor();
      await expect.poll(() => wall.getByText(/Chờ bốc thăm/).count()).toBe(name === 'waits' ? 1 : 0);
      await shot(wall, `wall-${name}`);
      await wall.context().close();
    }
  });
  it('the chair tells whose name was drawn, in two steps', async () => {
    const made = world(TIED);
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(made), who: chair });
    const name = labels[1]!;
    await page.getByText(vi(rankedLot.forExclusion)).waitFor();
    await shot(page, 'chair-lot');
    await button(page, vi(rankedLot.drawnSurplus, { name })).click();
    await page.getByText(vi(rankedLot.sureExclusion, { name })).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: vi(rankedLot.drawnSurplus, { name }), exact: true }).click();
    const vote = voteOf(made, QUESTION);
    const named = lotNamed(made.meeting.votes.votes[vote]!);
    await expect.poll(() => lastAct(page)).toEqual(['drawLot', { vote, drawn: 'b', ...named }]);
    await page.context().close();
  });
});

describe('W-18 the desk prepares it', () => {
  const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
  const atAgenda = async (step: Step): Promise<Page> => {
    const page = await open(house, {
      size: SIZES['desk']!,
      followed: seenIn(world(step)),
      who: secretary,
      at: '/secretariat/meetings/m1/agenda',
      answers,
    });
    await page.getByRole('button', { name: new RegExp(`^${vi(prepare.addVote)} cho nội dung 1 `) }).click();
    await page.getByRole('combobox', { name: vi(formDesk.kind) }).or(page.getByLabel(vi(formDesk.kind))).first().click();
    return page;
  };
  it('for another body: seats, candidates one a line, by the quota, signed and named', async () => {
    const page = await atAgenda(assembled());
    await page.getByRole('option', { name: vi(formDesk.ranked), exact: true }).click();
    await page.getByLabel(vi(formDesk.people)).fill('Lò Văn Pánh\nVàng A Chứ\nTrần Quốc Việt');
    await page.getByLabel(vi(formDesk.seats)).fill('2');
    await page.getByText(vi(said.takes, { seats: 2, parts: 3 })).waitFor();
    await shot(page, 'desk-form');
    await button(page, vi(deskWords.save)).click();
    const candidates = ['Lò Văn Pánh', 'Vàng A Chứ', 'Trần Quốc Việt'].map((label, n) => ({ id: `line${n + 1}`, label }));
    const form = { kind: 'ranked', seats: 2, places: 3, candidates };
    await expect.poll(() => lastAct(page)).toMatchObject([
      'prepareVote',
      { rule: quotaRule(2), ballot: { way: 'public', form, options: marksFor({ candidates, places: 3 }) } },
    ]);
    await page.context().close();
  });
  it('and is not offered it in a People’s Council', async () => {
    const page = await atAgenda(fullHouse);
    await page.getByRole('option', { name: vi(formDesk.election), exact: true }).waitFor();
    await expect.poll(() => page.getByRole('option', { name: vi(formDesk.ranked), exact: true }).count()).toBe(0);
    await page.context().close();
  });
});
