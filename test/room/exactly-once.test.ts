/** Every command counts once or not at all, whatever is lost, repeated, raced or refused by the disk. */
import type { BoxState } from '../../shared/meeting/box.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { lineOf } from '../../shared/log/entry.ts';
import { CHAIR, codeOf, fresh, Gone, inMemory, SECRETARY, typesOf, until, type Server } from './house.ts';

const servers: Server[] = [];
const started = <T extends Server>(server: T): T => {
  servers.push(server);
  return server;
};
afterEach(() => servers.splice(0).forEach((one) => one.stop()));

describe('a command', () => {
  it('that comes twice at once, again later, and again after a restart is written once and answered alike', async () => {
    const server = started(inMemory());
    await server.underWay();
    const before = (await server.room()).size;
    const message = { id: fresh() };
    const both = await Promise.all([server.does('d2', 'checkOut', {}, message), server.does('d2', 'checkOut', {}, message)]);
    expect(both.map((one) => one.seqs)).toEqual([[before], [before]]);
    await server.does('d2', 'checkIn');
    expect((await server.does('d2', 'checkOut', {}, message)).seqs).toEqual([before]);
    const after = started(server.next(server.store));
    expect((await after.does('d2', 'checkOut', {}, message)).seqs).toEqual([before]);
    expect((await after.room()).size).toBe(before + 2);
    expect((await after.room()).meeting.roll.presence.get('d2')!.at(-1)!.to).toBeUndefined();
  });

  it('of another person with the same id is another command', async () => {
    const server = started(inMemory());
    await server.underWay();
    const message = { id: fresh() };
    const [one, other] = [await server.does('d2', 'checkOut', {}, message), await server.does('d3', 'checkOut', {}, message)];
    expect(one.seqs).not.toEqual(other.seqs);
  });

  it('that published is answered alike when it comes again, twice at once and after a restart', async () => {
    const server = started(inMemory());
    await server.draft();
    const message = { id: fresh() };
    const both = await Promise.all([server.does(SECRETARY, 'publish', {}, message), server.does(SECRETARY, 'publish', {}, message)]);
    expect(both[0]!.seqs).toEqual(both[1]!.seqs);
    expect((await server.does(SECRETARY, 'publish', {}, message)).seqs).toEqual(both[0]!.seqs);
    expect((await server.room()).draft).toBe(false);
    const lines = (await server.store.logs.read(`m/${server.meeting}`, 0)).length;
    const after = started(server.next(server.store));
    expect((await after.does(SECRETARY, 'publish', {}, message)).seqs).toEqual(both[0]!.seqs);
    expect(await server.store.logs.read(`m/${server.meeting}`, 0)).toHaveLength(lines);
  });

  it('is written in the order it came, those that wait in one write together', async () => {
    const server = started(inMemory({ delegates: 40 }));
    await server.underWay();
    const [before, written] = [(await server.room()).size, server.disk.appends];
    const answers = await Promise.all(Array.from({ length: 39 }, (_, n) => server.does(`d${n + 2}`, 'checkOut')));
    expect(answers.map((one) => one.seqs[0])).toEqual(Array.from({ length: 39 }, (_, n) => before + n));
    expect(server.disk.appends).toBe(written + 1);
    // Published once, after it was durable, from where it stands.
    expect(server.heard.at(-1)).toMatchObject({ from: before });
    expect(server.heard.at(-1)!.entries).toHaveLength(39);
  });

  it('whose rule breaks fails alone: the others of its batch are written', async () => {
    const server = started(inMemory());
    await server.underWay();
    const before = (await server.room()).size;
    const { context } = server.rooms.parts;
    const newId = context.newId.bind(context);
    context.newId = () => {
      context.newId = newId;
      throw new Error('no id');
    };
    const outcomes = await Promise.allSettled([
      server.does('d2', 'checkOut'),
      server.does(SECRETARY, 'addItem', { title: 'Việc khác' }),
      server.does('d3', 'checkOut'),
    ]);
    expect(outcomes.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(typesOf((await server.room()).stream.entries.slice(before))).toEqual(['checkedOut', 'checkedOut']);
    await server.does(SECRETARY, 'addItem', { title: 'Việc khác' });
  });
});

describe('a disk that takes nothing', () => {
  it('gives everybody who waited an error, leaves nothing half done, and the next works', async () => {
    const server = started(inMemory());
    await server.underWay();
    const room = await server.room();
    const { size, meeting } = room;
    server.disk.takes = 0;
    const message = { id: fresh() };
    const outcomes = await Promise.allSettled([server.does('d2', 'checkOut', {}, message), server.does('d3', 'checkOut')]);
    expect(outcomes.map((one) => one.status === 'rejected' && one.reason instanceof Gone)).toEqual([true, true]);
    expect([room.size, room.stream.tree.size]).toEqual([size, size]);
    expect(room.meeting).toBe(meeting);
    Object.assign(server.disk, { takes: Infinity, gone: false });
    expect((await server.does('d2', 'checkOut', {}, message)).seqs).toEqual([size]);
    expect(await server.store.logs.read(`m/${server.meeting}`, 0)).toHaveLength(size + 1);
  });

  it('but took it after all: the retry finds it there', async () => {
    const server = started(inMemory());
    await server.underWay();
    const { size } = await server.room();
    Object.assign(server.disk, { takes: 0, lastUnheard: true });
    const message = { id: fresh() };
    await expect(server.does('d2', 'checkOut', {}, message)).rejects.toBeInstanceOf(Gone);
    Object.assign(server.disk, { takes: Infinity, gone: false });
    expect((await server.does('d2', 'checkOut', {}, message)).seqs).toEqual([size]);
    expect((await server.does('d3', 'checkOut')).seqs).toEqual([size + 1]);
  });

  it('while publishing: the draft stays usable and is published by the next try', async () => {
    const server = started(inMemory());
    await server.draft();
    server.disk.takes = 1;
    const message = { id: fresh() };
    await expect(server.does(SECRETARY, 'publish', {}, message)).rejects.toBeInstanceOf(Gone);
    Object.assign(server.disk, { takes: Infinity, gone: false });
    await server.does(SECRETARY, 'publish', {}, message);
    expect((await server.room()).meeting.session.stage).toBe('published');
  });
});

describe('another writer', () => {
  it('that was first makes this one read and decide again: nothing is lost, nothing twice', async () => {
    const a = started(inMemory({ delegates: 20 }));
    await a.underWay();
    const b = started(a.next(a.store));
    await b.room();
    const size = (await a.room()).size;
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? a : b).does(`d${n + 1}`, 'checkOut')));
    await Promise.all([a, b].map(async (one) => (await one.room()).refresh()));
    const [mine, theirs] = [(await a.room()).stream, (await b.room()).stream];
    expect(mine.entries.map((one) => one.line)).toEqual(theirs.entries.map((one) => one.line));
    expect(mine.size).toBe(size + 20);
    expect(mine.tree.root()).toEqual(theirs.tree.root());
  });

  it('that did the same first turns this command into a refusal', async () => {
    const a = started(inMemory());
    await a.underWay();
    const b = started(a.next(a.store));
    await b.room();
    await a.does(CHAIR, 'adjourn', { note: '' });
    expect(codeOf(await b.execute(CHAIR, 'adjourn', { note: '' }))).toBe('access/not-in-this-stage');
  });

  it('that published a draft is followed by a server which has the draft open', async () => {
    const a = started(inMemory());
    await a.draft();
    const b = started(a.next(a.store));
    expect((await b.room()).draft).toBe(true);
    await a.does(SECRETARY, 'publish');
    expect((await b.room()).draft).toBe(false);
    await b.does('d2', 'checkIn');
    await (await a.room()).refresh();
    expect((await a.room()).meeting.roll.presence.get('d2')).toHaveLength(1);
  });

  it('of a newer version writes what this one does not know: the log stops where it is, whole', async () => {
    const server = started(inMemory());
    await server.underWay();
    const room = await server.room();
    const { size, meeting } = room;
    const line = lineOf({ seq: size, at: '2099-01-01T00:00:00.000Z', by: 'system', type: 'somethingNew', open: {} });
    await server.store.logs.append(`m/${server.meeting}`, size, [{ line }]);
    await expect(server.does('d2', 'checkOut')).rejects.toThrow('unknown event');
    await expect(server.does('d2', 'checkOut')).rejects.toThrow('unknown event');
    expect([room.size, room.stream.tree.size]).toEqual([size, size]);
    expect(room.meeting).toBe(meeting);
  });
});

describe('a ballot', () => {
  const open = async (delegates = 3) => {
    const server = started(inMemory({ delegates }));
    const [vote] = (await server.underWay()) as [string];
    await server.does(CHAIR, 'openVote', { vote });
    return { server, vote };
  };
  const seqOf = (answer: Awaited<ReturnType<Server['votes']>>): number => (answer.ok ? answer.seqs[0]! : -1);

  it('that comes again under its own id or another, at once or after a restart, stands once', async () => {
    const { server, vote } = await open();
    const command = fresh();
    const answers = await Promise.all([
      server.votes('d2', vote, 1, 'for', command),
      server.votes('d2', vote, 1, 'for', command),
      server.votes('d2', vote, 1, 'for'),
    ]);
    expect(new Set(answers.map(seqOf)).size).toBe(1);
    const after = started(server.next(server.store));
    expect(seqOf(await after.votes('d2', vote, 1, 'for', command))).toBe(seqOf(answers[0]!));
    expect(seqOf(await after.votes('d2', vote, 1, 'for'))).toBe(seqOf(answers[0]!));
    expect(typesOf(await server.store.logs.read(`b/${server.meeting}/${vote}`, 0))).toEqual(['boxOpened', 'ballotCast']);
  });

  it('is refused when it is older than the last, or another under the same revision', async () => {
    const { server, vote } = await open();
    await server.votes('d2', vote, 5, 'for');
    expect(codeOf(await server.votes('d2', vote, 4, 'against'))).toBe('votes/newer-recorded');
    expect(codeOf(await server.votes('d2', vote, 5, 'against'))).toBe('votes/newer-recorded');
    expect(codeOf(await server.votes('d2', vote, 6, 'against'))).toBe('ok');
  });

  it('with several revisions at once keeps their order', async () => {
    const { server, vote } = await open();
    const answers = await Promise.all([1, 2, 3].map((revision) => server.votes('d2', vote, revision, revision === 3 ? 'against' : 'for')));
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    expect(((await (await server.room()).sublogs.of(vote)).writer.stream.state as BoxState).superseded).toHaveLength(2);
  });

  it('after the closing is refused, but one that was recorded is answered again', async () => {
    const { server, vote } = await open();
    const first = await server.votes('d2', vote, 1, 'for');
    await server.does(CHAIR, 'closeVote', { vote });
    expect(codeOf(await server.votes('d3', vote, 1, 'for'))).toBe('ok');
    await until(async () => (await server.room()).meeting.votes.votes[vote]!.state === 'sealed');
    expect(codeOf(await server.votes('d1', vote, 1, 'for'))).toBe('votes/closed');
    expect(seqOf(await server.votes('d2', vote, 1, 'for'))).toBe(seqOf(first));
  });

  it('that overtakes the opening of its box waits for it', async () => {
    const server = started(inMemory());
    const [vote] = (await server.underWay()) as [string];
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    server.disk.before = (stream) => (stream.startsWith('b/') ? slow : undefined);
    await server.does(CHAIR, 'openVote', { vote });
    const cast = server.votes('d2', vote, 1, 'for');
    setTimeout(release, 30);
    expect(codeOf(await cast)).toBe('ok');
    expect(typesOf(await server.store.logs.read(`b/${server.meeting}/${vote}`, 0))).toEqual(['boxOpened', 'ballotCast']);
  });

  it('of many at once gets one checkpoint a write, and every receipt says where it stands', async () => {
    const { server, vote } = await open(60);
    await until(async () => ((await (await server.room()).sublogs.of(vote)).writer.stream.state as BoxState).opened !== undefined);
    const written = server.disk.appends;
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => server.votes(`d${n + 1}`, vote, 1, 'for')));
    const receipts = answers.map((one) => (one.ok ? one.receipt! : undefined)!);
    expect(new Set(receipts.map((one) => one.seq)).size).toBe(60);
    expect(new Set(receipts.map((one) => one.checkpoint)).size).toBe(server.disk.appends - written);
    for (const one of receipts) expect((JSON.parse(one.line) as { seq: number }).seq).toBe(one.seq);
  });
});
