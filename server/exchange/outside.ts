/** Meetings as other systems are told of them: of a key's unit, by the eyes of a participant who has no rights. */
import { kindOf } from '../../shared/kinds/kinds.ts';
import { entryOf } from '../../shared/log/entry.ts';
import type { Duty } from '../../shared/meeting/feature.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { outlineOf, type OutlineFile } from '../../shared/meeting/outline.ts';
import { milliseconds, timestamp } from '../../shared/base/time.ts';
import type { ApiKey, MeetingsAsked, OutsideDetail, OutsideDocument, OutsideMeeting, OutsideMeetings } from '../../shared/wire/open-api.ts';
import type { z } from 'zod';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { startingBefore } from '../room/meeting-indexes.ts';
import type { Summary } from '../room/summaries.ts';
import { wireEntry, type Viewer } from '../room/visibility.ts';

type Asked = z.infer<typeof MeetingsAsked>;

export interface OutsideParts {
  readonly rooms: () => Rooms;
  /** Code and name of the installation's own unit. */
  readonly own: () => Promise<{ readonly code: string; readonly name: string }>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Outside {
  /** @param person whose meetings alone; absent: all of the unit */
  list(key: ApiKey, asked: Asked, person?: string): Promise<z.infer<typeof OutsideMeetings>>;
  /** Undefined of whatever this key does not reach. */
  detail(key: ApiKey, meeting: string): Promise<z.infer<typeof OutsideDetail> | undefined>;
  documents(key: ApiKey, meeting: string): Promise<Array<z.infer<typeof OutsideDocument>> | undefined>;
}

/** Meetings looked at for one answer; the rest by its `next`. */
const LOOKED = 500;
const PAGE = 100;
const COMING_MS = 366 * 86_400_000;
const OVER: ReadonlySet<string> = new Set(['closed', 'approved']);

export function makeOutside({ rooms, own, now }: OutsideParts): Outside {
  /** Of the key's unit, published, and no rehearsal. */
  const reached = async ({ unit }: ApiKey, one: Summary): Promise<boolean> =>
    kindOf(one.meeting) === MEETING && one.stage !== 'draft' && !one.discarded && !one.rehearsal && (one.unit ?? (await own()).code) === unit;
  const shown = async (one: Summary): Promise<z.infer<typeof OutsideMeeting>> => {
    const home = await own();
    return {
      ...{ id: one.meeting, title: one.title, startsAt: one.startsAt, place: one.place },
      unit: { code: one.unit ?? home.code, name: one.council ?? home.name },
      state: one.calledOff !== undefined ? 'calledOff' : one.stage === 'published' || one.stage === 'draft' ? 'convened' : one.stage,
      ...(one.meetingKind !== undefined && { kind: one.meetingKind }),
    };
  };

  /** As far as each room's log was read for each reach: a system asks for every document by itself. */
  const read = new WeakMap<Room, Map<ApiKey['reach'], { readonly size: number; readonly meeting: Room['meeting'] }>>();
  /** With the eyes of somebody who is in the room, has no name, and at most a delegate's duty: what is sealed for others never comes in. */
  function seenFrom(room: Room, { reach }: ApiKey): Room['meeting'] {
    const viewer: Viewer = { kind: room.kind, duties: new Set<Duty>(reach === 'delegates' ? ['delegate'] : []) };
    const before = read.get(room)?.get(reach) ?? { size: 0, meeting: room.kind.initial };
    const { entries } = room.stream;
    if (entries.length === before.size) return before.meeting;
    const meeting = entries.slice(before.size).reduce((state, entry) => {
      const { line, sealed } = wireEntry(entry, viewer);
      const { type, fact } = room.kind.told(entryOf(line), sealed);
      return room.kind.evolve(state, type, fact);
    }, before.meeting);
    read.set(room, (read.get(room) ?? new Map()).set(reach, { size: entries.length, meeting }));
    return meeting;
  }
  async function opened(key: ApiKey, meeting: string): Promise<{ room: Room; summary: Summary } | undefined> {
    const summary = await rooms().summaries.get(meeting);
    if (!summary || !(await reached(key, summary))) return undefined;
    const room = await rooms().open(meeting);
    return room && !room.draft && !room.stream.broken ? { room, summary } : undefined;
  }
  const documentOf = (meeting: string, { id, point, content, ...file }: OutlineFile): z.infer<typeof OutsideDocument> => ({
    ...{ id, item: point, title: file.title, restricted: file.restricted, internal: file.internal, replaced: file.replaced },
    ...(content && !file.internal && { ...content, content: `/api/v1/meetings/${meeting}/documents/${id}` }),
  });

  return {
    async list(key, { when, from: asked, until, after, limit }, person) {
      // What is still to come or under way did not begin longer ago: without that, every meeting of the past would be looked at.
      const from = asked ?? (when === 'coming' ? timestamp(now() - COMING_MS) : undefined);
      const fits = (one: Summary): boolean => {
        const isOver = OVER.has(one.stage) || one.calledOff !== undefined;
        const isThen = (from === undefined || one.startsAt >= from) && (until === undefined || one.startsAt < until);
        return isThen && (when === undefined || isOver === (when === 'past'));
      };
      const { summaries } = rooms();
      const found: Summary[] = [];
      // The index has the latest start first: what begins later than asked for is passed over at once.
      let at = after ?? (until === undefined ? undefined : startingBefore(milliseconds(until)));
      const isOwn = key.unit === (await own()).code;
      for (let looked = 0; looked < LOOKED; looked += PAGE) {
        const part = { limit: Math.min(PAGE, limit - found.length), ...(at !== undefined && { after: at }) };
        const page = await (person === undefined ? summaries.ofUnit(key.unit, part) : summaries.ofMember(person, part));
        const isPast = from !== undefined && page.summaries.some((one) => one.startsAt < from);
        for (const one of page.summaries) {
          if (fits(one) && (await reached(key, one)) && (person === undefined || one.members.includes(person))) found.push(one);
        }
        at = isPast ? undefined : page.next;
        if (at === undefined || found.length >= limit) break;
      }
      // Meetings of before there were units name none: they are the installation's, and stand under no code.
      if (isOwn && person === undefined && at === undefined && after === undefined) {
        const before = await summaries.ofUnit('', { limit: PAGE });
        for (const one of before.summaries) if (found.length < limit && fits(one) && (await reached(key, one))) found.push(one);
      }
      return { meetings: await Promise.all(found.map(shown)), ...(at !== undefined && { next: at }) };
    },
    async detail(key, meeting) {
      const found = await opened(key, meeting);
      if (!found) return undefined;
      return { ...(await shown(found.summary)), agenda: outlineOf(seenFrom(found.room, key), key.reach).points };
    },
    async documents(key, meeting) {
      const found = await opened(key, meeting);
      return found && outlineOf(seenFrom(found.room, key), key.reach).files.map((one) => documentOf(meeting, one));
    },
  };
}
