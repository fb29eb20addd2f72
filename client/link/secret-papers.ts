/**
 * One's own papers of secret ballots (RECORD section 6): taken in one's own name, marked here, dropped by nobody, found on the board.
 * Each step is kept before anything is sent, so that a reload, a lost answer or a closing in between loses no paper and makes no second.
 */
import { fromBase64url, fromUtf8, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { readIssuer, type Random } from '../../shared/crypto/blind-rsa.ts';
import { beginPaper, blindedOf, castPaper, completePaper, tokenHash, writeLine, type Issuers, type Paper } from '../../shared/crypto/secret-ballot.ts';
import { isUrnKey, sealToUrn, urnWord } from '../../shared/crypto/urn.ts';
import { isAnswer, type Choice } from '../../shared/meeting/forms.ts';
import { questionHash, type QuestionContent } from '../../shared/meeting/question.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { commitmentTo, paperRequest } from '../../shared/meeting/secret-statements.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Vote } from '../../shared/meeting/votes.ts';
import type { Drop } from './drop.ts';
import type { UrnCertificates } from '../../shared/wire/urns.ts';
import type { Following } from './follow.ts';
import type { KeptPaper, OwnPaper, PaperKeep, Step } from './kept-paper.ts';
import { boardFault, boardKey } from './on-board.ts';
import { commandMessage, deliver, newCommandId } from './outbox.ts';
import { wrongIssuer } from './wrong-issuer.ts';

export interface SecretPapersParts {
  readonly keep: PaperKeep;
  /** Sends a sealed paper, in nobody's name. */
  readonly drop: Drop;
  readonly random: Random;
  /** Milliseconds between somebody's touch and the sending: who looks at the line does not see whose it is by its time. */
  delay(): number;
  /** So many milliseconds, or until the signal. Never throws. */
  pause(ms: number, until: AbortSignal): Promise<void>;
}

/** Not an answer: the same is sent again. All else the urn says is shown, and tried again more slowly while papers are taken. */
const PASSING = new Set(['link/offline', 'link/broke', 'border/broke', 'border/too-many', 'urn/too-many']);
const AGAIN_MS = 2_000;
const SLOWLY_MS = 10_000;
/** Another piece for an urn that had no room where the one before would have lain. */
const SOON_MS = 500;

type AtStep<S extends Step['step']> = KeptPaper & Extract<Step, { readonly step: S }>;
const takes = (vote: Vote | undefined): boolean => vote?.state === 'open' || vote?.state === 'closing';

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
    if (questionHash(shown) !== vote.question) return refuse('votes/question-differs');
    // What is asked has stood in a signed checkpoint: nobody is shown other keys than all others.
    if (following.state.checked <= vote.opened!.seq) await following.catchUp();
    if (following.state.checked <= vote.opened!.seq) return refuse('link/offline');
    const issuers = this.#issuers(vote);
    if (!issuers) return refuse('secret/other-keys');
    this.#refused.delete(id);
    await this.#change(id, async (now) => {
      if (now) return now;
      const paper = await beginPaper({ vote: id, ...issuers }, this.parts.random);
      return { ...this.#at(id), step: 'asked', paper, id: newCommandId(), input: await this.#signed(vote, paper) };
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
        if (!mine && takes(vote)) return () => this.#ask(vote);
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

  /** Both issuers' keys, where the question names those that were made and compared; else undefined. */
  #issuers({ vote, content }: Vote): Issuers | undefined {
    const made = secretOf(this.following.state.meeting, vote);
    const keys = content?.secret;
    if (!keys || !made?.keys || made.keys.checkedBy.length === 0) return undefined;
    if (made.keys.issuer !== keys.tellers || made.keys.urn !== keys.urn || !isUrnKey(keys.urn)) return undefined;
    if (commitmentTo(this.following.id, vote, keys.server) !== made.keys.commitment) return undefined;
    try {
      const issuers = { server: readIssuer(keys.server), tellers: readIssuer(keys.tellers) };
      return issuers.server.n === issuers.tellers.n ? undefined : issuers;
    } catch {
      return undefined;
    }
  }

  /** The command's input: the request as the log will have it, signed now. */
  async #signed(vote: Vote, paper: Paper): Promise<{ readonly [key: string]: Json }> {
    const { replica, parts } = this.following;
    const signer = parts.signer!;
    const size = vote.opened!.seq + 1;
    const log = { size, root: toBase64url(replica.tree.root(size)) };
    const blinded = blindedOf(paper);
    const signedAt = this.following.now();
    const request = canonical(paperRequest(replica.meeting, vote, log, signer.member, blinded));
    const signature = await signer.sign(utf8(request), signedAt);
    return { vote: vote.vote, log, ...blinded, certificate: signer.certificate, signedAt, signature };
  }

  async #ask({ vote }: Vote): Promise<void> {
    const kept = this.#kept.get(vote) as AtStep<'asked'>;
    const message = commandMessage(this.following.id, 'takeBallotPaper', kept.input, undefined, kept.id);
    const answer = await deliver(this.following.parts.connection, message, { signal: this.following.ended, keeps: true });
    if (!answer || answer.ok) return;
    const { refusal } = answer;
    if (refusal.code === 'votes/wrong-time' && !kept.anew && this.following.parts.signer) {
      // A request that waited too long is the same request, signed at the server's time as it is now. Only once.
      await this.following.catchUp();
      const now = this.#vote(vote);
      if (now?.state !== 'open') return;
      const input = await this.#signed(now, kept.paper);
      return this.#change(vote, async (one) => (one?.step === 'asked' ? { ...one, anew: true, id: newCommandId(), input } : one)).then(() =>
        this.#ask(now),
      );
    }
    // Asked again once the record goes on: what an earlier try has led to may come back from other tablets.
    if (refusal.code === 'session/restoring') return;
    // What it has led to stands in the log, also where this device has not heard of it yet.
    await this.following.catchUp();
    if (!this.#mine(vote) || !this.#isOf(kept)) await this.#refuse(vote, refusal);
  }

  async #refuse(vote: string, refusal: Refusal): Promise<void> {
    this.#refused.set(vote, refusal);
    await this.#change(vote, async (now) => (now?.step === 'asked' ? undefined : now));
  }

  async #complete(vote: Vote): Promise<void> {
    const mine = this.#mine(vote.vote)!;
    const issuers = this.#issuers(vote);
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

  /** After a moment that nobody knows, at once when the vote is closing, until the urn has it. */
  async #send(vote: string): Promise<void> {
    const over = new AbortController();
    const closing = new AbortController();
    const look = (): void => {
      const now = this.#vote(vote);
      if (now?.state !== 'open') closing.abort();
      if (!takes(now) || this.following.ended.aborted) over.abort();
    };
    const stop = this.following.store.subscribe(look);
    this.following.ended.addEventListener('abort', look);
    look();
    await this.parts.pause(this.parts.delay(), closing.signal);
    while (!over.signal.aborted) {
      const kept = this.#kept.get(vote);
      if (kept?.step !== 'dropped') break;
      const path = `/urns/${kept.meeting}/${vote}`;
      const answer = await this.parts.drop(path, fromBase64url(kept.piece), this.#word(vote));
      if (!isRefusal(answer)) {
        this.#refused.delete(vote);
        const taken = this.following.now();
        await this.#change(vote, async (now) => (now?.step === 'dropped' ? { ...now, taken, line: undefined } : now));
        break;
      }
      // Where a piece would lie is of chance: sealed anew, it is another, which may have room. The urn does not have this one.
      const full = answer.code === 'urn/full';
      if (full) await this.#sealAnew(vote, kept.piece);
      const passes = PASSING.has(answer.code);
      if (!passes) this.#refused.set(vote, answer);
      this.#tell();
      // Once the vote is closing there is no time for patience.
      const slowly = !passes && !full && !closing.signal.aborted;
      const wait = full ? SOON_MS : slowly ? SLOWLY_MS : AGAIN_MS;
      await this.parts.pause(wait, slowly ? AbortSignal.any([over.signal, closing.signal]) : over.signal);
    }
    stop();
    this.following.ended.removeEventListener('abort', look);
  }

  async #sealAnew(vote: string, full: string): Promise<void> {
    const urn = this.#vote(vote)?.content?.secret?.urn;
    await this.#change(vote, async (now) => {
      if (!urn || now?.step !== 'dropped' || now.piece !== full || now.line === undefined) return now;
      return { ...now, piece: toBase64url(await sealToUrn(urn, { meeting: this.following.id, vote }, utf8(now.line))) };
    });
  }

  /** What is said at the urn, by the line that opened the vote in this tablet's own copy of the record. */
  #word(vote: string): string {
    const { id, replica } = this.following;
    return urnWord(id, vote, replica.entries[this.#vote(vote)!.opened!.seq]!.line);
  }

  async #check(vote: string): Promise<void> {
    const found = this.#kept.get(vote) as AtStep<'dropped'>;
    const known = await this.#boardsKey(vote);
    if (!known) return;
    const why = await boardFault(this.following.replica, found, known);
    this.#refused.delete(vote);
    await this.#change(vote, async (now) =>
      now?.step === 'dropped' ? { ...this.#at(vote), ...(why ? { step: 'alarm', why } : { step: 'counted' }) } : now,
    );
  }

  /** The certificate under the board, once the server hands it out; where it will not, none, and nothing leads from the board to its teller. */
  async #boardsKey(vote: string): Promise<UrnCertificates | undefined> {
    const { following, parts } = this;
    const path = `/urns/${following.id}/${vote}/certificates?of=${boardKey(following.replica, vote)}`;
    for (;;) {
      const answer = await following.parts.get<UrnCertificates>(path);
      if (following.ended.aborted) return undefined;
      if (!isRefusal(answer)) return answer;
      const passes = PASSING.has(answer.code) || /^identity\/|\/not-signed-in$/.test(answer.code);
      if (!passes) return { roots: [], certificates: {} };
      await parts.pause(AGAIN_MS, following.ended);
    }
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
    const vote = this.#vote(id);
    const refused = this.#refused.get(id);
    const said = refused && { refused };
    if (vote?.voided) return { state: 'void' };
    switch (kept?.step) {
      case undefined:
        if (this.#mine(id)) return { state: 'none', refused: refuse('secret/paper-taken') };
        return { state: 'none', ...said };
      case 'asked':
        if (takes(vote)) return { state: this.#mine(id) ? 'waiting' : 'asking' };
        return this.#mine(id) ? { state: 'unused' } : { state: 'none', refused: refuse('votes/not-open') };
      case 'ready':
        return takes(vote) ? { state: 'ready', ...(kept.draft !== undefined && { draft: kept.draft }) } : { state: 'unused' };
      case 'dropped':
        return { state: kept.taken === undefined ? 'dropping' : 'dropped', ...said };
      case 'alarm':
        return { state: 'alarm', why: kept.why };
      case 'counted':
      case 'unused':
        return { state: kept.step };
    }
  }
}
