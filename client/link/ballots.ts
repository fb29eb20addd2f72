/**
 * One's own votes in a meeting: signed over the question as it was shown, kept before they are sent, sent until answered,
 * their receipts checked at once and again when the box is closed.
 */
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { entryOf } from '../../shared/log/entry.ts';
import { ballotOf } from '../../shared/meeting/box.ts';
import { questionHash, type QuestionContent, type Vote } from '../../shared/meeting/votes.ts';
import type { VoteProof } from '../../shared/wire/http.ts';
import type { CommandAnswer, OwnBallot } from '../../shared/wire/socket.ts';
import type { Following } from './follow.ts';
import { commandMessage, deliver, newCommandId } from './outbox.ts';
import { believed } from './own-ballot.ts';
import { receiptFault, standsInBox } from './receipt.ts';
import type { Signer } from './signer.ts';
import { standing, type KeptVote, type PendingBallot, type Verification } from './store.ts';

/** What a ballot says of the meeting's log: the checkpoint of this vote's opening, from the tablet's own tree. */
const boxOpening = (following: Following, vote: Vote, question: string) => {
  const size = vote.opened!.seq + 1;
  return { meeting: following.id, vote: vote.vote, question, log: { size, root: toBase64url(following.replica.tree.root(size)) } };
};

export class Ballots {
  readonly #sending = new Map<string, { readonly id: string; readonly stop: AbortController }>();
  /** Boxes are looked into one after another: a tablet opened on an old meeting must not ask sixty times at once. */
  #verifying = Promise.resolve();
  readonly #looked = new Set<string>();
  /** What other devices of the same person have sent, until it can be looked at. */
  readonly #heard = new Map<string, OwnBallot>();
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
    const pending = await this.#signed(signer, vote, question, revision, choice);
    await this.#keep({ ...before, revision, pending, refused: undefined });
    void this.#send(voteId);
    return undefined;
  }

  async #signed(signer: Signer, vote: Vote, question: string, revision: number, choice: string): Promise<PendingBallot> {
    const signedAt = this.following.now();
    const ballot = ballotOf(boxOpening(this.following, vote, question), signer.member, revision, choice);
    const signature = await signer.sign(utf8(canonical(ballot)), signedAt);
    return { id: newCommandId(), revision, choice, input: { revision, choice, certificate: signer.certificate, signedAt, signature } };
  }

  /** Another device of the same person has voted, or this one is told again what it sent. */
  heard(vote: string, own: OwnBallot): void {
    this.#heard.set(vote, own);
    this.look();
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
    if (this.#kept(vote).pending) return this.#send(vote);
    this.look();
  }

  async #answered(vote: string, pending: PendingBallot, answer: CommandAnswer): Promise<void> {
    const { pending: _sent, refused: _old, ...before } = this.#kept(vote);
    if (!answer.ok) {
      const { refusal } = answer;
      if (refusal.code === 'votes/wrong-time' && (await this.#signAnew(vote, pending))) return;
      // Another tablet of the same person has voted since: the next choice made here comes after it.
      const heard = refusal.code === 'votes/newer-recorded' ? Number(refusal.params['revision']) || 0 : 0;
      // What a restored box has lost, and takes no more, is recorded nowhere.
      const { recorded, ...rest } = before;
      const kept = recorded?.revision === pending.revision ? rest : before;
      return this.#keep({ ...kept, revision: Math.max(before.revision, heard), refused: { refusal, choice: pending.choice } });
    }
    const { receipt, at } = answer;
    const { revision, choice } = pending;
    const fault = receipt ? this.#fault(vote, pending, receipt) : 'receipt-missing';
    const none = { line: '', salt: '', seq: -1, size: 0, proof: [], checkpoint: '' };
    // A ballot that was sent again is answered later than it was recorded.
    const recorded = { revision, choice, at: receipt && !fault ? entryOf(receipt.line).at : at, input: pending.input, receipt: receipt ?? none, ...(fault && { fault }) };
    await this.#keep({ ...before, recorded, verified: undefined });
  }

  /** A ballot that waited too long for the network is the same ballot, signed at another time. Only once: a wrong clock would go on for ever. */
  async #signAnew(vote: string, { revision, choice, anew }: PendingBallot): Promise<boolean> {
    const { signer } = this.following.parts;
    // The server's time as it is now.
    await this.following.catchUp();
    const opened = this.following.replica.meeting.votes.votes[vote];
    if (anew || !signer || !opened?.opened || !opened.question) return false;
    const pending: PendingBallot = { ...(await this.#signed(signer, opened, opened.question, revision, choice)), anew: true };
    await this.#keep({ ...this.#kept(vote), pending });
    return true;
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
    const { following } = this;
    const { votes, session } = following.replica.meeting;
    const restored = session.restorations.at(-1)?.at ?? '';
    for (const kept of Object.values(following.state.votes)) {
      const vote = votes.votes[kept.vote];
      if (kept.recorded && !kept.pending && kept.recorded.at < restored && vote && (vote.state === 'open' || vote.state === 'closing')) this.#sendAgain(kept, restored);
    }
    for (const [vote, own] of this.#heard) {
      if (!votes.votes[vote]?.question) continue;
      this.#heard.delete(vote);
      void this.#believe(vote, own);
    }
    if (!following.parts.signer) return;
    for (const vote of Object.values(votes.votes)) {
      const kept = this.#kept(vote.vote);
      if (!vote.result || kept.verified || this.#sending.has(vote.vote) || this.#looked.has(vote.vote)) continue;
      if (!standing(kept) && vote.result.roll[following.parts.member ?? ''] === undefined) continue;
      this.#looked.add(vote.vote);
      this.#verifying = this.#verifying.then(() => this.#verify(vote)).catch(() => undefined).finally(() => this.#looked.delete(vote.vote));
    }
  }

  /** The same bytes: a box that still has them gives the same answer again. */
  #sendAgain(kept: KeptVote, restored: string): void {
    const once = `${kept.vote} ${restored}`;
    if (this.#sentAgain.has(once) || this.#sending.has(kept.vote)) return;
    this.#sentAgain.add(once);
    const { revision, choice, input } = kept.recorded!;
    void this.#keep({ ...kept, pending: { id: newCommandId(), revision, choice, input } }).then(() => this.#send(kept.vote));
  }

  /** Takes in what another device of this person has sent; answers whether it is theirs. */
  async #believe(voteId: string, own: OwnBallot): Promise<boolean> {
    const { replica, parts } = this.following;
    const vote = replica.meeting.votes.votes[voteId];
    const before = this.#kept(voteId);
    // This device's own, told again after a connection was lost.
    if ([before.pending?.input, before.recorded?.input].some((input) => input?.['signature'] === own.signature)) return true;
    if (!vote?.question || !vote.opened || !replica.founding || parts.member === undefined) return false;
    const opening = boxOpening(this.following, vote, vote.question);
    const other = await believed(own, { member: parts.member, opening, keys: replica.meeting.roll.keys, founding: replica.founding });
    if (!other) return false;
    const now = this.#kept(voteId);
    if (other.revision > (standing(now)?.revision ?? 0)) await this.#keep({ ...now, revision: Math.max(now.revision, other.revision), elsewhere: other });
    return true;
  }

  /** Looks for this person's ballot in a box whose result is announced, from whichever of their devices it came. */
  async #verify(vote: Vote): Promise<void> {
    const { id, parts } = this.following;
    const { recorded } = this.#kept(vote.vote);
    const which = recorded ? `?seq=${Math.max(0, recorded.receipt.seq)}` : '';
    const proof = await parts.get<VoteProof>(`/meetings/${encodeURIComponent(id)}/votes/${encodeURIComponent(vote.vote)}/proof${which}`);
    // Without an answer it is looked at again when the network is back.
    if (isRefusal(proof) && (proof.code.startsWith('link/') || ['border/broke', 'border/not-signed-in', 'border/too-many'].includes(proof.code))) return;
    const found = isRefusal(proof) ? undefined : proof;
    const own = found?.own;
    const stands = own !== undefined && vote.box !== undefined && standsInBox(own.receipt, own.receipt, vote.box) && (await this.#believe(vote.vote, own));
    const now = this.#kept(vote.vote);
    if (now.recorded?.revision !== recorded?.revision) return;
    const theirs = stands && own.ballot.revision === standing(now)?.revision;
    await this.#keep({ ...now, verified: verdict(vote, parts.member ?? '', now, found, theirs) });
  }
}

/** `theirs`: the server has shown that the ballot that stands is in the closed box, and an admitted key of this person's signed it. */
function verdict({ result, box }: Vote, member: string, kept: KeptVote, proof: VoteProof | undefined, theirs: boolean): Verification {
  const last = standing(kept);
  if (!proof || !box) return last ? 'no-proof' : 'unsigned';
  if (kept.recorded && (kept.recorded.fault || !standsInBox(kept.recorded.receipt, proof, box))) return 'not-included';
  if (!last) return 'unsigned';
  if (last === kept.elsewhere && !theirs) return 'not-included';
  if (result!.void.some((one) => one.voter === member)) return 'void';
  return result!.roll[member] === last.choice ? 'included' : 'counted-otherwise';
}
