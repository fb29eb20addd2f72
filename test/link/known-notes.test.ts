/** Notes that were opened before: the same answer as openNote's, always, and a bounded memory. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, it, vi } from 'vitest';
import { openedNote } from '../../client/link/known-notes.ts';
import { keyName, makeNote, openNote } from '../../shared/log/checkpoint.ts';

vi.mock(import('../../shared/log/checkpoint.ts'), async (real) => {
  const all = await real();
  return { ...all, openNote: vi.fn(all.openNote) };
});
const readings = () => vi.mocked(openNote).mock.calls.length;

const UNIT = 'H23.05';
const secret = ed25519.utils.randomSecretKey();
const logKey = ed25519.getPublicKey(secret);
const noted = (size: number) =>
  makeNote({ origin: 'ecabinet/H23.05/m1', size, root: new Uint8Array(32).fill(size % 256) }, keyName(UNIT), logKey, (bytes) => ed25519.sign(bytes, secret));

it('reads the signature of a note once, whoever asks', () => {
  const note = noted(1);
  const first = openedNote(note, { unit: UNIT, logKey });
  expect(first).toEqual(openNote(note, keyName(UNIT), logKey));
  const before = readings();
  expect(openedNote(note.slice(), { unit: UNIT, logKey: logKey.slice() })).toEqual(first);
  expect(readings()).toBe(before);
});

it('believes nothing of a known note under another key, another name or with a byte changed', () => {
  const note = noted(2);
  expect(openedNote(note, { unit: UNIT, logKey })?.size).toBe(2);
  const other = ed25519.getPublicKey(ed25519.utils.randomSecretKey());
  expect(openedNote(note, { unit: UNIT, logKey: other })).toBeUndefined();
  expect(openedNote(note, { unit: 'H23.06', logKey })).toBeUndefined();
  expect(openedNote(note.replace('\n2\n', '\n3\n'), { unit: UNIT, logKey })).toBeUndefined();
  expect(openedNote(note.replace('\n2\n', '\n3\n'), { unit: UNIT, logKey })).toBeUndefined();
});

it('forgets the oldest of many, and reads it again when it comes again', () => {
  const first = noted(3);
  openedNote(first, { unit: UNIT, logKey });
  for (let size = 4; size < 140; size++) expect(openedNote(noted(size), { unit: UNIT, logKey })?.size).toBe(size);
  const before = readings();
  expect(openedNote(first, { unit: UNIT, logKey })?.size).toBe(3);
  expect(readings()).toBe(before + 1);
});
