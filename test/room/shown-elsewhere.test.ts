/** What is presented over several servers: whoever presents takes it away for all, at whichever server they are by then. */
import { expect, it } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { silent } from '../../server/log.ts';
import type { Store } from '../../server/ports.ts';
import type { Room } from '../../server/room/room.ts';
import { ShownNow } from '../../server/socket/shown.ts';
import { ShownElsewhere } from '../../server/socket/shown-elsewhere.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { chair, lan, secretary } from '../kit/people.ts';
import { fullHouse, paperTaken, world } from '../kit/scene.ts';

const gives = chair.does('givePresenting', { member: lan.id });
const { meeting } = world(fullHouse, paperTaken('Tờ trình'), secretary.addsPaper('Tờ trình'), gives);
const room = { id: 'm1', size: 10, kind: MEETING, meeting } as unknown as Room;
const paper = meeting.papers.order[0]!;

function server(name: string, { records }: Pick<Store, 'records'>) {
  const shown = new ShownNow();
  const others = { server: name, isElsewhere: () => true, runs: () => true };
  const elsewhere = new ShownElsewhere({ log: silent, records: () => records, others: () => others }, shown);
  const shows = (value: object | null): void => {
    expect(isRefusal(shown.take(room, lan.id, 'presented', value))).toBe(false);
    elsewhere.tell(room, 'presented');
  };
  const now = async () => {
    await elsewhere.look(room);
    return shown.of(room.id).map((one) => (one.value as { page: number }).page);
  };
  return { shows, now };
}

it('is gone at both, and does not come back', async () => {
  const store = memoryStore();
  const [a, b] = [server('a', store), server('b', store)];
  a.shows({ paper, page: 1 });
  await expect.poll(b.now).toEqual([1]);
  b.shows(null);
  await expect.poll(a.now).toEqual([]);
  expect([await b.now(), await a.now(), await store.records.list('shown')]).toEqual([[], [], []]);
});

it('is gone at the first also where that had not seen it come to the other', async () => {
  const store = memoryStore();
  const [a, b] = [server('a', store), server('b', store)];
  a.shows({ paper, page: 1 });
  await expect.poll(b.now).toEqual([1]);
  b.shows({ paper, page: 2 });
  await expect.poll(async () => (await store.records.list('shown'))[0]?.value).toMatchObject({ server: 'b' });
  b.shows(null);
  await expect.poll(() => store.records.list('shown')).toEqual([]);
  await expect.poll(a.now).toEqual([]);
});
