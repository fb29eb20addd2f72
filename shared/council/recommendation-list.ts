/** A council's recommendations as its desk looks through them: which stand under which heading, and in which order. */
import { isLate, type Recommendation } from './recommendations.ts';
import { daysUntil, type Day } from './working-days.ts';

export const SHOWN = ['open', 'soon', 'late', 'answered', 'ended', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
const SOON_DAYS = 15;

type Listed = Pick<Recommendation, 'id' | 'state' | 'due'> & { readonly sent?: { readonly on: Day } };

/** @param today in Vietnam */
export function isShown(one: Listed, shown: Shown, today: Day): boolean {
  const { state, due } = one;
  if (shown === 'soon') return state === 'waiting' && due !== undefined && due >= today && daysUntil(today, due) <= SOON_DAYS;
  if (shown === 'late') return isLate(one, today);
  if (shown === 'open') return state !== 'ended';
  return shown === 'all' || state === shown;
}

/** What is late and next due first; drafts and what waits for the desk before what is far off; ended ones by their day. */
export const placeOf = ({ id, state, due, sent }: Listed): string => `${state === 'ended' ? 1 : 0}${due ?? ''}${sent?.on ?? ''} ${id}`;
