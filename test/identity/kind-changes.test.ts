/** Who becomes a guest, a secretary or a delegate at the desk is that in meetings under way, whether the server ran meanwhile or not. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { MemberInput, type Kind } from '../../shared/council/council.ts';
import { quorum } from '../../shared/meeting/quorum.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, enrol, tablet, world, type World } from './kit.ts';

const NAMES = { chair: 'Hạ Bá Thái', hoa: 'Lô Thị Hoa', lo: 'Kha Văn Lô', lan: 'Moong Y Lan', thu: 'Vi Thị Thu', khach: 'Cụt Văn Khách' };
type Who = keyof typeof NAMES;
const kindOf = (who: Who): Kind => (who === 'thu' ? 'secretary' : who === 'khach' ? 'guest' : 'delegate');

let one: World;
let app: App;
let cookie: string;
let meeting: string;
let ids: Record<Who, string>;
/** Of the guest's tablet. */
let key: string;

const ask = async <T = object>(method: string, path: string, body: unknown): Promise<T> =>
  (await (
    await fetch(`${app.url}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()) as T;
const does = async (who: string, type: string, input: Json = {}): Promise<void> => {
  const message = { id: crypto.randomUUID().replaceAll('-', '').slice(0, 22), meeting, type, input };
  expect(await app.rooms().execute({ kind: 'person', id: who }, message)).toMatchObject({ ok: true });
};
const room = async () => (await app.rooms().open(meeting))!;
const listedAs = async (who: Who) => (await room()).meeting.roll.members.get(ids[who])?.kind;
const attendance = async () => {
  const { present, total } = quorum((await room()).meeting);
  return { present, total };
};
/** Delegates in the total that a vote opened now is counted against. */
async function baseOfNext(): Promise<number> {
  const { agenda } = (await room()).meeting;
  await does(one.admin, 'prepareVote', { item: agenda.items[0]!.item, text: 'Thông qua', rule: MAJORITY as unknown as Json, papers: [] });
  const vote = (await room()).meeting.votes.order.at(-1)!;
  await does(ids.chair, 'openVote', { vote });
  await does(ids.chair, 'closeVote', { vote });
  await expect.poll(async () => (await room()).meeting.votes.votes[vote]!.state, { timeout: 6000 }).toBe('sealed');
  await does(ids.chair, 'announceResult', { vote });
  await expect.poll(async () => (await room()).meeting.votes.votes[vote]!.result).toBeDefined();
  return (await room()).meeting.votes.votes[vote]!.result!.base;
}

beforeEach(async () => {
  one = await world();
  app = await startServer(one);
  cookie = `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(one.admin))!, 'key')).token}`;
  ids = {} as typeof ids;
  for (const who of Object.keys(NAMES) as Who[])
    ids[who] = (await ask<{ member: { id: string } }>('POST', '/members', { name: NAMES[who], kind: kindOf(who) })).member.id;
  key = await enrol(one, ids.khach, await tablet());
  const about = { title: 'Kỳ họp', startsAt: '2026-12-01T01:00:00.000Z', place: 'Hội trường' };
  ({ meeting } = await ask<{ meeting: string }>('POST', '/meetings', about));
  await does(one.admin, 'nameChair', { member: ids.chair });
  await does(one.admin, 'addItem', { title: 'Dự toán ngân sách' });
  await does(one.admin, 'listMember', { member: ids.khach });
  await does(one.admin, 'publish');
  for (const who of Object.keys(NAMES) as Who[]) await does(ids[who], 'checkIn');
  await does(ids.chair, 'callToOrder');
  expect(await attendance()).toEqual({ present: 4, total: 4 });
});
afterEach(() => app.close());

type Becomes = (who: Who, kind: Kind) => Promise<void>;
/** At the desk, by the front door. */
const live: Becomes = async (who, kind) => {
  expect(await ask('PUT', `/members/${ids[who]}`, { name: NAMES[who], kind })).toMatchObject({ member: { kind } });
};
/** By a process that died before anybody heard of it, while this server was down. */
const unheard: Becomes = async (who, kind) => {
  await app.close();
  accepted(await (await one.again()).accounts.edit(ids[who], MemberInput.parse({ name: NAMES[who], kind })));
  app = await startServer({ ...one, identity: await one.again() });
};

describe.each([
  ['while the meeting is under way', live],
  ['while the server was down', unheard],
])('R-14 %s', (_when, becomes) => {
  it('a delegate who becomes a guest is in no total any more', async () => {
    await becomes('lan', 'guest');
    await expect.poll(() => listedAs('lan')).toBe(undefined);
    expect(await attendance()).toEqual({ present: 3, total: 3 });
    expect(await baseOfNext()).toBe(3);
    // Invited like any other guest.
    await does(one.admin, 'listMember', { member: ids.lan });
    expect(await listedAs('lan')).toBe('guest');
  });

  it('a guest who becomes a delegate is let in, counts once in the room, and brings the own key', async () => {
    await becomes('khach', 'delegate');
    await expect.poll(() => listedAs('khach')).toBe('delegate');
    expect(await attendance()).toEqual({ present: 4, total: 5 });
    await does(ids.khach, 'checkIn');
    expect(await attendance()).toEqual({ present: 5, total: 5 });
    expect((await room()).meeting.roll.keys.get(key)).toMatchObject({ member: ids.khach });
    expect(await baseOfNext()).toBe(5);
  });

  it('a secretary who becomes a delegate counts, and has the desk no more', async () => {
    await becomes('thu', 'delegate');
    await expect.poll(() => listedAs('thu')).toBe('delegate');
    expect((await attendance()).total).toBe(5);
    const message = { id: 'A'.repeat(22), meeting, type: 'addItem', input: { title: 'Việc khác' } };
    const answer = await app.rooms().execute({ kind: 'person', id: ids.thu }, message);
    expect(answer).toMatchObject({ refusal: { code: 'access/secretary-only' } });
  });

  it('a delegate who becomes a secretary has the desk, and counts no more', async () => {
    await becomes('lan', 'secretary');
    await expect.poll(() => listedAs('lan')).toBe('secretary');
    expect(await attendance()).toEqual({ present: 3, total: 3 });
    await does(ids.lan, 'addItem', { title: 'Việc khác' });
  });

  it('a secretary who becomes a guest has the desk no more', async () => {
    await becomes('thu', 'guest');
    await expect.poll(() => listedAs('thu')).toBe(undefined);
  });

  it('a chair who becomes a guest goes when another is in the chair', async () => {
    await becomes('chair', 'guest');
    await does(one.admin, 'addItem', { title: 'Việc khác' });
    expect(await listedAs('chair')).toBe('delegate');
    await does(one.admin, 'nameChair', { member: ids.hoa });
    await expect.poll(() => listedAs('chair')).toBe(undefined);
    expect((await attendance()).total).toBe(3);
  });

  it('the list of meetings follows', async () => {
    await becomes('lan', 'secretary');
    await expect.poll(async () => (await app.rooms().summaries.get(meeting))!.secretaries).toContain(ids.lan);
  });
});

it('a secretary who comes back to office is back; whom another one took off stays off, whatever else of theirs is changed', async () => {
  const office = (inOffice: boolean) => ask('POST', `/members/${ids.thu}/office`, { inOffice });
  await office(false);
  await expect.poll(() => listedAs('thu')).toBe(undefined);
  await office(true);
  await expect.poll(() => listedAs('thu')).toBe('secretary');
  await does(one.admin, 'unlistMember', { member: ids.thu });
  const titled = { name: NAMES.thu, kind: 'secretary', title: 'Chánh Văn phòng' };
  expect(await ask('PUT', `/members/${ids.thu}`, titled)).toHaveProperty('member');
  await expect.poll(() => one.store.records.list('owed')).toEqual([]);
  expect(await listedAs('thu')).toBe(undefined);
});
