/** Lists of meetings: each person's own, a page at a time, never an older state over a newer one. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import type { Records, Store } from '../../server/ports.ts';
import { everyMeeting, makeSummaries } from '../../server/room/summaries.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { every, GUEST, SECRETARY, Server } from './house.ts';

const titled = async (server: Server, title: string, startsAt = '2026-12-01T01:00:00.000Z'): Promise<void> => {
  await server.does(SECRETARY, 'changeDetails', { title, startsAt, place: 'Hội trường', rehearsal: false, quorum: [2, 3] });
};

/** Counts what is asked of the records. */
function counting(store: Store): { store: Store; asked: { get: number; list: number; put: number } } {
  const asked = { get: 0, list: 0, put: 0 };
  const records: Records = {
    ...store.records,
    get: (collection, key) => (asked.get++, store.records.get(collection, key)),
    list: (collection, prefix, page) => (asked.list++, store.records.list(collection, prefix, page)),
    put: (collection, key, value, expected) => (asked.put++, store.records.put(collection, key, value, expected)),
  };
  return { store: { ...store, records }, asked };
}

describe('two writers of one summary', () => {
  it('the one that has seen more entries stands, whoever writes last', async () => {
    const store = memoryStore();
    const server = new Server(store, { delegates: 2 });
    await server.draft();
    const { meeting: before, size } = await server.room();
    const late = { id: server.meeting, draft: true, size, meeting: before };
    await titled(server, 'Tên mới');
    const room = await server.room();
    const [one, other] = [makeSummaries(store.records), makeSummaries(store.records)];
    await one.write(room);
    await other.write(late);
    expect((await one.get(server.meeting))?.title).toBe('Tên mới');
  });

  it('one that loses the race looks again at what it would write', async () => {
    const inner = memoryStore();
    const server = new Server(inner, { delegates: 2 });
    await server.draft();
    const { meeting: before, size } = await server.room();
    const late = { id: server.meeting, draft: true, size, meeting: { ...before, session: { ...before.session, title: 'Tên cũ' } } };
    await titled(server, 'Tên mới');
    const room = await server.room();
    const other = makeSummaries(inner.records);
    let raced = false;
    const records: Records = {
      ...inner.records,
      async put(collection, key, value, expected) {
        if (collection === 'meetings' && !raced) {
          raced = true;
          await other.write(room);
        }
        return inner.records.put(collection, key, value, expected);
      },
    };
    await makeSummaries(records).write(late);
    expect(raced).toBe(true);
    expect((await other.get(server.meeting))?.title).toBe('Tên mới');
  });

  it('a record stands over its draft, however long that was; and what shows nothing new is not written', async () => {
    const inner = memoryStore();
    const { store, asked } = counting(inner);
    const server = new Server(store, { delegates: 2 });
    await server.draft(12);
    const draft = await server.room();
    const kept = { id: draft.id, draft: true, size: 10_000, meeting: draft.meeting };
    await server.does(SECRETARY, 'publish');
    const summaries = makeSummaries(store.records);
    await summaries.write(kept);
    expect((await summaries.get(server.meeting))?.stage).toBe('published');
    const puts = asked.put;
    await summaries.write(await server.room());
    expect(asked.put).toBe(puts);
  });
});

describe('a person’s list', () => {
  it('holds their own, the latest first, a page at a time', async () => {
    const server = new Server(memoryStore(), { delegates: 2 });
    const made: string[] = [];
    for (const day of ['03', '01', '05', '02', '04']) {
      await server.draft();
      await titled(server, `Ngày ${day}`, `2026-12-${day}T01:00:00.000Z`);
      await server.rooms.summaries.write(await server.room());
      made.push(server.meeting);
    }
    const titles: string[] = [];
    const pages: number[] = [];
    for (let after: string | undefined; ; ) {
      const page = await server.rooms.summaries.ofMember('d1', { limit: 2, ...(after !== undefined && { after }) });
      titles.push(...page.summaries.map((one) => one.title));
      pages.push(page.summaries.length);
      after = page.next;
      if (after === undefined) break;
    }
    expect(titles).toEqual(['Ngày 05', 'Ngày 04', 'Ngày 03', 'Ngày 02', 'Ngày 01']);
    expect(pages).toEqual([2, 2, 1]);
    // Nothing of the times that were changed is left, nor anything of those whom no meeting lists.
    expect((await server.store.records.list('meetingsof', 'd1:')).length).toBe(5);
    expect((await server.rooms.summaries.ofMember('ai-khac', { limit: 10 })).summaries).toEqual([]);
    expect((await server.rooms.summaries.ofMember('d', { limit: 10 })).summaries).toEqual([]);
  });

  it('is found without reading the meetings of others', async () => {
    const { store, asked } = counting(memoryStore());
    const server = new Server(store, { delegates: 1 });
    await server.draft();
    const own = server.meeting;
    const value = (await store.records.get('meetings', own))!.value as Record<string, Json>;
    for (let n = 0; n < 300; n++)
      await store.records.put('meetings', `other${n}`, { ...value, meeting: `other${n}`, members: ['x'], secretaries: [], ever: ['x'] }, 0);
    await server.rooms.summaries.ofMember('d1', { limit: 20 });
    const before = { ...asked };
    expect((await server.rooms.summaries.ofMember('d1', { limit: 20 })).summaries.map((one) => one.meeting)).toEqual([own]);
    expect([asked.get - before.get, asked.list - before.list]).toEqual([1, 1]);
  });

  it('a meeting goes on being looked at for who was in it, and no more once it is approved', async () => {
    const server = new Server(memoryStore(), { delegates: 3 });
    await server.draft();
    await server.does(SECRETARY, 'unlistMember', { member: GUEST });
    const room = await server.room();
    const { summaries } = server.rooms;
    await summaries.write(room);
    expect((await summaries.unsettled(GUEST)).map((one) => one.meeting)).toEqual([server.meeting]);
    expect(await summaries.unsettled('ai-khac')).toEqual([]);
    const session = { ...room.meeting.session, stage: 'closed' as const };
    await summaries.write({
      id: room.id,
      draft: false,
      size: 1,
      meeting: {
        ...room.meeting,
        session,
        minutes: { ...room.meeting.minutes, approved: { sha256: '0'.repeat(64), at: '2026-12-01T01:00:00.000Z', seq: 1 } },
      } as never,
    });
    expect(await summaries.unsettled()).toEqual([]);
    expect((await every(everyMeeting(server.rooms.parts.store.records))).map((one) => one.stage)).toEqual(['approved']);
  });

  it('is there for meetings that are older than the index', async () => {
    const store = memoryStore();
    const server = new Server(store, { delegates: 2 });
    await server.draft();
    const { value, version } = (await store.records.get('meetings', server.meeting))!;
    // As an earlier version kept it: neither who ever was in it, nor of what it was made.
    const { ever: _ever, log: _log, size: _size, ...older } = value as Record<string, Json>;
    await store.records.put('meetings', server.meeting, older, version);
    for (const collection of ['meetingsof', 'meetingsunsettled', 'meetingsindexed'])
      for (const one of await store.records.list(collection)) await store.records.remove(collection, one.key, one.version);
    const next = server.next(store);
    expect((await next.rooms.summaries.ofMember('d1', { limit: 9 })).summaries.map((one) => one.meeting)).toEqual([server.meeting]);
    // Whoever was in it is not known: it is looked at for everybody.
    expect((await next.rooms.summaries.unsettled('ai-khac')).map((one) => one.meeting)).toEqual([server.meeting]);
    await next.rooms.summaries.write(await next.room());
    expect(await next.rooms.summaries.unsettled('ai-khac')).toEqual([]);
  });
});
