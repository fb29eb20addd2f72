/** Thresholds of votes on confidence as they are typed: text, which may not be a threshold yet. */
import { lawfulFollows, Thresholds, type Consequence, type Follows } from '../../shared/meeting/forms.ts';

export interface TypedFollow {
  readonly what: Consequence;
  readonly how: string;
  readonly n: string;
  readonly d: string;
}

/** A poll has three levels, a vote of confidence two. */
export type OnConfidence = 'poll' | 'confidence';

export const isOnConfidence = (kind: string): kind is OnConfidence => kind === 'poll' || kind === 'confidence';

const typed = ({ what, strict, fraction: [n, d] }: Follows): TypedFollow => ({ what, how: strict ? 'more' : 'least', n: String(n), d: String(d) });

/** One field of a draft. */
export const typedFollows = (follows: readonly Follows[]): string => JSON.stringify(follows.map(typed));

/** A row for each consequence of the kind: as typed, or as the law has it. */
export function rowsOf(text: string, kind: OnConfidence): TypedFollow[] {
  const rows = text === '' ? [] : (JSON.parse(text) as TypedFollow[]);
  return lawfulFollows(kind === 'poll').map((law) => rows.find((one) => one.what === law.what) ?? typed(law));
}

const whole = (text: string): number => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN);

/** Undefined where any of them is none. */
export function followsTyped(text: string, kind: OnConfidence): Follows[] | undefined {
  return Thresholds.safeParse(
    rowsOf(text, kind).map(({ what, how, n, d }) => ({ what, fraction: [whole(n), whole(d)], strict: how === 'more' })),
  ).data;
}
