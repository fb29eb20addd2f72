/** Lists of many meetings, over HTTP: what is coming whole, what is past by pages, by words and by year; to each what is theirs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { MemberInput } from '../../shared/council/council.ts';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { silent } from '../../server/log.ts';
import { makeSummaries, type Summaries } from '../../server/room/summaries.ts';
import { makeSearch } from '../../server/search/search.ts';
import { accepted, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const DAY_MS = 86_400_000;
const PAST = 120;
let one: World;
let app: App;
let summaries: Summaries;
let like: Meeting;
let sheet: Meeting;
const cookies: Record<string, string> = {};
const ids: Record<string, string> = {};

async function person(who: string, kind: 'secretary' | 'delegate' | 'guest'): Promise<void> {
  const rights = kind === 'secretary' ? ['secretariat' as const] : [];
  const member = accepted(await one.identity.accounts.add(MemberInput.parse({ name: `Người ${who}`, kind, rights, login: who })));
  ids[who] = member.id;
  cookies[who] = `${COOKIE}=${(await one.identity.sessions.open(member, 'key', { until: one.clock.ms + 900 * DAY_MS })).token}`;
}
async function list(who: string, query = ''): Promise<MeetingList> {
  const answer = await fetch(`${app.url}/api/meetings${query}`, { headers: { cookie: cookies[who]! } });
  return (await answer.json()) as MeetingList;
}
/** All pages, each as a list of ids. */
async function pages(who: string, query = '?'): Promise<string[][]> {
  const all: string[][] = [];
  for (let next: string | undefined = ''; next !== undefined; ) {
    const page: MeetingList = await list(who, `${query}${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
    all.push(page.meetings.map(({ meeting }) => meeting));
    next = page.next;
  }
  return all;
}
type How = { readonly stage: string; readonly days: number; readonly title?: string };
const dayOf = (days: number): string => new Date(one.clock.ms + days * DAY_MS).toISOString();
/** As a room with such a record says it of itself. */
const write = (id: string, { stage, days, title = `Kỳ họp ${id}` }: How, size = 100): Promise<void> => {
  const base = id.startsWith('sheet-') ? sheet : like;
  const session = { ...base.session, title, startsAt: dayOf(days), stage };
  return summaries.write({ id, draft: stage === 'draft', size, meeting: { ...base, session } as unknown as Meeting });
};

beforeAll(async () => {
  one = await world();
  await person('desk', 'secretary');
  await person('mai', 'delegate');
  await person('late', 'guest');
  app = await startServer(one);
  const made = async (body: object): Promise<Meeting> => {
    const headers = { cookie: cookies['desk']!, 'content-type': 'application/json' };
    const answer = await fetch(`${app.url}/api/meetings`, { method: 'POST', headers, body: JSON.stringify({ title: 'Mẫu', startsAt: dayOf(9), ...body }) });
    const { meeting } = (await answer.json()) as { meeting: string };
    return (await app.rooms().open(meeting))!.meeting;
  };
  await made({ title: 'Kỳ họp năm 2020', place: 'Hội trường', startsAt: '2020-07-01T01:00:00.000Z' });
  [like, sheet] = [await made({ place: 'Hội trường' }), await made({ kind: 'sheet' })];
  summaries = makeSummaries(one.store.records);
  for (let n = 0; n < PAST; n++) await write(`past${n}`, { stage: 'closed', days: -10 * (n + 1), ...(n % 40 === 7 && { title: `Chuyên đề đất đai ${n}` }) });
  await write('coming', { stage: 'published', days: 20 });
  await write('now', { stage: 'underWay', days: 0 });
  await write('adjourned', { stage: 'adjourned', days: -300 });
  await write('forgotten', { stage: 'published', days: -895 });
  await write('draft', { stage: 'draft', days: 30 });
  for (let n = 0; n < 60; n++) await write(`sheet-old${n}`, { stage: 'closed', days: -5 - n });
  await write('sheet-open', { stage: 'published', days: 3 });
});
afterAll(() => app.close());

describe('Y-12 a list of meetings', () => {
  it('has what is coming and under way whole on the first page, and what is past by pages, each once', async () => {
    const all = await pages('mai');
    expect(all.map((page) => page.length)).toEqual([53, 50, 21]);
    expect(all[0]!.slice(0, 4)).toEqual(['coming', 'now', 'adjourned', 'past0']);
    expect(new Set(all.flat()).size).toBe(PAST + 4);
    // One that nobody has closed in years stands where it began.
    expect(all[1]!.indexOf('forgotten')).toBe(all[1]!.indexOf('past88') + 1);
  });

  it('has drafts for their secretaries alone, on whatever page', async () => {
    expect((await list('desk')).meetings.some(({ meeting }) => meeting === 'draft')).toBe(true);
    for (const query of ['?', `?typed=${encodeURIComponent('ky hop')}`, `?from=${dayOf(-2)}`])
      expect((await pages('mai', query)).flat()).not.toContain('draft');
  });

  it('is found by words without accents in any order, the latest first, whatever it has come to', async () => {
    expect((await pages('mai', `?typed=${encodeURIComponent('dat chuyen')}`)).flat()).toEqual(['past7', 'past47', 'past87']);
    expect((await pages('mai', `?typed=${encodeURIComponent('Kỳ họp now')}`)).flat()).toEqual(['now']);
    expect((await pages('mai', '?typed=khongco')).flat()).toEqual([]);
    // What was looked through once is not read again, and still found; a new name of one that goes on counts at once.
    await write('coming', { stage: 'published', days: 20, title: 'Chuyên đề đất đai mới' }, 101);
    expect((await pages('mai', '?typed=dat')).flat()[0]).toBe('coming');
    await write('coming', { stage: 'published', days: 20 }, 102);
  });

  it('is found by its time, the last of it exclusive', async () => {
    const query = `?from=${dayOf(-40)}&until=${dayOf(-10)}&limit=2`;
    expect(await pages('mai', query)).toEqual([['past1', 'past2'], ['past3']]);
  });

  it('of another kind of log is a list of its own, open ones before all others', async () => {
    const all = await pages('mai', '?kind=sheet');
    expect(all[0]![0]).toBe('sheet-open');
    expect(all.map((page) => page.length)).toEqual([51, 10]);
    expect(all.flat().filter((id) => !id.startsWith('sheet-'))).toHaveLength(0);
  });

  it('has nothing for whom no meeting lists, on no page', async () => {
    for (const query of ['?', '?typed=ky', '?kind=sheet', `?from=${dayOf(-2000)}`]) expect((await pages('late', query)).flat()).toEqual([]);
  });

  it('is looked through beyond what is held at once where a time is asked for', async () => {
    const search = makeSearch({
      ...{ rooms: () => app.rooms(), store: one.store, log: silent, bounds: { meetings: 2 } },
      texts: { bytes: async () => new Uint8Array() },
    });
    const seeker = { member: ids['desk']!, mayRead: async () => true };
    const at2020 = { from: '2020-01-01T00:00:00.000Z', until: '2021-01-01T00:00:00.000Z' };
    expect((await search.find(seeker, '', at2020)).meetings.map(({ title }) => title)).toEqual(['Kỳ họp năm 2020']);
    await search.stop();
  });

  it('goes on from its place where one of those before was closed meanwhile', async () => {
    const first = await list('mai', '?limit=10');
    await write('now', { stage: 'closed', days: 0 }, 200);
    const second = await list('mai', `?limit=10&after=${encodeURIComponent(first.next!)}`);
    expect(second.meetings[0]!.meeting).toBe('past10');
    expect((await list('mai')).meetings.slice(0, 3).map(({ meeting }) => meeting)).toEqual(['coming', 'adjourned', 'now']);
    expect(await one.store.records.list('meetingsopenof', `${ids['mai']}:`)).not.toContainEqual(expect.objectContaining({ key: expect.stringContaining(':now') }));
  });

  it('knows those that are older than its index of what is open', async () => {
    const { records } = one.store;
    for (const { key, version } of await records.list('meetingsopenof')) await records.remove('meetingsopenof', key, version);
    await records.remove('meetingsindexed', 'open', (await records.get('meetingsindexed', 'open'))!.version);
    const page = await makeSummaries(records).openOf(ids['mai']!, { limit: 9 });
    expect(page.summaries.map(({ meeting }) => meeting)).toEqual(expect.arrayContaining(['coming', 'adjourned', 'forgotten']));
  });

  it('takes no more than it says at once, and no place that nobody here wrote', async () => {
    for (const query of ['?limit=501', '?limit=0', '?after=x', `?typed=${'x'.repeat(201)}`, '?from=gestern'])
      expect(await list('mai', query)).toMatchObject({ refusal: { code: 'border/wrong-input' } });
  });
});
