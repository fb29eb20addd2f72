/** What a screen can know of a meeting that is followed. */
import type { Json } from '../../shared/base/canonical.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';
import type { OwnPaper } from './kept-paper.ts';
import type { Fault } from './replica.ts';
import type { Split } from './split.ts';
import type { KeptVote } from './store.ts';

/** A ballot on its way: `waiting` once a try has failed. */
export type Sending = 'sending' | 'waiting';

export interface Followed {
  /** `broken`: the record does not match what this tablet holds. `newer`: a newer version wrote it. */
  readonly phase: 'loading' | 'ready' | 'refused' | 'broken' | 'newer';
  /** Why it cannot be shown, or, while loading, why it is not there yet. */
  readonly refusal?: Refusal;
  readonly fault?: Fault;
  /** Two histories of this log have been signed. */
  readonly split?: Split;
  readonly meeting: Meeting;
  /** Entries folded into `meeting`. */
  readonly size: number;
  /** Entries that a signed checkpoint was compared with. */
  readonly checked: number;
  readonly draft: boolean;
  /** The socket is up and this meeting is followed: what is shown is now. */
  readonly live: boolean;
  /** It was followed and is not any more, or is still not a while after it was first shown: what is shown may be old, and screens say so. */
  readonly cutOff: boolean;
  /** The server was asked for what is missing since this began, and has answered, or cannot be reached: what is shown is all there is. */
  readonly asked: boolean;
  /** Server's clock minus this device's, milliseconds. */
  readonly offset: number;
  /** By live sub-log: of how many people something stands in it; of whom, for chair and secretary. */
  readonly progress: Readonly<Record<string, { readonly count: number; readonly members?: readonly string[] }>>;
  /** What people show to all now, by its kind: not part of the record. */
  readonly shown: Readonly<Record<string, { readonly by: string; readonly value: Json }>>;
  /** For chair and secretary: who is connected. Not part of the record. */
  readonly connected?: readonly string[];
  /** One's own votes, by vote. */
  readonly votes: Readonly<Record<string, KeptVote>>;
  readonly sending: Readonly<Record<string, Sending>>;
  /** One's own papers of secret ballots, by vote: each that this device was looked through for. */
  readonly papers: Readonly<Record<string, OwnPaper>>;
  /** How many of this screen's own acts were answered. */
  readonly acted: number;
  /** Size of the last checkpoint this tablet has signed. */
  readonly witnessed?: number;
  /** The server came out of a backup made then, and waits for what tablets still hold. */
  readonly restoring?: { readonly madeAt: string };
  /** Entries this device held that a restore has lost for good. */
  readonly lost?: number;
  /** The server ended the session, and why. */
  readonly signedOut?: Refusal;
}

export const NOTHING_YET: Followed = {
  phase: 'loading',
  meeting: EMPTY_MEETING,
  size: 0,
  checked: 0,
  draft: false,
  live: false,
  cutOff: false,
  asked: false,
  offset: 0,
  progress: {},
  shown: {},
  votes: {},
  sending: {},
  papers: {},
  acted: 0,
};
