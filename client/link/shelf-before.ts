/**
 * What versions before have kept in the clear is put under the key, and goes from where it lay in the same act: nothing is lost in
 * between.
 */
import type { WireEntry } from '../../shared/wire/socket.ts';
import { hasBefore, ofMeeting, sealAt, sealVote, type ShelfDatabase } from './shelf-database.ts';

export async function takeOverBefore(db: ShelfDatabase, key: CryptoKey): Promise<void> {
  if (!hasBefore(db)) return;
  // Votes are few, and cannot be fetched again.
  await takeOverVotes(db, key);
  await takeOverLogs(db, key);
}

async function takeOverVotes(db: ShelfDatabase, key: CryptoKey): Promise<void> {
  const read = db.transaction('votes');
  const [places, votes] = await Promise.all([read.store.getAllKeys(), read.store.getAll()]);
  if (places.length === 0) return;
  const sealed = await Promise.all(votes.map((vote, at) => sealVote(key, places[at]![0], vote)));
  const write = db.transaction(['votes', 'ballots'], 'readwrite', { durability: 'strict' });
  const move = places.map(async (place, at) => {
    // Another tab has done it, and may have gone on from there.
    if ((await write.objectStore('votes').getKey(place)) === undefined) return;
    await Promise.all([write.objectStore('ballots').put(sealed[at]!, place), write.objectStore('votes').delete(place)]);
  });
  await Promise.all([...move, write.done]);
}

async function takeOverLogs(db: ShelfDatabase, key: CryptoKey): Promise<void> {
  const read = db.transaction(['entries', 'checkpoints']);
  const [places, entries, of, notes] = await Promise.all([
    read.objectStore('entries').getAllKeys(),
    read.objectStore('entries').getAll(),
    read.objectStore('checkpoints').getAllKeys(),
    read.objectStore('checkpoints').getAll(),
  ]);
  const logs = new Map<string, { readonly viewer: string; readonly meeting: string; readonly entries: WireEntry[] }>();
  places.forEach(([viewer, meeting, seq], at) => {
    const log = logs.get(`${viewer} ${meeting}`) ?? { viewer, meeting, entries: [] };
    if (seq === log.entries.length) log.entries.push(entries[at]!);
    logs.set(`${viewer} ${meeting}`, log);
  });
  for (const { viewer, meeting, entries: all } of logs.values()) {
    const sealed = await sealAt(key, [viewer, meeting, 0], all);
    const write = db.transaction(['entries', 'log'], 'readwrite', { durability: 'relaxed' });
    const move = async (): Promise<void> => {
      if ((await write.objectStore('log').count(ofMeeting(viewer, meeting))) === 0)
        await write.objectStore('log').put(sealed, [viewer, meeting, 0]);
      await write.objectStore('entries').delete(ofMeeting(viewer, meeting));
    };
    await Promise.all([move(), write.done]);
  }
  const sealed = await Promise.all(notes.map((note, at) => sealAt(key, of[at]!, note)));
  if (of.length === 0) return;
  const write = db.transaction(['checkpoints', 'notes'], 'readwrite', { durability: 'relaxed' });
  const move = of.flatMap((place, at) => [
    write.objectStore('notes').put(sealed[at]!, place),
    write.objectStore('checkpoints').delete(place),
  ]);
  await Promise.all([...move, write.done]);
}
