/** What of a meeting stays on the device: its log as this person sees it, and their own votes with receipts. */
import type { Choice } from '../../shared/meeting/forms.ts';
import type { Json } from '../../shared/base/canonical.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { SublogProof } from '../../shared/wire/meeting-log.ts';
import type { Receipt, WireEntry } from '../../shared/wire/socket.ts';

/** A signed ballot on its way: the same bytes and the same id until it is answered. */
export interface PendingBallot {
  readonly id: string;
  readonly revision: number;
  readonly choice: Choice;
  /** The command's input, signature included. */
  readonly input: { readonly [key: string]: Json };
  /** Signed a second time, the first having waited too long. */
  readonly anew?: true;
}

/** A vote signed for a member who has appointed this person; goes once it is recorded. */
export interface SignedFor extends PendingBallot {
  /** It was not taken, and is sent no more. */
  readonly refused?: Refusal;
}

/** A ballot that the box has, with the proof of it. */
export interface RecordedBallot {
  readonly revision: number;
  readonly choice: Choice;
  /** The server's time of recording. */
  readonly at: string;
  readonly receipt: Receipt;
  /** What was sent, for a box that came out of a backup without it. */
  readonly input: PendingBallot['input'];
  /** Undefined: the receipt is in order. */
  readonly fault?: ReceiptFault;
}

/** What stands in the box from another device of the same person, proved to be signed by a key of theirs. */
export interface OtherBallot {
  readonly revision: number;
  readonly choice: Choice;
  readonly at: string;
  /** What that device is called. */
  readonly device: string;
  readonly receipt: Receipt;
  /** What was signed with it; of versions before it was not kept. */
  readonly input?: PendingBallot['input'];
}

/** Where the ballot that stands is in the closed box (inclusion proof, RFC 6962), and who answers for the key that signed it. */
export interface PlaceInBox {
  readonly seq: number;
  /** Of the closed box. */
  readonly size: number;
  readonly proof: readonly string[];
  /** DER in base64url. */
  readonly certificate?: string;
  /** Whose the meeting's log is, as it came with the first of one's ballots that was looked for. */
  readonly authority?: SublogProof['authority'];
}

/** What is left of a ballot once its vote was set aside unannounced: that one stood in the box, and nothing that says which (V-25). */
export interface SetAside {
  /** When it was recorded; absent where none was. */
  readonly at?: string;
  readonly receipt?: Omit<Receipt, 'salt'>;
}

export type ReceiptFault = 'receipt-line' | 'receipt-seal' | 'receipt-note' | 'receipt-proof' | 'receipt-missing';

/** What came of the last look at the closed box. `unsigned`: it counted a ballot that no key of this person's is proved to have signed. */
export type Verification = 'included' | 'void' | 'not-included' | 'counted-otherwise' | 'unsigned' | 'no-proof';

/** One vote of this person's, kept before anything is sent. */
export interface KeptVote {
  readonly meeting: string;
  readonly vote: string;
  /** The highest revision ever used or heard of. */
  readonly revision: number;
  readonly pending?: PendingBallot;
  readonly recorded?: RecordedBallot;
  readonly elsewhere?: OtherBallot;
  /** Why the last try was refused. */
  readonly refused?: { readonly refusal: Refusal; readonly choice: Choice };
  readonly verified?: Verification;
  readonly inBox?: PlaceInBox;
  readonly setAside?: SetAside;
  /** What was signed for others in this vote and is not recorded yet, by member. */
  readonly forOthers?: Readonly<Record<string, SignedFor>>;
}

/** The ballot that stands for this person, as this device knows: the last one, from whichever device. */
export function standing({ recorded, elsewhere }: Pick<KeptVote, 'recorded' | 'elsewhere'>): RecordedBallot | OtherBallot | undefined {
  return elsewhere && elsewhere.revision > (recorded?.revision ?? 0) ? elsewhere : recorded;
}

export interface Shelf {
  entries(meeting: string): Promise<WireEntry[]>;
  append(meeting: string, from: number, entries: readonly WireEntry[]): Promise<void>;
  /** The newest signed checkpoint that came with them; with one that contradicts it, where there is one (see follow.ts). */
  checkpoint(meeting: string): Promise<string | undefined>;
  putCheckpoint(meeting: string, note: string): Promise<void>;
  drop(meeting: string): Promise<void>;
  /** All of a meeting, or what is kept of one. */
  votes(meeting: string, vote?: string): Promise<KeptVote[]>;
  putVote(vote: KeptVote): Promise<void>;
  /** One at a time for each vote, in all tabs of this device; never waits for another for ever. */
  alone<T>(meeting: string, vote: string, act: () => Promise<T>): Promise<T>;
}

/** A device that may keep nothing: drafts, hall screens, tests. */
export function memoryShelf(): Shelf {
  const logs = new Map<string, WireEntry[]>();
  const votes = new Map<string, KeptVote>();
  const notes = new Map<string, string>();
  return {
    entries: async (meeting) => [...(logs.get(meeting) ?? [])],
    append: async (meeting, from, entries) => void logs.set(meeting, [...(logs.get(meeting) ?? []).slice(0, from), ...entries]),
    checkpoint: async (meeting) => notes.get(meeting),
    putCheckpoint: async (meeting, note) => void notes.set(meeting, note),
    drop: async (meeting) => void (logs.delete(meeting), notes.delete(meeting)),
    votes: async (meeting, vote) => [...votes.values()].filter((one) => one.meeting === meeting && one.vote === (vote ?? one.vote)),
    putVote: async (vote) => void votes.set(`${vote.meeting}/${vote.vote}`, vote),
    alone: (_meeting, _vote, act) => act(),
  };
}
