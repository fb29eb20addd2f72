/** The code of the notes' key, as it is typed and as a camera sees it. */
import { expect, test } from 'vitest';
import { codeOfKey, keyOfCode, looksLikeCode, makeNotesKey } from '../../client/notes/notes-key.ts';

test('is told from every other QR code that somebody holds into the picture, and read however it was typed', async () => {
  const key = await makeNotesKey();
  const code = await codeOfKey(key);
  expect([code, code.replaceAll(' ', ''), code.toLowerCase()].map(looksLikeCode)).toEqual([true, true, true]);
  for (const seen of ['', 'https://xa.example/enrol#ABCD', code.slice(6), `${code.slice(1)}!`, `${code}0`])
    expect(looksLikeCode(seen)).toBe(false);
  expect(await keyOfCode(code.toLowerCase().replaceAll(' ', '-'))).toMatchObject({ name: key.name });
});
