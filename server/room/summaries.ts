/**
 * What lists of meetings show, beside the logs: one record a meeting, made again from its log at any time, and two indexes, so
 * that nobody's list and nothing that is done with the meetings under way costs more as years go by.
 */
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { milliseconds } from '../../shared/base/time.ts';
import type { Kind } from '../../shared/council/council.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { kindOf } from '../../shared/kinds/kinds.ts';
import type { Listing } from '../../shared/meeting/register.ts';
import { Lately, MeetingSummary } from '../../shared/wire/http.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';

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
  /** Meetings that list somebody or did, the latest start first. `after` is the `next` of the page before. */
  ofMember(member: string, page: { readonly after?: string; readonly limit: number }): Promise<SummaryPage>;
  /** The same of a unit's, by its code; under the empty one those that name none. */
  ofUnit(unit: string, page: { readonly after?: string; readonly limit: number }): Promise<SummaryPage>;
  /** All that are not approved yet, or, of a person, those that list them or did. */
  unsettled(member?: string): Promise<Summary[]>;
  /** Of those that are not approved yet, the ones that cannot be read. */
  unreadable(): Promise<Unreadable[]>;
}

const SUMMARIES = 'meetings';
/** `person:start, the latest first:meeting`: written before the summary, so that whoever finds one looks whether it still says so. */
const OF_MEMBER = 'meetingsof';
/** The same of a unit, by its code. */
const OF_UNIT = 'meetingsofunit';
/** Meetings that are not approved yet; written before the summary, and taken away after. */
const UNSETTLED = 'meetingsunsettled';
/** Says that meetings which are older than the indexes stand in them too. */
const COMPLETE = 'meetingsindexed';

/** Sorts the latest first; thirteen digits reach to the year 2286. */
const place = (ms: number): string => String(9_999_999_999_999 - ms).padStart(13, '0');
const latestFirst = (startsAt: string): string => place(milliseconds(startsAt));
/** As `after`: those that start before that time, in milliseconds since 1970. */
export const startingBefore = (ms: number): string => place(ms - 1);
const entryOf = (member: string, { startsAt, meeting }: Pick<Summary, 'startsAt' | 'meeting'>): string =>
  `${member}:${latestFirst(startsAt)}:${meeting}`;
const unitEntryOf = ({ unit = '', ...summary }: Pick<Summary, 'startsAt' | 'meeting' | 'unit'>): string => entryOf(unit, summary);
/** What `next` looks like. */
export const NextPage = z.string().regex(/^\d{13}:[A-Za-z0-9_-]{1,64}$/);

/** Nothing is left to be done with it. */
const isSettled = ({ stage, calledOff }: Summary): boolean => stage === 'approved' || (stage === 'closed' && calledOff !== undefined);
const everybody = ({ members, ever = members }: Summary): readonly string[] => ever;
const order = ({ log, size }: Summary): number => (log === 'record' ? 1e9 : 0) + size;
/** In one order, whichever order its parts were put together in. */
const shownOf = (summary: Summary): string => JSON.stringify({ ...Summary.parse(summary), size: 0 });
/** Asked for side by side. */
const AT_ONCE = 50;

export function makeSummaries(records: Records): Summaries {
  const put = async (collection: string, key: string): Promise<void> => {
    try {
      await records.put(collection, key, true, 0);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  const drop = async (collection: string, key: string): Promise<void> => {
    try {
      const found = await records.get(collection, key);
      if (found) await records.remove(collection, key, found.version);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };

  const index = async (next: Summary, before: Summary | undefined): Promise<void> => {
    if (!isSettled(next)) await put(UNSETTLED, next.meeting);
    if (!before || unitEntryOf(before) !== unitEntryOf(next)) await put(OF_UNIT, unitEntryOf(next));
    const there = new Set(before?.startsAt === next.startsAt && before.ever ? before.ever : []);
    await Promise.all(everybody(next).filter((member) => !there.has(member)).map((member) => put(OF_MEMBER, entryOf(member, next))));
  };
  const clearAway = async (next: Summary, before: Summary | undefined): Promise<void> => {
    if (isSettled(next)) await drop(UNSETTLED, next.meeting);
    if (before && unitEntryOf(before) !== unitEntryOf(next)) await drop(OF_UNIT, unitEntryOf(before));
    if (before && before.startsAt !== next.startsAt)
      await Promise.all(everybody(before).map((member) => drop(OF_MEMBER, entryOf(member, before))));
  };

  let completed: Promise<void> | undefined;
  const complete = async (): Promise<void> => {
    // Whoever stands in a unit's index stands in the others, which are older.
    if (await records.get(COMPLETE, 'units')) return;
    for await (const { key, value } of everyRecord(records, SUMMARIES)) {
      const summary = Summary.safeParse(value).data;
      if (summary) await index(summary, undefined);
      else await put(UNSETTLED, key);
    }
    await put(COMPLETE, 'units');
  };
  const indexed = (): Promise<void> => {
    completed ??= complete().catch((error: unknown) => {
      completed = undefined;
      throw error;
    });
    return completed;
  };

  const read = async (meeting: string): Promise<{ summary?: Summary; remains?: Unreadable; version: number }> => {
    const found = await records.get(SUMMARIES, meeting);
    if (!found) return { version: 0 };
    const summary = Summary.safeParse(found.value).data;
    if (summary) return { summary, version: found.version };
    return { remains: { meeting, members: Remains.safeParse(found.value).data?.members ?? [] }, version: found.version };
  };
  const readAll = async (meetings: readonly string[]): Promise<Array<Awaited<ReturnType<typeof read>>>> => {
    const found: Array<Awaited<ReturnType<typeof read>>> = [];
    for (let from = 0; from < meetings.length; from += AT_ONCE)
      found.push(...(await Promise.all(meetings.slice(from, from + AT_ONCE).map(read))));
    return found;
  };
  const unsettledOnes = async (): Promise<string[]> => {
    await indexed();
    const meetings: string[] = [];
    for await (const { key } of everyRecord(records, UNSETTLED)) meetings.push(key);
    return meetings;
  };

  /** Part of an index under `whose`; `entry` is where a summary stands in it now. */
  const pageOf = async (
    index: string,
    whose: string,
    entry: (summary: Summary) => string,
    { after, limit }: { readonly after?: string; readonly limit: number },
  ): Promise<SummaryPage> => {
    await indexed();
    const page = await records.list(index, `${whose}:`, { limit: limit + 1, ...(after !== undefined && { after: `${whose}:${after}` }) });
    const entries = page.slice(0, limit).map(({ key }) => ({ key, meeting: key.slice(key.lastIndexOf(':') + 1) }));
    const found = await readAll(entries.map(({ meeting }) => meeting));
    // One whose time was changed while this was read stands under both.
    const summaries = found.flatMap(({ summary }, at) => (summary && entry(summary) === entries[at]!.key ? [summary] : []));
    const next = page.length > limit ? entries.at(-1)!.key.slice(whose.length + 1) : undefined;
    return { summaries, unreadable: found.flatMap(({ remains }) => remains ?? []), ...(next !== undefined && { next }) };
  };

  /** Writes until what is kept is no older than the room; the room is looked at anew each time. */
  const write = async (room: Summarised): Promise<void> => {
    for (;;) {
      const { summary: before, version } = await read(room.id);
      const next = summaryOf(room);
      if (before && (order(before) > order(next) || shownOf(before) === shownOf(next))) return;
      await index(next, before);
      try {
        await records.put(SUMMARIES, room.id, JSON.parse(JSON.stringify(next)) as Json, version);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        continue;
      }
      await clearAway(next, before);
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
    ofUnit: (unit, page) => pageOf(OF_UNIT, unit, unitEntryOf, page),
    async unsettled(member) {
      const all = (await readAll(await unsettledOnes())).flatMap(({ summary }) => summary ?? []);
      const fits = (one: Summary): boolean =>
        !isSettled(one) && (member === undefined || one.ever === undefined || one.ever.includes(member));
      return all.filter(fits);
    },
    unreadable: async () => (await readAll(await unsettledOnes())).flatMap(({ remains }) => remains ?? []),
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
