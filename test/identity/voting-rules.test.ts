/** What each unit votes by: read at its desks, changed by its administrator, and what a draft begins with. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Right } from '../../shared/council/council.ts';
import { DEFAULT_RULES, statedOf, type VotingRules } from '../../shared/meeting/voting-rules.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, world, type World } from './kit.ts';

const COMMUNE = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' } as const;
const RULES: VotingRules = {
  workingRules: 'Quy chế hoạt động ban hành kèm theo Nghị quyết số 05/NQ-HĐND ngày 01/7/2026',
  presets: DEFAULT_RULES.presets.slice(0, 2),
};
let one: World;
let app: App;
beforeEach(async () => {
  one = await world();
  app = await startServer(one);
});
afterEach(() => app.close());

const signedIn = async (id: string) =>
  `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key')).token}`;
async function desk(login: string, rights: Right[], unit?: string): Promise<string> {
  const input = { name: `Người giữ ${login}`, kind: rights.length > 0 ? 'secretary' : 'delegate', rights, unit, login };
  return signedIn(accepted(await one.identity.accounts.add(MemberInput.parse(input))).id);
}

type Body = {
  readonly version?: number;
  readonly rules?: VotingRules;
  readonly refusal?: { readonly code: string };
  readonly meeting?: string;
};
async function ask(cookie: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown): Promise<[status: number, body: Body]> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return [answer.status, (await answer.json()) as Body];
}
const read = async (cookie: string) => (await ask(cookie, 'GET', '/voting-rules'))[1];
const put = (cookie: string, version: number, rules: unknown = RULES) => ask(cookie, 'PUT', '/voting-rules', { version, rules });

test('the law’s own until an administrator writes others; who has not seen them overwrites nothing', async () => {
  const chief = await signedIn(one.admin);
  expect(await read(chief)).toEqual({ version: 0, rules: DEFAULT_RULES });
  expect(await put(chief, 0)).toEqual([200, { version: 1, rules: RULES }]);
  const [status, { refusal }] = await put(chief, 0, DEFAULT_RULES);
  expect([status, refusal?.code]).toEqual([422, 'voting/changed-meanwhile']);
  expect(await read(chief)).toEqual({ version: 1, rules: RULES });
  expect((await put(chief, 1, DEFAULT_RULES))[1].version).toBe(2);
});

test('the desk reads them, the administrator alone writes, a delegate does neither', async () => {
  const [writer, delegate] = [await desk('thuky', ['secretariat']), await desk('daibieu', [])];
  expect((await read(writer)).rules).toEqual(DEFAULT_RULES);
  expect((await put(writer, 0))[1].refusal?.code).toBe('border/not-allowed');
  expect((await read(delegate)).refusal?.code).toBe('border/not-allowed');
  expect((await put(delegate, 0))[1].refusal?.code).toBe('border/not-allowed');
  expect((await read(writer)).version).toBe(0);
});

test('what is no rule is refused, and by name', async () => {
  const chief = await signedIn(one.admin);
  const [first] = RULES.presets;
  const wrong = [
    { ...RULES, presets: [] },
    { ...RULES, presets: [first, first] },
    { ...RULES, presets: [{ ...first, rule: { base: 'total', fraction: [0, 2], strict: true } }] },
    { ...RULES, presets: [{ ...first, tie: 'chair' }] },
    { ...RULES, presets: [{ ...first, article: ' ' }] },
  ];
  for (const rules of wrong) expect((await put(chief, 0, rules))[1].refusal?.code).toBe('border/wrong-input');
  expect((await read(chief)).version).toBe(0);
});

test('each unit has its own, and its own administrator changes them', async () => {
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  const [here, there] = [await signedIn(one.admin), await desk('xa', ['administrator'], COMMUNE.code)];
  expect((await put(there, 0))[1].version).toBe(1);
  expect((await read(there)).rules).toEqual(RULES);
  expect((await read(here)).rules).toEqual(DEFAULT_RULES);
});

test('an administrator of the installation reads and changes those of any unit, which is on record; nobody else does', async () => {
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  const [chief, there] = [await signedIn(one.admin), await desk('xa', ['administrator'], COMMUNE.code)];
  const path = `/voting-rules?unit=${COMMUNE.code}`;
  expect((await ask(chief, 'PUT', path, { version: 0, rules: RULES }))[1].version).toBe(1);
  expect((await ask(chief, 'GET', path))[1].rules).toEqual(RULES);
  expect([(await read(there)).rules, (await read(chief)).rules]).toEqual([RULES, DEFAULT_RULES]);
  expect((await ask(chief, 'GET', '/voting-rules?unit=H99'))[1].refusal?.code).toBe('border/unknown');
  const own = (await one.identity.units.get())!.code;
  expect((await ask(there, 'GET', `/voting-rules?unit=${own}`))[1].refusal?.code).toBe('border/not-allowed');
  expect((await ask(there, 'PUT', `/voting-rules?unit=${own}`, { version: 0, rules: RULES }))[1].refusal?.code).toBe('border/not-allowed');
  type Entry = { kind: string; outcome: string; details?: { about?: { label?: string } } };
  const { entries } = (await ask(chief, 'GET', '/security'))[1] as { entries: readonly Entry[] };
  const told = entries.filter(({ kind }) => kind === 'votingRulesChanged').map(({ outcome, details }) => [outcome, details?.about?.label]);
  expect(told).toContainEqual(['done', COMMUNE.code]);
});

test('a change stands in the security log', async () => {
  const chief = await signedIn(one.admin);
  await put(chief, 0);
  const { entries } = (await ask(chief, 'GET', '/security'))[1] as { entries: ReadonlyArray<{ kind: string; outcome: string }> };
  expect(entries.filter(({ kind }) => kind === 'votingRulesChanged').map(({ outcome }) => outcome)).toEqual(['done']);
});

test('a draft begins with the working rules of its unit, as they are then', async () => {
  const chief = await signedIn(one.admin);
  const begun = async () => {
    const place = { title: 'Kỳ họp thứ ba', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường' };
    const [, { meeting }] = await ask(chief, 'POST', '/meetings', place);
    const [, log] = await ask(chief, 'GET', `/meetings/${meeting}/log`);
    const lines = (log as { entries: ReadonlyArray<{ line: string }> }).entries.map(({ line }) => line);
    return lines.filter((line) => line.includes('"workingRulesNamed"'));
  };
  expect(await begun()).toEqual([]);
  await put(chief, 0);
  expect(await begun()).toEqual([expect.stringContaining(RULES.workingRules)]);
});

test('G-6 a meeting is told the presets of its own unit, as they stand', async () => {
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  const chief = await desk('xa', ['administrator', 'secretariat'], COMMUNE.code);
  await put(chief, 0);
  const told = async (secretary: string) => {
    const made = { title: 'Kỳ họp thứ ba', startsAt: '2026-12-10T01:00:00.000Z', place: 'Hội trường' };
    const [, { meeting }] = await ask(secretary, 'POST', '/meetings', made);
    const room = (await app.rooms().open(meeting!))!;
    const ids = ['resolution', 'decision', 'invented'];
    const facts = await Promise.all(ids.map((preset) => room.parts.facts.preset({ preset }, room)));
    return facts.map((one) => ('preset' in one ? one.preset : undefined));
  };
  const [resolution, decision] = [statedOf(DEFAULT_RULES.presets[0]!), statedOf(DEFAULT_RULES.presets[3]!)];
  expect(await told(await desk('thuky', ['secretariat']))).toEqual([resolution, decision, undefined]);
  expect(await told(chief)).toEqual([resolution, undefined, undefined]);
});
