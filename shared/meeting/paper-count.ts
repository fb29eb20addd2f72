/**
 * What tellers write down of ballots on paper (phiếu giấy), and what it comes to: the same on a teller's tablet while it is typed, where it
 * is taken in, and in the verifier. Numbers alone: nobody's paper is known.
 */
import type { Json } from '../base/canonical.ts';
import { isRecused } from './access.ts';
import { delegatesAt, wasThereBetween } from './there-at.ts';
import { electedBy, type Elected } from './elected.ts';
import type { Meeting } from './feature.ts';
import type { Asks } from './forms.ts';
import type { PaperCount } from './paper-ballot-events.ts';
import type { QuestionContent } from './question.ts';
import { explain, type Rule, type Tally } from './rules.ts';

/** What is wrong with a count by itself: of which line, and what it may be at most, or must come to. */
export type PaperFault =
  | { readonly is: 'returned'; readonly most: number }
  | { readonly is: 'sum'; readonly returned: number; readonly sum: number }
  | { readonly is: 'options' }
  | { readonly is: 'marks'; readonly sum: number; readonly least: number; readonly most: number; readonly of?: string };

const sumOf = (counts: PaperCount['counts'], ids: readonly string[]): number => ids.reduce((all, id) => all + (counts[id] ?? 0), 0);

/** How many marks there can be on so many valid papers: as many at least, for a paper without one is blank. */
function marksFault({ options, form }: Asks, { valid, counts }: PaperCount): PaperFault | undefined {
  const ids = options.map(({ id }) => id);
  const sum = sumOf(counts, ids);
  const fault = (least: number, most: number, of?: string): PaperFault => ({ is: 'marks', sum, least, most, ...(of && { of }) });
  if (!form) return sum === valid ? undefined : fault(valid, valid);
  if (form.kind === 'election') {
    const over = ids.find((id) => (counts[id] ?? 0) > valid);
    if (over !== undefined) return { is: 'marks', sum: counts[over] ?? 0, least: 0, most: valid, of: over };
    return sum < valid || sum > valid * form.most ? fault(valid, valid * form.most) : undefined;
  }
  // Orders are counted from papers one by one; tellers' numbers say nothing of them.
  if (form.kind === 'ranked') return { is: 'options' };
  const over = form.officers.find((one) => sumOf(counts, one.options) > valid);
  if (over) return { is: 'marks', sum: sumOf(counts, over.options), least: 0, most: valid, of: over.id };
  return sum < valid ? fault(valid, valid * form.officers.length) : undefined;
}

/** The first thing that cannot be of a count; undefined where it may be so. @param issued how many papers were given out */
export function paperFault(asks: Asks, issued: number, count: PaperCount): PaperFault | undefined {
  const { returned, valid, invalid, blank, counts } = count;
  if (returned > issued) return { is: 'returned', most: issued };
  if (valid + invalid + blank !== returned) return { is: 'sum', returned, sum: valid + invalid + blank };
  const ids = asks.options.map(({ id }) => id);
  if (Object.keys(counts).length !== ids.length || ids.some((id) => !Object.hasOwn(counts, id))) return { is: 'options' };
  return marksFault(asks, count);
}

/** Lines in which two counts differ: their names, or an option's id. */
export function differingLines(one: PaperCount, other: PaperCount): string[] {
  const lines = (['returned', 'valid', 'invalid', 'blank'] as const).filter((line) => one[line] !== other[line]);
  const ids = [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])];
  return [...lines, ...ids.filter((id) => one.counts[id] !== other.counts[id])];
}

/** What a teller signs (CMS as in RECORD section 4): canonical JSON of this. */
export interface Counted {
  readonly meeting: string;
  readonly vote: string;
  readonly question: string;
  /** From 1; one more after counts that differed, and where the chair has asked for a recount. */
  readonly round: number;
  readonly issued: number;
  readonly count: PaperCount;
  readonly teller: string;
}

export const tellersCountStatement = ({ count, ...told }: Counted): Json => ({ kind: 'ecabinet/tellers-count/v1', ...told, ...count });

/** What the result is measured against. */
export interface PaperBases {
  /** Delegates listed at the opening. */
  readonly total: number;
  /** Who took part: delegates then, in the room at some time until the papers were in, without a conflict of interest. */
  readonly present: number;
}

/** Whom papers can have been given to by now: delegates of the opening, in the room since, who take part in the item. */
export const mayHaveTaken = (meeting: Meeting, item: string, opened: number): string[] =>
  delegatesAt(meeting, opened).filter((one) => wasThereBetween(meeting, one, opened, Infinity) && !isRecused(meeting, item, one));

/** Counts, base and silent, as every result has them: `silent` are all of the total whose paper is not among those that came back. */
function paperTally(rule: Rule, { counts, returned, valid }: PaperCount, { total, present }: PaperBases): Tally {
  return { counts, base: { total, present, cast: returned, valid }[rule.base], silent: total - returned };
}

/** What a count comes to by the question's rule; `decision` where its paper has a form. */
export function paperOutcome(content: QuestionContent, count: PaperCount, bases: PaperBases) {
  const tally = paperTally(content.rule, count, bases);
  const outcome: 'adopted' | 'rejected' = explain(tally, content.rule).outcome === 'adopted' ? 'adopted' : 'rejected';
  const { form } = content;
  const marks = { counts: count.counts, base: tally.base, papers: count.valid + count.blank, blank: count.blank };
  const decision: Elected | undefined = form && electedBy({ ...content, form }, marks);
  return { tally, outcome, ...(decision && { decision }) };
}
