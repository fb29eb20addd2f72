/** In which order amendments come to the vote: as the chair has ordered, or as is proposed. */
import { amendmentsTo } from './about-text.ts';
import type { Amendment, Wording } from './amendment-shapes.ts';
import type { Meeting } from './feature.ts';
import { isUndecided } from './amended.ts';
import { endOf, wordsOf, spanOf, type Provision, type Change } from './wording.ts';

/** In which order undecided ones come to the vote: as the chair has ordered, later ones behind, those to an insertion before it. */
export function inOrder(meeting: Meeting, { wording, order = [] }: Wording): Amendment[] {
  const open = amendmentsTo(meeting, wording).filter((one) => isUndecided(meeting, one));
  const placeOf = ({ amendment }: Amendment): number => (order.includes(amendment) ? order.indexOf(amendment) : order.length);
  return partsFirst(open.sort((a, b) => placeOf(a) - placeOf(b)));
}

/** Those to what another inserts right before that one; otherwise as they come. */
export function partsFirst<One extends Pick<Change, 'amendment' | 'to'>>(all: readonly One[]): One[] {
  const tops = all.filter(({ to }) => !all.some(({ amendment }) => amendment === to && to !== undefined));
  return tops.flatMap((top) => [...all.filter(({ to }) => to !== undefined && to === top.amendment), top]);
}

/** What share of its place's words a change touches, from 0 to 1: striking out touches all of them, what is inserted none. */
export function reach(all: readonly Provision[], one: Change): number {
  if (one.kind !== 'replace') return one.kind === 'strike' ? 1 : 0;
  const { from, to, words } = spanOf(all, one);
  return Math.min(1, Math.max(to - from, words.length) / Math.max(1, wordsOf(all[one.place]!.text).length));
}

/**
 * In which order changes are put to the vote unless the chair orders otherwise: article by article; in each what strikes a provision out
 * first, the longest first, then what touches most of its place. What is to an insertion comes right before it. Numbers in the row.
 */
export function furthestFirst(all: readonly Provision[], changes: readonly Change[]): number[] {
  const article = ({ place }: Change): number => {
    let at = place;
    while (at > 0 && all[at]!.level > 1) at--;
    return at;
  };
  const size = (one: Change): number => (one.kind === 'strike' ? endOf(all, one.place) - one.place : 0);
  const sorted = changes
    .flatMap((one, n) => (one.to === undefined ? [{ n, article: article(one), size: size(one), reach: reach(all, one) }] : []))
    .sort((a, b) => a.article - b.article || b.size - a.size || b.reach - a.reach || a.n - b.n);
  const partsOf = ({ amendment, inserted = [] }: Change): number[] => {
    const mine = changes.flatMap(({ to, ...one }, n) => (to !== undefined && to === amendment ? [{ n, one }] : []));
    return furthestFirst(inserted, mine.map(({ one }) => one)).map((at) => mine[at]!.n);
  };
  return sorted.flatMap(({ n }) => [...partsOf(changes[n]!), n]);
}
