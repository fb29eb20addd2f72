/**
 * Tablets that lose their connection at any moment, miss messages and get some twice, lose answers, and find their server gone
 * and back end with the same meeting; and what they were told of their ballots stands in the box.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import type { Following } from '../../client/link/follow.ts';
import type { LinkParts } from '../../client/link/link.ts';
import { Replica } from '../../client/link/replica.ts';
import { standing } from '../../client/link/store.ts';
import { entryOf } from '../../shared/log/entry.ts';
import { viewerOf, wireEntry } from '../../server/room/visibility.ts';
import { SECRETARY, until, World } from './world.ts';

const NAMES = ['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh'];
const CHAIR = 'd1';
/** Who looks on: those that vote first. */
const VIEWERS = [CHAIR, 'd2', 'd3', SECRETARY, 'khach', 'hall'] as const;
const VOTERS = 3;

type Step =
  | { readonly act: 'checkOut' | 'checkIn' | 'reportAbsence' | 'addItem' | 'adjourn' | 'resume'; readonly who: number }
  | {
      readonly tablet: number;
      readonly does: 'goesOff' | 'comesBack' | 'breaksOff' | 'missesMessage' | 'hearsAgain' | 'losesAnswer' | 'losesPage' | 'isToldToRenew';
    }
  | { readonly tablet: number; readonly chooses: 'for' | 'against' | 'notVoting' }
  | { readonly server: 'restarts' };

const tablet = fc.nat(VIEWERS.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constantFrom(
        'checkOut' as const,
        'checkIn' as const,
        'reportAbsence' as const,
        'addItem' as const,
        'adjourn' as const,
        'resume' as const,
      ),
      who: fc.integer({ min: 2, max: 4 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      tablet,
      does: fc.constantFrom(
        'goesOff' as const,
        'comesBack' as const,
        'breaksOff' as const,
        'missesMessage' as const,
        'hearsAgain' as const,
        'losesAnswer' as const,
        'losesPage' as const,
        'isToldToRenew' as const,
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      tablet: fc.nat(VOTERS - 1),
      chooses: fc.constantFrom('for' as const, 'against' as const, 'notVoting' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ server: 'restarts' as const }) },
);

/** A person's tablet, and what goes wrong on its way to the server. */
class Unlucky {
  readonly following: Following;
  /** Entries over the socket, answers of commands and pages of the log that are still to be lost. */
  readonly lost = { messages: 0, answers: 0, pages: 0 };
  #last: Parameters<Following['onEntries']>[0] | undefined;

  constructor(
    world: World,
    readonly who: string,
  ) {
    const honest = world.parts(who);
    const { connection } = honest;
    connection.socket.io.reconnectionDelay(20);
    connection.socket.io.reconnectionDelayMax(60);
    const ask = connection.ask.bind(connection);
    connection.ask = (async (event: 'command', message: never, ms?: number) => {
      const answer = await ask(event, message, ms);
      return event === 'command' && this.lost.answers > 0 && this.lost.answers-- > 0 ? undefined : answer;
    }) as typeof connection.ask;
    const parts: LinkParts = {
      ...honest,
      get: async <T>(path: string) => {
        const answer = await honest.get<T>(path);
        return path.includes('/log?') && this.lost.pages > 0 && this.lost.pages-- > 0 ? refuse('link/offline') : answer;
      },
    };
    this.following = world.link(parts).following;
    const hear = this.following.onEntries.bind(this.following);
    this.following.onEntries = (message) => {
      this.#last = message;
      if (this.lost.messages > 0) this.lost.messages--;
      else hear(message);
    };
  }

  suffers(what: (Step & { does: string })['does']): void {
    const { socket } = this.following.parts.connection;
    if (what === 'goesOff') socket.disconnect();
    if (what === 'comesBack') socket.connect();
    if (what === 'breaksOff') socket.io.engine?.close();
    if (what === 'missesMessage') this.lost.messages++;
    if (what === 'losesAnswer') this.lost.answers++;
    if (what === 'losesPage') this.lost.pages++;
    if (what === 'isToldToRenew') this.following.onResync();
    if (what === 'hearsAgain' && this.#last) this.following.onEntries(this.#last);
  }

  /** Nothing more is lost, and the network is there. */
  recovers(): void {
    Object.assign(this.lost, { messages: 0, answers: 0, pages: 0 });
    this.following.parts.connection.socket.connect();
  }
}

async function holds(steps: readonly Step[]): Promise<void> {
  const world = await new World().start(NAMES);
  try {
    const [vote] = (await world.underWay(['d1', 'd2', 'd3', 'd4'])) as [string];
    const tablets = VIEWERS.map((who) => new Unlucky(world, who));
    for (const { following } of tablets) await until(() => following.state.live && following.state.phase === 'ready');
    await world.command(CHAIR, 'openVote', { vote });
    const content = (await world.rooms.open(world.meeting))!.meeting.votes.votes[vote]!.content!;
    for (const one of steps) {
      if ('act' in one) {
        const who =
          one.act === 'addItem' || one.act === 'reportAbsence'
            ? SECRETARY
            : one.act === 'adjourn' || one.act === 'resume'
              ? CHAIR
              : `d${one.who}`;
        const input =
          one.act === 'addItem'
            ? { title: 'Việc khác' }
            : one.act === 'reportAbsence'
              ? { member: `d${one.who}`, reason: 'Bận' }
              : one.act === 'adjourn'
                ? { note: '' }
                : {};
        await world.command(who, one.act, input).catch(() => undefined);
      } else if ('does' in one) tablets[one.tablet]!.suffers(one.does);
      else if ('chooses' in one) await tablets[one.tablet]!.following.ballots.cast(vote, content, one.chooses);
      else await world.restart();
    }
    for (const one of tablets) one.recovers();
    for (const { following } of tablets) await until(() => following.state.live, 15_000);
    // Whoever misses a message learns of it by the next one.
    for (const one of tablets) one.lost.messages = 1;
    for (let n = 0; n < 2; n++) await world.command('d4', 'checkIn').catch(() => world.command('d4', 'checkOut'));
    const room = (await world.rooms.open(world.meeting))!;
    for (const { following } of tablets)
      await until(
        () => following.state.live && Object.keys(following.state.sending).length === 0 && following.state.size === room.size,
        15_000,
      );

    const lines = room.stream.entries.map((one) => one.line);
    for (const { who, following } of tablets) {
      expect(following.replica.entries.map((one) => one.line)).toEqual(lines);
      expect(following.replica.check(room.note())).toBe('matches');
      const whole = new Replica(world.meeting);
      whole.take(0, room.stream.entries.map((entry) => wireEntry(entry, viewerOf(who === 'hall' ? undefined : who, room))));
      expect(following.state.meeting).toEqual(whole.meeting);
      if (who === SECRETARY) expect(following.state.meeting).toEqual(room.meeting);
    }
    const { stream } = (await room.sublogs.of(vote)).writer;
    const cast = stream.entries.map((one) => entryOf(one.line)).filter((one) => one.type === 'ballotCast');
    const revisions = (who: string) => cast.filter((one) => one.by === who).map((one) => (one.open as { revision: number }).revision);
    for (const { who, following } of tablets.slice(0, VOTERS)) {
      const mine = following.state.votes[vote];
      // Each revision stands there once, and the tablet knows of the last one.
      expect(new Set(revisions(who)).size).toBe(revisions(who).length);
      expect([mine?.recorded?.fault, (mine && standing(mine)?.revision) ?? 0]).toEqual([undefined, Math.max(0, ...revisions(who))]);
      // Whoever was not there when it was sent has it in words; nobody is left without an answer.
      if (mine) expect([mine.recorded?.revision, mine.refused && mine.revision]).toContain(mine.revision);
    }
  } finally {
    await world.stop();
  }
}

it('tablets converge through disconnects, lost messages and answers, and restarts of the server', { timeout: 240_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), holds), { seed: 20_261_122, numRuns: 15, endOnFailure: true });
});
