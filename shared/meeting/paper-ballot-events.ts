/** What may happen to votes on printed papers, as the record tells it, and what a meeting holds of them. */
import { z } from 'zod';
import { Hash, Id, line } from '../base/ids.ts';
import { maker, openEvent, sealedEvent } from './feature.ts';
import { QuestionContent } from './question.ts';
import type { Moment } from './roll.ts';
import type { Tally } from './rules.ts';
import { Signature } from './secret-state.ts';

export const Count = z.number().int().min(0).max(100_000);

export const Vote1 = z.object({ vote: Id });

export const Round = Vote1.extend({ round: z.number().int().min(1).max(1000) });

const Short = z.object({ present: z.number().int(), needed: z.number().int() });

/** Of the papers that came back: `valid` are marked as may be, `blank` not at all, `invalid` otherwise. `counts`: marks on valid ones. */
export const PaperCount = z.object({ returned: Count, valid: Count, invalid: Count, blank: Count, counts: z.record(Id, Count) });

export type PaperCount = z.infer<typeof PaperCount>;

const Signatures = z.array(Signature.extend({ teller: Id }));

export const events = {
  paperVoteOpened: openEvent(
    Vote1.extend({
      question: Hash,
      content: QuestionContent,
      total: Count,
      tellers: z.array(Id),
      /** By the chair's own word. */
      fewTellers: z.literal(true).optional(),
      belowQuorum: Short.optional(),
    }),
  ),
  /** How many papers delegates were given; the last one said counts. */
  papersIssued: openEvent(Vote1.extend({ issued: Count })),
  /** Nothing more is dropped. `present`: who took part, of the total. */
  paperCountBegun: openEvent(Vote1.extend({ issued: Count, present: Count })),
  /** For its teller alone: nobody knows another's numbers before their own are in, nor a result before it is announced. */
  paperCountEntered: sealedEvent(
    Round.extend({ teller: Id }),
    PaperCount.extend(Signature.shape),
    ({ teller }) => ({ duties: [], members: [teller] }),
  ),
  /** In which lines; not by how much. */
  paperCountsDiffer: openEvent(Round.extend({ tellers: z.array(Id), lines: z.array(line(64)) })),
  paperCountsAgree: openEvent(Round.extend({ tellers: z.array(Id) })),
  paperRecountAsked: openEvent(Round.extend({ reason: line(300) })),
  paperResultAnnounced: openEvent(Vote1),
  paperVoteClosed: openEvent(
    Round.extend(PaperCount.shape).extend({
      issued: Count,
      base: Count,
      silent: Count,
      outcome: z.enum(['adopted', 'rejected']),
      signatures: Signatures,
    }),
  ),
  paperVoteVoided: openEvent(Vote1.extend({ reason: line(300) })),
};

export const event = maker(events);

/** A count that a teller has entered, as its reader has it. */
export interface EnteredCount {
  readonly teller: string;
  readonly at: string;
  readonly count?: PaperCount & z.infer<typeof Signature>;
}

export interface PaperVote extends Omit<z.infer<typeof events.paperVoteOpened.open>, 'fewTellers'> {
  /** `agreed`: two tellers have the same numbers, the chair has not announced. */
  readonly state: 'open' | 'counting' | 'agreed' | 'announced' | 'closed' | 'voided';
  readonly few?: true;
  readonly opened: Moment;
  readonly issued?: number;
  /** Once the papers are in: when, and who took part. */
  readonly counting?: Moment & { readonly present: number };
  readonly round: number;
  /** Of this round, in the order of their entering. */
  readonly entries: readonly EnteredCount[];
  /** Of the round before, where its counts differed. */
  readonly differ?: { readonly lines: readonly string[] };
  /** Why the chair asked for this round. */
  readonly recount?: string;
  readonly result?: Omit<Tally, 'tie' | 'weighed'> &
    PaperCount & {
      readonly at: string;
      readonly issued: number;
      readonly outcome: 'adopted' | 'rejected';
      readonly signatures: z.infer<typeof Signatures>;
    };
  readonly voided?: { readonly at: string; readonly reason: string };
}

export interface PaperBallotsState {
  /** By vote, from its opening on. */
  readonly votes: Readonly<Record<string, PaperVote>>;
}
