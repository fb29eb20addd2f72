/** Keys by which other systems ask: kept as the hash of their secret, each with its unit, its reach and its last day. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { ApiKey, MOST_KEYS } from '../../shared/wire/open-api.ts';
import { sameText } from '../identity/secrets.ts';
import { hashOfToken } from '../identity/sessions.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';

export interface ApiKeyBook {
  /** All that are kept, revoked and ended ones too, the latest first. */
  list(): Promise<ApiKey[]>;
  /** Shown once: `token`. Refuses `exchange/too-many-keys` for a unit that has `MOST_KEYS`. */
  make(key: Omit<ApiKey, 'id' | 'madeAt'>): Promise<{ readonly key: ApiKey; readonly token: string } | Refusal>;
  /** Doing it twice is doing it once. Undefined where there is none. */
  revoke(id: string): Promise<ApiKey | undefined>;
  get(id: string): Promise<ApiKey | undefined>;
  /** The key of that token, while it answers. */
  find(token: string): Promise<ApiKey | undefined>;
  /** It was used now: written at most once an hour. */
  used(id: string): Promise<void>;
}

const KEYS = 'apikeys';
const USES = 'apikeyuses';
const HOUR_MS = 3_600_000;
/** What lies before it in time is the day before, in Vietnam. */
const VIETNAM_MS = 7 * HOUR_MS;
const Kept = ApiKey.omit({ usedAt: true }).extend({ hash: z.string() });
type Kept = z.infer<typeof Kept>;
const Use = z.object({ at: z.number() });

export function makeApiKeys(records: Records, now: () => number): ApiKeyBook {
  const usedAt = async (id: string): Promise<{ at: number; version: number }> => {
    const found = await records.get(USES, id);
    return { at: Use.safeParse(found?.value).data?.at ?? 0, version: found?.version ?? 0 };
  };
  const read = async (id: string) => {
    const found = await records.get(KEYS, id);
    const kept = Kept.safeParse(found?.value).data;
    return found && kept ? { kept, version: found.version } : undefined;
  };
  const shown = async ({ hash: _hash, ...key }: Kept): Promise<ApiKey> => {
    const { at } = await usedAt(key.id);
    return { ...key, ...(at > 0 && { usedAt: timestamp(at) }) };
  };
  const answers = ({ revokedAt, until }: ApiKey | Kept): boolean =>
    revokedAt === undefined && timestamp(now() + VIETNAM_MS).slice(0, 10) <= until;
  const list = async (): Promise<ApiKey[]> => {
    const all: ApiKey[] = [];
    for await (const { value } of everyRecord(records, KEYS)) {
      const kept = Kept.safeParse(value).data;
      if (kept) all.push(await shown(kept));
    }
    return all.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  };
  return {
    list,
    async make(key) {
      const standing = (await list()).filter((one) => one.unit === key.unit && answers(one));
      if (standing.length >= MOST_KEYS) return refuse('exchange/too-many-keys', { most: MOST_KEYS });
      const [id, secret] = [randomBytes(9).toString('hex'), randomBytes(32).toString('base64url')];
      const made: Kept = { ...key, id, madeAt: timestamp(now()), hash: hashOfToken(secret) };
      await records.put(KEYS, id, JSON.parse(JSON.stringify(made)) as Json, 0);
      return { key: await shown(made), token: `ecabinet_${id}_${secret}` };
    },
    async revoke(id) {
      for (;;) {
        const found = await read(id);
        if (!found) return undefined;
        if (found.kept.revokedAt !== undefined) return shown(found.kept);
        const next = { ...found.kept, revokedAt: timestamp(now()) };
        if (await wasFirst(records.put(KEYS, id, next as unknown as Json, found.version))) return shown(next);
      }
    },
    async get(id) {
      const found = await read(id);
      return found && shown(found.kept);
    },
    async find(token) {
      const [, id, secret] = /^ecabinet_([0-9a-f]{18})_([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
      const found = id === undefined ? undefined : await read(id);
      if (!found || !sameText(found.kept.hash, hashOfToken(secret!)) || !answers(found.kept)) return undefined;
      return shown(found.kept);
    },
    async used(id) {
      const { at, version } = await usedAt(id);
      if (now() - at >= HOUR_MS) await wasFirst(records.put(USES, id, { at: now() }, version));
    },
  };
}
