/** The tablet's questions for the log: one at a time, once more for whoever asked meanwhile, and none where a note came along. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Following } from '../../client/link/follow.ts';
import type { LinkParts } from '../../client/link/link.ts';
import type { ServerToClient } from '../../shared/wire/socket.ts';
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
  following.onResync();
  await until(() => line.waiting.length === 1);
  for (let n = 0; n < 3; n++) following.onResync();
  void following.catchUp();
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
  await until(() => following.state.meeting.roll.presence.get('d3') !== undefined, 2_000);
  expect(following.state.size).toBe((await world.rooms.open(world.meeting))!.size);
});

type Entries = Parameters<ServerToClient['entries']>[0];

/** What comes over the socket comes changed. */
function changing(following: Following, change: (message: Entries) => Entries): void {
  const { socket } = following.parts.connection;
  const listeners = socket.listeners('entries');
  socket.off('entries');
  socket.on('entries', (message) => listeners.forEach((one) => one(change(message))));
}

async function listening(): Promise<{ vote: string; line: ReturnType<typeof slow>; following: Following }> {
  const [vote] = await world.underWay(['d1', 'd2', 'd3', 'd4']);
  const line = slow('d2');
  const { following } = world.link(line.parts);
  await until(() => following.state.live && following.state.phase === 'ready');
  await following.catchUp();
  line.asked.length = 0;
  return { vote: vote!, line, following };
}

it('shows an opened vote only under a signed checkpoint, which came along: it asks for nothing', async () => {
  const { vote, line, following } = await listening();
  const checkedWhenShown: number[] = [];
  following.store.subscribe((now) => now.meeting.votes.votes[vote]?.state === 'open' && checkedWhenShown.push(now.checked - now.size));
  await world.command('d1', 'openVote', { vote });
  await until(() => following.state.meeting.votes.votes[vote]!.state === 'open');
  expect(checkedWhenShown[0]).toBe(0);
  expect(following.state.checked).toBe((await world.rooms.open(world.meeting))!.size);
  expect(line.asked).toEqual([]);
});

it('raises the alarm, and shows no vote, where the note that comes with its opening does not hold', async () => {
  const { vote, following } = await listening();
  const note = (await world.rooms.open(world.meeting))!.note();
  // Signed indeed, but over another log: the size is written over, as whoever has no key could.
  changing(following, (message) => ({ ...message, checkpoint: note.replace(/\n\d+\n/, `\n${message.from + message.entries.length}\n`) }));
  await world.command('d1', 'openVote', { vote });
  await until(() => following.state.phase === 'broken');
  expect(following.state).toMatchObject({ fault: 'signature', live: false });
  expect(following.state.meeting.votes.votes[vote]!.state).toBe('prepared');
});

it('asks for the note that did not come along', async () => {
  const { vote, line, following } = await listening();
  changing(following, ({ checkpoint: _left, ...rest }) => rest);
  await world.command('d1', 'openVote', { vote });
  await until(() => following.state.checked === following.state.size && following.state.meeting.votes.votes[vote]!.state === 'open');
  expect(line.asked).toHaveLength(1);
});
