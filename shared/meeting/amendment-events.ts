/** What may happen to drafts of resolutions and amendments to them, as the record tells it, and what a meeting holds of them. */
import { z } from 'zod';
import { HexHash, Id } from '../base/ids.ts';
import {
  Amendment1,
  AmendmentTold,
  Answered,
  Asked,
  AskedAgain,
  Explained,
  MOST_AMENDMENTS,
  Proposed,
  SubProposed,
  Taken,
  Takes,
  TakenText,
  Wording1,
  WordingTold,
  type Amendment,
  type Wording,
} from './amendment-shapes.ts';
import { audienceOf } from './audience.ts';
import { archivedEvent, maker, openEvent } from './feature.ts';

export interface AmendmentsState {
  /** In the order in which they were taken in. */
  readonly wordings: readonly Wording[];
  /** In the order in which they were proposed. */
  readonly all: readonly Amendment[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly amendments: AmendmentsState;
  }
}

export const events = {
  wordingTaken: archivedEvent(Taken, TakenText, audienceOf),
  wordingTold: archivedEvent(WordingTold, TakenText, audienceOf),
  wordingDropped: openEvent(Wording1),
  wordingGrounded: openEvent(Wording1.extend(Takes.shape)),
  amendingSet: openEvent(Wording1.extend({ taking: z.boolean() })),
  amendmentProposed: archivedEvent(Proposed, Asked, audienceOf),
  insertionAmendmentProposed: archivedEvent(SubProposed, Asked, audienceOf),
  amendmentTold: archivedEvent(AmendmentTold, AskedAgain, audienceOf),
  amendmentWithdrawn: openEvent(Amendment1),
  amendmentAnswered: archivedEvent(Answered, Explained, audienceOf),
  /** Undecided ones, as the chair puts them to the vote one after the other. */
  amendmentsOrdered: openEvent(Wording1.extend({ amendments: z.array(Id).max(MOST_AMENDMENTS) })),
  /** The vote is prepared in the same act. */
  amendmentPut: openEvent(Amendment1.extend({ vote: Id })),
  /** Part of the text from now on. `falls`: those that touch the same words; `sha256`: of the text with it. */
  amendmentAdopted: openEvent(Amendment1.extend({ falls: z.array(Id), sha256: HexHash })),
  /** Its vote was set aside: it is no part of the text any more, and what fell with it stands again. */
  amendmentReverted: openEvent(Amendment1.extend({ sha256: HexHash })),
  /** The vote on the whole, prepared in the same act; `sha256`: of the consolidated text, which the question names. */
  wordingPut: openEvent(Wording1.extend({ vote: Id, sha256: HexHash })),
};
export const event = maker(events);
