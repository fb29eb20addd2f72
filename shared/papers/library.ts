/** Many texts looked through at once: the papers of a meeting and what its agenda says. */
import { excerpt, placesIn, search, searchable, type Excerpt, type Searchable } from './find.ts';
import type { TextRange } from './page-text.ts';
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

/** Every page of one text that has it, in order. */
export interface FoundPlaces {
  readonly page: number;
  readonly places: readonly TextRange[];
  readonly excerpt: Excerpt;
}

/** Of one text. */
const MOST_SHOWN = 3;
const MOST_TEXTS = 60;
/** Pages of one text whose places are told. */
const MOST_PAGES = 1_000;

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

  /** Where one text has it. */
  places(name: string, typed: string): FoundPlaces[] {
    const query = parseQuery(typed);
    const found: FoundPlaces[] = [];
    for (const [page, one] of (this.#texts.get(name) ?? []).entries()) {
      const places = placesIn(one, query);
      if (places.length > 0) found.push({ page, places, excerpt: excerpt(one.text, places) });
      if (found.length >= MOST_PAGES) break;
    }
    return found;
  }
}
