/** Sessions: a random token in the cookie, its hash in the records. Whoever reads the store cannot sign in with it. */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { signedInAs, type Member } from '../../shared/council/council.ts';
import { identity } from '../../shared/text/identity.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';
import type { Accounts } from './accounts.ts';
import type { Session } from './session.ts';

export interface Opened {
  /** For the cookie; kept nowhere. */
  readonly token: string;
  readonly session: Session;
  /** From now on, in milliseconds: a clock that is set meanwhile does not change it. */
  readonly lastsMs: number;
}

/** As its owner sees it in the list of their own; times in milliseconds since 1970, absent where they were not kept. */
export interface OpenSession {
  readonly id: string;
  readonly by: Session['by'];
  readonly certificate?: string;
  readonly browser?: string;
  readonly since?: number;
  readonly seen?: number;
}

export interface Sessions {
  /** For twelve hours, whatever happens meanwhile, or for as long as `until` says. */
  open(member: Member, by: Session['by'], more?: { certificate?: string; meeting?: string; until?: number }): Promise<Opened>;
  /** The session of a token; undefined when it is unknown, over, or its member has left office. */
  find(token: string): Promise<Session | undefined>;
  /** Whether the session is still what it was: in the records, not over, its member in office. */
  stands(id: string): Promise<boolean>;
  end(id: string, why?: Refusal): Promise<void>;
  /** Notes with what browser it was opened, as that says of itself. */
  describe(id: string, browser: string): Promise<void>;
  /** Those of a person that stand, the last seen first. */
  of(member: string): Promise<OpenSession[]>;
  /** Ends all sessions of somebody, or those of them that fit, saying why to whoever has them open; that they are over, by default. */
  endAll(
    member: string,
    which?: (session: { readonly id: string; readonly certificate?: string }) => boolean,
    why?: Refusal,
  ): Promise<void>;
  /** Ends all screens of a meeting's hall. */
  endHall(meeting: string): Promise<void>;
  /** Says to all servers that the sessions by this key are to be looked at. */
  doubt(certificate: string): Promise<void>;
  /**
   * Of these, those that may be over: their time has come, their member has left office, or some server has ended them or has
   * cause to doubt them. One question to the store, however many they are.
   */
  doubtful(sessions: readonly Session[]): Promise<Session[]>;
  /** Hears of every session that ends here. Those that other servers end are found by `doubtful`. */
  onEnd(listener: (id: string, why: Refusal) => void): void;
  sweep(): Promise<void>;
}

const COLLECTION = 'sessions';
/** `owner:session`: written before the session; whoever finds one looks whether that stands. */
const OF_OWNER = 'sessionsof';
/** `time:session or certificate`: what servers have ended lately, written before it is. */
const ENDED = 'sessionsended';
/** Says that sessions which are older than the index stand in it too. */
const COMPLETE = 'sessionsindexed';
/** Servers look back so far each time: their clocks may differ by less, and what was noted may take so long to be done. */
const BACK_MS = 300_000;
const OVER = refuse('border/not-signed-in');
/** How often it is noted that a session is in use. */
const SEEN_MS = 300_000;
const LASTING_MS = 12 * 3_600_000;

const Kept = z.object({
  member: z.string(),
  by: z.enum(['password', 'key', 'hall']),
  certificate: z.string().optional(),
  meeting: z.string().optional(),
  until: z.number(),
  since: z.number().optional(),
  /** To within `SEEN_MS`. */
  seen: z.number().optional(),
  browser: z.string().optional(),
});
type Kept = z.infer<typeof Kept>;

/** The screen of the hall, who is nobody: sees what everyone in the room sees. */
export const HALL: Member = { id: 'hall', name: identity.hallScreen.vi, kind: 'guest', rights: [], inOffice: true, hasPassword: false };

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

export function makeSessions(records: Records, accounts: Pick<Accounts, 'get'>, now: () => number): Sessions {
  const listeners: Array<(id: string, why: Refusal) => void> = [];
  const put = async (collection: string, key: string, value: true | string): Promise<void> => {
    try {
      await records.put(collection, key, value, 0);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  const drop = async (collection: string, key: string, version: number): Promise<void> => {
    try {
      await records.remove(collection, key, version);
    } catch (error) {
      // Removed by another server, or noted anew: just as well.
      if (!(error instanceof Conflict)) throw error;
    }
  };
  const timed = (at: number): string => String(Math.max(0, at)).padStart(13, '0');
  const doubt = (what: string): Promise<void> => put(ENDED, `${timed(now())}:${what}`, what);
  const ownerOf = ({ member, meeting }: Pick<Kept, 'member' | 'meeting'>): string => (meeting === undefined ? member : `hall.${meeting}`);

  let completed: Promise<void> | undefined;
  const complete = async (): Promise<void> => {
    if (await records.get(COMPLETE, 'all')) return;
    for await (const { key, value } of everyRecord(records, COLLECTION)) {
      const kept = Kept.safeParse(value).data;
      if (kept) await put(OF_OWNER, `${ownerOf(kept)}:${key}`, true);
    }
    await put(COMPLETE, 'all', true);
  };
  /** Those of an owner that are kept, over or not. */
  const kept = async (owner: string): Promise<Array<{ readonly id: string; readonly kept: Kept; readonly version: number }>> => {
    completed ??= complete().catch((error: unknown) => {
      completed = undefined;
      throw error;
    });
    await completed;
    const ids = (await records.list(OF_OWNER, `${owner}:`)).map(({ key }) => key.slice(owner.length + 1));
    const found = await Promise.all(ids.map(async (id) => ({ id, found: await records.get(COLLECTION, id) })));
    return found.flatMap(({ id, found: one }) => {
      const parsed = Kept.safeParse(one?.value).data;
      return one && parsed ? [{ id, kept: parsed, version: one.version }] : [];
    });
  };

  const remove = async (id: string, version: number, why: Refusal, owner?: string): Promise<void> => {
    await doubt(id);
    await drop(COLLECTION, id, version);
    const entry = owner === undefined ? undefined : await records.get(OF_OWNER, `${owner}:${id}`);
    if (entry) await drop(OF_OWNER, `${owner}:${id}`, entry.version);
    for (const listener of listeners) listener(id, why);
  };
  /** Writes over what is there; whoever wrote meanwhile knew better. */
  const note = async (id: string, kept: Kept, version: number): Promise<void> => {
    try {
      await records.put(COLLECTION, id, kept, version);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  /** A session as it is kept, with its member, unless it is over or the member has left office. */
  const standing = async (id: string): Promise<{ kept: Kept; version: number; member: Member } | undefined> => {
    const found = await records.get(COLLECTION, id);
    const kept = Kept.safeParse(found?.value).data;
    if (!found || !kept) return undefined;
    if (kept.until <= now()) {
      await remove(id, found.version, OVER, ownerOf(kept));
      return undefined;
    }
    const member = kept.by === 'hall' ? HALL : signedInAs(await accounts.get(kept.member));
    return member ? { kept, version: found.version, member } : undefined;
  };
  const endOf = async (owner: string, which: (session: { id: string; certificate?: string }) => boolean, why: Refusal): Promise<void> => {
    for (const one of await kept(owner)) {
      const { certificate } = one.kept;
      if (which({ id: one.id, ...(certificate !== undefined && { certificate }) })) await remove(one.id, one.version, why, owner);
    }
  };
  return {
    async open(member, by, { certificate, meeting, until = now() + LASTING_MS } = {}) {
      const token = randomBytes(32).toString('base64url');
      const id = hashOfToken(token);
      const more = { ...(certificate !== undefined && { certificate }), ...(meeting !== undefined && { meeting }) };
      await put(OF_OWNER, `${ownerOf({ member: member.id, ...more })}:${id}`, true);
      await records.put(COLLECTION, id, { member: member.id, by, ...more, until, since: now(), seen: now() }, 0);
      return { token, session: { id, member: signedInAs(member) ?? member, by, until, ...more }, lastsMs: until - now() };
    },
    async find(token) {
      if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
      const id = hashOfToken(token);
      const found = await standing(id);
      if (!found) return undefined;
      const { by, certificate, meeting, until, seen = 0 } = found.kept;
      if (now() - seen > SEEN_MS) await note(id, { ...found.kept, seen: now() }, found.version);
      return {
        id,
        member: found.member,
        by,
        until,
        ...(certificate !== undefined && { certificate }),
        ...(meeting !== undefined && { meeting }),
      };
    },
    stands: async (id) => (await standing(id)) !== undefined,
    async end(id, why = OVER) {
      const found = await records.get(COLLECTION, id);
      const kept = Kept.safeParse(found?.value).data;
      if (found) await remove(id, found.version, why, kept && ownerOf(kept));
    },
    endAll: (member, which = () => true, why = OVER) => endOf(member, which, why),
    endHall: (meeting) => endOf(`hall.${meeting}`, () => true, OVER),
    doubt,
    async doubtful(sessions) {
      const ended = new Set(
        (await records.list(ENDED, '', { after: timed(now() - BACK_MS) })).map(({ key }) => key.slice(key.indexOf(':') + 1)),
      );
      const doubtful: Session[] = [];
      for (const one of sessions) {
        const isOut = one.by !== 'hall' && signedInAs(await accounts.get(one.member.id)) === undefined;
        if (isOut || (one.until ?? Infinity) <= now() || ended.has(one.id) || (one.certificate !== undefined && ended.has(one.certificate)))
          doubtful.push(one);
      }
      return doubtful;
    },
    async describe(id, browser) {
      const found = await records.get(COLLECTION, id);
      const kept = Kept.safeParse(found?.value).data;
      if (found && kept) await note(id, { ...kept, browser: browser.slice(0, 300) }, found.version);
    },
    async of(member) {
      const at = now();
      const all = (await kept(member)).filter((one) => one.kept.by !== 'hall' && one.kept.until > at);
      return all
        .map(({ id, kept: { by, certificate, browser, since, seen } }) => ({
          id,
          by,
          ...(certificate !== undefined && { certificate }),
          ...(browser !== undefined && { browser }),
          ...(since !== undefined && { since }),
          ...(seen !== undefined && { seen }),
        }))
        .sort((a, b) => (b.seen ?? 0) - (a.seen ?? 0));
    },
    async sweep() {
      const at = now();
      for await (const { key, value, version } of everyRecord(records, COLLECTION)) {
        const kept = Kept.safeParse(value).data;
        if (!((kept?.until ?? 0) > at)) await remove(key, version, OVER, kept && ownerOf(kept));
      }
      for await (const { key, version } of everyRecord(records, ENDED)) if (key < timed(at - 2 * BACK_MS)) await drop(ENDED, key, version);
    },
    onEnd: (listener) => void listeners.push(listener),
  };
}
