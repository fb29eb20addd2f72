/** Where the rooms are: one of several servers on a store, or the only one. */
import type { Room } from './room.ts';

export interface Host {
  /** The server's name, another after each start: `[A-Za-z0-9._-]+`. */
  readonly server: string;
  /** Milliseconds since whenever, which nobody can set. */
  steady(): number;
  /** Whether anybody is connected who follows that meeting. */
  isFollowed(meeting: string): boolean;
  /** Whether a server of that name is known to run no more. */
  hasEnded(server: string): boolean;
  /** Told of each look at a room's tail, when it has succeeded. */
  looked(room: Room): Promise<void>;
}

/** The only one, of which nobody asks anything. */
export const ALONE: Omit<Host, 'server'> = {
  steady: () => performance.now(),
  isFollowed: () => false,
  hasEnded: () => false,
  looked: async () => undefined,
};
