/** Meetings as a calendar that other programs follow (RFC 5545): moved and called-off ones say so under the same name. */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { milliseconds } from '../../shared/base/time.ts';
import { calendarWords as w } from '../../shared/text/calendar.ts';
import { say } from '../../shared/text/words.ts';
import type { Summary } from '../room/summaries.ts';

/** What times are meant in. They are written in UTC, which leaves nothing to a program's own tables; the country has one time all the year. */
const ZONE = 'Asia/Ho_Chi_Minh';
/** How often a calendar is asked to look again. */
const AGAIN_S = 1_800;
const DAY_S = 86_400;
/** A meeting has no planned end: calendars draw something of this length. */
const SHOWN_MS = 4 * 3_600_000;

export type InFeed = Pick<Summary, 'meeting' | 'title' | 'startsAt' | 'place' | 'rehearsal' | 'calledOff' | 'council' | 'size' | 'stage'>;

/**
 * @param name of the calendar
 * @param linkTo the page of a meeting
 * @param now milliseconds since 1970
 */
export function feedOf(meetings: readonly InFeed[], { name, linkTo, now }: FeedOptions): string {
  const calendar = ical({
    name,
    prodId: { company: 'e-Cabinet', product: 'e-Cabinet', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN_S,
  });
  for (const one of meetings) {
    const start = new Date(milliseconds(one.startsAt));
    const off = one.calledOff !== undefined;
    const title = one.rehearsal ? say(w.rehearsal, 'vi', { title: one.title }) : one.title;
    const event = calendar.createEvent({
      id: `${one.meeting}@e-cabinet`,
      // Of the log's entries: what was changed later has more of them.
      sequence: one.size,
      stamp: new Date(now),
      start,
      end: new Date(start.getTime() + SHOWN_MS),
      summary: off ? say(w.calledOff, 'vi', { title }) : title,
      location: one.place,
      url: linkTo(one.meeting),
      status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...((one.council !== undefined || off) && {
        description: [one.council, off && say(w.calledOffFor, 'vi', { reason: one.calledOff! })].filter(Boolean).join('\n'),
      }),
    });
    if (off || one.stage !== 'published') continue;
    for (const before of [DAY_S, DAY_S / 24]) event.createAlarm({ type: ICalAlarmType.display, trigger: before, description: title });
  }
  // Among the calendar's own properties: behind its events, where the library would put it, none may stand (RFC 5545, 3.6).
  // Each line ends with a break, the last one too.
  return `${calendar.toString().replace('\r\nMETHOD:', `\r\nX-WR-TIMEZONE:${ZONE}$&`)}\r\n`;
}

export interface FeedOptions {
  readonly name: string;
  readonly linkTo: (meeting: string) => string;
  readonly now: number;
}
