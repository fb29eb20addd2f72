/** What desks are told of how the server does: its clock, its disk, its security log, records and scans that cannot be read. */
import { timestamp } from '../shared/base/time.ts';
import type { Alarm } from '../shared/wire/security.ts';
import type { MinutesDesk } from './minutes/desk.ts';
import type { Recognition } from './papers/recognition.ts';
import type { UnreadableLog } from './room/unreadable-logs.ts';
import type { Clock } from './security/clock.ts';
import type { SecurityLog } from './security/security-log.ts';

export interface AlarmsParts {
  readonly clock: Pick<Clock, 'alarm'>;
  readonly disk: { alarm(): Alarm | undefined } | undefined;
  readonly security: Pick<SecurityLog, 'failingSince'>;
  readonly unreadable: () => readonly UnreadableLog[];
  /** Absent where scans are not to be read. */
  readonly recognition: Pick<Recognition, 'waiting'> | undefined;
  readonly minutes: Pick<MinutesDesk, 'lost'>;
}

/** As they stand when it is called. */
export const alarmsOf =
  ({ clock, disk, security, unreadable, recognition, minutes }: AlarmsParts) =>
  (): Alarm[] => {
    const [wrongClock, standing, failing, scans] = [clock.alarm(), disk?.alarm(), security.failingSince(), recognition?.waiting()];
    return [
      ...(wrongClock ? [wrongClock] : []),
      ...(standing ? [standing] : []),
      ...(failing === undefined ? [] : [{ kind: 'log' as const, since: failing }]),
      ...unreadable().map(({ meeting, since, fault: { stream, seq, why } }) => ({
        kind: 'record' as const,
        since,
        record: { meeting, log: stream, entry: seq, why },
      })),
      ...minutes.lost().map(({ meeting, since, sha256 }) => ({
        kind: 'minutes' as const,
        since: timestamp(since),
        minutes: { meeting, sha256 },
      })),
      ...(scans ? [{ kind: 'scans' as const, since: timestamp(scans.since), lacking: scans.lacking }] : []),
    ];
  };
