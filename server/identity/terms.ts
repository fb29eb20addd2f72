/** The terms of each unit's council, by the unit's code. */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { KeptTerms, runningOf, whyNotBegin, type Term } from '../../shared/council/terms.ts';
import { changeRecord } from '../change-record.ts';
import type { Records } from '../ports.ts';

export interface TermsOfUnits {
  /** The earliest first. */
  of(unit: string): Promise<readonly Term[]>;
  /** The one that runs. */
  running(unit: string): Promise<Term | undefined>;
  /** Refuses as `whyNotBegin` does. */
  begin(unit: string, term: Omit<Term, 'id' | 'to'>): Promise<readonly Term[] | Refusal>;
  /** Its last day. Refuses `terms/unknown`, `terms/ended`. */
  end(unit: string, id: string, to: string): Promise<readonly Term[] | Refusal>;
}

const COLLECTION = 'terms';

export function makeTerms(records: Records, newId: () => string): TermsOfUnits {
  const read = (value: unknown): readonly Term[] => (value === undefined ? [] : KeptTerms.parse(value).terms);
  const of = async (unit: string): Promise<readonly Term[]> => read((await records.get(COLLECTION, unit))?.value);
  const write = async (unit: string, next: (terms: readonly Term[]) => readonly Term[] | Refusal): Promise<readonly Term[] | Refusal> => {
    const written = await changeRecord<{ terms: readonly Term[] }>(
      records,
      [COLLECTION, unit],
      (value) => ({ terms: read(value) }),
      ({ terms }) => {
        const now = next(terms);
        return isRefusal(now) ? now : { terms: JSON.parse(JSON.stringify(now)) as Term[] & Json };
      },
    );
    return isRefusal(written) ? written : written.terms;
  };
  return {
    of,
    running: async (unit) => runningOf(await of(unit)),
    begin: (unit, term) => write(unit, (terms) => whyNotBegin(terms, term) ?? [...terms, { ...term, id: newId() }]),
    end: (unit, id, to) =>
      write(unit, (terms) => {
        const one = terms.find((term) => term.id === id);
        if (!one) return refuse('terms/unknown');
        if (one.to !== undefined) return refuse('terms/ended', { number: one.number });
        return terms.map((term) => (term.id === id ? { ...term, to } : term));
      }),
  };
}
