/**
 * Code runs fast only once it has run some thousand times, and the first vote of a day would be what it learns from: a thousand ballots
 * then cost twice as much as in the next. So a made-up meeting, in a store in memory, votes before: through the same sockets, rooms,
 * checks, encryption and receipts as real ballots; only the network and the disk are not touched. Once a process, a little at a time.
 */
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { toBase64url } from '../../shared/base/bytes.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Certificate } from '../../shared/crypto/certificate.ts';
import { madeUpCommand } from '../../shared/kinds/made-up.ts';
import { witnessesExpected } from '../../shared/meeting/access.ts';
import { silent } from '../log.ts';
import type { Store } from '../ports.ts';
import type { Room } from '../room/room.ts';
import { Hub } from '../socket/socket.ts';
import { certificateOf, liveMeeting, madeUpRooms, memberOf, newCommand, newKey, signedInput, type MadeUpKey } from './made-up-rooms.ts';
import { MadeUpTablet } from './made-up-tablet.ts';

/** Where fewer have come in with their tablets, nobody would notice. */
const LEAST_PEOPLE = 40;
const PEOPLE = Array.from({ length: 64 }, (_, n) => `made-up-${n}`);
const COMMANDS = 2560;
/** Ballots that go through together before others have their turn: some milliseconds, while the code is slow. */
const AT_ONCE = 16;
/** As many times as long as one piece took, everything else has its turn before the next; on a busy machine so many milliseconds. */
const REST = 2;
const MOST_REST_MS = 25;
/** While real people vote it waits: so long after each of them. */
const AWAY_MS = 1_000;

export interface WarmUpParts {
  /** An empty store that lives in memory. */
  readonly store: () => Store;
  /** Any certificate of today: what is signed names one. */
  readonly certificate: () => Certificate;
  readonly now: () => number;
  /** How many go through; as many as it takes by default. */
  readonly commands?: number;
}

export interface WarmUp {
  /** Begins where so many of a meeting's people have come in that it matters; where it has begun, nothing. */
  look(room: Room): void;
  /** Somebody votes. */
  makeWay(): void;
  /** How many ballots went through, once it is over; 0 where something kept it from that. */
  readonly done: Promise<number>;
  close(): void;
}

export function makeWarmUp(parts: WarmUpParts): WarmUp {
  const over = new AbortController();
  let begun = false;
  let awayUntil = 0;
  /** Everything else has its turn, after a piece that took so many milliseconds. */
  const rest = async (ms: number): Promise<void> => {
    const how = { ref: false, signal: over.signal };
    await pause(Math.min(MOST_REST_MS, Math.ceil(REST * ms)), undefined, how);
    for (let away = awayUntil - performance.now(); away > 0; away = awayUntil - performance.now()) await pause(away, undefined, how);
  };
  let tell: (commands: number) => void;
  const done = new Promise<number>((resolve) => (tell = resolve));
  return {
    done,
    look(room) {
      if (begun || room.draft || witnessesExpected(room.meeting).length < LEAST_PEOPLE) return;
      begun = true;
      // Without it the first vote is slower, and nothing else.
      run(parts, rest).then(tell, () => tell(0));
    },
    makeWay: () => void (awayUntil = performance.now() + AWAY_MS),
    close: () => over.abort(),
  };
}

async function run({ store, certificate, now, commands = COMMANDS }: WarmUpParts, rest: (ms: number) => Promise<void>): Promise<number> {
  const key = newKey(certificate());
  const rooms = madeUpRooms({
    store: store(),
    people: PEOPLE,
    key,
    now,
    listener: { entries: (...told) => hub.entries(...told), progress: (...told) => hub.progress(...told) },
  });
  const server = createServer();
  const hub: Hub = new Hub(server, {
    log: silent,
    rooms: () => rooms,
    sessionOf: async (cookie) => ({ id: cookie!, by: 'key', member: memberOf(cookie!) }),
    ownEntry: async () => undefined,
    witness: async () => refuse('border/not-allowed'),
  });
  const tablets: MadeUpTablet[] = [];
  try {
    const room = await liveMeeting(rooms, PEOPLE, now);
    for (const one of PEOPLE) {
      const began = performance.now();
      const tablet = await MadeUpTablet.connect(server, one);
      tablets.push(tablet);
      await tablet.ask('follow', { meeting: room.id });
      await rest(performance.now() - began);
    }
    let count = 0;
    while (count < commands) {
      const began = performance.now();
      const answers = Array.from({ length: AT_ONCE }, (_, n) => sends({ room, key, tablets, now }, count + n));
      if (!(await Promise.all(answers)).every((one) => one.startsWith('[{"ok":true'))) break;
      count += AT_ONCE;
      await rest(performance.now() - began);
    }
    return count;
  } finally {
    for (const one of tablets) one.close();
    await hub.close();
    await rooms.close();
  }
}

interface Sending {
  readonly room: Room;
  readonly key: MadeUpKey;
  readonly tablets: readonly MadeUpTablet[];
  readonly now: () => number;
}

/** The n-th ballot of all: each person's next. Answers with the server's own answer. */
function sends({ room, key, tablets, now }: Sending, n: number): Promise<string> {
  const person = PEOPLE[n % PEOPLE.length]!;
  const revision = 1 + Math.floor(n / PEOPLE.length);
  const made = madeUpCommand(room.meeting, (size) => toBase64url(room.stream.tree.root(size)), person, revision);
  const { sublog, type } = made;
  const input = signedInput(key, made, certificateOf(person), timestamp(now()));
  const command = { id: newCommand(), meeting: room.id, type, sublog, input };
  return tablets[n % PEOPLE.length]!.ask('command', command);
}
