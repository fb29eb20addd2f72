/** Enrolments under way, as they are kept for a day. */
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { Conflict, type Records } from '../ports.ts';

const Kept = z.object({
  id: z.string(),
  member: z.string(),
  codeHash: z.string(),
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
});
export type Kept = z.infer<typeof Kept>;

export interface EnrolmentBook {
  get(id: string): Promise<{ kept: Kept; version: number } | undefined>;
  list(): Promise<Array<{ kept: Kept; version: number }>>;
  /** False when somebody else wrote first. */
  write(kept: Kept, version: number): Promise<boolean>;
  remove(id: string, version: number): Promise<boolean>;
  sweep(): Promise<void>;
}

const COLLECTION = 'enrolments';
const KEPT_MS = 24 * 3_600_000;

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
  const list = async (): Promise<Array<{ kept: Kept; version: number }>> =>
    (await records.list(COLLECTION)).map(({ value, version }) => ({ kept: Kept.parse(value), version }));
  const remove = (id: string, version: number): Promise<boolean> => first(records.remove(COLLECTION, id, version));
  return {
    async get(id) {
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) return undefined;
      const found = await records.get(COLLECTION, id);
      return found && { kept: Kept.parse(found.value), version: found.version };
    },
    list,
    write: (kept, version) => first(records.put(COLLECTION, kept.id, kept as Json, version)),
    remove,
    async sweep() {
      for (const { kept, version } of await list()) if (milliseconds(kept.at) < now() - KEPT_MS) await remove(kept.id, version);
    },
  };
}
