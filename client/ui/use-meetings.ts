/** The meetings that somebody sees, each looked at by itself: one that cannot be shown is named, and the others stand. */
import { isInstant } from '../../shared/base/time.ts';
import type { MeetingList, MeetingSummary } from '../../shared/wire/http.ts';
import { useAsk, type Asked, type AskOptions } from './use-ask.ts';

export type Meetings = Required<Omit<MeetingList, 'next'>> & Pick<MeetingList, 'next'>;

function isShown(one: Partial<MeetingSummary> | null): one is MeetingSummary {
  return [one?.meeting, one?.title, one?.place, one?.stage].every((text) => typeof text === 'string') && typeof one?.startsAt === 'string' && isInstant(one.startsAt);
}

/** Also of a list that an earlier version kept on the device. */
export function readMeetings(list: { readonly meetings?: unknown; readonly unreadable?: readonly string[]; readonly next?: string }): Meetings {
  const all = (Array.isArray(list.meetings) ? list.meetings : []) as ReadonlyArray<Partial<MeetingSummary> | null>;
  const bad = all.filter((one) => !isShown(one)).map((one) => String(one?.meeting ?? '?'));
  return { meetings: all.filter(isShown), unreadable: [...(list.unreadable ?? []), ...bad], ...(list.next !== undefined && { next: list.next }) };
}

export function useMeetings(options: AskOptions): Asked<Meetings> {
  const asked = useAsk<MeetingList>('/meetings', options);
  return { ...asked, data: asked.data && readMeetings(asked.data) };
}
