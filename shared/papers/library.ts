/** Many texts looked through at once: the papers of a meeting and what its agenda says. */
import { excerpt, placesIn, search, searchable, type Excerpt, type Place, type Searchable } from './find.ts';
import { parseQuery } from './query.ts';

export interface FoundPage {
  /** From 0. */
  readonly page: number;
  readonly excerpt: Excerpt;
}

export interface FoundText {
  /** As it was added. */
  readonly name: string;
  /** The likeliest first, and not more than shown. */
  readonly pages: readonly FoundPage[];
  /** Pages that have it. */
  readonly count: number;
}

/** A place in one text. */
export interface FoundPlace extends Place {
  /** From 0. */
  readonly page: number;
  /** Of the first ones: as many as are listed. */
  readonly excerpt?: Excerpt;
}

/** Of one text. */
const MOST_SHOWN = 3;
const MOST_TEXTS = 60;
/** Places of one text that are told, and those with the sentence around. */
const MOST_TOLD = 20_000;
const MOST_LISTED = 200;

export class Library {
  readonly #texts = new Map<string, readonly Searchable[]>();

  /** Adds a text by its pages, or puts it in the place of the one by that name. */
  add(name: string, pages: readonly string[]): void {
    this.#texts.set(name, pages.map(searchable));
  }

  remove(name: string): void {
    this.#texts.delete(name);
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  /** Texts in the order of the likeliest page of each. */
  find(typed: string, most = MOST_TEXTS): FoundText[] {
    const query = parseQuery(typed);
    const all = [...this.#texts].flatMap(([name, pages]) => pages.map((one, page) => ({ name, page, one })));
    const byName = new Map<string, { name: string; pages: FoundPage[]; count: number }>();
    for (const { index } of search(all.map(({ one }) => one), query)) {
      const { name, page, one } = all[index]!;
      const found = byName.get(name) ?? { name, pages: [], count: 0 };
      if (!byName.has(name)) {
        if (byName.size >= most) continue;
        byName.set(name, found);
      }
      found.count += 1;
      if (found.pages.length < MOST_SHOWN) found.pages.push({ page, excerpt: excerpt(one.text, placesIn(one, query)) });
    }
    return [...byName.values()];
  }

  /** Where one text has it, in order. */
  places(name: string, typed: string): FoundPlace[] {
    const query = parseQuery(typed);
    const found: FoundPlace[] = [];
    for (const [page, one] of (this.#texts.get(name) ?? []).entries()) {
      for (const place of placesIn(one, query)) {
        if (found.length >= MOST_TOLD) return found;
        found.push({ ...place, page, ...(found.length < MOST_LISTED && { excerpt: excerpt(one.text, [place]) }) });
      }
    }
    return found;
  }
}
