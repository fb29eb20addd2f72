/** Sessions: a random token in the cookie, its hash in the records. Whoever reads the store cannot sign in with it. */
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Member } from '../../shared/council/council.ts';
import { identity } from '../../shared/text/identity.ts';
import { Conflict, type Records } from '../ports.ts';
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
  /** Ends all sessions that fit, saying why to whoever has them open; that they are over, by default. */
  endAll(which: (session: { readonly id: string; readonly member: string; readonly certificate?: string; readonly meeting?: string }) => boolean, why?: Refusal): Promise<void>;
  /** Hears of every session that ends here. Those that other servers end are found by `stands`. */
  onEnd(listener: (id: string, why: Refusal) => void): void;
  sweep(): Promise<void>;
}

const COLLECTION = 'sessions';
const OVER = refuse('border/not-signed-in');
/** How often it is noted that a session is in use. */
const SEEN_MS = 300_000;
export const LASTING_MS = 12 * 3_600_000;

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
  const remove = async (id: string, version: number, why: Refusal): Promise<void> => {
    try {
      await records.remove(COLLECTION, id, version);
    } catch (error) {
      // Removed by another server: just as well.
      if (!(error instanceof Conflict)) throw error;
    }
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
      await remove(id, found.version, OVER);
      return undefined;
    }
    const member = kept.by === 'hall' ? HALL : await accounts.get(kept.member);
    return member?.inOffice ? { kept, version: found.version, member } : undefined;
  };
  const endAll: Sessions['endAll'] = async (which, why = OVER) => {
    for (const { key, value, version } of await records.list(COLLECTION)) {
      const kept = Kept.safeParse(value).data;
      if (!kept || which({ id: key, ...kept })) await remove(key, version, why);
    }
  };
  return {
    async open(member, by, { certificate, meeting, until = now() + LASTING_MS } = {}) {
      const token = randomBytes(32).toString('base64url');
      const id = hashOfToken(token);
      const more = { ...(certificate !== undefined && { certificate }), ...(meeting !== undefined && { meeting }) };
      await records.put(COLLECTION, id, { member: member.id, by, ...more, until, since: now(), seen: now() }, 0);
      return { token, session: { id, member, by, ...more }, lastsMs: until - now() };
    },
    async find(token) {
      if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
      const id = hashOfToken(token);
      const found = await standing(id);
      if (!found) return undefined;
      const { by, certificate, meeting, seen = 0 } = found.kept;
      if (now() - seen > SEEN_MS) await note(id, { ...found.kept, seen: now() }, found.version);
      return { id, member: found.member, by, ...(certificate !== undefined && { certificate }), ...(meeting !== undefined && { meeting }) };
    },
    stands: async (id) => (await standing(id)) !== undefined,
    async end(id, why = OVER) {
      const found = await records.get(COLLECTION, id);
      if (found) await remove(id, found.version, why);
    },
    endAll,
    async describe(id, browser) {
      const found = await records.get(COLLECTION, id);
      const kept = Kept.safeParse(found?.value).data;
      if (found && kept) await note(id, { ...kept, browser: browser.slice(0, 300) }, found.version);
    },
    async of(member) {
      const at = now();
      const all = (await records.list(COLLECTION)).flatMap(({ key, value }) => {
        const kept = Kept.safeParse(value).data;
        return kept && kept.member === member && kept.by !== 'hall' && kept.until > at ? [{ key, kept }] : [];
      });
      return all
        .map(({ key, kept: { by, certificate, browser, since, seen } }) => ({
          id: key, by, ...(certificate !== undefined && { certificate }), ...(browser !== undefined && { browser }), ...(since !== undefined && { since }), ...(seen !== undefined && { seen }),
        }))
        .sort((a, b) => (b.seen ?? 0) - (a.seen ?? 0));
    },
    async sweep() {
      const at = now();
      for (const { key, value, version } of await records.list(COLLECTION)) if (!((Kept.safeParse(value).data?.until ?? 0) > at)) await remove(key, version, OVER);
    },
    onEnd: (listener) => void listeners.push(listener),
  };
}
