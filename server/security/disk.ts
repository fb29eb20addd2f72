/** Looks now and then how much room is left where the store is: a council learns of it before nothing can be written any more. */
import { statfs } from 'node:fs/promises';
import { timestamp } from '../../shared/base/time.ts';
import type { Alarm } from '../../shared/wire/security.ts';
import type { Log } from '../log.ts';
import type { SecurityLog } from './security-log.ts';

export interface DiskWatch {
  readonly folder: string;
  /** The alarm stands below this; 0: never. */
  readonly leastMb: number;
  /** Millions of bytes that this program may still write. */
  readonly freeMb?: (folder: string) => Promise<number>;
}

const EVERY_MS = 60_000;
/** It ends when there is clearly more again, so that it does not come and go. */
const CLEARLY_MORE = 1.1;

const freeOf = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
};

export function watchDisk(
  { folder, leastMb, freeMb = freeOf }: DiskWatch,
  security: Pick<SecurityLog, 'recorded'>,
  log: Log,
  now: () => number,
) {
  let alarm: Alarm | undefined;
  const look = async (): Promise<void> => {
    if (leastMb === 0) return;
    try {
      const free = await freeMb(folder);
      if (free < leastMb) {
        const isNew = alarm === undefined;
        alarm = { kind: 'disk', since: alarm?.since ?? timestamp(now()), freeMb: free };
        if (!isNew) return;
        log.error({ freeMb: free, leastMb }, 'the disk is filling up');
        await security.recorded('diskAlarm', { way: 'server', outcome: 'done' }, { freeMb: free });
      } else if (alarm && free >= leastMb * CLEARLY_MORE) {
        alarm = undefined;
        await security.recorded('alarmOver', { way: 'server', outcome: 'done' }, { freeMb: free, label: 'disk' });
      }
    } catch (error) {
      log.warn({ fault: (error as Error).name }, 'cannot tell how full the disk is');
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS).unref();
  return { look, alarm: () => alarm, close: () => clearInterval(timer) };
}
