/**
 * The text of a draft resolution (dự thảo nghị quyết) as numbered provisions, and what amendments make of it: pure functions, the same for
 * the room, its screens and whoever checks the record. An amendment speaks of the text as it was taken in, never of what others have made
 * of it since; so what adopted ones come to does not depend on who reckons it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from '../base/bytes.ts';

/** One provision: 0 what stands outside of articles, 1 an article (Điều), 2 a clause (khoản), 3 a point (điểm), 4 a paragraph of those. */
export interface Provision {
  readonly level: number;
  /** As it is printed: `Điều 1.`, `2.`, `a)`. */
  readonly label?: string | undefined;
  readonly text: string;
}

/** What an amendment does to a place: other words, new provisions behind it, or nothing left of it and its parts. */
export interface Change {
  readonly kind: 'replace' | 'insert' | 'strike';
  /** Which provision of the text as it was taken in, from 0. */
  readonly place: number;
  /** How a provision that is replaced reads. */
  readonly text?: string | undefined;
  /** What is inserted. */
  readonly inserted?: readonly Provision[] | undefined;
  /** Its id, where others can be to what it inserts. */
  readonly amendment?: string | undefined;
  /** The one to whose inserted provisions it is; `place` then counts those. */
  readonly to?: string | undefined;
}

const ARTICLE = /^(Điều\s+\d{1,4}[a-zđ]?)\s*[.:]?\s*(.*)$/iu;
const CLAUSE = /^(\d{1,3}[a-zđ]?[.)])\s+(.*)$/u;
const POINT = /^([a-zđ]{1,2}\))\s*(.*)$/u;
/** A line that goes on with the one before: PDF breaks its lines anywhere. */
const GOES_ON = /^[\p{Ll}(]/u;
/** A paragraph with single spaces, as amendments count its words. */
export const tidy = (line: string): string => line.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * The provisions of a text, one to a paragraph. @param within the level of the place that it comes behind, where it is inserted: numbered
 * paragraphs are clauses there
 */
export function provisionsOf(text: string, within = 0): Provision[] {
  const found: Provision[] = [];
  let inArticle = within > 0;
  for (const one of text.split(/\r\n?|\n/).map(tidy)) {
    if (one === '') continue;
    const article = ARTICLE.exec(one);
    const clause = inArticle ? CLAUSE.exec(one) : null;
    const point = inArticle ? POINT.exec(one) : null;
    const last = found.at(-1);
    if (article) {
      inArticle = true;
      found.push({ level: 1, label: `${article[1]!}.`, text: article[2]! });
    } else if (clause) found.push({ level: 2, label: clause[1]!, text: clause[2]! });
    else if (point) found.push({ level: 3, label: point[1]!, text: point[2]! });
    else if (last && GOES_ON.test(one)) found[found.length - 1] = { ...last, text: `${last.text} ${one}`.trim() };
    else found.push({ level: inArticle ? 4 : 0, text: one });
  }
  return found;
}

/** New words for a provision, without its own label: what is copied from a paper brings it along. */
export function withoutLabel({ label }: Pick<Provision, 'label'>, text: string): string {
  const said = text.trim();
  return label !== undefined && said.startsWith(label) && /^\s/.test(said.slice(label.length)) ? said.slice(label.length).trim() : said;
}

/** A provision as one line of text. */
export const lineOf = ({ label, text }: Provision): string => [label, text].filter(Boolean).join(' ');

/** SHA-256 in hex of the text, a provision a line: what a vote on the whole names. */
export const wordingHash = (all: readonly Provision[]): string => toHex(sha256(utf8(all.map(lineOf).join('\n'))));

/** Where the parts of a provision end (exclusive): an article's are its clauses, points and paragraphs. */
export function endOf(all: readonly Provision[], place: number): number {
  const level = all[place]?.level ?? 0;
  let end = place + 1;
  if (level > 0) while (end < all.length && all[end]!.level > level) end++;
  return end;
}

export const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);

/** Which words of its place an amendment takes out, and what it puts there: what is alike at both ends is left. */
function replaced(before: readonly string[], after: readonly string[]) {
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - from;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from, to: before.length - tail, words: after.slice(from, after.length - tail) };
}

export const spanOf = (all: readonly Provision[], { place, text = '' }: Change) => replaced(wordsOf(all[place]!.text), wordsOf(text));

/** Whether two amendments touch the same words, so that not both can be adopted. */
export function collide(all: readonly Provision[], one: Change, other: Change): boolean {
  if (!all[one.place] || !all[other.place]) return false;
  if (one.kind === 'strike' || other.kind === 'strike') {
    const [strike, with_] = one.kind === 'strike' ? [one, other] : [other, one];
    const [from, end] = [strike.place, endOf(all, strike.place)];
    // What is put behind the whole of it has its place also without it.
    if (with_.kind === 'insert') return with_.place > from && with_.place < end;
    if (with_.kind === 'replace') return with_.place >= from && with_.place < end;
    return with_.place < end && from < endOf(all, with_.place);
  }
  if (one.kind === 'insert' || other.kind === 'insert' || one.place !== other.place) return false;
  const [a, b] = [spanOf(all, one), spanOf(all, other)];
  // Of words that are put between two others the place counts.
  return a.from === a.to || b.from === b.to ? a.from <= b.to && b.from <= a.to : a.from < b.to && b.from < a.to;
}

/** What the places of an amendment count: the text as it was taken in, or what another of those inserts. */
export const basisOf = (all: readonly Provision[], { to }: Pick<Change, 'to'>, among: readonly Change[]): readonly Provision[] =>
  to === undefined ? all : (among.find(({ amendment }) => amendment === to)?.inserted ?? []);

/** The same of any two, also where they are to what another of those inserts. */
export const touch = (all: readonly Provision[], one: Change, other: Change, among: readonly Change[]): boolean =>
  one.to === other.to && collide(basisOf(all, one, among), one, other);

/** What an amendment inserts, with those of the changes that are to it. */
export const insertedBy = ({ inserted = [], amendment }: Change, changes: readonly Change[]): Provision[] =>
  consolidated(inserted, changes.flatMap(({ to, ...one }) => (to !== undefined && to === amendment ? [one] : [])));

/** A run of words: as it stands, put in or taken out by an amendment. */
export interface Piece {
  readonly words: string;
  readonly mark?: 'in' | 'out';
}

/** A provision of the consolidated text, with what became of it. */
export interface Marked {
  readonly level: number;
  readonly label?: string | undefined;
  readonly pieces: readonly Piece[];
  /** In the text as it was taken in; absent of what was inserted. */
  readonly place?: number;
  readonly mark?: 'in' | 'out';
  /** Which of the changes touch it, by their number in the row. */
  readonly by: readonly number[];
}

/**
 * The text with the marks of changes that do not collide, in the order in which they were adopted. A change to what another inserts
 * shows in that, and nowhere without it.
 */
export function marked(all: readonly Provision[], changes: readonly Change[]): Marked[] {
  const behind = new Map<number, Marked[]>();
  const struck = new Map<number, number>();
  const edits = new Map<number, Array<ReturnType<typeof replaced> & { readonly by: number }>>();
  changes.forEach((one, by) => {
    // One whose words are kept back from this reader has no place.
    if (one.to !== undefined || !all[one.place]) return;
    const end = endOf(all, one.place);
    if (one.kind === 'strike') for (let at = one.place; at < end; at++) struck.set(at, by);
    else if (one.kind === 'insert') {
      const put = insertedBy(one, changes).map(
        ({ level, label, text }): Marked => ({ level, label, pieces: text ? [{ words: text, mark: 'in' }] : [], mark: 'in', by: [by] }),
      );
      behind.set(end - 1, [...(behind.get(end - 1) ?? []), ...put]);
    } else edits.set(one.place, [...(edits.get(one.place) ?? []), { ...spanOf(all, one), by }]);
  });
  return all.flatMap(({ level, label, text }, place): Marked[] => {
    const out = struck.get(place);
    const mine = (edits.get(place) ?? []).sort((a, b) => a.from - b.from || a.to - b.to);
    const words = wordsOf(text);
    const pieces: Piece[] = [];
    const add = (some: readonly string[], mark?: Piece['mark']) => {
      if (some.length > 0) pieces.push({ words: some.join(' '), ...(mark && { mark }) });
    };
    let at = 0;
    for (const { from, to, words: put } of mine) {
      add(words.slice(at, from));
      add(words.slice(from, to), 'out');
      add(put, 'in');
      at = to;
    }
    add(words.slice(at), out === undefined ? undefined : 'out');
    const by = [...mine.map((one) => one.by), ...(out === undefined ? [] : [out])];
    return [{ level, label, pieces, place, ...(out !== undefined && { mark: 'out' as const }), by }, ...(behind.get(place) ?? [])];
  });
}

/** The consolidated text (văn bản đã chỉnh lý): what the adopted amendments make of it. */
export const consolidated = (all: readonly Provision[], changes: readonly Change[]): Provision[] =>
  marked(all, changes).flatMap(({ level, label, pieces, mark }) => {
    if (mark === 'out') return [];
    return [{ level, label, text: pieces.flatMap((one) => (one.mark === 'out' ? [] : [one.words])).join(' ') }];
  });

/** Whether an amendment has something to change: a place that is there, and other words. */
export function changesSomething(all: readonly Provision[], one: Change): boolean {
  if (!all[one.place]) return false;
  if (one.kind === 'strike') return true;
  if (one.kind === 'insert') return (one.inserted ?? []).length > 0;
  const { from, to, words } = spanOf(all, one);
  return from < to || words.length > 0;
}

/** What the law calls a place: `điểm a khoản 2 Điều 3`. */
export function placeName(all: readonly Provision[], place: number): string {
  const one = all[place];
  if (!one) return '';
  const above = (level: number): Provision | undefined => {
    for (let at = place; at >= 0; at--) {
      if (all[at]!.level === level) return all[at];
      if (all[at]!.level < level) return undefined;
    }
    return undefined;
  };
  const short = (of: Provision | undefined, what: string) => (of ? `${what}${(of.label ?? '').replace(/[.)]$/, '')}` : undefined);
  const [article, clause, point] = [short(above(1), ''), short(above(2), 'khoản '), short(above(3), 'điểm ')];
  if (one.level === 0) return `“${one.text.length > 40 ? `${one.text.slice(0, 40).trim()}…` : one.text}”`;
  let paragraph = 0;
  if (one.level === 4) for (let at = place; at >= 0 && all[at]!.level === 4; at--) paragraph++;
  const numbered = [point, clause, article].filter((part) => part !== undefined).join(' ');
  return paragraph > 0 ? [`đoạn ${paragraph}`, numbered].filter(Boolean).join(' của ') : numbered;
}
