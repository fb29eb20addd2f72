/** M-3 what was approved is given as it was or not at all: a file that is lost is an alarm, and no other takes its place. */
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import type { Log } from '../../server/log.ts';
import type * as desks from '../../server/minutes/desk.ts';
import type { Room } from '../../server/room/room.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { program } from '../kit/programs.ts';
import { sessionClosed, world } from '../kit/scene.ts';

/** As JavaScript, so that the thread is too. */
const { makeMinutesDesk } = (await import(await program('server/minutes/desk'))) as typeof desks;

const { meeting } = world(sessionClosed);
const UNIT = { code: 'H23.05', name: 'Hội đồng nhân dân xã Mường Lống', level: 'commune' as const };
const roomOf = (sha256?: string): Room =>
  ({
    id: 'm1',
    meeting: sha256 === undefined ? meeting : { ...meeting, minutes: { ...meeting.minutes, approved: { sha256, by: 'thu', at: '' } } },
    stream: { tree: { root: () => new Uint8Array(32) } },
  }) as unknown as Room;

function opened() {
  const store = memoryStore();
  const logged: unknown[] = [];
  const log = { error: (what: object, words: string) => void logged.push([what, words]) } as unknown as Pick<Log, 'error'>;
  const put = async (text: string) => (await store.blobs.put((async function* () { yield Buffer.from(text); })(), 1_000)).sha256;
  return { store, logged, put, desk: makeMinutesDesk(store, async () => UNIT as never, log, () => 1_800_000_000_000) };
}
async function namesOf({ store }: ReturnType<typeof opened>): Promise<string[]> {
  const names: string[] = [];
  for await (const one of store.blobs.list()) names.push(one);
  return names;
}

it('is given byte for byte as it was approved, also by a version that sets the same words in other bytes', async () => {
  const house = opened();
  const sha256 = await house.put('%PDF as an earlier version set it');
  const paper = await house.desk.paper(roomOf(sha256));
  expect(paper).toMatchObject({ sha256 });
  expect(isRefusal(paper) ? '' : paper.pdf.toString()).toBe('%PDF as an earlier version set it');
  expect(house.desk.lost()).toEqual([]);
});

it('lost from the store it is refused and told, and nothing that nobody has approved is given or kept in its place', async () => {
  const house = opened();
  const sha256 = await house.put('%PDF as an earlier version set it');
  await house.store.blobs.remove(sha256);
  const room = roomOf(sha256);
  for (let n = 0; n < 2; n++) expect(await house.desk.paper(room)).toEqual(refuse('minutes/approved-lost', { sha256 }));
  expect(await house.desk.draft(room)).toEqual(refuse('minutes/approved-lost', { sha256 }));
  expect(await namesOf(house)).toEqual([]);
  expect(house.desk.lost()).toEqual([{ meeting: 'm1', since: 1_800_000_000_000, sha256 }]);
  expect(house.logged).toEqual([[{ meeting: 'm1', sha256 }, 'the approved minutes are lost from the store']]);
  // Out of a backup.
  await house.put('%PDF as an earlier version set it');
  expect(await house.desk.paper(room)).toMatchObject({ sha256 });
  expect(house.desk.lost()).toEqual([]);
});

it('lost, and set again in the very bytes that were approved, it is there again', async () => {
  const house = opened();
  const made = await house.desk.paper(roomOf());
  if (isRefusal(made)) throw new Error(made.code);
  await house.store.blobs.remove(made.sha256);
  expect(await house.desk.paper(roomOf(made.sha256))).toMatchObject({ sha256: made.sha256 });
  expect(await buffer(house.store.blobs.get(made.sha256))).toEqual(made.pdf);
});
