/**
 * Weights of votes (trọng số phiếu biểu quyết), in another body than a People's Council whose statutes give them: exact decimals, one for
 * each member, in the log before a vote opens. A council's log never names another body, so none is ever set there.
 */
import { z } from 'zod';
import { sumOf, Weight } from '../base/decimals.ts';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { bySecretary, delegates, onPaperNow, PREPARING } from './access.ts';
import { command, feature, maker, openEvent } from './feature.ts';

export interface WeightsState {
  /** Absent: a People's Council. */
  readonly body?: 'other';
  /** By member; empty: taken off, each member has one vote. */
  readonly of?: Readonly<Record<string, string>>;
  /** Each time that they were set, once the session was open or before. */
  readonly weighings: ReadonlyArray<{ readonly at: string; readonly of: Readonly<Record<string, string>> }>;
}

declare module './feature.ts' {
  interface Meeting {
    readonly weights: WeightsState;
  }
}

const Set1 = z.object({ weights: z.record(Id, Weight).refine((all) => Object.keys(all).length <= 1000) });
const events = { bodyNamed: openEvent(z.object({ body: z.literal('other') })), weightsSet: openEvent(Set1) };
const event = maker(events);

export const weights = feature<WeightsState, typeof events>('weights', {
  initial: { weighings: [] },
  events,
  commands: {
    /** All of them at once, in the place of those before; none: each member has one vote again. */
    setWeights: command({
      input: Set1,
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        if (!meeting.weights.body) return refuse('weights/peoples-council');
        if (meeting.votes.running ?? meeting.votes.leaving) return refuse('weights/vote-running');
        if (onPaperNow(meeting).length > 0) return refuse('weights/vote-running');
        if (meeting.hands.entries.some((one) => !one.decided)) return refuse('weights/vote-running');
        const listed = delegates(meeting);
        const members = Object.keys(input.weights);
        if (members.some((one) => !listed.includes(one))) return refuse('weights/unknown-member');
        const lacking = listed.length - members.length;
        if (members.length > 0 && lacking > 0) return refuse('weights/missing', { lacking });
        return [event('weightsSet', input)];
      },
    }),
  },
  evolve: {
    bodyNamed: (state, { open }) => ({ ...state, body: open.body }),
    weightsSet: (state, { open: { weights: of }, at }) => ({ ...state, of, weighings: [...state.weighings, { at, of }] }),
  },
  begins: ({ body }) => (body ? [event('bodyNamed', { body })] : []),
  carry: ({ weights: { body, of = {} }, roll }) => {
    // Who has left since is nobody whom the record lists.
    const there = Object.fromEntries(Object.entries(of).filter(([member]) => roll.members.get(member)?.kind === 'delegate'));
    return [
      ...(body ? [event('bodyNamed', { body })] : []),
      ...(Object.keys(there).length > 0 ? [event('weightsSet', { weights: there })] : []),
    ];
  },
  minutes: ({ weighings }) =>
    weighings.map(({ at, of }) => {
      const count = Object.keys(of).length;
      return { at, code: count === 0 ? 'weights/taken-off' : 'weights/set', params: { count, sum: sumOf(of) } };
    }),
});
