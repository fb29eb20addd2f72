/** What is done once an hour: what is over goes, accounts that nobody uses are disabled, the security log forgets. */
import type { Identity } from './identity/identity.ts';
import type { Log } from './log.ts';
import type { Logs } from './ports.ts';
import type { Clock } from './security/clock.ts';
import { purge } from './security/reading.ts';
import type { SecurityLog } from './security/security-log.ts';

const HOUR_MS = 3_600_000;

export interface HousekeepingParts {
  readonly identity: Identity;
  readonly security: SecurityLog;
  readonly securityLogs: Logs;
  readonly clock: Pick<Clock, 'refusal'>;
  readonly log: Log;
  readonly now: () => number;
  /** What is known beside the record of meetings that are over goes. */
  readonly sweepMeetings: () => Promise<void>;
  /** How long the security log knows who, from where and about what. */
  readonly months: number;
}

/** From now on, until what it answers is called. */
export async function keepHouse({
  identity,
  security,
  securityLogs,
  clock,
  log,
  now,
  months,
  sweepMeetings,
}: HousekeepingParts): Promise<() => void> {
  const disableIdle = async (): Promise<void> => {
    // By a clock that is ahead everybody would be.
    if (clock.refusal()) return;
    for (const { id, name } of await identity.idle.sweep())
      await security.recorded('accountDisabled', { way: 'server', outcome: 'done' }, { person: { id, name } });
  };
  const sweep = async (): Promise<void> => {
    await identity.sweep();
    await sweepMeetings();
    await disableIdle();
    if (!clock.refusal()) await purge(securityLogs, security, months, now());
  };
  const hourly = setInterval(() => void sweep().catch(() => log.warn({}, 'could not sweep')), HOUR_MS);
  hourly.unref();
  // A machine that is switched on for each session, and off in between, is none where accounts never grow old.
  await disableIdle();
  return () => clearInterval(hourly);
}
