/** A tablet that asks for what it misses: nobody who asks is lost, however close to the end of a fetch. */
import { expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { Following, type FollowingParts } from '../../client/link/follow.ts';
import { memoryShelf } from '../../client/link/store.ts';

const NOWHERE = { connected: false, listen: () => () => undefined } as unknown as FollowingParts['connection'];

it('is asked anew, whenever it is asked for after an answer', async () => {
  // In turns after the answer was taken in: before, while and after the fetch is done with.
  for (let turns = 0; turns < 12; turns++) {
    let asked = 0;
    const following = new Following('m1', {
      connection: NOWHERE,
      get: async () => {
        asked++;
        return refuse('link/offline');
      },
      post: async () => refuse('link/offline'),
      shelf: memoryShelf(),
    });
    const again = new Promise<void>((done) => {
      const stop = following.store.subscribe(async ({ asked: isAnswered }) => {
        if (!isAnswered) return;
        stop();
        for (let n = 0; n < turns; n++) await undefined;
        await following.catchUp();
        done();
      });
    });
    await following.catchUp();
    await again;
    following.stop();
    expect([turns, asked]).toEqual([turns, 2]);
  }
});
