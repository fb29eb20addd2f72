/**
 * Lists of meetings as a desk asks for them, of a council with 5,000 in the embedded store: the first page with what is coming and under
 * way, the pages before it, by words and by year, and the opinion sheets among them. Summaries are written as rooms write them.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { makeSummaries } from '../../server/room/summaries.ts';
import { startServer } from '../kit/app.ts';
import { bare, filled, said, timed } from './lists.ts';
import { median, report, round } from './numbers.ts';

const MEETINGS = 5_000;
const PEOPLE = 30;
/** Called to order or still to come: the latest. */
const OPEN = 40;
/** Of ten, one is an opinion sheet. */
const SHEETS = 10;
const AT_ONCE = 100;
const DAY_MS = 86_400_000;
const THIS_YEAR = new Date().getUTCFullYear();

const minutes = { sha256: '0'.repeat(64), by: 'x', at: '2026-12-01T01:00:00.000Z' };

/** As a room with that log would say it: like one that a desk has made, with another name and day, and as far as it has come. */
function roomOf(like: Meeting, n: number) {
  const isOpen = n < OPEN;
  const startsAt = new Date(Date.now() + (OPEN / 2 - n) * DAY_MS).toISOString();
  const stage = isOpen ? (n % 4 === 0 ? 'underWay' : 'published') : 'closed';
  const session = { ...like.session, title: `Kỳ họp thứ ${n} về ngân sách xã ${n % 97}`, startsAt, stage };
  const approved = !isOpen && n % 5 > 0 && { minutes: { ...like.minutes, approved: minutes } };
  const id = `${n % SHEETS === 5 ? 'sheet-' : ''}m${String(n).padStart(5, '0')}`;
  return { id, draft: false, size: 100, meeting: { ...like, session, ...approved } as unknown as Meeting };
}

export async function listsOfMeetings(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-lists-'));
  const one = await filled(folder, PEOPLE, 1);
  const { accounts, sessions } = one.identity;
  const cookie = `${COOKIE}=${(await sessions.open((await accounts.get(one.admin))!, 'key')).token}`;
  let app = await startServer(one);
  const made = async (kind: object): Promise<Meeting> => {
    const body = JSON.stringify({ title: 'Kỳ họp', startsAt: new Date(Date.now() + 9 * DAY_MS).toISOString(), place: 'Hội trường', ...kind });
    const headers = { cookie, 'content-type': 'application/json', origin: app.url };
    const answer = await fetch(`${app.url}/api/meetings`, { method: 'POST', headers, body });
    const { meeting } = (await answer.json()) as { meeting: string };
    return (await app.rooms().open(meeting))!.meeting;
  };
  const [session, sheet] = [await made({}), await made({ kind: 'sheet', place: undefined })];
  const summaries = makeSummaries(one.store.records);
  for (let from = 0; from < MEETINGS; from += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, (_one, at) => from + at);
    await Promise.all(some.map((n) => summaries.write(roomOf(n % SHEETS === 5 ? sheet : session, n))));
  }
  await app.close();

  app = await startServer(one);
  const list = async (query = ''): Promise<{ readonly page: MeetingList; readonly bytes: number }> => {
    const answer = await fetch(`${app.url}/api/meetings${query}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${query}: ${answer.status}`);
    const text = await answer.text();
    return { page: JSON.parse(text) as MeetingList, bytes: text.length };
  };
  const took = async (query?: string): Promise<number> => {
    const from = performance.now();
    await list(query);
    return performance.now() - from;
  };
  const firstMs = await took();
  const { page: top, bytes } = await list();
  /** With the processor's time of one, asking and answering, in milliseconds: what others on the machine do is not in it. */
  const costs = async (act: (n: number) => Promise<void>): Promise<{ readonly times: number[]; readonly cpuMs: number }> => {
    const cpu = process.cpuUsage();
    const times = await timed(act);
    const { user, system } = process.cpuUsage(cpu);
    return { times, cpuMs: (user + system) / 1000 / times.length };
  };
  const again = await costs(async () => void (await list()));
  let { next } = top;
  const before = await costs(async () => {
    ({ next } = (await list(`?after=${encodeURIComponent(next!)}`)).page);
  });
  const wordsMs = await took(`?typed=${encodeURIComponent('xa 13')}`);
  const words = ['xa 41', 'ngan sach', 'ky hop 4321', 'khong co', 'Kỳ họp thứ 77 '];
  const typed = await costs(async (n) => void (await list(`?typed=${encodeURIComponent(words[n % words.length]!)}`)));
  const ofYear = (year: number): string => `?from=${year}-01-01T00:00:00.000Z&until=${year + 1}-01-01T00:00:00.000Z`;
  const years = await costs(async (n) => void (await list(ofYear(THIS_YEAR - (n % 13)))));
  const sheets = await costs(async () => void (await list('?kind=sheet')));
  await app.close();
  await one.store.close();
  await rm(folder, { recursive: true });
  const baseline = median(await bare(JSON.stringify(top)));
  const told = (name: string, { times, cpuMs }: typeof again): string => `${said(name, times)}, processor ${round(cpuMs, 1)} ms`;
  report(
    'lists of meetings',
    `${MEETINGS} meetings: the first page (${top.meetings.length} meetings, ${round(bytes / 1024)} KiB) ${round(firstMs)} ms after a start; ` +
      `${told('then', again)}; ${told('a page before it', before)}; by words first ${round(wordsMs)} ms, ${told('then', typed)}; ` +
      `${told('of a year', years)}; ${told('opinion sheets', sheets)}; the same bytes bare ${round(baseline, 1)} ms`,
    { meetings: MEETINGS, firstMs, bytes, again, before, wordsMs, typed, years, sheets, baseline },
  );
}
