/** What is recorded of the minutes: which file was approved, and how many tablets witnessed the log. */
import { z } from 'zod';
import { HexHash, Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { bySecretary, bySystem, isWitnessed, witnessesExpected } from './access.ts';
import { command, feature, maker, openEvent } from './feature.ts';

export interface MinutesState {
  /** SHA-256 of the approved PDF. */
  readonly approved?: { readonly sha256: string; readonly by: string; readonly at: string };
  readonly attestations: ReadonlyArray<{
    readonly size: number;
    readonly n: number;
    readonly m: number;
    readonly members: readonly string[];
  }>;
}

declare module './feature.ts' {
  interface Meeting {
    readonly minutes: MinutesState;
  }
}

const Size = z.number().int().min(1);
const events = {
  /** n of m tablets signed the checkpoint of that size; `members` are the n. */
  attested: openEvent(z.object({ size: Size, n: z.number().int(), m: z.number().int(), members: z.array(Id) })),
  minutesApproved: openEvent(z.object({ sha256: HexHash })),
};
const event = maker(events);

export const minutes = feature<MinutesState, typeof events>('minutes', {
  initial: { attestations: [] },
  events,
  commands: {
    attest: command({
      input: z.object({ size: Size }),
      may: bySystem,
      evidence: 'witnesses',
      needs: ({ input }) => ({ size: input.size }),
      decide: ({ input, meeting, evidence }) => {
        const expected = witnessesExpected(meeting);
        const signed = expected.filter((one) => evidence.members.includes(one));
        return [event('attested', { size: input.size, n: signed.length, m: expected.length, members: [...signed].sort() })];
      },
    }),
    approveMinutes: command({
      input: z.object({ sha256: HexHash }),
      byTheClock: true,
      may: (actor, meeting) => bySecretary(actor, meeting, 'closed'),
      evidence: 'minutes',
      needs: ({ input }) => ({ sha256: input.sha256 }),
      decide: ({ input, meeting, evidence }) => {
        if (meeting.session.calledOff !== undefined) return refuse('minutes/called-off');
        if (meeting.minutes.approved) return refuse('minutes/already-approved');
        // The tablets' signatures come first, so that the final archive holds them.
        if (!isWitnessed(meeting)) return refuse('minutes/witnesses-first');
        return evidence.valid ? [event('minutesApproved', { sha256: input.sha256 })] : refuse('minutes/changed-meanwhile');
      },
    }),
  },
  evolve: {
    attested: (state, { open }) => ({ ...state, attestations: [...state.attestations, open] }),
    minutesApproved: (state, { open, by, at }) => ({ ...state, approved: { sha256: open.sha256, by, at } }),
  },
  line: ({ approved }) => ({ ...(approved && { stage: 'approved' }) }),
});
