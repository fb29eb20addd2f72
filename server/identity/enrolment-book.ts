/**
 * Enrolments, as they are kept for a day, each under the name that its code gives it. Those under way stand in an index by
 * member besides, written before the enrolment itself: an entry without one is of a crash, and harmless.
 */
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { OfficialName, Right } from '../../shared/council/council.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { Conflict, type Records } from '../ports.ts';

const Kept = z.object({
  id: z.string(),
  member: z.string(),
  state: z.enum(['offered', 'waiting', 'approved', 'refused']),
  offeredBy: z.string(),
  /** Of the last state. */
  at: z.string(),
  expiresAt: z.string(),
  /** Checks typed wrongly. */
  wrong: z.number(),
  label: z.string().optional(),
  origin: z.enum(['issued', 'official']).optional(),
  /** SHA-256 of the SPKI, hex. */
  key: z.string().optional(),
  check: z.string().optional(),
  csr: z.string().optional(),
  /** The certificate: brought along, or issued on approval. */
  pem: z.string().optional(),
  chain: z.array(z.string()).optional(),
  approvedBy: z.string().optional(),
  approvedWith: z.array(Right).optional(),
  official: OfficialName.optional(),
});
export type Kept = z.infer<typeof Kept>;

export interface Found {
  readonly kept: Kept;
  readonly version: number;
}

export interface EnrolmentBook {
  get(id: string): Promise<Found | undefined>;
  /** Those offered and waiting: of one member, or of all. */
  underWay(member?: string): Promise<Found[]>;
  /** False when somebody else wrote first. */
  write(kept: Kept, version: number): Promise<boolean>;
  remove(kept: Kept, version: number): Promise<boolean>;
  sweep(): Promise<void>;
}

const COLLECTION = 'enrolments';
const UNDER_WAY = 'enrolling';
const KEPT_MS = 24 * 3_600_000;

const Entry = z.object({ id: z.string(), at: z.string() });
const isOver = ({ state }: Kept): boolean => state === 'approved' || state === 'refused';

async function first(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

export function makeEnrolmentBook(records: Records, now: () => number): EnrolmentBook {
  const entryOf = ({ member, id }: Kept): string => `${member}:${id}`;
  const drop = async (key: string): Promise<void> => {
    const found = await records.get(UNDER_WAY, key);
    if (found) await first(records.remove(UNDER_WAY, key, found.version));
  };
  const get = async (id: string): Promise<Found | undefined> => {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return undefined;
    const found = await records.get(COLLECTION, id);
    return found && { kept: Kept.parse(found.value), version: found.version };
  };
  const remove = async (kept: Kept, version: number): Promise<boolean> => {
    const done = await first(records.remove(COLLECTION, kept.id, version));
    if (done) await drop(entryOf(kept));
    return done;
  };
  return {
    get,
    async underWay(member) {
      const entries = await records.list(UNDER_WAY, member === undefined ? '' : `${member}:`);
      const found = await Promise.all(entries.map(({ value }) => get(Entry.parse(value).id)));
      return found.filter((one) => one !== undefined).filter(({ kept }) => !isOver(kept));
    },
    async write(kept, version) {
      if (version === 0) await first(records.put(UNDER_WAY, entryOf(kept), { id: kept.id, at: kept.at }, 0));
      const done = await first(records.put(COLLECTION, kept.id, kept as Json, version));
      if (done && isOver(kept)) await drop(entryOf(kept));
      return done;
    },
    remove,
    async sweep() {
      const over = (at: string): boolean => milliseconds(at) < now() - KEPT_MS;
      for (const { value, version } of await records.list(COLLECTION)) {
        const kept = Kept.parse(value);
        if (over(kept.at)) await remove(kept, version);
      }
      for (const { key, value } of await records.list(UNDER_WAY)) {
        const { id, at } = Entry.parse(value);
        if (over(at) && !(await get(id))) await drop(key);
      }
    },
  };
}
