import { asWritten } from '../../shared/base/as-written.ts';
import { paperIntakeWords } from '../../shared/text/papers.ts';

const LONGEST = 300;
/** Controls, halves of characters, and the marks that turn the direction of text round: they could make a name look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A title proposed from the name of an uploaded file: the last part of a path, in NFC (macOS sends NFD), underscores as
 * spaces, without `.pdf`, one line of at most 300 characters. The name is never used as a path. Never empty.
 */
export function titleFrom(name: string): string {
  const last = name.split(/[\\/]/).pop() ?? '';
  const text = asWritten(last)
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/\.pdf$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const short = text.length > LONGEST ? text.slice(0, LONGEST).replace(/\p{Cs}$/u, '').trim() : text;
  return short.replaceAll('.', '').trim() === '' ? paperIntakeWords.untitled.vi : short;
}
