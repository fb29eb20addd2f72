/** Guides inside the application: who reads which, who writes, and that nobody overwrites another unseen. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Kind, type Right } from '../../shared/council/council.ts';
import { BUILT_IN, MOST_GUIDES, READERS, readsAs, withGuide, type KeptGuide, type WrittenGuide } from '../../shared/council/guides.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { helpAt as guidesAt, placeOf } from '../../client/screens/guides/place-of.ts';
import { guidesFor } from '../../client/screens/guides/standing.ts';
import { startServer } from '../kit/app.ts';
import { amendmentWords } from '../../shared/text/amendments.ts';
import { rehearsal } from '../../shared/text/rehearsal.ts';
import { statistics } from '../../shared/text/statistics.ts';
import { pacingActs } from '../../shared/text/vote-pacing.ts';
import { accepted, world, type World } from './kit.ts';

const COMMUNE = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' } as const;
let one: World;
let app: App;
let chief: string;
beforeEach(async () => {
  one = await world();
  app = await startServer(one);
  chief = await signedIn(one.admin);
});
afterEach(() => app.close());

const signedIn = async (id: string) =>
  `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key')).token}`;
async function person(login: string, kind: Kind, rights: Right[] = [], unit?: string): Promise<string> {
  return signedIn(accepted(await one.identity.accounts.add(MemberInput.parse({ name: `Người ${login}`, kind, rights, unit, login }))).id);
}

interface Body {
  readonly guides?: readonly KeptGuide[];
  readonly refusal?: { readonly code: string };
  readonly entries?: ReadonlyArray<{ readonly kind: string; readonly outcome: string }>;
}
async function ask(cookie: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<Body> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await answer.json()) as Body;
}
const read = async (cookie: string) => (await ask(cookie, 'GET', '/guides')).guides!;
const TEXT = { title: 'Cách xin vắng', body: '## Xin vắng\n\n- Báo trước **một ngày**.', readers: ['delegate'] };
const write = (cookie: string, id: string, over: object = {}) => ask(cookie, 'PUT', `/guides/${id}`, { ...TEXT, ...over });
const found = (all: readonly KeptGuide[], id: string) => all.find((guide) => guide.id === id);
const written = (all: readonly KeptGuide[], id: string) => found(all, id) as WrittenGuide;

test('Y-4 a unit writes over a guide for itself, adds one, puts one away and takes it back', async () => {
  accepted((await one.identity.units.add(COMMUNE)) ?? true);
  const commune = await person('xa', 'secretary', ['administrator'], COMMUNE.code);
  expect(await read(chief)).toEqual([]);
  await write(chief, 'voting');
  expect(written(await read(commune), 'voting').title).toBe(TEXT.title);
  const was = written(await read(commune), 'voting').mark;
  await write(commune, 'voting', { title: 'Của xã', was });
  expect(written(await read(commune), 'voting').title).toBe('Của xã');
  expect(written(await read(chief), 'voting').title).toBe(TEXT.title);
  const { mark } = found(await read(commune), 'voting')!;
  await ask(commune, 'POST', '/guides/voting/original', { was: mark });
  expect(written(await read(commune), 'voting').title).toBe(TEXT.title);
  await ask(commune, 'POST', '/guides/papers/away', {});
  expect(found(await read(commune), 'papers')).toMatchObject({ away: true });
  expect(found(await read(chief), 'papers')).toBeUndefined();
  // One of its own is gone for good.
  await write(commune, 'own');
  expect((await ask(commune, 'POST', '/guides/own/away', { was: found(await read(commune), 'own')!.mark })).guides!.map(({ id }) => id)).not.toContain('own');
  expect((await ask(commune, 'POST', '/guides/nothing/away', {})).refusal?.code).toBe('guides/unknown');
  const { entries } = await ask(chief, 'GET', '/security');
  expect(entries!.filter(({ kind, outcome }) => kind === 'guideChanged' && outcome === 'done').length).toBeGreaterThanOrEqual(5);
});

test('Y-4 administrators alone write; what is no guide is refused', async () => {
  const [writer, delegate] = [await person('thuky', 'secretary', ['secretariat']), await person('daibieu', 'delegate')];
  for (const who of [writer, delegate]) {
    expect((await write(who, 'voting')).refusal?.code).toBe('border/not-allowed');
    expect((await ask(who, 'POST', '/guides/voting/away', {})).refusal?.code).toBe('border/not-allowed');
    expect((await ask(who, 'POST', '/guides/voting/original', {})).refusal?.code).toBe('border/not-allowed');
  }
  for (const wrong of [{ title: '' }, { body: ' ' }, { readers: [] }, { readers: ['king'] }, { place: 'moon' }, { body: 'x'.repeat(20_001) }])
    expect((await write(chief, 'voting', wrong)).refusal?.code).toBe('border/wrong-input');
  expect((await fetch(`${app.url}/api/guides`)).status).toBe(401);
});

test('Y-5 everybody reads the guides of what they are', async () => {
  await write(chief, 'forDelegates');
  await write(chief, 'forAdministrators', { readers: ['administrator'] });
  const ids = async (cookie: string) => (await read(cookie)).map(({ id }) => id);
  expect(await ids(await person('daibieu', 'delegate'))).toEqual(['forDelegates']);
  expect(await ids(await person('khach', 'guest'))).toEqual([]);
  expect(await ids(await person('thuky', 'secretary', ['secretariat']))).toEqual(['forDelegates']);
  expect(await ids(chief)).toEqual(['forDelegates', 'forAdministrators']);
  expect(readsAs({ kind: 'guest', rights: [] })).toEqual(new Set(['guest']));
  const vi = (words: { readonly vi: string }) => words.vi;
  const kept: KeptGuide[] = [{ id: 'voting', mark: 'm1', away: true }];
  const delegates = guidesFor(kept, { kind: 'delegate', rights: [] }, vi);
  expect(delegates.map(({ id }) => id)).toContain('papers');
  expect(delegates.map(({ id }) => id)).not.toContain('upkeep');
  expect(delegates.find(({ id }) => id === 'voting')).toMatchObject({ state: 'away', title: 'Biểu quyết' });
  // Every kind of reader has something to read, and every place a screen.
  const readBy = new Set<string>(Object.values(BUILT_IN).flatMap(({ readers }) => readers));
  expect(READERS.filter((reader) => !readBy.has(reader))).toEqual([]);
  expect(['/', '/meeting/m1', '/meeting/m1/paper/p1', '/secretariat/meetings/m1', '/secretariat', '/enrol'].map(placeOf)).toEqual(
    ['home', 'room', 'paper', 'prepare', 'meetings', undefined],
  );
});

test('Y-5 every screen that a guide opens from has one for whoever comes there, and the room tells of pauses, closing times, insertions', () => {
  const vi = (words: { readonly vi: string }) => words.vi;
  const helpAt = (path: string, kind: Kind, rights: Right[] = []): string =>
    guidesFor([], { kind, rights }, vi).filter((one) => one.place === placeOf(path)).map(({ title, body }) => `${title}\n${body}`).join('\n');
  for (const path of ['/', '/meeting/m1', '/meeting/m1/paper/p1', '/sheets', '/calendar', '/devices', '/statistics', '/following', '/preparing', '/search', '/own-papers'])
    expect(helpAt(path, 'delegate'), path).not.toBe('');
  for (const at of ['', '/meetings/m1', '/members', '/rooms', '/statistics', '/oversight', '/administration'])
    expect(helpAt(`/secretariat${at}`, 'secretary', ['administrator']), at).not.toBe('');
  // What is done while the session goes on, and after it, has its own guide before that of preparing.
  const atDesk = guidesFor([], { kind: 'secretary', rights: ['secretariat'] }, vi);
  const idsAt = (part: string) => guidesAt(`/secretariat/meetings/m1/${part}`, atDesk).map(({ id }) => id);
  expect(['', 'agenda', 'roll', 'conclusions', 'amendments', 'minutes'].map(idsAt)).toEqual(
    [['evening'], ['evening'], ['sitting', 'evening'], ['sitting', 'evening'], ['amending', 'evening'], ['afterwards', 'evening']],
  );
  expect(guidesAt('/enrol', atDesk)).toEqual([]);
  const room = helpAt('/meeting/m1', 'delegate');
  for (const said of [pacingActs.resumeSecret, pacingActs.closesIn, amendmentWords.insert, amendmentWords.read, pacingActs.later])
    expect(room).toContain(`**${said.vi}**`);
  expect(room).toMatch(/tạm dừng, không ai nhận được phiếu/);
  expect(helpAt('/secretariat/meetings/m1', 'secretary', ['secretariat'])).toContain(`**${rehearsal.seat.vi}**`);
  expect(helpAt('/secretariat/statistics', 'secretary', ['secretariat'])).toContain(`**${statistics.papers.vi}**`);
});

test('Y-6 the second of two who change one guide is told', async () => {
  await write(chief, 'voting');
  const { mark } = found(await read(chief), 'voting')!;
  expect((await write(chief, 'voting', { title: 'Một', was: mark })).refusal).toBeUndefined();
  expect((await write(chief, 'voting', { title: 'Hai', was: mark })).refusal?.code).toBe('guides/changed-meanwhile');
  expect((await write(chief, 'voting', { title: 'Hai' })).refusal?.code).toBe('guides/changed-meanwhile');
  expect((await ask(chief, 'POST', '/guides/voting/away', { was: mark })).refusal?.code).toBe('guides/changed-meanwhile');
  expect((await ask(chief, 'POST', '/guides/voting/original', { was: mark })).refusal?.code).toBe('guides/changed-meanwhile');
  expect(written(await read(chief), 'voting').title).toBe('Một');
});

test('Y-4 a unit writes a hundred guides at most', () => {
  const mark = 'm1';
  const text = { title: 'Một', body: 'Hai', readers: ['delegate' as const], mark };
  const full = { guides: Array.from({ length: MOST_GUIDES }, (_, n) => ({ id: `g${n}`, ...text })) };
  const more = withGuide(full, undefined, { id: 'more', ...text }, undefined);
  expect(isRefusal(more) && more.code).toBe('guides/full');
  expect(isRefusal(withGuide(full, undefined, { id: 'g1', ...text }, mark))).toBe(false);
});

test('Y-4 what a unit writes has room together, and is refused where it has not', async () => {
  const long = { body: 'đ'.repeat(20_000).replace(/(.{1000})/g, '$1\n').slice(0, 20_000) };
  let refused: string | undefined;
  for (let n = 0; n < 40 && refused === undefined; n++) refused = (await write(chief, `g${n}`, long)).refusal?.code;
  expect(refused).toBe('guides/too-large');
  expect((await write(chief, 'short')).refusal).toBeUndefined();
});
