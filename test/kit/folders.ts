/**
 * Folders of a test file's own, which go when it ends. The configuration names this file as one to be run before each file of tests:
 * a process has many of them, one after another.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** One list, however often this file is run. */
const KEY = Symbol.for('ecabinet.test.folders');
const folders = ((globalThis as { [KEY]?: string[] })[KEY] ??= []);

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-identity-'));
  folders.push(folder);
  return folder;
}
