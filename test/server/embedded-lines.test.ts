/** How lines lie in the embedded store; what was stored before lines lay as they are is still read. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type Key } from 'lmdb';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';

test('lines with their commands are read back, also those of before and a command with newlines', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'e-cabinet-lines-'));
  try {
    await (await openEmbeddedStore(folder)).close();
    const before = [{ line: '{"v":1,"t":"“ý”"}', command: 'd1:x' }, { line: '{"v":2}' }];
    const root = open<string, Key>({ path: join(folder, 'log'), noSubdir: false, overlappingSync: false, maxDbs: 8 });
    const lines = root.openDB<string, Key>({ name: 'lines', encoding: 'string' });
    for (const [seq, entry] of before.entries()) await lines.put(['m/old', seq], JSON.stringify(entry));
    await root.close();

    const store = await openEmbeddedStore(folder);
    const now = [
      { line: '{"v":3}', command: 'd2:y' },
      { line: '{"v":4}' },
      { line: '{"v":5}', command: '' },
      { line: 'a\nb', command: 'c\nd' },
      { line: 'a\nb', command: 'e' },
    ];
    await store.logs.append('m/old', before.length, now);
    expect(await store.logs.read('m/old', 0)).toEqual([...before, ...now]);
    await store.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
