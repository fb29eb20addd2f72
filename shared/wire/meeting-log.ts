/** One meeting’s log and what stands beside it, as tablets and desks fetch it: HTTP. */
import { z } from 'zod';
import type { OwnEntry, WireEntry } from './socket.ts';

/** GET /api/meetings/:id/log?from=N → LogPage, compressed. */
export interface LogPage {
  readonly meeting: string;
  readonly from: number;
  readonly entries: readonly WireEntry[];
  /** Signed note over the log with all of these in it; absent for a draft, which is no record. */
  readonly checkpoint?: string;
  readonly now: string;
  /** The log came from a backup made then, and waits for what tablets still hold. */
  readonly restoring?: { readonly madeAt: string };
}

/** GET /api/meetings/:id/keys → KeysInForce (the chair, a secretary): of each certificate that is admitted and not revoked. */
export interface KeysInForce {
  readonly keys: Readonly<Record<string, { readonly from: string; readonly until: string }>>;
}

/** POST /api/meetings/:id/log/held (HeldEntries) → {}: what a tablet holds and a restored log lacks; `checkpoint` covers just these. */
export const HeldEntries = z.object({
  from: z.number().int().min(0).max(1_000_000),
  entries: z
    .array(z.object({ line: z.string().max(200_000), sealed: z.object({ salt: z.string().max(64), value: z.json() }).optional() }))
    .min(1)
    .max(20_000),
  checkpoint: z.string().max(1000),
});
export type HeldEntries = z.infer<typeof HeldEntries>;

/**
 * GET /api/meetings/:id/sublogs/:sublog/proof?seq=N → SublogProof: an entry of a sealed sub-log against its final root; without
 * `seq`, one's own last entry alone. With `authority=1` also what says whose the log is.
 */
export interface SublogProof {
  readonly seq: number;
  readonly size: number;
  readonly proof: readonly string[];
  /** What it holds of the person who asks, where they signed in by key and something stands of them. */
  readonly own?: OwnEntry;
  /** The authority's certificate and its seal over the log key, both DER in base64 (shared/archive/log-authority.ts). */
  readonly authority?: { readonly ca: string; readonly p7s: string };
}
