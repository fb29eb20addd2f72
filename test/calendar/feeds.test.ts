/** Calendar feeds: whoever has the address reads title, time and place; moved and called-off meetings say so under the same name. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Right } from '../../shared/council/council.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { feedOf, type InFeed } from '../../server/calendar/feed.ts';
import { startServer } from '../kit/app.ts';
import { accepted, world, type World } from '../identity/kit.ts';

const HELD: InFeed = {
  meeting: 'm1',
  title: 'Kỳ họp thứ ba; khóa XXI, họp thường lệ giữa năm của Hội đồng nhân dân xã Mường Lống',
  startsAt: '2026-12-09T01:00:00.000Z',
  place: 'Hội trường tầng 2',
  rehearsal: false,
  size: 14,
  stage: 'published',
};
const asFeed = (...meetings: InFeed[]) => feedOf(meetings, { name: 'Lịch', linkTo: (one) => `https://h.vn/meeting/${one}`, now: 0 });
/** Lines longer than 75 bytes go on in the next, after a blank. */
const unfolded = (feed: string): string[] => feed.replace(/\r\n[ \t]/g, '').split('\r\n');

test('a meeting is an event in UTC, whatever the server’s own time zone; its text is escaped and folded', () => {
  const feed = asFeed(HELD);
  expect(feed.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const lines = unfolded(feed);
  expect(lines).toContain('DTSTART:20261209T010000Z');
  expect(lines).toContain('DTSTAMP:19700101T000000Z');
  expect(lines).toContain('UID:m1@e-cabinet');
  expect(lines).toContain('STATUS:CONFIRMED');
  expect(lines).toContain(`SUMMARY:${HELD.title.replace(/[;,]/g, '\\$&')}`);
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT1H']);
});

/** What stands in a calendar, by the grammar: its own properties come before its first component, and each component ends as it began. */
function shapeOf(feed: string): { readonly own: string[]; readonly events: number; readonly faults: string[] } {
  const [open, own, faults]: [string[], string[], string[]] = [[], [], []];
  let events = 0;
  for (const line of unfolded(feed).slice(0, -1)) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (name === '') faults.push(`no property: ${line}`);
    else if (name === 'BEGIN') events += open.push(value) === 2 ? 1 : 0;
    else if (name === 'END') {
      if (open.pop() !== value) faults.push(`not open: ${value}`);
    } else if (open.length === 1) {
      own.push(line);
      if (events > 0) faults.push(`behind a component: ${line}`);
    }
  }
  return { own, events, faults: [...faults, ...open] };
}

test('a calendar says its own properties first, its time zone among them, with events and without', () => {
  for (const meetings of [[HELD, { ...HELD, meeting: 'm2' }], []]) {
    const { own, events, faults } = shapeOf(asFeed(...meetings));
    expect([faults, events]).toEqual([[], meetings.length]);
    for (const line of ['VERSION:2.0', 'METHOD:PUBLISH', 'X-WR-TIMEZONE:Asia/Ho_Chi_Minh']) expect(own.filter((one) => one === line)).toEqual([line]);
  }
});

test('moved, it has the same name and a higher number; called off, it says why and reminds nobody', () => {
  const numbered = (feed: string) => unfolded(feed).filter((line) => /^(UID|SEQUENCE|DTSTART|STATUS|DESCRIPTION:Không|TRIGGER)/.test(line));
  expect(numbered(asFeed({ ...HELD, startsAt: '2026-12-10T01:00:00.000Z', size: 15 }))).toEqual([
    'UID:m1@e-cabinet', 'SEQUENCE:15', 'DTSTART:20261210T010000Z', 'TRIGGER:-P1D', 'TRIGGER:-PT1H', 'STATUS:CONFIRMED',
  ]);
  expect(numbered(asFeed({ ...HELD, stage: 'closed', calledOff: 'Bão số 9', size: 16 }))).toEqual([
    'UID:m1@e-cabinet', 'SEQUENCE:16', 'DTSTART:20261209T010000Z', 'DESCRIPTION:Không tiến hành: Bão số 9', 'STATUS:CANCELLED',
  ]);
});

let one: World;
let app: App;
beforeEach(async () => {
  one = await world();
  app = await startServer(one);
});
afterEach(() => app.close());

async function somebody(login: string, rights: Right[] = []) {
  const input = { name: `Người giữ ${login}`, kind: rights.length > 0 ? 'secretary' : 'delegate', rights, login };
  const member = accepted(await one.identity.accounts.add(MemberInput.parse(input)));
  const cookie = `${COOKIE}=${(await one.identity.sessions.open(member, 'key')).token}`;
  return { member, cookie };
}
const ask = (cookie: string, method: string, path: string, body?: unknown) =>
  fetch(`${app.url}/api${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const made = async (cookie: string, scope: string): Promise<string> =>
  ((await (await ask(cookie, 'POST', '/calendar', { scope })).json()) as { url: string }).url;
const read = async (url: string) => {
  const answer = await fetch(`${app.url}${url.replace(/^https?:\/\/[^/]+/, '')}`);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

test('an address works without a session, until another is made or it is stopped', async () => {
  const { cookie } = await somebody('daibieu');
  const first = await made(cookie, 'mine');
  expect(await read(first)).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
  const second = await made(cookie, 'mine');
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
  expect(await (await ask(cookie, 'GET', '/calendar')).json()).toEqual({ feeds: ['mine'], offered: ['mine'] });
  await ask(cookie, 'DELETE', '/calendar/mine');
  expect((await read(second)).status).toBe(404);
});

test('a draft is in no feed; the unit’s is its desk’s alone, and ends with the right or the office', async () => {
  const writer = await somebody('thuky', ['secretariat']);
  const delegate = await somebody('daibieu');
  expect((await ask(delegate.cookie, 'POST', '/calendar', { scope: 'unit' })).status).toBe(403);
  const url = await made(writer.cookie, 'unit');
  await ask(writer.cookie, 'POST', '/meetings', { title: 'Bản thảo', startsAt: '2027-01-05T01:00:00.000Z', place: 'Phòng họp' });
  expect((await read(url)).text).not.toContain('Bản thảo');
  const { name, login } = writer.member;
  accepted(await one.identity.accounts.edit(writer.member.id, MemberInput.parse({ name, login, kind: 'guest', rights: [] })));
  expect((await read(url)).status).toBe(404);
  const mine = await made(delegate.cookie, 'mine');
  accepted(await one.identity.accounts.setOffice(delegate.member.id, false));
  expect((await read(mine)).status).toBe(404);
});

test('nobody is told of an address that was never made, nor by trying names', async () => {
  const { member } = await somebody('daibieu');
  for (const feed of ['x', `${member.id}.`, `${member.id}.${'A'.repeat(32)}.ics`, `../${member.id}`, '__proto__.x'])
    expect((await read(`/api/feeds/${encodeURIComponent(feed)}`)).status).toBe(404);
});

test('an address made before somebody left office does not come back with another', async () => {
  const { member, cookie } = await somebody('daibieu');
  const url = await made(cookie, 'mine');
  const chief = `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(one.admin))!, 'key')).token}`;
  for (const inOffice of [false, true])
    expect((await ask(chief, 'POST', `/members/${member.id}/office`, { inOffice })).status).toBe(200);
  expect((await one.identity.accounts.get(member.id))?.inOffice).toBe(true);
  expect((await read(url)).status).toBe(404);
});
