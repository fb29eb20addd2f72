/** People over time: terms of a council, several positions, committees; each with its days. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFormer, MemberInput, termOf, type Member, type Right } from '../../shared/council/council.ts';
import { heldAfter, seatsKey, wordsOfSeats } from '../../shared/council/held.ts';
import { whyNotBegin, type Term } from '../../shared/council/terms.ts';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { MinutesTexts } from '../../shared/wire/minutes.ts';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, enrol, tablet, UNIT, world, type World } from './kit.ts';

let one: World;
let app: App;
let root: string;
beforeEach(async () => {
  one = await world();
  app = await startServer(one);
  root = await signedIn(one.admin);
});
afterEach(() => app.close());

const person = async (name: string, more: Partial<MemberInput> = {}): Promise<string> =>
  accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind: 'delegate', ...more }))).id;
const get = async (id: string): Promise<Member> => (await one.identity.accounts.get(id))!;
const signedIn = async (id: string) => `${COOKIE}=${(await one.identity.sessions.open(await get(id), 'key')).token}`;
const send = (cookie: string, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${app.url}/api${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
type Answer = Record<string, never> & { refusal?: { code: string; params?: object }; terms: Term[]; people: number; member: Member };
const ask = async <T = Answer>(...how: Parameters<typeof send>): Promise<T> => (await (await send(...how)).json()) as T;
const code = async (...how: Parameters<typeof send>) => (await ask(...how)).refusal?.code;
const done = async (who: string, meeting: string, type: string, input: object = {}) =>
  expect(
    await app.rooms().execute(
      { kind: 'person', id: who },
      { id: crypto.randomUUID().replaceAll('-', '').slice(0, 22), meeting, type, input: input as never },
    ),
  ).toMatchObject({ ok: true });
const settled = () => expect.poll(() => one.store.records.list('owed'), { timeout: 10_000 }).toEqual([]);
const listed = async (cookie: string) => (await ask<MeetingList>(cookie, 'GET', '/meetings')).meetings.map(({ meeting }) => meeting);
const SESSION = { title: 'Kỳ họp thứ hai', startsAt: '2026-12-01T01:00:00.000Z', place: 'Hội trường xã' };
const begin = (number: string, from: string, back: string[] = []) => ask(root, 'POST', '/terms', { number, from, seats: 3, back });

/** A council of three with a desk, whose session is published. */
async function council() {
  const desk = await person('Lò Thị Thư', { kind: 'secretary', rights: ['secretariat'] as Right[], login: 'thuky' });
  const [chair, goes, stays] = [await person('Vừ Bá Chủ'), await person('Lầu Y Thôi'), await person('Hạ Bá Tiếp')];
  const cookie = await signedIn(desk);
  const { meeting } = await ask<{ meeting: string }>(cookie, 'POST', '/meetings', SESSION);
  await done(desk, meeting, 'nameChair', { member: chair });
  await done(desk, meeting, 'addItem', { title: 'Báo cáo' });
  await done(desk, meeting, 'publish');
  const close = async () => {
    await done(chair, meeting, 'callToOrder');
    await done(chair, meeting, 'closeSession');
  };
  return { desk, chair, goes, stays, cookie, meeting, close };
}

describe('a term', () => {
  it('R-23 bears a number of its own, follows the one before, and no day of it is still to come', async () => {
    const ended: Term = { id: 't1', number: 'XVII', from: '2021-07-01', to: '2026-04-01' };
    expect(whyNotBegin([ended], { number: 'XVIII', from: '2026-04-01' })).toBeUndefined();
    expect(whyNotBegin([ended], { number: 'XVIII', from: '2026-03-31' })).toMatchObject({ code: 'terms/overlap' });
    expect(whyNotBegin([ended], { number: ' xvii', from: '2026-04-01' })).toMatchObject({ code: 'terms/number-taken' });
    expect((await begin('XVIII', '2026-11-23')).refusal?.code).toBe('units/day-to-come');
    expect((await begin('XVIII', '2026-04-01')).terms).toMatchObject([{ number: 'XVIII', from: '2026-04-01', seats: 3 }]);
    expect((await begin('XIX', '2026-11-22')).refusal).toMatchObject({ code: 'terms/still-running', params: { number: 'XVIII' } });
  });

  it('R-24 ends when its meetings are over; its delegates leave that day and count in no later meeting', async () => {
    const { cookie, desk, chair, goes, stays, meeting, close } = await council();
    const { terms: [term] } = await begin('XVII', '2021-07-01');
    expect(termOf(await get(goes))).toBe('XVII');
    const end = (on: string, who = root) => ask(who, 'POST', `/terms/${term!.id}/end`, { on });
    expect((await end('2026-11-22')).refusal).toMatchObject({ code: 'terms/meeting-open', params: { title: SESSION.title } });
    await close();
    expect((await end('2026-11-22', cookie)).refusal?.code).toBe('border/not-allowed');
    expect((await end('2026-11-23')).refusal?.code).toBe('units/day-to-come');
    expect((await end('2021-06-30')).refusal?.code).toBe('terms/before-its-term');
    const { meeting: next } = await ask<{ meeting: string }>(cookie, 'POST', '/meetings', { ...SESSION, title: 'Kỳ họp thứ nhất' });
    expect(await end('2026-11-22')).toMatchObject({ people: 3, terms: [{ to: '2026-11-22' }] });
    expect((await end('2026-11-22')).refusal?.code).toBe('terms/ended');
    for (const id of [chair, goes, stays])
      expect(await get(id)).toMatchObject({ inOffice: false, served: [{}, { on: '2026-11-22', what: 'left', why: 'termEnded', term: 'XVII' }] });
    await settled();
    const draft = (await app.rooms().open(next))!.meeting.roll;
    expect([draft.members.get(goes), draft.members.get(desk)?.kind]).toEqual([undefined, 'secretary']);
    expect((await app.rooms().open(meeting))!.meeting.roll.members.get(goes)).toMatchObject({ kind: 'delegate' });
  });

  it('R-24 ends and begins as a whole, also where the act broke off in the middle', async () => {
    const { cookie, goes, stays, close } = await council();
    const { terms: [term] } = await begin('XVII', '2021-07-01');
    await close();
    const { meeting: next } = await ask<{ meeting: string }>(cookie, 'POST', '/meetings', { ...SESSION, title: 'Kỳ họp thứ nhất' });
    const delegates = async () => (await app.rooms().open(next))!.meeting.roll.members.values().filter(({ kind }) => kind === 'delegate').length;
    const unit = { code: UNIT.code, own: UNIT.code };
    // The people are changed, and the server stopped before it told anybody.
    accepted(await one.identity.accounts.endTerm(unit, { on: '2026-11-22', what: 'left', why: 'termEnded', term: 'XVII' }));
    expect(await delegates()).toBe(3);
    expect(await ask(root, 'POST', `/terms/${term!.id}/end`, { on: '2026-11-22' })).toMatchObject({ terms: [{ to: '2026-11-22' }] });
    await settled();
    expect(await delegates()).toBe(0);
    accepted(await one.identity.accounts.beginTerm(unit, [goes, stays], { on: '2026-11-22', what: 'took', term: 'XVIII' }));
    await begin('XVIII', '2026-11-22', [goes, stays]);
    await settled();
    expect(await delegates()).toBe(2);
  });

  it('R-24 lets no former delegate into a meeting of the next, as its chair either', async () => {
    const { cookie, desk, chair, stays, close } = await council();
    const key = await enrol(one, chair, await tablet());
    const { terms: [term] } = await begin('XVII', '2021-07-01');
    await close();
    const { meeting: next } = await ask<{ meeting: string }>(cookie, 'POST', '/meetings', { ...SESSION, title: 'Kỳ họp thứ nhất' });
    await done(desk, next, 'nameChair', { member: chair });
    await done(desk, next, 'addItem', { title: 'Báo cáo' });
    await ask(root, 'POST', `/terms/${term!.id}/end`, { on: '2026-11-22' });
    await begin('XVIII', '2026-11-22', [stays]);
    await settled();
    const publish = () =>
      app.rooms().execute(
        { kind: 'person', id: desk },
        { id: crypto.randomUUID().replaceAll('-', '').slice(0, 22), meeting: next, type: 'publish', input: {} },
      );
    expect(await publish()).toMatchObject({ refusal: { code: 'session/chair-left' } });
    await done(desk, next, 'nameChair', { member: stays });
    // Whoever was in the chair alone goes with it.
    await expect.poll(async () => (await app.rooms().open(next))!.meeting.roll.members.has(chair)).toBe(false);
    expect(await publish()).toMatchObject({ ok: true });
    const { roll } = (await app.rooms().open(next))!.meeting;
    expect([roll.members.keys().sort(), roll.keys.has(key)]).toEqual([[desk, stays, one.admin].sort(), false]);
  });

  it('R-29 ends the office in that council alone: who sits in another goes on there, whichever they belonged to', async () => {
    const OTHER = { code: 'H23.05.01', name: 'Hội đồng nhân dân xã Na Loi', level: 'commune' as const };
    expect(await one.identity.units.add(OTHER)).toBeUndefined();
    const seats = [{ name: 'Ban Pháp chế', role: 'head' }, { name: 'Ban Dân tộc', role: 'member', unit: OTHER.code }];
    const here = await person('Vừ Bá Hai', { also: [OTHER.code], rights: ['secretariat'], login: 'vuba', committees: seats } as Partial<MemberInput>);
    const there = await person('Lầu Y Hai', { unit: OTHER.code, also: [UNIT.code] });
    const key = await enrol(one, here, await tablet());
    const { terms: [term] } = await begin('XVII', '2021-07-01');
    expect(await ask(root, 'POST', `/terms/${term!.id}/end`, { on: '2026-11-20' })).toMatchObject({ people: 2 });
    await settled();
    const [moved, stayed] = [await get(here), await get(there)];
    expect(moved).toMatchObject({ inOffice: true, unit: OTHER.code, rights: [], committee: 'Ban Dân tộc' });
    expect(moved.committees).toMatchObject([{ name: 'Ban Pháp chế', unit: UNIT.code, to: '2026-11-20' }, { name: 'Ban Dân tộc' }]);
    expect(moved.committees?.[1]).not.toHaveProperty('unit');
    expect(moved.served).toMatchObject([{ what: 'took' }, { what: 'moved', from: UNIT.code }, { what: 'left', why: 'termEnded', from: UNIT.code, entered: '2026-11-22' }]);
    expect([stayed.inOffice, stayed.unit, moved.also, stayed.also]).toEqual([true, OTHER.code, undefined, undefined]);
    expect((await one.identity.devices.of(here)).map(({ certificate, revokedAt }) => [certificate, revokedAt])).toEqual([[key, undefined]]);
    const { meeting } = await ask<{ meeting: string }>(root, 'POST', '/meetings', SESSION);
    expect((await app.rooms().open(meeting))!.meeting.roll.members.has(here)).toBe(false);
  });

  it('R-28 ends on no day after which a session of it was opened; R-27 it is said when it was entered', async () => {
    const { close, goes } = await council();
    const { terms: [term] } = await begin('XVII', '2021-07-01');
    await close();
    one.clock.ms += 10 * 24 * 3_600_000;
    const end = (on: string) => ask(root, 'POST', `/terms/${term!.id}/end`, { on });
    root = await signedIn(one.admin);
    expect((await end('2026-11-21')).refusal).toMatchObject({ code: 'units/held-after', params: { title: SESSION.title } });
    expect(await end('2026-11-22')).toMatchObject({ people: 3 });
    expect((await get(goes)).served?.at(-1)).toMatchObject({ on: '2026-11-22', entered: '2026-12-02' });
  });

  it('R-30 is named by the record of a session that is published in it, and by its minutes', async () => {
    const { terms } = await ask(root, 'POST', '/terms', { number: 'XVIII', from: '2026-04-01', years: '2026-2031' });
    expect(terms).toMatchObject([{ number: 'XVIII', years: '2026-2031' }]);
    const { meeting, close } = await council();
    const { session } = (await app.rooms().open(meeting))!.meeting;
    expect(session.term).toEqual({ number: 'XVIII', years: '2026-2031' });
    await close();
    const room = (await app.rooms().open(meeting))!;
    const data = minutesData(room.meeting, (size) => room.stream.tree.root(size), UNIT, MinutesTexts.parse({}));
    expect(data.meeting.term).toBe('khóa XVIII, nhiệm kỳ 2026-2031');
    expect(await code(root, 'POST', '/terms', { number: 'XIX', from: '2026-04-01', years: '2026' })).toBe('border/wrong-input');
  });

  it('R-25 leaves its delegates what they were listed in and no right; who is elected again has the key of before', async () => {
    const { chair, goes, stays, meeting, close, desk } = await council();
    const key = await enrol(one, stays, await tablet());
    const { terms: [term] } = await begin('XVII', '2021-07-01');
    const reader = await signedIn(goes);
    await close();
    await ask(root, 'PUT', `/members/${goes}`, { name: 'Lầu Y Thôi', kind: 'delegate', rights: ['secretariat'], login: 'lauy' });
    const atDesk = await signedIn(goes);
    expect(await code(atDesk, 'GET', '/members')).toBeUndefined();
    await ask(root, 'POST', `/terms/${term!.id}/end`, { on: '2026-11-22' });
    await settled();
    expect(isFormer(await get(goes))).toBe(true);
    // Rights that ended with the office are in no session either.
    expect(await code(atDesk, 'GET', '/members')).toBe('border/not-signed-in');
    const again = await signedIn(goes);
    expect(await code(again, 'GET', '/members')).toBe('border/not-allowed');
    expect(await listed(again)).toEqual([meeting]);
    expect(reader).not.toBe(again);
    expect(await code(root, 'POST', '/enrolments', { member: stays })).toBe('identity/left-office');

    expect(await begin('XVIII', '2026-11-22', [stays, desk])).toMatchObject({ refusal: { code: 'identity/unknown' } });
    expect(await begin('XVIII', '2026-11-22', [stays])).toMatchObject({ people: 1 });
    expect([await get(stays), await get(chair)].map(termOf)).toEqual(['XVIII', undefined]);
    await settled();
    const devices = await one.identity.devices.of(stays);
    expect(devices.map(({ certificate, revokedAt }) => [certificate, revokedAt])).toEqual([[key, undefined]]);
  });

  it('R-26 dates who comes and goes while it runs; the number of those elected counts nowhere', async () => {
    const { cookie, goes } = await council();
    await begin('XVIII', '2026-04-01');
    const early = { inOffice: false, on: '2026-03-31', why: 'resigned' };
    expect(await code(cookie, 'POST', `/members/${goes}/office`, early)).toBe('terms/before-its-term');
    await ask(cookie, 'POST', `/members/${goes}/office`, { inOffice: false, on: '2026-06-01', why: 'resigned' });
    expect((await get(goes)).served).toMatchObject([{ what: 'took' }, { on: '2026-06-01', what: 'left', why: 'resigned', term: 'XVIII' }]);
    // Who left otherwise than with the term reads nothing any more.
    expect(isFormer(await get(goes))).toBe(false);
    const fresh = (await ask(cookie, 'POST', '/members', { name: 'Cụt Thị Mới', kind: 'delegate', on: '2026-07-01' })).member;
    expect(fresh.served).toEqual([{ on: '2026-07-01', what: 'took', term: 'XVIII' }]);
    const guest = (await ask(cookie, 'POST', '/members', { name: 'Khách', kind: 'guest' })).member;
    expect(guest.served).toBeUndefined();
    const { meeting } = await ask<{ meeting: string }>(cookie, 'POST', '/meetings', SESSION);
    const roll = (await app.rooms().open(meeting))!.meeting.roll;
    expect(roll.members.values().filter(({ kind }) => kind === 'delegate')).toHaveLength(3);
  });
});

describe('what somebody holds', () => {
  it('Y-9 is several positions at once, with their days; what stands is what lists show', async () => {
    const id = await person('Vừ Bá Chủ', { title: 'Chủ tịch Hội đồng nhân dân' });
    const positions = [
      { name: 'Chủ tịch Hội đồng nhân dân', from: '2026-04-01' },
      { name: 'Trưởng Ban Pháp chế', from: '2024-01-01', to: '2026-04-01' },
      { name: 'Bí thư Đảng ủy', from: '2025-07-01' },
    ];
    const input = { name: 'Vừ Bá Chủ', kind: 'delegate', positions };
    expect((await ask(root, 'PUT', `/members/${id}`, input)).member).toMatchObject({
      title: 'Chủ tịch Hội đồng nhân dân; Bí thư Đảng ủy',
      positions,
    });
    // Whoever knows of words alone ends what they do not name, that day.
    const { member } = await ask(root, 'PUT', `/members/${id}`, { name: 'Vừ Bá Chủ', kind: 'delegate', title: 'Bí thư Đảng ủy; Ủy viên' });
    expect(member.positions).toEqual([
      { ...positions[0], to: '2026-11-22' },
      ...positions.slice(1),
      { name: 'Ủy viên', from: '2026-11-22' },
    ]);
    expect(await code(root, 'PUT', `/members/${id}`, { ...input, positions: [{ name: 'x', from: '2026-02-01', to: '2026-01-01' }] })).toBe('border/wrong-input');
    expect(await code(root, 'PUT', `/members/${id}`, { ...input, positions: [{ name: 'a'.repeat(80) }, { name: 'b'.repeat(80) }] })).toBe('identity/held-too-long');
  });

  it('Y-10 is a place in a committee, which one act changes for all and which ends with the office', async () => {
    const { cookie, chair, goes, stays, desk } = await council();
    const seat = (seats: object[], on = '2026-05-01') => ask(cookie, 'PUT', '/committees', { name: 'Ban Pháp chế', on, seats });
    expect((await seat([{ member: desk, role: 'head' }])).refusal?.code).toBe('identity/unknown');
    await seat([{ member: chair, role: 'head' }, { member: goes, role: 'deputy' }, { member: stays, role: 'member' }]);
    expect([await get(chair), await get(stays)].map(({ committee }) => committee)).toEqual(['Ban Pháp chế (Trưởng Ban)', 'Ban Pháp chế']);
    await seat([{ member: goes, role: 'head' }, { member: stays, role: 'member' }], '2026-10-01');
    expect(await get(chair)).not.toHaveProperty('committee');
    expect((await get(goes)).committees).toEqual([
      { name: 'Ban Pháp chế', role: 'deputy', from: '2026-05-01', to: '2026-10-01' },
      { name: 'Ban Pháp chế', role: 'head', from: '2026-10-01' },
    ]);
    expect((await get(stays)).committees).toHaveLength(1);
    await ask(cookie, 'POST', `/members/${stays}/office`, { inOffice: false, on: '2026-11-01', why: 'resigned' });
    expect((await get(stays)).committees).toEqual([{ name: 'Ban Pháp chế', role: 'member', from: '2026-05-01', to: '2026-11-01' }]);
    const delegate = await signedIn(goes);
    expect(await code(delegate, 'PUT', '/committees', { name: 'x', on: '2026-05-01', seats: [] })).toBe('border/not-allowed');
    expect(await code(delegate, 'GET', '/terms')).toBe('border/not-allowed');
  });

  it('Y-11 is read again as it was written, whichever way offices write it', () => {
    const said = heldAfter({ committee: 'Trưởng Ban Pháp chế; Ban Dân tộc - Phó Trưởng Ban;Ủy viên Ban Đô thị' }, undefined, '2026-11-22');
    expect(said.committee).toBe('Ban Pháp chế (Trưởng Ban); Ban Dân tộc (Phó Trưởng Ban); Ban Đô thị');
    expect(said.committees!.every(({ from }) => from === undefined)).toBe(true);
    expect(heldAfter({ committee: wordsOfSeats(said.committees!) }, said, '2026-12-01')).toEqual(said);
    expect(seatsKey('Ban Đô thị; Trưởng ban Pháp chế')).toBe(seatsKey('Ban pháp chế (trưởng ban); Ban Đô thị'));
    const positions = [{ name: 'Chủ tịch', from: '2026-01-01' }, { name: 'Bí thư' }];
    const held = heldAfter({ positions }, undefined, '2026-11-22');
    expect(heldAfter({ title: held.title }, held, '2026-12-01')).toEqual(held);
    expect(heldAfter({ title: 'Chủ tịch' }, held, '2026-12-01')).toEqual({
      title: 'Chủ tịch',
      positions: [positions[0], { name: 'Bí thư', to: '2026-12-01' }],
    });
  });
});
