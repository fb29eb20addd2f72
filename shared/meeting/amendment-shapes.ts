/** What the record says of a draft's text and of amendments to it: the shapes of both, and how they stand in a meeting. */
import { z } from 'zod';
import { HexHash, Id, line, prose } from '../base/ids.ts';
import { Restriction } from './audience.ts';
import { Grounding, Rule } from './rules.ts';
import type { Provision } from './wording.ts';

export interface Wording {
  readonly wording: string;
  readonly item: string;
  /** The paper whose text it is. */
  readonly paper?: string | undefined;
  /** What is adopted, e.g. `Nghị quyết về dự toán ngân sách năm 2027`; empty where this reader is outside of its audience. */
  readonly title: string;
  readonly provisions: readonly Provision[];
  /** Of the text as it was taken in. */
  readonly sha256: string;
  readonly audience?: Restriction;
  readonly hidden?: true;
  readonly at: string;
  /** What the chair or the desk has said; absent: nothing. */
  readonly taking?: boolean;
  /** What the vote on the whole takes and stands on, as the desk has said; absent: nothing was said. */
  readonly takes?: { readonly rule: Rule; readonly ground?: Grounding | undefined };
  /** The chair's order of voting; what came later is not in it. */
  readonly order?: readonly string[];
  /** Amendments that are part of the text, in the order in which they became that. */
  readonly adopted: readonly string[];
  /** The vote on the whole that was prepared last, and the hash of the text that it names. */
  readonly put?: { readonly vote: string; readonly sha256: string; readonly at: string };
}

export interface Amendment {
  readonly amendment: string;
  readonly wording: string;
  /** The one whose inserted provisions it is to: `place` counts those. */
  readonly to?: string | undefined;
  /** A delegate; or a body by name, entered at the desk. */
  readonly author?: string | undefined;
  readonly body?: string | undefined;
  readonly at: string;
  readonly kind: 'replace' | 'insert' | 'strike';
  readonly place: number;
  readonly text?: string | undefined;
  readonly inserted?: readonly Provision[] | undefined;
  readonly reason?: string | undefined;
  readonly hidden?: true;
  readonly withdrawn?: { readonly at: string };
  /** Of the drafting body; the last word of several. */
  readonly answer?: { readonly accepted: boolean; readonly explanation: string; readonly at: string };
  readonly vote?: string;
  readonly fallen?: { readonly with: string; readonly at: string };
  readonly adopted?: { readonly at: string };
}

export const MOST_WORDINGS = 50;
export const MOST_AMENDMENTS = 1000;
export const MOST_OF_ONE = 50;
export const MOST_PROVISIONS = 800;
/** UTF-8; a tablet's copy of the log holds it, and a message has room for it. */
export const MOST_BYTES = 150_000;

const Paragraph = prose(20_000).refine((text) => !text.includes('\n'));
export const Provisions = z
  .array(z.object({ level: z.number().int().min(0).max(4), label: line(20).optional(), text: Paragraph }))
  .max(MOST_PROVISIONS)
  .refine((all) => all.every((one) => one.label !== undefined || one.text !== ''));
export const Wording1 = z.object({ wording: Id });
/** What the vote on the whole takes: of a preset of the unit, or a rule without a ground. */
export const Takes = z.object({ rule: Rule, ground: Grounding.optional() });
export const Amendment1 = z.object({ amendment: Id });
export const Title = line(300);
export const TakenText = z.object({ title: Title, provisions: Provisions });
/** `said` stands in the open where the item is for everybody; else it is sealed for those whom the item is for. */
export const Taken = Wording1.extend({
  item: Id,
  paper: Id.optional(),
  sha256: HexHash,
  said: TakenText.optional(),
  audience: Restriction.optional(),
});
export const Reason = prose(2000);
export const Asked = z.object({
  kind: z.enum(['replace', 'insert', 'strike']),
  place: z.number().int().min(0).max(MOST_PROVISIONS),
  text: Paragraph.optional(),
  inserted: Provisions.optional(),
  reason: Reason,
});
export const Proposed = Amendment1.extend({
  wording: Id,
  author: Id.optional(),
  body: line(200).optional(),
  said: Asked.optional(),
  audience: Restriction.optional(),
});
/** To what another inserts, which is one that is to the text itself. */
export const SubProposed = Proposed.extend({ to: Id });
export const Explained = z.object({ explanation: prose(2000) });
export const Answered = Amendment1.extend({ accepted: z.boolean(), said: Explained.optional(), audience: Restriction.optional() });
/** Told anew to somebody who takes part in the item again, in the same words. */
export const WordingTold = Wording1.extend({ audience: Restriction });
export const AmendmentTold = Amendment1.extend({ audience: Restriction });
export const AskedAgain = Asked.extend({ explanation: prose(2000).optional() });
