/** Recommendations in a real browser: the desk's list and its file, one's page for the desk and for whoever answers, days off. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { standing, type Content, type Step } from '../../shared/council/recommendations.ts';
import { recommendationActs as acts } from '../../shared/text/recommendation-acts.ts';
import { listWords } from '../../shared/text/lists.ts';
import { recommendations as words } from '../../shared/text/recommendations.ts';
import { taskWords } from '../../shared/text/tasks.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { desk } from '../../shared/text/secretariat.ts';
import { workingDays } from '../../shared/text/working-days.ts';
import { isShown, placeOf, SHOWN, type Shown } from '../../shared/council/recommendation-list.ts';
import type { RecommendationRow, RecommendationSeen, RecommendationsOfUnit } from '../../shared/wire/recommendations.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { memberPage } from '../kit/member-page.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { lan, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 }, acceptDownloads: true };
const TODAY = '2026-12-09';
const SHA = 'ab'.repeat(32);

const content: Content = {
  title: 'Bố trí đủ vốn sửa chữa, nâng cấp trạm y tế xã trước mùa mưa năm 2027',
  text: 'Đề nghị Ủy ban nhân dân xã rà soát hiện trạng, bố trí 1,2 tỷ đồng từ nguồn dự phòng ngân sách.\nBáo cáo kết quả bằng văn bản.',
  source: 'oversight',
  ...{ basis: 'Nghị quyết giám sát số 12/NQ-HĐND', addressee: 'Ủy ban nhân dân xã Mường Lống', people: ['lan'] },
  ...{ follower: secretary.id, term: { days: 15, count: 'calendar' as const } },
};
const DRAFTED: Step = { at: '2026-11-20T02:00:00.000Z', by: secretary.id, did: 'drafted', content };
const SENT: Step = { at: '2026-11-23T02:00:00.000Z', by: secretary.id, did: 'sent', number: '45/KN-HĐND', on: '2026-11-23', due: '2026-12-08' };
const paper = { sha256: SHA, title: 'Báo cáo kết quả thực hiện', pages: 4 };
const ANSWERED: Step = { at: '2026-12-07T02:00:00.000Z', by: 'lan', did: 'answered', text: 'Đã bố trí 800 triệu đồng trong dự toán năm 2027.', number: '120/UBND-TC', on: '2026-12-07', papers: [paper] };
const ASKED: Step = { at: '2026-12-08T02:00:00.000Z', by: secretary.id, did: 'asked', what: 'explanation', reason: 'Còn thiếu 400 triệu đồng, chưa rõ nguồn.', due: '2026-12-23' };
const seen = (steps: readonly Step[], more: Partial<RecommendationSeen> = {}): RecommendationSeen => ({
  ...standing('r1', 'H23.05', [DRAFTED, ...steps])!,
  ...{ council: 'Hội đồng nhân dân xã Mường Lống', names: { lan: 'Lan', [secretary.id]: 'Lương Thị Hạnh' }, desk: true, addressed: false, today: TODAY },
  ...more,
});
const row = (id: string, steps: readonly Step[], more: Partial<RecommendationRow> = {}): RecommendationRow => {
  const { steps: _steps, text: _text, answers, desk: _desk, addressed: _addressed, today: _today, ...rest } = seen(steps);
  return { ...rest, id, ...(answers[0] && { answeredOn: answers[0].on }), ...more };
};
const asDesk = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } }, 'GET /alarms': { alarms: [] } };
const people = { units: [{ code: 'H23.05', name: 'Xã' }], people: [{ id: 'lan', name: 'Lan' }, { id: secretary.id, name: 'Lương Thị Hạnh' }] };
const asking = { 'GET /preparing-people': people, 'GET /catalogues': { catalogues: {} } };
const posted = (page: Page, path: string) => page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith(path));

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `oversight-${name}.png`), fullPage: true });
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

it.each([['desktop', DESK], ['tablet', { ...TABLET, acceptDownloads: true }]] as const)('Z-38 the desk’s list at a %s: what it comes to, by how they stand, and a file without formulas', async (name, size) => {
  const rows = [
    row('r1', [SENT]),
    row('r2', [SENT, ANSWERED], { title: 'Giải quyết dứt điểm đơn thư tồn đọng', addressee: 'Công an xã', source: 'voters' }),
    row('r3', [{ ...SENT, due: '2026-12-12' } as Step], { title: '=1+1', addressee: 'Trường Trung học cơ sở' }),
    row('r4', [], { title: 'Lập quy hoạch bãi rác' }),
    row('r5', [SENT, ANSWERED, { at: '2026-12-08T03:00:00.000Z', by: secretary.id, did: 'ended', how: 'satisfied' }], { title: 'Sửa cầu Nậm Mu', meeting: 'm1', meetingTitle: 'Kỳ họp thứ hai' }),
  ];
  const figures = { due: 4, done: 1, answered: 2, inTime: 2, waiting: 2, late: 1 };
  // As the server answers: what is asked for, counted and in its order.
  const answered = (asked: URLSearchParams): RecommendationsOfUnit => {
    const found = rows.filter((each) => [null, each.addressee].includes(asked.get('addressee')) && [null, each.meeting].includes(asked.get('meeting')));
    const under = (shown: Shown) => found.filter((each) => isShown(each, shown, TODAY));
    const recommendations = under((asked.get('shown') ?? 'all') as Shown).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const counts = Object.fromEntries(SHOWN.map((each) => [each, under(each).length])) as Record<Shown, number>;
    const addressees = [...new Set(rows.map((each) => each.addressee))];
    return { recommendations, all: rows.length, counts, addressees, meetings: [{ meeting: 'm1', title: 'Kỳ họp thứ hai' }], figures, today: TODAY };
  };
  const before = (page: Page) =>
    page.route('**/api/recommendations-of-unit*', (route) => route.fulfill({ json: answered(new URL(route.request().url()).searchParams) }));
  const answers = { ...asDesk, ...asking };
  const page = await open(house, { size, followed: seenIn(world(published)), who: secretary, at: '/secretariat/oversight', answers, before });
  await page.getByText(vi(words.figures, { done: 1, due: 4 })).waitFor();
  const list = page.getByRole('list', { name: vi(words.title) });
  await expect.poll(() => list.getByRole('listitem').count()).toBe(4);
  await expect.poll(() => list.getByRole('link').first().innerText()).toContain('Lập quy hoạch bãi rác');
  await shot(page, `list-${name}`);
  await expect.poll(() => fits(page)).toBe(true);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.getByText(`${vi(words.show_late)} 1`, { exact: true }).click();
  await expect.poll(() => list.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining(vi(words.late, { n: 1 }))]);
  await page.getByText(`${vi(words.show_all)} 5`).click();
  await page.getByLabel(vi(words.byMeeting)).first().click();
  await page.getByRole('option', { name: 'Kỳ họp thứ hai' }).click();
  await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
  await page.getByLabel(vi(words.byMeeting)).first().press('Escape');
  await page.reload();
  await page.getByRole('button', { name: vi(words.export) }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click();
  const text = await readFile((await (await coming).path())!, 'utf8');
  expect(text).toContain(`"'=1+1"`);
  expect(text.trim().split('\r\n').length).toBe(5);
  await page.context().close();
});

const NONE = {
  ...{ recommendations: [], all: 0, counts: { open: 0, soon: 0, late: 0, answered: 0, ended: 0, all: 0 }, addressees: [], meetings: [] },
  ...{ figures: { due: 0, done: 0, answered: 0, inTime: 0, waiting: 0, late: 0 }, today: TODAY },
};

it('Z-30 Z-31 the desk drafts one, and enters when it was sent: the day is looked up', async () => {
  const made = seen([]);
  const answers = {
    ...asDesk, ...asking,
    'GET /recommendations-of-unit': NONE,
    'POST /recommendations': made,
    'GET /recommendations/r1': made,
    'POST /recommendations/r1': seen([SENT]),
    'GET /due-day': { due: '2026-12-24' },
  };
  const page = await open(house, { size: DESK, followed: seenIn(world(published)), who: secretary, at: '/secretariat/oversight', answers });
  const places = await page.getByRole('navigation', { name: vi(desk.sections) }).getByRole('link').allInnerTexts();
  expect(places).toEqual([...new Set(places)]);
  await page.getByRole('button', { name: vi(words.make) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: vi(words.save) }).click();
  await dialog.getByText(vi(desk.required)).first().waitFor();
  await dialog.getByLabel(vi(words.name)).fill(content.title);
  await dialog.getByLabel(vi(words.addressee)).fill(content.addressee);
  await shot(page, 'draft');
  const [sent] = await Promise.all([posted(page, '/recommendations'), dialog.getByRole('button', { name: vi(words.save) }).click()]);
  expect(sent.postDataJSON()).toMatchObject({ title: content.title, follower: secretary.id, term: { days: 15, count: 'calendar' }, people: [] });
  await page.getByRole('heading', { name: vi(acts.next) }).waitFor();
  await shot(page, 'draft-page');
  await page.getByRole('button', { name: vi(acts.send) }).click();
  await dialog.getByLabel(vi(acts.number)).fill('45/KN-HĐND');
  await dialog.getByText(vi(acts.dueThen, { day: '24/12/2026' })).waitFor();
  await shot(page, 'send');
  await expect.poll(() => graveFaults(page)).toEqual([]);
  const [act] = await Promise.all([posted(page, '/recommendations/r1'), dialog.getByRole('button', { name: vi(acts.send) }).click()]);
  expect(act.postDataJSON()).toEqual({ do: 'send', on: TODAY, number: '45/KN-HĐND' });
  await page.context().close();
});

it('Z-33 Z-34 of an answer the desk judges; of one that is late it demands or escalates: the next act is the biggest', async () => {
  const answers = { ...asDesk, ...asking, 'GET /recommendations/r1': seen([SENT, ANSWERED]), 'POST /recommendations/r1': seen([SENT, ANSWERED]), 'GET /due-day': { due: '2026-12-24' } };
  const page = await open(house, { size: DESK, followed: seenIn(world(published)), who: secretary, at: '/recommendations/r1', answers });
  const satisfied = page.getByRole('button', { name: vi(acts.satisfied) });
  await satisfied.waitFor();
  const heights = await page.getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect((await satisfied.boundingBox())!.height).toBe(Math.max(...heights));
  await expect.poll(() => page.getByRole('link', { name: paper.title }).getAttribute('href'))
    .toMatch(new RegExp(`^/api/recommendations/r1/papers/${SHA}\\?as=`));
  await shot(page, 'answered');
  await page.getByRole('button', { name: vi(acts.demand) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(vi(acts.demandWhat)).fill('Chưa rõ nguồn');
  await dialog.getByLabel(vi(acts.complex)).check();
  await shot(page, 'demand');
  const [act] = await Promise.all([posted(page, '/recommendations/r1'), dialog.getByRole('button', { name: vi(acts.demand) }).click()]);
  expect(act.postDataJSON()).toEqual({ do: 'demand', reason: 'Chưa rõ nguồn', complex: true });
  await page.context().close();
  const late = { ...asDesk, ...asking, 'GET /recommendations/r1': seen([SENT]) };
  const other = await open(house, { size: DESK, followed: seenIn(world(published)), who: secretary, at: '/recommendations/r1', answers: late });
  await other.getByText(vi(acts.nextLate, { addressee: content.addressee })).waitFor();
  await other.getByRole('button', { name: vi(acts.escalate) }).waitFor();
  await shot(other, 'late');
  await other.context().close();
});

it.each([['tablet', TABLET], ['phone', PHONE], ['desktop', DESK]] as const)('Z-32 whoever is to answer finds it on their first page and answers on a %s', async (name, size) => {
  const mine = seen([SENT, ANSWERED, ASKED], { desk: false, addressed: true });
  const answers = {
    'GET /recommendations-open': { toDo: 1, late: 0, any: true },
    'GET /recommendations': { recommendations: [mine], today: TODAY },
    ...{ 'GET /recommendations/r1': mine, 'POST /recommendations/r1': mine },
  };
  const before = (page: Page) => page.route('**/api/recommendations?part=follower', (route) => route.fulfill({ json: { recommendations: [], today: TODAY } }));
  const page = await open(house, { size, followed: seenIn(world(published)), who: lan, at: '/', answers, before });
  await page.getByText(vi(words.mineOpen, { n: 1 })).click();
  const link = page.getByRole('link', { name: content.title });
  expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await shot(page, `mine-${name}`);
  await link.click();
  await page.getByText(vi(acts.nextYoursExplanation)).waitFor();
  const answer = page.getByRole('button', { name: vi(acts.answerExplanation) });
  expect((await answer.boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await expect.poll(() => fits(page)).toBe(true);
  await shot(page, `answering-${name}`);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await answer.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(vi(acts.answerText)).fill('Nguồn còn lại bố trí từ dự phòng ngân sách xã.');
  await shot(page, `answer-${name}`);
  const [act] = await Promise.all([posted(page, '/recommendations/r1'), dialog.getByRole('button', { name: vi(acts.sendAnswer) }).click()]);
  expect(act.postDataJSON()).toEqual({ do: 'answer', text: 'Nguồn còn lại bố trí từ dự phòng ngân sách xã.', papers: [] });
  await page.context().close();
});

it('Z-46 an answer goes once its files are here; one that is given up takes none that comes later', async () => {
  const mine = seen([SENT], { desk: false, addressed: true });
  const answers = { 'GET /recommendations/r1': mine, 'POST /recommendations/r1': mine };
  const held: Array<() => void> = [];
  const before = (page: Page) =>
    page.route('**/api/papers', async (route) => {
      await new Promise<void>((go) => held.push(go));
      await route.fulfill({ json: { ...paper, pages: 1 } });
    });
  const page = await open(house, { size: DESK, followed: seenIn(world(published)), who: lan, at: '/recommendations/r1', answers, before });
  const dialog = page.getByRole('dialog', { name: vi(acts.answer) });
  const brings = async () => {
    await page.getByRole('button', { name: vi(acts.answer) }).click();
    await page.locator('input[type=file]').setInputFiles([{ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }]);
    await page.getByLabel(vi(paperIntakeWords.ordinary), { exact: true }).check();
    await page.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 1 }) }).click();
    await dialog.getByText(vi(acts.attaching)).waitFor();
  };
  const taken = page.getByRole('button', { name: vi(acts.takeOff, { title: paper.title }) });
  await brings();
  await expect.poll(() => held.length).toBe(1);
  await dialog.getByRole('button', { name: vi(shell.cancel) }).click();
  const came = page.waitForResponse('**/api/papers');
  held[0]!();
  await came;
  await brings();
  expect(await taken.count()).toBe(0);
  await dialog.getByLabel(vi(acts.answerText)).fill('Đã bố trí nguồn.');
  await expect.poll(() => dialog.getByRole('button', { name: vi(acts.sendAnswer) }).isDisabled()).toBe(true);
  await expect.poll(() => held.length).toBe(2);
  held[1]!();
  await taken.waitFor();
  const [act] = await Promise.all([posted(page, '/recommendations/r1'), dialog.getByRole('button', { name: vi(acts.sendAnswer) }).click()]);
  expect(act.postDataJSON()).toEqual({ do: 'answer', text: 'Đã bố trí nguồn.', papers: [expect.objectContaining({ sha256: paper.sha256 })] });
  await page.context().close();
});

it.each([['tablet', TABLET], ['phone', PHONE]] as const)('Y-13 one’s own come page by page on a %s: what is to be answered, and apart from it what one follows up', async (name, size) => {
  const some = (from: number, to: number, more: Partial<RecommendationSeen>) =>
    Array.from({ length: to - from }, (_one, n) => ({ ...seen([SENT], { desk: false, ...more }), id: `${more.addressed ? 'a' : 'f'}${from + n}`, title: `Kiến nghị số ${from + n}` }));
  const over = seen([SENT, { at: '2026-12-08T03:00:00.000Z', by: secretary.id, did: 'ended', how: 'closed', note: 'Xong' }], { addressed: true });
  const pages: Record<string, object> = {
    '': { recommendations: some(0, 20, { addressed: true }), next: 'o1:a19', nextPart: 'open' },
    // One that came over from the page before while it was asked for.
    'after=o1%3Aa19': { recommendations: some(19, 22, { addressed: true }), next: '~', nextPart: 'ended' },
    'after=~': { recommendations: [{ ...over, id: 'e1', title: 'Đã xong từ trước' }] },
    'part=follower': { recommendations: some(0, 2, { addressed: false }) },
  };
  const before = (page: Page) =>
    page.route(/\/api\/recommendations(\?|$)/, (route) => route.fulfill({ json: { ...pages[new URL(route.request().url()).search.slice(1)], today: TODAY } }));
  const page = await open(house, { size, followed: seenIn(world(published)), who: lan, at: '/recommendations', answers: {}, before });
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect.poll(() => links.count()).toBe(22);
  const more = page.getByRole('button', { name: vi(listWords.more) });
  await expect.poll(() => more.count()).toBe(1);
  await shot(page, `own-page-${name}`);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await expect.poll(() => fits(page)).toBe(true);
  await more.click();
  await expect.poll(() => links.count()).toBe(24);
  // What has ended is not offered among what is open.
  await expect.poll(() => more.count()).toBe(0);
  await page.getByText(vi(taskWords.all), { exact: true }).click();
  await page.getByRole('link', { name: 'Đã xong từ trước' }).waitFor();
  await expect.poll(() => links.count()).toBe(25);
  await page.getByText(vi(taskWords.open), { exact: true }).click();
  await expect.poll(() => links.count()).toBe(24);
  await page.context().close();
});

it('Z-42 the administrator sees a year’s days off and enters its swapped days', async () => {
  const set = { tetBefore: 1, nationalDay: 'before', off: [], works: [] };
  const holidays = [{ day: '2027-02-06', name: 'tet' }, { day: '2027-04-16', name: 'kings' }];
  const year = { version: 0, year: 2027, set, announced: false, holidays };
  const answers = { ...asDesk, ...asking, 'GET /working-days': year, 'PUT /working-days': year, 'GET /members': memberPage([]), 'GET /units': { units: [] }, 'GET /trust': { roots: [], lists: [] } };
  const page = await open(house, { size: DESK, followed: seenIn(world(published)), who: secretary, at: '/secretariat/administration', answers });
  await page.getByText(vi(workingDays.notAnnounced)).waitFor();
  await page.getByText(vi(workingDays.list, { year: '2027' })).click();
  await page.getByText('06/02/2027').waitFor();
  await page.getByLabel(vi(workingDays.tetBefore)).getByText('2').click();
  await shot(page, 'working-days');
  const saving = page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/working-days'));
  await page.getByRole('button', { name: vi(workingDays.save, { year: '2027' }) }).click();
  expect((await saving).postDataJSON()).toEqual({ version: 0, year: 2027, set: { ...set, tetBefore: 2 } });
  await page.context().close();
});
