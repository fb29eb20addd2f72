/** Other systems over a whole server: what a key gives, what it never gives, and that the description of it is one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Right } from '../../shared/council/council.ts';
import type { ApiKeyMade, ApiKeys } from '../../shared/wire/open-api.ts';
import { openApiDescription, OutsideDetail, OutsideDocuments, OutsideMeetings } from '../../shared/wire/open-api.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { accepted, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const COMMUNE = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' } as const;
const PDF = readFileSync(join(import.meta.dirname, '../samples/quyet-dinh-46.pdf'));
let one: World;
let app: App;
interface Who {
  readonly id: string;
  readonly cookie: string;
}
let many = 0;
async function person(rights: Right[], unit?: string): Promise<Who> {
  const input = { name: `Người ${many}`, kind: rights.length > 0 ? 'secretary' : 'delegate', rights, unit, login: `r${many++}` };
  const { id } = accepted(await one.identity.accounts.add(MemberInput.parse(input)));
  return { id, cookie: `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key')).token}` };
}
async function ask<T>({ cookie }: Who, method: string, path: string, body?: unknown): Promise<T & { refusal?: { code: string } }> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await answer.json()) as T & { refusal?: { code: string } };
}
const does = async (who: Who, meeting: string, type: string, input: object = {}) => {
  const id = crypto.randomUUID().replaceAll('-', '').slice(0, 22);
  expect(await app.rooms().execute({ kind: 'person', id: who.id }, { id, meeting, type, input: input as never })).toMatchObject({ ok: true });
};
const outside = (token: string, path: string) => fetch(`${app.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
const made = async (who: Who, more: object = {}) =>
  ask<ApiKeyMade>(who, 'POST', '/system-keys', { name: 'Cổng thông tin', until: '2027-06-01', ...more });

let desk: Who;
let meeting: string;
let chair: Who;
async function convened(who: Who, title: string, more: object = {}): Promise<string> {
  const about = { title, startsAt: '2026-12-01T01:00:00.000Z', place: 'Hội trường', ...more };
  const draft = await ask<{ meeting: string }>(who, 'POST', '/meetings', about);
  await does(who, draft.meeting, 'addItem', { title: 'Báo cáo kinh tế' });
  return draft.meeting;
}
beforeEach(async () => {
  one = await world();
  app = await startServer(one, { maxUploadBytes: 10_000_000 });
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  chair = await person([]);
  desk = await person(['secretariat', 'administrator']);
  meeting = await convened(desk, 'Kỳ họp thứ hai');
  await does(desk, meeting, 'addItem', { title: 'Kỷ luật ông A', audience: 'delegates', publicTitle: 'Công tác nhân sự' });
  const [open, closed] = (await app.rooms().open(meeting))!.meeting.agenda.items.map(({ item }) => item);
  const headers = { cookie: desk.cookie, 'content-type': 'application/pdf', 'x-paper-name': 'a.pdf', 'x-secrecy': 'ordinary' };
  const { sha256 } = (await (await fetch(`${app.url}/api/papers`, { method: 'PUT', headers, body: PDF })).json()) as { sha256: string };
  await does(desk, meeting, 'addPaper', { item: open!, title: 'Quyết định 46', sha256 });
  await does(desk, meeting, 'addPaper', { item: closed!, title: 'Hồ sơ ông A', sha256, audience: 'delegates' });
  await does(desk, meeting, 'nameChair', { member: chair.id });
  await does(desk, meeting, 'publish');
}, 60_000);
afterEach(() => app.close());

test('the description is valid OpenAPI 3.1, is served to everybody, and names each route that answers', async () => {
  const served = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as ReturnType<typeof openApiDescription>;
  expect(served).toEqual(JSON.parse(JSON.stringify(openApiDescription())));
  const validator = new Validator();
  const wrong = { ...served, paths: { '/x': { get: { responses: 7 } } } };
  expect((await validator.validate(JSON.parse(JSON.stringify(served)) as Record<string, unknown>)).errors).toBeUndefined();
  expect(validator.version).toBe('3.1');
  expect((await validator.validate(JSON.parse(JSON.stringify(wrong)) as Record<string, unknown>)).valid).toBe(false);
});

test('X-21 X-22 a key gives its unit’s convened meetings with neutral titles, and the files that are for everybody', async () => {
  await convened(desk, 'Bản nháp');
  const { token } = await made(desk);
  const list = OutsideMeetings.parse(await (await outside(token, '/meetings?when=coming')).json());
  expect(list.meetings.map(({ title, state }) => [title, state])).toEqual([['Kỳ họp thứ hai', 'convened']]);
  expect(OutsideMeetings.parse(await (await outside(token, '/meetings?when=past')).json()).meetings).toEqual([]);
  const text = await (await outside(token, `/meetings/${meeting}`)).text();
  expect(OutsideDetail.parse(JSON.parse(text)).agenda.map(({ title }) => title)).toEqual(['Báo cáo kinh tế', 'Công tác nhân sự']);
  const { documents } = OutsideDocuments.parse(await (await outside(token, `/meetings/${meeting}/documents`)).json());
  expect(documents.map(({ restricted, sha256 }) => [restricted, sha256 !== undefined])).toEqual([[false, true], [true, false]]);
  expect(text + JSON.stringify(documents)).not.toMatch(/ông A/);
  const file = await outside(token, `/meetings/${meeting}/documents/${documents[0]!.id}`);
  expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true);
  expect((await outside(token, `/meetings/${meeting}/documents/${documents[1]!.id}`)).status).toBe(404);
  // By the reach of delegates what is for all of them is open.
  const wider = await made(desk, { reach: 'delegates' });
  expect(await (await outside(wider.token, `/meetings/${meeting}`)).text()).toMatch(/Kỷ luật ông A/);
  const mine = OutsideMeetings.parse(await (await outside(token, `/people/${chair.id}/meetings`)).json());
  expect(mine.meetings.map(({ id }) => id)).toEqual([meeting]);
});

test('X-22 what a delegate takes no part in, or an internal file that stands elsewhere too, is no key’s from then on', async () => {
  const { token } = await made(desk, { reach: 'delegates' });
  const { agenda: { items }, papers: { order } } = (await app.rooms().open(meeting))!.meeting;
  const shown = async () => {
    const { documents } = OutsideDocuments.parse(await (await outside(token, `/meetings/${meeting}/documents`)).json());
    return [(await (await outside(token, `/meetings/${meeting}`)).text()).includes('ông A'), ...documents.map(({ content }) => content !== undefined)];
  };
  expect(await shown()).toEqual([true, true, true]);
  const about = { item: items[1]!.item, member: chair.id };
  await does(chair, meeting, 'declareConflict', about);
  expect(await shown()).toEqual([false, true, false]);
  expect((await outside(token, `/meetings/${meeting}/documents/${order[1]!}`)).status).toBe(404);
  await does(chair, meeting, 'withdrawConflict', about);
  expect(await shown()).toEqual([true, true, true]);
  // The same bytes stand on both items.
  await does(desk, meeting, 'markPaper', { paper: order[1]!, internal: true });
  expect(await shown()).toEqual([true, false, false]);
  expect((await outside(token, `/meetings/${meeting}/documents/${order[0]!}`)).status).toBe(404);
});

test('P-16 X-22 the body that has prepared a paper is told with it, to whom the paper itself is told', async () => {
  const { papers: { order } } = (await app.rooms().open(meeting))!.meeting;
  await does(desk, meeting, 'describePaper', { paper: order[0]!, preparedBy: 'Phòng Kinh tế' });
  await does(desk, meeting, 'describePaper', { paper: order[1]!, preparedBy: 'Ban Tổ chức' });
  const told = async (more: object) => {
    const text = await (await outside((await made(desk, more)).token, `/meetings/${meeting}/documents`)).text();
    return [text.includes('Ban Tổ chức'), OutsideDocuments.parse(JSON.parse(text)).documents.map(({ preparedBy }) => preparedBy)];
  };
  expect(await told({})).toEqual([false, ['Phòng Kinh tế', undefined]]);
  expect(await told({ reach: 'delegates' })).toEqual([true, ['Phòng Kinh tế', 'Ban Tổ chức']]);
});

test('X-23 a key of another unit, a revoked one, one that has ended and a wrong one give nothing', async () => {
  const { key, token } = await made(desk);
  const theirs = await made(desk, { unit: COMMUNE.code });
  expect(OutsideMeetings.parse(await (await outside(theirs.token, '/meetings')).json()).meetings).toEqual([]);
  for (const path of [`/meetings/${meeting}`, `/meetings/${meeting}/documents`, `/people/${chair.id}/meetings`])
    expect([path, (await outside(theirs.token, path)).status]).toEqual([path, 404]);
  expect((await outside(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, '/meetings')).status).toBe(401);
  expect((await outside('', '/meetings')).status).toBe(401);
  await ask(desk, 'DELETE', `/system-keys/${key.id}`);
  expect((await outside(token, '/meetings')).status).toBe(401);
  const short = await made(desk, { until: '2026-11-23' });
  one.clock.ms += 3 * 86_400_000;
  expect((await outside(short.token, '/meetings')).status).toBe(401);
});

test('X-24 keys are an administrator’s to make: of the own unit; no secret is kept; each use stands in the security log', async () => {
  const commune = await person(['administrator'], COMMUNE.code);
  const secretary = await person(['secretariat']);
  expect((await made(secretary)).refusal?.code).toBe('border/not-allowed');
  expect((await made(commune, { unit: 'H23.05' })).refusal?.code).toBe('border/not-allowed');
  expect((await made(desk, { until: '2031-01-01' })).refusal?.code).toBe('exchange/key-days');
  const { key, token } = await made(commune);
  expect(key.unit).toBe(COMMUNE.code);
  await made(desk);
  expect((await ask<ApiKeys>(commune, 'GET', '/system-keys')).keys.map(({ id }) => id)).toEqual([key.id]);
  expect((await ask<ApiKeys>(desk, 'GET', '/system-keys')).keys).toHaveLength(2);
  expect(JSON.stringify(await one.store.records.list('apikeys'))).not.toContain(token.split('_')[2]!);
  await outside(token, '/meetings');
  const used = (await ask<ApiKeys>(commune, 'GET', '/system-keys')).keys[0]!;
  expect(used.usedAt).toBeDefined();
  type Entries = { entries: Array<{ details?: { who?: { name: string }; way?: string } }> };
  const { entries } = await ask<Entries>(desk, 'GET', '/security?kind=apiUsed');
  expect(entries.map(({ details }) => [details?.who?.name, details?.way])).toEqual([['Cổng thông tin', 'api']]);
});

test('X-24 keys of a unit that went into another are that one’s administrator’s to revoke, and no more are made for it', async () => {
  const [before, heir] = ['H23.05.7', 'H23.05.8'];
  const { key, token } = await made(desk, { unit: before });
  accepted((await one.identity.units.add({ ...COMMUNE, name: 'Hội đồng nhân dân xã mới', code: heir })) ?? {});
  const theirs = await person(['administrator'], heir);
  const keys = async () => (await ask<ApiKeys>(theirs, 'GET', '/system-keys')).keys.map(({ id }) => id);
  expect(await keys()).toEqual([]);
  accepted((await one.identity.units.end(before, { on: '2026-11-20', reason: 'Sắp xếp đơn vị hành chính', into: heir })) ?? {});
  expect((await made(desk, { unit: before })).refusal?.code).toBe('units/ended');
  expect(await keys()).toEqual([key.id]);
  await ask(theirs, 'DELETE', `/system-keys/${key.id}`);
  expect((await outside(token, '/meetings')).status).toBe(401);
});

test('X-25 a system that asks without pause is told to wait, and so is whoever tries keys', async () => {
  const { token } = await made(desk);
  const answers = await Promise.all(Array.from({ length: 140 }, () => outside(token, '/meetings?limit=1')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
  const tries = await Promise.all(Array.from({ length: 40 }, () => outside('ecabinet_x', '/meetings')));
  expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([401, 429]));
});
