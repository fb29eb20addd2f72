/** A delegate's vote from the tablet: signed, kept, sent until answered, proved. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fromBase64url, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { Keyed } from '../../shared/base/keyed.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { entryOf } from '../../shared/log/entry.ts';
import { believed, castOf } from '../../client/link/own-ballot.ts';
import { receiptFault } from '../../client/link/receipt.ts';
import type { Following } from '../../client/link/follow.ts';
import { memoryShelf, standing } from '../../client/link/store.ts';
import type { SublogProof } from '../../shared/wire/meeting-log.ts';
import type { OwnEntry } from '../../shared/wire/socket.ts';
import { ownEntry } from '../../server/room/own-entry.ts';
import { SECRETARY, until, World } from './world.ts';

let world: World;
let vote: string;
beforeEach(async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh']);
  [vote] = (await world.underWay(['d1', 'd2', 'd3'])) as [string];
});
afterEach(() => world.stop());

const open = async (...tablets: Following[]) => {
  await world.command('d1', 'openVote', { vote });
  for (const one of tablets) await until(() => one.state.meeting.votes.running?.[0] === vote);
};
const shown = (one: Following) => one.state.meeting.votes.votes[vote]!.content!;
const choose = (one: Following, choice: string) => one.ballots.cast(vote, shown(one), choice);
const mine = (one: Following) => one.state.votes[vote];
const announce = async () => {
  await world.command('d1', 'closeVote', { vote });
  const room = (await world.rooms.open(world.meeting))!;
  await until(() => room.meeting.votes.votes[vote]!.state === 'sealed');
  await world.command('d1', 'announceResult', { vote });
};

it('signs, records, proves, and finds itself in the minutes', async () => {
  const tablet = await world.tablet('d2');
  await open(tablet);
  expect(await choose(tablet, 'for')).toBeUndefined();
  await until(() => mine(tablet)?.recorded !== undefined);
  expect(mine(tablet)).toMatchObject({ revision: 1, recorded: { revision: 1, choice: 'for' } });
  expect(mine(tablet)!.recorded!.fault).toBeUndefined();
  expect(mine(tablet)!.pending).toBeUndefined();
  await announce();
  await until(() => mine(tablet)?.verified !== undefined, 12_000);
  expect(mine(tablet)!.verified).toBe('included');
  expect(tablet.state.meeting.votes.votes[vote]!.result).toMatchObject({ counts: { for: 1 }, silent: 3, roll: { d2: 'for' } });
});

it('lets a choice be changed: the later revision is the one recorded and counted', async () => {
  const tablet = await world.tablet('d2');
  await open(tablet);
  await choose(tablet, 'for');
  await until(() => mine(tablet)?.recorded !== undefined);
  await choose(tablet, 'against');
  await until(() => mine(tablet)?.recorded?.choice === 'against');
  expect(mine(tablet)!.revision).toBe(2);
  await announce();
  await until(() => mine(tablet)?.verified === 'included', 12_000);
});

it('loses neither of two choices of which the second is made while the answer to the first is written down on a slow disk', async () => {
  const shelf = memoryShelf();
  let writing: 'not yet' | 'now' | 'done' = 'not yet';
  const tablet = await world.tablet('d2', {
    shelf: {
      ...shelf,
      async putVote(kept) {
        if (kept.recorded?.revision === 1 && !kept.pending) {
          writing = 'now';
          await new Promise((resolve) => setTimeout(resolve, 300));
        }
        await shelf.putVote(kept);
        if (writing === 'now' && kept.recorded?.revision === 1) writing = 'done';
      },
    },
  });
  await open(tablet);
  await choose(tablet, 'for');
  await until(() => writing === 'now');
  await choose(tablet, 'against');
  await until(() => writing === 'done' && tablet.state.sending[vote] === undefined);
  expect(mine(tablet)).toMatchObject({ revision: 2, recorded: { revision: 2, choice: 'against' } });
  expect((await shelf.votes(world.meeting))[0]).toMatchObject({ revision: 2, recorded: { revision: 2 } });
  // The next one comes after it.
  await choose(tablet, 'notVoting');
  await until(() => mine(tablet)?.recorded?.choice === 'notVoting' || mine(tablet)?.refused !== undefined);
  expect(mine(tablet)).toMatchObject({ revision: 3, recorded: { revision: 3, choice: 'notVoting' } });
});

it('keeps a vote made with the network gone, and delivers the same bytes once it is back', async () => {
  const shelf = memoryShelf();
  const tablet = await world.tablet('d2', { shelf });
  await open(tablet);
  await world.cut();
  await until(() => !tablet.state.live);
  await choose(tablet, 'notVoting');
  await until(() => tablet.state.sending[vote] === 'waiting');
  const [kept] = await shelf.votes(world.meeting);
  // The app is closed and opened again before the network is back.
  tablet.stop();
  await world.listen();
  const again = await world.tablet('d2', { shelf });
  await until(() => mine(again)?.recorded !== undefined, 20_000);
  expect(mine(again)!.recorded!.choice).toBe('notVoting');
  expect(mine(again)!.recorded!.receipt.line).toContain('"revision":1');
  const box = await (await world.rooms.open(world.meeting))!.sublogs.of(vote);
  expect(box.writer.stream.entries.at(-1)!.sealed!.value).toMatchObject({ signature: kept!.pending!.input['signature'] });
});

it('counts a vote once though its answer was lost', async () => {
  const tablet = await world.tablet('d2');
  await open(tablet);
  const { connection } = tablet.parts;
  const ask = connection.ask.bind(connection);
  let lost = 2;
  connection.ask = (async (event: 'command', message: never) => {
    const answer = await ask(event, message);
    return lost-- > 0 ? undefined : answer;
  }) as typeof connection.ask;
  await choose(tablet, 'for');
  await until(() => mine(tablet)?.recorded !== undefined);
  const box = await (await world.rooms.open(world.meeting))!.sublogs.of(vote);
  const cast = box.writer.stream.entries.filter((one) => one.line.includes('ballotCast'));
  expect(cast).toHaveLength(1);
  // Said to be recorded when it was, not when that was answered at last.
  expect(mine(tablet)!.recorded!.at).toBe(entryOf(cast[0]!.line).at);
});

it('signs nothing on another question than the one in the record, and nothing without a key', async () => {
  const [tablet, desk] = [await world.tablet('d2'), await world.tablet(SECRETARY)];
  await open(tablet, desk);
  expect(await tablet.ballots.cast(vote, { ...shown(tablet), text: 'Câu hỏi khác' }, 'for')).toMatchObject({
    code: 'votes/question-differs',
  });
  expect(await choose(desk, 'for')).toMatchObject({ code: 'votes/no-key-here' });
  expect(mine(tablet)).toBeUndefined();
});

it('says that a ballot came too late, and lets the earlier one stand', async () => {
  const tablet = await world.tablet('d2');
  await open(tablet);
  await choose(tablet, 'for');
  await until(() => mine(tablet)?.recorded !== undefined);
  await world.command('d1', 'closeVote', { vote });
  const room = (await world.rooms.open(world.meeting))!;
  await until(() => room.meeting.votes.votes[vote]!.state === 'sealed');
  await choose(tablet, 'against');
  await until(() => mine(tablet)?.refused !== undefined);
  expect(mine(tablet)).toMatchObject({ refused: { refusal: { code: 'votes/closed' } }, recorded: { choice: 'for' } });
});

it('knows at once what another device of the same person has sent, and comes after it', async () => {
  const [first, second] = [await world.tablet('d2'), await world.tablet('d2')];
  await open(first, second);
  await choose(first, 'for');
  await until(() => mine(second)?.elsewhere !== undefined);
  expect(mine(second)).toMatchObject({ elsewhere: { choice: 'for', revision: 1, device: 'Máy tính bảng' }, revision: 1 });
  // Opened only now, it is told too.
  const third = await world.tablet('d2');
  await until(() => mine(third)?.elsewhere?.choice === 'for');
  await choose(second, 'notVoting');
  await until(
    () => mine(second)?.recorded?.revision === 2 && mine(first)?.elsewhere?.revision === 2 && mine(third)?.elsewhere?.revision === 2,
  );
  expect(standing(mine(first)!)!.choice).toBe('notVoting');
  await announce();
  for (const one of [first, second, third]) {
    await until(() => mine(one)?.verified !== undefined, 12_000);
    expect(mine(one)!.verified).toBe('included');
  }
  expect(mine(first)!.recorded!.choice).toBe('for');
});

it('learns after the announcement what another device has sent while this one was away', async () => {
  const shelf = memoryShelf();
  const [first, second] = [await world.tablet('d2', { shelf }), await world.tablet('d2')];
  await open(first, second);
  await choose(first, 'for');
  await until(() => mine(first)?.recorded !== undefined && mine(second)?.elsewhere !== undefined);
  first.stop();
  await choose(second, 'against');
  await until(() => mine(second)?.recorded !== undefined);
  await announce();
  const [again, fresh] = [await world.tablet('d2', { shelf }), await world.tablet('d2')];
  await until(() => mine(again)?.verified !== undefined && mine(fresh)?.verified !== undefined, 12_000);
  expect([mine(again)!.verified, mine(fresh)!.verified]).toEqual(['included', 'included']);
  expect(mine(again)).toMatchObject({ recorded: { choice: 'for' }, elsewhere: { choice: 'against' } });
});

it('keeps the alarm for what no key of this person has signed', async () => {
  const [shelf, early] = [memoryShelf(), memoryShelf()];
  const honest = world.parts('d2', { shelf: early });
  let forge = (own: OwnEntry): OwnEntry | undefined => own;
  const forging = {
    ...honest,
    get: async <T>(path: string) => {
      const answer = await honest.get<SublogProof>(path);
      return (isRefusal(answer) || !answer.own ? answer : { ...answer, own: forge(answer.own) }) as T;
    },
  };
  const [first, second] = [await world.tablet('d2', { shelf }), await world.tablet('d2')];
  await open(first, second);
  await choose(first, 'for');
  await until(() => mine(first)?.recorded !== undefined && mine(second)?.elsewhere !== undefined);
  for (const one of await shelf.votes(world.meeting)) await early.putVote(one);
  await choose(second, 'against');
  await until(() => mine(second)?.recorded !== undefined);
  await announce();
  forge = (own) => ({ ...own, hidden: { ...castOf(own)!, signature: mine(second)!.recorded!.receipt.salt.repeat(2) } });
  const { following: away } = world.link(forging);
  honest.connection.socket.removeAllListeners('ownEntry');
  await until(() => mine(away)?.verified !== undefined, 12_000);
  expect(mine(away)!.verified).toBe('counted-otherwise');
  const empty = world.parts('d2');
  const { following: fresh } = world.link({ ...forging, connection: empty.connection, shelf: empty.shelf });
  empty.connection.socket.removeAllListeners('ownEntry');
  await until(() => mine(fresh)?.verified !== undefined, 12_000);
  expect(mine(fresh)!.verified).toBe('unsigned');
});

it('raises no alarm over a box that the server cannot read now, and looks again once it can', async () => {
  const voter = await world.tablet('d2');
  await open(voter);
  await choose(voter, 'for');
  await until(() => mine(voter)?.recorded !== undefined);
  const honest = world.parts('d2');
  let asked = 0;
  let isBroken = true;
  const { following: tablet } = world.link({
    ...honest,
    get: async <T>(path: string) => {
      if (!path.includes('/proof')) return honest.get<T>(path);
      asked++;
      return isBroken ? refuse('border/record-unreadable') : honest.get<T>(path);
    },
  });
  honest.connection.socket.removeAllListeners('ownEntry');
  await until(() => tablet.state.live);
  await announce();
  await until(() => asked > 0, 12_000);
  // Whatever comes from the room, a whole hall would ask for it at each turn.
  for (let n = 0; n < 20; n++) {
    tablet.ballots.look();
    await new Promise((done) => setTimeout(done, 5));
  }
  expect(asked).toBe(1);
  isBroken = false;
  // Nothing else comes from the room, and nobody does anything.
  await until(() => mine(tablet)?.verified !== undefined, 12_000);
  expect(mine(tablet)!.verified).toBe('included');
});

it('wants to see in the closed box what another device has sent, too', async () => {
  const honest = world.parts('d2');
  const { following: first } = world.link({
    ...honest,
    get: async <T>(path: string) => {
      const answer = await honest.get<SublogProof>(path);
      if (isRefusal(answer) || !answer.own) return answer as T;
      const { own: _withheld, ...rest } = answer;
      return rest as T;
    },
  });
  await until(() => first.state.live);
  const second = await world.tablet('d2');
  await open(first, second);
  await choose(first, 'for');
  await until(() => mine(second)?.elsewhere !== undefined);
  await choose(second, 'against');
  await until(() => mine(first)?.elsewhere?.choice === 'against');
  await announce();
  await until(() => mine(first)?.verified !== undefined, 12_000);
  expect(mine(first)!.verified).toBe('not-included');
});

it('believes no ballot of another device that a stranger’s key signed, or of another vote', async () => {
  const [first, second] = [await world.tablet('d2'), await world.tablet('d2')];
  const other = await world.tablet('d3');
  await open(first, second, other);
  await choose(first, 'for');
  await until(() => mine(second)?.elsewhere !== undefined);
  const room = (await world.rooms.open(world.meeting))!;
  const sources = {
    key: async (one: string) => [...world.keys.values()].find(({ certificate }) => certificate.fingerprint === one),
    device: async () => undefined,
  };
  const own = (await ownEntry(room, vote, 'd2', sources))!;
  const { replica } = first;
  const cast = castOf(own)!;
  const { question, log } = cast.ballot;
  const opening = { meeting: world.meeting, vote, question, log };
  const expected = { member: 'd2', opening, keys: replica.meeting.roll.keys, founding: replica.founding! };
  expect(await believed(own, expected)).toMatchObject({ choice: 'for', revision: 1 });
  const strangers = world.keys.get('d3')!.certificate;
  expect(await believed({ ...own, certificate: toBase64url(strangers.der) }, expected)).toBeUndefined();
  expect(await believed(own, { ...expected, keys: Keyed.none() })).toBeUndefined();
  expect(await believed(own, { ...expected, member: 'd3' })).toBeUndefined();
  expect(await believed({ ...own, hidden: { vote } }, expected)).toBeUndefined();
  expect(await believed({ ...own, hidden: { ...cast, ballot: { ...cast.ballot, vote: 'khac' } } }, expected)).toBeUndefined();
  expect(await believed({ ...own, receipt: { ...own.receipt, proof: [own.receipt.salt] } }, expected)).toBeUndefined();
});

it('signs a ballot anew that waited too long for the network, once', async () => {
  const tablet = await world.tablet('d2');
  await open(tablet);
  await world.cut();
  await until(() => !tablet.state.live);
  // What a quarter of an hour without a network comes to.
  tablet.set({ offset: -15 * 60_000 });
  await choose(tablet, 'for');
  await world.listen();
  await until(() => mine(tablet)?.recorded !== undefined, 20_000);
  expect(mine(tablet)).toMatchObject({ recorded: { choice: 'for', revision: 1 }, revision: 1 });
  expect(mine(tablet)!.refused).toBeUndefined();
  // A clock that is wrong and stays so is told once more, and no more.
  tablet.now = () => timestamp(Date.now() - 15 * 60_000);
  await choose(tablet, 'against');
  await until(() => mine(tablet)?.refused !== undefined);
  expect(mine(tablet)).toMatchObject({
    refused: { refusal: { code: 'votes/wrong-time' }, choice: 'against' },
    recorded: { choice: 'for' },
  });
  expect(mine(tablet)!.pending).toBeUndefined();
});

it('finds a forged receipt, whatever is forged in it', async () => {
  const tablet = await world.tablet('d2');
  await open(tablet);
  await choose(tablet, 'for');
  const other = await world.tablet('d3');
  await until(() => other.state.meeting.votes.running?.[0] === vote);
  await choose(other, 'against');
  await until(() => mine(tablet)?.recorded !== undefined && mine(other)?.recorded !== undefined);
  const box = (await (await world.rooms.open(world.meeting))!.sublogs.of(vote)).writer.stream;
  const { receipt } = mine(tablet)!.recorded!;
  const signed = box.entries[receipt.seq]!.sealed!.value as never as Parameters<typeof receiptFault>[1];
  const { founding } = tablet.replica;
  const fault = (change: Partial<typeof receipt>) => receiptFault({ ...receipt, ...change }, signed, founding!);
  expect(fault({})).toBeUndefined();
  expect(fault({ line: mine(other)!.recorded!.receipt.line })).toBe('receipt-line');
  expect(fault({ line: 'no line' })).toBe('receipt-line');
  expect(fault({ salt: mine(other)!.recorded!.receipt.salt })).toBe('receipt-seal');
  expect(fault({ salt: '!' })).toBe('receipt-seal');
  expect(receiptFault(receipt, { ...signed, ballot: { ...signed.ballot, choice: 'against' } }, founding!)).toBe('receipt-seal');
  expect(fault({ size: receipt.size + 1 })).toBe('receipt-note');
  expect(fault({ checkpoint: (await world.rooms.open(world.meeting))!.note() })).toBe('receipt-note');
  expect(receiptFault(receipt, signed, { ...founding!, logKey: fromBase64url('A'.repeat(43)) })).toBe('receipt-note');
  expect(fault({ proof: [...receipt.proof, receipt.salt] })).toBe('receipt-proof');
  expect(fault({ proof: receipt.proof.map(() => 'A'.repeat(43)) })).toBe('receipt-proof');
});

it('raises the alarm where the closed box does not hold the ballot', async () => {
  const honest = world.parts('d2');
  const { following: tablet } = world.link({
    ...honest,
    get: async <T>(path: string) => {
      const answer = await honest.get<T>(path);
      return path.includes('/proof?') && !isRefusal(answer) ? ({ ...(answer as SublogProof), proof: [] } as T) : answer;
    },
  });
  await until(() => tablet.state.live);
  await open(tablet);
  await choose(tablet, 'for');
  await until(() => mine(tablet)?.recorded !== undefined);
  await announce();
  await until(() => mine(tablet)?.verified !== undefined, 12_000);
  expect(mine(tablet)!.verified).toBe('not-included');
});

it('lets chair and secretary know who has voted, all others only how many', async () => {
  const [chair, tablet] = [await world.tablet('d1'), await world.tablet('d2')];
  await open(chair, tablet);
  await choose(tablet, 'for');
  await until(() => chair.state.progress[vote]?.count === 1 && tablet.state.progress[vote]?.count === 1);
  expect(chair.state.progress).toEqual({ [vote]: { count: 1, members: ['d2'] } });
  expect(tablet.state.progress).toEqual({ [vote]: { count: 1 } });
});

it('witnesses the checkpoint of an adjournment with every tablet checked in', async () => {
  const tablets = [await world.tablet('d1'), await world.tablet('d2'), await world.tablet('d3')];
  const absent = await world.tablet('d4');
  await world.command('d1', 'adjourn');
  for (const one of tablets) await until(() => one.state.witnessed !== undefined);
  await until(() => tablets[0]!.state.meeting.minutes.attestations.length === 1);
  expect(tablets[0]!.state.meeting.minutes.attestations[0]).toMatchObject({ n: 3, m: 3 });
  expect(world.witnessed.map((one) => one.member).sort()).toEqual(['d1', 'd2', 'd3']);
  expect(absent.state.witnessed).toBeUndefined();
});

it('signs no checkpoint of another history', async () => {
  const tablet = await world.tablet('d2');
  const room = (await world.rooms.open(world.meeting))!;
  const note = room.note();
  tablet.onCheckpoint({
    meeting: world.meeting,
    size: room.size,
    note: note.replace(/^(ecabinet\/\S+\n\d+\n)(.)/, (_, head: string, letter: string) => head + (letter === 'A' ? 'B' : 'A')),
  });
  await until(() => tablet.state.phase === 'broken');
  expect(world.witnessed).toHaveLength(0);
  expect(utf8(note).length).toBeGreaterThan(100);
});
