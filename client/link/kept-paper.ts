/** What a device keeps of a paper of a secret ballot, and what of that is shown. */
import type { Json } from '../../shared/base/canonical.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Paper, Token } from '../../shared/crypto/secret-ballot.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { Following } from './follow.ts';

/**
 * What a tablet that held a paper cannot find on the board. `serverSigned`, `tellersSigned`: that issuer's answer is no signature of this
 * paper. `missing`: taken by the urn, and not on the board. `late`: the urn never said that it has it, and it is not on the board.
 * `changed`: its token stands there with another choice. `board`: the board does not hold by itself. `unsigned`: not signed by the teller whose
 * device opened the urn. `more`: more papers on it than were
 * taken. `counts`: the result is not what the board says.
 */
export type PaperAlarm = 'serverSigned' | 'tellersSigned' | 'missing' | 'late' | 'changed' | 'board' | 'unsigned' | 'more' | 'counts';

/** A paper at its step; with what is kept up to `ready` whoever has it can vote. */
export type Step =
  | {
      readonly step: 'asked';
      readonly paper: Paper;
      /** The same command until it is answered, and its input, signature included. */
      readonly id: string;
      readonly input: { readonly [key: string]: Json };
      /** Signed a second time, the first having waited too long. */
      readonly anew?: true;
    }
  | { readonly step: 'ready'; readonly paper: Paper; readonly token: Token; readonly draft?: Choice }
  | {
      readonly step: 'dropped';
      /** What is looked for on the board; forgotten once it was. `token`: its hash. */
      readonly token: string;
      readonly choice: Choice;
      readonly tracker: string;
      /** Sealed to the urn: the same bytes until it has them, or has no room for them. */
      readonly piece: string;
      /** What is in the piece, to seal it anew where the urn has no room for it; forgotten once the urn has it. */
      readonly line?: string | undefined;
      /** Since when the urn has it, by the server's clock. */
      readonly taken?: string;
    }
  | { readonly step: 'counted' | 'unused' }
  | { readonly step: 'alarm'; readonly why: PaperAlarm };

export type KeptPaper = { readonly meeting: string; readonly vote: string } & Step;
export type AtStep<S extends Step['step']> = KeptPaper & Extract<Step, { readonly step: S }>;

/** One vote's paper, and its place on the device. */
export interface OnDevice {
  readonly following: Following;
  vote(): Vote | undefined;
  kept(): KeptPaper | undefined;
  change(by: (now: KeptPaper | undefined) => Promise<KeptPaper | undefined>): Promise<void>;
}

/** What is shown of it: never a choice that was dropped. */
export interface OwnPaper {
  /**
   * `none`: there is none here; `refused`: why, where one was asked for. `asking`: on its way to the server. `waiting`: for the tellers' device. `unused`: taken
   * and not dropped in time. `void`: the vote was set aside, and all of it is forgotten.
   */
  readonly state: 'none' | 'asking' | 'waiting' | 'ready' | 'dropping' | 'dropped' | 'counted' | 'unused' | 'alarm' | 'void';
  readonly refused?: Refusal;
  readonly why?: PaperAlarm;
  /** What is marked so far on a paper that was not dropped. */
  readonly draft?: Choice;
}

/** Papers of one person on one device. Where a promise is kept, it is kept durably. */
export interface PaperKeep {
  get(meeting: string, vote: string): Promise<KeptPaper | undefined>;
  put(kept: KeptPaper): Promise<void>;
  remove(meeting: string, vote: string): Promise<void>;
  /** One after another, in whichever tab: two would otherwise mark one paper twice, and then it does not count. */
  alone<T>(meeting: string, vote: string, act: () => Promise<T>): Promise<T>;
}

/** For who has no browser, and for a device that can keep nothing. */
export function memoryPapers(): PaperKeep {
  const all = new Map<string, KeptPaper>();
  const turns = new Map<string, Promise<unknown>>();
  const at = (meeting: string, vote: string): string => `${meeting}/${vote}`;
  return {
    get: async (meeting, vote) => all.get(at(meeting, vote)),
    put: async (kept) => void all.set(at(kept.meeting, kept.vote), kept),
    remove: async (meeting, vote) => void all.delete(at(meeting, vote)),
    alone: (meeting, vote, act) => {
      const turn = (turns.get(at(meeting, vote)) ?? Promise.resolve()).then(act);
      turns.set(at(meeting, vote), turn.catch(() => undefined));
      return turn;
    },
  };
}
