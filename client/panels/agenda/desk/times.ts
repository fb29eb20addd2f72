/** Times and presenters as they are typed for several items at once, each beside what stood there when its writer began. */
import type { Item } from '../../../../shared/meeting/agenda.ts';

export interface Typed {
  readonly time: string;
  readonly presenter: string;
  readonly was: { readonly title: string; readonly time?: string; readonly presenter?: string };
}
export type Rows = Readonly<Record<string, Typed>>;
export type Column = 'time' | 'presenter';

/** What the rules take. */
export const LONGEST = { time: 60, presenter: 200 } as const;

export const wasOf = ({ title, time, presenter }: Item): Typed['was'] => ({
  title,
  ...(time !== undefined && { time }),
  ...(presenter !== undefined && { presenter }),
});

const said = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const begun = (item: Item): Typed => ({ time: item.time ?? '', presenter: item.presenter ?? '', was: wasOf(item) });

/** One cell; a row that says again what stood there is as if it had never been touched. */
export function put(rows: Rows, item: Item, column: Column, text: string): Rows {
  const { [item.item]: before, ...others } = rows;
  const next = { ...(before ?? begun(item)), [column]: text };
  const same = said(next.time) === (next.was.time ?? '') && said(next.presenter) === (next.was.presenter ?? '');
  return same ? others : { ...others, [item.item]: next };
}

/** The rows of what was copied from a table. */
export const linesOf = (text: string): string[] => text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');

/** What was copied from a table, from that cell on: a line a row, a tab to the next column. Lines beyond the last item are left out. */
export function pasted(rows: Rows, items: readonly Item[], at: number, column: Column, text: string): Rows {
  return linesOf(text).reduce((all, line, n) => {
    const item = items[at + n];
    if (!item) return all;
    const [first = '', second] = line.split('\t');
    const one = put(all, item, column, said(first));
    return second === undefined || column === 'presenter' ? one : put(one, item, 'presenter', said(second));
  }, rows);
}

/** Whether others have written since its writer began. */
export const isOutdated = ({ was }: Typed, now: Item): boolean =>
  was.title !== now.title || was.time !== now.time || was.presenter !== now.presenter;

export const isTooLong = ({ time, presenter }: Typed): boolean =>
  said(time).length > LONGEST.time || said(presenter).length > LONGEST.presenter;

/** As the rules take them. */
export const toSend = (rows: Rows) =>
  Object.entries(rows).map(([item, { time, presenter, was }]) => ({
    item,
    time: said(time) || null,
    presenter: said(presenter) || null,
    was,
  }));

/** What was kept of them; none where it is of another version. */
export function rowsFrom(kept: string, items: readonly Item[]): Rows {
  try {
    const found = JSON.parse(kept) as Record<string, Typed>;
    const known = new Set(items.map(({ item }) => item));
    return Object.fromEntries(
      Object.entries(found).filter(([item, one]) => known.has(item) && typeof one.time === 'string' && typeof one.was?.title === 'string'),
    );
  } catch {
    return {};
  }
}
