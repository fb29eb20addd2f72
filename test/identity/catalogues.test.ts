/** What desks choose from: the installation's, and a unit's own; nothing is deleted. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Right } from '../../shared/council/council.ts';
import { CATALOGUES, MOST_ENTRIES, NOTHING_KEPT, withEntry, type Catalogues, type Entry } from '../../shared/council/catalogues.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
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
async function desk(login: string, rights: Right[], unit?: string): Promise<string> {
  const input = { name: `Người giữ ${login}`, kind: rights.length > 0 ? 'secretary' : 'delegate', rights, unit, login };
  return signedIn(accepted(await one.identity.accounts.add(MemberInput.parse(input))).id);
}

interface Body {
  readonly entries?: ReadonlyArray<{ readonly kind: string; readonly outcome: string }>;
  readonly catalogues?: Catalogues;
  readonly refusal?: { readonly code: string };
}
async function ask(cookie: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<Body> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await answer.json()) as Body;
}
const read = async (cookie: string) => (await ask(cookie, 'GET', '/catalogues')).catalogues!;
const add = (cookie: string, name: string, which = 'documents') => ask(cookie, 'POST', `/catalogues/${which}`, { name });
const change = (cookie: string, { id }: Entry, to: object, which = 'documents') => ask(cookie, 'PUT', `/catalogues/${which}/${id}`, to);
const named = (all: Catalogues, name: string) => all.documents.find((entry) => entry.name === name)!;

test('Y-1 an installation begins with the usual words, a unit has them and adds its own, which no other sees', async () => {
  const all = await read(chief);
  for (const which of CATALOGUES) expect(all[which].length).toBeGreaterThan(5);
  expect(named(all, 'Báo cáo thẩm tra')).toBeDefined();
  expect(all.meetings.map(({ name }) => name)).toContain('Kỳ họp thường lệ');
  accepted((await one.identity.units.add(COMMUNE)) ?? true);
  const commune = await desk('xa', ['secretariat'], COMMUNE.code);
  expect((await read(commune)).documents.every(({ inherited }) => inherited)).toBe(true);
  expect(named((await add(commune, 'Hương ước')).catalogues!, 'Hương ước').inherited).toBeUndefined();
  expect((await read(chief)).documents.map(({ name }) => name)).not.toContain('Hương ước');
  await add(chief, 'Đề cương giám sát');
  expect(named(await read(commune), 'Đề cương giám sát').inherited).toBe(true);
});

test('Y-2 the secretariat adds, the administrator alone renames and retires, a delegate does nothing', async () => {
  const [writer, delegate] = [await desk('thuky', ['secretariat']), await desk('daibieu', [])];
  const entry = named((await add(writer, 'Đề cương')).catalogues!, 'Đề cương');
  for (const to of [{ name: 'Khác' }, { retired: true }]) expect((await change(writer, entry, to)).refusal?.code).toBe('border/not-allowed');
  expect((await ask(delegate, 'GET', '/catalogues')).refusal?.code).toBe('border/not-allowed');
  expect((await add(delegate, 'Gì đó')).refusal?.code).toBe('border/not-allowed');
  expect((await ask(writer, 'POST', '/catalogues/votes', { name: 'x' })).refusal?.code).toBe('border/wrong-input');
  expect(named((await change(chief, entry, { name: 'Đề cương báo cáo' })).catalogues!, 'Đề cương báo cáo').id).toBe(entry.id);
  const { entries } = await ask(chief, 'GET', '/security');
  expect(entries!.filter(({ kind, outcome }) => kind === 'catalogueChanged' && outcome === 'done')).toHaveLength(2);
});

test('Y-2 a unit does not rename what is the installation’s, and retires it for itself alone', async () => {
  accepted((await one.identity.units.add(COMMUNE)) ?? true);
  const commune = await desk('xa', ['administrator'], COMMUNE.code);
  const entry = named(await read(commune), 'Tờ trình');
  expect((await change(commune, entry, { name: 'Tờ trình của xã' })).refusal?.code).toBe('catalogues/inherited');
  expect(named((await change(commune, entry, { retired: true })).catalogues!, 'Tờ trình').retired).toBe(true);
  expect(named(await read(chief), 'Tờ trình').retired).toBeUndefined();
  expect(named((await change(commune, entry, { retired: false })).catalogues!, 'Tờ trình').retired).toBeUndefined();
  await change(chief, entry, { retired: true });
  expect(named(await read(commune), 'Tờ trình').retired).toBe(true);
  expect((await change(commune, entry, { retired: false })).refusal?.code).toBe('catalogues/inherited');
});

test('Y-3 what is retired stays to be read and taken up again; one name is there once', async () => {
  const entry = named((await add(chief, 'Đề cương')).catalogues!, 'Đề cương');
  expect((await add(chief, 'đề  CƯƠNG')).refusal?.code).toBe('catalogues/name-taken');
  await change(chief, entry, { retired: true });
  expect(named(await read(chief), 'Đề cương')).toEqual({ ...entry, retired: true });
  expect((await add(chief, 'Đề cương')).refusal?.code).toBe('catalogues/retired-name');
  expect(named((await change(chief, entry, { retired: false })).catalogues!, 'Đề cương')).toEqual(entry);
  expect((await change(chief, entry, { name: 'Tờ trình' })).refusal?.code).toBe('catalogues/name-taken');
  expect((await change(chief, { id: 'khong', name: '' }, { retired: true })).refusal?.code).toBe('catalogues/unknown');
});

test('Y-3 two desks at once lose nothing; a catalogue has an end', async () => {
  await Promise.all(['A', 'B', 'C', 'D'].map((name) => add(chief, `Loại ${name}`)));
  expect((await read(chief)).documents.filter(({ name }) => name.startsWith('Loại '))).toHaveLength(4);
  let kept = NOTHING_KEPT;
  for (let n = 0; n < MOST_ENTRIES; n++) {
    const next = withEntry(kept, undefined, 'issuers', { id: `n${n}`, name: `Cơ quan ${n}` });
    if (isRefusal(next)) throw new Error(next.code);
    kept = next;
  }
  expect(withEntry(kept, undefined, 'issuers', { id: 'x', name: 'Nữa' })).toMatchObject({ code: 'catalogues/full' });
});
