/** The secretary's last look before a meeting goes out, and what is new to a delegate on its agenda, in a real browser. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEPT } from '../../client/link/sealed-memory.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { agendaNews } from '../../shared/text/agenda-news.ts';
import { clash } from '../../shared/text/agenda-times.ts';
import { catalogues } from '../../shared/text/catalogues.ts';
import { grounds } from '../../shared/text/grounds.ts';
import { paperDesk } from '../../shared/text/papers.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { review, reviewChecks } from '../../shared/text/review.ts';
import { desk as words } from '../../shared/text/secretariat.ts';
import { vi } from '../e2e/browser.ts';
import { memberPage } from '../kit/member-page.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { chair, guest, ITEM, itemOf, lan, paperOf, QUESTION, secretary } from '../kit/people.ts';
import { drafted, inRegister, inSession, paperTaken, prepared, published, ready, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { secretary as atDesk } from './answers.ts';
import { refused, type Answers } from './browser.ts';
import { open, openHouse, plain, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const SIZES = { desk: { width: 1440, height: 900 }, tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } } as const;
const SECRET = 'Nhân sự Trưởng ban Pháp chế';
const NEUTRAL = 'Nội dung khác';
const PAPER = 'Tờ trình về dự toán ngân sách xã năm 2027';
const invited: Step = [ready, secretary.lists(guest.name)];
const draft: Step = [
  invited,
  secretary.addsItems({ title: 'Chất vấn và trả lời chất vấn', time: '14 giờ' }),
  secretary.addsItemFor({ members: [lan.id] }, SECRET, NEUTRAL),
  paperTaken(PAPER, 'Hồ sơ nhân sự'),
  secretary.addsPaper(PAPER),
  secretary.addsPaper('Hồ sơ nhân sự', SECRET),
  prepared(),
];
const made = world(draft);
const entriesOf = ({ entries }: World) => entries.map(({ line, opening }) => ({ line, ...(opening && { sealed: opening }) }));

/** At three sizes: nothing off the edge, no grave fault; a picture of each where SCREENSHOTS names a folder. */
async function looked(page: Page, name: string, back: keyof typeof SIZES = 'desk'): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await settled(page);
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `preview-${name}-${size}.png`), fullPage: true });
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${name} at ${size}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(SIZES[back]);
  await expect.poll(() => graveFaults(page), { message: name }).toEqual([]);
}
const me = { ...atDesk, member: { ...atDesk.member, id: secretary.id } };
const task = (title: string, state: string, due: string) => ({
  ...{ id: title, meeting: 'm1', unit: 'H23.05', place: itemOf(made, ITEM), title, body: 'UBND xã', people: [], names: {}, papers: [], history: [] },
  ...{ state, due, meetingTitle: '', startsAt: due },
});
const answers = (of: World): Answers => ({
  'GET /me': me,
  'GET /meetings': { meetings: [] },
  'GET /meetings/m1/log': { meeting: 'm1', from: 0, entries: entriesOf(of).map(({ line }) => ({ line })), now: '2026-12-09T01:00:00.000Z' },
  'GET /meetings/m1/preparing': {
    tasks: [
      task('Báo cáo thu chi ngân sách', 'asked', '2026-11-01T01:00:00.000Z'),
      task('Dự thảo nghị quyết', 'handedIn', '2027-12-01T01:00:00.000Z'),
    ],
    now: '2026-12-01T01:00:00.000Z',
  },
  'GET /meetings/m1/invitation': { next: 12 },
  'GET /devices': { devices: [{ member: lan.id }, { member: chair.id, revokedAt: '2026-11-01T01:00:00.000Z' }] },
  'GET /members': memberPage([{ ...atDesk.member, id: secretary.id }]),
});
const atDeskOf = (from: World, path: string, more: Answers = {}) =>
  open(house, {
    size: { viewport: SIZES.desk },
    followed: seenIn(from),
    staged: { entries: entriesOf(from) },
    who: secretary,
    at: `/secretariat/meetings/m1/${path}`,
    answers: { ...answers(from), ...more },
  });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const looksAs = async (page: Page, name: RegExp) => {
  await page.getByRole('combobox', { name: vi(review.person) }).click();
  await page.getByRole('option', { name }).click();
};
/** What is in the page is answered so from now on, and another desk has written meanwhile. */
const meanwhile = (page: Page, next: World, code: string, params: Record<string, string> = {}) =>
  page.evaluate(([followed, refuses]) => window.stage.set({ followed, refuses } as never), [
    plain({ meeting: next.meeting }),
    refuse(code, params),
  ] as const);
const lastAct = (page: Page) => expect.poll(async (): Promise<unknown> => (await acts(page)).at(-1));

it('A-7 P-11 who gets what, what others see in its place, and what is missing, before a meeting goes out', async () => {
  const page = await atDeskOf(made, 'publish');
  const table = page.getByRole('region', { name: vi(review.whoGets) });
  await table.getByRole('row', { name: new RegExp(`^3\\. ${SECRET}.*${lan.name}.*${NEUTRAL}`) }).waitFor();
  const all = made.meeting.roll.order.length;
  await table.getByRole('row', { name: `1. ${ITEM} ${vi(review.everyone, { n: all })}` }).waitFor();
  for (const said of [
    vi(reviewChecks.overdue, { n: 1, titles: 'Báo cáo thu chi ngân sách' }),
    vi(reviewChecks.notApproved, { n: 1, titles: 'Dự thảo nghị quyết' }),
    vi(reviewChecks.noInvitation),
  ])
    await page.getByText(said).waitFor();
  // Whose only device was revoked has none, and without a password no way to be told.
  await page.getByText(/đại biểu chưa có máy đăng ký:.*Chi/).waitFor();
  await page.getByText(/không nhận được thông báo:.*Chi/).waitFor();
  const mend = page.getByRole('listitem').filter({ hasText: vi(reviewChecks.noInvitation) }).getByRole('link');
  await expect.poll(() => mend.getAttribute('href')).toBe('/secretariat/meetings/m1/invitation');
  await page.getByLabel(vi(review.onlyRestricted, { n: 2 })).check();
  await expect.poll(() => table.getByRole('row').count()).toBe(3);
  await page.getByLabel(vi(review.onlyRestricted, { n: 2 })).uncheck();
  await looked(page, 'publish');
  // On a telephone nothing of it is off the edge, to be dragged in.
  await page.setViewportSize({ width: 390, height: 844 });
  const beyond = () => page.getByRole('table').evaluate((one) => one.scrollWidth - one.parentElement!.clientWidth);
  await expect.poll(beyond).toBeLessThanOrEqual(0);
  await table.getByRole('row', { name: new RegExp(`^3\\. ${SECRET}.*${NEUTRAL}`) }).waitFor();
  await page.setViewportSize(SIZES.desk);
  // None of that is in the way of what the law allows.
  await press(page, vi(prepare.publishNow));
  await page.getByRole('dialog').getByText(vi(reviewChecks.noInvitation)).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: vi(prepare.publishNow) }).click();
  await lastAct(page).toEqual(['publish', {}]);
  await page.context().close();
});

it('A-7 P-11 the agenda as a delegate, a guest and the chair are sent it', async () => {
  const page = await atDeskOf(made, 'publish');
  const seen = page.locator('[inert]');
  await looksAs(page, /^Lan /);
  await seen.getByText(SECRET).waitFor();
  await seen.getByText('Hồ sơ nhân sự').waitFor();
  await looked(page, 'as-named');
  await looksAs(page, /^Khách /);
  await seen.getByText(NEUTRAL).waitFor();
  await expect.poll(() => seen.getByText(/Nhân sự|Hồ sơ nhân sự/).count()).toBe(0);
  await page.getByText(vi(review.asSeen, { name: guest.name, items: 2, allItems: 3, papers: 1, allPapers: 2 })).waitFor();
  await looked(page, 'as-guest');
  await looksAs(page, /^Chi /);
  await seen.getByText(SECRET).waitFor();
  await page.context().close();
});

it('V-65 of a session under way who takes no part is shown without the papers of that item', async () => {
  const conflict = chair.does('declareConflict', (now: World) => ({ item: itemOf(now, ITEM), member: lan.id }));
  const running = world(inSession, paperTaken(PAPER), secretary.addsPaper(PAPER), conflict);
  const page = await atDeskOf(running, 'review');
  await looksAs(page, /^Lan /);
  await page.getByText(vi(review.takesNoPart, { n: 1 })).waitFor();
  await page.locator('[inert]').getByText(PAPER).waitFor();
  await page.getByText(vi(review.asSeen, { name: lan.name, items: 1, allItems: 1, papers: 0, allPapers: 1 })).waitFor();
  await looked(page, 'as-recused');
  await page.context().close();
});

it('a draft with nothing in it, a server that does not answer, and a session of sixty items for 125 people', async () => {
  const none = await atDeskOf(world(drafted), 'publish', { 'GET /devices': refused('border/fault'), 'GET /meetings/m1/invitation': refused('border/fault') });
  await none.getByText(vi(review.empty)).waitFor();
  await none.getByText(vi(reviewChecks.notAsked)).waitFor();
  await expect.poll(() => none.getByRole('button', { name: vi(prepare.publishNow) }).isDisabled()).toBe(true);
  await looked(none, 'empty');
  // From every other part of a draft one step leads here.
  const here = none.getByRole('link', { name: vi(prepare.toPublish) });
  await expect.poll(() => here.count()).toBe(0);
  await none.getByRole('link', { name: vi(prepare.agenda), exact: true }).click();
  await here.click();
  await none.getByText(vi(review.empty)).waitFor();
  await none.context().close();
  const people = Array.from({ length: 125 }, (_, n) => `Nguyễn Thị Ngọc Ánh ${n + 1}`);
  const items = Array.from({ length: 60 }, (_, n) => ({ title: `Báo cáo thẩm tra về tình hình kinh tế - xã hội, quốc phòng, an ninh số ${n + 1}` }));
  const many = world(
    invited,
    people.map((one) => [inRegister(one, 'delegate'), secretary.lists(one)]),
    secretary.addsItems(...items),
    secretary.addsItemFor('delegates', SECRET, NEUTRAL),
  );
  const page = await atDeskOf(many, 'publish');
  const rows = page.getByRole('region', { name: vi(review.whoGets) }).getByRole('row');
  await expect.poll(() => rows.count()).toBe(2);
  await looksAs(page, /Ánh 125 /);
  await page.locator('[inert]').getByText(SECRET).waitFor();
  await looked(page, 'many');
  await page.context().close();
});

it('A-18 what has changed since a delegate looked is listed and marked, until they have seen it', async () => {
  const before: Step = [published, secretary.addsItems({ title: 'Chất vấn', time: '14 giờ' }, { title: 'Công tác nhân sự' })];
  const then: Step = [
    before,
    secretary.rewritesItem('Chất vấn', { time: '15 giờ 30', presenter: 'Chủ tịch Ủy ban nhân dân xã' }),
    secretary.addsItems({ title: 'Thông qua nghị quyết về dự toán ngân sách xã năm 2027' }),
    secretary.ordersItems('Công tác nhân sự', ITEM, 'Chất vấn', 'Thông qua nghị quyết về dự toán ngân sách xã năm 2027'),
    paperTaken(PAPER),
    secretary.addsPaper(PAPER, 'Chất vấn'),
  ];
  const [first, last] = [world(before), world(then)];
  const page = await open(house, {
    size: { viewport: SIZES.tablet, hasTouch: true },
    followed: seenIn(first, { size: first.entries.length }),
    staged: { entries: entriesOf(first) },
    who: lan,
  });
  await page.getByText('Công tác nhân sự').first().waitFor();
  const news = page.getByRole('region', { name: vi(agendaNews.title) });
  await expect.poll(() => news.count()).toBe(0);
  // It is written down what was there, papers and agenda each by itself, before anything comes.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage)))
    .toEqual(expect.arrayContaining([`ecabinet.${KEPT.seen}`, `ecabinet.${KEPT.agenda}`]));
  const comes = (of: World) =>
    page.evaluate(([followed, entries]) => window.stage.set({ followed, entries } as never), [
      plain<unknown>({ meeting: of.meeting, size: of.entries.length }),
      plain<unknown>(entriesOf(of)),
    ]);
  await comes(last);
  await news.getByText(vi(agendaNews.time, { was: '14 giờ', now: '15 giờ 30' })).waitFor();
  await news.getByText(vi(agendaNews.added)).waitFor();
  await news.getByText(vi(agendaNews.movedFirst)).waitFor();
  await news.getByText('1 tài liệu mới').waitFor();
  await page.getByText(vi(agendaNews.mark), { exact: true }).first().waitFor();
  await looked(page, 'news', 'tablet');
  const sizes = await news.locator('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(56);
  await press(page, vi(agendaNews.seen));
  await news.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText(vi(agendaNews.mark), { exact: true }).count()).toBe(0);
  await page.context().close();
});

it('A-16 kind and body of a paper, planned minutes, the working rules: both stand beside each other, and either is taken', async () => {
  const other = (type: string, input: (made: World) => object) => world(draft, secretary.does(type, input));
  const paper = await atDeskOf(made, 'agenda');
  await paper.getByRole('button', { name: vi(paperDesk.acts, { title: PAPER }) }).click();
  await paper.getByRole('menuitem', { name: vi(catalogues.describe) }).click();
  const form = paper.getByRole('dialog');
  await form.getByLabel(vi(catalogues.documents)).fill('Tờ trình');
  const described = other('describePaper', (now) => ({ paper: paperOf(now, PAPER), kind: 'Báo cáo' }));
  await meanwhile(paper, described, 'papers/described-changed-meanwhile');
  await form.getByRole('button', { name: vi(words.save) }).click();
  await form.getByText('Báo cáo').waitFor();
  await looked(paper, 'clash-kind');
  await form.getByRole('button', { name: vi(clash.takeMine) }).click();
  await lastAct(paper).toMatchObject(['describePaper', { kind: 'Tờ trình', was: { kind: 'Báo cáo', issuer: '' } }]);
  await paper.context().close();

  const times = await atDeskOf(made, 'times');
  const field = times.getByLabel(/^1\. .*: thời lượng dự kiến/);
  await field.fill('25');
  const planned = other('planItemTime', (now) => ({ item: itemOf(now, ITEM), minutes: 40 }));
  await meanwhile(times, planned, 'course/changed-meanwhile');
  await field.press('Enter');
  await times.getByText(/40 phút/).first().waitFor();
  await looked(times, 'clash-minutes');
  await press(times, vi(clash.takeMine));
  await lastAct(times).toEqual(['planItemTime', { item: itemOf(made, ITEM), minutes: 25, was: { minutes: 40 } }]);
  await press(times, vi(clash.takeTheirs));
  await expect.poll(() => field.inputValue()).toBe('40');
  await times.context().close();

  const rules = await atDeskOf(made, 'details');
  await rules.getByLabel(vi(grounds.workingRules)).fill('Quy chế số 02');
  const named = other('nameWorkingRules', () => ({ text: 'Quy chế số 01' }));
  await meanwhile(rules, named, 'grounds/changed-meanwhile');
  await press(rules, vi(words.save));
  await rules.getByText(`${vi(grounds.workingRules)}: Quy chế số 01`).waitFor();
  await looked(rules, 'clash-rules');
  await rules.context().close();
});

it('A-16 a vote’s text and a paper’s title: both stand beside each other', async () => {
  const vote = await atDeskOf(made, 'agenda');
  await vote.getByRole('button', { name: `${vi(prepare.editVote)}: ${QUESTION}` }).click();
  await vote.getByRole('menuitem', { name: vi(prepare.editVote) }).click();
  const form = vote.getByRole('dialog');
  await form.getByLabel(vi(prepare.voteText)).fill('Thông qua dự toán của tôi');
  const amended = world(draft, secretary.amendsVote(QUESTION, { text: 'Thông qua dự toán của bàn khác' }));
  await meanwhile(vote, amended, 'votes/changed-meanwhile', { text: 'Thông qua dự toán của bàn khác' });
  await form.getByRole('button', { name: vi(words.save) }).click();
  const mine = form.getByRole('button', { name: vi(clash.takeMine) });
  await expect.poll(() => mine.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await form.getByText('Thông qua dự toán của bàn khác').waitFor();
  await looked(vote, 'clash-vote');
  await vote.context().close();

  const title = await atDeskOf(made, 'agenda');
  await title.getByRole('button', { name: vi(paperDesk.acts, { title: PAPER }) }).click();
  await title.getByRole('menuitem', { name: vi(paperDesk.rename) }).click();
  const field = title.getByLabel(vi(paperDesk.titleOf));
  await field.fill('Tờ trình của tôi');
  const renamed = world(draft, secretary.renamesPaper(PAPER, 'Tờ trình của bàn khác'));
  await meanwhile(title, renamed, 'papers/changed-meanwhile', { title: 'Tờ trình của bàn khác' });
  await field.press('Enter');
  await title.getByText('Tờ trình của bàn khác').waitFor();
  await looked(title, 'clash-paper');
  await press(title, vi(clash.takeMine));
  await lastAct(title).toMatchObject(['renamePaper', { title: 'Tờ trình của tôi', was: 'Tờ trình của bàn khác' }]);
  await title.context().close();
});
