/** What tablets tell of themselves, and their calls for help: in memory alone, for as long as somebody may look. Lost with the process. */
import { milliseconds, type Timestamp } from '../shared/base/time.ts';
import type { HelpState, TabletReport, TabletSeen } from '../shared/wire/tablets.ts';

/** Two devices each of a large council's people and guests. */
const MOST_TABLETS = 600;
/** Of one person: whoever signs in again and again puts nobody else's calls out. */
const MOST_EACH = 4;
const FORGOTTEN_MS = 12 * 3_600_000;

export class TabletReports {
  /** By meeting, by session. */
  readonly #all = new Map<string, Map<string, TabletSeen>>();
  #named = 0;

  /** Takes a report in; a call that stands keeps its beginning and what was said to it. */
  take(meeting: string, session: string, member: string, { help, ...report }: TabletReport, at: Timestamp): HelpState | undefined {
    this.#forget(at);
    const tablets = this.#all.get(meeting) ?? new Map<string, TabletSeen>();
    this.#all.set(meeting, tablets);
    const before = tablets.get(session);
    // Says more precisely what is wanted, or goes on calling; another call than one that was ended is a new one.
    const stands = before?.help && (before.help.state !== 'ended' || before.help.reason === help) ? before.help : undefined;
    const call = help === undefined ? undefined : { since: at, state: 'waiting' as const, ...stands, reason: help };
    const tablet = before?.tablet ?? `t${++this.#named}`;
    // Last told, last in order: those that are beyond the most are the oldest.
    tablets.delete(session);
    tablets.set(session, { ...report, tablet, member, at, ...(call && { help: call }) });
    const own = [...tablets].filter(([, other]) => other.member === member).map(([key]) => key);
    for (const one of own.slice(0, -MOST_EACH)) tablets.delete(one);
    for (const one of tablets.keys()) if (tablets.size > MOST_TABLETS) tablets.delete(one);
    return call?.state;
  }

  /** @returns whether there was a call to answer */
  answer(meeting: string, tablet: string, state: HelpState): boolean {
    for (const [session, one] of this.#all.get(meeting) ?? []) {
      if (one.tablet !== tablet || !one.help || one.help.state === 'ended') continue;
      this.#all.get(meeting)!.set(session, { ...one, help: { ...one.help, state } });
      return true;
    }
    return false;
  }

  of(meeting: string, now: Timestamp): TabletSeen[] {
    this.#forget(now);
    return [...(this.#all.get(meeting)?.values() ?? [])];
  }

  #forget(now: Timestamp): void {
    for (const [meeting, tablets] of this.#all) {
      for (const [session, { at }] of tablets) if (milliseconds(now) - milliseconds(at) > FORGOTTEN_MS) tablets.delete(session);
      if (tablets.size === 0) this.#all.delete(meeting);
    }
  }
}
