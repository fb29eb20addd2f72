import { expect, test } from 'vitest';
import { silent } from '../../server/log.ts';
import { watchDisk } from '../../server/security/disk.ts';
import type { SecurityLog } from '../../server/security/security-log.ts';

test('the alarm comes once, says how much is left, and goes when there is clearly more', async () => {
  const recorded: string[] = [];
  const security = {
    recorded: async (kind: string, _act: unknown, about?: { freeMb?: number }) => void recorded.push(`${kind} ${about?.freeMb}`),
  } as unknown as SecurityLog;
  let free = 5_000;
  const disk = watchDisk({ folder: '.', leastMb: 2_000, freeMb: async () => free }, security, silent, () => 0);
  for (free of [5_000, 1_999, 1_500, 2_100, 2_300]) {
    await disk.look();
    if (free === 1_500) expect(disk.alarm()).toEqual({ kind: 'disk', since: '1970-01-01T00:00:00.000Z', freeMb: 1_500 });
    if (free === 2_100) expect(disk.alarm()?.kind).toBe('disk');
  }
  expect([recorded, disk.alarm()]).toEqual([['diskAlarm 1999', 'alarmOver 2300'], undefined]);
  disk.close();
  const real = watchDisk({ folder: '.', leastMb: 10_000_000 }, security, silent, () => 0);
  await real.look();
  expect(real.alarm()?.freeMb).toBeGreaterThan(0);
  real.close();
});
