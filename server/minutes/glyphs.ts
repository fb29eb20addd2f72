/**
 * The fonts of the papers, and whether they can print a text. A font without a letter prints an empty box and says
 * nothing, which would falsify a name: so the letters are looked up in the fonts themselves.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const FILES: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};
export const FACES = Object.keys(FILES) as readonly Face[];

const loaded = new Map<Face, { readonly file: Buffer; readonly letters: ReadonlySet<number> }>();

function load(face: Face): { readonly file: Buffer; readonly letters: ReadonlySet<number> } {
  let font = loaded.get(face);
  if (!font) {
    const file = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${FILES[face]}`));
    font = { file, letters: lettersOf(file) };
    loaded.set(face, font);
  }
  return font;
}

/** The font's file, to be embedded. */
export const fontFile = (face: Face): Buffer => load(face).file;

/** Code points that a TrueType file maps to a glyph: its `cmap`, Unicode subtables of format 4 and 12 (OpenType, "cmap"). */
function lettersOf(file: Buffer): Set<number> {
  const letters = new Set<number>();
  const cmap = tableAt(file, 'cmap');
  for (let i = 0; i < file.readUInt16BE(cmap + 2); i++) {
    const record = cmap + 4 + i * 8;
    const platform = file.readUInt16BE(record);
    if (platform !== 0 && platform !== 3) continue;
    const at = cmap + file.readUInt32BE(record + 4);
    const format = file.readUInt16BE(at);
    if (format === 4) format4(file, at, letters);
    if (format === 12) {
      for (let g = 0; g < file.readUInt32BE(at + 12); g++) {
        const group = at + 16 + g * 12;
        for (let code = file.readUInt32BE(group); code <= file.readUInt32BE(group + 4); code++) letters.add(code);
      }
    }
  }
  return letters;
}

function format4(file: Buffer, at: number, letters: Set<number>): void {
  const doubled = file.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let s = 0; s < doubled; s += 2) {
    const range = file.readUInt16BE(ranges + s);
    const start = file.readUInt16BE(starts + s);
    for (let code = start; code <= file.readUInt16BE(ends + s) && code < 0xffff; code++) {
      const glyph =
        range === 0 ? (code + file.readUInt16BE(deltas + s)) & 0xffff : file.readUInt16BE(ranges + s + range + (code - start) * 2);
      if (glyph !== 0) letters.add(code);
    }
  }
}

function tableAt(file: Buffer, name: string): number {
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const record = 12 + i * 16;
    if (file.toString('latin1', record, record + 4) === name) return file.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no ${name} table`);
}

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** Every letter Vietnamese is written with (twelve vowels in six tones, đ, the consonants, both cases), digits and punctuation. */
export const VIETNAMESE: readonly string[] = [
  ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'bcdđfghjklmnpqrstvwxz',
].flatMap((letter) => [letter, letter.toUpperCase()]).concat([...'0123456789.,;:!?()[]{}/\\|+-−×=<>%&@#*\'"_§°²³„–—“”‘’•…₫«»½⅔\u00a0']);

/** What the fonts lack of `VIETNAMESE`, each as "letter (face)". Empty when the papers can be printed; called at the server's start. */
export const checkGlyphs = (): string[] =>
  FACES.flatMap((face) =>
    VIETNAMESE.filter((letter) => !load(face).letters.has(letter.codePointAt(0)!)).map((letter) => `${letter} (${face})`),
  );

/** Characters that mean nothing on paper: joiners, marks of direction, soft hyphens, variation selectors. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;

/**
 * The text as it can be printed: in NFC, on one line, each character the fonts lack replaced by its code, "[U+1F600]", so
 * that nobody mistakes it for an empty place. What was replaced is added to `missing`.
 */
export function printable(text: string, missing: Set<string>): string {
  let out = '';
  for (const character of text.normalize('NFC').replace(UNSEEN, '').replace(/[^\S\u00a0]+/g, ' ')) {
    const code = character.codePointAt(0)!;
    if (code >= 0x20 && code !== 0x7f && FACES.every((face) => load(face).letters.has(code))) out += character;
    else {
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      missing.add(name);
      out += `[${name}]`;
    }
  }
  return out;
}
