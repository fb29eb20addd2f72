/** By keyboard through a real server: a session from an earlier one, a template, times from two columns, and two desks at one title. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { prepare, type Council } from '../../client/people/council.ts';
import { agenda } from '../../shared/text/agenda.ts';
import { clash, times } from '../../shared/text/agenda-times.ts';
import { plans } from '../../shared/text/plans.ts';
import { desk as words, meetingList } from '../../shared/text/secretariat.ts';
import type { Words } from '../../shared/text/words.ts';
import { vi, type Device } from './browser.ts';
import { signedInDesk, type SignedInDesk } from './signed-in-desk.ts';
import { shortPapers } from '../kit/short-papers.ts';

let house: SignedInDesk;
let council: Council;
let desk: Device;
beforeAll(async () => {
  house = await signedInDesk('taken-over', { delegates: 2, guests: 1 });
  ({ council, desk } = house);
  await prepare(council, { items: 2, votes: 1, papers: await shortPapers() }, 'Kỳ họp thứ hai');
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desk.failed();
});
afterAll(() => house?.close());

/** What a keyboard reaches and presses. */
const enter = async (role: 'button' | 'link', text: Words | string, params = {}) => {
  await desk.page.getByRole(role, { name: typeof text === 'string' ? text : vi(text, params), exact: true }).first().press('Enter');
};
/** Names the new session, with Enter at the end; answers its id. */
async function makes(title: string): Promise<string> {
  const { page } = desk;
  const before = page.url();
  await desk.fill(meetingList.name, title);
  await desk.fill(meetingList.date, '15/12/2026');
  await page.keyboard.press('Tab');
  await desk.fill(meetingList.place, 'Hội trường Ủy ban nhân dân xã');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before && /\/secretariat\/meetings\//.test(url.pathname));
  return /meetings\/([^/]+)/.exec(page.url())![1]!;
}
/** The draft as it stands on the server. */
async function there(meeting: string) {
  const { secretary } = council;
  secretary.leave();
  await secretary.join(meeting);
  return secretary.meeting;
}
let made: string;

test('A-13 a new session from an earlier one, with one paper ticked: items, votes and guests are there', async () => {
  const { page } = desk;
  await page.goto('/secretariat');
  await enter('link', plans.fromOther);
  const source = page.getByRole('combobox', { name: vi(plans.source) });
  await source.fill('ky hop thu hai');
  await source.press('ArrowDown');
  await source.press('Enter');
  await desk.sees(plans.papers, { n: 0, of: 2 });
  await page.getByLabel(/^Nghị định số 335/).press('Space');
  await desk.sees(plans.papers, { n: 1, of: 2 });
  await desk.look('chosen');
  made = await makes('Kỳ họp thứ tư');
  const { agenda: { items }, votes, papers, roll } = await there(made);
  expect([items.length, votes.order.length]).toEqual([2, 1]);
  expect(Object.values(papers.papers).map(({ title, item }) => [title, item])).toEqual([['Nghị định số 335/2025/NĐ-CP', items[0]!.item]]);
  expect(roll.order.filter((id) => roll.members.get(id)?.kind === 'guest')).toEqual(council.guests.map(({ id }) => id));
  await page.getByRole('heading', { name: 'Kỳ họp thứ tư' }).waitFor();
  await desk.look('made');
});

test('a template is kept and used; it brings no paper', async () => {
  const { page } = desk;
  await page.goto(`/secretariat/meetings/${made}/copy`);
  await desk.fill(plans.keepName, 'Kỳ họp thường lệ');
  await page.keyboard.press('Enter');
  await desk.sees(plans.kept, { name: 'Kỳ họp thường lệ' });
  await expect.poll(() => page.getByText(vi(words.required)).count()).toBe(0);
  await desk.look('kept');
  await page.goto('/secretariat');
  await enter('link', `${vi(plans.useTemplate)}: Kỳ họp thường lệ`);
  await desk.sees(plans.agenda, { n: 2, of: 2 });
  const meeting = await makes('Kỳ họp thứ năm');
  const { agenda: { items }, votes, papers } = await there(meeting);
  expect([items.length, votes.order.length, papers.order.length]).toEqual([2, 1, 0]);
});

test('A-15 times and presenters are pasted from two columns and kept in one act', async () => {
  const { page, context } = desk;
  await page.goto(`/secretariat/meetings/${made}/agenda`);
  await enter('button', times.open);
  const first = desk.field(vi(times.timeOf, { number: '1' }));
  await expect.poll(() => first.evaluate((field) => field === document.activeElement)).toBe(true);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('7 giờ 30\tỦy ban nhân dân xã\n8 giờ\tBan Kinh tế - Xã hội\n'));
  await page.keyboard.press('Control+V');
  await desk.look('pasted');
  await enter('button', times.save, { n: 2 });
  await desk.sees(times.saved);
  const { agenda: { items } } = await there(made);
  expect(items.map(({ time, presenter }) => [time, presenter])).toEqual([
    ['7 giờ 30', 'Ủy ban nhân dân xã'],
    ['8 giờ', 'Ban Kinh tế - Xã hội'],
  ]);
});

test('A-12 two desks at one title: both texts are shown, and none is lost', async () => {
  const { page } = desk;
  const { agenda: { items: [one] } } = await there(made);
  await page.goto(`/secretariat/meetings/${made}/agenda`);
  await page.getByRole('button', { name: vi(agenda.acts, { n: 1, title: one!.title }), exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: vi(agenda.rename), exact: true }).press('Enter');
  const field = desk.field(vi(agenda.renameWhat, { n: 1, title: one!.title }));
  await field.fill('Dự toán của tôi');
  await council.secretary.command('renameItem', { item: one!.item, title: 'Dự toán của bàn khác' });
  await field.press('Enter');
  await page.getByText('Dự toán của bàn khác').waitFor();
  await page.getByText(new RegExp(`${council.secretary.name} đã sửa lúc`)).waitFor();
  await expect.poll(() => field.inputValue()).toBe('Dự toán của tôi');
  await desk.look('clash');
  await enter('button', clash.takeMine);
  await page.getByRole('heading', { name: 'Dự toán của tôi' }).waitFor();
  const { agenda: { items: [now] } } = await there(made);
  expect([now!.title, now!.time]).toEqual(['Dự toán của tôi', '7 giờ 30']);
  const { entries } = await council.secretary.ask<{ entries: ReadonlyArray<{ line: string }> }>('GET', `/api/meetings/${made}/log?from=0`);
  expect(entries.filter(({ line }) => line.includes('Dự toán của bàn khác'))).toHaveLength(1);
  expect(desk.faults).toEqual([]);
});
