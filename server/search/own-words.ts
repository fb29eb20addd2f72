/** What sessions are called by: title, kind, body and place, looked through together, whatever stands in which. */
import { search, searchable, type Searchable } from '../../shared/papers/find.ts';
import type { Query } from '../../shared/papers/query.ts';
import type { Summary } from '../room/summaries.ts';

type Called = Pick<Summary, 'meeting' | 'title' | 'meetingKind' | 'council' | 'place'>;

/** A title that has all of it is what was meant: before what stands in items, which count three times a page. */
const IN_TITLE = 4;
const SPREAD = 2;
/** The body's name or the place alone says little: all of its sessions have that. */
const BESIDE = 0.1;

/** Remembers so many; the eldest goes. */
export class OwnWords {
  readonly #known = new Map<string, { readonly text: string; readonly title: Searchable; readonly whole: Searchable }>();

  constructor(readonly most: number) {}

  #of({ meeting, title, meetingKind, council, place }: Called) {
    const text = [title, meetingKind, council, place].filter(Boolean).join('\n');
    const known = this.#known.get(meeting);
    if (known?.text === text) return known;
    const own = { text, title: searchable(title), whole: searchable(text) };
    this.#known.set(meeting, own);
    if (this.#known.size > this.most) this.#known.delete(this.#known.keys().next().value!);
    return own;
  }

  /** How likely each is meant that has every word somewhere in its own words; with the whole phrase in a row more so. */
  find(query: Query, sessions: readonly Called[]): Map<string, number> {
    const all = sessions.map((one) => this.#of(one));
    const inTitle = new Set(search(all.map(({ title }) => title), query).map(({ index }) => index));
    const hasSome = (title: Searchable): boolean => query.terms.some((term) => search([title], { terms: [term] }).length > 0);
    return new Map(
      search(all.map(({ whole }) => whole), query).map(({ index, score }) => {
        const times = inTitle.has(index) ? IN_TITLE : hasSome(all[index]!.title) ? SPREAD : BESIDE;
        return [sessions[index]!.meeting, score * times] as const;
      }),
    );
  }
}
