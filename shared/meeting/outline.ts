/**
 * What a published meeting is to somebody who takes part in it and has no right and no duty there: the agenda's points and the papers,
 * what is not for everybody by its neutral title. Made of a state that was folded with such eyes, so that what is sealed was never in it.
 */
import { recusedFrom } from './access.ts';
import { isInternal } from './may-read.ts';
import { hasAllDelegates, NEUTRAL } from './audience.ts';
import type { Restriction } from './audience.ts';
import type { Meeting } from './feature.ts';
import { numbersOf } from './numbers.ts';

/** For whom what is read may be: for everybody in the meeting, or for all of its delegates as well. */
export type Reach = 'everybody' | 'delegates';

export interface OutlinePoint {
  readonly id: string;
  /** As printed. */
  readonly number: string;
  readonly title: string;
  readonly restricted: boolean;
}
export interface OutlineFile {
  readonly id: string;
  /** Of the point that it stands on. */
  readonly point: string;
  readonly title: string;
  readonly restricted: boolean;
  /** Shown with its reader's name alone, on this or on another place: nobody else is handed it. */
  readonly internal: boolean;
  readonly replaced: boolean;
  /** Absent of a restricted one. */
  readonly content?: {
    readonly sha256: string;
    readonly pages: number;
    readonly size: number;
    readonly kind?: string;
    readonly issuer?: string;
    readonly preparedBy?: string;
    readonly addedAt: string;
  };
}

/** What is for all delegates is so while each of them takes part in its item: no system is told apart from whoever does not. */
const isOpen = (
  { audience, hidden }: { readonly audience?: Restriction; readonly hidden?: true },
  ...[reach, meeting, item]: [Reach, Meeting, string]
): boolean =>
  hidden !== true &&
  (audience === undefined ||
    (reach === 'delegates' && hasAllDelegates(audience) && !audience.except?.length && recusedFrom(meeting, item).length === 0));

/** @param meeting folded for a viewer who has the duties that `reach` says, and no name */
export function outlineOf(meeting: Meeting, reach: Reach) {
  const { agenda: { items }, papers: { papers, order } } = meeting;
  const numbers = numbersOf(items);
  const open = new Set(items.filter((one) => isOpen(one, reach, meeting, one.item)).map((one) => one.item));
  const points = items.map((one): OutlinePoint => ({
    id: one.item,
    number: numbers.get(one.item) ?? '',
    title: open.has(one.item) ? one.title : (one.publicTitle ?? NEUTRAL.item),
    restricted: !open.has(one.item),
  }));
  const files = order.flatMap((id): OutlineFile[] => {
    const one = papers[id];
    if (!one || one.state === 'withdrawn') return [];
    const isShown = isOpen(one, reach, meeting, one.item) && open.has(one.item);
    const { paper, item, sha256, pages, size, kind, issuer, preparedBy, addedAt } = one;
    const described = { ...(kind && { kind }), ...(issuer && { issuer }), ...(preparedBy && { preparedBy }) };
    return [
      {
        ...{ id: paper, point: item, restricted: !isShown, internal: isInternal(sha256, meeting), replaced: one.state === 'replaced' },
        title: isShown ? one.title : (one.publicTitle ?? NEUTRAL.paper),
        ...(isShown && { content: { sha256, pages, size, addedAt, ...described } }),
      },
    ];
  });
  return { points, files };
}
