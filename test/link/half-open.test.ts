/**
 * A line that died without a word, as when a tablet has slept or its Wi-Fi changed under it: the socket looks open and answers
 * nothing, and so do the connections that are kept for the next question.
 */
import { afterAll, beforeAll, test } from 'vitest';
import { thinLine, type Line } from '../bench/thin-line.ts';
import type { LinkParts } from '../../client/link/link.ts';
import { Connection } from '../../client/link/socket.ts';
import { doorBy } from '../../client/link/door.ts';
import { World, until } from './world.ts';

/** The goal is two seconds on both (`npm run bench cold`); a busy machine is given one more for what takes its own time. */
const MS = 3_000;

let world: World;
let line: Line;
beforeAll(async () => {
  world = await new World().start(['Lê Văn An', 'Lò Thị Bình']);
  await world.underWay(['d1', 'd2']);
  line = await thinLine(Number(new URL(world.url).port), 400_000, 400);
});
afterAll(async () => {
  line.close();
  await world.stop();
});

/** A tablet behind the line. */
async function tablet() {
  let wake = (): void => undefined;
  const base = `http://127.0.0.1:${line.port}`;
  const headers = { cookie: 'who=d2' };
  const door = doorBy({ base, fetch, headers: () => headers, online: () => undefined, signedOut: () => undefined });
  const through: Partial<LinkParts> = {
    connection: new Connection({ url: base, headers }),
    get: door.get,
    post: door.post,
    wakes: (told) => {
      wake = told;
      return () => undefined;
    },
  };
  const following = await world.tablet('d2', through);
  return { following, wake: () => wake() };
}

for (const what of ['a good line', 'a thin one (400 kb/s, 400 ms)'] as const)
  test(`on ${what} a tablet that wakes up with a dead socket has caught up after ${MS} ms`, async () => {
    line.wide();
    const { following, wake } = await tablet();
    if (what !== 'a good line') line.thin();
    const before = following.state.size;
    line.deafen();
    await world.command('d1', 'givePresenting', { member: 'd2' });
    const began = performance.now();
    wake();
    await until(() => following.state.size > before, MS);
    console.info(`${what}: caught up after ${Math.round(performance.now() - began)} ms`);
    // And hears what happens from then on, once its socket has come back as well: nothing hurries that but what has been missed.
    await until(() => following.state.live);
    const size = following.state.size;
    await world.command('d1', 'endPresenting');
    await until(() => following.state.size > size, 15_000);
  });

test('a question that was under way when it fell asleep does not hold up those after it', async () => {
  line.wide();
  const { following, wake } = await tablet();
  line.deafen();
  void following.catchUp();
  await world.command('d1', 'givePresenting', { member: 'd2' });
  wake();
  await until(() => following.state.meeting.presenting.by === 'd2', MS);
});
