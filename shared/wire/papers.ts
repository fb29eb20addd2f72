/** Papers on their way in and to whom they are for, and the signatures that came inside them: HTTP. */
import { z } from 'zod';
import { Id } from '../base/ids.ts';

/** What a networked system may hold; it is asked before a byte is read, and what is classified is refused. */
export const TAKEN_LEVELS = ['ordinary', 'internal'] as const;
export type TakenLevel = (typeof TAKEN_LEVELS)[number];

/** PUT /api/papers (body: the file; X-Paper-Name; X-Secrecy: a TakenLevel) → PaperTaken (secretariat). */
export interface PaperTaken {
  readonly sha256: string;
  readonly pages: number;
  readonly size: number;
  /** Proposed from the document or the file's name. */
  readonly title: string;
  /** What is in the file beside pages, and stays unseen in the room: files inside it; scripts, forms to send, films. */
  readonly carries: ReadonlyArray<'attachments' | 'active'>;
}
/**
 * GET /api/meetings/:id/papers/:sha256 → the reading copy, with ranges; ?original → the bytes whose hash it is. GET …/text → `PaperText`
 * (shared/papers).
 */

/** A signature that came inside a paper. */
export interface PaperSignature {
  /** `clock`: an authority's timestamp of the whole paper. */
  readonly kind: 'signer' | 'clock';
  /**
   * `whole`: what it covers is as it was signed. `changed`: it is not. `elsewhere`: what it covers is not the paper around it.
   * `unreadable`: of a kind that is not checked here.
   */
  readonly state: 'whole' | 'changed' | 'elsewhere' | 'unreadable';
  /** Over a hash for which papers have been forged. */
  readonly weak: boolean;
  /** What came into the file after it. `pages`: the pages may be others. */
  readonly after: 'nothing' | 'waste' | 'signatures' | 'notes' | 'pages';
  /** As its certificate says; empty where that cannot be read. */
  readonly name: string;
  readonly organization?: string;
  readonly issuer: string;
  /** By the signer's own clock. */
  readonly claimed?: string;
  readonly stamped?: { readonly at: string; readonly trusted: boolean; readonly by: string };
  /** The signer's clock gave local time for UTC. */
  readonly clockAhead: boolean;
  /** `since`: from when it was so, for all but `trusted` and `unknown`; when it begins, for `early`. */
  readonly trust: 'trusted' | 'unknown' | 'expired' | 'early' | 'revoked';
  readonly since?: string;
  /** What the file holds of its authorities says that it was not taken back when it signed: when they said so. Of `trusted` alone. */
  readonly notRevoked?: string;
}
/**
 * GET /api/meetings/:id/papers/:sha256/signatures → PaperSignatures, in the order in which they came into the file.
 * `looked` is false for papers that were taken in before signatures were looked at, or whose look had no end.
 */
export interface PaperSignatures {
  readonly looked: boolean;
  readonly signatures: readonly PaperSignature[];
}

/**
 * POST /api/meetings/:id/opened (OpenedPapers) → {}: ids of papers that a delegate has opened, also a while ago without a network.
 * GET → PapersOpened (the meeting's secretary): paper → delegates who have; empty once the session is closed.
 */
export const OpenedPapers = z.object({ papers: z.array(Id).max(1000) });
export interface PapersOpened {
  readonly opened: Readonly<Record<string, readonly string[]>>;
}
