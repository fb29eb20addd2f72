/** Who takes part, opened from the room's head on tablet and telephone: 29 and 125 people, a guest's view, looking for somebody. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { numbered } from '../../shared/council/seat-plan.ts';
import { planOf } from '../../shared/council/seat-shapes.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { meetingAs } from '../../shared/meeting/seen-as.ts';
import { corrected } from '../../shared/text/corrected.ts';
import { participants as words } from '../../shared/text/participants.ts';
import { roll } from '../../shared/text/roll.ts';
import { whoTakesPart } from '../../shared/text/who-takes-part.ts';
import type { Seating } from '../../shared/wire/seating.ts';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { delegate, guest, ITEM, secretary, type Person } from '../kit/people.ts';
import { draftedBy, inRegister, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { secretary as desk } from './answers.ts';
import { refused } from './browser.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  tablet: { viewport: { width: 1180, height: 820 }, hasTouch: true },
  telephone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const NAMES = ['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Xồng Bá Dìa', 'Moong Văn Hợi', 'Lương Thị Hạnh', 'Và Bá Chò', 'Nguyễn Văn Ân'];
const TITLES = ['Bí thư Đảng ủy, Chủ tịch HĐND xã', 'Phó Chủ tịch HĐND xã', 'Trưởng Ban Kinh tế - Xã hội', 'Giáo viên Trường Tiểu học Mường Mẫu', ''];
const COMMITTEES = ['Ban Pháp chế', 'Ban Kinh tế - Xã hội'];
const GUEST = { name: 'Hoàng Văn Thái', title: 'Trưởng Công an xã', group: 'Công an xã' };

/** Everybody with name, position, group and committee as the register has them; most there, some away. */
function council(many: number): { readonly all: readonly Person[]; readonly made: World } {
  const all = Array.from({ length: many }, (_, n) => delegate(n + 1));
  const said = all.map((one, n): Step => [
    inRegister(one.name, 'delegate', {
      name: `${NAMES[n % NAMES.length]!.replace(/ (\p{L}+)$/u, n < NAMES.length ? ' $1' : ` $1 ${String.fromCharCode(65 + (n % 20))}`)}`,
      title: TITLES[Math.min(n, 4)],
      group: `Tổ đại biểu số ${1 + (n % Math.ceil(many / 8))}`,
      ...(n % 3 === 0 && { committees: [{ name: COMMITTEES[n % 2]!, role: n < 2 ? 'head' : 'member' }] }),
    }),
    secretary.does('correctListing', { member: one.id }),
  ]);
  const steps: Step[] = [
    draftedBy(all),
    inRegister(guest.name, 'guest', GUEST),
    ...said,
    secretary.namesChair(all[0]!.name),
    secretary.addsItem(ITEM),
    secretary.lists(guest.name),
    secretary.publishes(),
    secretary.does('checkInMany', { members: all.slice(0, many - 5).map((one) => one.id) }),
    secretary.reportsAbsence('Điều trị tại bệnh viện', all[many - 1]!.name),
    all[0]!.callsToOrder(),
    all[3]!.checksOut(),
    guest.checksIn(),
  ];
  return { all, made: world(...steps) };
}
const SMALL = council(29);
const LARGE = council(125);
const PLAN = planOf({ shape: 'arcs', rows: 6, seats: 14, podium: 5, aisle: false });
const seatedIn = (all: readonly Person[]): Seating => {
  const seats = numbered(PLAN).filter(({ row }) => row > 0);
  return { version: 1, plan: PLAN, seated: Object.fromEntries(all.slice(0, seats.length).map((one, n) => [seats[n]!.seat, one.id])) };
};
const seenBy = (made: World, who: Person) => {
  const entries = made.entries.map(({ line, opening }) => ({ line, ...(opening && { sealed: opening }) }));
  return { ...seenIn(made), meeting: meetingAs(MEETING, entries, made.meeting, who.id) };
};
const come = (size: BrowserContextOptions, { all, made }: ReturnType<typeof council>, who: Person, more: object = {}) =>
  open(house, { size, followed: seenBy(made, who), who, answers: { 'GET /meetings/m1/seating': seatedIn(all), ...more } });
async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `people-${name}.png`), fullPage });
}
const fits = async (page: Page, { viewport }: BrowserContextOptions) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport!.width);

for (const [name, size] of Object.entries(SIZES))
  for (const [many, hall] of [[29, SMALL], [125, LARGE]] as const)
    it(`R-37 at a ${name}: ${many} people by groups, by committees and by name, and the units they come from`, async () => {
      const me = hall.all[1]!;
      const page = await come(size, hall, me);
      if (many === 29) await shot(page, `${name}-room`);
      await page.getByRole('button', { name: vi(whoTakesPart.title) }).click();
      await page.getByRole('heading', { level: 1, name: vi(whoTakesPart.title) }).waitFor();
      const count = vi(roll.present, { present: many - 6, total: many });
      await page.getByRole('listitem').filter({ hasText: count }).waitFor();
      await page.getByRole('region', { name: 'Tổ đại biểu số 1', exact: true }).waitFor();
      await page.getByText(vi(words.seat, { row: 1, number: 2 }), { exact: false }).first().waitFor();
      await expect.poll(() => page.getByText('Điều trị tại bệnh viện').count()).toBe(0);
      await expect.poll(() => page.getByText(GUEST.name).count()).toBe(0);
      await page.getByText(vi(words.unnamed, { n: 1 })).waitFor();
      await shot(page, `${name}-${many}-groups`);
      await fits(page, size);
      await expect.poll(() => graveFaults(page)).toEqual([]);
      await page.getByText(vi(words.byCommittee), { exact: true }).click();
      await page.getByRole('region', { name: COMMITTEES[0]! }).waitFor();
      await shot(page, `${name}-${many}-committees`);
      await page.getByText(vi(words.units), { exact: true }).click();
      await shot(page, `${name}-${many}-units`);
      await page.getByRole('button', { name: 'Tổ đại biểu số 2' }).first().click();
      await page.getByText(vi(words.only, { unit: 'Tổ đại biểu số 2' })).waitFor();
      await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Tổ đại biểu số 1' }).count()).toBe(0);
      await shot(page, `${name}-${many}-unit`);
      await page.getByRole('button', { name: vi(words.clear) }).click();
      // Without accents, in any order.
      await page.getByRole('searchbox').fill('lenh vu');
      await page.getByRole('listitem').filter({ hasText: 'Vừ Bá Lềnh' }).first().waitFor();
      await expect.poll(() => page.getByText('Lò Thị Mai', { exact: true }).count()).toBe(0);
      await page.getByRole('searchbox').fill('không ai cả');
      await page.getByText(vi(words.none, { text: 'không ai cả' })).waitFor();
      await shot(page, `${name}-${many}-nobody`);
      await fits(page, size);
      await page.getByRole('button', { name: vi(words.back) }).click();
      await page.getByRole('heading', { name: vi(whoTakesPart.title) }).waitFor({ state: 'detached' });
      await page.context().close();
    });

it('R-37 a guest sees delegates and themselves, the chair guests by name and the reason of an absence; without a server there are no seats', async () => {
  const page = await come(SIZES['tablet']!, SMALL, guest, { 'GET /meetings/m1/seating': refused('border/unknown') });
  await page.getByRole('button', { name: vi(whoTakesPart.title) }).click();
  await page.getByRole('region', { name: vi(words.guests) }).getByText(GUEST.name).waitFor();
  await page.getByText(vi(words.self), { exact: true }).waitFor();
  await expect.poll(() => page.getByText('Điều trị tại bệnh viện').count()).toBe(0);
  await expect.poll(() => page.getByText(vi(words.seat, { row: 1, number: 1 })).count()).toBe(0);
  await page.getByRole('region', { name: vi(words.guests) }).scrollIntoViewIfNeeded();
  await shot(page, 'guest');
  await page.context().close();
  const chairs = await come(SIZES['tablet']!, SMALL, SMALL.all[0]!);
  await chairs.getByRole('button', { name: vi(whoTakesPart.title) }).click();
  await chairs.getByText(vi(words.reason, { reason: 'Điều trị tại bệnh viện' })).waitFor();
  await chairs.getByRole('region', { name: vi(words.guests) }).getByText(GUEST.name).waitFor();
  await shot(chairs, 'chair');
  await chairs.context().close();
});

it('R-35 R-36 the desk is offered what the register says anew, and enters it in one press', async () => {
  const [first, second] = SMALL.all;
  const listed = (one: Person) => SMALL.made.meeting.roll.members.get(one.id)!;
  const said = SMALL.all.map((one) => {
    const { name, title, group, committees = [] } = listed(one);
    const committee = committees.map((place) => (place.role === 'head' ? `${place.name} (Trưởng ban)` : place.name)).join('; ');
    return { ...desk.member, id: one.id, name, title, group, committee, kind: 'delegate', rights: [], inOffice: true, hasPassword: false };
  });
  const anew: Readonly<Record<string, object>> = { [first!.id]: { title: 'Chủ tịch HĐND xã' }, [second!.id]: { name: 'Vừ Bá Lểnh' } };
  const members = said.map((one) => ({ ...one, ...anew[one.id] }));
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 } },
    followed: seenIn(SMALL.made),
    who: secretary,
    at: '/secretariat/meetings/m1/people',
    answers: {
      'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } },
      'GET /alarms': { alarms: [] },
      'GET /members': { members, counts: { delegate: 29, secretary: 0, guest: 0, left: 0 }, disabled: [] },
    },
  });
  await page.getByText(vi(corrected.title, { n: 2 })).waitFor();
  await page.getByText(/Vừ Bá Lểnh/).waitFor();
  await shot(page, 'desk');
  await page.getByRole('button', { name: vi(corrected.enter, { n: 2 }) }).click();
  await expect
    .poll(() => page.evaluate(() => window.stage.acts))
    .toEqual([['correctListing', { member: first!.id }], ['correctListing', { member: second!.id }]]);
  await page.context().close();
});
