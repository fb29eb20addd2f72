/** The tree of units: names with their days, moves in it and between units, ends, and units that become one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemberInput, type Right, type Unit } from '../../shared/council/council.ts';
import { inTree, mayStandBelow, nameOn, renamed, type UnitInTree } from '../../shared/council/units.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import { Plan } from '../../shared/meeting/plan.ts';
import { DEFAULT_RULES, VotingRules } from '../../shared/meeting/voting-rules.ts';
import { Venue } from '../../shared/wire/seating.ts';
import { makeVenues } from '../../server/seats/venues.ts';
import { makeTemplates } from '../../server/templates.ts';
import type { InheritedMeeting, MergePreview, UnitUse } from '../../shared/wire/units.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, enrol, tablet, UNIT, world, type World } from './kit.ts';

const A: Unit = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' };
const B: Unit = { name: 'Hội đồng nhân dân xã Na Ngoi', level: 'commune', code: 'H23.05.8' };
const C: Unit = { name: 'Hội đồng nhân dân xã Mường Típ', level: 'commune', code: 'H23.05.9' };
const SESSION = { title: 'Kỳ họp thứ hai', startsAt: '2026-12-01T01:00:00.000Z', place: 'Hội trường xã' };
const DAY = '2026-11-22';
const MERGE = { from: [A.code, B.code], into: C, on: DAY, reason: 'Nghị quyết số 12/NQ-HĐND', keeps: [] as string[] };

let one: World;
let app: App;
let root: string;
beforeEach(async () => {
  one = await world();
  app = await startServer(one);
  root = await signedIn(one.admin);
});
afterEach(() => app.close());

let many = 0;
const person = async (name: string, unit: string | undefined, rights: Right[] = [], also?: string[]): Promise<string> => {
  const kind = rights.length > 0 ? 'secretary' : 'delegate';
  const login = rights.length > 0 ? { login: `v${many++}` } : {};
  return accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind, rights, unit, also, ...login }))).id;
};
const signedIn = async (id: string) =>
  `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key')).token}`;
const send = (cookie: string, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${app.url}/api${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const ask = async <T = Record<string, never> & { refusal?: { code: string } }>(...how: Parameters<typeof send>): Promise<T> =>
  (await (await send(...how)).json()) as T;
const code = async (...how: Parameters<typeof send>) => (await ask(...how)).refusal?.code;
const room = async (meeting: string) => (await app.rooms().open(meeting))!;
const done = async (who: string, meeting: string, type: string, input: object = {}) =>
  expect(
    await app.rooms().execute(
      { kind: 'person', id: who },
      { id: crypto.randomUUID().replaceAll('-', '').slice(0, 22), meeting, type, input: input as never },
    ),
  ).toMatchObject({ ok: true });
const settled = () => expect.poll(() => one.store.records.list('owed')).toEqual([]);
const unit = async (code: string) => (await one.identity.units.get(code))!;

/** A council with a desk, a chair and a delegate; its session published, or held to its end. */
async function council(of: Unit, held: boolean | undefined) {
  const desk = await person(`Thư ký ${of.code}`, of.code, ['secretariat']);
  const [chair, delegate] = [await person(`Chủ tọa ${of.code}`, of.code), await person(`Đại biểu ${of.code}`, of.code)];
  const cookie = await signedIn(desk);
  const { meeting } = await ask<{ meeting: string }>(cookie, 'POST', '/meetings', SESSION);
  if (held !== undefined) {
    await done(desk, meeting, 'nameChair', { member: chair });
    await done(desk, meeting, 'addItem', { title: 'Báo cáo' });
    await done(desk, meeting, 'publish');
  }
  if (held) {
    await done(chair, meeting, 'callToOrder');
    await done(chair, meeting, 'closeSession');
    await one.identity.memberChanged(chair, one.admin);
  }
  return { desk, chair, delegate, cookie, meeting };
}

describe('the tree of units', () => {
  it('is listed with those below under those above, and never in a circle', () => {
    const own: UnitInTree = UNIT;
    const office: UnitInTree = { name: 'Văn phòng', level: 'commune', code: 'H23.05.7.1', body: 'other', department: true, parent: A.code };
    const room: UnitInTree = { ...office, name: 'Phòng Tổng hợp', code: 'H23.05.7.1.1', parent: office.code };
    expect(inTree(own, [B, room, office, A]).map(({ unit: { code }, depth }) => [code, depth])).toEqual([
      [UNIT.code, 0],
      [A.code, 1],
      [office.code, 2],
      [room.code, 3],
      [B.code, 1],
    ]);
    expect(mayStandBelow(own.code, [A, office, room], A.code, room.code)).toBe('itself');
    expect(mayStandBelow(own.code, [A, B, office, room], A.code, B.code)).toBeUndefined();
    const chain = [1, 2, 3, 4].map((n): UnitInTree => ({ ...office, code: `d${n}`, parent: n > 1 ? `d${n - 1}` : own.code }));
    expect(mayStandBelow(own.code, [...chain, A, office, room], office.code, 'd4')).toBe('too-deep');
  });

  it('is changed by an administrator of the installation alone: a department, its place, its end, its removal', async () => {
    expect(await ask(root, 'POST', '/units', A)).toEqual({});
    const office = { name: 'Văn phòng HĐND và UBND', level: 'commune', code: 'H23.05.7.1', body: 'other', department: true, parent: A.code };
    expect(await ask(root, 'POST', '/units', office)).toEqual({});
    expect(await code(root, 'POST', '/units', { ...office, code: 'x1', body: undefined })).toBe('identity/peoples-council');
    expect(await code(root, 'POST', '/units', { ...office, code: 'x1', parent: 'không' })).toBe('border/wrong-input');
    expect(await code(root, 'POST', '/units', { ...office, code: 'x1', parent: 'nowhere' })).toBe('identity/unit-unknown');
    const put = { name: A.name, from: DAY };
    expect(await code(root, 'PUT', `/units/${A.code}`, { ...put, parent: office.code })).toBe('units/below-itself');
    expect(await code(root, 'POST', `/units/${A.code}/end`, { on: DAY, reason: 'Nghị quyết' })).toBe('units/has-below');
    expect(await code(root, 'PUT', `/units/${office.code}`, { name: office.name, from: DAY, parent: UNIT.code })).toBeUndefined();
    expect((await unit(office.code)).parent).toBeUndefined();
    const chief = await signedIn(await person('Quản trị xã', A.code, ['administrator']));
    for (const [method, path, body] of [
      ['PUT', `/units/${A.code}`, put],
      ['POST', `/units/${A.code}/end`, { on: DAY, reason: 'x' }],
      ['DELETE', `/units/${A.code}`, undefined],
      ['GET', `/units/${A.code}`, undefined],
      ['POST', '/units/merge', MERGE],
      ['POST', '/units/merge/preview', MERGE],
      ['POST', `/members/${one.admin}/move`, { unit: A.code, on: DAY }],
    ] as const)
      expect(await code(chief, method, path, body), path).toBe('border/not-allowed');
    expect(await code(root, 'POST', `/units/${A.code}/end`, { on: '2026-12-24', reason: 'x' })).toBe('units/day-to-come');
    expect(await code(root, 'POST', `/units/${A.code}/end`, { on: DAY, reason: 'x' })).toBe('units/has-people');
    expect(await code(root, 'DELETE', `/units/${A.code}`)).toBe('units/has-people');
    expect(await ask(root, 'DELETE', `/units/${office.code}`)).toEqual({});
    expect(await one.identity.units.get(office.code)).toBeUndefined();
    expect(await code(root, 'POST', `/units/${UNIT.code}/end`, { on: DAY, reason: 'x' })).toBe('units/own');
    expect(await ask(root, 'POST', '/units', B)).toEqual({});
    expect(await ask(root, 'POST', `/units/${B.code}/end`, { on: DAY, reason: 'Nghị quyết số 12' })).toEqual({});
    expect(await code(root, 'POST', '/members', { name: 'Lo Văn Xa', kind: 'delegate', unit: B.code })).toBe('units/ended');
    expect(await code(root, 'PUT', `/units/${B.code}`, { ...put, name: B.name })).toBe('units/ended');
    const kinds = (await ask<{ entries: Array<{ kind: string }> }>(root, 'GET', '/security')).entries.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['unitAdded', 'unitChanged', 'unitEnded', 'unitRemoved']));
  });

  it('R-20 has names with their days, and a record keeps the name of its own', async () => {
    accepted((await one.identity.units.add(A)) ?? {});
    const { cookie, meeting } = await council(A, true);
    const name = 'Hội đồng nhân dân phường Keng Đu';
    expect(await code(root, 'PUT', `/units/${A.code}`, { name: 'Hội Khuyến học Keng Đu', from: DAY })).toBe('units/another-body');
    expect(await ask(root, 'PUT', `/units/${A.code}`, { name, place: 'Keng Đu', from: DAY })).toEqual({});
    expect(await unit(A.code)).toEqual({ ...A, name, place: 'Keng Đu', before: [{ name: A.name, until: DAY }] });
    expect(nameOn(await unit(A.code), '2026-11-19')).toBe(A.name);
    expect(nameOn(await unit(A.code), DAY)).toBe(name);
    // Said once more it changes nothing.
    expect(renamed(await unit(A.code), { name, place: 'Keng Đu' }, '2026-11-21')).toEqual(await unit(A.code));
    const log = await ask<LogPage>(cookie, 'GET', `/meetings/${meeting}/log`);
    expect(JSON.parse(log.entries[0]!.line)).toMatchObject({ open: { council: A.name } });
    const next = await ask<{ meeting: string }>(cookie, 'POST', '/meetings', SESSION);
    expect((await room(next.meeting)).meeting.session.council).toBe(name);
    // The installation's own as well.
    const ours = 'Hội đồng nhân dân phường Mường Lống';
    expect(await ask(root, 'PUT', `/units/${UNIT.code}`, { name: ours, from: DAY })).toEqual({});
    expect(await ask(root, 'GET', '/installation')).toMatchObject({ unit: { name: ours, code: UNIT.code } });
    expect((await ask<{ units: Unit[] }>(root, 'GET', '/units')).units.map(({ code: each }) => each)).toEqual([A.code]);
    expect((await (await one.again()).units.get())?.name).toBe(ours);
  });
});

describe('somebody who moves to another unit', () => {
  it('R-21 leaves the sessions of the one and counts in the other, with tablet and without rights', async () => {
    for (const each of [A, B]) accepted((await one.identity.units.add(each)) ?? {});
    const [a, b] = [await council(A, false), await council(B, false)];
    const certificate = await enrol(one, a.delegate, await tablet());
    const moved = await ask<{ member: { unit: string; rights: string[]; served: object[] } }>(root, 'POST', `/members/${a.delegate}/move`, {
      unit: B.code,
      on: DAY,
      note: 'QĐ 5',
    });
    expect(moved.member).toMatchObject({
      unit: B.code,
      rights: [],
      served: [{ on: DAY, what: 'moved', from: A.code, fromName: A.name, note: 'QĐ 5' }],
    });
    await settled();
    expect((await room(a.meeting)).meeting.roll.order).not.toContain(a.delegate);
    expect((await room(b.meeting)).meeting.roll.order).toContain(a.delegate);
    expect((await one.identity.devices.get(certificate))?.revokedAt).toBeUndefined();
    expect(await code(root, 'POST', `/members/${a.delegate}/move`, { unit: B.code, on: DAY })).toBe('units/there-already');
    expect(await code(root, 'POST', `/members/${a.desk}/move`, { unit: 'nowhere', on: DAY })).toBe('identity/unit-unknown');
    // A right was given by hands of the unit before.
    const desk = await ask<{ member: { rights: string[] } }>(root, 'POST', `/members/${a.desk}/move`, { unit: B.code, on: DAY });
    expect(desk.member.rights).toEqual([]);
    expect(await code(a.cookie, 'GET', '/members')).toBe('border/not-allowed');
    expect(await code(root, 'POST', `/members/${one.admin}/move`, { unit: B.code, on: DAY })).toBe('identity/last-administrator');
    // Edited afterwards, the course of an office stays.
    await ask(root, 'PUT', `/members/${a.delegate}`, { name: 'Đại biểu khác', kind: 'delegate' });
    expect((await one.identity.accounts.get(a.delegate))?.served).toHaveLength(1);
  });
});

describe('units that become one', () => {
  it('are looked at first: what stands in the way is named, and nothing is changed', async () => {
    for (const each of [A, B]) accepted((await one.identity.units.add(each)) ?? {});
    const [a, b] = [await council(A, false), await council(B, true)];
    const twin = [await person('Vi Văn Hai', A.code), await person('Vi văn hai', B.code)];
    const office: UnitInTree = { name: 'Văn phòng', level: 'commune', code: 'o1', body: 'other', department: true, parent: A.code };
    accepted((await one.identity.units.add(office)) ?? {});
    const look = await ask<MergePreview>(root, 'POST', '/units/merge/preview', MERGE);
    expect(look).toMatchObject({ isNew: true, people: 8, left: 0, delegates: 6, below: ['Văn phòng'], meetings: [{ meeting: a.meeting }] });
    expect(look.desks.map(({ id }) => id).sort()).toEqual([a.desk, b.desk].sort());
    expect(look.twins.map((pair) => pair.map(({ id }) => id).sort())).toEqual([twin.sort()]);
    expect(await code(root, 'POST', '/units/merge', MERGE)).toBe('units/not-yet');
    expect(await one.identity.units.get(C.code)).toBeUndefined();
    expect((await one.identity.accounts.get(a.delegate))?.unit).toBe(A.code);
    for (const [wrong, why] of [
      [{ ...MERGE, from: [A.code, C.code] }, 'units/into-itself'],
      [{ ...MERGE, from: [A.code, UNIT.code] }, 'units/own'],
      [{ ...MERGE, into: UNIT }, 'units/own'],
      [{ ...MERGE, from: [A.code, 'nowhere'] }, 'identity/unit-unknown'],
      [{ ...MERGE, into: { ...C, name: 'Hội Khuyến học', body: 'other' } }, 'units/another-body'],
    ] as const)
      expect(await code(root, 'POST', '/units/merge/preview', wrong), why).toBe(why);
    expect(await code(root, 'POST', '/units/merge', { ...MERGE, on: '2026-12-24' })).toBe('units/day-to-come');
  });

  it('R-22 take their people, keys and desks along; what was held before stays under its name, for its people and the new desk', async () => {
    for (const each of [A, B]) accepted((await one.identity.units.add(each)) ?? {});
    const [a, b] = [await council(A, true), await council(B, undefined)];
    const guest = await person('Người của tỉnh', undefined, [], [A.code]);
    const chief = await person('Quản trị B', B.code, ['administrator']);
    const certificate = await enrol(one, a.delegate, await tablet());
    expect(await ask(root, 'POST', '/units/merge', { ...MERGE, keeps: [b.desk, chief] })).toEqual({ moved: 8 });
    await settled();
    expect(await unit(A.code)).toMatchObject({ ended: { on: DAY, into: C.code, reason: MERGE.reason } });
    const of = async (id: string) => (await one.identity.accounts.get(id))!;
    expect(await of(a.delegate)).toMatchObject({ unit: C.code, served: [{ what: 'moved', from: A.code, fromName: A.name, on: DAY }] });
    expect((await of(guest)).also).toEqual([C.code]);
    expect([(await of(a.desk)).rights, (await of(b.desk)).rights]).toEqual([[], ['secretariat']]);
    expect((await one.identity.devices.get(certificate))?.revokedAt).toBeUndefined();
    // Its people read what was held; the desk that came from the other unit has minutes and archive of it.
    const theirs = await ask<MeetingList>(await signedIn(a.delegate), 'GET', '/meetings');
    expect(theirs.meetings.map(({ meeting, council }) => [meeting, council])).toContainEqual([a.meeting, A.name]);
    const desk = await signedIn(b.desk);
    expect(await ask<{ meetings: InheritedMeeting[] }>(desk, 'GET', '/inherited')).toEqual({
      meetings: [{ meeting: a.meeting, council: A.name, title: SESSION.title, startsAt: SESSION.startsAt, approved: false }],
    });
    expect((await send(desk, 'GET', `/inherited/${a.meeting}/minutes.pdf`)).headers.get('content-type')).toContain('application/pdf');
    expect(await code(desk, 'GET', `/inherited/${a.meeting}/archive.asice`)).toBe('border/unknown');
    for (const stranger of [root, await signedIn(await person('Thư ký tỉnh', undefined, ['secretariat']))])
      expect(await code(stranger, 'GET', `/inherited/${a.meeting}/minutes.pdf`)).toBe('border/unknown');
    expect(await code(await signedIn(a.delegate), 'GET', '/inherited')).toBe('border/not-allowed');
    // A draft of before is the new council's, with its delegates, and is published in its name.
    const draft = await room(b.meeting);
    expect(draft.meeting.roll.order).toEqual(expect.arrayContaining([a.delegate, b.delegate, guest]));
    await done(b.desk, b.meeting, 'nameChair', { member: b.chair });
    await done(b.desk, b.meeting, 'addItem', { title: 'Báo cáo' });
    await done(b.desk, b.meeting, 'publish');
    expect((await room(b.meeting)).meeting.session).toMatchObject({ unit: C.code, council: C.name });
    // Pressed once more it finds nobody left to move.
    expect(await ask(root, 'POST', '/units/merge', MERGE)).toEqual({ moved: 0 });
    expect((await of(b.desk)).rights).toEqual(['secretariat']);
  });

  it('R-31 are shown with what their desks have of their own; what is chosen goes along, once, beside what bears its name', async () => {
    for (const each of [A, B]) accepted((await one.identity.units.add(each)) ?? {});
    const templates = makeTemplates(one.store.records);
    const venues = makeVenues(one.store.records);
    const plan = Plan.parse({ points: [], guests: [] });
    for (const code of [A.code, B.code]) accepted(await templates.add(code, { name: 'Kỳ họp thường lệ', at: SESSION.startsAt, plan }));
    const hall = { name: 'Hội trường', place: 'Tầng 1', capacity: 40, retired: false, plan: { seats: [] } };
    accepted(await venues.add(A.code, Venue.parse(hall)));
    const admin = await signedIn(await person('Quản trị A', A.code, ['administrator']));
    const guide = { title: 'Dùng Wi-Fi hội trường', body: 'Mật khẩu ở bàn thư ký.', readers: ['delegate'] };
    const own = async (code: string) => (await ask<UnitUse>(root, 'GET', `/units/${code}`)).own;
    expect(await own(A.code)).toEqual({ templates: 1, venues: 1, guides: 0, entries: 0, presets: 0, workingRules: false });
    expect((await send(admin, 'PUT', '/guides/wifi', guide)).status).toBe(200);
    expect((await send(admin, 'POST', '/catalogues/documents', { name: 'Đề án của xã' })).status).toBe(200);
    await one.identity.votingRules.write(A.code, 0, DEFAULT_RULES);
    const look = await ask<MergePreview>(root, 'POST', '/units/merge/preview', MERGE);
    expect(look.own).toEqual({ templates: 2, venues: 1, guides: 1, entries: 1, presets: 0, workingRules: false });
    await ask(root, 'POST', '/units/merge', { ...MERGE, takes: ['templates', 'guides'] });
    expect((await templates.of(C.code)).map(({ name }) => name).sort()).toEqual(['Kỳ họp thường lệ', `Kỳ họp thường lệ (${B.name})`]);
    expect((await own(C.code)).guides).toBe(1);
    expect(await own(A.code)).toEqual({ templates: 0, venues: 1, guides: 0, entries: 1, presets: 0, workingRules: false });
    // Pressed once more with more: that alone is added.
    await ask(root, 'POST', '/units/merge', { ...MERGE, takes: ['templates', 'venues', 'guides'] });
    expect(await own(C.code)).toMatchObject({ templates: 2, venues: 1, guides: 1 });
    expect(await code(root, 'POST', '/units/merge', { ...MERGE, takes: ['people'] })).toBe('border/wrong-input');
  });

  it('R-34 take catalogue entries and presets of votes along, each once; of one name and another rule both stay, and it is said before', async () => {
    for (const each of [A, B]) accepted((await one.identity.units.add(each)) ?? {});
    const { catalogues, votingRules } = one.identity;
    const gone = 'Đề án bỏ';
    for (const [unit, names] of [[A.code, ['Đề án của xã', 'Tờ trình riêng', gone]], [B.code, ['đề án  của xã', 'Phụ biểu']]] as const)
      for (const name of names) accepted(await catalogues.add(unit, 'documents', name));
    const { id } = (await catalogues.of(A.code)).documents.find(({ name }) => name === gone)!;
    accepted(await catalogues.change(A.code, 'documents', id, { retired: true }));
    const preset = { ...DEFAULT_RULES.presets[0]!, article: 'Điều 9 Quy chế', rule: { base: 'total', fraction: [2, 3], strict: false } as const };
    const [pass, budget] = [{ ...preset, id: 'p1', name: 'Thông qua quy hoạch' }, { ...preset, id: 'p2', name: 'Phân bổ ngân sách' }];
    const other = { ...pass, article: 'Điều 12 Quy chế' };
    const withOwn = (...own: object[]) => VotingRules.parse({ workingRules: 'Quy chế số 01', presets: [...DEFAULT_RULES.presets, ...own] });
    await votingRules.write(A.code, 0, withOwn(pass, budget));
    await votingRules.write(B.code, 0, withOwn(other, { ...budget, id: 'p9' }));
    const look = await ask<MergePreview>(root, 'POST', '/units/merge/preview', MERGE);
    expect(look.own).toMatchObject({ entries: 4, presets: 4, workingRules: true });
    expect(look.clashes).toEqual([pass.name]);
    await ask(root, 'POST', '/units/merge', { ...MERGE, takes: ['entries'] });
    const own = async () => (await catalogues.of(C.code)).documents.filter(({ inherited }) => !inherited).map(({ name }) => name);
    expect(await own()).toEqual(['Đề án của xã', 'Tờ trình riêng', 'Phụ biểu']);
    expect((await votingRules.of(C.code)).version).toBe(0);
    // Once more with more, and again: nothing is doubled.
    for (let n = 0; n < 2; n++) await ask(root, 'POST', '/units/merge', { ...MERGE, takes: ['entries', 'presets'] });
    expect(await own()).toHaveLength(3);
    const { rules } = await votingRules.of(C.code);
    expect(rules.presets.slice(DEFAULT_RULES.presets.length).map(({ name, article }) => [name, article])).toEqual([
      [pass.name, pass.article], [budget.name, budget.article], [`${pass.name} (${B.name})`, other.article],
    ]);
    expect(new Set(rules.presets.map((one) => one.id)).size).toBe(rules.presets.length);
    expect(rules.workingRules).toBe('');
  });

  it('go on where a merger broke off, and may go into one of themselves’ neighbours', async () => {
    for (const each of [A, B, C]) accepted((await one.identity.units.add(each)) ?? {});
    const left = await person('Lo Văn Xa', A.code);
    accepted((await one.identity.units.end(A.code, { on: DAY, reason: 'x', into: B.code })) ?? {});
    expect(await one.identity.units.heirOf(A.code)).toBe(B.code);
    expect(await ask(root, 'POST', '/units/merge', { ...MERGE, from: [A.code], into: B })).toEqual({ moved: 1 });
    expect((await one.identity.accounts.get(left))?.unit).toBe(B.code);
    expect(await code(root, 'POST', '/units/merge', { ...MERGE, from: [A.code], into: C })).toBe('units/ended');
    // What went into one goes on with it.
    expect(await ask(root, 'POST', '/units/merge', { ...MERGE, from: [B.code] })).toEqual({ moved: 1 });
    expect((await one.identity.units.heirs())(A.code)).toBe(C.code);
  });
});
