/**
 * One's own votes in a meeting: signed over the question as it was shown, kept before they are sent, sent until answered,
 * their receipts checked at once and again when the box is closed.
 */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { entryOf } from '../../shared/log/entry.ts';
import type { Choice as Answer } from '../../shared/meeting/forms.ts';
import { questionHash, type QuestionContent } from '../../shared/meeting/question.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { SublogProof } from '../../shared/wire/meeting-log.ts';
import type { CommandAnswer, CommandMessage, OwnEntry } from '../../shared/wire/socket.ts';
import { Again } from './again.ts';
import { newCommandId, UNREADABLE, type Delivery } from './outbox.ts';
import { leftOf, placeOf, verdict } from './in-box.ts';
import { KeptVotes, type KeptVotesParts } from './kept-votes.ts';
import { believed, castOf } from './own-ballot.ts';
import { isPassing } from './passing.ts';
import { standsInBox } from './receipt.ts';
import type { Replica } from './replica.ts';
import { ballotFault, ballotMessage, boxOpening, signedBallot, type Choice } from './signed-ballot.ts';
import type { Signer } from './signer.ts';
import { standing, type KeptVote, type PendingBallot } from './store.ts';

/** What ballots need of the meeting that is followed. */
export interface BallotsParts extends KeptVotesParts {
  /** The copy of the log as it is now. */
  readonly replica: Replica;
  /** The copy is there and matches the record. */
  readonly mayAct: boolean;
  readonly member?: string;
  readonly signer?: Signer;
  /** The server's time. */
  now(): string;
  deliver(message: CommandMessage, how: Delivery): Promise<CommandAnswer | undefined>;
  /** Asks where a ballot stands in its closed box; `which` is the query. */
  proof(vote: string, which: string): Promise<SublogProof | Refusal>;
  /** Log and clock as they are at the server now. */
  catchUp(): Promise<void>;
}

export class Ballots {
  readonly #votes: KeptVotes;
  readonly #sending = new Map<string, { readonly id: string; readonly stop: AbortController }>();
  /** Boxes are looked into one after another: a tablet opened on an old meeting must not ask sixty times at once. */
  #verifying = Promise.resolve();
  readonly #looked = new Set<string>();
  readonly #again = new Again(() => {
    this.#waits.clear();
    this.look();
  });
  /** Could not be looked into; each once more when that is due, whatever comes from the room meanwhile: a whole hall follows it. */
  readonly #waits = new Set<string>();
  /** What other devices of the same person have sent, until it can be looked at. */
  readonly #heard = new Map<string, OwnEntry>();
  readonly #sentAgain = new Set<string>();

  constructor(readonly parts: BallotsParts) {
    this.#votes = new KeptVotes(parts);
  }

  /** What is kept of them, and of what is signed for others (proxy-vote.ts). */
  get kept(): KeptVotes {
    return this.#votes;
  }

  load(): Promise<void> {
    return this.#votes.load();
  }

  stop(): void {
    this.#again.stop();
    for (const { stop } of this.#sending.values()) stop.abort();
  }

  /**
   * Signs a choice on the question as it stands on the screen, keeps it, and begins to send it. A refusal means that nothing
   * was signed; what comes of the sending shows in the state.
   */
  async cast(voteId: string, shown: QuestionContent, choice: Answer): Promise<Refusal | undefined> {
    const { signer, member, replica, mayAct } = this.parts;
    if (!mayAct) return refuse('link/record-mismatch');
    const vote = replica.meeting.votes.votes[voteId];
    if (!vote?.opened) return refuse('votes/not-open');
    if (!signer || member !== signer.member) return refuse('votes/no-key-here');
    const question = questionHash(shown);
    if (question !== vote.question) return refuse('votes/question-differs');
    await this.#votes.change(voteId, async (now) => {
      const revision = now.revision + 1;
      return { ...now, revision, pending: await this.#signed(signer, { vote, question, revision, choice }), refused: undefined };
    });
    void this.#send(voteId);
    return undefined;
  }

  #signed(signer: Signer, choice: Omit<Choice, 'signedAt'>): Promise<PendingBallot> {
    return signedBallot(this.parts, signer, { ...choice, signedAt: this.parts.now() });
  }

  /** Another device of the same person has voted, or this one is told again what it sent. */
  heard(vote: string, own: OwnEntry): void {
    this.#heard.set(vote, own);
    this.look();
  }

  /** Goes on with what was not answered when the app or the network stopped. */
  resume(): void {
    for (const { vote, pending } of this.#votes.all()) if (pending && !this.#sending.has(vote)) void this.#send(vote);
    // What an outage hid is there again.
    this.#waits.clear();
  }

  async #send(vote: string): Promise<void> {
    this.#sending.get(vote)?.stop.abort();
    const { pending } = this.#votes.of(vote);
    if (!pending) return;
    const stop = new AbortController();
    this.#sending.set(vote, { id: pending.id, stop });
    this.#votes.mark(vote, 'sending');
    const onWait = () => this.#sending.get(vote)?.id === pending.id && this.#votes.mark(vote, 'waiting');
    const answer = await this.parts.deliver(ballotMessage(this.parts.meeting, vote, pending), { signal: stop.signal, keeps: true, onWait });
    // A newer choice has taken its place; the box orders them by revision.
    if (!answer || this.#sending.get(vote)?.id !== pending.id) return;
    await this.#answered(vote, pending, answer);
    this.#sending.delete(vote);
    this.#votes.mark(vote, undefined);
    if (this.#votes.of(vote).pending) return this.#send(vote);
    this.look();
  }

  async #answered(vote: string, pending: PendingBallot, answer: CommandAnswer): Promise<void> {
    /** Without this ballot: one that was signed meanwhile is still on its way. */
    const without = ({ pending: now, refused: _old, ...rest }: KeptVote): KeptVote =>
      now && now.id !== pending.id ? { ...rest, pending: now } : rest;
    const isLater = ({ recorded: other }: KeptVote): boolean => other !== undefined && other.revision > pending.revision;
    if (!answer.ok) {
      const { refusal } = answer;
      if (refusal.code === 'votes/wrong-time' && (await this.#signAnew(vote, pending))) return;
      // Another tablet of the same person has voted since: the next choice made here comes after it.
      const heard = refusal.code === 'votes/newer-recorded' ? Number(refusal.params['revision']) || 0 : 0;
      return this.#votes.change(vote, (now) => {
        const before = without(now);
        // What a restored box has lost, and takes no more, is recorded nowhere.
        const { recorded, ...rest } = before;
        const kept = recorded?.revision === pending.revision ? rest : before;
        return {
          ...kept,
          revision: Math.max(before.revision, heard),
          // Another tab of this device has had a later one recorded: what this one was refused is nothing to tell.
          ...(!before.pending && !isLater(before) && { refused: { refusal, choice: pending.choice } }),
        };
      });
    }
    const { receipt, at } = answer;
    const { revision, choice } = pending;
    const opened = this.parts.replica.meeting.votes.votes[vote];
    const fault = receipt ? ballotFault(this.parts, opened, this.parts.member, pending, receipt) : 'receipt-missing';
    const none = { line: '', salt: '', seq: -1, size: 0, proof: [], checkpoint: '' };
    // A ballot that was sent again is answered later than it was recorded.
    const recorded = {
      revision,
      choice,
      at: receipt && !fault ? entryOf(receipt.line).at : at,
      input: pending.input,
      receipt: receipt ?? none,
      ...(fault && { fault }),
    };
    await this.#votes.change(vote, (now) => (isLater(now) ? without(now) : { ...without(now), recorded, verified: undefined }));
  }

  /**
   * A ballot that waited too long for the network is the same ballot, signed at another time. Only once: a wrong clock would go
   * on for ever.
   */
  async #signAnew(vote: string, { id, revision, choice, anew }: PendingBallot): Promise<boolean> {
    const { signer } = this.parts;
    // The server's time as it is now.
    await this.parts.catchUp();
    const opened = this.parts.replica.meeting.votes.votes[vote];
    if (anew || !signer || !opened?.opened || !opened.question) return false;
    const pending: PendingBallot = {
      ...(await this.#signed(signer, { vote: opened, question: opened.question, revision, choice })),
      anew: true,
    };
    await this.#votes.change(vote, (now) => (now.pending && now.pending.id !== id ? now : { ...now, pending }));
    return true;
  }

  /**
   * Checks one's ballots against boxes whose result is announced; sends again what a box may have lost in a restore; destroys what a
   * vote that was set aside unannounced has left here.
   */
  look(): void {
    const { votes, session } = this.parts.replica.meeting;
    const restored = session.restorations.at(-1)?.at ?? '';
    for (const kept of this.#votes.all()) {
      const vote = votes.votes[kept.vote];
      if (vote?.voided && !vote.result && !kept.setAside) this.#destroy(kept.vote);
      if (kept.recorded && !kept.pending && kept.recorded.at < restored && vote && (vote.state === 'open' || vote.state === 'closing'))
        this.#sendAgain(kept, restored);
    }
    for (const [vote, own] of this.#heard) {
      if (!votes.votes[vote]?.question) continue;
      this.#heard.delete(vote);
      void this.#believe(vote, own);
    }
    if (!this.parts.signer) return;
    for (const vote of Object.values(votes.votes)) {
      const kept = this.#votes.of(vote.vote);
      // Versions before did not keep where it stands.
      const known = kept.verified && (kept.verified !== 'included' || kept.inBox);
      if (!vote.result || known || this.#sending.has(vote.vote) || this.#looked.has(vote.vote) || this.#waits.has(vote.vote)) continue;
      if (!standing(kept) && vote.result.roll[this.parts.member ?? ''] === undefined) continue;
      this.#looked.add(vote.vote);
      this.#verifying = this.#verifying.then(() => this.#verify(vote)).catch(() => undefined).finally(() => this.#looked.delete(vote.vote));
    }
  }

  /** V-25 on the device as well: choice, signature and salt go; what is left proves that a ballot stood in the box, and not which. */
  #destroy(vote: string): void {
    this.#sending.get(vote)?.stop.abort();
    this.#sending.delete(vote);
    this.#votes.mark(vote, undefined);
    void this.#votes.change(vote, (kept) => ({ meeting: kept.meeting, vote, revision: kept.revision, setAside: leftOf(kept) }));
  }

  /** The same bytes: a box that still has them gives the same answer again. */
  #sendAgain(kept: KeptVote, restored: string): void {
    const once = `${kept.vote} ${restored}`;
    if (this.#sentAgain.has(once) || this.#sending.has(kept.vote)) return;
    this.#sentAgain.add(once);
    const { revision, choice, input } = kept.recorded!;
    const pending = { id: newCommandId(), revision, choice, input };
    void this.#votes.change(kept.vote, (now) => (now.pending ? now : { ...now, pending })).then(() => this.#send(kept.vote));
  }

  /** Takes in what another device of this person has sent; answers whether it is theirs. */
  async #believe(voteId: string, own: OwnEntry): Promise<boolean> {
    const { replica, member } = this.parts;
    const vote = replica.meeting.votes.votes[voteId];
    const before = this.#votes.of(voteId);
    // This device's own, told again after a connection was lost.
    if ([before.pending?.input, before.recorded?.input].some((input) => input?.['signature'] === castOf(own)?.signature)) return true;
    if (!vote?.question || !vote.opened || !replica.founding || member === undefined) return false;
    const opening = boxOpening(this.parts, vote, vote.question);
    const other = await believed(own, { member, opening, keys: replica.meeting.roll.keys, founding: replica.founding });
    if (!other) return false;
    await this.#votes.change(voteId, (now) =>
      other.revision > (standing(now)?.revision ?? 0)
        ? { ...now, revision: Math.max(now.revision, other.revision), elsewhere: other }
        : now,
    );
    return true;
  }

  /** Looks for this person's ballot in a box whose result is announced, from whichever of their devices it came. */
  async #verify(vote: Vote): Promise<void> {
    const { recorded } = this.#votes.of(vote.vote);
    const seq = recorded ? `&seq=${Math.max(0, recorded.receipt.seq)}` : '';
    // Once in a meeting: whose its log is, for the file that proves a ballot.
    const which = this.#votes.all().some(({ inBox }) => inBox?.authority) ? 0 : 1;
    const proof = await this.parts.proof(vote.vote, `?authority=${which}${seq}`);
    if (isRefusal(proof) && (isPassing(proof) || proof.code === UNREADABLE)) {
      this.#waits.add(vote.vote);
      return this.#again.later();
    }
    this.#again.done();
    const found = isRefusal(proof) ? undefined : proof;
    // Found there before; now the server only tells this device less.
    if (!found && this.#votes.of(vote.vote).verified === 'included') return;
    const own = found?.own;
    const stands =
      own !== undefined &&
      vote.box !== undefined &&
      standsInBox(own.receipt, own.receipt, vote.box) &&
      (await this.#believe(vote.vote, own));
    await this.#votes.change(vote.vote, (now) => {
      if (now.recorded?.revision !== recorded?.revision) return now;
      const theirs = stands && castOf(own)?.ballot.revision === standing(now)?.revision;
      const inBox = placeOf(vote, now, found, theirs);
      return { ...now, verified: verdict(vote, this.parts.member ?? '', now, found, theirs), ...(inBox && { inBox }) };
    });
  }
}
