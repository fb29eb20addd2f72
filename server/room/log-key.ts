/** The installation's key that signs checkpoints. */
import { keyName, makeNote } from '../../shared/log/checkpoint.ts';

/** Ed25519: the same tree gives the same note. */
export interface LogKey {
  /** Code of the unit whose log it is. */
  readonly unit: string;
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

/** A checkpoint over the first `size` entries of a log, signed. */
export const signedNote = (
  { unit, publicKey, sign }: LogKey,
  origin: string,
  tree: { root(size: number): Uint8Array },
  size: number,
): string => makeNote({ origin, size, root: tree.root(size) }, keyName(unit), publicKey, sign);
