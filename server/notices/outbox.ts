/**
 * What is on its way besides the list: to devices, by e-mail. Durable, bounded, one attempt at a time by whichever server comes first;
 * where nothing gets through to a service it waits ever longer and holds up
 * nothing, least of all what goes to another. What its reader has read meanwhile is not sent any more.
 */
import { z } from 'zod';
import { NOTICE_WAYS, type NoticeWay } from '../../shared/wire/notices.ts';
import { faultOf, type Log } from '../log.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';
import type { Book, KeptNotice } from './book.ts';
import { isDay } from './untold.ts';

/**
 * `taken`: it arrived where it was sent; `gone`: it never will; `later`: to be tried again, which says nothing of others; `away`: the
 * service was not reached, or takes nothing now.
 */
export type Sent = 'taken' | 'gone' | 'later' | 'away';

/** Something that is sent one way. `target` says where to, e.g. which of somebody's devices. */
export interface Sending {
  readonly member: string;
  readonly target: string;
  /** The service that it goes through, where one way has several: what one of them does not take holds up no other. */
  readonly through?: string | undefined;
  readonly notice: KeptNotice;
}
export type Ways = Readonly<Record<NoticeWay, ((one: Sending) => Promise<Sent>) | undefined>>;

const COLLECTION = 'noticesout';
const Kept = z.object({
  way: z.enum(NOTICE_WAYS),
  member: z.string(),
  target: z.string(),
  through: z.string().optional(),
  notice: z.string(),
  at: z.number(),
  tries: z.number(),
  next: z.number(),
  /** An attempt was begun, and has not come back. */
  trying: z.literal(true).optional(),
});
type Kept = z.infer<typeof Kept>;

/** What nobody has taken for a day is old. */
const OLD_MS = 86_400_000;
/** Its place in the list is written right after it. */
const UNWRITTEN_MS = 300_000;
const MOST = 20_000;
const AT_ONCE = 8;
/** An attempt ends long before that, or its server has. */
const ATTEMPT_MS = 60_000;
const LEAST_WAIT_MS = 30_000;
const MOST_WAIT_MS = 1_800_000;
const waitAfter = (tries: number): number => Math.min(MOST_WAIT_MS, LEAST_WAIT_MS * 2 ** Math.min(tries, 10));

export interface Outbox {
  /** Durable on return; twice is once. Beyond the bound nothing is taken: the list has it all the same. */
  put(way: NoticeWay, one: Sending): Promise<void>;
  /** One attempt for each whose time has come. */
  send(): Promise<void>;
  forget(member: string): Promise<void>;
}

export interface OutboxParts {
  readonly records: Records;
  readonly book: Book;
  readonly ways: Ways;
  readonly log: Log;
  readonly now: () => number;
  /** Whether somebody sits in a meeting that is under way. */
  readonly isBusy: (member: string) => boolean;
}

export function makeOutbox({ records, book, ways, log, now, isBusy }: OutboxParts): Outbox {
  let there = 0;
  /** By service: how often nothing got through one after another, and until when nothing is tried. */
  const quiet = new Map<string, { readonly failed: number; readonly until: number }>();

  const serviceOf = ({ way, through }: Kept): string => `${way} ${through ?? ''}`;

  const attempt = async (key: string, kept: Kept, version: number): Promise<void> => {
    const { way, member, target, at, tries } = kept;
    const service = serviceOf(kept);
    const drop = () => wasFirst(records.remove(COLLECTION, key, version));
    const notice = (await book.of(member)).list.find((one) => one.id === kept.notice);
    if (!notice) {
      if (now() - at > UNWRITTEN_MS) await drop();
      return;
    }
    const act = ways[way];
    if (!act || notice.seen !== undefined || now() - at > OLD_MS || (notice.until ?? Infinity) <= now()) return void (await drop());
    if (isBusy(member) || (!notice.urgent && !isDay(now()))) return;
    // Whoever writes first tries. A letter whose attempt was cut off may have gone: it is not sent twice.
    if (way === 'mail' && kept.trying) return void (await drop());
    const claimed: Kept = { ...kept, tries: tries + 1, next: now() + ATTEMPT_MS, trying: true };
    if (!(await wasFirst(records.put(COLLECTION, key, claimed, version)))) return;
    let sent: Sent;
    try {
      sent = await act({ member, target, notice });
    } catch (error) {
      log.warn({ way, fault: faultOf(error) }, 'could not send a notice');
      sent = 'later';
    }
    if (sent === 'later' || sent === 'away') {
      const failed = (quiet.get(service)?.failed ?? 0) + 1;
      if (sent === 'away') quiet.set(service, { failed, until: now() + waitAfter(failed) });
      const { trying: _over, ...again } = claimed;
      await wasFirst(records.put(COLLECTION, key, { ...again, next: now() + waitAfter(again.tries) }, version + 1));
      return;
    }
    await wasFirst(records.remove(COLLECTION, key, version + 1));
    there = Math.max(0, there - 1);
    quiet.delete(service);
    if (sent === 'gone') return;
    const mark = way === 'push' ? ('pushed' as const) : ('mailed' as const);
    await book.change(member, ({ list, heard }) =>
      list.some((one) => one.id === notice.id && one[mark] === undefined)
        ? { heard, list: list.map((one) => (one.id === notice.id ? { ...one, [mark]: now() } : one)) }
        : undefined,
    );
  };

  return {
    async put(way, { member, target, through, notice }) {
      if (there >= MOST) return;
      const of = { way, member, target, ...(through !== undefined && { through }), notice: notice.id };
      const kept: Kept = { ...of, at: now(), tries: 0, next: now() };
      if (await wasFirst(records.put(COLLECTION, `${member}:${notice.id}:${way}:${target}`, kept, 0))) there++;
    },
    async send() {
      let count = 0;
      for (const [service, { until }] of quiet) if (until < now() - MOST_WAIT_MS) quiet.delete(service);
      let batch: Array<Promise<void>> = [];
      for await (const { key, value, version } of everyRecord(records, COLLECTION)) {
        count++;
        const kept = Kept.safeParse(value).data;
        if (!kept) {
          await wasFirst(records.remove(COLLECTION, key, version));
          continue;
        }
        const isOld = now() - kept.at > OLD_MS;
        if (!isOld && (kept.next > now() || (quiet.get(serviceOf(kept))?.until ?? 0) > now())) continue;
        batch.push(attempt(key, kept, version));
        // The first after a silence is alone: it says whether anything gets through.
        if (batch.length < (quiet.has(serviceOf(kept)) ? 1 : AT_ONCE)) continue;
        await Promise.all(batch);
        batch = [];
      }
      await Promise.all(batch);
      there = count;
    },
    async forget(member) {
      for (const { key, version } of await records.list(COLLECTION, `${member}:`)) await wasFirst(records.remove(COLLECTION, key, version));
    },
  };
}
