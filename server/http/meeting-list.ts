/** The lists of meetings and of sheets: what is coming and under way whole, what is past by pages; by words and by time where asked for. */
import { Router } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { kindNamed, kindOf } from '../../shared/kinds/kinds.ts';
import { MeetingsQuery, MeetingSummary, type MeetingList } from '../../shared/wire/meeting-list.ts';
import { isDeskHere } from '../identity/reach.ts';
import type { Log } from '../log.ts';
import { isOpen, startingBefore } from '../room/meeting-indexes.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Summary } from '../room/summaries.ts';
import { answering, checked, signedIn } from './border.ts';

export interface MeetingListRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is still to come or under way began no longer ago: one that nobody has ever closed stands among those of before. */
const COMING_MS = 366 * 86_400_000;

export function meetingListRoutes({ log, rooms, now }: MeetingListRoutes): Router {
  const router = Router();
  router.get('/meetings', answering(log, async (req) => {
    const { member, by } = signedIn(req);
    if (by === 'hall') return refuse('border/not-allowed');
    const { kind: name, after, limit, typed, from, until } = checked(MeetingsQuery, req.query);
    const kind = kindNamed(name);
    if (!kind) return refuse('border/unknown');
    const { summaries } = rooms();
    const since = now() - COMING_MS;
    const isTheirs = (one: Summary): boolean => !one.discarded && (one.stage === 'draft' ? one.secretaries : one.members).includes(member.id);
    const isOfKind = (meeting: string): boolean => kindOf(meeting) === kind;
    // What is still to come or under way stands whole at the beginning, and then in no page of what is past.
    const isSought = typed !== undefined || from !== undefined || until !== undefined;
    const open =
      isSought || after !== undefined
        ? undefined
        : await summaries.openOf(member.id, { limit: Infinity, from: since, isNamed: isOfKind, isWanted: isTheirs });
    const told = new Set(open?.summaries.map((one) => one.meeting));
    const isOnTop = (one: Summary): boolean => !isSought && isOpen(one) && milliseconds(one.startsAt) >= since;
    const at = after ?? (until === undefined ? undefined : startingBefore(milliseconds(until)));
    const page = await summaries.ofMember(member.id, {
      limit,
      ...(at !== undefined && { after: at }),
      ...(from !== undefined && { from: milliseconds(from) }),
      ...(typed !== undefined && { typed }),
      isNamed: (meeting) => isOfKind(meeting) && !told.has(meeting),
      isWanted: (one) => isTheirs(one) && !isOnTop(one),
    });
    const mine = [...(open?.summaries ?? []), ...page.summaries];
    // A desk hears of all that are under way or to come, once; everybody of their own.
    const bad = [
      ...[...(open?.unreadable ?? []), ...page.unreadable].filter((one) => one.members.includes(member.id)),
      ...(isDeskHere(member) && open ? await summaries.unreadable() : []),
    ];
    const answer: MeetingList = {
      meetings: mine.map((one) =>
        MeetingSummary.parse({
          ...one,
          ...(one.secretaries.includes(member.id) && { desk: true }),
          ...(one.owed && { owing: one.owed.includes(member.id) }),
          lately: one.lately?.filter(({ readers }) => !readers || readers.includes(member.id)),
        }),
      ),
      ...(bad.length > 0 && { unreadable: [...new Set(bad.map((one) => one.meeting).filter((one) => kindOf(one) === kind))] }),
      ...(page.next !== undefined && { next: page.next }),
    };
    return answer;
  }));
  return router;
}
