/** The HTTP contract of urns. */
import { z } from 'zod';
import { Line } from '../crypto/secret-ballot.ts';

/** Everything that lies in one, base64url, in byte order. */
export interface EmptiedUrn {
  readonly pieces: readonly string[];
}

/** Ballot papers on their way onto a board: too many for a socket's message. */
export const BallotLines = z.object({ lines: z.array(Line).max(2000) });

/** The hash under which they lie until they are published. */
export interface LinesTaken {
  readonly sha256: string;
}
