/**
 * The words of a paper as its author wrote them, each with its place: without page numbers and without what a press repeats on
 * page after page, so that two versions of it can be laid beside each other wherever their pages break.
 */
import type { TextRange } from './page-text.ts';

export interface Word extends TextRange {
  /** What two words have in common that are the same, however a font or a program writes its quotes and dashes. */
  readonly key: string;
  /** From 0. */
  readonly page: number;
}

export interface Body {
  /** In reading order; what is repeated on many pages once, before everything else. */
  readonly words: readonly Word[];
  /** Pages (from 0) without any text: scans and pictures. */
  readonly blank: readonly number[];
}

/** So many lines at the head and at the foot of a page may be repeated ones. */
const AT_HEAD = 6;
const AT_FOOT = 4;
/** A line that stands at the edge of so many pages is no part of the text that goes on there. */
const PAGES_LEAST = 3;
const SHARE_LEAST = 0.2;

interface Line extends TextRange {
  readonly text: string;
  /** Counted from the page's nearer edge. */
  readonly edge: boolean;
}

/** Numbers and signs of a paper's number (47/2020/NĐ-CP) are one word; signs by themselves are words of their own. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[./,\-–_:][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
const ODD_SIGNS: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'", '–': '-', '—': '-', '‑': '-', '−': '-' };

/** @param raw as it stands in a page's text */
export function keyOf(raw: string): string {
  // Most words are neither odd nor joined: asking is dearer than looking.
  if (/^[a-zA-Z0-9\u00c0-\u024f\u1ea0-\u1ef9]+$/.test(raw)) return raw;
  return raw.normalize('NFKC').replace(/[“”„‘’–—‑−]/g, (sign) => ODD_SIGNS[sign] ?? sign);
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

function linesOf(text: string): Line[] {
  const lines: Array<Omit<Line, 'edge'>> = [];
  let from = 0;
  for (const one of text.split('\n')) {
    if (one.trim() !== '') lines.push({ text: squeezed(one), from, to: from + one.length });
    from += one.length + 1;
  }
  return lines.map((line, at) => ({ ...line, edge: at < AT_HEAD || at >= lines.length - AT_FOOT }));
}

/** The line without the number of its page, where it bears one: as it stands on every page, "Trang #1/12". */
const numbered = (text: string, page: number): string => text.replace(/\d{1,5}/, (digits) => `#${Number(digits) - page}`);
/** "3", "- 3 -", "Trang 3/12". */
const PAGE_NUMBER = /^[-–—.|[(]*(?:trang|tr|page|p|পৃষ্ঠা)?[.:]?#?-?\d{1,5}(?:[/|]\d{1,5})?[-–—.|\])]*$/i;

/** On how many pages each line stands at an edge: as it is, or but for the page's number; and how many make it a repeated one. */
function repeated(pages: ReadonlyArray<readonly Line[]>): { readonly on: ReadonlyMap<string, number>; readonly least: number } {
  const on = new Map<string, number>();
  for (const [page, lines] of pages.entries()) {
    const here = new Set(lines.filter(({ edge }) => edge).flatMap(({ text }) => [text, numbered(text, page)]));
    for (const one of here) on.set(one, (on.get(one) ?? 0) + 1);
  }
  // Of two pages both.
  return { on, least: Math.max(2, Math.min(pages.length, PAGES_LEAST), Math.ceil(pages.length * SHARE_LEAST)) };
}

/** Its number is the page's own, or runs with the pages. */
const isPageNumber = (text: string, page: number, on: ReadonlyMap<string, number>): boolean =>
  PAGE_NUMBER.test(text) && (Number(/\d+/.exec(text)) === page + 1 || on.get(numbered(text, page))! > 1);

/** @param pages the text of each, as `pageText` gives it */
export function bodyOf(pages: readonly string[]): Body {
  const lines = pages.map(linesOf);
  const { on, least } = repeated(lines);
  const often = (text: string): boolean => (on.get(text) ?? 0) >= least;
  const said = new Set<string>();
  const head: Word[] = [];
  const words: Word[] = [];
  for (const [page, ofPage] of lines.entries()) {
    const text = pages[page]!;
    for (const [at, line] of ofPage.entries()) {
      const outermost = at === 0 || at === ofPage.length - 1;
      if (outermost && isPageNumber(line.text, page, on)) continue;
      if (line.edge && /\d/.test(line.text) && often(numbered(line.text, page))) continue;
      if (!line.edge || !often(line.text)) takeWords(text, line, page, words);
      else if (!said.has(line.text)) {
        // Said once: where it is another in the new version, that is one change and not three hundred.
        said.add(line.text);
        takeWords(text, line, page, head);
      }
    }
  }
  return { words: [...head, ...words], blank: lines.flatMap((one, page) => (one.length === 0 ? [page] : [])) };
}

function takeWords(text: string, { from, to }: TextRange, page: number, into: Word[]): void {
  for (const found of text.slice(from, to).matchAll(WORD))
    into.push({ key: keyOf(found[0]), page, from: from + found.index, to: from + found.index + found[0].length });
}
