/** In which table of letters a text was written, and the text in Unicode. A cell that is Unicode already stays as it is. */
import { fromTcvn3, fromVni } from './old-letters.ts';
import { vietnameseShare } from './syllables.ts';

/** `unicode`: as it stands. `mistaken`: UTF-8 that some program took for Latin letters and saved as such. */
export const LETTERS = ['unicode', 'windows-1258', 'tcvn3', 'vni', 'mistaken'] as const;
export type Letters = (typeof LETTERS)[number];

/** Windows-1252 from byte 80 to 9F; the others are their own numbers. Not all platforms' decoders know it. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const WESTERN = Array.from({ length: 256 }, (_, byte) => (byte >= 0x80 && byte < 0xa0 ? SIGNS[byte - 0x80]! : String.fromCharCode(byte)));
const western = new Map(WESTERN.map((letter, byte) => [letter, byte]));
const vietnamese = new TextDecoder('windows-1258');
const strict = new TextDecoder('utf-8', { fatal: true });

/** Bytes as Western letters, which stand for them until it is known what they are meant to be. */
export const asWestern = (bytes: Uint8Array): string => Array.from(bytes, (byte) => WESTERN[byte]).join('');

/** The bytes of a text that fits into the table of Western letters. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = [...text].map((letter) => western.get(letter));
  return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes as number[]);
}

function cellIn(cell: string, letters: Letters): string {
  const bytes = letters === 'unicode' || /^[\u0020-\u007f]*$/.test(cell) ? undefined : bytesOf(cell);
  if (!bytes) return cell;
  if (letters === 'tcvn3') return fromTcvn3(cell);
  if (letters === 'vni') return fromVni(cell);
  if (letters === 'windows-1258') return vietnamese.decode(bytes).normalize('NFC');
  try {
    return strict.decode(bytes);
  } catch {
    return cell;
  }
}

const isMixed = (text: string): boolean => [...text].some((letter) => !western.has(letter));

/** The whole text, cell by cell. Beside cells in Unicode those alone are turned that are no Vietnamese as they stand. */
export function inLetters(text: string, letters: Letters): string {
  if (letters === 'unicode') return text;
  const mixed = isMixed(text);
  return text.replace(/[^\t\n\r,;|"]+/g, (cell) => {
    const turned = cellIn(cell, letters);
    return mixed && vietnameseShare(turned) <= vietnameseShare(cell) ? cell : turned;
  });
}

/** The table that makes the most of the text Vietnamese; `sure` where it makes nearly all of it so. */
export function lettersOf(text: string): { readonly letters: Letters; readonly sure: boolean } {
  let best: { letters: Letters; share: number } = { letters: 'unicode', share: vietnameseShare(text) };
  if (best.share === 1) return { letters: 'unicode', sure: true };
  for (const letters of LETTERS.slice(1)) {
    const share = vietnameseShare(inLetters(text, letters));
    if (share > best.share) best = { letters, share };
  }
  // Names of other peoples are no Vietnamese in any table: as it stands is doubted only where all of it is odd.
  return { letters: best.letters, sure: best.share >= (best.letters === 'unicode' ? 0.3 : 0.7) };
}
