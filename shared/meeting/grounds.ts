/**
 * What votes stand on (căn cứ của biểu quyết): the unit's preset that gave a vote its rule, with the article that demands it, and the
 * council's working rules, which allow electronic votes. The rule itself stands in the question; here is where it comes from.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { byChairOrSecretary, bySecretary, decidedByHands, PREPARING, putOnPaper } from './access.ts';
import { command, feature, maker, openEvent, type Meeting } from './feature.ts';
import { grounding, groundOf } from './question.ts';
import { Grounding, WorkingRules } from './rules.ts';
import type { Vote } from './votes.ts';

const Ground = z.object({ vote: Id }).extend(Grounding.shape);
export type Ground = z.infer<typeof Ground>;

export interface GroundsState {
  /** By vote; `none`: said to be without, whatever the vote that it repeats stands on. */
  readonly votes: Readonly<Record<string, Ground | 'none'>>;
  /** Since when, and what; an empty text: named no more. */
  readonly workingRules?: { readonly at: string; readonly text: string };
}

declare module './feature.ts' {
  interface Meeting {
    readonly grounds: GroundsState;
  }
}

const Named = z.object({ text: z.union([WorkingRules, z.literal('')]) });
const events = {
  voteGrounded: openEvent(Ground),
  voteUngrounded: openEvent(Ground.pick({ vote: true })),
  workingRulesNamed: openEvent(Named),
};
const event = maker(events);

/** The working rules that the meeting names; undefined where it names none. */
export const workingRulesOf = ({ grounds: { workingRules } }: Pick<Meeting, 'grounds'>): string | undefined =>
  workingRules?.text ? workingRules.text : undefined;

function notOpened(meeting: Meeting, id: string): Vote | Refusal {
  const vote = meeting.votes.votes[id];
  if (!vote) return refuse('votes/unknown-vote');
  if (decidedByHands(meeting, id) || putOnPaper(meeting, id)) return refuse('votes/not-in-this-state', { state: 'closed' });
  return vote.state === 'prepared' ? vote : refuse('votes/not-in-this-state', { state: vote.state });
}

export const grounds = feature<GroundsState, typeof events>('grounds', {
  initial: { votes: {} },
  events,
  commands: {
    /** Says which of the unit's presets gave a vote its rule. */
    groundVote: command({
      input: Ground,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      evidence: 'preset',
      needs: ({ input: { preset } }) => ({ preset }),
      decide: ({ input, meeting, evidence }) => {
        const vote = notOpened(meeting, input.vote);
        if ('refused' in vote) return vote;
        const { vote: id, ...stated } = input;
        return grounding({ ...vote, vote: id }, stated, evidence);
      },
    }),
    /** The vote's rule is no preset's. */
    ungroundVote: command({
      input: Ground.pick({ vote: true }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const vote = notOpened(meeting, input.vote);
        if ('refused' in vote) return vote;
        return groundOf(meeting, vote) ? [event('voteUngrounded', input)] : refuse('grounds/none');
      },
    }),
    /** `was`: those that its author saw named; empty where none were. */
    nameWorkingRules: command({
      input: Named.extend({ was: z.string().max(500).optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { text, was }, meeting }) => {
        const now = workingRulesOf(meeting) ?? '';
        if (was !== undefined && was !== now) return refuse('grounds/changed-meanwhile');
        return now === text ? refuse('grounds/named-already') : [event('workingRulesNamed', { text })];
      },
    }),
  },
  evolve: {
    voteGrounded: (state, { open }) => ({ ...state, votes: { ...state.votes, [open.vote]: open } }),
    voteUngrounded: (state, { open }) => ({ ...state, votes: { ...state.votes, [open.vote]: 'none' } }),
    workingRulesNamed: (state, { open, at }) => ({ ...state, workingRules: { at, text: open.text } }),
  },
  begins: ({ workingRules }) => (workingRules === undefined ? [] : [event('workingRulesNamed', { text: workingRules })]),
  carry: (draft) => {
    const text = workingRulesOf(draft);
    const votes = draft.votes.order.flatMap((id) => groundOf(draft, draft.votes.votes[id]!) ?? []);
    return [...(text === undefined ? [] : [event('workingRulesNamed', { text })]), ...votes.map((one) => event('voteGrounded', one))];
  },
  minutes: ({ workingRules }) =>
    workingRules?.text ? [{ at: workingRules.at, code: 'grounds/working-rules', params: { text: workingRules.text } }] : [],
});
