/**
 * The list of people as a desk asks for it, of a register of 10,000 in 40 units in the embedded store: pages, words, one unit's, and the
 * page after somebody was changed. Over HTTP from this process, so the asking is in it; the baseline is the same bytes from a server that
 * does nothing else.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { MemberInput } from '../../shared/council/council.ts';
import type { MemberPage } from '../../shared/wire/members.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { makeIdentity } from '../../server/identity/identity.ts';
import { LEAST_COST, openVault } from '../../server/identity/vault.ts';
import { silent } from '../../server/log.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { startServer } from '../kit/app.ts';
import { median, percentile, report, round } from './numbers.ts';

const PEOPLE = 10_000;
const UNITS = 40;
const AT_ONCE = 500;
const TIMES = 40;
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vừ', 'Lầu', 'Hạ', 'Moong', 'Kha', 'Lô'];
const MIDDLE = ['Văn', 'Thị', 'Bá', 'Y', 'Đức', 'Hữu', 'Minh', 'Ngọc'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Đức', 'Giang', 'Hạnh', 'Khánh', 'Lan', 'Mai', 'Nam', 'Ổn', 'Phúc', 'Quỳnh', 'Sơn', 'Ý'];
const codeOf = (n: number): string => `H23.05.${n}`;
const of = <T>(all: readonly T[], n: number): T => all[n % all.length]!;

function accepted<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${value.code}`);
  return value;
}

/** @param people delegates but for every tenth, who is a guest */
export async function filled(folder: string, people: number, units: number) {
  const store = await openEmbeddedStore(join(folder, 'store'));
  const vault = accepted(await openVault(join(folder, 'keys'), undefined, LEAST_COST));
  const identity = accepted(await makeIdentity({ records: store.records, vault, log: silent, now: Date.now }));
  const unit = { name: 'Hội đồng nhân dân tỉnh', level: 'province', code: 'H23.05' } as const;
  const administrator = { name: 'Vừ Bá Chò', login: 'quantri', password: 'mười chữ trở lên' };
  const admin = accepted(await identity.setUp(unit, administrator)).opened.session.member.id;
  const one = { store, identity, admin };
  for (let n = 1; n < units; n++) {
    accepted((await one.identity.units.add({ name: `Hội đồng nhân dân xã ${n}`, level: 'commune', code: codeOf(n) })) ?? {});
  }
  for (let from = 0; from < people; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, people) }, (_one, at) => {
      const n = from + at;
      const kind = n % 10 === 0 ? 'guest' : 'delegate';
      return MemberInput.parse({
        name: `${of(FAMILY, n)} ${of(MIDDLE, n >> 3)} ${of(GIVEN, n >> 1)}`,
        ...{ kind, group: `Tổ ${Math.floor(n / units)}`, title: `Đại biểu số ${n}` },
        ...(n % units > 0 && { unit: codeOf(n % units) }),
      });
    });
    const answer = accepted(await one.identity.accounts.importRows(rows, one.admin));
    if ('rows' in answer) throw new Error(`a row was refused: ${JSON.stringify(answer.rows[0])}`);
  }
  return one;
}

/** What another does with the same bytes, in milliseconds. */
export async function bare(body: string): Promise<number[]> {
  const server = createServer((_req, res) => res.setHeader('content-type', 'application/json').end(body));
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const times = await timed(async () => void JSON.parse(await (await fetch(url)).text()));
  server.close();
  return times;
}

export async function timed(act: (n: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const from = performance.now();
    await act(n);
    times.push(performance.now() - from);
  }
  return times;
}

export const said = (name: string, times: readonly number[]): string =>
  `${name} p50 ${round(median(times), 1)} ms, p95 ${round(percentile(times, 0.95), 1)} ms`;

export async function lists(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-lists-'));
  const one = await filled(folder, PEOPLE, UNITS);
  const app = await startServer(one);
  const { accounts, sessions } = one.identity;
  const cookie = `${COOKIE}=${(await sessions.open((await accounts.get(one.admin))!, 'key')).token}`;
  const page = async (query: string): Promise<MemberPage> => {
    const answer = await fetch(`${app.url}/api/members?${query}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${query}: ${answer.status}`);
    return (await answer.json()) as MemberPage;
  };
  const from = performance.now();
  let { next, members } = await page('limit=100');
  const firstMs = performance.now() - from;
  const body = JSON.stringify({ members });
  const some = members.slice(0, TIMES);
  const pages = await timed(async () => {
    ({ next, members } = await page(`limit=100${next === undefined ? '' : `&after=${encodeURIComponent(next)}`}`));
  });
  const words = ['duc', 'nguyen an', 'tổ 12', 'Ý', 'khongco', 'le thi', 'dai bieu so 77'];
  const typed = await timed(async (n) => void (await page(`limit=100&typed=${encodeURIComponent(of(words, n))}`)));
  const unit = await timed(async (n) => void (await page(`limit=100&devices=1&unit=${codeOf((n % (UNITS - 1)) + 1)}`)));
  const changed: number[] = [];
  for (const [n, { id, hasPassword: _has, inOffice: _in, served: _served, ...member }] of some.entries()) {
    accepted(await accounts.edit(id, { ...MemberInput.parse({ ...member, rights: [] }), title: `Đại biểu đã sửa ${n}` }));
    const began = performance.now();
    await page('limit=100');
    changed.push(performance.now() - began);
  }
  await app.close();
  await one.store.close();
  await rm(folder, { recursive: true });
  const baseline = median(await bare(body));
  report(
    'lists',
    `${PEOPLE} people in ${UNITS} units: first page ${round(firstMs)} ms after a start; ${said('a page of 100', pages)}; ${said('by words', typed)}; ` +
      `${said('of one unit with devices', unit)}; ${said('after a change', changed)}; the same bytes bare ${round(baseline, 1)} ms`,
    { people: PEOPLE, units: UNITS, firstMs, pages, typed, unit, changed, baseline },
  );
}
