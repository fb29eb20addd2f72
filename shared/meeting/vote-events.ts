/** What may happen to votes, as the record tells it. */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Hash, HexHash, Id, line, prose, Timestamp } from '../base/ids.ts';
import { Elected } from './elected.ts';
import { maker, openEvent } from './feature.ts';
import { BallotPaper, Choice } from './forms.ts';
import { QuestionContent } from './question.ts';
import { Rule } from './rules.ts';

export const Prepared = z.object({
  vote: Id,
  item: Id,
  text: prose(2000).refine((text) => text.length > 0),
  rule: Rule,
  papers: z.array(Id).max(50),
  repeats: Id.optional(),
  /** Of what is not a resolution put to a public vote. */
  ballot: BallotPaper.optional(),
});
export type Prepared = z.infer<typeof Prepared>;
/** What a prepared vote puts, and how. */
export const Asked = Prepared.pick({ text: true, rule: true, papers: true, ballot: true });
export const askedIn = ({ text, rule, papers, ballot }: z.infer<typeof Asked>): Json =>
  ({ text, rule, papers, ...(ballot && { ballot }) }) as unknown as Json;

export const Vote1 = z.object({ vote: Id });
const Counted = Vote1.extend({
  counts: z.record(Id, z.number().int()),
  base: z.number().int(),
  silent: z.number().int(),
  outcome: z.enum(['adopted', 'rejected']),
});
/** What a vote comes to where not all choices stand in its box. */
const Decision = Counted.extend({
  outcome: z.enum(['adopted', 'rejected', 'none']),
  /** Where it is tied and its chair's opinion decides. */
  tie: z.object({ chair: Id, choice: Id.optional() }).optional(),
  spoken: z.array(
    z.object({
      entry: Id,
      member: Id,
      choice: Id,
      enteredBy: Id,
      countersignedBy: Id,
      certificate: HexHash,
      signedAt: Timestamp,
      signature: z.string(),
    }),
  ),
  /** Of proxies, where there are. */
  proxies: z
    .array(
      z.object({
        appointment: Id,
        member: Id,
        holder: Id,
        revision: z.number().int(),
        choice: Choice,
        certificate: HexHash,
        signedAt: Timestamp,
        signature: z.string(),
      }),
    )
    .optional(),
});
export type Decision = z.infer<typeof Decision>;
/** A lot, whose papers are transferred first or who is out, and between whom it was drawn. */
export const Drawn = z.object({ for: z.enum(['surplus', 'exclusion']), between: z.array(Id), drawn: Id });
export type Drawn = z.infer<typeof Drawn>;

export const events = {
  votePrepared: openEvent(Prepared),
  voteAmended: openEvent(Prepared.omit({ repeats: true })),
  voteDropped: openEvent(Vote1),
  voteOpened: openEvent(
    Vote1.extend({
      kind: z.enum(['public', 'secret']),
      question: Hash,
      content: QuestionContent,
      total: z.number().int(),
      belowQuorum: z.object({ present: z.number().int(), needed: z.number().int() }).optional(),
    }),
  ),
  voteClosing: openEvent(Vote1),
  /** The box is closed; what is in it can no longer change, and its root is public before anybody knows the tally. */
  boxSealed: openEvent(Vote1.extend({ box: z.object({ size: z.number().int(), root: Hash }) })),
  voteAnnounced: openEvent(Vote1),
  voteClosed: openEvent(
    Counted.extend({
      box: z.object({ size: z.number().int(), root: Hash }),
      void: z.array(z.object({ voter: Id, reason: z.string() })),
      roll: z.record(Id, Choice),
    }),
  ),
  voteDecided: openEvent(Decision),
  electionDecided: openEvent(Vote1.extend({ decision: Elected })),
  /** Drawn in the hall, told by the chair; `decision`: the count as it goes on from there. */
  lotDrawn: openEvent(Vote1.extend({ lot: Drawn, decision: Elected })),
  /** Exact decimals. */
  weighedDecided: openEvent(
    Vote1.extend({ weights: z.record(Id, z.string()), base: z.string(), needed: z.string(), outcome: z.enum(['adopted', 'rejected']) }),
  ),
  voteVoided: openEvent(Vote1.extend({ reason: line(300) })),
};

export const event = maker(events);
