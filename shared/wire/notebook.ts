/**
 * The contract of a person's notebook: sealed notes that the server keeps and cannot read. A sealed note is AES-256-GCM under a key
 * that the person's devices alone hold: 12 bytes of IV, what is encrypted, 16 bytes of tag, made up to one of `SEALED_STEPS`. What
 * was removed is a sealed note as well: nobody can tell them apart, or make one.
 */
import { z } from 'zod';

/** Bytes of a sealed note. */
export const SEALED_STEPS = [512, 2_048, 8_192, 32_768, 131_072, 262_144] as const;
/** Notes a person may have, removed ones among them, and their bytes together. */
export const NOTES_MOST = 20_000;
export const NOTEBOOK_BYTES = 50_000_000;

/** Base64 of a number of bytes. */
const lettersOf = (bytes: number): number => Math.ceil(bytes / 3) * 4;
const LENGTHS: ReadonlySet<number> = new Set(SEALED_STEPS.map(lettersOf));

/** Names a notes key and tells nothing of it. */
export const KeyName = z.string().regex(/^[0-9a-f]{16}$/);
/** Random; says nothing of meeting, paper or kind. */
export const NoteName = z.string().regex(/^[A-Za-z0-9-]{16,64}$/);
const place = z.int().nonnegative();

/** A version of a note as the server keeps it. `at`: its place among all changes of the notebook; the newest of a note is the one that holds. */
export interface SealedNote {
  readonly id: string;
  readonly at: number;
  /** The newest place of this note that its writer knew: sealed with it, so that nobody passes an old version off as new. */
  readonly after: number;
  readonly key: string;
  /** Base64. */
  readonly data: string;
}

/** PUT /api/notebook/notes → {at}. `expected`: the place of the version it takes the place of, 0: there is none. Refuses `notebook/conflict` (409). */
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

/** PUT /api/notebook/key → {key}: the one that holds now. The first one named holds, until one is named `instead` of it. */
export const NameKey = z.object({ key: KeyName, instead: KeyName.optional() });
/** POST /api/notebook/anew: drops all notes that are under the key `instead`, for good; from now on they are under `key`. */
export const BeginAnew = z.object({ key: KeyName, instead: KeyName });
