/** Who is connected, by session and by person, and how much each has said lately: whatever devices and sessions somebody opens. */
import type { Session } from '../identity/session.ts';

/** Tabs and reconnections of one tablet. */
const MOST_OF_A_SESSION = 8;
/** All devices of one person, or all screens of one hall. */
const MOST_OF_A_PERSON = 24;
/** Who sends more than this in ten seconds, over all of their sockets, is not a person. */
const MOST_MESSAGES = 200;
const WINDOW_MS = 10_000;

/** A hall's screens have no member: they are counted by the meeting they show. */
const personOf = ({ by, member, meeting }: Session): string => (by === 'hall' ? `hall ${meeting ?? ''}` : member.id);

export class Crowd<One extends { readonly data: { readonly session: Session } }> {
  // Sets keep the order of coming.
  readonly #bySession = new Map<string, Set<One>>();
  readonly #byPerson = new Map<string, Set<One>>();
  /** Messages of each person in these ten seconds. */
  readonly #sent = new Map<string, number>();
  readonly #timer = setInterval(() => this.#sent.clear(), WINDOW_MS).unref();

  /**
   * Answers those that are too many by now, the oldest first: a tablet that lost its network leaves sockets behind that nobody
   * has missed yet.
   */
  enter(one: One): One[] {
    const { session } = one.data;
    const mine = added(this.#bySession, session.id, one);
    const ours = added(this.#byPerson, personOf(session), one);
    return [...new Set([...beyond(mine, MOST_OF_A_SESSION), ...beyond(ours, MOST_OF_A_PERSON)])];
  }

  leave(one: One): void {
    const { session } = one.data;
    removed(this.#bySession, session.id, one);
    removed(this.#byPerson, personOf(session), one);
  }

  of(session: string): One[] {
    return [...(this.#bySession.get(session) ?? [])];
  }

  sessions(): Session[] {
    return [...this.#bySession.values()].flatMap((all) => [...all].slice(0, 1).map((one) => one.data.session));
  }

  /** Counts a message; `flood`: so many too many that the socket is closed. */
  count(session: Session): 'fine' | 'too-many' | 'flood' {
    const person = personOf(session);
    const sent = (this.#sent.get(person) ?? 0) + 1;
    this.#sent.set(person, sent);
    return sent > 2 * MOST_MESSAGES ? 'flood' : sent > MOST_MESSAGES ? 'too-many' : 'fine';
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

const beyond = <One>(all: Set<One>, most: number): One[] => [...all].slice(0, Math.max(0, all.size - most));

function added<One>(index: Map<string, Set<One>>, key: string, one: One): Set<One> {
  const all = index.get(key) ?? new Set();
  index.set(key, all.add(one));
  return all;
}

function removed<One>(index: Map<string, Set<One>>, key: string, one: One): void {
  const all = index.get(key);
  all?.delete(one);
  if (all?.size === 0) index.delete(key);
}
