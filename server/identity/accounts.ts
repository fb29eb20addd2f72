/**
 * The council's people: one document, so that its rules hold at once for all of them and on every server: sign-in names
 * are unique, one administrator remains, and a list is taken in whole or not at all.
 */
import { randomInt } from 'node:crypto';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { MemberInput, type Member, type Right } from '../../shared/council/council.ts';
import { personKey } from '../../shared/council/names.ts';
import type { FirstPassword, RowRefusal } from '../../shared/wire/http.ts';
import { Conflict, type Records } from '../ports.ts';
import type { HandRights } from './hands.ts';
import { hashPassword, makeFirstPassword } from './passwords.ts';

/** As it is kept: the argon2id hash, and by whose hand it came, stay on this side of the border. */
interface Kept extends Omit<Member, 'hasPassword'> {
  readonly password?: string;
  /**
   * Who gave the password from outside, with the rights of then. Its owner's own change keeps this: whoever knew the first
   * one may have made the change. Absent in documents of earlier versions.
   */
  readonly passwordBy?: string;
  readonly passwordWith?: readonly Right[];
}
type Password = Pick<Kept, 'password' | 'passwordBy' | 'passwordWith' | 'mustChange'>;

/** A first password that an edit may put in the place of what was there, in the same write. */
export interface FirstGiven {
  readonly password: string;
  readonly by: string;
  /** Asked with the person as they stand at that moment, and the rights of the hand that gave their present password. */
  readonly needed: (before: Member, hand: HandRights) => boolean;
}

export interface Accounts {
  /** In the order they were taken in. */
  list(): Promise<Member[]>;
  get(id: string): Promise<Member | undefined>;
  /** The bearer of a sign-in name, with the password's hash. */
  byLogin(login: string): Promise<{ member: Member; hash: string | undefined } | undefined>;
  hashOf(id: string): Promise<string | undefined>;
  /** `by` is whoever gives the password: it is a first one, to be changed. Refuses `identity/login-taken`, `identity/same-person`, `identity/too-many-members`. */
  add(input: MemberInput, password?: string, by?: string): Promise<Member | Refusal>;
  /** Without a sign-in name no password stays. `first` is taken where it is needed. Also refuses `identity/unknown` and `identity/last-administrator`. */
  edit(id: string, input: MemberInput, first?: FirstGiven): Promise<Member | Refusal>;
  /** What `edit` would refuse. */
  mayEdit(id: string, input: MemberInput): Promise<Refusal | undefined>;
  /** Refuses `identity/unknown`, `identity/last-administrator`, and `identity/same-person` for who was taken in anew meanwhile. */
  setOffice(id: string, inOffice: boolean): Promise<Member | Refusal>;
  /**
   * By anybody's hand but the person's own it is a first password, to be changed before anything else. Refuses
   * `identity/no-login`, and `identity/not-allowed` for a hand that is no administrator's where the person has rights.
   */
  setPassword(id: string, password: string, by?: string): Promise<Member | Refusal>;
  /** Takes somebody off the list who was put there by mistake. Refuses `identity/unknown` and `identity/last-administrator`. */
  remove(id: string): Promise<Member | Refusal>;
  /**
   * All rows or none: the wrong ones are named, from 0. Nothing else is wrong with a row than what its refusal says. Who has a
   * sign-in name gets a first password by the hand of `by`, shown here and never again.
   */
  importRows(rows: readonly unknown[], by?: string): Promise<{ members: Member[]; passwords: FirstPassword[] } | { rows: RowRefusal[] } | Refusal>;
  /** Begins with an administrator alone: only for a set-up that has not been finished. */
  startWith(administrator: MemberInput, password: string): Promise<Member>;
}

const COLLECTION = 'members';
const KEY = 'council';
/** The store takes a document of 1 MB: some three thousand people. */
const LARGEST = 900_000;
/** Within one server a change is seen at once; another's after this time. */
const FRESH_MS = 250;

type Step<T> = { readonly roster: readonly Kept[]; readonly answer: T } | Refusal;

export function makeAccounts(records: Records): Accounts {
  let seen: { roster: readonly Kept[]; at: number } | undefined;
  let reading: Promise<readonly Kept[]> | undefined;

  const read = async (): Promise<{ roster: readonly Kept[]; version: number }> => {
    const found = await records.get(COLLECTION, KEY);
    return { roster: (found?.value as unknown as readonly Kept[] | undefined) ?? [], version: found?.version ?? 0 };
  };

  const roster = async (): Promise<readonly Kept[]> => {
    if (seen && performance.now() - seen.at < FRESH_MS) return seen.roster;
    reading ??= read()
      .then((one) => {
        seen = { roster: one.roster, at: performance.now() };
        return one.roster;
      })
      .finally(() => (reading = undefined));
    return reading;
  };

  /** Decides on what is there and writes; decides again when somebody else wrote first. */
  const change = async <T>(step: (roster: readonly Kept[]) => Step<T>): Promise<T | Refusal> => {
    for (;;) {
      const { roster: before, version } = await read();
      const next = step(before);
      if (isRefusal(next)) return next;
      const refusal = checkRoster(before, next.roster);
      if (refusal) return refusal;
      try {
        await records.put(COLLECTION, KEY, next.roster as unknown as Json, version);
      } catch (error) {
        if (error instanceof Conflict) continue;
        throw error;
      }
      // A read that began before this write must not bring the old list back.
      reading = undefined;
      seen = { roster: next.roster, at: performance.now() };
      return next.answer;
    }
  };

  const replace = (id: string, by: (one: Kept, all: readonly Kept[]) => Kept | Refusal): Promise<Member | Refusal> =>
    change((all) => {
      const one = all.find((each) => each.id === id);
      if (!one) return refuse('identity/unknown');
      const next = by(one, all);
      return isRefusal(next) ? next : { roster: all.map((each) => (each === one ? next : each)), answer: shown(next) };
    });

  return {
    list: async () => (await roster()).map(shown),
    async get(id) {
      const isOne = (each: Kept) => each.id === id;
      // Another server may have taken somebody in a moment ago.
      const one = (await roster()).find(isOne) ?? (await read()).roster.find(isOne);
      return one && shown(one);
    },
    async byLogin(login) {
      const isOne = (each: Kept) => each.login === login;
      const one = (await roster()).find(isOne) ?? (await read()).roster.find(isOne);
      return one && { member: shown(one), hash: one.password };
    },
    hashOf: async (id) => (await read()).roster.find((each) => each.id === id)?.password,
    async add(input, password, by) {
      const hash = password === undefined ? undefined : await hashPassword(password);
      return change((all) => {
        const wrong = taken(all, input) ?? samePerson(all, input);
        if (wrong) return wrong;
        const one: Kept = { ...input, id: newId(all), inOffice: true, ...(hash !== undefined && given(all, hash, by)) };
        return { roster: [...all, one], answer: shown(one) };
      });
    },
    async edit(id, input, first) {
      const hash = first && (await hashPassword(first.password));
      return replace(id, (one, all) => {
        const others = all.filter((each) => each !== one);
        const wrong = taken(others, input) ?? samePerson(others, input);
        if (wrong) return wrong;
        const replaced = first?.needed(shown(one), one.passwordWith) ?? false;
        const password = input.login === undefined ? {} : replaced ? given(all, hash!, first?.by) : passwordOf(one);
        return { ...input, id: one.id, inOffice: one.inOffice, ...password };
      });
    },
    async mayEdit(id, input) {
      const { roster: all } = await read();
      const one = all.find((each) => each.id === id);
      if (!one) return refuse('identity/unknown');
      const others = all.filter((each) => each !== one);
      return taken(others, input) ?? samePerson(others, input) ?? checkRoster(all, all.map((each) => (each === one ? { ...one, ...input } : each)));
    },
    setOffice: (id, inOffice) =>
      replace(id, (one, all) => {
        const wrong = inOffice ? samePerson(all.filter((each) => each !== one), one) : undefined;
        return wrong ?? { ...one, inOffice };
      }),
    async setPassword(id, password, by) {
      const hash = await hashPassword(password);
      return replace(id, (one, all) => {
        if (one.login === undefined) return refuse('identity/no-login');
        // Looked at once more where it is written: a right may have been granted since.
        const hand = all.find((each) => each.id === by);
        if (hand && hand !== one && one.rights.length > 0 && !hand.rights.includes('administrator')) return refuse('identity/not-allowed');
        const { password: _old, passwordBy, passwordWith, mustChange: _over, ...rest } = one;
        if (by !== id) return { ...rest, ...given(all, hash, by) };
        return { ...rest, password: hash, ...(passwordBy !== undefined && { passwordBy }), ...(passwordWith && { passwordWith }) };
      });
    },
    remove: (id) =>
      change((all) => {
        const one = all.find((each) => each.id === id);
        return one ? { roster: all.filter((each) => each !== one), answer: shown(one) } : refuse('identity/unknown');
      }),
    async importRows(rows, by) {
      const looked = lookOver((await read()).roster, rows);
      if ('rows' in looked) return looked;
      const secrets = new Map(looked.fresh.flatMap(({ login }) => (login === undefined ? [] : [[login, makeFirstPassword()] as const])));
      const hashes = new Map<string, string>();
      // One after the other: each takes 19 MiB, and others want to sign in meanwhile.
      for (const [login, password] of secrets) hashes.set(login, await hashPassword(password));
      return change<{ members: Member[]; passwords: FirstPassword[] } | { rows: RowRefusal[] }>((all) => {
        const now = lookOver(all, rows);
        // Nothing is changed by writing the list as it was; the answer names the rows.
        if ('rows' in now) return { roster: all, answer: now };
        const fresh = now.fresh.map((one): Kept => (one.login === undefined ? one : { ...one, ...given(all, hashes.get(one.login)!, by) }));
        const passwords = fresh.flatMap(({ id, login }) => (login === undefined ? [] : [{ member: id, login, password: secrets.get(login)! }]));
        return { roster: [...all, ...fresh], answer: { members: fresh.map(shown), passwords } };
      });
    },
    async startWith(administrator, password) {
      const hash = await hashPassword(password);
      const member = await change(() => {
        const rights: Right[] = ['administrator', 'secretariat'];
        const id = newId([]);
        const one: Kept = { ...administrator, rights, id, inOffice: true, password: hash, passwordBy: id, passwordWith: rights };
        return { roster: [one], answer: shown(one) };
      });
      if (isRefusal(member)) throw new Error(member.code);
      return member;
    },
  };
}

const shown = ({ password, passwordBy: _by, passwordWith: _with, ...member }: Kept): Member => ({ ...member, hasPassword: password !== undefined });

const passwordOf = ({ password, passwordBy, passwordWith, mustChange }: Kept): Password => ({
  ...(password !== undefined && { password }),
  ...(passwordBy !== undefined && { passwordBy }),
  ...(passwordWith !== undefined && { passwordWith }),
  ...(mustChange && { mustChange }),
});

/** A first password, with the hand it comes from. */
function given(all: readonly Kept[], password: string, by: string | undefined): Password {
  const hand = all.find((one) => one.id === by);
  return { password, mustChange: true, ...(hand && { passwordBy: hand.id, passwordWith: hand.rights }) };
}

/** Every row against the list and the rows before it: people to be taken in, or what is wrong. */
function lookOver(all: readonly Kept[], rows: readonly unknown[]): { fresh: Kept[] } | { rows: RowRefusal[] } {
  const wrong: RowRefusal[] = [];
  const fresh: Kept[] = [];
  const there = whoIsThere(all);
  rows.forEach((raw, row) => {
    const parsed = MemberInput.safeParse(raw);
    if (!parsed.success) return wrong.push({ row, refusal: refuse(`identity/row-${fieldOf(parsed.error.issues[0]?.path[0])}`) });
    const input = parsed.data;
    const sofar = [...all, ...fresh];
    const refusal = taken(sofar, input) ?? sameIn(there, input);
    if (refusal) return wrong.push({ row, refusal });
    there.set(personKey(input), input.name);
    return fresh.push({ ...input, id: newId(sofar), inOffice: true });
  });
  return wrong.length > 0 ? { rows: wrong } : { fresh };
}

const newId = (all: readonly Kept[]): string => {
  for (;;) {
    const id = randomInt(36 ** 6).toString(36).padStart(6, '0');
    if (!all.some((one) => one.id === id)) return id;
  }
};

const taken = (others: readonly Kept[], { login }: MemberInput): Refusal | undefined =>
  login !== undefined && others.some((one) => one.login === login) ? refuse('identity/login-taken', { login }) : undefined;

/**
 * The total of delegates is counted from this list: nobody may stand in it twice by a list that was sent twice, however they
 * are written there. Two people of one name differ by office or group.
 */
const samePerson = (others: readonly Kept[], input: MemberInput): Refusal | undefined => sameIn(whoIsThere(others), input);

/** Who is in office, by what makes them one person. */
const whoIsThere = (all: readonly Kept[]): Map<string, string> => new Map(all.filter((one) => one.inOffice).map((one) => [personKey(one), one.name]));

function sameIn(there: ReadonlyMap<string, string>, input: MemberInput): Refusal | undefined {
  const name = there.get(personKey(input));
  return name === undefined ? undefined : refuse('identity/same-person', { name });
}

const administrators = (all: readonly Kept[]): number => all.filter((one) => one.inOffice && one.rights.includes('administrator') && one.login !== undefined && one.password !== undefined).length;

function checkRoster(before: readonly Kept[], after: readonly Kept[]): Refusal | undefined {
  if (administrators(before) > 0 && administrators(after) === 0) return refuse('identity/last-administrator');
  if (after.length > before.length && Buffer.byteLength(JSON.stringify(after)) > LARGEST) return refuse('identity/too-many-members');
  return undefined;
}

const FIELDS = ['name', 'kind', 'title', 'group', 'rights', 'login'] as const;
const fieldOf = (path: unknown): (typeof FIELDS)[number] => FIELDS.find((one) => one === path) ?? 'name';
