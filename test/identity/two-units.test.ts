/** Meetings of two units on one server: each unit's desk prepares its own, and no other's is there for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64url } from '../../shared/base/bytes.ts';
import { verify } from '../../shared/archive/verify.ts';
import { MemberInput, type Right, type Unit } from '../../shared/council/council.ts';
import { certificateFromPem } from '../../shared/crypto/certificate.ts';
import { keyName, meetingOrigin, openNote } from '../../shared/log/checkpoint.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';
import { startApp, type App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { silent } from '../../server/log.ts';
import { ROUTES } from '../fuzz/routes.ts';
import { accepted, enrol, tablet, UNIT, world, type World } from './kit.ts';

const COMMUNE: Unit = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7', place: 'Keng Đu' };
const OTHER: Unit = { name: 'Hội đồng nhân dân xã Na Ngoi', level: 'commune', code: 'H23.05.8' };
const SESSION = { title: 'Kỳ họp thứ hai', startsAt: '2026-12-01T01:00:00.000Z', place: 'Hội trường xã' };
const PAPER = readFileSync(join(import.meta.dirname, '../samples/quyet-dinh-46.pdf'));

let one: World;
let app: App;
beforeEach(async () => {
  one = await world();
  app = await startApp({
    store: one.store,
    identity: one.identity,
    log: silent,
    port: 0,
    host: '127.0.0.1',
    maxUploadBytes: 10_000_000,
    setUpCode: '',
    hosts: ['localhost'],
    now: () => one.clock.ms,
  });
  for (const unit of [COMMUNE, OTHER]) accepted((await one.identity.units.add(unit)) ?? {});
});
afterEach(() => app.close());

let many = 0;
const person = async (name: string, unit: string | undefined, rights: Right[] = [], also?: string[]): Promise<string> => {
  const login = rights.length > 0 ? { login: `u${many++}` } : {};
  const kind = rights.length > 0 ? 'secretary' : 'delegate';
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
const upload = async (cookie: string): Promise<{ sha256: string }> => {
  const headers = { cookie, 'content-type': 'application/pdf', 'x-paper-name': 'a.pdf', 'x-secrecy': 'ordinary' };
  return (await (await fetch(`${app.url}/api/papers`, { method: 'PUT', headers, body: PAPER })).json()) as { sha256: string };
};
const room = async (meeting: string) => (await app.rooms().open(meeting))!;
const does = async (who: string, meeting: string, type: string, input: object = {}) =>
  app
    .rooms()
    .execute(
      { kind: 'person', id: who },
      { id: crypto.randomUUID().replaceAll('-', '').slice(0, 22), meeting, type, input: input as never },
    );
const done = async (...how: Parameters<typeof does>) => expect(await does(...how)).toMatchObject({ ok: true });
const listedIn = async (meeting: string) => [...(await room(meeting)).meeting.roll.order].sort();
const settled = () => expect.poll(() => one.store.records.list('owed')).toEqual([]);

interface Two {
  readonly desk: string;
  readonly cookie: string;
  readonly chair: string;
  readonly delegate: string;
  readonly meeting: string;
}
/** The desk of a unit, two of its delegates, and a draft that the desk has made. */
async function council(unit: Unit | undefined, name: string): Promise<Two> {
  const desk = await person(`Thư ký ${name}`, unit?.code, ['secretariat']);
  const [chair, delegate] = [await person(`Chủ tọa ${name}`, unit?.code), await person(`Đại biểu ${name}`, unit?.code)];
  const cookie = await signedIn(desk);
  const { meeting } = await ask<{ meeting: string }>(cookie, 'POST', '/meetings', SESSION);
  return { desk, cookie, chair, delegate, meeting };
}
async function published(unit: Unit | undefined, name: string): Promise<Two> {
  const two = await council(unit, name);
  await done(two.desk, two.meeting, 'nameChair', { member: two.chair });
  await done(two.desk, two.meeting, 'addItem', { title: 'Báo cáo' });
  await done(two.desk, two.meeting, 'publish');
  return two;
}

describe('a meeting of a commune on its province’s server', () => {
  it('is made by the commune’s desk, of its own people, under its own name: in the log, the minutes and the archive', async () => {
    const { desk, cookie, chair, delegate, meeting } = await published(COMMUNE, 'xã');
    expect(await listedIn(meeting)).toEqual([desk, chair, delegate].sort());
    const log = await ask<LogPage>(cookie, 'GET', `/meetings/${meeting}/log`);
    expect(JSON.parse(log.entries[0]!.line)).toMatchObject({ type: 'meetingCreated', open: { unit: COMMUNE.code, council: COMMUNE.name } });
    const { logKey } = (JSON.parse(log.entries[0]!.line) as { open: { logKey: string } }).open;
    expect(openNote(log.checkpoint!, keyName(COMMUNE.code), fromBase64url(logKey))).toMatchObject({
      origin: meetingOrigin(COMMUNE.code, meeting),
      size: log.entries.length,
    });
    await done(chair, meeting, 'callToOrder');
    await done(chair, meeting, 'closeSession');
    const { size } = await room(meeting);
    const attested = { id: 'B'.repeat(22), meeting, type: 'attest', input: { size } };
    expect(await app.rooms().execute({ kind: 'system' }, attested)).toMatchObject({ ok: true });
    const draft = await ask<{ sha256: string; texts: object }>(cookie, 'GET', `/meetings/${meeting}/minutes`);
    const approved = await send(cookie, 'POST', `/meetings/${meeting}/minutes/approve`, { sha256: draft.sha256, id: 'A'.repeat(22) });
    expect(approved.status).toBe(200);
    const bundle = await send(cookie, 'GET', `/meetings/${meeting}/archive.asice`);
    const report = await verify(new Uint8Array(await bundle.arrayBuffer()), (await one.identity.installation())!.caFingerprint);
    expect(report.findings).toEqual([]);
    expect(report.summary).toMatchObject({ unit: COMMUNE.code, meeting });
  });

  it('is in the lists of its own people alone, with its unit; whoever sits in two councils sees both', async () => {
    const [ours, theirs] = [await published(undefined, 'tỉnh'), await published(COMMUNE, 'xã')];
    const both = await person('Đại biểu hai cấp', COMMUNE.code, [], [UNIT.code]);
    await one.identity.memberChanged(both, one.admin);
    await settled();
    const seen = async (id: string) =>
      (await ask<MeetingList>(await signedIn(id), 'GET', '/meetings')).meetings.map((each) => [each.meeting, each.unit, each.council]);
    const [province, commune] = [
      [ours.meeting, UNIT.code, UNIT.name],
      [theirs.meeting, COMMUNE.code, COMMUNE.name],
    ];
    for (const id of [ours.desk, ours.delegate]) expect(await seen(id)).toEqual([province]);
    for (const id of [theirs.desk, theirs.delegate]) expect(await seen(id)).toEqual([commune]);
    expect((await seen(both)).sort()).toEqual([province, commune].sort());
    // In a meeting that is made from now on, too.
    const { meeting } = await ask<{ meeting: string }>(ours.cookie, 'POST', '/meetings', SESSION);
    expect(await listedIn(meeting)).toContain(both);
    expect(await listedIn(meeting)).not.toContain(theirs.delegate);
    // The installation's administrator keeps the units' people, and is in the meetings of their own alone.
    expect(await seen(one.admin)).toEqual(expect.not.arrayContaining([commune]));
  });

  it('loses a delegate who sits in it no more, and keeps a guest from elsewhere', async () => {
    const { desk, meeting } = await council(undefined, 'tỉnh');
    const root = await signedIn(one.admin);
    const fields = { name: 'Đại biểu hai cấp', kind: 'delegate' };
    const { member } = await ask<{ member: { id: string } }>(root, 'POST', '/members', {
      ...fields,
      unit: COMMUNE.code,
      also: [UNIT.code],
    });
    await settled();
    expect(await listedIn(meeting)).toContain(member.id);
    // Their own unit's desk edits them, and leaves that as it is; what it asks is not taken.
    const chief = await signedIn(await person('Quản trị xã', COMMUNE.code, ['administrator']));
    for (const more of [{}, { also: [] }, { also: [OTHER.code] }])
      expect(await ask(chief, 'PUT', `/members/${member.id}`, { ...fields, title: 'Bí thư', ...more })).toMatchObject({
        member: { also: [UNIT.code], unit: COMMUNE.code },
      });
    expect((await ask(root, 'PUT', `/members/${member.id}`, { ...fields, also: ['H0'] })).refusal?.code).toBe('identity/unit-unknown');
    const guest = accepted(
      await one.identity.accounts.add(MemberInput.parse({ name: 'Khách của xã', kind: 'guest', unit: COMMUNE.code })),
    ).id;
    await done(desk, meeting, 'listMember', { member: guest });
    for (const change of [
      () => ask(root, 'PUT', `/members/${member.id}`, { ...fields, also: [] }),
      // A guest who has become a delegate of the commune since.
      () => ask(chief, 'PUT', `/members/${guest}`, { name: 'Khách của xã', kind: 'delegate' }),
    ])
      expect(await change()).toHaveProperty('member');
    await settled();
    expect(await listedIn(meeting)).not.toContain(member.id);
    expect(await listedIn(meeting)).toContain(guest);
  });

  it('takes in who comes into office in its unit, and nobody else', async () => {
    const [ours, theirs] = [await council(undefined, 'tỉnh'), await council(COMMUNE, 'xã')];
    const { member } = await ask<{ member: { id: string } }>(theirs.cookie, 'POST', '/members', { name: 'Đại biểu mới', kind: 'delegate' });
    await settled();
    expect(await listedIn(theirs.meeting)).toContain(member.id);
    expect(await listedIn(ours.meeting)).not.toContain(member.id);
    for (const other of [ours.delegate, one.admin])
      expect(await does(theirs.desk, theirs.meeting, 'listMember', { member: other })).toMatchObject({
        refusal: { code: 'identity/not-in-the-register' },
      });
    expect(await ask(theirs.cookie, 'POST', `/members/${member.id}/office`, { inOffice: false })).toHaveProperty('member');
    await settled();
    expect(await listedIn(theirs.meeting)).not.toContain(member.id);
  });

  it('certifies its delegates’ keys under its own name', async () => {
    const { delegate } = await council(COMMUNE, 'xã');
    const key = (await one.identity.deviceKey(await enrol(one, delegate, await tablet())))!;
    expect(certificateFromPem(key.pem).subject.organization).toBe(COMMUNE.name);
  });
});

describe('the border between two units', () => {
  it('a secretary of another unit gets nothing of a meeting, by whatever route or message', async () => {
    const { meeting, delegate, cookie, desk, chair } = await published(COMMUNE, 'xã');
    const { sha256 } = await upload(cookie);
    const item = (await room(meeting)).meeting.agenda.items[0]!.item;
    await done(desk, meeting, 'addPaper', { item, title: 'Quyết định', sha256 });
    expect((await send(cookie, 'GET', `/meetings/${meeting}/papers/${sha256}`)).status).toBe(200);
    const certificate = await enrol(one, delegate, await tablet());
    const offer = accepted(await one.identity.enrolments.offer(chair, one.admin));
    await settled();
    const { size } = await room(meeting);
    const before = JSON.stringify([
      await one.identity.accounts.list(),
      await one.identity.devices.list(),
      await one.identity.enrolments.list(),
    ]);
    for (const strange of [
      await person('Thư ký xã khác', OTHER.code, ['secretariat']),
      await person('Quản trị xã khác', OTHER.code, ['administrator']),
      await person('Đại biểu xã khác', OTHER.code),
      await person('Thư ký của tỉnh', undefined, ['secretariat']),
    ]) {
      const other = await signedIn(strange);
      const [people, named] = [JSON.parse(before)[0].length, (await one.identity.accounts.get(strange))!];
      expect(people).toBeGreaterThan(0);
      for (const { method, path } of ROUTES) {
        if (/sign-out|sessions\/end-others/.test(path)) continue;
        const ids = path.includes('enrol') ? offer.id : delegate;
        const at = path
          .replace(':meeting', meeting)
          .replace(':sha256', sha256)
          .replace(':certificate', certificate)
          .replace(':vote', 'v1')
          .replace(':key', 'v1')
          .replace(':which', 'documents')
          .replace(':id', ids)
          .replace(/^\/api/, '');
        const bodies: Readonly<Record<string, object>> = {
          '/api/members/:id': { name: 'Khác', kind: 'delegate' },
          '/api/members/:id/office': { inOffice: false },
          '/api/venues/:id': { version: 1, venue: { name: 'Khác', place: '', capacity: 0, plan: { seats: [] }, retired: false } },
          '/api/catalogues/:which/:id': { name: 'Khác' },
          '/api/enrolments': { member: delegate },
          '/api/enrolments/:id/approve': { check: '000000' },
          '/api/terms/:id/end': { on: '2026-11-20' },
        };
        const answer = await send(other, method, at, method === 'GET' ? undefined : (bodies[path] ?? {}));
        const text = await answer.text();
        const where = `${method} ${path} by ${named.name}: ${answer.status}`;
        // Another system's routes know keys alone: a session, whoever's, is nobody there.
        const isOutside = path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json';
        if (isOutside) expect([401, 429], where).toContain(answer.status);
        else if (path.includes(':meeting')) expect(answer.status, where).toBe(404);
        // One's own sessions, notebook, guides of one's unit and devices that are told have nothing of anybody's.
        // A template that is not of one's unit is removed as one that is gone is: nothing happens, twice.
        const isGone = method === 'DELETE' && path === '/api/templates/:id';
        if (/:id|:certificate/.test(path) && !isGone && !/\/enrol\/|sessions|notebook|guides|notices\/devices/.test(path))
          expect([403, 404], where).toContain(answer.status);
        for (const secret of [meeting, delegate, certificate, sha256]) expect(text.includes(secret), `${where} ${text}`).toBe(false);
      }
      const socket = io(app.url, {
        auth: { wire: WIRE_VERSION },
        extraHeaders: { cookie: other },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      const says = (name: string, message: object) => new Promise((answer) => socket.emit(name, message, answer));
      expect(await says('follow', { meeting })).toMatchObject({ ok: false, refusal: { code: 'border/unknown' } });
      const command = { id: 'C'.repeat(22), meeting, type: 'addItem', input: { title: 'Của xã khác' } };
      expect(await says('command', command)).toMatchObject({ ok: false, refusal: { code: 'border/unknown' } });
      socket.disconnect();
    }
    expect((await room(meeting)).size).toBe(size);
    const strangers = new Set((await one.identity.accounts.list()).slice(JSON.parse(before)[0].length).map(({ id }) => id));
    const after = [
      (await one.identity.accounts.list()).filter(({ id }) => !strangers.has(id)),
      await one.identity.devices.list(),
      await one.identity.enrolments.list(),
    ];
    expect(JSON.stringify(after)).toBe(before);
  });

  it('a desk that knows the hash of another unit’s paper alone cannot put it into its own meeting', async () => {
    const [ours, theirs] = [await council(undefined, 'tỉnh'), await council(COMMUNE, 'xã')];
    const { sha256 } = await upload(theirs.cookie);
    const add = async ({ desk, meeting }: Two) => {
      const { items } = (await room(meeting)).meeting.agenda;
      if (items.length === 0) await done(desk, meeting, 'addItem', { title: 'Báo cáo' });
      const { item } = (await room(meeting)).meeting.agenda.items[0]!;
      return does(desk, meeting, 'addPaper', { item, title: 'Quyết định', sha256 });
    };
    expect(await add(ours)).toMatchObject({ ok: false, refusal: { code: 'papers/unknown-paper' } });
    expect(await add(theirs)).toMatchObject({ ok: true });
    // Who has the paper itself brings it.
    await upload(ours.cookie);
    expect(await add(ours)).toMatchObject({ ok: true });
  });

  it('a commune’s desk sees of a province’s person who sits with it name, office and kind, not how they sign in nor their rights', async () => {
    const fields = { name: 'Đại biểu hai cấp', kind: 'delegate', title: 'Phó Chủ tịch', group: 'Tổ 1' } as const;
    const input = MemberInput.parse({ ...fields, login: 'tinh.dv', rights: ['secretariat'], also: [COMMUNE.code] });
    const both = accepted(await one.identity.accounts.add(input, 'mười chữ trở lên', one.admin)).id;
    const desk = await signedIn(await person('Thư ký xã', COMMUNE.code, ['secretariat']));
    type Answer = { members: Array<{ id: string }>; disabled: string[] };
    const { members } = await ask<Answer>(desk, 'GET', '/members');
    const seen = { ...fields, id: both, also: [COMMUNE.code], inOffice: true, rights: [], hasPassword: false };
    expect(members.find(({ id }) => id === both)).toEqual(seen);
    const theirs = await ask<Answer>(await signedIn(one.admin), 'GET', '/members');
    expect(theirs.members.find(({ id }) => id === both)).toMatchObject({ login: 'tinh.dv', rights: ['secretariat'], hasPassword: true });
  });

  it('a commune’s desk takes nobody out of the province’s council: that is an administrator of the installation’s to say', async () => {
    const { meeting } = await published(undefined, 'tỉnh');
    const root = await signedIn(one.admin);
    const fields = { name: 'Đại biểu hai cấp', kind: 'delegate' };
    const { member } = await ask<{ member: { id: string } }>(root, 'POST', '/members', {
      ...fields,
      unit: COMMUNE.code,
      also: [UNIT.code],
    });
    await settled();
    expect(await listedIn(meeting)).toContain(member.id);
    for (const right of ['secretariat', 'administrator'] as const) {
      const desk = await signedIn(await person(`Bàn của xã, ${right}`, COMMUNE.code, [right]));
      for (const [method, path, body] of [
        ['POST', `/members/${member.id}/office`, { inOffice: false }],
        ['PUT', `/members/${member.id}`, { ...fields, kind: 'guest' }],
        ['PUT', `/members/${member.id}`, { ...fields, kind: 'secretary' }],
        ['DELETE', `/members/${member.id}`, undefined],
      ] as const)
        expect((await ask(desk, method, path, body)).refusal?.code, `${method} ${path}`).toBe('identity/sits-elsewhere');
      expect(await ask(desk, 'PUT', `/members/${member.id}`, { ...fields, title: 'Bí thư' })).toHaveProperty('member');
    }
    await settled();
    expect(await listedIn(meeting)).toContain(member.id);
    expect(await ask(root, 'POST', `/members/${member.id}/office`, { inOffice: false })).toHaveProperty('member');
    await settled();
    expect(await listedIn(meeting)).not.toContain(member.id);
  });

  it('a province’s desk sees who sits in its council from a commune, and leaves them to the commune’s', async () => {
    const both = await person('Đại biểu hai cấp', COMMUNE.code, [], [UNIT.code]);
    const alone = await person('Đại biểu xã', COMMUNE.code);
    const desk = await signedIn(await person('Thư ký của tỉnh', undefined, ['secretariat']));
    const { members } = await ask<{ members: Array<{ id: string }> }>(desk, 'GET', '/members');
    expect(members.map(({ id }) => id)).toContain(both);
    expect(members.map(({ id }) => id)).not.toContain(alone);
    expect((await send(desk, 'PUT', `/members/${both}`, { name: 'Khác', kind: 'delegate' })).status).toBe(403);
    expect(await ask(desk, 'GET', '/me')).not.toHaveProperty('council');
    expect(await ask(await signedIn(both), 'GET', '/me')).toMatchObject({ council: COMMUNE.name });
  });
});
