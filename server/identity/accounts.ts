/** The council's people and their rules: sign-in names are unique, nobody stands there twice, one administrator remains. */
import { randomInt } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { MemberInput, type Member, type Right, type Served } from '../../shared/council/council.ts';
import type { FirstPassword, PersonChange, RowRefusal } from '../../shared/wire/members.ts';
import { withChanges } from './list-changes.ts';
import type { Records } from '../ports.ts';
import type { HandRights } from './hands.ts';
import { hashPassword, makeFirstPassword } from './passwords.ts';
import { makeOffices, samePerson, servedOf, type Offices } from './offices.ts';
import { sameKey, shown, type Person } from './person.ts';
import { termOffices, type TermOffices } from './term-offices.ts';
import { makeRoster, type Step, type View } from './roster.ts';

type Password = Pick<Person, 'password' | 'passwordBy' | 'passwordWith' | 'mustChange'>;

/** A first password that an edit may put in the place of what was there, in the same write. */
export interface FirstGiven {
  readonly password: string;
  readonly by: string;
  /** Asked with the person as they stand at that moment, and the rights of the hand that gave their present password. */
  readonly needed: (before: Member, hand: HandRights) => boolean;
}

export interface Accounts extends Offices, TermOffices {
  /** Brings people whom an earlier version kept into records of their own; everything else here waits for it. */
  ready(): Promise<void>;
  /** In the order they were taken in. Somebody who was not changed is the same object as before. */
  list(): Promise<Member[]>;
  get(id: string): Promise<Member | undefined>;
  /** The bearer of a sign-in name, with the password's hash. */
  byLogin(login: string): Promise<{ member: Member; hash: string | undefined } | undefined>;
  hashOf(id: string): Promise<string | undefined>;
  /** `by` is whoever gives the password: it is a first one, to be changed; `served`: of which day and term. Refuses `identity/login-taken`, `identity/same-person`. */
  add(input: MemberInput, password?: string, by?: string, served?: Served): Promise<Member | Refusal>;
  /**
   * Without a sign-in name no password stays. `first` is taken where it is needed. Also refuses `identity/unknown` and
   * `identity/last-administrator`.
   */
  edit(id: string, input: MemberInput, first?: FirstGiven): Promise<Member | Refusal>;
  /** What `edit` would refuse. */
  mayEdit(id: string, input: MemberInput): Promise<Refusal | undefined>;
  /**
   * By anybody's hand but the person's own it is a first password, to be changed before anything else. Refuses
   * `identity/no-login`, and `identity/not-allowed` for a hand that is no administrator's where the person has rights.
   */
  setPassword(id: string, password: string, by?: string): Promise<Member | Refusal>;
  /** Takes somebody off the list who was put there by mistake. Refuses `identity/unknown` and `identity/last-administrator`. */
  remove(id: string): Promise<Member | Refusal>;
  /**
   * All rows or none: the wrong ones are named, from 0. Nothing else is wrong with a row than what its refusal says. Who has a
   * sign-in name gets a first password by the hand of `by`, shown here and never again. `changes`, of people who are there, go along
   * with them or not at all; their rows are counted on from the last of `rows`. `served`: of delegates who come into office with it.
   */
  importRows(
    rows: readonly unknown[],
    by?: string,
    changes?: readonly PersonChange[],
    served?: Served,
  ): Promise<{ members: Member[]; passwords: FirstPassword[] } | { rows: RowRefusal[] } | Refusal>;
  /** Begins with an administrator alone: only for a set-up that has not been finished. */
  startWith(administrator: MemberInput, password: string): Promise<Member>;
}

export function makeAccounts(records: Records): Accounts {
  const roster = makeRoster(records);
  const shownBefore = new WeakMap<Person, Member>();
  const shownOnce = (one: Person): Member => {
    const member = shownBefore.get(one) ?? shown(one);
    shownBefore.set(one, member);
    return member;
  };

  const replace = (
    id: string,
    by: (one: Person, view: View) => Promise<Person | Refusal> | Person | Refusal,
    dry = false,
  ): Promise<Member | Refusal> =>
    roster.change(async (view) => {
      const one = await view.person(id);
      if (!one) return refuse('identity/unknown');
      const next = await by(one, view);
      return isRefusal(next) ? next : { put: [next], answer: shown(next) };
    }, dry);

  return {
    ...makeOffices(roster),
    ...termOffices(roster),
    ready: () => roster.ready(),
    list: async () => (await roster.all()).map(shownOnce),
    async get(id) {
      const one = await roster.get(id);
      return one && shown(one);
    },
    async byLogin(login) {
      const one = await roster.byLogin(login);
      return one && { member: shown(one), hash: one.password };
    },
    hashOf: async (id) => (await roster.get(id, true))?.password,
    async add(input, password, by, served) {
      const hash = password === undefined ? undefined : await hashPassword(password);
      return roster.change(async (view) => {
        const wrong = (await taken(view, input)) ?? (await samePerson(view, input));
        if (wrong) return wrong;
        const secret = hash === undefined ? {} : await given(view, hash, by);
        const one: Person = { ...input, id: await newId(view), inOffice: true, ...secret, ...(served && { served: [served] }) };
        return { put: [one], answer: shown(one) };
      });
    },
    async edit(id, asked, first) {
      const hash = first && (await hashPassword(first.password));
      return replace(id, async (one, view) => {
        const input = inUnitOf(one, asked);
        const wrong = (await taken(view, input, id)) ?? (await samePerson(view, input, id));
        if (wrong) return wrong;
        const replaced = first?.needed(shown(one), one.passwordWith) ?? false;
        const password = input.login === undefined ? {} : replaced ? await given(view, hash!, first?.by) : passwordOf(one);
        return { ...input, id: one.id, inOffice: one.inOffice, ...password, ...servedOf(one) };
      });
    },
    async mayEdit(id, asked) {
      const edited = await replace(id, async (one, view) => {
        const input = inUnitOf(one, asked);
        return (await taken(view, input, id)) ?? (await samePerson(view, input, id)) ?? { ...one, ...input };
      }, true);
      return isRefusal(edited) ? edited : undefined;
    },
    async setPassword(id, password, by) {
      const hash = await hashPassword(password);
      return replace(id, async (one, view) => {
        if (one.login === undefined) return refuse('identity/no-login');
        // Looked at once more where it is written: a right may have been granted since.
        const hand = by === undefined ? undefined : await view.person(by);
        if (hand && by !== id && one.rights.length > 0 && !hand.rights.includes('administrator')) return refuse('identity/not-allowed');
        const { password: _old, passwordBy, passwordWith, mustChange: _over, ...rest } = one;
        if (by !== id) return { ...rest, ...(await given(view, hash, by)) };
        return { ...rest, password: hash, ...(passwordBy !== undefined && { passwordBy }), ...(passwordWith && { passwordWith }) };
      });
    },
    remove: (id) =>
      roster.change(async (view): Promise<Step<Member> | Refusal> => {
        const one = await view.person(id);
        return one ? { remove: [id], answer: shown(one) } : refuse('identity/unknown');
      }),
    async importRows(rows, by, changes = [], served) {
      const look = async (view: View) => withChanges(view, await lookOver(view, rows, served), changes, rows.length, served);
      const looked = await roster.change(async (view) => ({ answer: await look(view) }), true);
      if (isRefusal(looked) || 'rows' in looked) return looked;
      const secrets = new Map(looked.fresh.flatMap(({ login }) => (login === undefined ? [] : [[login, makeFirstPassword()] as const])));
      const hashes = new Map<string, string>();
      // One after the other: each takes 19 MiB, and others want to sign in meanwhile.
      for (const [login, password] of secrets) hashes.set(login, await hashPassword(password));
      return roster.change<{ members: Member[]; passwords: FirstPassword[] } | { rows: RowRefusal[] }>(async (view) => {
        const now = await look(view);
        if ('rows' in now) return { answer: now };
        const fresh = await Promise.all(
          now.fresh.map(async (one): Promise<Person> =>
            one.login === undefined ? one : { ...one, ...(await given(view, hashes.get(one.login)!, by)) },
          ),
        );
        const passwords = fresh.flatMap(({ id, login }) =>
          login === undefined ? [] : [{ member: id, login, password: secrets.get(login)! }],
        );
        return { put: [...fresh, ...now.changed], answer: { members: [...fresh, ...now.changed].map(shown), passwords } };
      });
    },
    async startWith(administrator, password) {
      const hash = await hashPassword(password);
      const member = await roster.change(async (view) => {
        const rights: Right[] = ['administrator', 'secretariat'];
        const before = await view.all();
        const id = await newId(view);
        const one: Person = { ...administrator, rights, id, inOffice: true, password: hash, passwordBy: id, passwordWith: rights };
        return { put: [one], remove: before.map((each) => each.id), answer: shown(one) };
      });
      if (isRefusal(member)) throw new Error(member.code);
      return member;
    },
  };
}

const passwordOf = ({ password, passwordBy, passwordWith, mustChange }: Person): Password => ({
  ...(password !== undefined && { password }),
  ...(passwordBy !== undefined && { passwordBy }),
  ...(passwordWith !== undefined && { passwordWith }),
  ...(mustChange && { mustChange }),
});

/** Whoever belongs to a unit stays there: rights and keys were given by hands of that unit, and would be worth more in another. */
function inUnitOf({ unit }: Person, { unit: _asked, ...input }: MemberInput): MemberInput {
  return { ...input, ...(unit !== undefined && { unit }) };
}

/** A first password, with the hand it comes from. */
async function given(view: View, password: string, by: string | undefined): Promise<Password> {
  const hand = by === undefined ? undefined : await view.person(by);
  return { password, mustChange: true, ...(hand && { passwordBy: hand.id, passwordWith: hand.rights }) };
}

/** Every row against the list and the rows before it: people to be taken in, or what is wrong. */
async function lookOver(view: View, rows: readonly unknown[], served?: Served): Promise<{ fresh: Person[] } | { rows: RowRefusal[] }> {
  const wrong: RowRefusal[] = [];
  const fresh = new Map<string, Person>();
  const logins = new Set<string>();
  const ids = new Set<string>();
  for (const [row, raw] of rows.entries()) {
    const parsed = MemberInput.safeParse(raw);
    if (!parsed.success) {
      wrong.push({ row, refusal: refuse(`identity/row-${fieldOf(parsed.error.issues[0]?.path[0])}`) });
      continue;
    }
    const input = parsed.data;
    const { login } = input;
    const isUsed = login !== undefined && logins.has(login) ? refuse('identity/login-taken', { login }) : await taken(view, input);
    const before = fresh.get(sameKey(input));
    const refusal = isUsed ?? (before ? refuse('identity/same-person', { name: before.name }) : await samePerson(view, input));
    if (refusal) {
      wrong.push({ row, refusal });
      continue;
    }
    const id = await newId(view, ids);
    ids.add(id);
    if (login !== undefined) logins.add(login);
    fresh.set(sameKey(input), { ...input, id, inOffice: true, ...(served && input.kind === 'delegate' && { served: [served] }) });
  }
  return wrong.length > 0 ? { rows: wrong } : { fresh: [...fresh.values()] };
}

async function newId(view: View, besides: ReadonlySet<string> = new Set()): Promise<string> {
  for (;;) {
    const id = randomInt(36 ** 6).toString(36).padStart(6, '0');
    if (!besides.has(id) && !(await view.isTaken(id))) return id;
  }
}

async function taken(view: View, { login }: MemberInput, own?: string): Promise<Refusal | undefined> {
  const other = login === undefined ? undefined : await view.byLogin(login);
  return other && other.id !== own ? refuse('identity/login-taken', { login: login! }) : undefined;
}

const FIELDS = ['name', 'kind', 'title', 'group', 'committee', 'rights', 'login'] as const;
const fieldOf = (path: unknown): (typeof FIELDS)[number] => FIELDS.find((one) => one === path) ?? 'name';
