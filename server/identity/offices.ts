/** Who holds an office and where: coming into it and leaving it, another unit, a merger of units, a new term; each with its day. */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { endedOn } from '../../shared/council/held.ts';
import { MOST_SERVED, type Member, type MemberInput, type Served } from '../../shared/council/council.ts';
import { sameKey, seatedIn, shown, type Person } from './person.ts';
import type { Roster, Step, View } from './roster.ts';

export interface Offices {
  /**
   * `served`: the day, and why. Refuses `identity/unknown`, `identity/last-administrator`, and `identity/same-person` for who was
   * taken in anew meanwhile.
   */
  setOffice(id: string, inOffice: boolean, served?: Served): Promise<Member | Refusal>;
  /**
   * Puts somebody into another unit (undefined: the installation's own): rights stay behind, as they were given there; whoever
   * sits in the council of `also` goes on doing so. Refuses as `setOffice` does.
   */
  move(id: string, unit: string | undefined, served: Served): Promise<Member | Refusal>;
  /**
   * Puts everybody of some units into one that goes on in their place, a few hundred at a time; called again it goes on where it
   * stood. Rights stay with those that `keeps` names. Refuses `identity/same-person`, and then nobody of that part is moved.
   */
  moveAll(from: readonly string[], to: string, keeps: ReadonlySet<string>, served: (from: string) => Served): Promise<Member[] | Refusal>;
}

/** People of one change: a document of the store holds 1 MB. */
const MOST_AT_ONCE = 400;

const replace = (
  roster: Roster,
  id: string,
  by: (one: Person, view: View) => Promise<Person | Refusal> | Person | Refusal,
): Promise<Member | Refusal> =>
  roster.change(async (view) => {
    const one = await view.person(id);
    if (!one) return refuse('identity/unknown');
    const next = await by(one, view);
    return isRefusal(next) ? next : { put: [next], answer: shown(next) };
  });

export function makeOffices(roster: Roster): Offices {
  return {
    setOffice: (id, inOffice, served) =>
      replace(roster, id, async (one, view) => {
        const wrong = inOffice ? await samePerson(view, one, id) : undefined;
        if (wrong) return wrong;
        const next = !inOffice && served && one.committees ? seatedIn(one, endedOn(one.committees, served.on)) : one;
        return { ...next, inOffice, ...servedOf(one, served) };
      }),
    move: (id, unit, served) =>
      replace(roster, id, async (one, view) => {
        const { unit: _before, ...rest } = byNoHand(one);
        const next: Person = { ...rest, rights: [], ...(unit !== undefined && { unit }), ...servedOf(one, served) };
        return ((one.inOffice && (await samePerson(view, next, id))) || undefined) ?? withoutAlso(next, unit);
      }),
    async moveAll(from, to, keeps, served) {
      const moved: Member[] = [];
      for (;;) {
        const part = await roster.change(async (view): Promise<Step<Member[]> | Refusal> => {
          const all = (await view.all()).filter((one) => one.unit !== undefined && from.includes(one.unit)).slice(0, MOST_AT_ONCE);
          const moving = new Set(all.map(({ id }) => id));
          const sits = (await view.all()).filter(({ id, also }) => !moving.has(id) && also?.some((code) => from.includes(code)));
          const put = all.map((one): Person => {
            const rights = keeps.has(one.id) ? one.rights : [];
            return withoutAlso({ ...byNoHand(one), unit: to, rights, ...servedOf(one, served(one.unit!)) }, to, from);
          });
          for (const one of put) {
            const wrong = one.inOffice ? await samePerson(view, one, one.id) : undefined;
            if (wrong) return wrong;
          }
          const twice = sameTwice(put);
          if (twice) return refuse('identity/same-person', { name: twice });
          const others = sits.slice(0, MOST_AT_ONCE - put.length).map((one) => withoutAlso(one, one.unit, from, to));
          return { put: [...put, ...others], answer: [...put, ...others].map(shown) };
        });
        if (isRefusal(part)) return part;
        if (part.length === 0) return moved;
        moved.push(...part);
      }
    },
  };
}

/** A password was given by a hand of the unit before: a right in the next one does not rest on it (hands.ts). */
export function byNoHand({ passwordBy: _by, passwordWith: _with, ...rest }: Person): Person {
  return rest;
}

/** The course of an office with one more line. */
export function servedOf({ served = [] }: Person, line?: Served): Pick<Person, 'served'> {
  const all = (line ? [...served, line] : served).slice(-MOST_SERVED);
  return all.length > 0 ? { served: all } : {};
}

/** In which other councils somebody sits, without their own unit; a council that has gone into `to` is that one. */
function withoutAlso(person: Person, unit: string | undefined, gone: readonly string[] = [], to = ''): Person {
  const { also = [], ...rest } = person;
  const now = [...new Set(also.map((code) => (gone.includes(code) ? to : code)))].filter((code) => code !== '' && code !== unit).sort();
  return now.length > 0 ? { ...rest, also: now } : rest;
}

/** Somebody who would stand twice in one unit's list. */
function sameTwice(people: readonly Person[]): string | undefined {
  const seen = new Set<string>();
  for (const one of people) {
    if (!one.inOffice) continue;
    const key = sameKey(one);
    if (seen.has(key)) return one.name;
    seen.add(key);
  }
  return undefined;
}

/**
 * The total of delegates is counted from this list: nobody may stand in it twice by a list that was sent twice, however they
 * are written there. Two people of one name differ by office or group.
 */
export async function samePerson(
  view: View,
  input: Pick<MemberInput, 'name' | 'kind' | 'title' | 'group' | 'unit'>,
  own?: string,
): Promise<Refusal | undefined> {
  const other = await view.sameAs(input);
  return other && other.id !== own ? refuse('identity/same-person', { name: other.name }) : undefined;
}
