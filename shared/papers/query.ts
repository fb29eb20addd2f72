/** What somebody looks for, taken apart: words, and phrases in quotation marks. */
import { fold, isInWord, withDiacritics } from './fold.ts';

export interface Term {
  /** Folded. A phrase holds single spaces. */
  readonly text: string;
  /** As it was typed, where it was typed with diacritics: places that have them too come first. */
  readonly typed?: string;
  /** It is still being typed: words that begin so are found as well. */
  readonly isOpen: boolean;
}

export interface Query {
  readonly terms: readonly Term[];
  /** All words in the order in which they were typed, where they are several and none is in quotation marks. */
  readonly whole?: Term;
}

/** Signs of what is looked for; the rest is left out. */
export const MOST_TYPED = 200;
const MOST_TERMS = 12;

function termOf(raw: string, isOpen: boolean): Term | undefined {
  const { text } = fold(raw);
  let from = 0;
  let to = text.length;
  while (from < to && !isInWord(text, from)) from++;
  while (to > from && !isInWord(text, to - 1)) to--;
  if (from === to) return undefined;
  const kept = text.slice(from, to);
  const typed = withDiacritics(raw.trim());
  return {
    text: kept,
    isOpen: isOpen && to === text.length,
    ...(typed !== kept && /[\u0300-\u036fđ]/.test(typed) && { typed: typedWord(typed) }),
  };
}

/** Without what stands around the word. */
const typedWord = (typed: string): string => typed.replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');

/** @param raw as typed; nothing is asked of it. */
export function parseQuery(raw: string): Query {
  const typed = raw.slice(0, MOST_TYPED);
  const terms: Term[] = [];
  const plain: string[] = [];
  let hasPhrase = false;
  for (const [, phrase, end, word] of typed.matchAll(/["“”«]([^"“”»]*)(["“”»]|$)|([^\s"“”«]+)/g)) {
    const isLast = phrase !== undefined ? end === '' : typed.endsWith(word!);
    const term = termOf(phrase ?? word!, isLast);
    if (!term || terms.length >= MOST_TERMS) continue;
    terms.push(term);
    if (phrase !== undefined) hasPhrase = true;
    else plain.push(word!);
  }
  const whole = !hasPhrase && plain.length > 1 ? termOf(plain.join(' '), terms.at(-1)!.isOpen) : undefined;
  return { terms, ...(whole && { whole }) };
}

export const isEmpty = ({ terms }: Query): boolean => terms.length === 0;
