/**
 * The socket contract. A tablet follows a meeting: it fetches the log over HTTP from the last entry it has, and gets what
 * is new over the socket. Every message a client sends is checked against these shapes before anything looks at it.
 */
import { z } from 'zod';
import { HexHash, Id, Timestamp } from '../base/ids.ts';
import type { Json } from '../base/canonical.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Opening } from '../log/entry.ts';

/** Raised when an old client could misread a new server or the other way round. */
export const WIRE_VERSION = 2;

/** `hall`: a hall screen, beside whoever else is signed in in the same browser. */
/** `as`: whom the page believes to be signed in, as AS_HEADER of shared/wire/http.ts. */
export const Hello = z.object({ wire: z.number().int(), hall: z.boolean().optional(), as: z.string().max(100).optional() });

/** What a viewer is given of an entry; built field by field. `sealed` only for those entitled. */
export interface WireEntry {
  readonly line: string;
  readonly sealed?: Opening;
}

/** `clock`: the device's own, to compare the server's with. */
export const Follow = z.object({ meeting: Id, clock: Timestamp.optional() });

/** A command: its id is made once and kept through every retry, so that it counts once. */
export const CommandMessage = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  meeting: Id,
  type: z.string().regex(/^[a-z][A-Za-z]{1,40}$/),
  input: z.unknown(),
  /** The sub-log's key, for commands of a sub-log. */
  sublog: Id.optional(),
});
export type CommandMessage = { id: string; meeting: string; sublog?: string; type: string; input: Json };

/** Where an entry of a sub-log stands, provably (RECORD section 5): given with every answer to a command of one. */
export interface Receipt {
  readonly line: string;
  readonly salt: string;
  readonly seq: number;
  /** Size of the sub-log that proof and checkpoint speak of. */
  readonly size: number;
  /** Inclusion proof, RFC 6962, base64url hashes. */
  readonly proof: readonly string[];
  /** Signed note over the sub-log at `size`. */
  readonly checkpoint: string;
}

/** What stands of a person in a sub-log: told to that person's own devices alone, and only where they signed in by key. */
export interface OwnEntry {
  /** The entry's hidden part, of the shape that its kind declares. */
  readonly hidden: Json;
  /** Of the key that signed it, DER in base64url. */
  readonly certificate: string;
  /** What that device is called. */
  readonly device: string;
  readonly receipt: Receipt;
}

export type CommandAnswer =
  | {
      readonly ok: true;
      /** seqs of the entries it led to */ readonly seqs: readonly number[];
      readonly at: string;
      readonly receipt?: Receipt;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export type FollowAnswer =
  | { readonly ok: true; /** entries in the log now */ readonly size: number; readonly now: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** A tablet's signature over the bytes of a checkpoint it has itself checked (RECORD section 7). */
export const WitnessMessage = z.object({
  meeting: Id,
  size: z.number().int().min(1),
  certificate: HexHash,
  signedAt: Timestamp,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86,700}$/),
});
export type WitnessMessage = z.infer<typeof WitnessMessage>;

/**
 * Checkpoints that devices were given, signed notes: what a tablet holds as it begins to follow; to tablets, two of which the server's own
 * log can have had one alone.
 */
export const SeenMessage = z.object({ meeting: Id, notes: z.array(z.string().max(2_000)).min(1).max(2) });
export type SeenMessage = z.infer<typeof SeenMessage>;

/** Something shown to all and never recorded; `null`: no longer. */
export const ShowMessage = z.object({ meeting: Id, kind: z.string().regex(/^[a-z][A-Za-z]{1,40}$/), value: z.unknown() });
export type ShowMessage = { meeting: string; kind: string; value: Json };

export interface ClientToServer {
  follow(message: z.infer<typeof Follow>, answer: (answer: FollowAnswer) => void): void;
  unfollow(message: z.infer<typeof Follow>): void;
  command(message: CommandMessage, answer: (answer: CommandAnswer) => void): void;
  show(message: ShowMessage, answer?: (answer: { ok: true } | { ok: false; refusal: Refusal }) => void): void;
  seen(message: SeenMessage): void;
  witness(message: WitnessMessage, answer: (answer: { ok: true } | { ok: false; refusal: Refusal }) => void): void;
}

export interface ServerToClient {
  /** New entries, in order, `from` being the seq of the first; the checkpoint covers the log up to the last of them. */
  entries(message: { meeting: string; from: number; entries: WireEntry[]; checkpoint?: string }): void;
  /** Of how many people something stands in a live sub-log, a few times a second; `members` for chair and secretary alone. */
  progress(message: { meeting: string; sublog: string; count: number; members?: string[] }): void;
  /** What stands in a live sub-log of this person and came from another of their devices. */
  ownEntry(message: { meeting: string; sublog: string; own: OwnEntry }): void;
  /** Who is connected now, for chair and secretary: not part of the record. */
  connected(message: { meeting: string; members: string[] }): void;
  /** What somebody shows now; `null`: nothing any more. The last one alone counts. */
  shown(message: { meeting: string; kind: string; by: string; value: Json }): void;
  /** A checkpoint that the tablet is asked to witness. */
  checkpoint(message: { meeting: string; size: number; note: string }): void;
  /** A tablet holds a checkpoint under the log's key that this server's log never had. */
  seen(message: SeenMessage): void;
  /** What this viewer may see has changed: fetch the log anew. */
  resync(message: { meeting: string }): void;
  /** The person behind this tablet is no longer listed: it hears nothing more of the meeting, and forgets what it holds of it. */
  unlisted(message: { meeting: string }): void;
  /** A newer version writes this meeting's log: this server can tell nothing more of it. */
  newer(message: { meeting: string }): void;
  /** The person's key was revoked or the session ended; the socket closes next. */
  signedOut(message: Refusal): void;
}
