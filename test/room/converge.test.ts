/** Tablets that lose their connection at any moment, miss messages and get some twice end with the same meeting. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Replica } from '../../server/demo/replica.ts';
import { viewerOf, wireEntry } from '../../server/room/visibility.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { CHAIR, GUEST, SECRETARY, Server } from './house.ts';

const VIEWERS = [CHAIR, 'd2', SECRETARY, GUEST, undefined];

type Step = { readonly act: 'checkOut' | 'checkIn' | 'reportAbsence' | 'addItem' | 'adjourn' | 'resume'; readonly who: number } | { readonly tablet: number; readonly turns: 'off' | 'on' } | { readonly tablet: number; readonly again: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('checkOut' as const, 'checkIn' as const, 'reportAbsence' as const, 'addItem' as const, 'adjourn' as const, 'resume' as const), who: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ tablet: fc.nat(VIEWERS.length - 1), turns: fc.constantFrom('off' as const, 'on' as const) }) },
  { weight: 1, arbitrary: fc.record({ tablet: fc.nat(VIEWERS.length - 1), again: fc.nat(5) }) },
);

it('replicas converge through disconnects', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const tablets = VIEWERS.map((member) => ({ member, replica: new Replica(), on: false }));
      const server = new Server(memoryStore(), { delegates: 3 }, Date.now, {
        entries(room, from, entries) {
          for (const one of tablets) {
            if (one.on && !room.draft) expect(one.replica.take(from, entries.map((entry) => wireEntry(entry, viewerOf(one.member, room.meeting))))).toBe('ok');
          }
        },
        progress: () => undefined,
      });
      await server.underWay();
      const room = await server.room();
      const page = (one: (typeof tablets)[number], from: number) => room.stream.entries.slice(from).map((entry) => wireEntry(entry, viewerOf(one.member, room.meeting)));
      const connect = (one: (typeof tablets)[number]): void => {
        one.on = true;
        one.replica.take(one.replica.lines.length, page(one, one.replica.lines.length));
      };
      for (const one of steps) {
        if ('act' in one) {
          const who = one.act === 'addItem' || one.act === 'reportAbsence' ? SECRETARY : one.act === 'adjourn' || one.act === 'resume' ? CHAIR : `d${one.who}`;
          const input = one.act === 'addItem' ? { title: 'Việc khác' } : one.act === 'reportAbsence' ? { member: `d${one.who}`, reason: 'Bận' } : one.act === 'adjourn' ? { note: '' } : {};
          await server.execute(who, one.act, input);
        } else if ('turns' in one) {
          const tablet = tablets[one.tablet]!;
          if (one.turns === 'off') tablet.on = false;
          else if (!tablet.on) connect(tablet);
        } else {
          // What was on its way when the connection broke comes once more.
          const tablet = tablets[one.tablet]!;
          const from = Math.max(0, tablet.replica.lines.length - one.again);
          tablet.replica.take(from, page(tablet, from).slice(0, one.again));
        }
      }
      for (const tablet of tablets) {
        if (!tablet.on) connect(tablet);
        const whole = new Replica();
        whole.take(0, page(tablet, 0));
        expect(tablet.replica.lines).toEqual(room.stream.entries.map((entry) => entry.line));
        expect(tablet.replica.agrees(room.note())).toBe(true);
        expect(tablet.replica.meeting).toEqual(whole.meeting);
      }
      expect(tablets.find((one) => one.member === SECRETARY)!.replica.meeting).toEqual(room.meeting);
      server.stop();
    }),
    { seed: 20_261_122, numRuns: 60 },
  );
});
