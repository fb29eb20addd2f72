/**
 * What the devices of a person read by: the public half of each one's reading key, and the notes keys that were passed on to it, sealed.
 * Two collections, by member and certificate. Whoever reads the store opens none of it.
 */
import { z } from 'zod';
import type { NotebookDevice, Passed, PassedKey, PublishReadingKey } from '../../shared/wire/notebook.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';

export interface ReadingKeys {
  /** Of these devices; those that have published none are left out. */
  of(member: string, certificates: readonly string[]): Promise<Array<NotebookDevice & { readonly signature: string }>>;
  publish(member: string, certificate: string, published: PublishReadingKey): Promise<void>;
  /** Keeps a new key for each of the devices, with the proof by it. Those that have no reading key are passed over. */
  passOn(member: string, from: string, key: string, passed: readonly Passed[]): Promise<void>;
  /** What was passed on to a device, the oldest first. */
  passedTo(member: string, certificate: string): Promise<PassedKey[]>;
  drop(member: string): Promise<void>;
}

const KEYS = 'readingkeys';
const PASSED = 'passedkeys';
const Said = z.object({ key: z.string(), proof: z.string() });
const Kept = z.object({ readingKey: z.string(), signature: z.string(), proofs: z.array(Said) });
type Kept = z.infer<typeof Kept>;
const KeptPassed = z.object({ from: z.string(), key: z.string(), data: z.string() });
/** By keys that were never named, of two devices that changed it at once, among them. */
const PROOFS_MOST = 8;
/** A device that stayed away while more keys came and went asks for a code. */
const PASSED_MOST = 16;
const PLACE_DIGITS = 16;

export function makeReadingKeys(records: Records): ReadingKeys {
  const withProof = (proofs: Kept['proofs'], said: z.infer<typeof Said>): Kept['proofs'] =>
    [...proofs.filter((one) => one.key !== said.key), said].slice(-PROOFS_MOST);
  const put = async (member: string, certificate: string, change: (before: Kept | undefined) => Kept | undefined): Promise<void> => {
    for (;;) {
      const found = await records.get(KEYS, `${member}:${certificate}`);
      const next = change(Kept.safeParse(found?.value).data);
      if (!next) return;
      if (await wasFirst(records.put(KEYS, `${member}:${certificate}`, next, found?.version ?? 0))) return;
    }
  };
  return {
    async of(member, certificates) {
      const all = await Promise.all(certificates.map(async (one) => ({ one, found: await records.get(KEYS, `${member}:${one}`) })));
      return all.flatMap(({ one, found }) => {
        const kept = Kept.safeParse(found?.value).data;
        return kept ? [{ certificate: one, ...kept }] : [];
      });
    },
    publish: (member, certificate, { readingKey, signature, key, proof }) =>
      put(member, certificate, (before) => ({
        readingKey,
        signature,
        proofs: withProof(before?.readingKey === readingKey ? before.proofs : [], { key, proof }),
      })),
    async passOn(member, from, key, passed) {
      for (const { certificate, data, proof } of passed) {
        const prefix = `${member}:${certificate}:`;
        const before = await records.list(PASSED, prefix);
        if (!(await records.get(KEYS, `${member}:${certificate}`))) continue;
        const last = Number(before.at(-1)?.key.slice(prefix.length) ?? 0);
        // Whoever was first wrote as good a one.
        await wasFirst(records.put(PASSED, `${prefix}${String(last + 1).padStart(PLACE_DIGITS, '0')}`, { from, key, data }, 0));
        for (const old of before.slice(0, -(PASSED_MOST - 1))) await wasFirst(records.remove(PASSED, old.key, old.version));
        await put(member, certificate, (kept) => kept && { ...kept, proofs: withProof(kept.proofs, { key, proof }) });
      }
    },
    passedTo: async (member, certificate) =>
      (await records.list(PASSED, `${member}:${certificate}:`)).flatMap(({ value }) => KeptPassed.safeParse(value).data ?? []),
    async drop(member) {
      for (const collection of [KEYS, PASSED])
        for await (const { key, version } of everyRecord(records, collection, `${member}:`))
          await wasFirst(records.remove(collection, key, version));
    },
  };
}
