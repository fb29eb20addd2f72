/** Papers of one's own: in folders, bounded, and nobody else's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { MemberInput, type Kind, type Right } from '../../shared/council/council.ts';
import {
  acted,
  MOST_FOLDERS,
  MOST_OWN_BYTES,
  MOST_OWN_PAPERS,
  NO_OWN_PAPERS,
  withPaper,
  type OwnPaper,
  type OwnPapers,
} from '../../shared/council/own-papers.ts';
import type { OwnPapersSeen } from '../../shared/wire/own-papers.ts';
import type { App } from '../../server/app.ts';
import { makeRates } from '../../server/http/rates.ts';
import { makeBrought } from '../../server/papers/brought.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, world, type World } from '../identity/kit.ts';
import { onePage } from './hostile.ts';

const bytes = onePage({ 4: '(Một tài liệu riêng)' });
let one: World;
let app: App;
let minh: string;
beforeAll(async () => {
  one = await world();
  app = await startServer(one, { maxUploadBytes: 2_000_000 });
  minh = await person('minh', 'delegate');
});
afterAll(() => app.close());

async function person(login: string, kind: Kind, rights: Right[] = []): Promise<string> {
  const { id } = accepted(await one.identity.accounts.add(MemberInput.parse({ name: `Người ${login}`, kind, rights, login })));
  return `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key')).token}`;
}
type Answer = OwnPapersSeen & { readonly refusal?: { readonly code: string } };
const ask = (cookie: string, path: string, init: RequestInit = {}) =>
  fetch(`${app.url}/api/own-papers${path}`, { ...init, headers: { cookie, ...init.headers } });
const read = async (cookie: string) => (await (await ask(cookie, '')).json()) as Answer;
const act = async (cookie: string, body: object) =>
  (await (await ask(cookie, '', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })).json()) as Answer;
const bring = async (cookie: string, file: Uint8Array, { folder = '', secrecy = 'ordinary' } = {}) => {
  const headers = { 'x-paper-name': encodeURIComponent('Ghi chép.pdf'), 'x-secrecy': secrecy };
  return (await (await ask(cookie, folder && `?folder=${folder}`, { method: 'PUT', body: Buffer.from(file), headers })).json()) as Answer;
};

test('Y-7 a paper is brought into a folder, renamed, moved and read by its owner, and by nobody else', async () => {
  const { folders } = await act(minh, { do: 'addFolder', name: 'Kỳ họp thứ tư' });
  const folder = folders[0]!.id;
  const { papers, bytes: used } = await bring(minh, bytes, { folder });
  expect(papers).toHaveLength(1);
  expect(papers[0]!.folder).toBe(folder);
  expect(used).toBe(bytes.length);
  // The same bytes once more are the same paper.
  expect((await bring(minh, bytes)).papers).toHaveLength(1);
  const { id } = papers[0]!;
  expect((await act(minh, { do: 'rename', paper: id, title: 'Quyết định 46' })).papers[0]!.title).toBe('Quyết định 46');
  const whole = await ask(minh, `/${id}/file?original`);
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
  expect(decodeURIComponent(whole.headers.get('content-disposition')!)).toContain('Quyết định 46');
  const part = await ask(minh, `/${id}/file`, { headers: { range: 'bytes=0-4' } });
  expect([part.status, await part.text()]).toEqual([206, '%PDF-']);

  const secretary = await person('thuky', 'secretary', ['secretariat']);
  for (const other of [await person('lan', 'delegate'), secretary, await person('quantri2', 'secretary', ['administrator'])]) {
    expect((await read(other)).papers).toEqual([]);
    expect((await ask(other, `/${id}/file`)).status).toBe(404);
    expect((await act(other, { do: 'remove', paper: id })).refusal?.code).toBe('own/unknown');
    expect((await act(other, { do: 'move', paper: id })).refusal?.code).toBe('own/unknown');
  }
  const guest = await person('khach', 'guest');
  for (const answer of [await read(guest), await act(guest, { do: 'addFolder', name: 'x' }), await bring(guest, bytes)])
    expect(answer.refusal?.code).toBe('border/not-allowed');
  expect((await fetch(`${app.url}/api/own-papers/${id}/file`)).status).toBe(401);

  await act(minh, { do: 'removeFolder', folder });
  expect((await read(minh)).papers[0]!.folder).toBeUndefined();
  expect((await act(minh, { do: 'remove', paper: id })).papers).toEqual([]);
  expect((await ask(minh, `/${id}/file`)).status).toBe(404);
});

test('Y-7 whoever is taken off the list of people leaves none of them behind', async () => {
  const hoa = await person('hoa', 'delegate');
  await bring(hoa, bytes);
  const { id } = (await one.identity.accounts.list()).find(({ login }) => login === 'hoa')!;
  expect(await one.store.records.get('ownpapers', id)).toBeDefined();
  const { token } = await one.identity.sessions.open((await one.identity.accounts.get(one.admin))!, 'key');
  const removed = await fetch(`${app.url}/api/members/${id}`, { method: 'DELETE', headers: { cookie: `${COOKIE}=${token}` } });
  expect(removed.status).toBe(200);
  expect(await one.store.records.get('ownpapers', id)).toBeUndefined();
});

test('Y-7 a paper with a very long name is kept under as much of it as a title holds, and read again', async () => {
  const dao = await person('dao', 'delegate');
  const headers = { 'x-paper-name': encodeURIComponent(`${'Báo cáo '.repeat(40)}.pdf`), 'x-secrecy': 'ordinary' };
  expect((await ask(dao, '', { method: 'PUT', body: Buffer.from(bytes), headers })).status).toBe(200);
  expect((await read(dao)).papers.map(({ title }) => title.length)).toEqual([199]);
});

test('Y-8 bytes that somebody brings are bounded over a day, whatever they take off again', () => {
  let at = 0;
  const may = makeRates({ atOnce: 600, aSecond: 1 }, () => at);
  expect([may('a', 400), may('a', 300), may('b', 600), may('a', 200)]).toEqual([true, false, true, true]);
  at += 300_000;
  expect([may('a', 301), may('a', 300), may('a')]).toEqual([false, true, false]);
});

test('Y-8 what is no paper, and a secret of the state, is refused as for a meeting', async () => {
  expect((await bring(minh, Buffer.from('not a paper'))).refusal?.code).toMatch(/^papers\//);
  expect((await bring(minh, bytes, { secrecy: 'secret' })).refusal?.code).toMatch(/^papers\//);
  expect((await bring(minh, bytes, { folder: 'nowhere' })).refusal?.code).toBe('own/unknown');
  expect((await read(minh)).papers).toEqual([]);
});

test('Y-8 folders and papers are bounded by number and bytes', () => {
  const fixed = { title: 'Một', pages: 1, at: '2026-11-30T00:00:00.000Z' };
  const paper = (n: number, size = 1): OwnPaper => ({ ...fixed, id: `p${n}`, sha256: n.toString(16).padStart(64, '0'), size });
  const papersOf = (count: number, size?: number) => Array.from({ length: count }, (_, n) => paper(n, size));
  const many = (count: number, size?: number): OwnPapers => ({ folders: [], papers: papersOf(count, size) });
  const refused = (own: OwnPapers, next: OwnPaper) => {
    const answer = withPaper(own, next);
    return isRefusal(answer) ? answer.code : undefined;
  };
  expect(refused(many(MOST_OWN_PAPERS), paper(9_999))).toBe('own/full');
  expect(refused(many(MOST_OWN_PAPERS - 1), paper(9_999))).toBeUndefined();
  expect(refused(many(2, MOST_OWN_BYTES / 2), paper(9_999))).toBe('own/too-much');
  const folders = Array.from({ length: MOST_FOLDERS }, (_, n) => ({ id: `f${n}`, name: `Thư mục ${n}` }));
  const add = (own: OwnPapers, name: string) => {
    const answer = acted(own, { do: 'addFolder', name }, () => 'new');
    return isRefusal(answer) ? answer.code : undefined;
  };
  expect(add({ folders, papers: [] }, 'Nữa')).toBe('own/full');
  expect(add({ folders: folders.slice(1), papers: [] }, 'thư mục 3')).toBe('own/name-taken');
  expect(add(NO_OWN_PAPERS, 'Nữa')).toBeUndefined();
  const renamed = acted({ folders, papers: [] }, { do: 'renameFolder', folder: 'f1', name: 'Thư mục 2' }, () => 'new');
  expect(isRefusal(renamed) && renamed.code).toBe('own/name-taken');
});

test('Y-7 what somebody keeps for themselves is no unit’s paper: no desk puts it on an agenda by its hash', async () => {
  const file = onePage({ 4: '(Một tài liệu riêng khác)' });
  const { papers } = await bring(minh, file);
  const { sha256 } = papers.at(-1)!;
  const own = (await one.identity.units.get())!.code;
  const brought = makeBrought(one.store.records, () => own);
  expect(await brought.isFrom(sha256, own)).toBe(false);
  // A desk that has the very file has brought it as well.
  await brought.note(sha256, own);
  expect(await brought.isFrom(sha256, own)).toBe(true);
});
