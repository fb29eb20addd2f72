/** The rows that are looked over, and what is done to one of them. */
import type { Json } from '../../../../../shared/base/canonical.ts';
import type { RowNumbers } from './own-numbers.ts';
import type { Proposed } from './read-agenda.ts';

/** What the rules take. */
export const LONGEST = { title: 500, time: 60, presenter: 200 } as const;
export const MOST_ADDED = 200;

const change = (rows: readonly Proposed[], at: number, to: Partial<Proposed>): readonly Proposed[] =>
  rows.map((one, n) => (n === at ? { ...one, ...to } : one));

export const typed = change;

export const levelled = (rows: readonly Proposed[], at: number, by: 1 | -1): readonly Proposed[] =>
  change(rows, at, { level: Math.max(0, Math.min(2, rows[at]!.level + by)) as Proposed['level'] });

export const dropped = (rows: readonly Proposed[], at: number): readonly Proposed[] => change(rows, at, { dropped: !rows[at]!.dropped });

/** One out of a row and the one above that is to be added: what a document broke in two. */
export function joined(rows: readonly Proposed[], at: number): readonly Proposed[] {
  const above = rows.slice(0, at).findLastIndex((one) => !one.dropped);
  const [one, next] = [rows[above], rows[at]];
  if (!one || !next) return rows;
  const title = `${one.title} ${next.title}`.trim();
  const number = one.number ?? next.number;
  const whole = { title, time: one.time || next.time, presenter: one.presenter || next.presenter, ...(number !== undefined && { number }) };
  return change(rows, above, whole).filter((_, n) => n !== at);
}

/** As the rules take them. @param numbers where the programme's own are kept, by the rows' places */
export const toAdd = (rows: readonly Proposed[], numbers?: RowNumbers): Array<{ [key: string]: Json }> =>
  rows
    .map((one, at) => ({ ...one, own: numbers?.get(at) }))
    .filter((one) => !one.dropped)
    .map(({ title, time, presenter, level, own }) => ({
      title: title.trim(),
      ...(own !== undefined && { number: own }),
      ...(time.trim() !== '' && { time: time.trim() }),
      ...(presenter.trim() !== '' && { presenter: presenter.trim() }),
      ...(level > 0 && { level }),
    }));

export const isWrong = ({ title, time, presenter, dropped: out }: Proposed): boolean =>
  !out && (title.trim() === '' || title.length > LONGEST.title || time.length > LONGEST.time || presenter.length > LONGEST.presenter);

/** What was kept of them in the tab; none where it is of another version. */
export function rowsFrom(kept: string | undefined): readonly Proposed[] | undefined {
  if (kept === undefined) return undefined;
  try {
    const rows = JSON.parse(kept) as readonly Proposed[];
    const whole = Array.isArray(rows) && rows.every((one) => typeof one?.title === 'string' && typeof one.level === 'number');
    return whole ? rows : undefined;
  } catch {
    return undefined;
  }
}
