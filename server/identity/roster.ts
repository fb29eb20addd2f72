/**
 * The people of the installation, one record each, with an index by sign-in name and one by who is the same person.
 *
 * All changes go through one small record, the head. It is written first, with what the change writes elsewhere, on the
 * condition that it is as it was when the change was decided: of two servers one goes first, and the other decides again. Then
 * the people and their index entries are written. A server that stops in between leaves the change in the head: whoever reads
 * it next writes what is missing. So what holds of several people at once (a sign-in name is one person's, an administrator
 * remains, a list is taken in whole or not at all) holds on every server and after any crash.
 */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';
import { sameKey, type Person } from './person.ts';
import { headAfter } from './roster-step.ts';
import { EMPTY, KEY, LOGINS, PEOPLE, rosterStore, SAME, type Head, type KeptPerson } from './roster-store.ts';

/** What a change is decided on: as it stands with all changes before it. */
export interface View {
  person(id: string): Promise<Person | undefined>;
  /** Also true of the ids of people who were removed: none is given twice. */
  isTaken(id: string): Promise<boolean>;
  byLogin(login: string): Promise<Person | undefined>;
  /** Who is in office and one person with these. */
  sameAs(person: Pick<Person, 'name' | 'kind' | 'title' | 'group' | 'unit'>): Promise<Person | undefined>;
  all(): Promise<Person[]>;
}

export interface Step<T> {
  /** People as they are to be, the new ones in the order of the list. */
  readonly put?: readonly Person[];
  readonly remove?: readonly string[];
  readonly answer: T;
}

export interface Roster {
  /** In the order they were taken in. Somebody who was not changed is the same object as before. */
  all(): Promise<readonly Person[]>;
  /** Another server's change is seen after `FRESH_MS`; `now`: at once. */
  get(id: string, now?: boolean): Promise<Person | undefined>;
  byLogin(login: string): Promise<Person | undefined>;
  /**
   * Decides on what is there and writes; decides again when another server wrote first. Refuses what `step` refuses, and
   * `identity/last-administrator`. `dry`: decides and writes nothing.
   */
  change<T>(step: (view: View) => Promise<Step<T> | Refusal>, dry?: boolean): Promise<T | Refusal>;
  /** Brings people of an earlier version, who stood in one document, into records of their own; every call here waits for it. */
  ready(): Promise<void>;
}

/** Where all stood in one document. */
const OLDER = 'members';

/** Within one server a change is seen at once; another's after this time. */
const FRESH_MS = 250;
/** People of one change, at most; a document holds 1 MB. */
const MOST = 500;
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/;

export function makeRoster(records: Records): Roster {
  const store = rosterStore(records);
  const cache = new Map<string, KeptPerson>();
  /** Everybody is in the cache. */
  let isWhole = false;
  let head: Head | undefined;
  let at = -Infinity;
  let looking: Promise<Head> | undefined;

  const load = async (id: string): Promise<KeptPerson | undefined> => {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return undefined;
    const seen = head?.seq;
    const found = await store.person(id);
    // One that was read before a change which this server has noticed meanwhile is not kept.
    if (found && seen !== undefined && head?.seq === seen) cache.set(id, found);
    return found;
  };
  const loadAll = async (): Promise<KeptPerson[]> => {
    const seen = head?.seq;
    const all: Array<readonly [string, KeptPerson]> = [];
    for await (const { key, value } of everyRecord(records, PEOPLE)) all.push([key, value as unknown as KeptPerson]);
    if (seen !== undefined && head?.seq === seen) {
      cache.clear();
      for (const [id, kept] of all) cache.set(id, kept);
      isWhole = true;
    }
    return all.map(([, kept]) => kept);
  };

  /** Takes notice of what was changed since this server last looked. */
  const notice = async (next: Head): Promise<void> => {
    for (;;) {
      const before = head;
      // A later look was quicker.
      if (before && before.seq > next.seq) return;
      const since = next.recent.filter(([seq]) => seq > (before?.seq ?? 0));
      const isTold = before !== undefined && since.length === next.seq - before.seq && since.every(([, ids]) => ids !== null);
      const changed = isTold ? [...new Set(since.flatMap(([, ids]) => ids ?? []))] : [];
      // Read before anything is changed here: a list that is whole stays so all the time.
      const fresh = isWhole
        ? await Promise.all(changed.map(async (id) => [id, (await store.person(id))!] as const))
        : [];
      if (head !== before) continue;
      head = next;
      at = performance.now();
      if (!isTold) {
        cache.clear();
        isWhole = false;
      }
      for (const id of changed) cache.delete(id);
      for (const [id, kept] of fresh) cache.set(id, kept);
      return;
    }
  };

  const look = async (now = false): Promise<Head> => {
    if (!now && head && performance.now() - at < FRESH_MS) return head;
    const find = async (): Promise<Head> => {
      const found = (await store.head()).head ?? EMPTY;
      await store.finish(found);
      await notice(found);
      return found;
    };
    if (now) return find();
    looking ??= find().finally(() => (looking = undefined));
    return looking;
  };

  const personOf = async (id: string): Promise<Person | undefined> => (await load(id))?.person;
  const bearer = async (login: string): Promise<Person | undefined> => {
    const id = LOGIN.test(login) ? await store.named(LOGINS, login) : undefined;
    const person = id === undefined ? undefined : await personOf(id);
    return person?.login === login ? person : undefined;
  };
  /** The whole list as it was after that change. */
  let lined: { readonly seq: number; readonly all: readonly Person[] } | undefined;
  const sorted = (all: Iterable<KeptPerson>): Person[] => [...all].sort((a, b) => a.order - b.order).flatMap(({ person }) => person ?? []);

  /** Straight from the store: a change is decided on nothing that was kept. */
  const view: View = {
    person: personOf,
    isTaken: async (id) => (await load(id)) !== undefined,
    byLogin: bearer,
    async sameAs(person) {
      const id = await store.named(SAME, sameKey(person));
      return id === undefined ? undefined : personOf(id);
    },
    all: async () => sorted(await loadAll()),
  };

  /** False when another server wrote first. */
  const commit = async (next: Head, version: number): Promise<boolean> => {
    const settled = await store.commit(next, version);
    if (!settled) return false;
    await notice(settled);
    await store.settle(settled, version + 1);
    return true;
  };

  const changeOnce = async <T>(
    step: (view: View) => Promise<Step<T> | Refusal>,
    { dry = false, whole = true } = {},
  ): Promise<{ answer: T | Refusal } | undefined> => {
    const { head: found, version } = await store.head();
    const before = found ?? EMPTY;
    await store.finish(before);
    await notice(before);
    const decided = await step(view);
    if (isRefusal(decided)) return { answer: decided };
    if (!decided.put?.length && !decided.remove?.length) return { answer: decided.answer };
    const next = await headAfter(before, decided, { whole, kept: load });
    if (isRefusal(next)) return { answer: next };
    return dry || (await commit(next, version)) ? { answer: decided.answer } : undefined;
  };
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other within one server; between servers, the slower one decides again. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  const change = <T>(
    step: (view: View) => Promise<Step<T> | Refusal>,
    how: { dry?: boolean; whole?: boolean } = {},
  ): Promise<T | Refusal> =>
    inTurn(async () => {
      for (;;) {
        const done = await changeOnce(step, how);
        if (done) return done.answer;
      }
    });

  /** In parts, each as a change of its own; begun again, by whichever server, it goes on where it stood. The old document goes last. */
  const bringOver = async (): Promise<void> => {
    const older = await records.get(OLDER, KEY);
    if (!older) return;
    if ((await store.head()).head?.whole !== true) {
      const all = older.value as unknown as readonly Person[];
      for (let from = 0; from < all.length; from += MOST) {
        const part = all.slice(from, from + MOST);
        const whole = from + MOST >= all.length;
        await change(async (people) => {
          // Another server finished it, and people may have been changed since.
          if (((await store.head()).head ?? { whole: false }).whole) return { answer: undefined };
          const missing: Person[] = [];
          for (const person of part) if (whole || !(await people.isTaken(person.id))) missing.push(person);
          return { put: missing, answer: undefined };
        }, { whole });
      }
    }
    await records
      .remove(OLDER, KEY, older.version)
      .catch((error: unknown) => (error instanceof Conflict ? undefined : Promise.reject(error)));
  };
  let brought: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    brought ??= bringOver().catch((error: unknown) => {
      brought = undefined;
      throw error;
    });
    return brought;
  };

  return {
    ready,
    async all() {
      await ready();
      await look();
      if (!isWhole) await loadAll();
      // Another server may have changed somebody while all were read.
      if (!isWhole || !head) return sorted(await loadAll());
      if (lined?.seq !== head.seq) lined = { seq: head.seq, all: sorted(cache.values()) };
      return lined.all;
    },
    async get(id, now = false) {
      await ready();
      await look(now);
      const kept = now ? undefined : cache.get(id);
      if (kept) return kept.person;
      const person = await personOf(id);
      if (person || now) return person;
      // Another server may have taken somebody in a moment ago.
      await look(true);
      return personOf(id);
    },
    async byLogin(login) {
      await ready();
      await look();
      const person = await bearer(login);
      if (person || !LOGIN.test(login)) return person;
      await look(true);
      return bearer(login);
    },
    async change(step, dry = false) {
      await ready();
      return change(step, { dry });
    },
  };
}
