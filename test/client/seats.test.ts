/** Rooms drawn by drag, who sits where, and the map as it stands: in a real browser, on every device they are used at. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numbered, type SeatPlan } from '../../shared/council/seat-plan.ts';
import { planOf } from '../../shared/council/seat-shapes.ts';
import { attending } from '../../shared/text/attending.ts';
import { roll } from '../../shared/text/roll.ts';
import { rollDesk } from '../../shared/text/secretariat.ts';
import { rollTable } from '../../shared/text/arrivals.ts';
import { planWords, seating as words, venues } from '../../shared/text/seats-desk.ts';
import { desk as secretariat } from '../../shared/text/secretariat.ts';
import { seats, seatStates } from '../../shared/text/seats.ts';
import { sheets } from '../../shared/text/sheets.ts';
import type { Seating, Venue } from '../../shared/wire/seating.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { delegate, lan, secretary, type Person } from '../kit/people.ts';
import { draftedBy, prepared, published, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { secretary as desk } from './answers.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const button = (on: Page | Locator, name: string): Locator => on.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const fitsInto = async (page: Page, { viewport }: BrowserContextOptions) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport!.width);
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `seats-${name}.png`), fullPage: true });
}

/** 125 delegates, of whom 100 are there. */
const NAMES = ['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Xồng Bá Dìa', 'Moong Văn Hợi',
  'Lương Thị Hạnh', 'Và Bá Chò', 'Nguyễn Văn Ân'];
const all: readonly Person[] = Array.from({ length: 125 }, (_, n) => delegate(n + 1));
const PLAN = planOf({ shape: 'arcs', rows: 6, seats: 14, podium: 5, aisle: false });
const seatsOf = (plan: SeatPlan) => numbered(plan).filter(({ row }) => row > 0).map(({ seat }) => seat);
const SEATED: Seating = {
  version: 3,
  venue: { id: 'v1', name: 'Hội trường lớn' },
  plan: PLAN,
  seated: Object.fromEntries(all.map((one, n) => [seatsOf(PLAN)[n]!, one.id])),
};
const province: Step = [
  draftedBy(all),
  secretary.namesChair(all[0]!.name),
  secretary.addsItem('Dự toán ngân sách xã năm 2027'),
  secretary.publishes(),
  secretary.does('checkInMany', { members: all.slice(0, 100).map((one) => one.id) }),
  all.slice(110, 115).map((one) => secretary.does('reportAbsence', { member: one.id, reason: 'Đi công tác' })),
  all[0]!.callsToOrder(),
];
const floor: Step = [
  all.slice(20, 24).map((one) => 
    one.does('askToSpeak', ({ meeting }: World) => ({ item: meeting.agenda.items[0]!.item, kind: 'contribution', topic: '' })),
  ),
  all[0]!.does('callSpeaker', ({ meeting }: World) => ({ wish: meeting.speakers.wishes[0]!.wish })),
];
/** Everybody bears a name as people here do, so that letters and lengths are theirs. */
const named = (made: World) => {
  const { meeting } = made;
  const roll = { ...meeting.roll, ever: meeting.roll.ever, members: meeting.roll.members };
  for (const [n, one] of all.entries()) {
    const name = NAMES[n % NAMES.length]!;
    roll.members = roll.members.with(one.id, { ...roll.members.get(one.id)!, name });
    roll.ever = roll.ever.with(one.id, { ...roll.ever.get(one.id)!, name });
  }
  made.meeting = { ...meeting, roll };
  return made;
};
const answers = (more: object = {}) => ({
  'GET /me': { ...desk, member: { ...desk.member, id: secretary.id, name: secretary.name } },
  'GET /alarms': { alarms: [] },
  'GET /meetings/m1/seating': SEATED,
  'GET /venues': { venues: [] },
  ...more,
});
const ROOMED = { 'GET /meetings/m1/seating': SEATED };
const atDesk = (size: BrowserContextOptions, at: string, more: object = {}, made = named(world(province))) =>
  open(house, { size, followed: seenIn(made), who: secretary, at, staged: { canSign: false }, answers: answers(more) });

const ROWS = planOf({ shape: 'rows', rows: 6, seats: 10, podium: 5, aisle: true });
const ROOM: Venue = { name: 'Hội trường lớn', place: 'Tầng 2', capacity: 60, plan: ROWS, retired: false };
const SMALL: Venue = { ...ROOM, name: 'Phòng họp số 1', plan: { seats: [] }, retired: true };
const KEPT = { venues: [{ id: 'v1', version: 4, venue: ROOM }, { id: 'v2', version: 1, venue: SMALL }] };

describe('the catalogue of rooms', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`X-1 X-2 at a ${name}: a hall in one act, a seat moved by drag and by arrows, and undone`, async () => {
      const sent: unknown[] = [];
      const page = await atDesk(size, '/secretariat/rooms', { 'GET /venues': KEPT });
      await page.route('**/api/venues', async (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        sent.push(route.request().postDataJSON());
        return route.fulfill({ json: { id: 'v3', version: 1 } });
      });
      await page.getByText('Hội trường lớn').waitFor();
      await expect.poll(() => page.getByText('Phòng họp số 1').count()).toBe(0);
      await page.getByLabel(vi(venues.showRetired)).check();
      await button(page, vi(venues.takeUpWhich, { name: 'Phòng họp số 1' })).waitFor();
      await shot(page, `${name}-1-rooms`);
      await button(page, vi(venues.add)).click();
      const named = page.getByLabel(vi(venues.name));
      await button(page, vi(secretariat.save)).click();
      await expect.poll(() => named.evaluate((field) => field === document.activeElement)).toBe(true);
      await named.fill('Hội trường nhỏ');
      await button(page, vi(planWords.make)).click();
      await page.getByText(vi(planWords.total, { n: 65 })).waitFor();
      const seat = page.locator('[data-seat="s6"]');
      await seat.scrollIntoViewIfNeeded();
      const before = (await seat.boundingBox())!;
      const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - before.width, y - before.height / 3, { steps: 5 });
      await page.mouse.up();
      await expect.poll(async () => seat.getAttribute('aria-pressed')).toBe('true');
      await shot(page, `${name}-2-drawing`);
      // Onto another seat it goes back.
      await seat.focus();
      await page.keyboard.press('ArrowDown');
      await button(page, vi(planWords.undo)).click();
      await button(page, vi(planWords.undo)).click();
      await page.locator('[data-seat="s7"]').click();
      await page.keyboard.press('Delete');
      await page.getByText(vi(planWords.total, { n: 64 })).waitFor();
      await page.locator('[data-seat="s8"]').focus();
      await page.keyboard.press('Control+z');
      await page.getByText(vi(planWords.total, { n: 65 })).waitFor();
      await fitsInto(page, size);
      await button(page, 'Lưu').click();
      await expect.poll(() => sent.length).toBe(1);
      const { plan, ...room } = sent[0] as Venue;
      expect(room).toEqual({ name: 'Hội trường nhỏ', place: '', capacity: 0, retired: false });
      expect(plan).toEqual(planOf({ shape: 'rows', rows: 6, seats: 10, podium: 5, aisle: true }));
      await page.context().close();
    });
  it('each part of the desk stands in its row once; a room that is stopped does not say that it was saved', async () => {
    const page = await atDesk(SIZES['desk']!, '/secretariat/rooms', {
      'GET /venues': KEPT,
      'PUT /venues/v1': { id: 'v1', version: 5 },
    });
    await button(page, vi(venues.editWhich, { name: 'Hội trường lớn' })).click();
    await button(page, vi(secretariat.save)).click();
    const saved = page.getByText(vi(venues.saved));
    await saved.waitFor();
    const row = page.getByRole('navigation', { name: vi(secretariat.sections) }).getByRole('link');
    const names = await row.allInnerTexts();
    expect(names).toContain(vi(sheets.title));
    expect(new Set(names).size).toBe(names.length);
    await button(page, vi(venues.retireWhich, { name: 'Hội trường lớn' })).click();
    await saved.waitFor({ state: 'detached' });
    await page.context().close();
  });
  it('X-2 a seat that is moved is numbered anew, and a seat does not stand on another', async () => {
    const page = await atDesk(SIZES['desk']!, '/secretariat/rooms', { 'GET /venues': KEPT });
    await button(page, vi(venues.editWhich, { name: 'Hội trường lớn' })).click();
    const seat = page.locator('[data-seat="s6"]');
    await expect.poll(() => seat.getAttribute('aria-label')).toBe(vi(seats.rowSeat, { row: 1, number: 1 }));
    await seat.click();
    await page.keyboard.press('ArrowRight');
    await page.getByText(vi(planWords.taken)).waitFor();
    for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowUp');
    for (let n = 0; n < 8; n += 1) await page.keyboard.press('ArrowRight');
    expect(await seat.getAttribute('aria-label')).not.toBe(vi(seats.rowSeat, { row: 1, number: 1 }));
    await page.context().close();
  });
});

describe('who sits where', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`X-4 at a ${name}: by one act, by choosing, by drag; saved with the version that was seen`, async () => {
      const sent: Seating[] = [];
      const page = await atDesk(size, '/secretariat/meetings/m1/seats', {
        'GET /meetings/m1/seating': { ...SEATED, seated: {} },
        'GET /venues': KEPT,
      });
      await page.route('**/api/meetings/m1/seating', async (route) => {
        if (route.request().method() !== 'PUT') return route.fallback();
        sent.push(route.request().postDataJSON() as Seating);
        return route.fulfill({ json: { ...(sent.at(-1) as object), version: 4 } });
      });
      await button(page, vi(words.byName)).click();
      await shot(page, `${name}-3-seated`);
      const first = page.locator(`[data-seat="${seatsOf(PLAN)[0]}"]`);
      const second = page.locator(`[data-seat="${seatsOf(PLAN)[1]}"]`);
      const [one, two] = [await first.getAttribute('aria-label'), await second.getAttribute('aria-label')];
      // By keyboard: chosen, gone on by an arrow, swapped.
      await first.focus();
      await page.keyboard.press('Enter');
      await second.focus();
      await page.keyboard.press('Enter');
      const nameIn = (label: string | null) => label!.split(': ')[1];
      await expect.poll(async () => nameIn(await first.getAttribute('aria-label'))).toBe(nameIn(two));
      expect(nameIn(await second.getAttribute('aria-label'))).toBe(nameIn(one));
      await page.keyboard.press('Delete');
      await expect.poll(async () => second.getAttribute('aria-label')).toContain(vi(seats.empty));
      // Dragged out of the list.
      const waiting = page.getByRole('listitem').getByRole('button').first();
      await waiting.scrollIntoViewIfNeeded();
      if (name === 'desk') {
        const [from, to] = [(await waiting.boundingBox())!, (await second.boundingBox())!];
        await page.mouse.move(from.x + 20, from.y + 10);
        await page.mouse.down();
        await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
        await page.mouse.up();
        // A click within 50 ms of it is taken for the drag's own.
        await page.waitForTimeout(100);
      } else {
        await waiting.click();
        await second.click();
      }
      await expect.poll(async () => second.getAttribute('aria-label')).not.toContain(vi(seats.empty));
      await fitsInto(page, size);
      await button(page, vi(words.save)).click();
      await page.getByText(vi(words.saved)).waitFor();
      expect([sent.length, sent[0]!.version, Object.keys(sent[0]!.seated).length]).toEqual([1, 3, 126]);
      await page.context().close();
    });
});

describe('the map as it stands', () => {
  const made = () => named(world(province, floor));
  for (const [name, size] of Object.entries(SIZES))
    it(`X-6 the chair sees it at a ${name}, and why somebody is absent`, async () => {
      const page = await open(house, { size, followed: seenIn(made()), who: all[0]!, at: '/meeting/m1/seats', answers: ROOMED });
      const map = page.getByRole('group', { name: vi(seats.map) });
      await map.waitFor();
      const many = (state: string) => map.locator(`[data-state="${state}"]`).count();
      const counts = await Promise.all(['present', 'speaking', 'asks', 'told', 'away'].map(many));
      expect(counts).toEqual([96, 1, 3, 5, 20]);
      await map.locator('[data-state="told"]').first().click();
      await page.getByText('Đi công tác', { exact: false }).waitFor();
      await fitsInto(page, size);
      await shot(page, `${name}-4-chair`);
      await page.context().close();
    });
  it('X-6 a vote shows who has voted, and never what', async () => {
    const vote = named(world(province, prepared({ text: 'Thông qua Nghị quyết' }), all[0]!.opensVote('Thông qua Nghị quyết')));
    const running = vote.meeting.votes.running![0]!;
    const progress = { [running]: { count: 2, members: [all[3]!.id, all[4]!.id] } };
    const page = await open(house, {
      size: SIZES['desk']!,
      followed: seenIn(vote, { progress }),
      who: secretary,
      at: '/secretariat/meetings/m1/map',
      staged: { canSign: false },
      answers: answers(),
    });
    const map = page.getByRole('group', { name: vi(seats.map) });
    await map.waitFor();
    await expect.poll(() => map.getByRole('button', { name: vi(seatStates.voted), exact: false }).count()).toBe(2);
    await page.getByText(`${vi(seatStates.voted)} 2`).waitFor();
    await shot(page, 'desk-5-voting');
    await page.context().close();
  });
  for (const [name, size] of Object.entries(SIZES))
    it(`X-5 a delegate at a ${name} finds their own seat, and nobody’s standing`, async () => {
      const page = await open(house, { size, followed: seenIn(made()), who: all[30]!, answers: ROOMED });
      const own = numbered(PLAN).find(({ seat }) => SEATED.seated[seat] === all[30]!.id)!;
      await page.getByText(vi(seats.yours, { row: own.row, number: own.number }), { exact: false }).waitFor();
      await shot(page, `${name}-6-line`);
      await button(page, vi(seats.open)).click();
      const map = page.getByRole('group', { name: vi(seats.map) });
      await map.getByRole('img', { name: vi(seats.here), exact: false }).waitFor();
      await expect.poll(() => map.getByRole('img', { name: vi(seatStates.present), exact: false }).count()).toBe(0);
      await fitsInto(page, size);
      await shot(page, `${name}-7-own`);
      await button(page, vi(seats.close)).click();
      await page.context().close();
    });
  // Whoever has the floor stands on the wall in its place.
  it('X-5 X-6 the wall shows it while nobody speaks, without reasons', async () => {
    const page = await open(house, { size: {}, followed: seenIn(named(world(province))), answers: ROOMED });
    for (const [width, height] of [[1920, 1080], [1366, 768]] as const) {
      await page.setViewportSize({ width, height });
      const map = page.getByRole('group', { name: vi(seats.map) });
      await map.waitFor();
      const [box, legend] = [(await map.boundingBox())!, (await page.getByText(vi(seatStates.told), { exact: false }).boundingBox())!];
      expect(box.y + box.height).toBeLessThanOrEqual(legend.y + 1);
      expect(legend.y + legend.height).toBeLessThanOrEqual(height);
      await expect.poll(() => page.getByText('Đi công tác', { exact: false }).count()).toBe(0);
      await shot(page, `wall-8-${width}`);
    }
    const before = named(world(province));
    before.meeting = { ...before.meeting, session: { ...before.meeting.session, stage: 'published' } };
    await page.context().close();
    const waiting = await open(house, { size: { viewport: { width: 1920, height: 1080 } }, followed: seenIn(before), answers: ROOMED });
    await waiting.getByRole('group', { name: vi(seats.map) }).waitFor();
    await shot(waiting, 'wall-9-before');
    await waiting.context().close();
  });
});

describe('checking in and staying away', () => {
  const at = (startsAt: string): Step => secretary.changesDetails({ startsAt });
  it('C-8 is asked from an hour before the start by the server’s clock; before that whether they will come', async () => {
    for (const [startsAt, due] of [['2026-12-09T01:59:00.000Z', true], ['2026-12-09T02:05:00.000Z', false]] as const) {
      const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(published, at(startsAt))), who: lan });
      await page.getByRole('heading', { name: vi(due ? roll.checkInTitle : attending.title) }).waitFor();
      await expect.poll(() => page.getByRole('heading', { name: vi(due ? attending.title : roll.checkInTitle) }).count()).toBe(0);
      // Who is there early checks in all the same, by a small button.
      await button(page, vi(roll.checkIn)).click();
      await expect.poll(() => acts(page)).toEqual([['checkIn', {}]]);
      await shot(page, `tablet-10-${due ? 'due' : 'early'}`);
      await page.context().close();
    }
  });
  for (const [name, size] of Object.entries(SIZES))
    it(`C-9 an absence is reported at a ${name} while the session goes on`, async () => {
      const page = await open(house, { size, followed: seenIn(world(province)), who: all[120]! });
      await button(page, vi(attending.cannot)).click();
      await page.getByLabel(vi(attending.reason)).fill('Ốm');
      await button(page, vi(attending.report)).click();
      await expect.poll(() => acts(page)).toEqual([['reportAbsence', { reason: 'Ốm' }]]);
      await fitsInto(page, size);
      await page.context().close();
    });
  it('R-15 the desk takes an absence back', async () => {
    const page = await atDesk(SIZES['desk']!, '/secretariat/meetings/m1/roll', {}, world(province));
    await button(page, vi(rollDesk.takeBackAbsenceWho, { name: all[110]!.name })).click();
    await expect.poll(() => acts(page)).toEqual([['takeBackAbsence', { member: all[110]!.id }]]);
    await page.context().close();
  });
  it('the roll that is saved has everybody’s seat', async () => {
    const page = await atDesk(SIZES['desk']!, '/secretariat/meetings/m1/roll');
    await button(page, vi(rollTable.save)).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV (.csv)' }).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const csv = Buffer.concat(chunks).toString('utf8');
    expect(csv).toContain(vi(rollTable.seat));
    expect(csv).toContain(vi(seats.rowSeat, { row: 1, number: 1 }));
    await page.context().close();
  });
});
