/** What has changed on the agenda since its reader looked at it on this device, as their copy of the log tells it. */
import { useStore } from 'zustand';
import { agendaAt, agendaNews, type Change, type ItemNews, type Looked } from '../../../shared/meeting/agenda-news.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { agendaNews as words } from '../../../shared/text/agenda-news.ts';
import { seenAgenda } from '../../reader/seen-agenda.ts';
import type { Speech } from '../../ui/language.tsx';
import { useHere, type Here } from '../here.tsx';

const TOLD_FROM = ['agenda', 'course', 'recusals'] as const;
const NONE: readonly ItemNews[] = [];
/** The last ones: every item asks, and the answer is the same until something comes. */
let looked: { readonly of: object; readonly size: number; readonly then: Looked } | undefined;
let told: { readonly then: Looked; readonly now: Pick<Meeting, 'agenda' | 'course' | 'recusals'>; readonly news: readonly ItemNews[] } | undefined;

/** @param seen so many entries were there when the agenda was looked at last; undefined: never */
export function newsIn({ following, meeting, member }: Pick<Here, 'following' | 'meeting' | 'member'>, seen: number | undefined) {
  if (!following || seen === undefined || following.replica.size <= seen) return NONE;
  const { replica } = following;
  // Another copy in the place of this one tells it anew: it may hold more.
  if (looked?.of !== replica || looked.size !== seen)
    looked = { of: replica, size: seen, then: agendaAt(replica.kind, replica.entries, seen) };
  const { then } = looked;
  const isSame = told?.then === then && TOLD_FROM.every((one) => told?.now[one] === meeting[one]);
  if (!told || !isSame) told = { then, now: meeting, news: agendaNews(then, meeting, member) };
  return told.news;
}

export function useAgendaNews(): readonly ItemNews[] {
  const here = useHere();
  const seen = useStore(seenAgenda, (all) => all[here.id]);
  return newsIn(here, seen);
}

/** One change in words. */
export function changeInWords(t: Speech['t'], change: Change): string {
  switch (change.what) {
    case 'renamed':
      return t(words.renamed, { was: change.was });
    case 'time':
    case 'presenter':
      return t(words[change.what], { was: change.was ?? t(words.unset), now: change.now ?? t(words.unset) });
    case 'minutes': {
      const [was, now] = [change.was, change.now].map((n) => (n === undefined ? t(words.unset) : t(words.minutesOf, { n })));
      return t(words.minutes, { was: was!, now: now! });
    }
    case 'moved':
      return change.after === undefined ? t(words.movedFirst) : t(words.movedAfter, { after: change.after });
    case 'putOff':
      return t(words.putOff, { reason: change.reason });
    default:
      return t(words[change.what]);
  }
}
