/** The tablet's questions for the log: one at a time, and once more for whoever asked meanwhile. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LinkParts } from '../../client/link/link.ts';
import { until, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await new World().start(['Lò Thị Mai', 'Vừ Bá Lềnh', 'Cụt Thị Nguyệt', 'Già Bá Dếnh']);
});
afterEach(() => world.stop());

/** A tablet whose questions for the log wait until they are let go. */
function slow(who: string) {
  const honest = world.parts(who);
  const asked: string[] = [];
  const waiting: Array<() => void> = [];
  let held = false;
  let most = 0;
  let now = 0;
  const parts: LinkParts = {
    ...honest,
    async get<T>(path: string) {
      if (!path.includes('/log?')) return honest.get<T>(path);
      asked.push(path.slice(path.indexOf('from=')));
      most = Math.max(most, ++now);
      const answer = await honest.get<T>(path);
      if (held) await new Promise<void>((go) => waiting.push(go));
      now--;
      return answer;
    },
  };
  return { parts, asked, most: () => most, waiting, hold: (yes: boolean) => (held = yes) };
}

it('asked twice for all of it while it is fetched, it fetches once more, and never two at once', async () => {
  await world.underWay(['d1']);
  const line = slow('d2');
  const { following } = world.link(line.parts);
  await until(() => following.state.live && following.state.phase === 'ready');
  await following.catchUp();
  line.asked.length = 0;
  line.hold(true);
  for (let n = 0; n < 3; n++) following.onResync();
  void following.catchUp();
  await until(() => line.waiting.length === 1);
  line.hold(false);
  line.waiting.shift()!();
  await following.catchUp();
  expect(line.asked.filter((one) => one === 'from=0')).toHaveLength(2);
  expect(line.most()).toBe(1);
});

it('a gap that is noticed while all of it is fetched anew is filled right after', async () => {
  await world.underWay(['d1']);
  const line = slow('d2');
  const { following } = world.link(line.parts);
  await until(() => following.state.live && following.state.phase === 'ready');
  await following.catchUp();
  line.hold(true);
  following.onResync();
  await until(() => line.waiting.length === 1);
  // One message is lost after the answer was made, and the next one shows that it is.
  const { socket } = line.parts.connection;
  const listeners = socket.listeners('entries');
  socket.off('entries');
  let lost = 0;
  socket.on('entries', () => lost++);
  await world.command('d3', 'checkIn');
  await until(() => lost === 1);
  socket.off('entries');
  for (const one of listeners) socket.on('entries', one);
  let heard = false;
  socket.once('entries', () => (heard = true));
  await world.command('d4', 'checkIn');
  await until(() => heard);
  line.hold(false);
  line.waiting.shift()!();
  await until(() => following.state.meeting.roll.presence['d3'] !== undefined, 2_000);
  expect(following.state.size).toBe((await world.rooms.open(world.meeting))!.size);
});
