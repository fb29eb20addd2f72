/**
 * One's own votes in a meeting: signed over the question as it was shown, kept before they are sent, sent until answered,
 * their receipts checked at once and again when the box is closed.
 */
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { ballotOf } from '../../shared/meeting/box.ts';
import { questionHash, type QuestionContent, type Vote } from '../../shared/meeting/votes.ts';
import type { VoteProof } from '../../shared/wire/http.ts';
import type { CommandAnswer } from '../../shared/wire/socket.ts';
import type { Following } from './follow.ts';
import { commandMessage, deliver, newCommandId } from './outbox.ts';
import { receiptFault, standsInBox } from './receipt.ts';
import type { KeptVote, PendingBallot, Verification } from './store.ts';

/** What a ballot says of the meeting's log: the checkpoint of this vote's opening, from the tablet's own tree. */
const boxOpening = (following: Following, vote: Vote, question: string) => {
  const size = vote.opened!.seq + 1;
  return { meeting: following.id, vote: vote.vote, question, log: { size, root: toBase64url(following.replica.tree.root(size)) } };
};

export class Ballots {
  readonly #sending = new Map<string, { readonly id: string; readonly stop: AbortController }>();
  readonly #verifying = new Set<string>();
  readonly #sentAgain = new Set<string>();

  constructor(readonly following: Following) {}

  async load(): Promise<void> {
    const { parts, id } = this.following;
    const kept = await parts.shelf.votes(id).catch(() => []);
    this.following.set({ votes: Object.fromEntries(kept.map((one) => [one.vote, one])) });
  }

  stop(): void {
    for (const { stop } of this.#sending.values()) stop.abort();
  }

  #kept(vote: string): KeptVote {
    return this.following.state.votes[vote] ?? { meeting: this.following.id, vote, revision: 0 };
  }

  /** On disk first, then on screen; a device that cannot keep it goes on from memory, for a vote must never be lost to that. */
  async #keep(kept: KeptVote): Promise<void> {
    await this.following.parts.shelf.putVote(kept).catch(() => undefined);
    this.following.set({ votes: { ...this.following.state.votes, [kept.vote]: kept } });
  }

  #mark(vote: string, sending: 'sending' | 'waiting' | undefined): void {
    const { [vote]: _before, ...rest } = this.following.state.sending;
    this.following.set({ sending: sending ? { ...rest, [vote]: sending } : rest });
  }

  /**
   * Signs a choice on the question as it stands on the screen, keeps it, and begins to send it. A refusal means that nothing
   * was signed; what comes of the sending shows in the state.
   */
  async cast(voteId: string, shown: QuestionContent, choice: string): Promise<Refusal | undefined> {
    const { following } = this;
    const { signer, member } = following.parts;
    if (following.state.phase !== 'ready') return refuse('link/record-mismatch');
    const vote = following.replica.meeting.votes.votes[voteId];
    if (!vote?.opened) return refuse('votes/not-open');
    if (!signer || member !== signer.member) return refuse('votes/no-key-here');
    const question = questionHash(shown);
    if (question !== vote.question) return refuse('votes/question-differs');
    const before = this.#kept(voteId);
    const revision = before.revision + 1;
    const signedAt = following.now();
    const ballot = ballotOf(boxOpening(following, vote, question), signer.member, revision, choice);
    const signature = await signer.sign(utf8(canonical(ballot)), signedAt);
    const pending: PendingBallot = { id: newCommandId(), revision, choice, input: { revision, choice, certificate: signer.certificate, signedAt, signature } };
    await this.#keep({ ...before, revision, pending, refused: undefined });
    void this.#send(voteId);
    return undefined;
  }

  /** Goes on with what was not answered when the app or the network stopped. */
  resume(): void {
    for (const { vote, pending } of Object.values(this.following.state.votes)) if (pending && !this.#sending.has(vote)) void this.#send(vote);
  }

  async #send(vote: string): Promise<void> {
    const { following } = this;
    this.#sending.get(vote)?.stop.abort();
    const { pending } = this.#kept(vote);
    if (!pending) return;
    const stop = new AbortController();
    this.#sending.set(vote, { id: pending.id, stop });
    this.#mark(vote, 'sending');
    const message = commandMessage(following.id, 'castBallot', pending.input, vote, pending.id);
    const answer = await deliver(following.parts.connection, message, { signal: stop.signal, onWait: () => this.#sending.get(vote)?.id === pending.id && this.#mark(vote, 'waiting') });
    // A newer choice has taken its place; the box orders them by revision.
    if (!answer || this.#sending.get(vote)?.id !== pending.id) return;
    await this.#answered(vote, pending, answer);
    this.#sending.delete(vote);
    this.#mark(vote, undefined);
    this.look();
  }

  async #answered(vote: string, pending: PendingBallot, answer: CommandAnswer): Promise<void> {
    const { pending: _sent, refused: _old, ...before } = this.#kept(vote);
    if (!answer.ok) {
      const { refusal } = answer;
      // Another tablet of the same person has voted since: the next choice made here comes after it.
      const heard = refusal.code === 'votes/newer-recorded' ? Number(refusal.params['revision']) || 0 : 0;
      return this.#keep({ ...before, revision: Math.max(before.revision, heard), refused: { refusal, choice: pending.choice } });
    }
    const { receipt, at } = answer;
    const { revision, choice } = pending;
    const fault = receipt ? this.#fault(vote, pending, receipt) : 'receipt-missing';
    const none = { line: '', salt: '', seq: -1, size: 0, proof: [], checkpoint: '' };
    const recorded = { revision, choice, at, input: pending.input, receipt: receipt ?? none, ...(fault && { fault }) };
    await this.#keep({ ...before, recorded, verified: undefined });
  }

  #fault(vote: string, { revision, choice, input }: PendingBallot, receipt: Parameters<typeof receiptFault>[0]) {
    const { replica, parts } = this.following;
    const opened = replica.meeting.votes.votes[vote];
    if (!opened?.question || !replica.founding || !parts.member) return 'receipt-line' as const;
    const ballot = ballotOf(boxOpening(this.following, opened, opened.question), parts.member, revision, choice);
    return receiptFault(receipt, { ballot, signature: String(input['signature']), signedAt: String(input['signedAt']) }, replica.founding);
  }

  /** Checks one's ballots against boxes whose result is announced; sends again what a box may have lost in a restore. */
  look(): void {
    const { votes, session } = this.following.replica.meeting;
    const restored = session.restorations.at(-1)?.at ?? '';
    for (const kept of Object.values(this.following.state.votes)) {
      const vote = votes.votes[kept.vote];
      if (kept.recorded && !kept.pending && kept.recorded.at < restored && vote && (vote.state === 'open' || vote.state === 'closing')) this.#again(kept, restored);
      if (kept.recorded && !kept.verified && vote?.result && !this.#sending.has(kept.vote)) void this.#verify(kept, vote);
    }
  }

  /** The same bytes: a box that still has them gives the same answer again. */
  #again(kept: KeptVote, restored: string): void {
    const once = `${kept.vote} ${restored}`;
    if (this.#sentAgain.has(once) || this.#sending.has(kept.vote)) return;
    this.#sentAgain.add(once);
    const { revision, choice, input } = kept.recorded!;
    void this.#keep({ ...kept, pending: { id: newCommandId(), revision, choice, input } }).then(() => this.#send(kept.vote));
  }

  async #verify(kept: KeptVote, vote: Vote): Promise<void> {
    const { following } = this;
    const recorded = kept.recorded!;
    if (this.#verifying.has(kept.vote)) return;
    this.#verifying.add(kept.vote);
    try {
      const proof = await following.parts.get<VoteProof>(`/meetings/${encodeURIComponent(following.id)}/votes/${encodeURIComponent(kept.vote)}/proof?seq=${Math.max(0, recorded.receipt.seq)}`);
      // Without an answer it is looked at again when the network is back.
      if (isRefusal(proof) && (proof.code.startsWith('link/') || ['border/broke', 'border/not-signed-in', 'border/too-many'].includes(proof.code))) return;
      const now = this.#kept(kept.vote);
      if (now.recorded?.revision === recorded.revision) await this.#keep({ ...now, verified: verdict(vote, following.parts.member ?? '', recorded, isRefusal(proof) ? undefined : proof) });
    } finally {
      this.#verifying.delete(kept.vote);
    }
  }
}

function verdict(vote: Vote, member: string, recorded: NonNullable<KeptVote['recorded']>, proof: VoteProof | undefined): Verification {
  const { result, box } = vote;
  if (!proof || !box) return 'no-proof';
  if (recorded.fault || !standsInBox(recorded.receipt, proof, box)) return 'not-included';
  if (result!.void.some((one) => one.voter === member)) return 'void';
  return result!.roll[member] === recorded.choice ? 'included' : 'counted-otherwise';
}
