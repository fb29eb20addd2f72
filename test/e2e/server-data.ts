/** All that a server has on its disk, to be searched for what it must not know. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

async function filesIn(folder: string): Promise<Buffer> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name)).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(read));
}

/** Of these words those that stand in any file under a folder, as text of any kind or in Base64. */
export async function wordsIn(
  folder: string,
  words: readonly string[],
): Promise<{ readonly bytes: number; readonly found: readonly string[] }> {
  const all = await filesIn(folder);
  const packed = all.toString('latin1').match(/[A-Za-z0-9+/_-]{32,}={0,2}/g) ?? [];
  const unpacked = Buffer.concat(packed.map((one) => Buffer.from(one, 'base64')));
  const ways = (text: string) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(JSON.stringify(text).slice(1, -1), 'utf8'),
  ];
  const found = words.filter((one) => ways(one).some((way) => all.includes(way) || unpacked.includes(way)));
  return { bytes: all.length, found };
}
