/** What is done to a vote before it is opened: prepared on an item, amended, dropped. */
import { z } from 'zod';
import { canonical } from '../base/canonical.ts';
import { refuse } from '../base/refusal.ts';
import { aboutText } from './about-text.ts';
import { byChairOrSecretary, PREPARING } from './access.ts';
import { adjustmentBy } from './adjusting.ts';
import { hasAllDelegates } from './audience.ts';
import { originOf } from './candidates.ts';
import { command, type Meeting } from './feature.ts';
import { isWellFormed, sameThresholds, standingOn } from './forms.ts';
import { MOST } from './plan.ts';
import { grounding, groundOf, known, rankable, standingWith } from './question.ts';
import { Grounding, sameGround, sameRule } from './rules.ts';
import { isStandIn } from './stand-ins.ts';
import { Asked, askedIn, event, Prepared, Vote1 } from './vote-events.ts';

function preparable(meeting: Meeting, input: Pick<Prepared, 'item' | 'papers' | 'rule' | 'ballot'>) {
  const item = meeting.agenda.items.find((one) => one.item === input.item);
  if (!item) return refuse('agenda/unknown-item');
  if (input.papers.some((one) => !meeting.papers.papers[one])) return refuse('papers/unknown-paper');
  const about = [item, ...standingWith(meeting, input)];
  // Nobody is asked to vote on what they cannot read.
  if (about.some((one) => !hasAllDelegates(one.audience))) return refuse('votes/not-for-all');
  if (input.ballot && !isWellFormed(input.ballot)) return refuse('votes/no-such-paper');
  if (standingOn(input.ballot ?? {}).some((one) => isStandIn(one, meeting))) return refuse('rehearsal/no-duty');
  return rankable(meeting, input);
}

export const preparing = {
  prepareVote: command({
    input: Prepared.omit({ vote: true, repeats: true }).extend({ ground: Grounding.optional() }),
    may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
    evidence: 'preset',
    needs: ({ input: { ground } }) => ground && { preset: ground.preset },
    decide: ({ input: { ground, ...input }, meeting, evidence, context }) => {
      if (meeting.votes.order.length >= MOST.votes) return refuse('votes/too-many', { most: MOST.votes });
      const wrong = preparable(meeting, input);
      if (wrong) return wrong;
      const vote = context.newId();
      const grounded = ground ? grounding({ vote, ...input }, ground, evidence) : [];
      return 'refused' in grounded ? grounded : [event('votePrepared', { vote, ...input }), ...grounded];
    },
  }),
  /**
   * `ground`: what it stands on from now on; nothing is said of it where it is absent. `was`: what its author saw: what others have
   * written since is not overwritten.
   */
  amendVote: command({
    input: Prepared.omit({ repeats: true }).extend({
      ground: z.union([Grounding, z.literal('none')]).optional(),
      was: Asked.optional(),
    }),
    may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
    evidence: 'preset',
    needs: ({ input: { ground } }) => (typeof ground === 'object' ? { preset: ground.preset } : undefined),
    decide: ({ input: { ground, was, ...input }, meeting, evidence }) => {
      const vote = known(meeting, input.vote, 'prepared');
      if ('refused' in vote) return vote;
      if (was && canonical(askedIn(vote)) !== canonical(askedIn(was))) return refuse('votes/changed-meanwhile', { text: vote.text });
      // What follows from a list or from a tie is dropped and prepared anew: nobody's name is lost or added.
      if (originOf(meeting, input.vote) || adjustmentBy(meeting, input.vote) || aboutText(meeting, input.vote))
        return refuse('votes/follows-from-another');
      const wrong = preparable(meeting, input);
      if (wrong) return wrong;
      const before = groundOf(meeting, vote);
      const amended = event('voteAmended', input);
      // First: given its old rule again, the vote would have its old ground again.
      if (ground === 'none') return before ? [{ type: 'voteUngrounded', open: { vote: input.vote } }, amended] : [amended];
      // What it stands on already it keeps, also where its unit has changed that preset since.
      const stays = before && ground && sameGround(before, ground) && sameRule(input.rule, ground.rule);
      if (!ground || (stays && sameThresholds(ground.follows, input.ballot?.form))) return [amended];
      const grounded = grounding(input, ground, evidence);
      return 'refused' in grounded ? grounded : [amended, ...grounded];
    },
  }),
  dropVote: command({
    input: Vote1,
    may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
    decide: ({ input, meeting }) => {
      const vote = known(meeting, input.vote, 'prepared');
      return 'refused' in vote ? vote : [event('voteDropped', input)];
    },
  }),
};
