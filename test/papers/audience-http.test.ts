/** Papers that not everybody may read, over every way there is to them on a whole server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { verify } from '../../shared/archive/verify.ts';
import { script } from '../archive/script.ts';
import { readZip } from '../../shared/archive/zip.ts';
import { MemberInput, type Kind, type Right } from '../../shared/council/council.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import { HALL_HEADER } from '../../shared/wire/http.ts';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';
import type { SecurityPage } from '../../shared/wire/security.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { accepted, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';
import { look } from '../../server/papers/look.ts';
import { load } from '../../server/papers/objects.ts';
import { makeStamping } from '../../server/papers/stamped.ts';
import { silent } from '../../server/log.ts';
import { refuse } from '../../shared/base/refusal.ts';

const SECRET = 'Nhân sự Trưởng ban Pháp chế';
const NEUTRAL = 'Tài liệu kèm theo';
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../samples', name));

let one: World;
let app: App;
let meeting: string;
let restricted: string;
let open: string;
const ids: Record<string, string> = {};
const cookies: Record<string, string> = {};
const sockets: Socket[] = [];
const WHO = ['desk', 'chair', 'named', 'other', 'guest', 'hall'] as const;

const person = async (name: string, kind: Kind, rights: Right[] = []): Promise<string> =>
  accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind, rights, ...(rights.length > 0 && { login: rights[0] }) }))).id;
const get = (who: string, path: string): Promise<Response> =>
  fetch(`${app.url}/api${path}`, { headers: { cookie: cookies[who]!, ...(who === 'hall' && { [HALL_HEADER]: '1' }) } });
const does = async (who: string, type: string, input: object = {}): Promise<void> => {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 22);
  expect(await app.rooms().execute({ kind: 'person', id: ids[who]! }, { id, meeting, type, input: input as never })).toMatchObject({
    ok: true,
  });
};
const upload = async (file: string): Promise<string> => {
  const headers = { cookie: cookies['desk']!, 'content-type': 'application/pdf', 'x-paper-name': 'Nhan%20su.pdf', 'x-secrecy': 'ordinary' };
  const answer = await fetch(`${app.url}/api/papers`, { method: 'PUT', headers, body: sample(file) });
  return ((await answer.json()) as { sha256: string }).sha256;
};
const item = async (): Promise<string> => (await app.rooms().open(meeting))!.meeting.agenda.items[0]!.item;
const papers = async () => (await app.rooms().open(meeting))!.meeting.papers;
/** Who of all gets an answer that is not "there is no such paper". */
const readers = async (path: string): Promise<string[]> => {
  const all = await Promise.all(WHO.map(async (who) => [who, (await get(who, path)).status] as const));
  return all.flatMap(([who, status]) => (status === 200 ? [who] : []));
};
/** All that somebody hears over the socket from now on. */
async function listening(who: string): Promise<string[]> {
  const heard: string[] = [];
  const auth = { wire: WIRE_VERSION, ...(who === 'hall' && { hall: true }) };
  const socket = io(app.url, { auth, extraHeaders: { cookie: cookies[who]! }, transports: ['websocket'], forceNew: true });
  sockets.push(socket);
  socket.onAny((...message: unknown[]) => void heard.push(JSON.stringify(message)));
  await new Promise<void>((done, failed) => socket.once('connect', done).once('connect_error', failed));
  await socket.emitWithAck('follow', { meeting });
  return heard;
}

/**
 * The people and the papers' bytes, of which nothing that a test does changes anything: taking a paper in takes seconds of the
 * processor.
 */
beforeAll(async () => {
  one = await world();
  // Nobody here has a tablet that would sign at the closing: the time that it has is not waited for.
  app = await startServer(one, { maxUploadBytes: 10_000_000, timer: (act, ms) => setTimeout(act, Math.min(ms, 100)) });
  ids['desk'] = await person('Lương Thị Hạnh', 'secretary', ['secretariat']);
  ids['chair'] = await person('Vừ Bá Lềnh', 'delegate');
  ids['named'] = await person('Lò Thị Mai', 'delegate');
  ids['other'] = await person('Cụt Thị Nguyệt', 'delegate');
  ids['guest'] = await person('Vũ Văn Khách', 'guest');
  for (const [who, id] of Object.entries(ids))
    cookies[who] =
      `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, who === 'desk' ? 'password' : 'key')).token}`;
  [restricted, open] = [await upload('quyet-dinh-46.pdf'), await upload('thong-bao-79.pdf')] as [string, string];
});
afterAll(() => app.close());

/** A meeting of each test's own. */
beforeEach(async () => {
  const made = await fetch(`${app.url}/api/meetings`, {
    method: 'POST',
    headers: { cookie: cookies['desk']!, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Kỳ họp', startsAt: '2026-12-01T01:00:00.000Z', place: 'Hội trường' }),
  });
  ({ meeting } = (await made.json()) as { meeting: string });
  await does('desk', 'nameChair', { member: ids['chair'] });
  await does('desk', 'listMember', { member: ids['guest'] });
  await does('desk', 'addItem', { title: 'Công tác tổ chức' });
  await does('desk', 'addPaper', { item: await item(), sha256: open, title: 'Thông báo' });
  await does('desk', 'publish');
  const link = (await (
    await fetch(`${app.url}/api/meetings/${meeting}/hall`, { method: 'POST', headers: { cookie: cookies['desk']! } })
  ).json()) as { url: string };
  const entered = await fetch(`${app.url}/api/hall/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.url.split('#')[1] }),
  });
  cookies['hall'] = entered.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

const addRestricted = async (audience: unknown) =>
  does('desk', 'addPaper', { item: await item(), sha256: restricted, title: SECRET, audience, publicTitle: NEUTRAL });
const ways = (sha256: string) => ['', '?original', '/text', '/signatures'].map((way) => `/meetings/${meeting}/papers/${sha256}${way}`);

it('P-11 no way to a paper is open to whoever it is not for', { timeout: 60_000 }, async () => {
  await addRestricted({ members: [ids['named']] });
  for (const way of ways(restricted)) expect(await readers(way), way).toEqual(['desk', 'chair', 'named']);
  expect(await readers(ways(open)[0]!)).toEqual(['desk', 'chair', 'named', 'other', 'guest']);
  const paper = Object.values((await papers()).papers).find((each) => each.title === SECRET)!.paper;
  // Opened to one more, at once; narrowed, at once.
  await does('desk', 'setPaperAudience', { paper, audience: 'delegates' });
  expect(await readers(ways(restricted)[0]!)).toEqual(['desk', 'chair', 'named', 'other']);
  await does('desk', 'setPaperAudience', { paper, audience: { members: [ids['other']] } });
  expect(await readers(ways(restricted)[0]!)).toEqual(['desk', 'chair', 'other']);
});

it('P-11 the wall reads what is not for everybody while its presenter shows it openly, and not before', async () => {
  await addRestricted('delegates');
  const paper = Object.values((await papers()).papers).find((each) => each.title === SECRET)!.paper;
  await does('chair', 'givePresenting', { member: ids['named'] });
  await listening('hall');
  await listening('named');
  const presenter = sockets.at(-1)!;
  const show = (value: object) => presenter.emitWithAck('show', { meeting, kind: 'presented', value });
  expect(await show({ paper, page: 0 })).toMatchObject({ refusal: { code: 'presenting/not-for-all' } });
  expect(await readers(ways(restricted)[0]!)).not.toContain('hall');
  expect(await show({ paper, page: 0, openly: true })).toEqual({ ok: true });
  expect(await readers(ways(restricted)[0]!)).toEqual(['desk', 'chair', 'named', 'other', 'hall']);
  // It shows; whoever has its link takes nothing away, and an internal paper is never without a stamp.
  expect(await readers(ways(restricted)[1]!)).toEqual(['desk', 'chair', 'named', 'other']);
});

it('P-11 nothing that anybody outside is given says the title: log, socket, list of meetings', async () => {
  const heard = Object.fromEntries(await Promise.all(WHO.map(async (who) => [who, await listening(who)] as const)));
  await addRestricted({ members: [ids['named']] });
  await does('desk', 'addItem', { title: SECRET, audience: { members: [ids['named']] } });
  await expect.poll(() => WHO.every((who) => heard[who]!.filter((each) => each.startsWith('["entries"')).length >= 2)).toBe(true);
  const knows = async (who: string): Promise<boolean[]> => {
    const log = JSON.stringify((await (await get(who, `/meetings/${meeting}/log`)).json()) as LogPage);
    return [log.includes(SECRET), heard[who]!.join().includes(SECRET)];
  };
  for (const who of WHO) expect(await knows(who), who).toEqual(['desk', 'chair', 'named'].includes(who) ? [true, true] : [false, false]);
  const lately = async (who: string) =>
    ((await (await get(who, '/meetings')).json()) as MeetingList).meetings.find((each) => each.meeting === meeting)!.lately!.length;
  await expect.poll(() => lately('named')).toBe(2);
  expect(await Promise.all(['desk', 'chair', 'named', 'other', 'guest'].map(lately))).toEqual([2, 2, 2, 1, 1]);
});

it(
  'the desk’s archive holds what is not for every delegate; the delegates’ keeps it back, and both are found right',
  { timeout: 120_000 },
  async () => {
    await addRestricted({ members: [ids['named']] });
    await does('chair', 'checkIn');
    await does('chair', 'callToOrder', {});
    await does('chair', 'closeSession');
    const ca = (await one.identity.installation())!.caFingerprint;
    const archive = async (who: string) => new Uint8Array(await (await get(who, `/meetings/${meeting}/archive.asice`)).arrayBuffer());
    one.clock.ms += 60_000;
    await expect.poll(async () => (await get('desk', `/meetings/${meeting}/archive.asice`)).status, { timeout: 60_000 }).toBe(200);
    expect((await get('other', `/meetings/${meeting}/archive.asice`)).status).not.toBe(200);
    const minutes = (await (await get('desk', `/meetings/${meeting}/minutes`)).json()) as { sha256: string };
    await does('desk', 'approveMinutes', { sha256: minutes.sha256 });
    const holds = (bytes: Uint8Array) => {
      const { members } = readZip(bytes);
      const text = (name: string) => Buffer.from(members.find((each) => each.name === name)!.bytes).toString();
      return [
        members.some(({ name }) => name.includes(restricted)),
        text('log/openings.ndjson').includes(SECRET),
        text('documents/index.json').includes(SECRET),
      ];
    };
    const [desks, others, nameds] = [await archive('desk'), await archive('other'), await archive('named')];
    expect([holds(desks), holds(others), holds(nameds)]).toEqual([
      [true, true, false],
      [false, false, false],
      [false, false, false],
    ]);
    const [whole, kept] = [await verify(desks, ca), await verify(others, ca)];
    expect([whole.findings, whole.summary.keptBack, kept.findings, kept.summary.keptBack]).toEqual([[], 0, [], 1]);
  },
);

it(
  'V-65 the archive of who takes no part in an item holds none of its papers, the chair’s neither; both readers find it right',
  { timeout: 120_000 },
  async () => {
    await does('other', 'declareConflict', { item: await item(), member: ids['other'] });
    await does('chair', 'declareConflict', { item: await item(), member: ids['chair'] });
    await does('chair', 'checkIn');
    await does('chair', 'callToOrder', {});
    await does('chair', 'closeSession');
    one.clock.ms += 60_000;
    const archive = async (who: string) => new Uint8Array(await (await get(who, `/meetings/${meeting}/archive.asice`)).arrayBuffer());
    await expect.poll(async () => (await get('desk', `/meetings/${meeting}/archive.asice`)).status, { timeout: 60_000 }).toBe(200);
    const minutes = (await (await get('desk', `/meetings/${meeting}/minutes`)).json()) as { sha256: string };
    await does('desk', 'approveMinutes', { sha256: minutes.sha256 });
    const all = await Promise.all(['desk', 'named', 'other', 'chair'].map(archive));
    const holds = (bytes: Uint8Array) => readZip(bytes).members.some(({ name }) => name.includes(open));
    expect(all.map(holds)).toEqual([true, true, false, false]);
    // Each is kept beside the others.
    expect(Buffer.from(await archive('other')).equals(Buffer.from(all[2]!))).toBe(true);
    expect(holds(await archive('named'))).toBe(true);
    const ca = (await one.identity.installation())!.caFingerprint;
    const report = await verify(all[2]!, ca);
    expect([report.findings, report.summary.keptBack]).toEqual([[], 1]);
    expect(await script(all[2]!, ca)).toMatchObject({ status: 0, broke: '' });
  },
);

it('counts who has opened a paper, for the secretary alone, of delegates who may read it, until the closing', async () => {
  await addRestricted({ members: [ids['named']] });
  const all = Object.values((await papers()).papers);
  const [notice, personnel] = [all.find((each) => each.sha256 === open)!.paper, all.find((each) => each.sha256 === restricted)!.paper];
  const path = `${app.url}/api/meetings/${meeting}/opened`;
  const tell = (who: string, papersOf: unknown) =>
    fetch(path, {
      method: 'POST',
      headers: { cookie: cookies[who]!, 'content-type': 'application/json', ...(who === 'hall' && { [HALL_HEADER]: '1' }) },
      body: JSON.stringify({ papers: papersOf }),
    }).then((answer) => answer.status);
  expect(await tell('named', [notice, personnel])).toBe(200);
  expect(await tell('named', [notice])).toBe(200);
  // Not for this one; no delegate; not there.
  expect(await tell('other', [personnel, notice, 'n99'])).toBe(200);
  expect(await tell('guest', [notice])).toBe(200);
  expect(await tell('hall', [notice])).not.toBe(200);
  expect(await tell('named', ['/'])).not.toBe(200);
  const seen = async () => (await (await get('desk', `/meetings/${meeting}/opened`)).json()) as unknown;
  expect(await seen()).toEqual({ opened: { [notice]: [ids['named'], ids['other']], [personnel]: [ids['named']] } });
  expect(await readers(`/meetings/${meeting}/opened`)).toEqual(['desk']);
  await does('chair', 'checkIn');
  await does('chair', 'callToOrder', {});
  await does('chair', 'closeSession');
  expect(await seen()).toEqual({ opened: {} });
  expect(await one.store.records.list('papersopened')).toEqual([]);
  expect(await tell('named', [notice])).toBe(200);
  expect(await one.store.records.list('papersopened')).toEqual([]);
});

it('counts on how many devices a page cannot be drawn, for the secretary alone, of those who may read it, until the closing', async () => {
  await addRestricted({ members: [ids['named']] });
  const all = Object.values((await papers()).papers);
  const [notice, personnel] = [all.find((each) => each.sha256 === open)!, all.find((each) => each.sha256 === restricted)!];
  const tell = (who: string, paper: string, pages: unknown) =>
    fetch(`${app.url}/api/meetings/${meeting}/undrawn`, {
      method: 'POST',
      headers: { cookie: cookies[who]!, 'content-type': 'application/json', ...(who === 'hall' && { [HALL_HEADER]: '1' }) },
      body: JSON.stringify({ paper, pages }),
    }).then((answer) => answer.status);
  expect(await tell('named', notice.paper, [1, 1])).toBe(200);
  expect(await tell('named', notice.paper, [1])).toBe(200);
  expect(await tell('other', notice.paper, [1, notice.pages])).toBe(200);
  expect(await tell('named', personnel.paper, [1])).toBe(200);
  // A page that is not there; not for this one; not there; the wall; another shape.
  expect(await tell('other', notice.paper, [notice.pages + 1])).toBe(200);
  expect(await tell('other', personnel.paper, [1])).not.toBe(200);
  expect(await tell('named', 'n99', [1])).not.toBe(200);
  expect(await tell('hall', notice.paper, [1])).not.toBe(200);
  expect(await tell('named', notice.paper, [])).not.toBe(200);
  expect(await tell('named', notice.paper, [0])).not.toBe(200);
  const seen = async () => (await (await get('desk', `/meetings/${meeting}/undrawn`)).json()) as unknown;
  const last = notice.pages > 1 ? [{ page: notice.pages, devices: 1 }] : [];
  expect(await seen()).toEqual({
    undrawn: { [notice.paper]: [{ page: 1, devices: 2 }, ...last], [personnel.paper]: [{ page: 1, devices: 1 }] },
  });
  expect(await readers(`/meetings/${meeting}/undrawn`)).toEqual(['desk']);
  await does('chair', 'checkIn');
  await does('chair', 'callToOrder', {});
  await does('chair', 'closeSession');
  expect(await seen()).toEqual({ undrawn: {} });
  expect(await tell('named', notice.paper, [1])).toBe(200);
  expect(await one.store.records.list('pagesundrawn')).toEqual([]);
});

it(
  'P-13 an internal paper is downloaded with its reader’s name and the time across every page, and otherwise not at all',
  { timeout: 120_000 },
  async () => {
    const [way, stands] = [`/meetings/${meeting}/papers/${open}`, Object.values((await papers()).papers)[0]!];
    const original = async (who: string) => new Uint8Array(await (await get(who, `${way}?original`)).arrayBuffer());
    expect(Buffer.from(await original('named')).equals(sample('thong-bao-79.pdf'))).toBe(true);
    await does('desk', 'markPaper', { paper: stands.paper, internal: true });
    const [mine, others] = [await original('named'), await original('other')];
    const {
      document,
      library: { PDFDict, PDFName },
    } = await load(mine);
    const pictures = document.getPages().map((page) => page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict)?.keys().length ?? 0);
    expect([document.getPageCount(), pictures.every((one) => one > 0)]).toEqual([stands.pages, true]);
    // Each has their own, and a range of it is no way round.
    expect(Buffer.from(mine).equals(Buffer.from(others))).toBe(false);
    const ranged = await fetch(`${app.url}/api${way}?original`, { headers: { cookie: cookies['named']!, range: 'bytes=0-9' } });
    expect([ranged.status, (await ranged.arrayBuffer()).byteLength > 10]).toEqual([200, true]);
    expect((await get('hall', `${way}?original`)).status).not.toBe(200);
    // Nor is its address in a window of its own.
    const shown = async (dest: string) =>
      Buffer.from(
        await (await fetch(`${app.url}/api${way}`, { headers: { cookie: cookies['named']!, 'sec-fetch-dest': dest } })).arrayBuffer(),
      );
    expect((await shown('document')).equals(await shown('empty'))).toBe(false);
    const drawn = await look(Buffer.from(mine), 1000);
    expect(drawn.pages).toBe(stands.pages);
    // Each stands in the security log: who, which paper, when; what is read in the app does not.
    const administrator = await one.identity.accounts.get(await person('Sùng A Chứ', 'secretary', ['administrator']));
    cookies['administrator'] = `${COOKIE}=${(await one.identity.sessions.open(administrator!, 'password')).token}`;
    const answer = (await (await get('administrator', '/security?kind=internalDownloaded')).json()) as SecurityPage;
    const acts = answer.entries.toReversed();
    const [who, other] = [ids['named'], ids['other']];
    expect(acts.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done']);
    expect(acts.map(({ details }) => details?.about)).toEqual(acts.map(() => ({ meeting, key: open.slice(0, 16) })));
    expect(acts.map(({ details }) => details?.who?.id)).toEqual([who, other, who, who]);
  },
);

it('P-13 what cannot be stamped is refused, never handed out as it is', { timeout: 120_000 }, async () => {
  const broken = (async function* () {
    yield Buffer.concat([sample('thong-bao-79.pdf').subarray(0, 4_000)]);
  })();
  const { sha256 } = await one.store.blobs.put(broken, 10_000);
  const stamping = makeStamping({ store: one.store, log: silent });
  expect(await stamping.copy({ sha256, pages: 2 }, 'Lò Thị Mai', 'mai')).toEqual(refuse('papers/not-stamped'));
  // Other pages than were looked at.
  expect(await stamping.copy({ sha256: open, pages: 999 }, 'Lò Thị Mai', 'mai')).toEqual(refuse('papers/not-stamped'));
  const slow = makeStamping({ store: one.store, log: silent, limits: { processorMs: 1 } });
  expect(await slow.copy({ sha256: open, pages: 2 }, 'Lò Thị Mai', 'mai')).toEqual(refuse('papers/not-stamped'));
});
