import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { line } from '../base/ids.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Timestamp } from '../base/time.ts';
import type { Grounding } from './rules.ts';

/** Six signs as somebody types them from a wall, in any case and with spaces: without look-alikes and vowels. */
export const Code = z
  .string()
  .max(20)
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[BCDFGHJKMNPQRTVWXZ2346789]{6}$/));

/** Whose code it is that is shown to all who are in the room, beside those of single people. */
export const ROOM = '';

/**
 * Evidence: facts that a pure rule needs and only the host can check. A command says what kind it needs and of what; the
 * host answers with what it found, or with a refusal of its own, before the rule decides.
 */
export interface Needs {
  /** Is this a signature over `content` by the person's certificate? The host builds the signed attributes itself (RECORD section 4). */
  signature: {
    readonly member: string;
    /** SHA-256 of the certificate's DER, hex. */
    readonly certificate: string;
    /** Canonical JSON. */
    readonly content: string;
    readonly signedAt: string;
    /** base64url: r‖s for P-256, PKCS#1 v1.5 for RSA. */
    readonly signature: string;
  };
  /** What the server found out about a paper that was uploaded. */
  paper: { readonly sha256: string };
  /** The checkpoint of the meeting's log at a size. */
  checkpoint: { readonly size: number };
  /** A closed sub-log. */
  sublog: { readonly key: string };
  /** Tablets that signed a checkpoint. */
  witnesses: { readonly size: number };
  /** A certificate that the unit's authority issued or accepted. */
  certificate: { readonly certificate: string };
  /** A person of the council, as the register has them today. */
  member: { readonly member: string };
  /** A preset of the unit, as it votes by it today. */
  preset: { readonly preset: string };
  /** Several papers, by their hashes, and presets, by their ids, at once. */
  several: { readonly papers: readonly string[]; readonly presets: readonly string[] };
  /** Is this the PDF that the corrected minutes give? */
  minutes: { readonly sha256: string };
  /** The public half of the issuing key that the host keeps for that key; made when it is first asked for. */
  issuer: { readonly key: string };
  /**
   * A signature as above, and, where it holds, the host's blind signature by the issuing key of `key`; the checkpoint that the asker
   * should have seen.
   */
  issued: Needs['signature'] & { readonly key: string; readonly blinded: string; readonly size: number };
  /** An urn, sealed for good. */
  urn: { readonly key: string };
  /** Lines that were handed in by their file's hash: looked at as the rule says, and a signature over what it says of them. */
  handedIn: {
    readonly key: string;
    readonly sha256: string;
    readonly check: (texts: readonly string[]) => Promise<Refusal | { readonly root: string }>;
    readonly statement: (root: string, size: number) => string;
    readonly signed: Omit<Needs['signature'], 'content'>;
  };
  /** Whose code this is, of some, now or a moment ago: the host gives each one that changes all the time and can be made from no log. */
  changingCode: { readonly code: string; readonly among: readonly string[] };
  /** How this log came out of a restore that nobody has gone on from yet. */
  restoration: Record<string, never>;
}

/** From when until when a certificate is valid. */
export interface Validity {
  readonly from: Timestamp;
  readonly until: Timestamp;
}

/** Was the certificate valid at that instant, both ends included? */
export const within = ({ from, until }: Validity, at: Timestamp): boolean => from <= at && at <= until;

/** A place in a committee (ban) of the meeting's council; its name as long as all committees of a person in words. */
export const InCommittee = z.object({ name: line(200), role: z.enum(['head', 'deputy', 'member']) });
export type InCommittee = Readonly<z.infer<typeof InCommittee>>;

export interface Evidence {
  /** Whether it is theirs over these bytes; from when until when their certificate is valid (absent: there is no such certificate). */
  signature: { readonly valid: boolean; readonly inForce?: Validity };
  paper: { readonly pages: number; readonly size: number };
  checkpoint: { readonly size: number; readonly root: string };
  sublog: {
    readonly size: number;
    readonly root: string;
    /** What stands in it, in the order that the sub-log names: whom it is of, what is hidden of it. */
    readonly standing: ReadonlyArray<{
      readonly member: string;
      readonly hidden: Json;
      /** A key of theirs that the signature is by, and its validity. */
      readonly certificate: string;
      readonly inForce: Validity;
    }>;
  };
  /** Members whose tablets signed, each with a key admitted to the meeting. */
  witnesses: { readonly members: readonly string[] };
  certificate: {
    readonly member: string;
    readonly approvedBy: string;
    readonly revoked: boolean;
    readonly inForce: Validity;
    /** Of an official one: the root it comes from. */
    readonly root?: string;
  };
  member: {
    readonly name: string;
    readonly kind: 'delegate' | 'secretary' | 'guest';
    readonly title?: string;
    readonly group?: string;
    /** Places in committees of the meeting's council, as they stand on its day. */
    readonly committees?: readonly InCommittee[];
    readonly inOffice: boolean;
  };
  /** Absent: the unit has none of that id. */
  preset: { readonly preset?: Grounding };
  /** Those that there are. */
  several: {
    readonly papers: Readonly<Record<string, Evidence['paper']>>;
    readonly presets: Readonly<Record<string, Grounding>>;
  };
  minutes: { readonly valid: boolean };
  issuer: { readonly publicKey: string };
  issued: Evidence['signature'] & {
    /** base64url; absent where the blinded message is none, or the signature is not theirs. */
    readonly issued?: string;
    readonly checkpoint: { readonly size: number; readonly root: string };
  };
  /** How many pieces lie in it, and a root over them in byte order. */
  urn: { readonly size: number; readonly root: string };
  handedIn: Evidence['signature'] & { readonly lines: readonly Json[]; readonly root: string };
  /** Absent: nobody's of those. */
  changingCode: { readonly of?: string };
  /** Entries there are, with those that tablets gave back; and what the record says of it. */
  restoration: { readonly lostAfter: number; readonly reason: string };
}
