/** What a room is made with. */
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Evidence, Needs, Validity } from '../../shared/meeting/evidence.ts';
import type { Context } from '../../shared/meeting/feature.ts';
import type { LogKind } from '../../shared/meeting/log-kind.ts';
import type { Log } from '../log.ts';
import type { Store, StoredEntry } from '../ports.ts';
import type { BrokenLog } from './broken-log.ts';
import type { LogKey } from './log-key.ts';
import type { Room } from './room.ts';

/** Finds out a fact of each kind, for a room: each kind in one place. */
export type Providers = { readonly [K in keyof Needs]: (need: Needs[K], room: Room) => Promise<Evidence[K] | Refusal> };

/** What a room finds out about itself (own-evidence.ts). */
export type OwnKinds = 'checkpoint' | 'sublog' | 'restoration' | 'issuer' | 'issued' | 'urn' | 'handedIn';

/** Facts from outside of the room, by kind. */
export interface Facts extends Omit<Providers, OwnKinds> {
  /** From when until when a certificate that the room's log admits is valid. */
  validity(certificate: string, room: Room): Promise<Validity | undefined>;
  /**
   * Reads keys that signatures are soon to come from, starts what verifies them, and clears the heap: the first to sign on a day waits for
   * none of it.
   */
  warm?(certificates: readonly string[]): Promise<void>;
}

/** Told of what is durable. Called in order. */
export interface Listener {
  entries(room: Room, from: number, entries: readonly StoredEntry[]): void;
  /** A room is there, with what its log said before. */
  opened?(room: Room): void;
  /** One of the meeting's sub-logs has grown. */
  progress(room: Room, sublog: string): void;
  /** A newer version writes this log: nothing more of it can be told. */
  newer?(room: Room): void;
  /** A log of a meeting was found that cannot be read; told once for each entry that stops one. */
  unreadable?(room: Pick<Room, 'id'>, fault: BrokenLog): void;
}

/** Calls back after so many milliseconds; a server's own is the machine's. */
export type Timer = (act: () => void, ms: number) => NodeJS.Timeout;

export interface RoomParts {
  /** What kind of log it is; what its id says where nothing is said. */
  readonly kind?: LogKind;
  readonly store: Store;
  readonly key: LogKey;
  readonly facts: Facts;
  readonly context: Context & { salt(): string; timer?: Timer };
  readonly log: Log;
  readonly listener: Listener;
  /** Why a command that goes by the clock has to wait; undefined where the clock is not in doubt. */
  readonly clockInDoubt?: () => Refusal | undefined;
  /** Whether what waits for its time in this meeting is this server's to do, now; where there is one server alone, it is. */
  readonly onDuty?: (meeting: string) => Promise<boolean>;
  /** Called before anything is written: from then on the meeting is gone on with after a crash, whatever comes of it. */
  readonly begun?: (meeting: string) => Promise<void>;
  /** The room that is open in the place of one that was closed. */
  readonly instead?: (meeting: string) => Promise<Room | undefined>;
}
