/** A vote on printed papers on the screens of chair, tellers, delegates, desk and hall, in a real browser. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elected } from '../../shared/text/elected.ts';
import { paperChair, paperNow, paperTeller } from '../../shared/text/paper-screens.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { vi } from '../e2e/browser.ts';
import { confidenceIn, electionOf } from '../kit/elections.ts';
import { settled } from '../kit/chromium.ts';
import { announcesPapers, counts, FOUR, issues, opensPapers, papersAgreed, papersIn, papersReady, setsPapersAside } from '../kit/paper.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam, QUESTION, voteOf, type Person } from '../kit/people.ts';
import { world, type Step } from '../kit/scene.ts';
import { foldOf, type World } from '../kit/world.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, plain, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };
const PAGE = '/meeting/m1/paper-count';
const here: Step = chair.goesTo(ITEM);
const button = (on: Page | Locator, name: string): Locator => on.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `paper-${name}.png`), fullPage: true });
}

/** The page as its reader has it: of what tellers have entered, that they have. */
async function shows(steps: Step, who?: Person, size = SIZES['tablet']!, at?: string) {
  const now = world(steps);
  const seen = { ...seenIn(now), meeting: foldOf(now.entries, () => false) } as ReturnType<typeof seenIn>;
  const page = await open(house, { size, followed: seen, ...(who && { who }), ...(at && { at }), staged: { canSign: who !== undefined } });
  return { page, vote: voteOf(now, QUESTION) };
}

/** Nothing wider than the screen; and away. */
async function done(page: Page, name: string): Promise<void> {
  await shot(page, name);
  const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: innerWidth }));
  expect(scroll).toBeLessThanOrEqual(width);
  await page.context().close();
}

const fill = async (page: Page, label: string, value: number): Promise<void> =>
  page.getByRole('textbox', { name: label, exact: true }).fill(String(value));
const fillAll = async (page: Page, numbers: Readonly<Record<string, number>>): Promise<void> => {
  for (const [label, value] of Object.entries(numbers)) await fill(page, label, value);
};
const PAPERS = { [vi(paperTeller.returned)]: 4, [vi(paperTeller.valid)]: 3, [vi(paperTeller.invalid)]: 1, [vi(paperTeller.blank)]: 0 };

for (const [name, size] of Object.entries(SIZES))
  describe(`at a ${name}`, () => {
    it('the chair opens it, says how many papers were given out and ends the voting', async () => {
      const ready = await shows([papersReady(), here], chair, size);
      await button(ready.page, vi(paperChair.open)).click();
      await shot(ready.page, `${name}-1-open`);
      await button(ready.page.getByRole('dialog'), vi(paperChair.open)).click();
      await expect.poll(() => acts(ready.page)).toMatchObject([['openPaperVote', { vote: ready.vote, fewTellers: false }]]);
      await ready.page.context().close();
      const { page, vote } = await shows([papersReady(), here, opensPapers()], chair, size);
      await expect.poll(() => button(page, vi(paperChair.end)).count()).toBe(0);
      await fill(page, vi(paperTeller.issue), 5);
      await button(page, vi(paperTeller.issueAct)).click();
      await expect.poll(() => acts(page)).toEqual([['issuePapers', { vote, issued: 5 }]]);
      await done(page, `${name}-2-issue`);
      const given = await shows([papersReady(), here, opensPapers(), issues(5)], chair, size);
      await button(given.page, vi(paperChair.end)).click();
      await button(given.page.getByRole('dialog'), vi(paperChair.end)).click();
      await expect.poll(() => acts(given.page)).toEqual([['beginPaperCount', { vote }]]);
      await done(given.page, `${name}-3-ended`);
    });

    it('a teller enters a count that is checked while it is typed', async () => {
      const { page } = await shows([papersIn(), here], lan, size);
      await page.getByText(vi(paperTeller.due, { text: QUESTION })).waitFor();
      await shot(page, `${name}-4-due`);
      await button(page, vi(paperTeller.toPage)).click();
      await page.getByText(vi(paperTeller.blind)).waitFor();
      await fillAll(page, { ...PAPERS, [vi(paperTeller.blank)]: 1 });
      await fillAll(page, { [vi(choices.for)]: 3, [vi(choices.against)]: 0, [vi(choices.notVoting)]: 0 });
      await page.getByText(vi(paperTeller.faultSum, { sum: 5, returned: 4 })).waitFor();
      await expect.poll(() => button(page, vi(paperTeller.send)).count()).toBe(0);
      await shot(page, `${name}-5-wrong`);
      await fill(page, vi(paperTeller.blank), 0);
      await fill(page, vi(choices.against), 1);
      await page.getByText(vi(paperTeller.faultMarks, { sum: 4, least: 3 })).waitFor();
      await fill(page, vi(choices.against), 0);
      await page.getByText(vi(paperTeller.good)).waitFor();
      await button(page, vi(paperTeller.send)).click();
      await page.getByRole('dialog').getByText(vi(paperTeller.sendText)).waitFor();
      await done(page, `${name}-6-sign`);
    });

    it('a delegate is told to mark the paper, then what came of it', async () => {
      const voting = await shows([papersReady(), here, opensPapers()], nam, size);
      await voting.page.getByText(vi(paperNow.mark)).waitFor();
      await done(voting.page, `${name}-7-mark`);
      const { page } = await shows([papersAgreed(), here, announcesPapers()], nam, size);
      await page.getByText(vi(votes.rejected), { exact: true }).first().waitFor();
      await page.getByText(vi(paperNow.papers, { issued: 5, returned: 4, valid: 3, invalid: 1, blank: 0 })).waitFor();
      await done(page, `${name}-8-result`);
    });
  });

it('the teller learns which lines differ, not the other’s numbers, and counts anew; a third one counts nothing', async () => {
  const differ: Step = [papersIn(), here, counts(lan), counts(minh, { ...FOUR, counts: { for: 1, against: 2, notVoting: 0 } })];
  const lines = [vi(choices.for), vi(choices.against)].join('; ');
  const { page } = await shows(differ, minh, undefined, PAGE);
  await page.getByText(vi(paperTeller.differText, { lines })).waitFor();
  await done(page, 'differ-teller');
  const before = await shows(differ, chair);
  await before.page.getByText(vi(paperChair.differ, { lines })).waitFor();
  await done(before.page, 'differ-chair');
  const sent = await shows([papersIn(), here, counts(lan)], lan, undefined, PAGE);
  await sent.page.getByText(vi(paperTeller.sent)).waitFor();
  await button(sent.page, vi(paperTeller.again)).click();
  await sent.page.getByText(vi(paperTeller.blind)).waitFor();
  await done(sent.page, 'sent');
  const third = await shows([papersAgreed(), here], hoa, undefined, PAGE);
  await third.page.getByText(vi(paperTeller.agreed)).waitFor();
  await done(third.page, 'third');
});

it('whoever takes no part in the item is not asked to mark a paper', async () => {
  const declares = nam.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: nam.id }));
  const { page } = await shows([papersReady(), here, declares, opensPapers()], nam);
  await page.getByText(vi(paperNow.waiting)).waitFor();
  await expect.poll(() => page.getByText(vi(paperNow.mark)).count()).toBe(0);
  await done(page, 'recused');
});

it('the chair announces what both agree upon, or asks for a recount with a reason', async () => {
  const { page, vote } = await shows([papersAgreed(), here], chair);
  await button(page, vi(paperChair.recount)).click();
  await button(page.getByRole('dialog'), vi(paperChair.recount)).click();
  await expect.poll(() => acts(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('textbox', { name: vi(paperChair.reason) }).fill('Kiểm lại');
  await button(page.getByRole('dialog'), vi(paperChair.recount)).click();
  await expect.poll(() => acts(page)).toEqual([['askForPaperRecount', { vote, reason: 'Kiểm lại' }]]);
  await done(page, 'recount');
  const agreed = await shows([papersAgreed(), here], chair);
  await button(agreed.page, vi(paperChair.announce)).click();
  await shot(agreed.page, 'announce');
  await button(agreed.page.getByRole('dialog'), vi(paperChair.announce)).click();
  await expect.poll(() => acts(agreed.page)).toEqual([['announcePaperResult', { vote }]]);
  await agreed.page.context().close();
});

it('X-39 the end of one that was set aside ends no other that is open since', async () => {
  const given: Step = [papersReady(), here, opensPapers(), issues(5)];
  const repeated = ({ meeting }: World): string => meeting.votes.order.at(-1)!;
  const { page } = await shows(given, chair);
  await button(page, vi(paperChair.end)).click();
  await button(page.getByRole('dialog'), vi(paperChair.end)).waitFor();
  // As after an outage, when all that has happened meanwhile comes at once.
  const now = world(
    given,
    setsPapersAside(true),
    chair.does('openPaperVote', (made: World) => ({ vote: repeated(made) })),
    lan.does('issuePapers', (made: World) => ({ vote: repeated(made), issued: 4 })),
  );
  const followed = plain({ ...seenIn(now), meeting: foldOf(now.entries, () => false) } as ReturnType<typeof seenIn>);
  await page.evaluate(`window.stage.set({ followed: ${JSON.stringify(followed)} })`);
  await page.getByText(vi(paperNow.issued, { issued: 4 })).first().waitFor({ state: 'attached' });
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await page.context().close();
});

it('an election, and levels of confidence, are counted by name', async () => {
  const election = await shows([papersIn(electionOf(3, 2, 2, 'paper')), here], lan, undefined, PAGE);
  await fillAll(election.page, { ...PAPERS, 'Ứng viên 1': 3, 'Ứng viên 2': 4, 'Ứng viên 3': 0 });
  await election.page.getByText(vi(paperTeller.faultOf, { name: 'Ứng viên 2', sum: 4, most: 3 })).waitFor();
  await done(election.page, 'election');
  const levels = await shows([papersIn(confidenceIn(2, 3, 'paper')), here], lan, undefined, PAGE);
  await levels.page.getByText('Chức danh 2').waitFor();
  await done(levels.page, 'confidence');
});

it('stands on the wall: voted on, counted, announced, set aside', async () => {
  const wall = async (steps: Step, text: string, name: string): Promise<void> => {
    const { page } = await shows(steps, undefined, WALL);
    await page.getByText(text).first().waitFor();
    await done(page, `wall-${name}`);
  };
  await wall([papersReady(), here, opensPapers(), issues(5)], vi(paperNow.open), '1-open');
  await wall([papersIn(), here, counts(lan)], vi(paperNow.counting), '2-counting');
  await wall([papersAgreed(), here, announcesPapers()], vi(votes.rejected), '3-result');
  const five = { returned: 5, valid: 4, invalid: 0, blank: 1, counts: { a: 4, b: 3, c: 1 } };
  await wall([papersAgreed(five, electionOf(3, 2, 2, 'paper')), here, announcesPapers()], vi(elected.elected, { count: 2, seats: 2 }), '4-elected');
  await wall([papersAgreed(), here, announcesPapers(), setsPapersAside()], vi(paperNow.voided), '5-voided');
});
