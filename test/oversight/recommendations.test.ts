/** Recommendations over a whole server: drafted, sent, answered, judged, escalated and ended; and who finds them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Right } from '../../shared/council/council.ts';
import { standing, type Step } from '../../shared/council/recommendations.ts';
import { recommendationFigures, shareDone } from '../../shared/council/recommendation-figures.ts';
import type { FollowsFrom, MyRecommendations, RecommendationSeen, RecommendationsOfUnit, WorkingDaysOfYear } from '../../shared/wire/recommendations.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { makeRecommendations } from '../../server/oversight/recommendations.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { accepted, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const COMMUNE = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' } as const;
const DAY_MS = 86_400_000;
const PDF = readFileSync(join(import.meta.dirname, '../samples/quyet-dinh-46.pdf'));
interface Who {
  readonly id: string;
  readonly cookie: string;
}
let one: World;
let app: App;
let desk: Who;
let far: Who;
let stranger: Who;
let delegate: Who;

type Refused = { readonly refusal?: { readonly code: string; readonly params?: object } };
let many = 0;
async function person(rights: Right[], unit?: string): Promise<Who> {
  const input = { name: `Người ${many}`, kind: rights.length > 0 ? 'secretary' : 'delegate', rights, unit, login: `r${many++}` };
  const { id } = accepted(await one.identity.accounts.add(MemberInput.parse(input)));
  const { token } = await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key', { until: one.clock.ms + 400 * DAY_MS });
  return { id, cookie: `${COOKIE}=${token}` };
}
async function ask<T>({ cookie }: { readonly cookie: string }, method: string, path: string, body?: unknown): Promise<T & Refused> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await answer.json()) as T & Refused;
}
const content = (more: object = {}) => ({
  ...{ title: 'Bố trí đủ vốn sửa chữa trạm y tế', text: 'Đề nghị Ủy ban nhân dân xã bố trí vốn.', source: 'oversight' },
  ...{ addressee: 'Ủy ban nhân dân xã Keng Đu', people: [far.id], follower: desk.id, term: { days: 15, count: 'calendar' } },
  ...more,
});
const drafts = (more?: object, who = desk) => ask<RecommendationSeen>(who, 'POST', '/recommendations', content(more));
const act = (who: Who, id: string, body: object) => ask<RecommendationSeen>(who, 'POST', `/recommendations/${id}`, body);
const codeOf = async (answer: Promise<Refused>) => (await answer).refusal?.code;
/** Sent on the day that it is. */
async function sent(more?: object): Promise<string> {
  const { id } = await drafts(more);
  expect((await act(desk, id, { do: 'send', on: '2026-11-22', number: '45/KN-HĐND' })).state).toBe('waiting');
  return id;
}
const ofUnit = async (who: Who) => (await ask<RecommendationsOfUnit>(who, 'GET', '/recommendations-of-unit')).recommendations?.map(({ id }) => id);
const mine = async (who: Who) => (await ask<MyRecommendations>(who, 'GET', '/recommendations')).recommendations.map(({ id }) => id);

beforeEach(async () => {
  one = await world();
  app = await startServer(one, { maxUploadBytes: 10_000_000 });
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  desk = await person(['secretariat']);
  delegate = await person([]);
  far = await person([], COMMUNE.code);
  stranger = await person(['secretariat'], COMMUNE.code);
});
afterEach(() => app.close());

test('Z-30 Z-36 a desk drafts one; until it is sent nobody else finds it, and other units’ desks never do', async () => {
  const draft = await drafts();
  expect(draft).toMatchObject({ state: 'draft', desk: true, unit: 'H23.05', council: 'Hội đồng nhân dân xã Mường Lống' });
  expect([await ofUnit(desk), await ofUnit(stranger), await mine(far)]).toEqual([[draft.id], [], []]);
  expect(await codeOf(ask(far, 'GET', `/recommendations/${draft.id}`))).toBe('recommendations/unknown');
  expect(await codeOf(act(far, draft.id, { do: 'answer', text: 'Đã làm', papers: [] }))).toBe('recommendations/unknown');
  expect(await codeOf(ask(far, 'GET', '/recommendations-of-unit'))).toBe('border/not-allowed');
  expect(await codeOf(drafts({}, delegate))).toBe('border/not-allowed');
  expect(await codeOf(drafts({ people: ['nobody'] }))).toBe('recommendations/nobody');
  expect(await codeOf(drafts({ follower: far.id }))).toBe('recommendations/no-follower');
  await act(desk, draft.id, { do: 'send', on: '2026-11-22' });
  expect([await mine(far), await mine(stranger), await mine(delegate), await ofUnit(stranger)]).toEqual([[draft.id], [], [], []]);
  for (const who of [stranger, delegate]) {
    expect(await codeOf(ask(who, 'GET', `/recommendations/${draft.id}`))).toBe('recommendations/unknown');
    expect(await codeOf(act(who, draft.id, { do: 'end', how: 'closed', note: 'x' }))).toBe('recommendations/unknown');
    expect(await codeOf(ask(who, 'GET', `/recommendations/${draft.id}/papers/${'0'.repeat(64)}`))).toBe('recommendations/unknown');
  }
  expect(await codeOf(act(far, draft.id, { do: 'end', how: 'closed', note: 'x' }))).toBe('recommendations/desk-only');
  // Whoever follows it up reads it, and judges nothing without a right.
  const other = await drafts({ follower: delegate.id });
  expect(await codeOf(ask(delegate, 'GET', `/recommendations/${other.id}`))).toBe('recommendations/unknown');
  await act(desk, other.id, { do: 'send', on: '2026-11-22' });
  expect(await ask(delegate, 'GET', `/recommendations/${other.id}`)).toMatchObject({ desk: false, addressed: false });
  expect(await codeOf(act(delegate, other.id, { do: 'end', how: 'closed', note: 'x' }))).toBe('recommendations/unknown');
});

test('Z-30 from a conclusion of an own meeting, whose words stay with it', async () => {
  let acts = 0;
  const session = { title: 'Kỳ họp thứ ba', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường' };
  const { meeting } = await ask<{ meeting: string }>(desk, 'POST', '/meetings', session);
  const does = async (who: Who, type: string, input: object) => {
    const id = `k${acts++}`.padEnd(22, 'A');
    expect(await app.rooms().execute({ kind: 'person', id: who.id }, { id, meeting, type, input: input as never })).toMatchObject({ ok: true });
  };
  const state = async () => (await app.rooms().open(meeting))!.meeting;
  await does(desk, 'addItem', { title: 'Đầu tư công' });
  await does(desk, 'nameChair', { member: delegate.id });
  await does(desk, 'publish', {});
  await does(delegate, 'checkIn', {});
  await does(delegate, 'callToOrder', {});
  await does(desk, 'writeConclusion', { item: (await state()).agenda.items[0]!.item, text: 'Giao Ủy ban nhân dân bố trí vốn' });
  const { found } = await ask<FollowsFrom>(desk, 'GET', `/meetings/${meeting}/follows`);
  expect(found).toMatchObject([{ source: 'session', text: 'Giao Ủy ban nhân dân bố trí vốn', title: 'Đầu tư công' }]);
  expect(await codeOf(ask(stranger, 'GET', `/meetings/${meeting}/follows`))).toBe('border/unknown');
  const from = found[0]!.id;
  const made = await drafts({ source: 'session', meeting, from });
  expect(made).toMatchObject({ said: { text: 'Giao Ủy ban nhân dân bố trí vốn' }, meetingTitle: 'Kỳ họp thứ ba' });
  expect(await codeOf(drafts({ meeting, from: 'k99' }))).toBe('recommendations/nothing-said');
  expect(await codeOf(drafts({ meeting, from, follower: stranger.id, people: [] }, stranger))).toBe('border/unknown');
  await does(desk, 'removeConclusion', { conclusion: from, reason: 'Ghi nhầm' });
  expect(await ask(desk, 'GET', `/recommendations/${made.id}`)).toMatchObject({ said: { text: 'Giao Ủy ban nhân dân bố trí vốn' } });
});

test('Z-31 it is changed until it is sent; its term is counted from the day of sending', async () => {
  const { id } = await drafts();
  expect((await act(desk, id, { do: 'change', content: content({ title: 'Bố trí vốn sửa trạm y tế' }) })).title).toBe('Bố trí vốn sửa trạm y tế');
  expect(await codeOf(act(desk, id, { do: 'change', content: content({ people: ['nobody'] }) }))).toBe('recommendations/nobody');
  expect(await codeOf(act(desk, id, { do: 'answer', text: 'Đã làm', papers: [] }))).toBe('recommendations/not-sent');
  expect(await codeOf(act(desk, id, { do: 'send', on: '2026-11-23' }))).toBe('recommendations/not-yet');
  expect(await act(desk, id, { do: 'send', on: '2026-11-20', number: '45/KN-HĐND' })).toMatchObject({ due: '2026-12-07', state: 'waiting' });
  expect(await codeOf(act(desk, id, { do: 'change', content: content() }))).toBe('recommendations/sent');
  const seen = await ask<RecommendationSeen>(far, 'GET', `/recommendations/${id}`);
  expect([seen.steps.map(({ did }) => did), seen.addressed, seen.desk]).toEqual([['sent'], true, false]);
  expect(await ask(desk, 'GET', '/due-day?from=2026-11-20&days=15&count=calendar')).toEqual({ due: '2026-12-07' });
  expect(await codeOf(ask(far, 'GET', '/due-day?from=2026-11-20&days=15&count=calendar'))).toBe('border/not-allowed');
});

test('Z-32 the addressee answers with papers of their own; the desk for whoever is outside', async () => {
  const id = await sent();
  const upload = ({ cookie }: Who) => {
    const headers = { cookie, 'content-type': 'application/pdf', 'x-paper-name': 'bao-cao.pdf', 'x-secrecy': 'ordinary' };
    return fetch(`${app.url}/api/papers`, { method: 'PUT', headers, body: new Uint8Array(PDF) });
  };
  expect((await upload(delegate)).status).toBe(403);
  const { sha256, title } = (await (await upload(far)).json()) as { sha256: string; title: string };
  expect(await codeOf(act(far, id, { do: 'answer', text: 'x', papers: [{ sha256: 'f'.repeat(64), title: 'Của người khác' }] }))).toBe('papers/unknown-paper');
  expect(await codeOf(act(far, id, { do: 'answer', text: ' ', papers: [] }))).toBe('recommendations/say-answer');
  const answered = await act(far, id, { do: 'answer', text: 'Đã bố trí 1,2 tỷ đồng', number: '120/UBND-TC', papers: [{ sha256, title }] });
  expect(answered).toMatchObject({ state: 'answered', answers: [{ on: '2026-11-22', papers: [{ sha256 }], by: far.id }] });
  expect(answered.answers[0]).not.toHaveProperty('for');
  for (const who of [desk, far]) {
    const paper = await fetch(`${app.url}/api/recommendations/${id}/papers/${sha256}`, { headers: { cookie: who.cookie } });
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  }
  expect(await codeOf(act(far, id, { do: 'answer', text: 'Nữa', papers: [] }))).toBe('recommendations/answered');
  expect((await upload(far)).status).toBe(403);
  const outside = await sent({ people: [], addressee: 'Công ty Điện lực' });
  expect(await codeOf(act(desk, outside, { do: 'answer', text: 'Đã trả lời', on: '2026-11-23', papers: [] }))).toBe('recommendations/not-yet');
  expect((await act(desk, outside, { do: 'answer', text: 'Đã trả lời', on: '2026-11-21', papers: [] })).answers[0]).toMatchObject({ on: '2026-11-21', for: true });
});

test('Z-33 satisfied ends it; more, or an explanation, is asked for within its term; also once the day is past', async () => {
  const id = await sent();
  expect(await codeOf(act(desk, id, { do: 'end', how: 'satisfied' }))).toBe('recommendations/not-answered');
  expect(await codeOf(act(desk, id, { do: 'demand', reason: 'Chưa rõ', complex: false }))).toBe('recommendations/not-late');
  await act(far, id, { do: 'answer', text: 'Đang làm', papers: [] });
  expect(await codeOf(act(desk, id, { do: 'askMore', reason: '', term: { days: 5, count: 'working' } }))).toBe('recommendations/say-reason');
  const more = await act(desk, id, { do: 'askMore', reason: 'Thiếu tiến độ', term: { days: 5, count: 'working' } });
  // Two days off follow: Sunday is the day of sending, and 24 November.
  expect([more.state, more.asks, more.due]).toEqual(['waiting', 'more', '2026-11-30']);
  expect(await codeOf(act(desk, id, { do: 'askMore', reason: 'x', term: { days: 5, count: 'working' } }))).toBe('recommendations/not-answered');
  await act(far, id, { do: 'answer', text: 'Tiến độ kèm theo', papers: [] });
  const explain = await act(desk, id, { do: 'demand', reason: 'Chậm', complex: true });
  expect([explain.asks, explain.due]).toEqual(['explanation', '2026-12-22']);
  one.clock.ms += 31 * DAY_MS;
  expect((await act(desk, id, { do: 'demand', reason: 'Quá hạn giải trình', complex: false })).due).toBe('2027-01-07');
  await act(far, id, { do: 'answer', text: 'Giải trình', papers: [] });
  expect(await act(desk, id, { do: 'end', how: 'satisfied', note: 'Đạt' })).toMatchObject({ state: 'ended', ended: { how: 'satisfied' } });
});

test('Z-34 put off to a later day, escalated, ended and taken back, each with its reason; nothing after the end', async () => {
  const id = await sent();
  expect(await codeOf(act(desk, id, { do: 'putOff', due: '2026-12-07', reason: 'Chờ phân bổ' }))).toBe('recommendations/not-later');
  expect(await act(desk, id, { do: 'putOff', due: '2026-12-25', reason: 'Chờ phân bổ' })).toMatchObject({ due: '2026-12-25', firstDue: '2026-12-25' });
  expect(await codeOf(act(desk, id, { do: 'escalate', to: 'standing', reason: '' }))).toBe('recommendations/say-reason');
  expect(await act(desk, id, { do: 'escalate', to: 'standing', reason: 'Không trả lời' })).toMatchObject({ state: 'waiting', escalated: { to: 'standing' } });
  expect((await act(desk, id, { do: 'escalate', to: 'session', reason: 'Vẫn không trả lời' })).escalated).toMatchObject({ to: 'session' });
  expect(await codeOf(act(desk, id, { do: 'end', how: 'closed' }))).toBe('recommendations/say-reason');
  expect((await act(desk, id, { do: 'end', how: 'closed', note: 'Kỳ họp đã quyết nghị' })).ended).toMatchObject({ how: 'closed' });
  for (const body of [{ do: 'answer', text: 'Muộn', papers: [] }, { do: 'end', how: 'closed', note: 'x' }, { do: 'escalate', to: 'session', reason: 'x' }])
    expect(await codeOf(act(desk, id, body))).toBe('recommendations/ended');
});

test('Z-36 a draft that is dropped stays the desk’s own: its addressee and whoever was to follow it up never find it', async () => {
  const draft = await drafts({ follower: delegate.id });
  expect((await act(desk, draft.id, { do: 'end', how: 'withdrawn' })).state).toBe('ended');
  for (const who of [far, delegate, stranger]) {
    expect(await codeOf(ask(who, 'GET', `/recommendations/${draft.id}`))).toBe('recommendations/unknown');
    expect(await mine(who)).toEqual([]);
  }
  expect(await ofUnit(desk)).toEqual([draft.id]);
});

test('Z-36 what a council recommended goes on at the desk of the one that it has gone into', async () => {
  const theirs = { people: [delegate.id], follower: stranger.id };
  const [waits, draft] = [await drafts(theirs, stranger), await drafts(theirs, stranger)];
  await act(stranger, waits.id, { do: 'send', on: '2026-11-22' });
  const INTO = { ...COMMUNE, name: 'Hội đồng nhân dân xã Mường Típ', code: 'H23.05.9' };
  accepted((await one.identity.units.add(INTO)) ?? {});
  accepted((await one.identity.units.end(COMMUNE.code, { on: '2026-11-22', reason: 'Nghị quyết 12', into: INTO.code })) ?? {});
  const kept = new Set([stranger.id]);
  accepted(await one.identity.accounts.moveAll([COMMUNE.code], INTO.code, kept, (from) => ({ on: '2026-11-22', what: 'moved', from })));
  expect((await ofUnit(stranger))?.sort()).toEqual([waits.id, draft.id].sort());
  expect(await ofUnit(desk)).toEqual([]);
  await act(delegate, waits.id, { do: 'answer', text: 'Đã làm', papers: [] });
  expect((await act(stranger, waits.id, { do: 'end', how: 'satisfied' })).state).toBe('ended');
  expect((await act(stranger, draft.id, { do: 'change', content: content(theirs) })).state).toBe('draft');
});

test('Z-35 steps are written once: whoever was quicker goes first, and nothing that stood is another', async () => {
  const { records } = memoryStore();
  const [kept, again] = [makeRecommendations(records), makeRecommendations(records)];
  const at = '2026-11-22T02:00:00.000Z';
  const first = { at, by: 'd1', did: 'drafted', content: content() } as Extract<Step, { did: 'drafted' }>;
  await kept.draft('a1', 'H23.05', first);
  await kept.draft('a10', 'H23.05', first);
  const send = (day: string): Step => ({ at, by: 'd1', did: 'sent', on: day, due: '2026-12-07' });
  const before = await records.list('recommendations');
  await Promise.all([
    kept.add('a1', (now) => (now.state === 'draft' ? send('2026-11-20') : { refused: true, code: 'recommendations/sent' } as never)),
    again.add('a1', (now) => (now.state === 'draft' ? send('2026-11-21') : { refused: true, code: 'recommendations/sent' } as never)),
  ]);
  expect((await kept.of('a1'))!.steps.map(({ did }) => did)).toEqual(['drafted', 'sent']);
  expect((await records.list('recommendations')).filter(({ version }) => version !== 1)).toEqual([]);
  expect((await records.list('recommendations')).filter(({ key }) => key.endsWith(':0001'))).toEqual(before);
  expect((await kept.linesOf('H23.05')).map(({ id, state }) => [id, state])).toEqual([['a1', 'waiting'], ['a10', 'draft']]);
  expect(standing('x', 'H23.05', [])).toBeUndefined();
});

test('Z-35 a recommendation has so many steps at most, a unit so many recommendations', async () => {
  const id = await sent();
  const { records } = one.store;
  const [, , ...none] = await records.list('recommendations', `H23.05:${id}:`);
  expect(none).toEqual([]);
  for (let n = 3; n <= 200; n++)
    await records.put('recommendations', `H23.05:${id}:${String(n).padStart(4, '0')}`, { at: '2026-11-22T02:00:00.000Z', by: desk.id, did: 'escalated', to: 'standing', reason: 'x' }, 0);
  expect((await act(desk, id, { do: 'escalate', to: 'standing', reason: 'x' })).refusal).toMatchObject({ code: 'recommendations/too-many-steps', params: { most: 200 } });
  for (let n = 0; n < 20_000; n++) await records.put('recommendationsin', `H23.05:x${n}`, true, 0);
  expect((await drafts()).refusal).toMatchObject({ code: 'recommendations/too-many', params: { most: 20_000 } });
});

test('Z-38 of what is due in a period: done, answered, in time, late; what was taken back is in none', async () => {
  const within = { from: '2026-01-01', until: '2026-12-31' };
  const answer = (on: string) => ({ on }) as never;
  const due = (firstDue: string, more: object = {}) => ({ state: 'waiting' as const, due: firstDue, firstDue, answers: [], ...more });
  const all = [
    due('2026-12-01'),
    due('2026-12-20'),
    due('2026-12-02', { state: 'answered', answers: [answer('2026-12-02')] }),
    due('2026-12-02', { state: 'ended', answers: [answer('2026-12-03')], ended: { how: 'satisfied' } }),
    due('2026-12-02', { state: 'ended', ended: { how: 'withdrawn' } }),
    due('2027-01-04'),
    { state: 'draft' as const, answers: [] },
  ];
  const figures = recommendationFigures(all, within, '2026-12-10');
  expect(figures).toEqual({ due: 4, done: 1, answered: 2, inTime: 1, waiting: 2, late: 1 });
  expect([{}, { due: 3 }, { due: 0 }].map((other) => shareDone({ ...figures, ...other }))).toEqual([25, 33.33, undefined]);
  await sent();
  const seen = await ask<RecommendationsOfUnit>(desk, 'GET', '/recommendations-of-unit');
  expect(seen.figures).toEqual({ due: 1, done: 0, answered: 0, inTime: 0, waiting: 1, late: 0 });
  expect(Object.keys(seen.recommendations[0]!)).not.toContain('steps');
});

test('Y-13 the desk looks through them by how they stand, page by page; an addressee has what ended by pages', async () => {
  const made: string[] = [];
  for (let n = 0; n < 4; n++) made.push(await sent({ title: `Kiến nghị ${n}`, ...(n === 3 && { addressee: 'Công an xã' }) }));
  await drafts();
  const page = (query: string) => ask<RecommendationsOfUnit>(desk, 'GET', `/recommendations-of-unit?${query}`);
  const first = await page('shown=soon&limit=3');
  expect([first.recommendations.length, first.all, first.counts.soon, first.counts.open]).toEqual([3, 5, 4, 5]);
  expect(first.addressees).toEqual(['Công an xã', 'Ủy ban nhân dân xã Keng Đu']);
  const second = await page(`shown=soon&limit=3&after=${encodeURIComponent(first.next!)}`);
  expect([...first.recommendations, ...second.recommendations].map(({ id }) => id).sort()).toEqual([...made].sort());
  expect([second.next, second.addressees]).toEqual([undefined, undefined]);
  const of = await page(`addressee=${encodeURIComponent('Công an xã')}`);
  expect([of.recommendations.map(({ title }) => title), of.counts.all]).toEqual([['Kiến nghị 3'], 1]);
  await act(desk, made[0]!, { do: 'end', how: 'withdrawn', note: 'Trùng' });
  const mineNow = await ask<MyRecommendations>(far, 'GET', '/recommendations');
  expect(mineNow.recommendations.map(({ id }) => id)).not.toContain(made[0]);
  const ended = await ask<MyRecommendations>(far, 'GET', `/recommendations?after=${mineNow.next!}`);
  expect([ended.recommendations.map(({ id }) => id), ended.next]).toEqual([[made[0]], undefined]);
});

test('Y-13 Z-45 what one answers and what one follows up are lists of their own; what is to be answered is counted', async () => {
  const theirs = await sent();
  const own = await sent({ people: [desk.id], follower: desk.id });
  const of = async (who: Who, as: string) =>
    (await ask<MyRecommendations>(who, 'GET', `/recommendations?part=${as}`)).recommendations.map(({ id }) => id);
  expect([await of(desk, 'follower'), await of(desk, 'addressee'), await of(far, 'addressee'), await of(far, 'follower')]).toEqual([[theirs], [own], [theirs], []]);
  expect(await ask(desk, 'GET', '/recommendations-open')).toEqual({ toDo: 1, late: 0, any: true });
  one.clock.ms += 30 * 86_400_000;
  expect(await ask(far, 'GET', '/recommendations-open')).toEqual({ toDo: 1, late: 1, any: true });
  expect((await act(far, theirs, { do: 'answer', text: 'Đã bố trí', papers: [] })).state).toBe('answered');
  expect(await ask(far, 'GET', '/recommendations-open')).toEqual({ toDo: 0, late: 0, any: true });
});

test('Z-42 the installation’s administrator enters a year’s days; a desk reads them, and terms follow', async () => {
  const admin = { id: one.admin, cookie: `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(one.admin))!, 'password')).token}` };
  const far2 = await person(['administrator'], COMMUNE.code);
  const year = await ask<WorkingDaysOfYear>(desk, 'GET', '/working-days?year=2027');
  expect([year.version, year.announced, year.holidays.some(({ day, name }) => day === '2027-02-06' && name === 'tet')]).toEqual([0, false, true]);
  const set = { tetBefore: 2, nationalDay: 'after', off: ['2027-01-04'], works: ['2027-01-09'] };
  for (const who of [desk, far2]) expect(await codeOf(ask(who, 'PUT', '/working-days', { version: 0, year: 2027, set }))).toBe('border/not-allowed');
  expect(await codeOf(ask(delegate, 'GET', '/working-days?year=2027'))).toBe('border/not-allowed');
  expect(await ask(admin, 'PUT', '/working-days', { version: 0, year: 2027, set })).toMatchObject({ version: 1, announced: true, set });
  expect(await codeOf(ask(admin, 'PUT', '/working-days', { version: 0, year: 2027, set }))).toBe('holidays/changed-meanwhile');
  expect(await ask(desk, 'GET', '/due-day?from=2026-12-02&days=30&count=calendar')).toEqual({ due: '2027-01-05' });
});

test('Z-44 a unit’s list is made of a line each, never of one that lacks a step; and of what is older than the lines', async () => {
  const { records } = memoryStore();
  const kept = makeRecommendations(records);
  const at = '2026-11-20T02:00:00.000Z';
  const first = { at, by: 'd1', did: 'drafted', content: content({ people: ['p1'], follower: 'd1' }) } as unknown as Extract<Step, { did: 'drafted' }>;
  const sending: Step = { at, by: 'd1', did: 'sent', on: '2026-11-20', due: '2026-12-07' };
  await kept.draft('a1', 'H23.05', first);
  await kept.draft('b1', 'H23.05.7', first);
  const shown = async () => (await makeRecommendations(records).linesOf('H23.05')).map(({ id, state, steps }) => [id, state, steps]);
  expect(await shown()).toEqual([['a1', 'draft', 1]]);
  // The server ends between the step and its line: the line is made anew from the steps.
  const dying = makeRecommendations({ ...records, put: async (name, key, value, expected) => {
    const isLine = name === 'recommendationlines' && (value as { line?: { steps: number } }).line?.steps === 2;
    if (isLine) throw new Error('the power is gone');
    return records.put(name, key, value, expected);
  } });
  await expect(dying.add('a1', () => sending)).rejects.toThrow('the power is gone');
  expect(await shown()).toEqual([['a1', 'waiting', 2]]);
  expect((await kept.ofPerson.openOf('p1')).map(({ id }) => id)).toEqual(['a1']);
  // One that was begun and never written is what it was before.
  const refusing = makeRecommendations({ ...records, put: async (name, key, value, expected) => {
    if (name === 'recommendations') throw new Error('the disk is full');
    return records.put(name, key, value, expected);
  } });
  await expect(refusing.add('a1', () => ({ at, by: 'd1', did: 'ended', how: 'closed', note: 'x' }) as unknown as Step)).rejects.toThrow('the disk is full');
  expect(await shown()).toEqual([['a1', 'waiting', 2]]);
  expect((await kept.ofPerson.openOf('p1')).map(({ id }) => id)).toEqual(['a1']);
  // Written by an earlier version, which kept no lines and no places.
  const old = memoryStore();
  for (const name of ['recommendations', 'recommendationunits', 'recommendationsin'])
    for (const { key, value } of await records.list(name)) await old.records.put(name, key, value, 0);
  const later = makeRecommendations(old.records);
  expect((await later.linesOf('H23.05')).map(({ id, state }) => [id, state])).toEqual([['a1', 'waiting']]);
  expect((await later.ofPerson.openOf('p1')).map(({ id }) => id)).toEqual(['a1']);
});
