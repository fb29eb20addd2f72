/**
 * What lists of meetings show, beside the logs: one record a meeting, made again from its log at any time, and two indexes, so
 * that nobody's list and nothing that is done with the meetings under way costs more as years go by.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { plain } from '../../shared/base/find.ts';
import type { Kind } from '../../shared/council/council.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { kindOf } from '../../shared/kinds/kinds.ts';
import type { Listing } from '../../shared/meeting/register.ts';
import { Lately, MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';
import { entryOf, isOpen, isSettled, makeIndexes, OF_MEMBER, OF_UNIT, OPEN_OF, unitEntryOf, type Found } from './meeting-indexes.ts';

/** As features say it (`Tidings`). */
const Told = z.object({
  about: z.string(),
  value: z.string(),
  what: z.string(),
  again: z.string().optional(),
  group: z.enum(['meetings', 'papers', 'inTime']),
  to: z.array(z.string()).readonly().optional(),
  at: z.string().optional(),
  from: z.string().optional(),
  until: z.string().optional(),
  urgent: z.literal(true).optional(),
  left: z.literal(true).optional(),
  place: z.string().optional(),
});

const Summary = MeetingSummary.extend({
  /** `readers`: of a paper that is not for everybody, those listed who may read it. */
  lately: z.array(Lately.extend({ readers: z.array(z.string()).readonly().optional() })).readonly().optional(),
  /** Everybody listed now, in whatever kind. */
  members: z.array(z.string()).readonly(),
  secretaries: z.array(z.string()).readonly(),
  /** Absent in summaries of earlier versions. */
  guests: z.array(z.string()).readonly().optional(),
  /** Everybody who was ever listed; absent in summaries of earlier versions. */
  ever: z.array(z.string()).readonly().optional(),
  /** People who still owe something to it, such as an answer. */
  owed: z.array(z.string()).readonly().optional(),
  /** What people are to be told of it; absent where there is nothing, and in summaries of earlier versions. */
  tells: z.array(Told).readonly().optional(),
  /** When its session was opened, an instant; absent before, and in summaries of earlier versions. */
  openedAt: z.string().optional(),
  /** Secretaries whom another one took off the list; absent in summaries of earlier versions. */
  takenOff: z.array(z.string()).readonly().optional(),
  /** Made from the draft's log or the record's, when it had so many entries; absent in summaries of earlier versions. */
  log: z.enum(['draft', 'record']).default('draft'),
  size: z.number().default(0),
});
export type Summary = Readonly<z.infer<typeof Summary>>;

/** A meeting whose summary does not parse, with those who may hear of it as far as that can still be told. */
export interface Unreadable {
  readonly meeting: string;
  readonly members: readonly string[];
}
const Remains = z.object({ stage: z.string().refine((stage) => stage !== 'draft'), members: z.array(z.string()) });

/** How a meeting lists each person, as far as its summary says. */
export function listingsOf({ members, secretaries, guests = [], takenOff = [] }: Summary): (member: string) => Listing {
  const kinds = new Map<string, Kind>(members.map((member) => [member, 'delegate']));
  for (const member of secretaries) kinds.set(member, 'secretary');
  for (const member of guests) kinds.set(member, 'guest');
  const off = new Set(takenOff);
  return (member) => ({ now: kinds.get(member), takenOff: off.has(member) });
}

/** Part of a person's list; `next` is what to ask with for the rest, absent at the end. */
export interface SummaryPage {
  readonly summaries: readonly Summary[];
  readonly unreadable: readonly Unreadable[];
  readonly next?: string;
}

/** Which part of a list. */
export interface AskedPage {
  /** The `next` of the page before, or `startingBefore` a time. */
  readonly after?: string;
  readonly limit: number;
  /** Those that start at that time or later, in milliseconds since 1970. */
  readonly from?: number;
  /** Words that stand somewhere in name, place, unit and kind, without regard to accents, case and order. */
  readonly typed?: string;
  /** By the id alone, before anything is read. */
  readonly isNamed?: (meeting: string) => boolean;
  readonly isWanted?: (summary: Summary) => boolean;
}

/** What a summary is made of: a room. */
export interface Summarised {
  readonly id: string;
  readonly draft: boolean;
  /** Entries of its log. */
  readonly size: number;
  readonly meeting: Meeting;
}

export interface Summaries {
  get(meeting: string): Promise<Summary | undefined>;
  /** Brings a meeting's summary up to what its room shows now; one that was made from more entries stays. */
  write(room: Summarised): Promise<void>;
  /** Meetings that list somebody or did, the latest start first. */
  ofMember(member: string, page: AskedPage): Promise<SummaryPage>;
  /** Ids of all meetings that list somebody or did, without reading any. */
  listing(member: string): Promise<ReadonlySet<string>>;
  /** The same of those alone that are being prepared, to come or under way. */
  openOf(member: string, page: AskedPage): Promise<SummaryPage>;
  /** The same of a unit's, by its code; under the empty one those that name none. */
  ofUnit(unit: string, page: AskedPage): Promise<SummaryPage>;
  /** All that are not approved yet, or, of a person, those that list them or did. */
  unsettled(member?: string): Promise<Summary[]>;
  /** Of those that are not approved yet, the ones that cannot be read. */
  unreadable(): Promise<Unreadable[]>;
}

const SUMMARIES = 'meetings';
const order = ({ log, size }: Summary): number => (log === 'record' ? 1e9 : 0) + size;
/** In one order, whichever order its parts were put together in. */
const shownOf = (summary: Summary): string => JSON.stringify({ ...Summary.parse(summary), size: 0 });
/** Asked for side by side: at most, and where hardly one is lacking. */
const [AT_ONCE, FEW] = [50, 10];

export function makeSummaries(records: Records): Summaries {
  const indexes = makeIndexes(records, (value) => Summary.safeParse(value).data, SUMMARIES);
  /** What could be read once: a desk that asks every few seconds has the others looked at again. */
  const sound = new Set<string>();
  const read = async (meeting: string): Promise<{ summary?: Summary; remains?: Unreadable; version: number }> => {
    const found = await records.get(SUMMARIES, meeting);
    if (!found) return { version: 0 };
    const summary = Summary.safeParse(found.value).data;
    if (summary) {
      sound.add(meeting);
      return { summary, version: found.version };
    }
    sound.delete(meeting);
    return { remains: { meeting, members: Remains.safeParse(found.value).data?.members ?? [] }, version: found.version };
  };
  const readAll = async (meetings: readonly string[]): Promise<Array<Awaited<ReturnType<typeof read>>>> => {
    const found: Array<Awaited<ReturnType<typeof read>>> = [];
    for (let from = 0; from < meetings.length; from += AT_ONCE)
      found.push(...(await Promise.all(meetings.slice(from, from + AT_ONCE).map(read))));
    return found;
  };
  /** Of what nothing is left to be done with, the words that it is looked for by: they stay. */
  const words = new Map<string, string>();
  const wordsOf = (summary: Summary): string => {
    const found = plain([summary.title, summary.place, summary.council, summary.meetingKind].filter(Boolean).join(' '));
    if (isSettled(summary)) words.set(summary.meeting, found);
    return found;
  };

  /** Part of an index under `whose`; `entry` is where a summary stands in it now. */
  const pageOf = async (index: string, whose: string, entry: (summary: Summary) => string, asked: AskedPage): Promise<SummaryPage> => {
    const { limit, typed = '', isNamed = () => true, isWanted = () => true } = asked;
    const typedWords = plain(typed).split(/\s+/).filter(Boolean);
    const has = (text: string): boolean => typedWords.every((one) => text.includes(one));
    const found: Array<{ readonly key: string; readonly summary: Summary }> = [];
    const unreadable: Unreadable[] = [];
    let some: Found[] = [];
    const look = async (): Promise<void> => {
      for (const [at, { summary, remains }] of (await readAll(some.map(({ meeting }) => meeting))).entries()) {
        if (remains) unreadable.push(remains);
        const { key } = some[at]!;
        // One whose time was changed while this was read stands under both.
        if (summary && entry(summary) === key && isWanted(summary) && has(wordsOf(summary))) found.push({ key, summary });
      }
      some = [];
    };
    for await (const one of indexes.under(index, whose, asked)) {
      const known = words.get(one.meeting);
      if (!isNamed(one.meeting) || (known !== undefined && !has(known))) continue;
      some.push(one);
      if (some.length < Math.min(AT_ONCE, Math.max(FEW, limit + 1 - found.length))) continue;
      await look();
      if (found.length > limit) break;
      // Others have their turn while many are looked at.
      await nextTurn();
    }
    await look();
    const next = found.length > limit ? found[limit - 1]!.key.slice(whose.length + 1) : undefined;
    return { summaries: found.slice(0, limit).map(({ summary }) => summary), unreadable, ...(next !== undefined && { next }) };
  };

  /** Writes until what is kept is no older than the room; the room is looked at anew each time. */
  const write = async (room: Summarised): Promise<void> => {
    for (;;) {
      const { summary: before, version } = await read(room.id);
      const next = summaryOf(room);
      if (before && (order(before) > order(next) || shownOf(before) === shownOf(next))) return;
      await indexes.enter(next, before);
      try {
        await records.put(SUMMARIES, room.id, JSON.parse(JSON.stringify(next)) as Json, version);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        continue;
      }
      await indexes.leave(next, before);
      return;
    }
  };
  /** One after the other for each meeting: a later one that finds nothing to write must not be followed by an earlier. */
  const turns = new Map<string, Promise<void>>();

  return {
    get: async (meeting) => (await read(meeting)).summary,
    write(room) {
      const turn = (turns.get(room.id) ?? Promise.resolve()).then(() => write(room));
      const settled = turn.catch(() => undefined).then(() => {
        if (turns.get(room.id) === settled) turns.delete(room.id);
      });
      turns.set(room.id, settled);
      return turn;
    },
    ofMember: (member, page) => pageOf(OF_MEMBER, member, (summary) => entryOf(member, summary), page),
    async listing(member) {
      const meetings = new Set<string>();
      for await (const { meeting } of indexes.under(OF_MEMBER, member, {})) meetings.add(meeting);
      return meetings;
    },
    openOf: (member, page) =>
      pageOf(OPEN_OF, member, (summary) => entryOf(member, summary), {
        ...page,
        isWanted: (one) => isOpen(one) && (page.isWanted?.(one) ?? true),
      }),
    ofUnit: (unit, page) => pageOf(OF_UNIT, unit, unitEntryOf, page),
    async unsettled(member) {
      const all = (await readAll(await indexes.unsettled())).flatMap(({ summary }) => summary ?? []);
      const fits = (one: Summary): boolean =>
        !isSettled(one) && (member === undefined || one.ever === undefined || one.ever.includes(member));
      return all.filter(fits);
    },
    async unreadable() {
      const unlooked = (await indexes.unsettled()).filter((meeting) => !sound.has(meeting));
      return (await readAll(unlooked)).flatMap(({ remains }) => remains ?? []);
    },
  };
}

/** Ids of all meetings that ever were, and how far each has come, also of those whose summary cannot be read. */
export async function* everyMeeting(records: Pick<Records, 'list'>): AsyncGenerator<{ readonly meeting: string; readonly stage?: string }> {
  const Stage = z.object({ stage: z.string() });
  for await (const { key, value } of everyRecord(records, SUMMARIES)) {
    const stage = Stage.safeParse(value).data?.stage;
    yield { meeting: key, ...(stage !== undefined && { stage }) };
  }
}

/** What the features say of the meeting, and how far its log has come; always in the same order, to be compared. */
function summaryOf({ id, draft, size, meeting }: Summarised): Summary {
  const kind = kindOf(id);
  const tells = draft ? [] : kind.tells(meeting);
  const said: Readonly<Record<string, unknown>> = {
    ...kind.lineOf(meeting),
    ...(tells.length > 0 && { tells }),
    meeting: id,
    log: draft ? 'draft' : 'record',
    size,
  };
  return Object.fromEntries(Object.keys(Summary.shape).map((name) => [name, said[name]])) as Summary;
}
