/**
 * The contract of notes that somebody shares, one by one, with their delegate group (tổ đại biểu): sealed to the devices of those whom
 * the writer was told by name. The server keeps what it cannot read, and hands it to members of the group alone. By key alone.
 */
import { z } from 'zod';
import { HexHash, Id } from '../base/ids.ts';
import { NoteName, PutNote, Signature } from './notebook.ts';

/** Notes that a person shares at one time, and devices that one of them is sealed to. */
export const SHARED_MOST = 100;
const SHARED_DEVICES_MOST = 200;

/** Names a group of a unit and tells nothing of it: a part of a hash. */
const GroupName = z.string().regex(/^[0-9a-f]{32}$/);
/** Tells two versions apart to the writer's devices, and nothing to anybody else. */
const Version = z.base64().length(44);

/**
 * PUT /api/notebook/shared → {}. `keys`: the note's own key, sealed to each device (`sealFor`). Refuses `notebook/no-group`,
 * `notebook/shared-full`, `notebook/wrong-signature`. DELETE /api/notebook/shared/:id → {}.
 */
export const ShareNote = z.object({
  id: NoteName,
  group: GroupName,
  version: Version,
  data: PutNote.shape.data,
  /** By the key of this session (`sharedNoteBytes`). */
  signature: Signature,
  keys: z.array(z.object({ certificate: HexHash, data: z.base64().length(168) })).max(SHARED_DEVICES_MOST),
});
export type ShareNote = z.infer<typeof ShareNote>;

/** One's own, as the server has it. */
export interface MineShared {
  readonly id: string;
  readonly version: string;
  /** Devices that it is sealed to. */
  readonly certificates: readonly string[];
  /** Signed by a key that was revoked since: shown to nobody until another device signs it anew. */
  readonly isStale: boolean;
}

/** Of another of the group, sealed to the device that asks. */
export interface TheirShared {
  readonly writer: { readonly id: string; readonly name: string };
  readonly id: string;
  readonly version: string;
}

/** GET /api/notebook/shared. `group`: absent for who is in none, or is no delegate in office; then nothing is shared. */
export interface SharedNotes {
  readonly group?: string;
  readonly mine: readonly MineShared[];
  readonly theirs: readonly TheirShared[];
}

/** GET /api/notebook/shared/:writer/:id. */
export interface SealedShared {
  readonly version: string;
  readonly data: string;
  /** The note's key, sealed to the device that asks. */
  readonly key: string;
  readonly signature: string;
  /** DER of the certificate that it is signed by, base64. Whose it is, is the word of the server, whose authority issues them. */
  readonly certificate: string;
}

/** GET /api/notebook/group: the others in it, and by what their devices read. */
export interface NotebookGroup {
  readonly group?: string;
  /** As the register has it, e.g. "Tổ đại biểu số 1". */
  readonly name?: string;
  readonly members: readonly GroupMember[];
}
export interface GroupMember {
  readonly id: string;
  readonly name: string;
  readonly devices: ReadonlyArray<{
    /** DER, base64. */
    readonly certificate: string;
    readonly readingKey: string;
    readonly signature: string;
  }>;
}

export const SharedPath = z.object({ writer: Id, id: NoteName });
