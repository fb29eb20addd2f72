/** A person's own list of notices over a whole server: told of what is, once, and read on every device. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startServer } from '../kit/app.ts';
import type { MeetingNotices, Notices } from '../../shared/wire/notices.ts';
import { BEGIN, HOUR_MS, openNoticeHouse, START, type NoticeHouse } from './house.ts';

let house: NoticeHouse;
beforeEach(async () => {
  house = await openNoticeHouse();
});
afterEach(() => house.app.close());
const whats = async (who: string) => (await house.list(who)).notices.map((one) => one.what);
const details = { title: 'Kỳ họp thứ tư', startsAt: START, place: 'Hội trường xã', rehearsal: false, quorum: [2, 3] };

it('I-5 whoever is listed is invited, the secretary is not; moved and called off follow, each with its place', async () => {
  await house.at(BEGIN);
  expect(await whats('mai')).toEqual(['session/isInvited']);
  expect(await whats('desk')).toEqual([]);
  await house.does('desk', 'changeDetails', { ...details, place: 'Nhà văn hóa' });
  await house.at(BEGIN + 60_000);
  expect((await house.list('mai')).notices[0]).toMatchObject({ what: 'session/isMoved', path: `/meeting/${house.meeting}`, meeting: { place: 'Nhà văn hóa' } });
  await house.does('desk', 'callOff', { reason: 'Bão số 9' });
  await house.at(BEGIN + 120_000);
  expect(await house.list('mai')).toMatchObject({ unread: 3, notices: [{ what: 'session/calledOff', meeting: { reason: 'Bão số 9' } }, {}, {}] });
});

it('I-9 nothing is told twice: not by a second look, a second server, a restart; nor what is done and undone', async () => {
  const other = await startServer(house.one);
  await Promise.all([house.app.tell(), other.tell(), house.app.tell()]);
  await other.close();
  await house.again();
  await house.at(BEGIN + HOUR_MS);
  expect(await whats('mai')).toEqual(['session/isInvited']);
  await house.does('desk', 'changeDetails', { ...details, place: 'Nhà văn hóa' });
  await house.does('desk', 'changeDetails', details);
  await house.at(BEGIN + HOUR_MS);
  expect(await whats('mai')).toEqual(['session/isInvited']);
});

it('I-9 what comes by its time comes by day, once, also where the server was off at its hour', async () => {
  await house.at(BEGIN);
  const before = (hours: number) => Date.parse(START) - hours * HOUR_MS;
  // The meeting begins at 08:00; two days before it is 05:00, then 07:00 in Vietnam.
  await house.at(before(51));
  expect(await whats('mai')).toEqual(['session/isInvited']);
  await house.does('chair', 'promiseAttending');
  await house.at(before(49));
  expect([await whats('mai'), await whats('chair')]).toEqual([['attending/toAnswer', 'session/isInvited'], ['session/isInvited']]);
  await house.again();
  await house.at(before(20));
  await house.at(before(1));
  await house.at(before(0.5));
  expect(await whats('mai')).toEqual(['session/inAnHour', 'session/inADay', 'attending/toAnswer', 'session/isInvited']);
  await house.at(before(0.2));
  expect((await whats('mai')).length).toBe(4);
});

it('read once is read on every device; others’ lists are their own; after ninety days nothing is left', async () => {
  await house.at(BEGIN);
  const { notices } = await house.list('mai');
  expect((await house.ask('mai', 'POST', '/notices/seen', { ids: [notices[0]!.id] })).json).toEqual({ unread: 0 });
  expect((await house.list('mai')).notices[0]?.seenAt).toBeDefined();
  expect((await house.list('chair')).unread).toBe(1);
  house.one.clock.ms = BEGIN + 91 * 24 * HOUR_MS;
  const session = house.one.identity.sessions;
  const { token } = await session.open((await house.one.identity.accounts.get(house.ids['mai']!))!, 'key');
  const later = await fetch(`${house.app.url}/api/notices`, { headers: { cookie: `ecabinet=${token}` } });
  expect(later.status === 200 ? ((await later.json()) as { notices: unknown[] }).notices : later.status).toEqual([]);
});

it('Y-13 the list comes page by page, the latest first, and says how many are unread on each; the bell asks for that alone', async () => {
  const kept = Array.from({ length: 70 }, (_one, n) => ({
    ...{ id: `n${n}`, meeting: house.meeting, what: 'papers/cameNew', group: 'papers', count: 1, at: BEGIN + n, ...(n < 20 && { seen: BEGIN }) },
  }));
  const { records } = house.one.store;
  const key = house.ids['mai']!;
  await records.put('notices', key, { list: kept, heard: {} }, (await records.get('notices', key))?.version ?? 0);
  house.one.clock.ms = BEGIN + HOUR_MS;
  const page = async (query: string) => (await house.ask('mai', 'GET', `/notices?${query}`)).json as Notices;
  const all: string[] = [];
  const sizes: number[] = [];
  for (let next: string | undefined = ''; next !== undefined; ) {
    const answer: Notices = await page(next === '' ? '' : `after=${next}`);
    all.push(...answer.notices.map(({ id }) => id));
    sizes.push(answer.notices.length);
    expect(answer.unread).toBe(50);
    next = answer.next;
  }
  expect(sizes).toEqual([30, 30, 10]);
  expect(all).toEqual(kept.map(({ id }) => id).toReversed());
  expect(await page('limit=0')).toEqual({ notices: [], unread: 50 });
  // The last of the page before has grown too old meanwhile.
  expect((await page('after=gone')).notices).toEqual([]);
});

it('who belongs to it no more sees neither its title nor a way there', async () => {
  await house.at(BEGIN);
  expect((await house.list('mai')).notices[0]?.meeting?.title).toBe('Kỳ họp thứ tư');
  await house.one.identity.accounts.setOffice(house.ids['mai']!, false);
  await house.does('desk', 'unlistMember', { member: house.ids['mai'] });
  await house.one.identity.accounts.setOffice(house.ids['mai']!, true);
  const [notice] = (await house.list('mai')).notices;
  expect(Object.keys(notice!).sort()).toEqual(['at', 'count', 'id', 'what']);
});

it('I-4 the desk sees who was told and who has opened it, and reminds all who are silent in one act; nobody else sees that', async () => {
  await house.does('chair', 'promiseAttending');
  await house.at(BEGIN);
  await house.does('desk', 'remindSilent');
  await house.at(BEGIN + 60_000);
  await house.ask('mai', 'POST', '/notices/seen', {});
  expect([await whats('mai'), await whats('chair')]).toEqual([['attending/askedAgain', 'session/isInvited'], ['session/isInvited']]);
  const { told } = (await house.ask('desk', 'GET', `/meetings/${house.meeting}/notices`)).json as MeetingNotices;
  const opened = told.filter((one) => one.seenAt !== undefined).map((one) => one.member);
  expect([told.length, [...new Set(opened)]]).toEqual([3, [house.ids['mai']]]);
  expect((await house.ask('chair', 'GET', `/meetings/${house.meeting}/notices`)).status).toBe(403);
});
