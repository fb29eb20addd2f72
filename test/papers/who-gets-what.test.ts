/**
 * Every way to papers and notes by everybody who might try it: who gets what, by one table, and that nobody else gets a byte, or is told
 * apart what is not there from what is not for them.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toBase64url } from '../../shared/base/bytes.ts';
import { MemberInput, type Kind, type Right, type Unit } from '../../shared/council/council.ts';
import { sharedNoteBytes } from '../../shared/crypto/signing.ts';
import { HALL_HEADER } from '../../shared/wire/http.ts';
import type { Found } from '../../shared/wire/search.ts';
import type { NotebookGroup, SharedNotes } from '../../shared/wire/shared-notes.ts';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { accepted, enrol, tablet, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const SECRET = 'Nhân sự Trưởng ban Pháp chế';
const NEUTRAL = 'Tài liệu kèm theo';
const COMMUNE: Unit = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' };
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../samples', name));

/**
 * `reader` and `mate` are of one group, and have keys; `keyless` is a delegate who came in by a password; `bystander` a guest of another
 * meeting; `formerly` was a delegate; `far…` are of another unit, `farMate` of a group of the same name there.
 */
const WHO = [
  'stranger', 'hall', 'guest', 'bystander', 'formerly', 'keyless', 'other', 'reader', 'mate', 'chair', 'desk', 'farDesk', 'farMate',
] as const;
type Who = (typeof WHO)[number];
const not = (...who: Who[]): Who[] => WHO.filter((one) => !who.includes(one));

let one: World;
let app: App;
const ids: Partial<Record<Who, string>> = {};
const cookies: Partial<Record<Who, string>> = {};
let [meeting, farMeeting, open, restricted, paper] = ['', '', '', '', ''];
const note = 'a0a0a0a0-b1b1-c2c2';
const sockets: Socket[] = [];

interface Got {
  readonly status: number;
  readonly body: Buffer;
  /** What says something of what was asked for. */
  readonly told: string;
}
async function ask(who: Who, method: string, path: string, more: { body?: unknown; headers?: Record<string, string> } = {}): Promise<Got> {
  const answer = await fetch(`${app.url}/api${path}`, {
    method,
    headers: {
      ...(cookies[who] !== undefined && { cookie: cookies[who] }),
      ...(who === 'hall' && { [HALL_HEADER]: '1' }),
      ...(more.body !== undefined && { 'content-type': 'application/json' }),
      ...more.headers,
    },
    ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const says = ['content-length', 'content-range', 'content-type', 'content-disposition', 'etag', 'x-paper-copy', 'retry-after'];
  return { status: answer.status, body, told: says.map((name) => answer.headers.get(name)).join('|') };
}
const json = <T>(got: Got): T => JSON.parse(got.body.toString()) as T;

const person = async (who: Who, name: string, kind: Kind, more: object = {}): Promise<string> => {
  const login = 'rights' in more ? { login: who.toLowerCase() } : {};
  return (ids[who] = accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind, ...login, ...more }))).id);
};
const comesIn = async (who: Who, by: 'key' | 'password', certificate?: string): Promise<void> => {
  const member = (await one.identity.accounts.get(ids[who]!))!;
  const session = await one.identity.sessions.open(member, by, ...(certificate === undefined ? [] : [{ certificate }]));
  cookies[who] = `${COOKIE}=${session.token}`;
};
const does = (who: Who, of: string, type: string, input: object = {}) =>
  app
    .rooms()
    .execute(
      { kind: 'person', id: ids[who]! },
      { id: crypto.randomUUID().replaceAll('-', '').slice(0, 22), meeting: of, type, input: input as never },
    );
const done = async (...how: Parameters<typeof does>) => expect(await does(...how)).toMatchObject({ ok: true });
const upload = async (file: string): Promise<string> => {
  const headers = { cookie: cookies['desk']!, 'content-type': 'application/pdf', 'x-paper-name': 'a.pdf', 'x-secrecy': 'ordinary' };
  const answer = await fetch(`${app.url}/api/papers`, { method: 'PUT', headers, body: sample(file) });
  return ((await answer.json()) as { sha256: string }).sha256;
};
const made = async (who: Who): Promise<string> =>
  json<{ meeting: string }>(
    await ask(who, 'POST', '/meetings', { body: { title: 'Kỳ họp', startsAt: '2026-12-01T01:00:00.000Z', place: 'Hội trường' } }),
  ).meeting;

beforeAll(async () => {
  one = await world();
  app = await startServer(one, { maxUploadBytes: 10_000_000 });
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  const secretariat = { rights: ['secretariat'] satisfies Right[] };
  await person('desk', 'Lương Thị Hạnh', 'secretary', secretariat);
  await person('chair', 'Vừ Bá Lềnh', 'delegate');
  await person('reader', 'Lò Thị Mai', 'delegate', { group: 'Tổ 1' });
  await person('mate', 'Cụt Thị Nguyệt', 'delegate', { group: 'tổ 1' });
  await person('other', 'Moong Văn Sơn', 'delegate', { group: 'Tổ 2' });
  await person('keyless', 'Kha Thị Lan', 'delegate', { group: 'Tổ 1' });
  await person('formerly', 'Già Bá Tồng', 'delegate', { group: 'Tổ 1' });
  await person('guest', 'Vũ Văn Khách', 'guest');
  await person('bystander', 'Lê Thị Qua', 'guest');
  await person('farDesk', 'Xồng Bá Dia', 'secretary', { ...secretariat, unit: COMMUNE.code });
  await person('farMate', 'Lầu Y Pay', 'delegate', { unit: COMMUNE.code, group: 'Tổ 1' });
  await comesIn('desk', 'password');
  await comesIn('farDesk', 'password');
  await comesIn('keyless', 'password');
  const certificates: Partial<Record<Who, string>> = {};
  const keys = await tablet();
  for (const who of ['chair', 'reader', 'mate', 'other', 'formerly', 'guest', 'bystander', 'farMate'] as const) {
    certificates[who] = await enrol(one, ids[who]!, who === 'reader' ? keys : await tablet());
    await comesIn(who, 'key', certificates[who]);
  }
  [restricted, open] = [await upload('quyet-dinh-46.pdf'), await upload('thong-bao-79.pdf')];

  meeting = await made('desk');
  await done('desk', meeting, 'nameChair', { member: ids['chair'] });
  await done('desk', meeting, 'listMember', { member: ids['guest'] });
  await done('desk', meeting, 'addItem', { title: 'Công tác tổ chức' });
  const { item } = (await app.rooms().open(meeting))!.meeting.agenda.items[0]!;
  await done('desk', meeting, 'addPaper', { item, sha256: open, title: 'Thông báo' });
  const audience = { members: [ids['reader']] };
  await done('desk', meeting, 'addPaper', { item, sha256: restricted, title: SECRET, audience, publicTitle: NEUTRAL });
  await done('desk', meeting, 'publish');
  await done('chair', meeting, 'givePresenting', { member: ids['reader'] });
  paper = Object.values((await app.rooms().open(meeting))!.meeting.papers.papers).find((each) => each.title === SECRET)!.paper;

  farMeeting = await made('farDesk');
  const { url } = json<{ url: string }>(await ask('desk', 'POST', `/meetings/${meeting}/hall`));
  const entered = await fetch(`${app.url}/api/hall/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: url.split('#')[1] }),
  });
  cookies['hall'] = entered.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');

  const { group } = json<SharedNotes>(await ask('reader', 'GET', '/notebook/shared'));
  const shared = { id: note, version: randomBytes(32).toString('base64'), data: randomBytes(512).toString('base64') };
  const signature = await keys.sign(sharedNoteBytes({ writer: ids['reader']!, ...shared }));
  const sealed = [{ certificate: certificates['mate']!, data: randomBytes(125).toString('base64') }];
  const put = await ask('reader', 'PUT', '/notebook/shared', { body: { ...shared, group, signature, keys: sealed } });
  expect(put.body.toString()).toBe('{}');
  const member = (await one.identity.accounts.get(ids['formerly']!))!;
  accepted(await one.identity.accounts.setOffice(member.id, false));
  await vi.waitFor(async () => expect(await one.store.records.list('owed')).toEqual([]), 10_000);
}, 120_000);
afterAll(async () => {
  for (const socket of sockets) socket.close();
  await app.close();
});

/** Who gets an answer that is not a refusal. */
async function getting(method: string, path: string, more: Parameters<typeof ask>[3] = {}): Promise<Who[]> {
  const all = await Promise.all(WHO.map(async (who) => [who, (await ask(who, method, path, more)).status] as const));
  return all.flatMap(([who, status]) => (status < 400 ? [who] : []));
}
/** Who of these is told the same, to the byte, of `there` and of `nowhere`: incidents apart, nothing says which of them is there. */
async function toldApart(who: readonly Who[], method: string, there: string, nowhere: string, more: Parameters<typeof ask>[3] = {}) {
  const apart: Who[] = [];
  for (const each of who) {
    const [a, b] = [await ask(each, method, there, more), await ask(each, method, nowhere, more)];
    if (a.status !== b.status || a.told !== b.told || !a.body.equals(b.body)) apart.push(each);
  }
  return apart;
}

const NOWHERE = 'ab'.repeat(32);
const OPEN_TO: Who[] = ['guest', 'keyless', 'other', 'reader', 'mate', 'chair', 'desk'];
const RESTRICTED_TO: Who[] = ['reader', 'chair', 'desk'];

describe('P-11 the bytes of a paper', () => {
  const way = (sha256: string, behind = '') => `/meetings/${meeting}/papers/${sha256}${behind}`;

  const ways = ['', '?original', '?original=1&original=2', '/signatures', '/text'];
  it.each(ways)('by %s go to whom it is for, and to nobody else', { timeout: 60_000 }, async (behind) => {
    // What reads a paper's text is given its time.
    for (const sha256 of [restricted, open])
      await expect.poll(async () => (await ask('desk', 'GET', way(sha256, behind))).status, { timeout: 25_000 }).toBe(200);
    expect(await getting('GET', way(restricted, behind))).toEqual(RESTRICTED_TO);
    expect(await getting('GET', way(open, behind))).toEqual(OPEN_TO);
    expect(await toldApart(not(...RESTRICTED_TO), 'GET', way(restricted, behind), way(NOWHERE, behind))).toEqual([]);
  });

  it('are not told of by a HEAD, a range, what a browser says that it has, or how it will show them', async () => {
    const etag = (await fetch(`${app.url}/api${way(restricted)}`, { headers: { cookie: cookies['reader']! } })).headers.get('etag')!;
    for (const [method, headers] of [
      ['HEAD', {}],
      ['GET', { range: 'bytes=0-9' }],
      ['GET', { range: 'bytes=99999999-' }],
      ['GET', { 'if-none-match': etag }],
      ['GET', { range: 'bytes=0-9', 'if-range': etag }],
      ['GET', { 'sec-fetch-dest': 'document' }],
    ] as const) {
      expect(await getting(method, way(restricted), { headers }), JSON.stringify(headers)).toEqual(
        'range' in headers && headers.range.startsWith('bytes=9999') ? [] : RESTRICTED_TO,
      );
      const apart = await toldApart(not(...RESTRICTED_TO), method, way(restricted), way(NOWHERE), { headers });
      expect(apart, JSON.stringify(headers)).toEqual([]);
    }
  });

  it('are not had by another meeting’s address, another spelling, or the name of the copy that is read', async () => {
    const reading = (await fetch(`${app.url}/api${way(restricted)}`, { headers: { cookie: cookies['reader']! } })).headers.get('etag')!;
    for (const path of [
      `/meetings/${farMeeting}/papers/${restricted}`,
      way(restricted.toUpperCase()),
      way(`%20${restricted}`),
      way(`..%2f${restricted}`),
      ...(reading.includes(restricted) ? [] : [way(reading.replaceAll('"', ''))]),
    ])
      expect(await getting('GET', path), path).toEqual([]);
    // Its hash does not put it into a meeting of somebody else's: what a desk has not brought is not there for it.
    expect(await does('farDesk', farMeeting, 'addItem', { title: 'Một' })).toMatchObject({ ok: true });
    const { item } = (await app.rooms().open(farMeeting))!.meeting.agenda.items[0]!;
    expect(await does('farDesk', farMeeting, 'addPaper', { item, sha256: restricted, title: 'Của tôi' })).toMatchObject({ ok: false });
    expect(await getting('GET', `/meetings/${farMeeting}/papers/${restricted}`)).toEqual([]);
  });

  it('are brought by desks alone', async () => {
    const headers = { 'content-type': 'application/pdf', 'x-paper-name': 'a.pdf', 'x-secrecy': 'ordinary' };
    for (const who of not('desk', 'farDesk'))
      expect((await ask(who, 'PUT', '/papers', { headers })).status, who).toBe(who === 'stranger' || who === 'formerly' ? 401 : 403);
  });
});

it('P-11 a search finds what the searcher may read, and says nothing else of it', { timeout: 90_000 }, async () => {
  const find = async (who: Who, typed: string) => ask(who, 'POST', '/search', { body: { typed } });
  const found = (got: Got): string[] =>
    json<Found>(got).meetings.flatMap(({ papers }) => papers.map(({ sha256 }) => sha256));
  await expect.poll(async () => found(await find('reader', SECRET)), { timeout: 60_000 }).toEqual([restricted]);
  const finding: Who[] = [];
  for (const who of WHO) {
    const [got, nothing] = [await find(who, SECRET), await find(who, 'zzqqxxzz')];
    if (got.status === 200 && found(got).includes(restricted)) finding.push(who);
    else expect(got.body.equals(nothing.body), `${who}: ${got.body.toString()}`).toBe(true);
  }
  expect(finding).toEqual(RESTRICTED_TO);
  expect((await find('stranger', SECRET)).status).toBe(401);
  expect((await find('hall', SECRET)).status).toBe(403);
});

it('who has opened a paper is told to the secretary alone, and nobody counts who may not read it', async () => {
  const path = `/meetings/${meeting}/opened`;
  expect(await getting('POST', path, { body: { papers: [paper] } })).toEqual(OPEN_TO);
  expect(await getting('GET', path)).toEqual(['desk']);
  // A guest and the desk are no delegates, and the others have not been given it.
  expect(json(await ask('desk', 'GET', path))).toEqual({ opened: { [paper]: [ids['chair'], ids['reader']] } });
  const nowhere = `/meetings/${'m'.repeat(9)}/opened`;
  expect(await toldApart(['stranger', 'hall', 'bystander', 'formerly', 'farDesk', 'farMate'], 'GET', path, nowhere)).toEqual([]);
});

describe('notes', () => {
  it('of one’s own are asked for by nobody else, whatever they name', async () => {
    for (const who of not('reader')) {
      const got = await ask(who, 'GET', `/notebook/notes/${note}`);
      expect([who, got.status < 400], got.body.toString()).toEqual([who, false]);
    }
    const owners = await getting('GET', '/notebook?after=0');
    expect(owners).toEqual(not('stranger', 'hall', ...(owners.includes('formerly') ? [] : (['formerly'] as const))));
  });

  it('that are shared go to the group’s keys alone: by no password, to no group of that name elsewhere, to nobody who left', async () => {
    const path = `/notebook/shared/${ids['reader']}/${note}`;
    expect(await getting('GET', path)).toEqual(['mate']);
    expect(await toldApart(not('mate'), 'GET', path, `/notebook/shared/${ids['reader']}/${'f'.repeat(18)}`)).toEqual([]);
    expect(await toldApart(not('mate'), 'GET', path, `/notebook/shared/${'m'.repeat(9)}/${note}`)).toEqual([]);
    const listing: Who[] = [];
    for (const who of WHO) if ((await ask(who, 'GET', '/notebook/shared')).body.toString().includes(note)) listing.push(who);
    expect(listing).toEqual(['reader', 'mate']);
    const named: Who[] = [];
    for (const who of WHO) {
      const got = await ask(who, 'GET', '/notebook/group');
      if (got.status === 200 && json<NotebookGroup>(got).members.some(({ id }) => id === ids['reader'])) named.push(who);
    }
    expect(named).toEqual(['mate']);
  });

  it('that are shared are taken back and written by their writer alone', async () => {
    for (const who of not('reader')) await ask(who, 'DELETE', `/notebook/shared/${note}`);
    const { group } = json<SharedNotes>(await ask('reader', 'GET', '/notebook/shared'));
    const forged = { id: note, version: randomBytes(32).toString('base64'), data: randomBytes(512).toString('base64'), group };
    const body = { ...forged, signature: toBase64url(randomBytes(64)), keys: [] };
    expect(await getting('PUT', '/notebook/shared', { body })).toEqual([]);
    expect((await ask('mate', 'GET', `/notebook/shared/${ids['reader']}/${note}`)).status).toBe(200);
  });
});

it('what is presented is shown by its presenter alone, and no socket hears of others’ meetings', { timeout: 60_000 }, async () => {
  const allowed: Who[] = [];
  const following: Who[] = [];
  for (const who of WHO) {
    const auth = { wire: WIRE_VERSION, ...(who === 'hall' && { hall: true }) };
    const extraHeaders = { cookie: cookies[who] ?? '' };
    const socket = io(app.url, { auth, extraHeaders, transports: ['websocket'], forceNew: true, reconnection: false });
    sockets.push(socket);
    const isIn = await new Promise<boolean>((told) => socket.once('connect', () => told(true)).once('connect_error', () => told(false)));
    if (!isIn) continue;
    const followed = (await socket.emitWithAck('follow', { meeting })) as { ok: boolean };
    if (followed.ok) following.push(who);
    const value = { paper, page: 0, openly: true };
    const shown = (await socket.emitWithAck('show', { meeting, kind: 'presented', value })) as { ok: boolean };
    if (shown.ok) allowed.push(who);
  }
  expect(following).toEqual(['hall', ...OPEN_TO]);
  expect(allowed).toEqual(['reader']);
});

it('whoever asks too much is slowed alone: others of the same address are not', { timeout: 60_000 }, async () => {
  const asking = (who: Who) => ask(who, 'POST', '/search', { body: { typed: 'ngân sách' } }).then(({ status }) => status);
  const answers = await Promise.all(Array.from({ length: 60 }, () => asking('mate')));
  expect(answers).toContain(429);
  expect([await asking('reader'), await asking('guest'), await asking('desk')]).toEqual([200, 200, 200]);
  // A hall that opens the same paper at once is refused nothing.
  const pages = await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      ask(OPEN_TO[n % OPEN_TO.length]!, 'GET', `/meetings/${meeting}/papers/${open}`, {
        headers: { range: `bytes=${n * 10}-${n * 10 + 9}` },
      }),
    ),
  );
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([206]));
});
