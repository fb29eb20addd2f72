/**
 * Tells people what their meetings have to tell: looked for at each change of a meeting, and once a minute for what comes by its time.
 * Every server looks; what was told stands in each person's own record, whoever told it.
 */
import type { NoticeGroup, NoticeWay } from '../../shared/wire/notices.ts';
import { faultOf, type Log } from '../log.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Summary } from '../room/summaries.ts';
import type { Book } from './book.ts';
import type { Outbox } from './outbox.ts';
import { hearersOf, isDue, untoldOf } from './untold.ts';

/** Meetings that may have something to tell, also when they are over by now. */
const COLLECTION = 'noticesof';
const LOOK_MS = 60_000;
/** Several acts in a row are looked at together. */
const SOON_MS = 2_000;
const AT_ONCE = 20;

/** Where somebody wants to be told besides, of what. */
export type TargetsOf = (
  member: string,
  group: NoticeGroup,
) => Promise<ReadonlyArray<{ readonly way: NoticeWay; readonly target: string; readonly through?: string }>>;

export interface Telling {
  /** Something happened in a meeting. */
  changed(meeting: string): void;
  /** Looks at all meetings now, and sends what is on its way. */
  look(): Promise<void>;
  /** Whether somebody sits in a meeting that is under way, as far as the last look knows. */
  isBusy(member: string): boolean;
  close(): void;
}

export interface TellingParts {
  readonly records: Records;
  readonly rooms: () => Rooms | undefined;
  readonly book: Book;
  readonly outbox: Pick<Outbox, 'put' | 'send'>;
  readonly targetsOf: TargetsOf;
  readonly log: Log;
  readonly now: () => number;
  /** A clock in doubt tells nobody that something is due. */
  readonly inDoubt: () => boolean;
}

export function makeTelling({ records, rooms, book, outbox, targetsOf, log, now, inDoubt }: TellingParts): Telling {
  /** What a meeting had to tell when all of it was told. */
  const done = new Map<string, string>();
  let busy = new Map<string, ReadonlySet<string>>();
  const soon = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const tellOne = async (summary: Summary, member: string): Promise<boolean> => {
    let waits = false;
    await book.change(member, async (kept) => {
      const before = kept.heard[summary.meeting];
      const untold = untoldOf(summary, member, before, now());
      waits = untold.waits;
      if (untold.notices.length === 0 && before !== undefined) return undefined;
      for (const notice of untold.notices)
        for (const { way, ...to } of await targetsOf(member, notice.group)) await outbox.put(way, { member, ...to, notice });
      return { list: [...kept.list, ...untold.notices], heard: { ...kept.heard, [summary.meeting]: untold.heard } };
    });
    return waits;
  };

  const tell = async (summary: Summary): Promise<void> => {
    const { meeting, stage, members, tells = [], log: of } = summary;
    if (of === 'draft' || stage === 'draft') return;
    if (stage === 'underWay') busy.set(meeting, new Set(members));
    else busy.delete(meeting);
    const says = JSON.stringify([members, tells, tells.map((one) => isDue(one, now()))]);
    if (done.get(meeting) === says) return;
    if (tells.length > 0) await wasFirst(records.put(COLLECTION, meeting, true, 0));
    let waits = false;
    const hearers = hearersOf(summary);
    for (let from = 0; from < hearers.length; from += AT_ONCE) {
      const told = await Promise.all(hearers.slice(from, from + AT_ONCE).map((one) => tellOne(summary, one)));
      waits ||= told.includes(true);
    }
    if (!waits) done.set(meeting, says);
  };

  const look = async (): Promise<void> => {
    const all = rooms();
    if (!all || inDoubt()) return;
    const live = new Map((await all.summaries.unsettled()).map((one) => [one.meeting, one]));
    busy = new Map();
    for (const one of live.values()) await tell(one);
    // Those that were called off, or approved, since somebody looked.
    for await (const { key, version } of everyRecord(records, COLLECTION)) {
      if (live.has(key)) continue;
      const summary = await all.summaries.get(key);
      if (summary) await tell(summary);
      await wasFirst(records.remove(COLLECTION, key, version));
      done.delete(key);
    }
    await outbox.send();
  };
  let looking: Promise<void> | undefined;
  const lookOnce = (): Promise<void> => {
    looking ??= look()
      .catch((error: unknown) => log.error({ fault: faultOf(error) }, 'could not look for what is to be told'))
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  const lookAtSome = async (): Promise<void> => {
    timer = undefined;
    const some = [...soon];
    soon.clear();
    const all = rooms();
    if (!all || inDoubt()) return;
    try {
      for (const meeting of some) {
        const summary = await all.summaries.get(meeting);
        if (summary) await tell(summary);
      }
      await outbox.send();
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'could not tell what a meeting has to tell');
    }
  };
  const minutely = setInterval(() => void lookOnce(), LOOK_MS);
  minutely.unref();

  return {
    changed(meeting) {
      if (isClosed) return;
      soon.add(meeting);
      timer ??= setTimeout(() => void lookAtSome(), SOON_MS);
      timer.unref();
    },
    async look() {
      await looking;
      await lookOnce();
    },
    isBusy: (member) => [...busy.values()].some((members) => members.has(member)),
    close() {
      isClosed = true;
      clearInterval(minutely);
      clearTimeout(timer);
    },
  };
}

