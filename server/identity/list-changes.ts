/** What a list says anew of people who are in the register already: name, kind, office and group, each as it is to be. */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Served } from '../../shared/council/council.ts';
import type { PersonChange, RowRefusal } from '../../shared/wire/members.ts';
import { samePerson, servedOf } from './offices.ts';
import { sameKey, type Person } from './person.ts';
import type { View } from './roster.ts';

type Looked = { readonly fresh: readonly Person[] } | { readonly rows: readonly RowRefusal[] };

/**
 * Somebody as they are to be: what the list does not say of name, kind, title and group stays; what they hold comes whole. Refuses who is
 * not in office any more, unless they come back with the list.
 */
async function changedBy(view: View, { id, returns, ...asked }: PersonChange, served?: Served): Promise<Person | Refusal> {
  const one = await view.person(id);
  if (!one || (!one.inOffice && !(returns && asked.kind === 'delegate'))) return refuse('identity/unknown');
  const came = one.inOffice ? servedOf(one) : { inOffice: true, ...servedOf(one, served) };
  const { positions: _positions, committee: _committee, committees: _committees, ...before } = one;
  const next: Person = { ...before, name: asked.name, kind: asked.kind, ...came };
  return {
    ...next,
    ...(asked.title !== undefined && { title: asked.title }),
    ...(asked.group !== undefined && { group: asked.group }),
    ...(asked.positions && { positions: asked.positions }),
    ...(asked.committee !== undefined && { committee: asked.committee }),
    ...(asked.committees && { committees: asked.committees }),
    // Delegates alone sit in another council as well.
    ...(asked.kind !== 'delegate' && one.also && { also: [] }),
  };
}

/** Rows that were looked over, and the changes beside them, counted on from `first`; what is wrong with any is named. */
export async function withChanges(
  view: View,
  looked: Looked,
  changes: readonly PersonChange[],
  first: number,
  served?: Served,
): Promise<{ fresh: readonly Person[]; changed: Person[] } | { rows: RowRefusal[] }> {
  const wrong: RowRefusal[] = 'rows' in looked ? [...looked.rows] : [];
  const fresh = 'rows' in looked ? [] : looked.fresh;
  const keys = new Set(fresh.map(sameKey));
  const ids = new Set<string>();
  const changed: Person[] = [];
  for (const [at, change] of changes.entries()) {
    const next = await changedBy(view, change, served);
    const refusal = isRefusal(next)
      ? next
      : ids.has(next.id) || keys.has(sameKey(next))
        ? refuse('identity/same-person', { name: next.name })
        : await samePerson(view, next, next.id);
    if (refusal) wrong.push({ row: first + at, refusal });
    else if (!isRefusal(next)) {
      ids.add(next.id);
      keys.add(sameKey(next));
      changed.push(next);
    }
  }
  return wrong.length > 0 ? { rows: wrong } : { fresh, changed };
}
