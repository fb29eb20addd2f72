/** One ballot: signed over the question as it was shown, sent as a command, its receipt checked. */
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { ballotOf } from '../../shared/meeting/box.ts';
import type { Choice as Answer } from '../../shared/meeting/forms.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { CommandMessage, Receipt } from '../../shared/wire/socket.ts';
import { commandMessage, newCommandId } from './outbox.ts';
import { receiptFault } from './receipt.ts';
import type { Replica } from './replica.ts';
import type { Signer } from './signer.ts';
import type { PendingBallot, ReceiptFault } from './store.ts';

/** The meeting and this tablet's copy of its log. */
interface Log {
  readonly meeting: string;
  readonly replica: Replica;
}

/** What a ballot says of the meeting's log: the checkpoint of this vote's opening, from the tablet's own tree. */
export const boxOpening = ({ meeting, replica }: Log, vote: Vote, question: string) => {
  const size = vote.opened!.seq + 1;
  return { meeting, vote: vote.vote, question, log: { size, root: toBase64url(replica.tree.root(size)) } };
};

export interface Choice {
  readonly vote: Vote;
  /** Hash of the question as it was shown. */
  readonly question: string;
  readonly revision: number;
  readonly choice: Answer;
  readonly signedAt: string;
}

/** A signed ballot, ready to be sent. */
export async function signedBallot(
  log: Log,
  signer: Signer,
  { vote, question, revision, choice, signedAt }: Choice,
): Promise<PendingBallot> {
  const ballot = ballotOf(boxOpening(log, vote, question), signer.member, revision, choice);
  const signature = await signer.sign(utf8(canonical(ballot)), signedAt);
  return { id: newCommandId(), revision, choice, input: { revision, choice, certificate: signer.certificate, signedAt, signature } };
}

export const ballotMessage = (meeting: string, vote: string, { id, input }: PendingBallot): CommandMessage =>
  commandMessage(meeting, 'castBallot', input, vote, id);

/** What is wrong with the receipt of one's ballot. */
export function ballotFault(
  log: Log,
  vote: Vote | undefined,
  member: string | undefined,
  { revision, choice, input }: PendingBallot,
  receipt: Receipt,
): ReceiptFault | undefined {
  const { founding } = log.replica;
  if (!vote?.question || !founding || member === undefined) return 'receipt-line';
  const ballot = ballotOf(boxOpening(log, vote, vote.question), member, revision, choice);
  return receiptFault(receipt, { ballot, signature: String(input['signature']), signedAt: String(input['signedAt']) }, founding);
}
