/**
 * Titles of meetings and words of papers, folded and at hand, as many as there is room for: what is looked through when somebody
 * looks for something in all of their meetings. It knows nobody: who may see what it finds is asked elsewhere, of each thing found.
 */
import { excerpt, placesIn, search, searchable, type Excerpt, type Searchable } from '../../shared/papers/find.ts';
import { fold } from '../../shared/papers/fold.ts';
import { isRecognised, type PaperText } from '../../shared/papers/paper-text.ts';
import { isEmpty, parseQuery, type Query } from '../../shared/papers/query.ts';
import type { FoundPaperPage } from '../../shared/wire/search.ts';

/** What a meeting has to be found, by their places in it. */
export interface Titles {
  readonly points: readonly string[];
  readonly papers: ReadonlyArray<{ readonly sha256: string; readonly title: string }>;
}

export interface HitPaper {
  readonly sha256: string;
  readonly score: number;
  readonly inTitle: boolean;
  /** Pages that have it, as many as are shown: the likeliest. */
  readonly pages: readonly number[];
  readonly count: number;
}

export interface HitMeeting {
  readonly meeting: string;
  readonly score: number;
  /** Their places among the meeting's points. */
  readonly points: readonly number[];
  readonly papers: readonly HitPaper[];
}

export interface Hits {
  /** The likeliest first; of equals, in the order in which they were asked for. */
  readonly meetings: readonly HitMeeting[];
  /** Papers whose words are not at hand: to be brought, in this order. */
  readonly lacking: readonly string[];
  /** The words of some are not made yet. */
  readonly isEarly: boolean;
  /** There is no room for the words of all of them. */
  readonly isFull: boolean;
}

export interface Bounds {
  /** Of folded words, in bytes. */
  readonly bytes: number;
  readonly meetings: number;
}

/** A title says what the whole is about: it weighs as much more. */
const TITLE = 3;
/** Looked at more closely; fewer are shown. */
const MOST_MEETINGS = 40;
const MOST_PAPERS = 8;
const MOST_POINTS = 5;
const MOST_PAGES = 3;
const MOST_LACKING = 2_000;
/** Papers whose words are not made yet are asked for again after so many questions. */
const AGAIN = 20;

interface Shelved {
  /** Of each page, folded alone: who types diacritics is heard when the page is shown. */
  readonly pages: readonly Searchable[];
  readonly bytes: number;
  /** The question for which it was last looked at. */
  asked: number;
}

/** One byte a sign, as almost all folded text can be: half of what two bytes a sign would take. */
const slim = (text: string): string => (/^[\0-\xff]*$/.test(text) ? Buffer.from(text, 'latin1').toString('latin1') : text);
const foldedAlone = (text: string): Searchable => ({ text: '', folded: { text: slim(fold(text).text), at: [], by: [] } });
/** A string's own room, and what holds it. */
const BESIDE = 120;

const withoutTyped = ({ terms, whole }: Query): Query => ({
  terms: terms.map(({ text, isOpen }) => ({ text, isOpen })),
  ...(whole && { whole: { text: whole.text, isOpen: whole.isOpen } }),
});

export class Shelf {
  /** Last asked for comes last. */
  readonly #meetings = new Map<
    string,
    { readonly titles: Titles; readonly points: readonly Searchable[]; readonly papers: readonly Searchable[] }
  >();
  readonly #texts = new Map<string, Shelved>();
  readonly #absent = new Map<string, number>();
  #bytes = 0;
  #questions = 0;

  constructor(readonly bounds: Bounds) {}

  putTitles(meeting: string, titles: Titles): void {
    this.#meetings.delete(meeting);
    this.#meetings.set(meeting, {
      titles,
      points: titles.points.map(searchable),
      papers: titles.papers.map(({ title }) => searchable(title)),
    });
    if (this.#meetings.size > this.bounds.meetings) this.#meetings.delete(this.#meetings.keys().next().value!);
  }

  /** Undefined: its words are not made yet. What nobody asked for this time makes room. */
  putText(sha256: string, text: PaperText | undefined): void {
    this.drop(sha256);
    if (!text) {
      this.#absent.set(sha256, this.#questions);
      return;
    }
    const pages = text.pages.map(({ t }) => foldedAlone(t));
    const bytes = pages.reduce((sum, { folded }) => sum + folded.text.length + BESIDE, 0);
    for (const [other, { asked }] of this.#texts) {
      if (this.#bytes + bytes <= this.bounds.bytes) break;
      if (asked < this.#questions) this.drop(other);
    }
    if (this.#bytes + bytes > this.bounds.bytes) return;
    this.#texts.set(sha256, { pages, bytes, asked: this.#questions });
    this.#bytes += bytes;
  }

  /** It has other words now. */
  drop(sha256: string): void {
    this.#absent.delete(sha256);
    this.#bytes -= this.#texts.get(sha256)?.bytes ?? 0;
    this.#texts.delete(sha256);
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** @param meetings the latest first */
  find(typed: string, meetings: readonly string[]): Hits {
    const query = parseQuery(typed);
    const known = meetings.filter((one) => this.#meetings.has(one));
    const { lacking, ...state } = this.#atHand(known);
    if (isEmpty(query)) return { meetings: [], lacking, ...state };
    const texts = this.#inTexts(query, known);
    const [points, titles] = [this.#inTitles(query, known, 'points'), this.#inTitles(query, known, 'papers')];
    const found = known.flatMap((meeting): HitMeeting[] => {
      const { papers } = this.#meetings.get(meeting)!.titles;
      const hits = papers.flatMap(({ sha256 }, at): HitPaper[] => {
        const [inTitle, inText] = [titles.get(`${meeting} ${at}`), texts.get(sha256)];
        if (inTitle === undefined && !inText) return [];
        const score = Math.max((inTitle ?? 0) * TITLE, inText?.score ?? 0);
        return [{ sha256, score, inTitle: inTitle !== undefined, pages: inText?.pages ?? [], count: inText?.count ?? 0 }];
      });
      const ofPoints = this.#meetings
        .get(meeting)!
        .points.flatMap((_one, at) => (points.has(`${meeting} ${at}`) ? [{ at, score: points.get(`${meeting} ${at}`)! * TITLE }] : []));
      if (hits.length + ofPoints.length === 0) return [];
      hits.sort((a, b) => b.score - a.score);
      ofPoints.sort((a, b) => b.score - a.score);
      const score = Math.max(hits[0]?.score ?? 0, ofPoints[0]?.score ?? 0);
      return [{ meeting, score, points: ofPoints.slice(0, MOST_POINTS).map(({ at }) => at), papers: hits.slice(0, MOST_PAPERS) }];
    });
    return { meetings: found.sort((a, b) => b.score - a.score).slice(0, MOST_MEETINGS), lacking, ...state };
  }

  /** Notes that they are asked for, so that they stay, and says what is not here. */
  #atHand(meetings: readonly string[]): Pick<Hits, 'isEarly' | 'isFull'> & { lacking: string[] } {
    this.#questions += 1;
    const lacking = new Set<string>();
    let wanted = 0;
    let isEarly = false;
    for (const meeting of meetings) {
      const one = this.#meetings.get(meeting)!;
      this.#meetings.delete(meeting);
      this.#meetings.set(meeting, one);
      for (const { sha256 } of one.titles.papers) {
        const text = this.#texts.get(sha256);
        const absent = this.#absent.get(sha256);
        if (text) {
          if (text.asked < this.#questions) wanted += text.bytes;
          text.asked = this.#questions;
          continue;
        }
        if (absent === undefined || this.#questions - absent > AGAIN) lacking.add(sha256);
        else isEarly = true;
      }
    }
    // Nearly all of the room is asked for: what would still be brought finds none.
    const isFull = lacking.size > 0 && wanted > this.bounds.bytes * 0.95;
    return { lacking: isFull ? [] : [...lacking].slice(0, MOST_LACKING), isEarly, isFull };
  }

  #inTexts(query: Query, meetings: readonly string[]): Map<string, { score: number; pages: number[]; count: number }> {
    const all: Searchable[] = [];
    const of: Array<{ readonly sha256: string; readonly page: number }> = [];
    const seen = new Set<string>();
    for (const meeting of meetings)
      for (const { sha256 } of this.#meetings.get(meeting)!.titles.papers) {
        if (seen.has(sha256)) continue;
        seen.add(sha256);
        for (const [page, one] of (this.#texts.get(sha256)?.pages ?? []).entries()) {
          all.push(one);
          of.push({ sha256, page });
        }
      }
    const found = new Map<string, { score: number; pages: number[]; count: number }>();
    for (const { index, score } of search(all, withoutTyped(query))) {
      const { sha256, page } = of[index]!;
      const one = found.get(sha256) ?? { score, pages: [], count: 0 };
      found.set(sha256, one);
      one.count += 1;
      if (one.pages.length < MOST_PAGES) one.pages.push(page);
    }
    return found;
  }

  /** By meeting and place in it, what it weighs. */
  #inTitles(query: Query, meetings: readonly string[], which: 'points' | 'papers'): Map<string, number> {
    const all: Searchable[] = [];
    const of: string[] = [];
    for (const meeting of meetings)
      for (const [at, one] of this.#meetings.get(meeting)![which].entries()) {
        all.push(one);
        of.push(`${meeting} ${at}`);
      }
    return new Map(search(all, query).map(({ index, score }) => [of[index]!, score]));
  }
}

/** The sentence of a title that was found; undefined where it has not what is looked for. */
export function titleExcerpt(title: string, typed: string): Excerpt | undefined {
  const one = searchable(title);
  const places = placesIn(one, parseQuery(typed));
  return places.length > 0 ? excerpt(title, places) : undefined;
}

/** A paper's pages as they are shown, the likeliest first, heard as they were typed: with diacritics where those were. */
export function shownPages(text: PaperText, typed: string): { readonly pages: readonly FoundPaperPage[]; readonly score: number } {
  const query = parseQuery(typed);
  const pages = text.pages.map(({ t }) => searchable(t));
  const hits = search(pages, query);
  return {
    score: hits[0]?.score ?? 0,
    pages: hits.slice(0, MOST_PAGES).map(({ index }) => {
      const { l, ...page } = text.pages[index]!;
      const one = pages[index]!;
      return {
        page: index,
        ...(l !== undefined && { label: l }),
        ...(isRecognised(page) && { recognised: true as const }),
        excerpt: excerpt(one.text, placesIn(one, query)),
      };
    }),
  };
}
