/**
 * Tellers (ban kiểm phiếu): members who count secret ballots, electronic or on paper, named by the chair from the council's own vote.
 * Candidates are no tellers
 * of their election; that is asked where a vote opens.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, isVoting, LIVE, listedAs, onPaperNow } from './access.ts';
import { standsInElection } from './candidates.ts';
import { command, feature, maker, openEvent } from './feature.ts';
import { isStandIn } from './stand-ins.ts';

export interface TellersState {
  /** Of a province's council, whose tellers are more; absent: a commune's, or another body. */
  readonly level?: 'province';
  /** In the order of naming; the head first. Empty where there are none. */
  readonly members: readonly string[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly tellers: TellersState;
  }
}

const Named = z.object({ members: z.array(Id).min(1).max(30) });
const events = { levelNamed: openEvent(z.object({ level: z.literal('province') })), tellersNamed: openEvent(Named) };
const event = maker(events);

export const tellers = feature<TellersState, typeof events>('tellers', {
  initial: { members: [] },
  events,
  commands: {
    /** The head first. Takes the place of those named before; not while a secret ballot runs. */
    nameTellers: command({
      input: Named,
      may: (actor, meeting) => byChair(actor, meeting, ...LIVE),
      decide: ({ input, meeting }) => {
        if (new Set(input.members).size !== input.members.length) return refuse('tellers/named-twice');
        if (!input.members.every((one) => listedAs(one, meeting) === 'delegate')) return refuse('tellers/delegates-only');
        if (input.members.some((one) => isStandIn(one, meeting))) return refuse('rehearsal/no-duty');
        const stands = input.members.find((one) => standsInElection(meeting, one));
        if (stands !== undefined) return refuse('tellers/candidate', { name: meeting.roll.members.get(stands)?.name ?? '' });
        if (isVoting(meeting) || onPaperNow(meeting).length > 0) return refuse('tellers/while-voting');
        return [event('tellersNamed', input)];
      },
    }),
  },
  evolve: {
    levelNamed: (state, { open }) => ({ ...state, level: open.level }),
    tellersNamed: (state, { open }) => ({ ...state, members: open.members }),
  },
  // Another body has no council's level, whatever place it was registered at.
  begins: ({ level, body }) => (level === 'province' && !body ? [event('levelNamed', { level })] : []),
  carry: ({ tellers: { level } }) => (level ? [event('levelNamed', { level })] : []),
});
