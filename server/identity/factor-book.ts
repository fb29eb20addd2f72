/** What is kept of people's second factors: secrets encrypted under the server's own, recovery codes as their codes of authentication. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { Conflict, type Records } from '../ports.ts';
import type { Mac } from './secrets.ts';

const Passkey = z.object({
  id: z.string(),
  publicKey: z.string(),
  counter: z.number(),
  transports: z.array(z.string()),
  label: z.string(),
  addedAt: z.string(),
});
export type Passkey = z.infer<typeof Passkey>;

const Kept = z.object({
  /** Encrypted; `step` is the last one that was used: a code that was looked over somebody's shoulder opens nothing. */
  totp: z.object({ secret: z.string(), step: z.number(), addedAt: z.string() }).optional(),
  /** Shown, and not yet confirmed by a first code. */
  pending: z.string().optional(),
  passkeys: z.array(Passkey),
  recovery: z.array(z.string()),
});
export type Kept = z.infer<typeof Kept>;

const COLLECTION = 'factors';
const NONE: Kept = { passkeys: [], recovery: [] };

export function makeFactorBook(records: Records, mac: Mac) {
  const read = async (member: string): Promise<{ kept: Kept; version: number }> => {
    const found = await records.get(COLLECTION, member);
    return { kept: found ? Kept.parse(found.value) : NONE, version: found?.version ?? 0 };
  };
  const keyOf = (member: string): Buffer => mac('second factor', member);
  return {
    read: async (member: string): Promise<Kept> => (await read(member)).kept,
    /**
     * Decides on what is there and writes it; decides again when somebody else wrote first: of two who use one code, one does.
     * `undefined` changes nothing.
     */
    async change<T>(member: string, step: (kept: Kept) => { readonly next?: Kept; readonly answer: T }): Promise<T> {
      for (;;) {
        const { kept, version } = await read(member);
        const { next, answer } = step(kept);
        if (!next) return answer;
        try {
          await records.put(COLLECTION, member, JSON.parse(JSON.stringify(next)) as Json, version);
          return answer;
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
        }
      }
    },
    encrypt(member: string, secret: Uint8Array): string {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyOf(member), iv);
      return Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    /** Throws where it was changed, or made with other keys. */
    decrypt(member: string, text: string): Uint8Array<ArrayBuffer> {
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(member), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16));
      return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]));
    },
    recoveryMac: (member: string, code: string): string => mac('recovery code', `${member}\n${code}`).toString('base64url'),
  };
}
/** Takes away all of somebody's, at the machine: no key is needed for that. */
export async function dropFactors(records: Records, member: string): Promise<void> {
  const found = await records.get(COLLECTION, member);
  if (found) await records.remove(COLLECTION, member, found.version);
}

export type FactorBook = ReturnType<typeof makeFactorBook>;
