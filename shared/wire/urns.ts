/** The HTTP contract of urns. */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';

/** Everything that lies in one, base64url, in byte order. */
export interface EmptiedUrn {
  readonly pieces: readonly string[];
}

/** PEM. */
export interface UrnCertificates {
  /** Authorities that there are; which of them hold stands in the log's first entry. */
  readonly roots: readonly string[];
  /** By fingerprint, of keys that were admitted: the certificate, then authorities in between. */
  readonly certificates: Readonly<Record<string, readonly string[]>>;
}

const Line = z.record(z.string().max(40), z.union([z.string().max(2000), z.array(z.string().max(64)).max(200)])) as z.ZodType<Json>;

/** Lines on their way into the record: too many for a socket's message. */
export const HandedIn = z.object({ lines: z.array(Line).max(2000) });

/** The hash under which they lie until an act names it. */
export interface LinesTaken {
  readonly sha256: string;
}
