/** What is known of a paper: the record `papers`/sha256. */
import { z } from 'zod';
import { HexHash } from '../../shared/base/ids.ts';
import type { Records } from '../ports.ts';
import { SignatureFound } from './signatures/found.ts';

/** The text of a paper's pages (`shared/papers/paper-text.ts`), as it is kept. */
const TextFacts = z.object({
  /** SHA-256 of its bytes, as whoever asks for it sees them. */
  sha256: HexHash,
  /** Name of the bytes in the store: the same, by gzip. */
  stored: HexHash,
  /** In bytes, before gzip. */
  size: z.number().int().positive(),
  /** Pages that are pictures alone, whether a machine has read them or not. */
  scans: z.number().int().nonnegative(),
  /** A machine has gone through those pages: what it could read of them is in it. */
  recognised: z.literal(true).optional(),
});
export type TextFacts = z.infer<typeof TextFacts>;

const Facts = z.object({
  pages: z.number().int().positive(),
  /** Of the original, in bytes. */
  size: z.number().int().positive(),
  /** SHA-256 of the reading copy; the paper's own where the original is read. */
  reading: HexHash,
  title: z.string(),
  /** It carries a signature's byte range; whether that holds is another question. */
  signed: z.boolean(),
  /** What it holds beside pages; not known of papers taken in before this was looked for. */
  carries: z.array(z.enum(['attachments', 'active'])).default([]),
  /** Absent where nobody has looked at them, or looking had no end. */
  signatures: z.array(SignatureFound).optional(),
  /** The Word or Excel file that it was made of, kept untouched beside it. */
  source: z.object({ sha256: HexHash, name: z.string() }).optional(),
  /** Absent until it is made: after the intake, or when first asked for. */
  text: TextFacts.optional(),
});
export type PaperFacts = z.infer<typeof Facts>;

/** The collection. */
export const PAPERS = 'papers';

export interface FactsOfPapers {
  of(sha256: string): Promise<{ readonly version: number; readonly value: PaperFacts } | undefined>;
  /** @param expected the version that is there, 0: none. Throws `Conflict`. */
  put(sha256: string, facts: PaperFacts, expected: number): Promise<void>;
}

export function makeFacts(records: Pick<Records, 'get' | 'put'>): FactsOfPapers {
  return {
    async of(sha256) {
      if (!HexHash.safeParse(sha256).success) return undefined;
      const found = await records.get(PAPERS, sha256);
      return found && { version: found.version, value: Facts.parse(found.value) };
    },
    async put(sha256, { text, ...facts }, expected) {
      const { recognised, ...kept } = text ?? {};
      await records.put(
        PAPERS,
        sha256,
        { ...facts, ...(text && { text: { ...kept, ...(recognised && { recognised }) } }) },
        expected,
      );
    },
  };
}
