/** A chosen file as text in Unicode: whatever program saved it, in whatever table of letters. */
import type { Words } from '../../../../shared/text/words.ts';
import { importing } from '../../../../shared/text/members.ts';
import { entriesOf, isWithin } from '../../../ui/zip-bounds.ts';
import { asWestern, inLetters, lettersOf, type Letters } from './letters.ts';

/** Text as it came, to be turned once more where somebody knows the table better. */
export interface Read {
  readonly raw: string;
  readonly text: string;
  readonly letters: Letters;
  /** False: to be asked. */
  readonly sure: boolean;
}

/** One for each sheet that holds something; a text file is one. */
export interface ReadFile {
  readonly sheets: ReadonlyArray<Read & { readonly name: string }>;
}

/** A list of five thousand people is a tenth of it. */
const LARGEST = 8 * 1024 * 1024;
/** Unpacked: ten times what Excel makes of five thousand people. */
const LARGEST_UNPACKED = 50 * 1024 * 1024;

export function readText(raw: string): Read {
  const found = lettersOf(raw);
  return { raw, text: inLetters(raw, found.letters), ...found };
}

/** Every second byte of Vietnamese in UTF-16 is 0, 1 or 1E; a byte order mark may be missing. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const some = bytes.subarray(0, 4_000);
  let even = 0;
  let odd = 0;
  some.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  const many = some.length / 8;
  return odd > many && odd > 4 * even ? 'utf-16le' : even > many && even > 4 * odd ? 'utf-16be' : undefined;
}

function textOf(bytes: Uint8Array): string {
  const wide = wideOf(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return asWestern(bytes);
  }
}

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((one, at) => bytes[at] === one);

/** By what is in it, never by its name: a workbook called .csv is a workbook. Says in words what it cannot read. */
export async function readFile(bytes: Uint8Array): Promise<ReadFile | { readonly wrong: Words }> {
  if (bytes.length === 0) return { wrong: importing.fileEmpty };
  if (bytes.length > LARGEST) return { wrong: importing.fileTooLarge };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { wrong: importing.fileNotTable };
  const isWorkbook = startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (startsWith(bytes, 0x50, 0x4b)) {
    const entries = entriesOf(bytes);
    if (!entries) return { wrong: importing.fileDamaged };
    if (!(await isWithin(bytes, entries, LARGEST_UNPACKED).catch(() => false))) return { wrong: importing.fileTooMuch };
  }
  const text = isWorkbook ? '' : textOf(bytes);
  if (isWorkbook || /^\ufeff?\s*<(?:!doctype|html|table|\?xml|meta|head|body)/i.test(text)) {
    const sheets = await import('./workbook.ts').then(({ sheetsOf }) => sheetsOf(isWorkbook ? bytes : text)).catch(() => undefined);
    if (!sheets) return { wrong: importing.fileDamaged };
    if (sheets.length === 0) return { wrong: importing.fileEmpty };
    return { sheets: sheets.map((one) => ({ name: one.name, ...readText(one.text) })) };
  }
  // What is no text at all, such as a picture.
  if (text.includes('\0')) return { wrong: importing.fileNotTable };
  return { sheets: [{ name: '', ...readText(text) }] };
}
