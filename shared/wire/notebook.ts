/**
 * The contract of a person's notebook: sealed notes that the server keeps and cannot read. A sealed note is AES-256-GCM under a key
 * that the person's devices alone hold: 12 bytes of IV, what is encrypted, 16 bytes of tag, made up to one of `SEALED_STEPS`. What
 * was removed is a sealed note as well: nobody can tell them apart, or make one.
 */
import { z } from 'zod';
import { HexHash } from '../base/ids.ts';

/** Bytes of a sealed note. */
export const SEALED_STEPS = [512, 2_048, 8_192, 32_768, 131_072, 262_144] as const;
/** Notes a person may have, removed ones among them, and their bytes together. */
export const NOTES_MOST = 20_000;
export const NOTEBOOK_BYTES = 50_000_000;

/** Base64 of a number of bytes. */
const lettersOf = (bytes: number): number => Math.ceil(bytes / 3) * 4;
const LENGTHS: ReadonlySet<number> = new Set(SEALED_STEPS.map(lettersOf));

/** Names a notes key and tells nothing of it. */
const KeyName = z.string().regex(/^[0-9a-f]{16}$/);
/** Random; says nothing of meeting, paper or kind. */
export const NoteName = z.string().regex(/^[A-Za-z0-9-]{16,64}$/);
const place = z.int().nonnegative();

/**
 * A version of a note as the server keeps it. `at`: its place among all changes of the notebook; the newest of a note is the one that
 * holds.
 */
export interface SealedNote {
  readonly id: string;
  readonly at: number;
  /** The newest place of this note that its writer knew: sealed with it, so that nobody passes an old version off as new. */
  readonly after: number;
  readonly key: string;
  /** Base64. */
  readonly data: string;
}

/**
 * PUT /api/notebook/notes → {at}. `expected`: the place of the version it takes the place of, 0: there is none. Refuses
 * `notebook/conflict` (409), `notebook/other-key`, `notebook/stale-key`, `notebook/full`.
 */
export const PutNote = z.object({
  id: NoteName,
  expected: place,
  after: place,
  key: KeyName,
  data: z.base64().refine((text) => LENGTHS.has(text.length)),
});
export type PutNote = z.infer<typeof PutNote>;

/** GET /api/notebook?after=PLACE: what has changed since, oldest first. */
export interface NotebookChanges {
  /** The key that the notebook is under; absent while no device has named one. */
  readonly key?: string;
  /** The place of the last change of all. */
  readonly last: number;
  readonly changes: readonly SealedNote[];
  /** The place to ask from next. */
  readonly next: number;
  readonly more: boolean;
}

/**
 * The public half of a device's reading key: a point of P-256, uncompressed, base64. A signing key must not encrypt: each device has
 * a pair of its own for what others seal to it.
 */
const ReadingKey = z.base64().length(lettersOf(65));
export const Signature = z.string().regex(/^[A-Za-z0-9_-]{40,700}$/);
/** Says, by the notes key of that name, that a device with this reading key has it. Base64 of 32 bytes. */
const Proof = z.base64().length(lettersOf(32));

/** PUT /api/notebook/reading-key → {}: of the key that this session signed in with, signed by it (`readingKeyBytes`). */
export const PublishReadingKey = z.object({ readingKey: ReadingKey, signature: Signature, key: KeyName, proof: Proof });
export type PublishReadingKey = z.infer<typeof PublishReadingKey>;

/** A device of the person that is in use, with what was said of it by notes keys of these names. */
export interface NotebookDevice {
  readonly certificate: string;
  readonly readingKey: string;
  readonly proofs: ReadonlyArray<{ readonly key: string; readonly proof: string }>;
}

/** A notes key on its way to one device: sealed to its reading key by whoever held the key `from`. */
const Passed = z.object({ certificate: HexHash, data: z.base64().length(lettersOf(65 + 12 + 32 + 16)), proof: Proof });
export type Passed = z.infer<typeof Passed>;
export interface PassedKey {
  readonly from: string;
  readonly key: string;
  readonly data: string;
}

/** A sheet that opens the notebook on paper: printed under a key, or not wanted. */
export const Sheet = z.object({ key: KeyName, state: z.enum(['printed', 'declined']) });
export type Sheet = z.infer<typeof Sheet>;

/** Devices that a new key is passed on to at once. */
export const DEVICES_MOST = 50;

/** GET /api/notebook/keys. */
export interface NotebookKeys {
  /** Absent while no device has named one. */
  readonly key?: string;
  /** Devices of the person that were revoked, ever. */
  readonly revoked: number;
  /** One was revoked since the key was named: nothing more is taken under it. */
  readonly isStale: boolean;
  readonly devices: readonly NotebookDevice[];
  /** For the device that asks, the oldest first. */
  readonly passed: readonly PassedKey[];
  readonly sheet?: Sheet;
}

/** GET /api/devices/CERTIFICATE/notes, for whoever may revoke it. */
export interface OpenedHereAlone {
  /** Its owner's notes, removed ones among them, that by all that is known no other device in use and no printed sheet opens; 0: none. */
  readonly notes: number;
}

/**
 * PUT /api/notebook/key → {key}: the one that holds now. The first one named holds, until one is named `instead` of it. `revoked`: how
 * many devices were revoked when it was `passed` on to the others; one revoked in between makes the new key stale as well.
 */
export const NameKey = z.object({
  key: KeyName,
  instead: KeyName.optional(),
  revoked: place.optional(),
  passed: z.array(Passed).max(DEVICES_MOST).optional(),
});
export type NameKey = z.infer<typeof NameKey>;
/** POST /api/notebook/anew: drops all notes that are under the key `instead`, for good; from now on they are under `key`. */
export const BeginAnew = z.object({ key: KeyName, instead: KeyName });
