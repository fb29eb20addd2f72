/**
 * What of an agenda has changed since somebody looked at it (có gì mới), told from their own copy of the log: what that does not show
 * them is in nothing that this says.
 */
import { entryOf, type Opening } from '../log/entry.ts';
import { isPostponed, isKeptOut } from './access.ts';
import type { Item } from './agenda.ts';
import { NEUTRAL } from './audience.ts';
import type { Meeting } from './feature.ts';
import type { LogKind } from './log-kind.ts';
import { numbersOf } from './numbers.ts';

/** As much of a meeting as an agenda's changes are told from. */
export type Looked = Pick<Meeting, 'agenda' | 'course'>;

export type Change =
  | { readonly what: 'added' | 'removed' | 'postponed' }
  /** Its real title is told now to whom it was not, or no longer is. */
  | { readonly what: 'opened' | 'narrowed' }
  | { readonly what: 'renamed'; readonly was: string }
  /** Absent: there is none any more. Minutes where a number is meant. */
  | { readonly what: 'time' | 'presenter'; readonly was?: string; readonly now?: string }
  | { readonly what: 'minutes'; readonly was?: number; readonly now?: number }
  /** `after`: the number of the item that it stands behind now; absent: it is the first. */
  | { readonly what: 'moved'; readonly after?: string }
  | { readonly what: 'putOff'; readonly reason: string };

export interface ItemNews {
  readonly item: string;
  readonly number: string;
  readonly title: string;
  readonly changes: readonly Change[];
}

/** The features whose facts an agenda's changes are told from; each folds its own alone. */
const TOLD_BY = new Set(['agenda', 'course']);

/** The agenda as the first `size` entries of a copy have it. @param entries of the log, hidden parts as far as its reader has them */
export function agendaAt(
  kind: Pick<LogKind, 'initial' | 'owner' | 'told' | 'evolve'>,
  entries: ReadonlyArray<{ readonly line: string; readonly sealed?: Opening }>,
  size: number,
): Looked {
  return entries.slice(0, size).reduce<Meeting>((meeting, { line, sealed }) => {
    const read = entryOf(line);
    if (!TOLD_BY.has(kind.owner(read.type)?.name ?? '')) return meeting;
    const { type, fact } = kind.told(read, sealed);
    return kind.evolve(meeting, type, fact);
  }, kind.initial);
}

/** Ids that kept their order: the longest run of those in both that stands the same way in both. */
function kept(before: readonly string[], now: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, at) => [id, at]));
  const common = now.filter((id) => place.has(id));
  const length = common.map(() => 1);
  const from = common.map(() => -1);
  let last = -1;
  common.forEach((id, at) => {
    for (let other = 0; other < at; other++) {
      if (place.get(common[other]!)! >= place.get(id)! || length[other]! + 1 <= length[at]!) continue;
      length[at] = length[other]! + 1;
      from[at] = other;
    }
    if (last < 0 || length[at]! > length[last]!) last = at;
  });
  const found = new Set<string>();
  for (; last >= 0; last = from[last]!) found.add(common[last]!);
  return found;
}

/** Where both are there and differ. */
const differs = <T>(was: T | undefined, now: T | undefined): { readonly was?: T; readonly now?: T } | undefined =>
  was === now ? undefined : { ...(was !== undefined && { was }), ...(now !== undefined && { now }) };

function wordsChanged(was: Item, now: Item): Change[] {
  if (was.hidden !== now.hidden) return [{ what: now.hidden ? 'narrowed' : 'opened' }];
  const [time, presenter] = [differs(was.time, now.time), differs(was.presenter, now.presenter)];
  return [
    ...(was.title === now.title ? [] : [{ what: 'renamed', was: was.title } as const]),
    ...(time ? [{ what: 'time', ...time } as const] : []),
    ...(presenter ? [{ what: 'presenter', ...presenter } as const] : []),
  ];
}

/**
 * What has changed, in the agenda's order, what was taken off last.
 * @param reader whose copies both are; of an item in which they take no part no earlier title is told
 */
export function agendaNews(before: Looked, now: Meeting, reader?: string): ItemNews[] {
  const [then, items] = [before.agenda.items, now.agenda.items];
  const known = new Map(then.map((one) => [one.item, one]));
  const [stood, stands] = [numbersOf(then), numbersOf(items)];
  const still = kept(then.map((one) => one.item), items.map((one) => one.item));
  const isShut = (item: string): boolean => isKeptOut(now, item, reader);
  const news = items.map((one, at): ItemNews => {
    const was = known.get(one.item);
    const put = now.course.deferrals.filter(({ item }) => item === one.item);
    const isPutOff = put.length > before.course.deferrals.filter(({ item }) => item === one.item).length;
    const minutes = differs(before.course.durations[one.item], now.course.durations[one.item]);
    const after = items[at - 1];
    const changes: Change[] = was
      ? [
          ...(isPostponed(now, one.item) && !isPostponed(before, one.item) ? [{ what: 'postponed' } as const] : []),
          ...(isPutOff ? [{ what: 'putOff', reason: put.at(-1)!.reason } as const] : []),
          ...(isShut(one.item) && one.audience ? [] : wordsChanged(was, one)),
          ...(minutes ? [{ what: 'minutes', ...minutes } as const] : []),
          ...(still.has(one.item) || isPutOff ? [] : [{ what: 'moved', ...(after && { after: stands.get(after.item)! }) } as const]),
        ]
      : [{ what: 'added' }];
    const title = isShut(one.item) && one.audience ? (one.publicTitle ?? NEUTRAL.item) : one.title;
    return { item: one.item, number: stands.get(one.item)!, title, changes };
  });
  const gone = then
    .filter(({ item }) => !stands.has(item))
    .map(({ item, title, publicTitle }): ItemNews => ({
      ...{ item, number: stood.get(item)!, title: publicTitle ?? title },
      changes: [{ what: 'removed' }],
    }));
  return [...news.filter(({ changes }) => changes.length > 0), ...gone];
}
