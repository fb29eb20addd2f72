/** The meetings that somebody sees, each looked at by itself: one that cannot be shown is named, and the others stand. */
import { useState } from 'react';
import { isRefusal } from '../../shared/base/refusal.ts';
import { isInstant } from '../../shared/base/time.ts';
import type { MeetingList, MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { get } from '../link/http.ts';
import { useAsk, type Asked, type AskOptions } from './use-ask.ts';

export type Meetings = Required<Omit<MeetingList, 'next'>> & Pick<MeetingList, 'next'>;

function isShown(one: Partial<MeetingSummary> | null): one is MeetingSummary {
  return (
    [one?.meeting, one?.title, one?.place, one?.stage].every((text) => typeof text === 'string') &&
    typeof one?.startsAt === 'string' &&
    isInstant(one.startsAt)
  );
}

/** Also of a list that an earlier version kept on the device. */
export function readMeetings(list: {
  readonly meetings?: unknown;
  readonly unreadable?: readonly string[];
  readonly next?: string;
}): Meetings {
  const all = (Array.isArray(list.meetings) ? list.meetings : []) as ReadonlyArray<Partial<MeetingSummary> | null>;
  const bad = all.filter((one) => !isShown(one)).map((one) => String(one?.meeting ?? '?'));
  return {
    meetings: all.filter(isShown),
    unreadable: [...(list.unreadable ?? []), ...bad],
    ...(list.next !== undefined && { next: list.next }),
  };
}

export interface AskedMeetings extends Asked<Meetings> {
  /** Fetches those before; absent where all are there. */
  readonly older: (() => Promise<void>) | undefined;
}

const pathOf = (kind: string | undefined, next?: string): string => {
  const asked = [...(kind === undefined ? [] : [`kind=${kind}`]), ...(next === undefined ? [] : [`after=${encodeURIComponent(next)}`])];
  return asked.length === 0 ? '/meetings' : `/meetings?${asked.join('&')}`;
};

/** Each meeting once, as it was told last: the first page is asked for again and again, those after it when somebody wants them. */
export function joined(pages: readonly Meetings[]): Meetings {
  const meetings = new Map([...pages].reverse().flatMap((page) => page.meetings.map((one) => [one.meeting, one] as const)));
  const next = pages.at(-1)?.next;
  return {
    meetings: [...meetings.values()],
    unreadable: [...new Set(pages.flatMap((page) => page.unreadable))],
    ...(next !== undefined && { next }),
  };
}

/** @param kind of another kind of log than a meeting */
export function useMeetings(options: AskOptions, kind?: string): AskedMeetings {
  const asked = useAsk<MeetingList>(pathOf(kind), options);
  const [before, setBefore] = useState<readonly Meetings[]>([]);
  const first = asked.data && readMeetings(asked.data);
  const data = first && joined([first, ...before]);
  const next = asked.kept ? undefined : data?.next;
  const fetchOlder = async (): Promise<void> => {
    const answer = await get<MeetingList>(pathOf(kind, next!));
    if (!isRefusal(answer)) setBefore((pages) => [...pages, readMeetings(answer)]);
  };
  return { ...asked, data, older: next === undefined ? undefined : fetchOlder };
}
