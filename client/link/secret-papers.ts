/**
 * One's own papers of secret ballots (RECORD section 6): taken in one's own name, marked here, dropped by nobody, found on the board.
 * Each step is kept before anything is sent, so that a reload, a lost answer or a closing in between loses no paper and makes no second.
 */
import { fromUtf8, toBase64url } from '../../shared/base/bytes.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Random } from '../../shared/crypto/blind-rsa.ts';
import { beginPaper, castPaper, completePaper, tokenHash, writeLine } from '../../shared/crypto/secret-ballot.ts';
import { sealToUrn } from '../../shared/crypto/urn.ts';
import { isPaused } from '../../shared/meeting/access.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { isAnswer, type Choice } from '../../shared/meeting/forms.ts';
import { questionHash, type QuestionContent } from '../../shared/meeting/question.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import { certificatesOf } from './board-signer.ts';
import type { Following } from './follow.ts';
import type { AtStep, KeptPaper, OnDevice, OwnPaper, PaperKeep } from './kept-paper.ts';
import { boardFault } from './on-board.ts';
import { newCommandId } from './outbox.ts';
import { askForPaper, issuersOf, signedRequest } from './paper-asked.ts';
import { sendPaper, type SendingParts } from './paper-sending.ts';
import { shownOf, takes } from './paper-shown.ts';
import { wrongIssuer } from './wrong-issuer.ts';

export interface SecretPapersParts extends SendingParts {
  readonly keep: PaperKeep;
  readonly random: Random;
}

export class SecretPapers {
  /** By vote, what lies on the device; a vote that is no key here was not looked for yet. */
  readonly #kept = new Map<string, KeptPaper | undefined>();
  readonly #refused = new Map<string, Refusal>();
  /** Votes for which something is being sent, checked or read. */
  readonly #busy = new Set<string>();
  /** The paper that the log says is taken, for which this device was looked through once more. */
  readonly #reread = new Map<string, number>();
  readonly #unfollow: () => void;

  constructor(
    readonly following: Following,
    readonly parts: SecretPapersParts,
  ) {
    this.#unfollow = following.store.subscribe((now, before) => {
      if (now.meeting !== before.meeting || now.live !== before.live || now.phase !== before.phase) this.look();
    });
    following.ended.addEventListener('abort', () => this.stop());
    this.look();
  }

  stop(): void {
    this.#unfollow();
  }

  /**
   * Asks for a paper for the question as it stands on the screen. A refusal means that nothing was asked for; what comes of it shows
   * in the state.
   */
  async take(id: string, shown: QuestionContent): Promise<Refusal | undefined> {
    const { following } = this;
    const { signer, member } = following.parts;
    if (following.state.phase === 'broken') return refuse('link/record-mismatch');
    if (!signer || member !== signer.member) return refuse('votes/no-key-here');
    const vote = this.#vote(id);
    if (vote?.state !== 'open') return refuse('votes/not-open');
    if (isPaused(following.state.meeting, id)) return refuse('secret/paused');
    if (questionHash(shown) !== vote.question) return refuse('votes/question-differs');
    // What is asked has stood in a signed checkpoint: nobody is shown other keys than all others.
    if (following.state.checked <= vote.opened!.seq) await following.catchUp();
    if (following.state.checked <= vote.opened!.seq) return refuse('link/offline');
    const issuers = issuersOf(this.following.id, this.following.state.meeting, vote);
    if (!issuers) return refuse('secret/other-keys');
    this.#refused.delete(id);
    await this.#change(id, async (now) => {
      if (now) return now;
      const paper = await beginPaper({ vote: id, ...issuers }, this.parts.random);
      return { ...this.#at(id), step: 'asked', paper, id: newCommandId(), input: await signedRequest(following, vote, paper) };
    });
    this.look();
    return undefined;
  }

  /** What is marked so far, on a paper that is here. */
  async keepDraft(id: string, draft: Choice): Promise<void> {
    await this.#change(id, async (now) => (now?.step === 'ready' ? { ...now, draft } : now));
  }

  /** Marks the paper and drops it: for good. A refusal means that nothing was done; what comes of it shows in the state. */
  async drop(id: string, choice: Choice): Promise<Refusal | undefined> {
    const vote = this.#vote(id);
    if (this.following.state.phase === 'broken') return refuse('link/record-mismatch');
    if (!takes(vote) || !vote?.content?.secret || !vote.question) return refuse('votes/not-open');
    if (isPaused(this.following.state.meeting, id)) return refuse('secret/paused');
    if (!isAnswer(vote.content, choice)) return refuse('votes/unknown-choice');
    const { question, content } = vote;
    const where = { meeting: this.following.id, vote: id };
    let dropped = false;
    try {
      await this.#change(id, async (now) => {
        if (now?.step !== 'ready') return now;
        const line = await castPaper(now.paper, now.token, { ...where, question, choice });
        const plain = writeLine(line);
        const piece = toBase64url(await sealToUrn(content.secret!.urn, where, plain));
        dropped = true;
        const looked = { token: tokenHash(id, line), choice, tracker: line.tracker };
        return { ...this.#at(id), step: 'dropped', ...looked, piece, line: fromUtf8(plain) };
      });
    } catch {
      return refuse('secret/device-broke');
    }
    this.look();
    return dropped || this.#kept.get(id)?.step === 'dropped' ? undefined : refuse('secret/no-such-paper');
  }

  /** All that this device holds of it is gone. */
  async forget(id: string): Promise<void> {
    await this.#change(id, async () => undefined);
  }

  /** Goes on with whatever the record lets go on. */
  look(): void {
    if (this.following.ended.aborted) return;
    // What no meeting is has no votes.
    const { votes }: Partial<Meeting> = this.following.state.meeting;
    for (const vote of Object.values(votes?.votes ?? {})) if (vote.content?.secret) this.#lookAt(vote);
    this.#tell();
  }

  #lookAt(vote: Vote): void {
    const id = vote.vote;
    if (this.#busy.has(id)) return;
    if (!this.#kept.has(id)) return this.#do(id, () => this.#change(id, async (now) => now));
    const kept = this.#kept.get(id);
    const goesOn = vote.voided ? kept && (() => this.forget(id)) : this.#next(vote, kept);
    if (goesOn) this.#do(id, goesOn);
  }

  /** One thing at a time for each vote; what happens meanwhile is looked at after it. */
  #do(id: string, what: () => Promise<unknown>): void {
    this.#busy.add(id);
    void what()
      .catch(() => undefined)
      .finally(() => {
        this.#busy.delete(id);
        if (this.#marks(id) !== this.#lastMarks.get(id)) this.look();
      });
    this.#lastMarks.set(id, this.#marks(id));
  }

  /** What a step depends on: where none of it has changed, doing it again would come to the same. */
  readonly #lastMarks = new Map<string, string>();
  #marks(id: string): string {
    const vote = this.#vote(id);
    const mine = this.#mine(id);
    const kept = this.#kept.get(id);
    const board = secretOf(this.following.state.meeting, id)?.board;
    const { live, meeting } = this.following.state;
    return [
      vote?.state, vote?.voided?.at, vote?.result?.at, mine?.seq, mine?.signed?.signature, board?.seq, this.#kept.has(id), kept?.step,
      kept?.step === 'dropped' && kept.taken, live, meeting.session.restorations.length,
    ].join();
  }

  #next(vote: Vote, kept: KeptPaper | undefined): (() => Promise<unknown>) | undefined {
    const mine = this.#mine(vote.vote);
    switch (kept?.step) {
      case undefined:
        // Another tab of this browser has taken it meanwhile, or another device.
        if (!mine || this.#reread.get(vote.vote) === mine.seq) return undefined;
        this.#reread.set(vote.vote, mine.seq);
        return () => this.#change(vote.vote, async (now) => now);
      case 'asked':
        if (mine && !this.#isOf(kept)) return () => this.#refuse(vote.vote, refuse('secret/paper-taken'));
        if (mine?.signed?.signature && mine.taken) return () => this.#complete(vote);
        if (!mine && takes(vote)) return () => this.#ask(vote.vote);
        if (!vote.result) return undefined;
        return mine ? () => this.#unused(vote.vote) : () => this.#refuse(vote.vote, refuse('votes/not-open'));
      case 'ready':
        return vote.result && (() => this.#unused(vote.vote));
      case 'dropped':
        if (vote.result && secretOf(this.following.state.meeting, vote.vote)?.board) return () => this.#check(vote.vote);
        return takes(vote) && !this.#isTaken(kept) ? () => this.#send(vote.vote) : undefined;
      default:
        return undefined;
    }
  }

  #vote(id: string): Vote | undefined {
    const { votes } = this.following.state.meeting.votes;
    return Object.hasOwn(votes, id) ? votes[id] : undefined;
  }

  /** The paper that this person has taken, as the log says, from whichever of their devices. */
  #mine(id: string) {
    const { member } = this.following.parts;
    return member === undefined ? undefined : secretOf(this.following.state.meeting, id)?.papers.get(member);
  }

  /** Whether it is the one that was begun here. */
  #isOf({ vote, paper }: AtStep<'asked'>): boolean {
    const taken = this.#mine(vote)?.taken;
    return taken?.server === paper.server.blinded && taken.tellers === paper.tellers.blinded;
  }

  /** By the urn as it is now: one that came out of a backup may have lost what it had taken. */
  #isTaken({ taken }: AtStep<'dropped'>): boolean {
    return taken !== undefined && taken >= (this.following.state.meeting.session.restorations.at(-1)?.at ?? '');
  }

  readonly #at = (vote: string) => ({ meeting: this.following.id, vote });

  /** The paper of one vote, and its place here. */
  #onDevice(vote: string): OnDevice {
    return {
      following: this.following,
      vote: () => this.#vote(vote),
      kept: () => this.#kept.get(vote),
      change: (by) => this.#change(vote, by),
    };
  }

  #ask(vote: string): Promise<void> {
    return askForPaper({
      ...this.#onDevice(vote),
      isTaken: (kept) => this.#isOf(kept),
      refuse: (refusal) => this.#refuse(vote, refusal),
    });
  }

  async #refuse(vote: string, refusal: Refusal): Promise<void> {
    this.#refused.set(vote, refusal);
    await this.#change(vote, async (now) => (now?.step === 'asked' ? undefined : now));
  }

  async #complete(vote: Vote): Promise<void> {
    const mine = this.#mine(vote.vote)!;
    const issuers = issuersOf(this.following.id, this.following.state.meeting, vote);
    if (!issuers) return;
    const signatures = { server: mine.taken!.issued, tellers: mine.signed!.signature! };
    await this.#change(vote.vote, async (now) => {
      if (now?.step !== 'asked') return now;
      try {
        return { ...this.#at(vote.vote), step: 'ready', paper: now.paper, token: await completePaper(now.paper, issuers, signatures) };
      } catch {
        return { ...this.#at(vote.vote), step: 'alarm', why: await wrongIssuer(now.paper, issuers, signatures) };
      }
    });
  }

  #send(vote: string): Promise<void> {
    return sendPaper({
      ...this.#onDevice(vote),
      parts: this.parts,
      says: (refusal) => {
        if (refusal) this.#refused.set(vote, refusal);
        else this.#refused.delete(vote);
        this.#tell();
      },
    });
  }

  async #check(vote: string): Promise<void> {
    const found = this.#kept.get(vote) as AtStep<'dropped'>;
    const known = await certificatesOf(this.following, vote, this.parts.pause);
    if (!known) return;
    const why = await boardFault(this.following.replica, found, known);
    this.#refused.delete(vote);
    await this.#change(vote, async (now) =>
      now?.step === 'dropped' ? { ...this.#at(vote), ...(why ? { step: 'alarm', why } : { step: 'counted' }) } : now,
    );
  }

  async #unused(vote: string): Promise<void> {
    await this.#change(vote, async (now) =>
      now?.step === 'asked' || now?.step === 'ready' ? { ...this.#at(vote), step: 'unused' } : now,
    );
  }

  /** What lies on the device is what counts, whichever tab put it there; on the device first, then on the screen. */
  async #change(vote: string, by: (now: KeptPaper | undefined) => Promise<KeptPaper | undefined>): Promise<void> {
    const { keep } = this.parts;
    const { id } = this.following;
    await keep.alone(id, vote, async () => {
      const now = await keep.get(id, vote);
      const next = await by(now);
      if (next && next !== now) await keep.put(next);
      if (!next && now) await keep.remove(id, vote);
      this.#kept.set(vote, next);
    });
    this.#tell();
  }

  #tell(): void {
    const before = this.following.state.papers;
    const papers = Object.fromEntries(
      [...this.#kept].map(([vote, kept]): [string, OwnPaper] => [vote, this.#shown(vote, kept)]),
    );
    if (JSON.stringify(papers) !== JSON.stringify(before)) this.following.set({ papers });
  }

  #shown(id: string, kept: KeptPaper | undefined): OwnPaper {
    return shownOf({ vote: this.#vote(id), kept, isTaken: this.#mine(id) !== undefined, refused: this.#refused.get(id) });
  }
}
