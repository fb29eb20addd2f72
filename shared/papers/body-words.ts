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
/** A line that stands at the same place of so many pages is no part of the text that goes on there. */
const PAGES_LEAST = 3;
const SHARE_LEAST = 0.3;

/** Its text without spaces. */
interface Line extends TextRange {
  readonly text: string;
}

/** Numbers and signs of a paper's number (47/2020/NĐ-CP) are one word; signs by themselves are words of their own. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[./,\-–_:][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
const ODD_SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
};

/** @param raw as it stands in a page's text */
function keyOf(raw: string): string {
  // Most words are neither odd nor joined: asking is dearer than looking.
  if (/^[a-zA-Z0-9\u00c0-\u024f\u1ea0-\u1ef9]+$/.test(raw)) return raw;
  return raw.normalize('NFKC').replace(/[“”„‘’–—‑−]/g, (sign) => ODD_SIGNS[sign] ?? sign);
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const one of text.split('\n')) {
    if (one.trim() !== '') lines.push({ text: squeezed(one), from, to: from + one.length });
    from += one.length + 1;
  }
  return lines;
}

/** The line without the number of its page, where it bears one: as it stands on every page, "Trang #1/12". */
const numbered = (text: string, page: number): string => text.replace(/\d{1,5}/, (digits) => `#${Number(digits) - page}`);
/** "3", "- 3 -", "Trang 3/12". */
const PAGE_NUMBER = /^[-–—.|[(]*(?:trang|tr|page|p|পৃষ্ঠা)?[.:]?#?-?\d{1,5}(?:[/|]\d{1,5})?[-–—.|\])]*$/i;

/** The lines at both edges of a page, from the edge inwards; `at` tells their places apart. */
const edges = (lines: readonly Line[]): ReadonlyArray<ReadonlyArray<{ readonly line: Line; readonly at: string }>> => [
  lines.slice(0, AT_HEAD).map((line, at) => ({ line, at: `head ${at}` })),
  lines.slice(-AT_FOOT).reverse().map((line, at) => ({ line, at: `foot ${at}` })),
];

type Repeated = 'number' | 'head' | undefined;

/** What of each page is no part of the text: at its edges, from outside inwards, what stands at the same place of other pages too. */
function repeatedOn(pages: ReadonlyArray<readonly Line[]>): Array<ReadonlyMap<Line, Repeated>> {
  const on = new Map<string, number>();
  const count = (what: string): void => void on.set(what, (on.get(what) ?? 0) + 1);
  for (const [page, lines] of pages.entries())
    for (const { line, at } of edges(lines).flat()) {
      count(`${at} ${line.text}`);
      if (/\d/.test(line.text)) count(`${at} ${numbered(line.text, page)}`);
    }
  // Of two pages both.
  const least = Math.max(2, Math.min(pages.length, PAGES_LEAST), Math.ceil(pages.length * SHARE_LEAST));
  const kindOf = (line: Line, at: string, page: number): Repeated => {
    const times = on.get(`${at} ${numbered(line.text, page)}`) ?? 0;
    if (PAGE_NUMBER.test(line.text) && (Number(/\d+/.exec(line.text)) === page + 1 || times > 1)) return 'number';
    if (/\d/.test(line.text) && times >= least) return 'number';
    return on.get(`${at} ${line.text}`)! >= least ? 'head' : undefined;
  };
  return pages.map((lines, page) => {
    const found = new Map<Line, Repeated>();
    for (const edge of edges(lines))
      for (const { line, at } of edge) {
        const kind = kindOf(line, at, page);
        if (!kind) break;
        found.set(line, kind);
      }
    return found;
  });
}

/** @param pages the text of each, as `pageText` gives it */
export function bodyOf(pages: readonly string[]): Body {
  const lines = pages.map(linesOf);
  const repeated = repeatedOn(lines);
  const said = new Set<string>();
  const head: Word[] = [];
  const words: Word[] = [];
  for (const [page, ofPage] of lines.entries())
    for (const line of ofPage) {
      const kind = repeated[page]!.get(line);
      if (kind === undefined) takeWords(pages[page]!, line, page, words);
      else if (kind === 'head' && !said.has(line.text)) {
        // Said once: where it is another in the new version, that is one change and not three hundred.
        said.add(line.text);
        takeWords(pages[page]!, line, page, head);
      }
    }
  return { words: [...head, ...words], blank: lines.flatMap((one, page) => (one.length === 0 ? [page] : [])) };
}

function takeWords(text: string, { from, to }: TextRange, page: number, into: Word[]): void {
  for (const found of text.slice(from, to).matchAll(WORD))
    into.push({ key: keyOf(found[0]), page, from: from + found.index, to: from + found.index + found[0].length });
}
