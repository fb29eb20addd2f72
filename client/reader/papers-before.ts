/**
 * Papers that versions before kept under their addresses: each goes under the name that says nothing, with all its pieces and in
 * one act. The pieces were encrypted before, and stay what they are.
 */
import { paperName, sealPaper, type PapersDatabase } from './papers-database.ts';

export async function takeOverPapers(db: PapersDatabase, key: CryptoKey): Promise<void> {
  if (!db.objectStoreNames.contains('papers')) return;
  const read = db.transaction('papers');
  const [urls, papers] = await Promise.all([read.store.getAllKeys(), read.store.getAll()]);
  for (const [at, url] of urls.entries()) {
    const { version, size, whole } = papers[at]!;
    const name = await paperName(key, url);
    const row = await sealPaper(key, name, { url, version, size, whole });
    const write = db.transaction(['papers', 'pieces', 'kept', 'parts'], 'readwrite');
    const move = async (): Promise<void> => {
      // Another tab has done it, and may have gone on from there.
      if ((await write.objectStore('papers').getKey(url)) === undefined) return;
      const all = IDBKeyRange.bound([url, 0], [url, Number.MAX_SAFE_INTEGER]);
      for (let piece = await write.objectStore('pieces').openCursor(all); piece; piece = await piece.continue())
        await Promise.all([write.objectStore('parts').put(piece.value, [name, piece.key[1]]), piece.delete()]);
      await Promise.all([write.objectStore('kept').put(row, name), write.objectStore('papers').delete(url)]);
    };
    await Promise.all([move(), write.done]);
  }
}
