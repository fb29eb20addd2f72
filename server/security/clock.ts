/**
 * Whether the server's clock can be right. Signing times are in the record for ever, so nothing new is published, opened or issued
 * by a clock that contradicts what is known, until an administrator says that it is right. What is under way goes on.
 */
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds, timestamp } from '../../shared/base/time.ts';
import { CONTRADICTIONS, type Alarm, type Contradiction } from '../../shared/wire/security.ts';
import { faultOf, type Log } from '../log.ts';
import { Conflict, type Records } from '../ports.ts';
import type { SecurityLog } from './security-log.ts';

/** All in milliseconds since 1970; what is not known is left out. */
export interface Known {
  readonly now: number;
  /** Validity of the unit's authority. */
  readonly caNotBefore?: number;
  readonly caNotAfter?: number;
  /** The latest time in any log. */
  readonly lastEntryAt?: number;
  /** When this program was built. */
  readonly builtAt?: number;
  /** What the clocks of connected people's tablets say now, one a person. */
  readonly tablets?: readonly number[];
}

/** Clocks of several servers, and an hour put right by a little, are no contradiction. */
const SLACK_MS = 300_000;
const LEAST_TABLETS = 3;
const EVERY_MS = 60_000;

/** The tablets' time where most of them agree with each other and not with the server. */
function otherTime(now: number, tablets: readonly number[]): number | undefined {
  if (tablets.length < LEAST_TABLETS) return undefined;
  const sorted = tablets.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const agreeing = tablets.filter((one) => Math.abs(one - median) <= SLACK_MS).length;
  return Math.abs(median - now) > SLACK_MS && agreeing >= LEAST_TABLETS && agreeing * 2 > tablets.length ? median : undefined;
}

/** Everything that a clock saying `now` contradicts. */
export function contradictions({ now, caNotBefore, caNotAfter, lastEntryAt, builtAt, tablets = [] }: Known): Contradiction[] {
  const earlier = (kind: Contradiction['kind'], at: number | undefined, slack = SLACK_MS) =>
    at !== undefined && now < at - slack ? [{ kind, at: timestamp(at) }] : [];
  const others = otherTime(now, tablets);
  return [
    ...earlier('before-authority', caNotBefore, 0),
    ...(caNotAfter !== undefined && now > caNotAfter ? [{ kind: 'after-authority' as const, at: timestamp(caNotAfter) }] : []),
    ...earlier('before-last-entry', lastEntryAt),
    ...earlier('before-build', builtAt),
    ...(others === undefined ? [] : [{ kind: 'tablets' as const, at: timestamp(others) }]),
  ];
}

export interface Clock {
  /** Reads what is known anew, records what has become of it, and forgets a confirmation that no longer fits. */
  look(): Promise<void>;
  /** What stands now, unconfirmed. */
  alarm(): Alarm | undefined;
  /** `clock/contradicts` while there is an alarm. */
  refusal(): Refusal | undefined;
  /** An administrator has seen these contradictions, and says that the clock is right. */
  confirm(kinds: readonly Contradiction['kind'][]): Promise<void>;
  close(): void;
}

interface Deps {
  readonly records: Records;
  readonly security: Pick<SecurityLog, 'recorded'>;
  readonly log: Log;
  readonly now: () => number;
  /** Looked for anew every minute. */
  readonly known: () => Promise<Omit<Known, 'now' | 'tablets'>>;
  readonly tablets: () => readonly number[];
  /** Milliseconds since whenever, which nobody can set. */
  readonly steady?: () => number;
}

const [COLLECTION, KEY] = ['clock', 'confirmed'];
const Confirmed = z.object({ kinds: z.array(z.enum(CONTRADICTIONS)), at: z.number() });

export function watchClock({ records, security, log, now, known, tablets, steady = () => performance.now() }: Deps): Clock {
  let facts: Omit<Known, 'now' | 'tablets'> = {};
  /** `runs`: by how much the clock was ahead of the steady one when this process heard of it. */
  let confirmed: (z.infer<typeof Confirmed> & { readonly version: number; readonly runs: number }) | undefined;
  let since: string | undefined;

  const found = () => contradictions({ ...facts, now: now(), tablets: tablets() });
  /** As a confirmation was given for: not set to another time since, here or while the server was off. */
  const isSame = ({ at, runs }: NonNullable<typeof confirmed>): boolean =>
    now() >= at - SLACK_MS && Math.abs(now() - steady() - runs) <= SLACK_MS;
  const unconfirmed = (): Contradiction[] => {
    const all = found();
    return confirmed && isSame(confirmed) && all.every(({ kind }) => confirmed!.kinds.includes(kind)) ? [] : all;
  };

  /** What another server was told counts here too. */
  const hear = async (): Promise<void> => {
    const kept = await records.get(COLLECTION, KEY);
    if (!kept) confirmed = undefined;
    else if (kept.version !== confirmed?.version)
      confirmed = { ...Confirmed.parse(kept.value), version: kept.version, runs: now() - steady() };
    if (!confirmed) return;
    // A clock that was put right, or set anew, has no word for it any more. Tablets come and go.
    const standing = found().map(({ kind }) => kind);
    if (isSame(confirmed) && confirmed.kinds.every((kind) => kind === 'tablets' || standing.includes(kind))) return;
    await records.remove(COLLECTION, KEY, confirmed.version);
    confirmed = undefined;
  };
  const look = async (): Promise<void> => {
    try {
      facts = await known();
      await hear().catch((error: unknown) => (error instanceof Conflict ? undefined : Promise.reject(error)));
      const wrong = unconfirmed();
      if (wrong.length > 0 === (since !== undefined)) return;
      const label = wrong.map(({ kind }) => kind).join(' ');
      since = wrong.length > 0 ? timestamp(now()) : undefined;
      if (since) log.error({ contradicts: label }, 'the clock contradicts what is known');
      await security.recorded(since ? 'clockAlarm' : 'alarmOver', { way: 'server', outcome: 'done' }, { label: label || 'clock' });
    } catch (error) {
      log.warn({ fault: faultOf(error) }, 'cannot tell whether the clock is right');
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS).unref();
  return {
    look,
    alarm() {
      const against = unconfirmed();
      return against.length > 0
        ? { kind: 'clock', since: since ?? timestamp(now()), clock: { now: timestamp(now()), against } }
        : undefined;
    },
    refusal: () => (unconfirmed().length > 0 ? refuse('clock/contradicts') : undefined),
    async confirm(kinds) {
      const standing = found().map(({ kind }) => kind).filter((kind) => kinds.includes(kind));
      if (standing.length === 0) return;
      const before = await records.get(COLLECTION, KEY);
      await records.put(COLLECTION, KEY, { kinds: standing, at: now() }, before?.version ?? 0);
      await look();
    },
    close: () => clearInterval(timer),
  };
}

/** The latest of times as the record writes them. */
export const latest = (times: readonly (string | undefined)[]): number | undefined => {
  const all = times.flatMap((one) => (one === undefined ? [] : [milliseconds(one)]));
  return all.length > 0 ? Math.max(...all) : undefined;
};
