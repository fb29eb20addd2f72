/** What an earlier session gives the next one, and what two desks write at once, in a real browser at the desk. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { planOf } from '../../shared/meeting/plan.ts';
import { numbersOf } from '../../shared/meeting/numbers.ts';
import { agenda } from '../../shared/text/agenda.ts';
import { clash, times } from '../../shared/text/agenda-times.ts';
import { audience } from '../../shared/text/audience.ts';
import { audienceDesk } from '../../shared/text/audience-desk.ts';
import { plans } from '../../shared/text/plans.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { desk as words, meetingList } from '../../shared/text/secretariat.ts';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { guest, ITEM, itemOf, secretary } from '../kit/people.ts';
import { paperTaken, prepared, published, ready, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { meetings, secretary as atDesk } from './answers.ts';
import { refused, type Answers } from './browser.ts';
import { open, openHouse, plain, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const SIZES = { desk: { width: 1440, height: 900 }, tablet: { width: 1180, height: 820 }, phone: { width: 390, height: 844 } } as const;
const SIZE = { viewport: SIZES.desk };
const LONG = 'Báo cáo thẩm tra của Ban Kinh tế - Ngân sách về dự toán thu ngân sách nhà nước trên địa bàn và phân bổ ngân sách xã năm 2027';
const past: Step = [
  ready,
  secretary.addsItems(
    { title: LONG, level: 1, time: '8 giờ 30', presenter: 'Ban Kinh tế - Xã hội' },
    { title: 'Chất vấn và trả lời chất vấn', time: '14 giờ' },
  ),
  secretary.addsItemFor('delegates', 'Công tác nhân sự', 'Nội dung khác'),
  paperTaken('Tờ trình về dự toán ngân sách xã năm 2027', 'Phụ lục số liệu'),
  secretary.addsPaper('Tờ trình về dự toán ngân sách xã năm 2027'),
  secretary.addsPaper('Phụ lục số liệu'),
  prepared(),
  secretary.does('nameWorkingRules', { text: 'Quy chế hoạt động số 05/NQ-HĐND' }),
];
const made = world(past);
const plan = planOf(made.meeting, secretary.id);
const at = { plan, venue: 'Hội trường Ủy ban nhân dân xã', people: { [guest.id]: guest.name } };
const template = (id: string, name: string) => ({
  ...{ id, name, version: 1, at: '2026-11-30T01:00:00.000Z' },
  size: { points: 12, votes: 8, papers: 0, guests: 21 },
});
const templates = {
  templates: [
    template('t1', 'Kỳ họp thường lệ cuối năm'),
    template('t2', 'Kỳ họp chuyên đề về điều chỉnh kế hoạch đầu tư công trung hạn và dự toán ngân sách xã năm 2027 theo Luật Đầu tư công'),
  ],
};
const me = { ...atDesk, member: { ...atDesk.member, id: secretary.id } };
const answers: Answers = {
  'GET /me': me,
  'GET /meetings': { meetings },
  'GET /templates': templates,
  'GET /meetings/k4/plan': at,
  'GET /meetings/m1/plan': at,
  'GET /venues': { venues: [] },
  'GET /meetings/m1/log': { meeting: 'm1', from: 0, entries: made.entries.map(({ line }) => ({ line })), now: '2026-12-09T01:00:00.000Z' },
};

/** At three sizes: nothing off the edge, no grave fault; a picture of each where SCREENSHOTS names a folder. */
async function looked(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await settled(page);
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `over-${name}-${size}.png`), fullPage: true });
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${name} at ${size}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(SIZES.desk);
  await expect.poll(() => graveFaults(page), { message: name }).toEqual([]);
}
const atDeskOf = (from: World, path: string, more: Answers = {}) =>
  open(house, { size: SIZE, followed: seenIn(from), who: secretary, at: path, answers: { ...answers, ...more } });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** What is in the page is answered so, and another desk has written meanwhile. */
const meanwhile = (page: Page, next: World, code: string, params: Record<string, string> = {}) =>
  page.evaluate(([followed, refuses]) => window.stage.set({ followed, refuses } as never), [
    plain({ meeting: next.meeting }),
    refuse(code, params),
  ] as const);

it('A-13 a new session from an earlier one: what comes along is shown before it is made, papers one by one', async () => {
  const page = await atDeskOf(made, '/secretariat/new');
  const source = page.getByRole('combobox', { name: vi(plans.source) });
  await source.fill('chuyen de');
  await page.getByRole('option', { name: templates.templates[1]!.name }).waitFor();
  await expect.poll(() => page.getByRole('option').count()).toBe(2);
  await looked(page, 'new-choosing');
  await source.fill('ky hop thu hai');
  await page.getByRole('option', { name: /Kỳ họp thứ hai/ }).click();
  await page.getByText(vi(plans.agenda, { n: 4, of: 4 })).waitFor();
  await page.getByText(vi(plans.papers, { n: 0, of: 2 })).waitFor();
  await page.getByLabel(/^Phụ lục số liệu/).check();
  await page.getByText(vi(plans.papers, { n: 1, of: 2 })).waitFor();
  // With its part, and what hangs on it.
  await page.getByLabel(`1. ${ITEM}`).uncheck();
  await page.getByText(vi(plans.agenda, { n: 2, of: 4 })).waitFor();
  await expect.poll(() => page.getByLabel(/^Phụ lục số liệu/).count()).toBe(0);
  await page.getByLabel(`1. ${ITEM}`).check();
  await looked(page, 'new-chosen');
  await press(page, vi(plans.make));
  await page.getByText(vi(words.required)).first().waitFor();
  const name = page.getByLabel(vi(meetingList.name), { exact: true });
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await looked(page, 'new-missing');
  await page.context().close();
});

it('A-13 one older than those listed comes by its address; none, and none that answers, are said', async () => {
  const old = await atDeskOf(made, '/secretariat/new?from=meeting/m1');
  await old.getByText(vi(plans.agenda, { n: 4, of: 4 })).waitFor();
  await old.context().close();
  const gone = await atDeskOf(made, '/secretariat/new?from=template/t9', { 'GET /templates/t9': refused('templates/unknown') });
  await gone.getByText('Không còn mẫu này.').waitFor();
  await looked(gone, 'new-gone');
  await gone.context().close();
  const none = await atDeskOf(made, '/secretariat/new', { 'GET /meetings': { meetings: [] }, 'GET /templates': { templates: [] } });
  await none.getByText(vi(plans.noSource)).waitFor();
  await looked(none, 'new-none');
  await none.context().close();
});

it('templates below the list of meetings are used, renamed and removed', async () => {
  const page = await atDeskOf(made, '/secretariat');
  await page.getByRole('heading', { name: vi(plans.templates) }).waitFor();
  await looked(page, 'templates');
  const row = page.getByRole('listitem').filter({ hasText: templates.templates[0]!.name });
  await row.getByRole('button', { name: vi(plans.renameTemplate) }).click();
  await page.getByRole('dialog').getByLabel(vi(plans.keepName)).waitFor();
  await looked(page, 'template-rename');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await row.getByRole('button', { name: vi(plans.removeTemplate) }).click();
  await page.getByText(vi(plans.removeSure, { name: templates.templates[0]!.name })).waitFor();
  await looked(page, 'template-remove');
  await page.context().close();
});

it('a session that was called off is not said to have been held', async () => {
  const off = world(published, secretary.does('callOff', { reason: 'Bão số 9' }));
  const page = await atDeskOf(off, '/secretariat/meetings/m1/agenda');
  await page.getByText(vi(prepare.calledOff)).waitFor();
  await expect.poll(() => page.getByText(vi(prepare.closed)).count()).toBe(0);
  await page.context().close();
});

it('A-13 S-15 what serves another meeting, and a draft given up, at the desk', async () => {
  const page = await atDeskOf(made, '/secretariat/meetings/m1/copy');
  await page.getByRole('heading', { name: vi(plans.carry) }).waitFor();
  await page.getByRole('button', { name: vi(plans.carryAny), exact: true }).waitFor();
  await page.getByRole('combobox', { name: vi(plans.carryTo) }).click();
  await page.getByRole('option', { name: /thường lệ cuối năm/ }).click();
  await page.getByLabel(`1. ${ITEM}`).check();
  await page.getByRole('button', { name: vi(plans.carryNow, { n: 2 }) }).waitFor();
  await looked(page, 'copy');
  await press(page, vi(plans.discard));
  const dialog = page.getByRole('dialog');
  await dialog.getByText(vi(plans.discardSure, { title: made.meeting.session.title })).waitFor();
  await looked(page, 'discard');
  await dialog.getByRole('button', { name: vi(plans.discard) }).click();
  await expect.poll(() => acts(page)).toEqual([['discardDraft', { discarded: true }]]);
  await page.context().close();
  const gone = await atDeskOf(world(past, secretary.does('discardDraft', { discarded: true })), '/secretariat/meetings/m1/agenda');
  await gone.getByText(vi(plans.discarded)).waitFor();
  await looked(gone, 'discarded');
  await press(gone, vi(plans.takeBack));
  await expect.poll(() => acts(gone)).toEqual([['discardDraft', { discarded: false }]]);
  await gone.context().close();
});

it('A-15 A-16 times are pasted from two columns; what another desk writes meanwhile stands beside one’s own', async () => {
  const page = await atDeskOf(made, '/secretariat/meetings/m1/agenda');
  await press(page, vi(times.open));
  const first = page.getByLabel(vi(times.timeOf, { number: '1' }), { exact: true });
  await expect.poll(() => first.evaluate((field) => field === document.activeElement)).toBe(true);
  await first.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '7 giờ 30\tỦy ban nhân dân xã\r\n8 giờ\tBan Kinh tế\r\n9 giờ\tChủ tọa\r\n10 giờ\tChủ tọa\r\n11 giờ\tThừa\r\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText(vi(times.beyond, { n: 1 })).waitFor();
  await page.getByRole('button', { name: vi(times.save, { n: 4 }) }).waitFor();
  await looked(page, 'times');
  await first.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('1-time');
  const other = world(past, secretary.rewritesItem(ITEM, { time: '6 giờ 45' }));
  await meanwhile(page, other, 'agenda/changed-meanwhile', { title: ITEM });
  await page.getByText('6 giờ 45').waitFor();
  await page.getByText('7 giờ 30 · Ủy ban nhân dân xã').waitFor();
  await looked(page, 'times-clash');
  await press(page, vi(clash.takeMine));
  await page.getByRole('button', { name: vi(clash.takeMine) }).waitFor({ state: 'detached' });
  await press(page, vi(times.save, { n: 4 }));
  await expect.poll(async () => (await acts(page)).length).toBe(1);
  const [[type, input]] = (await acts(page)) as unknown as [[string, { items: object[] }]];
  expect([type, input.items[0]]).toEqual([
    'rewordItems',
    { item: itemOf(made, ITEM), time: '7 giờ 30', presenter: 'Ủy ban nhân dân xã', was: { title: ITEM, time: '6 giờ 45' } },
  ]);
  await page.context().close();
});

it('A-12 A-16 S-16 a title, whom an item is for and the session’s details: both texts, and either is taken', async () => {
  const other = world(past, secretary.renamesItem(ITEM, 'Dự toán của bàn khác'));
  const title = await atDeskOf(made, '/secretariat/meetings/m1/agenda');
  await title.getByRole('heading', { name: ITEM }).dblclick();
  const field = title.getByLabel(vi(agenda.renameWhat, { n: 1, title: ITEM }));
  await field.fill('Dự toán của tôi');
  await meanwhile(title, other, 'agenda/changed-meanwhile', { title: 'Dự toán của bàn khác' });
  await field.press('Enter');
  await title.getByText('Dự toán của bàn khác').waitFor();
  await looked(title, 'title-clash');
  await press(title, vi(clash.takeMine));
  await expect.poll(async () => (await acts(title)).at(-1)).toEqual([
    'renameItem',
    { item: itemOf(made, ITEM), title: 'Dự toán của tôi', was: { title: 'Dự toán của bàn khác' } },
  ]);
  await title.context().close();

  const whom = await atDeskOf(made, '/secretariat/meetings/m1/agenda');
  // Labels say the printed number and the title: by their places it would be the third.
  const title3 = 'Chất vấn và trả lời chất vấn';
  const number = numbersOf(made.meeting.agenda.items).get(itemOf(made, title3))!;
  expect(number).not.toBe(String(1 + made.meeting.agenda.items.findIndex(({ title: one }) => one === title3)));
  await whom.getByRole('button', { name: vi(agenda.acts, { n: number, title: title3 }) }).click();
  await whom.getByRole('menuitem', { name: vi(audienceDesk.set) }).click();
  const form = whom.getByRole('dialog');
  await form.getByLabel(vi(audience.delegates)).check();
  await form.getByLabel(vi(audienceDesk.publicTitle)).fill('Nội dung riêng');
  const narrowed = world(past, secretary.setsItemAudience('Chất vấn và trả lời chất vấn', { members: ['lan'] }, 'Nội dung kín'));
  await meanwhile(whom, narrowed, 'access/audience-changed-meanwhile', { title: 'Chất vấn và trả lời chất vấn' });
  await form.getByRole('button', { name: vi(audienceDesk.save) }).click();
  await form.getByText(/Nội dung kín/).waitFor();
  await looked(whom, 'audience-clash');
  await form.getByRole('button', { name: vi(clash.takeMine) }).click();
  const item = itemOf(made, 'Chất vấn và trả lời chất vấn');
  await expect.poll(async () => (await acts(whom)).map(([, input]) => input)).toEqual([
    { item, audience: 'delegates', publicTitle: 'Nội dung riêng', was: { audience: 'everyone' } },
    { item, audience: 'delegates', publicTitle: 'Nội dung riêng', was: { audience: { members: ['lan'] }, publicTitle: 'Nội dung kín' } },
  ]);
  await whom.context().close();

  const details = await atDeskOf(made, '/secretariat/meetings/m1/details');
  await details.getByLabel(vi(meetingList.place), { exact: true }).fill('Nhà văn hóa xã');
  const renamed = world(past, secretary.changesDetails({ title: 'Kỳ họp chuyên đề tháng 12' }));
  await meanwhile(details, renamed, 'session/changed-meanwhile');
  await press(details, vi(words.save));
  await details.getByText(`${vi(meetingList.name)}: Kỳ họp chuyên đề tháng 12`).waitFor();
  await looked(details, 'details-clash');
  await press(details, vi(clash.takeMine));
  // What another desk wrote elsewhere in the form stays theirs.
  await expect.poll(async () => (await acts(details)).at(-1)).toMatchObject([
    'changeDetails',
    { title: 'Kỳ họp chuyên đề tháng 12', place: 'Nhà văn hóa xã', was: { title: 'Kỳ họp chuyên đề tháng 12' } },
  ]);
  await details.context().close();
});

it('details that are typed on after they were saved are not called saved', async () => {
  const page = await atDeskOf(made, '/secretariat/meetings/m1/details');
  const place = page.getByLabel(vi(meetingList.place), { exact: true });
  await place.fill('Nhà văn hóa xã');
  await press(page, vi(words.save));
  await page.getByText(vi(words.saved), { exact: true }).waitFor();
  await place.fill('Nhà văn hóa thôn');
  await page.getByText(vi(words.saved), { exact: true }).waitFor({ state: 'detached' });
  await page.context().close();
});
