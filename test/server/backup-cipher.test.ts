/** What stands in an encrypted backup: it opens as it was written, and not at all when a bit of it, a chunk or a name is another. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askPassphrase } from '../../server/bin/ask-passphrase.ts';
import { readContents } from '../../server/backup.ts';
import { beginHeader, decryptFile, encryptFile, openHeader, readHeader, type KeyOf } from '../../server/backup-cipher.ts';

const CHUNK = 2 ** 20;
const SEALED = CHUNK + 16;
const PASSPHRASE = 'câu mật của văn phòng';
const ABOUT = { madeAt: '2026-11-28T08:00:00Z', store: true, opensWith: 'installation' } as const;
let folder: string;
let keyOf: KeyOf;
let text: string;
let count = 0;
const fresh = () => join(folder, `f${count++}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cipher-'));
  ({ keyOf, text } = await beginHeader(PASSPHRASE, ABOUT));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function sealed(bytes: Uint8Array, key = keyOf('a')): Promise<Buffer> {
  const [from, to] = [fresh(), fresh()];
  await writeFile(from, bytes);
  await encryptFile(from, to, key);
  return readFile(to);
}
/** What it opens as; undefined where it does not. */
async function opened(bytes: Uint8Array, key = keyOf('a')): Promise<Buffer | undefined> {
  const [from, to] = [fresh(), fresh()];
  await writeFile(from, bytes);
  return (await decryptFile(from, to, key)) ? readFile(to) : undefined;
}

test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5])(
  '%i bytes come back as they were, and none of them stands there',
  async (size) => {
    const bytes = randomBytes(size);
    const there = await sealed(bytes);
    expect(there.length).toBe(size + 16 * Math.max(1, Math.ceil(size / CHUNK)));
    if (size > 16) expect(there.includes(bytes.subarray(0, 16))).toBe(false);
    expect((await opened(there))!.equals(bytes)).toBe(true);
  },
);

test('a changed, exchanged, cut-off or added chunk, another file’s and another backup’s do not open', async () => {
  const there = await sealed(randomBytes(3 * CHUNK));
  const [a, b, c] = [0, 1, 2].map((n) => there.subarray(n * SEALED, (n + 1) * SEALED)) as [Buffer, Buffer, Buffer];
  const join = (...parts: Buffer[]) => Buffer.concat(parts);
  const flipped = (at: number) => {
    const copy = Buffer.from(there);
    copy[at]! ^= 1;
    return copy;
  };
  const other = await sealed(randomBytes(3 * CHUNK), keyOf('b'));
  const empty = await sealed(new Uint8Array());
  const wrong: ReadonlyArray<readonly [string, Buffer]> = [
    ['first bit', flipped(0)],
    ['in the midst', flipped(SEALED + 77)],
    ['in a tag', flipped(SEALED - 1)],
    ['last bit', flipped(there.length - 1)],
    ['exchanged', join(b, a, c)],
    ['last brought forward', join(a, c, b)],
    ['doubled', join(a, a, b, c)],
    ['left out', join(a, c)],
    ['cut off at a chunk', join(a, b)],
    ['cut off within', there.subarray(0, 2 * SEALED + 900)],
    ['cut off by a byte', there.subarray(0, -1)],
    ['nothing left', Buffer.alloc(0)],
    ['a byte added', join(there, Buffer.alloc(1))],
    ['a tag’s length added', join(there, Buffer.alloc(16))],
    ['its own end added', join(there, c)],
    ['an empty end added', join(there, empty)],
    ['a chunk of another file', join(a, other.subarray(SEALED, 2 * SEALED), c)],
  ];
  for (const [what, bytes] of wrong) expect(await opened(bytes), what).toBeUndefined();
  expect(await opened(there, keyOf('b'))).toBeUndefined();
  expect(await opened(there, (await beginHeader(PASSPHRASE, ABOUT)).keyOf('a'))).toBeUndefined();
  expect(await opened(there)).toBeDefined();
});

test('the passphrase opens the header as somebody types it; another, or a header that was changed, does not', async () => {
  const header = readHeader(text)!;
  expect(header).toMatchObject({ ...ABOUT, v: 2, kdf: { name: 'scrypt', N: 131_072, r: 8, p: 1 } });
  const there = await sealed(Buffer.from('x'));
  const again = await openHeader(text, header, `  ${PASSPHRASE.normalize('NFD')} `);
  expect((await opened(there, again!('a')))!.toString()).toBe('x');
  expect(await openHeader(text, header, 'câu mật của người khác')).toBeUndefined();
  // When it was made is told to the meetings: nobody else may say so.
  const later = text.replace('2026-11-28', '2026-11-30');
  expect(await opened(there, (await openHeader(later, readHeader(later)!, PASSPHRASE))!('a'))).toBeUndefined();
  for (const bad of ['', '{}', '{"v":3}', text.replace('131072', '1073741824')]) expect(readHeader(bad)).toBeUndefined();
});

test('a passphrase that is asked for is not shown', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = askPassphrase('?', input, output);
  input.write('abcd-efgh\r');
  expect(await answer).toBe('abcd-efgh');
  expect(String(output.read())).toBe('? \n');
  const none = askPassphrase('?', input, output);
  input.write('abc\u0003');
  expect(await none).toBeUndefined();
});

test('a header that asks for what scrypt cannot do, or for all memory, is none', () => {
  const asking = (N: unknown) =>
    readHeader(JSON.stringify({ ...(JSON.parse(text) as object), kdf: { ...(JSON.parse(text) as { kdf: object }).kdf, N } }));
  expect(asking(2 ** 17)).toBeDefined();
  for (const N of [2 ** 30, 2 ** 19, 2 ** 13, 100_000, 0, -1, 2 ** 17 + 0.5, '131072', null]) expect(asking(N), String(N)).toBeUndefined();
});

test.each([
  ['a name outside of the folder', ['store/a', '../keys/vault.json']],
  ['one in the midst', ['store/../../etc/passwd']],
  ['an absolute one', ['/etc/passwd']],
  ['one of another system', ['store\\..\\..\\a']],
  ['the passphrase', ['keys/passphrase']],
  ['what says that it came from a backup', ['restored.json']],
  ['one name twice', ['keys/vault.json', 'keys/vault.json']],
  ['no names', [1]],
  ['no list', {}],
])('a list of contents with %s is none, whoever encrypted it', (_what, names) => {
  expect(readContents(JSON.stringify(names))).toBeUndefined();
  expect(readContents('[')).toBeUndefined();
});

test('a list of contents names the store’s files and the keys', () => {
  const names = ['store/log/data.mdb', `store/blobs/${'ab'.repeat(32)}`, 'keys/ca-048a243e80a5d144.key', 'keys/vault.json', 'keys/ca.pem'];
  expect(readContents(JSON.stringify(names))).toEqual(names);
});
