/** A tablet that follows another kind of log than a meeting. */
import { expect, it } from 'vitest';
import { Following, type FollowingParts } from '../../client/link/follow.ts';
import { memoryShelf } from '../../client/link/store.ts';
import { refuse } from '../../shared/base/refusal.ts';

it.each([['sheet-abc', 'sheet'], ['m1', 'meeting']])('%s: nothing comes in before the device knows how to read it', async (id, kind) => {
  let read: string | undefined;
  const refusal = refuse('link/offline');
  const parts = {
    connection: {
      connected: false,
      listen: () => {
        read = following.replica.kind.name;
        return () => undefined;
      },
    },
    get: async () => refusal,
    post: async () => refusal,
    shelf: memoryShelf(),
  } as unknown as FollowingParts;
  const following: Following = new Following(id, parts);
  await following.start();
  following.stop();
  expect(read).toBe(kind);
});
