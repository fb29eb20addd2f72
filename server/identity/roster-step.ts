/** What one change of the people makes of the head before it: who is written where, whose names go and come, who administers. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { isAdministrator, sameKey, type Person } from './person.ts';
import { LOGINS, SAME, type Head, type KeptPerson } from './roster-store.ts';

/** Changes that the head remembers; a server that has missed more reads anew. */
const RECENT = 100;

/** Names in one index, by what they come to: free again, or somebody's. */
class Names {
  readonly #freed = new Map<string, null>();
  readonly #claimed = new Map<string, string>();

  free(name: string): void {
    this.#freed.set(name, null);
  }

  claim(name: string, id: string): void {
    this.#claimed.set(name, id);
  }

  entries(): Array<[string, string | null]> {
    return [...new Map<string, string | null>([...this.#freed, ...this.#claimed])];
  }
}

const namesOf = (person: Person | undefined): Array<[typeof LOGINS | typeof SAME, string]> => [
  ...(person?.login === undefined ? [] : [[LOGINS, person.login] as [typeof LOGINS, string]]),
  ...(person?.inOffice ? [[SAME, sameKey(person)] as [typeof SAME, string]] : []),
];

/**
 * The head that this change makes of the one before; `kept` reads somebody as they stand. Refuses `identity/last-administrator`.
 * `whole`: people of an earlier version are all here by then.
 */
export async function headAfter(
  before: Head,
  { put = [], remove = [] }: { readonly put?: readonly Person[]; readonly remove?: readonly string[] },
  { whole, kept: read }: { readonly whole: boolean; readonly kept: (id: string) => Promise<KeptPerson | undefined> },
): Promise<Head | Refusal> {
  const seq = before.seq + 1;
  const about = [...put.map(({ id }) => id), ...remove];
  const people: Array<[string, Omit<KeptPerson, 'seq'>]> = [];
  const names = { [LOGINS]: new Names(), [SAME]: new Names() };
  const next = new Map(put.map((person, row) => [person.id, { person, row }]));
  for (const id of about) {
    const kept = await read(id);
    const after = next.get(id);
    people.push([id, { order: kept?.order ?? seq * 1000 + (after?.row ?? 0), ...(after && { person: after.person }) }]);
    for (const [collection, name] of namesOf(kept?.person)) names[collection].free(name);
    for (const [collection, name] of namesOf(after?.person)) names[collection].claim(name, id);
  }
  const others = before.administrators.filter((id) => !about.includes(id));
  const administrators = [...others, ...put.filter(isAdministrator).map(({ id }) => id)];
  if (before.administrators.length > 0 && administrators.length === 0) return refuse('identity/last-administrator');
  const told: Head['recent'][number] = [seq, about.length > RECENT ? null : about];
  return {
    seq,
    administrators,
    recent: [...before.recent, told].slice(-RECENT),
    whole,
    pending: { people, logins: names[LOGINS].entries(), same: names[SAME].entries() },
  };
}
