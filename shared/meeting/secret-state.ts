/** The state of secret ballots, and what several of their rules ask of it. */
import { z } from 'zod';
import { HexHash, Timestamp } from '../base/ids.ts';
import { Keyed } from '../base/keyed.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { isNear } from '../base/time.ts';
import { tokenHash, type Line } from '../crypto/secret-line.ts';
import { isSecret } from './access.ts';
import type { OnBoard } from './count.ts';
import { within, type Evidence } from './evidence.ts';
import type { Meeting } from './feature.ts';
import { known } from './question.ts';
import type { MadeKeys } from './secret-statements.ts';
import type { Vote } from './votes.ts';

export const Base64 = (max: number) => z.string().regex(/^[A-Za-z0-9_-]+$/).max(max);
export const Signature = z.object({ certificate: HexHash, signedAt: Timestamp, signature: z.string().regex(/^[A-Za-z0-9_-]{86,700}$/) });
export const Blinded = Base64(700);

/** A delegate's request for a ballot paper, both blinded messages beside it. */
export const Request = Signature.extend({ server: Blinded, tellers: Blinded });
/** What is hidden of a paper that was taken: for the voter's tablet and the tellers' device alone. */
export const Taken = Request.extend({ issued: Blinded });
export type Taken = z.infer<typeof Taken>;

export interface TellersKeys extends MadeKeys {
  /** The teller on whose device they were made. */
  readonly device: string;
  /** What others compare and check: `keysHash`. */
  readonly hash: string;
  readonly checkedBy: readonly string[];
}

export interface PaperTaken {
  readonly seq: number;
  readonly at: string;
  /** For the voter and the tellers' device. */
  readonly taken?: Taken;
  /** The tellers' device has answered; what, for the voter alone. */
  readonly signed?: { readonly signature?: string };
}

export interface SecretVote {
  readonly commitment: string;
  readonly keys?: TellersKeys;
  /** Who its tellers were when it opened, the head first; `few`: by the chair's own word. */
  readonly opened?: { readonly at: string; readonly tellers: readonly string[]; readonly few?: true };
  /** By voter. */
  readonly papers: Keyed<PaperTaken>;
  readonly urn?: { readonly size: number; readonly root: string };
  readonly board?: { readonly lines: readonly OnBoard[]; readonly root: string; readonly left: number; readonly seq: number };
  readonly destroyed?: true;
}

export interface SecretState {
  /** By vote, from when keys were asked for. */
  readonly votes: Readonly<Record<string, SecretVote>>;
}

export const NO_PAPERS = Keyed.none<PaperTaken>();

export const secretOf = ({ secret: { votes } }: Meeting, vote: string): SecretVote | undefined =>
  Object.hasOwn(votes, vote) ? votes[vote] : undefined;

/** The signer's key as the meeting knows it: admitted, theirs, not revoked, in force then and now; or why not. */
export function wrongKey(
  meeting: Meeting,
  member: string,
  signed: z.infer<typeof Signature>,
  evidence: Evidence['signature'] | undefined,
  now: string,
): Refusal | undefined {
  if (!isNear(signed.signedAt, now)) return refuse('votes/wrong-time');
  const key = meeting.roll.keys.get(signed.certificate);
  if (!key || key.member !== member) return refuse('votes/unknown-key');
  if (key.revoked) return refuse('votes/key-revoked');
  if (!evidence?.valid) return refuse('votes/wrong-signature');
  const inForce = evidence.inForce && within(evidence.inForce, signed.signedAt) && within(evidence.inForce, now);
  return inForce ? undefined : refuse('votes/key-not-in-force');
}

/** The prepared secret vote of that id. */
export function preparedSecret(meeting: Meeting, id: string) {
  const vote = known(meeting, id, 'prepared');
  if ('refused' in vote) return vote;
  return isSecret(vote) ? vote : refuse('secret/not-secret');
}

/** The running one, in one of the states. */
export function runningSecret(meeting: Meeting, id: string, ...states: ReadonlyArray<Vote['state']>) {
  const vote = known(meeting, id, ...states);
  if ('refused' in vote) return vote;
  const secret = secretOf(meeting, id);
  return secret && isSecret(vote) ? { vote, secret } : refuse('secret/not-secret');
}

/** What of a line the meeting needs: the rest is for verifiers. */
export const onBoard = (vote: string, one: Line): OnBoard => ({ token: tokenHash(vote, one), choice: one.choice, tracker: one.tracker });

export const put = (state: SecretState, vote: string, one: SecretVote): SecretState => ({ votes: { ...state.votes, [vote]: one } });

export function change(state: SecretState, vote: string, to: Partial<SecretVote>): SecretState {
  const one = state.votes[vote];
  return one ? put(state, vote, { ...one, ...to }) : state;
}

export function withPaper(state: SecretState, vote: string, voter: string, one: PaperTaken): SecretState {
  const { papers = NO_PAPERS } = state.votes[vote] ?? {};
  return change(state, vote, { papers: papers.with(voter, one) });
}
