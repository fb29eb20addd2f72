/** A newer server beside this one writes what this one does not know: what came before is told, and then that it is newer. */
import { expect, it } from 'vitest';
import type { StoredEntry } from '../../server/ports.ts';
import { writeEntry } from '../../server/room/stream.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { Server, typesOf } from './house.ts';

it('the beginning of a tail that cannot be read to its end is folded and told, then once that a newer version writes', async () => {
  const store = memoryStore();
  const told: string[] = [];
  const server = new Server(store, { delegates: 3 }, Date.now, {
    entries: (_room, from: number, entries: readonly StoredEntry[]) =>
      void told.push(...typesOf(entries).map((type, n) => `${from + n} ${type}`)),
    progress: () => undefined,
    newer: () => void told.push('newer'),
  });
  await server.underWay();
  const room = await server.room();
  const { size } = room;
  told.length = 0;
  const written = [
    { type: 'checkedOut', open: { member: 'd2' } },
    { type: 'neverHeardOf', open: {} },
    { type: 'checkedOut', open: { member: 'd3' } },
  ];
  const at = new Date(Date.now() + 1000).toISOString();
  await store.logs.append(
    `m/${server.meeting}`,
    size,
    written.map((one, n) => writeEntry(one, size + n, at, 'system', `newer:${n}`, () => '').entry),
  );
  await expect(room.refresh()).rejects.toThrow('unknown event');
  expect(told).toEqual([`${size} checkedOut`, 'newer']);
  expect(room.size).toBe(size + 1);
  expect(room.meeting.roll.presence.get('d2')!.at(-1)!.to).toBeDefined();
  await expect(room.refresh()).rejects.toThrow('unknown event');
  expect(told).toHaveLength(2);
  server.stop();
});
