/**
 * The tellers' device (RECORD section 6): makes the keys of a vote, signs ballot papers for whoever asks in their own name, opens the
 * urn, publishes the board and destroys the keys. Its keys never leave it, and each step goes on after a reload.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { blindSign, makeIssuer, readIssuer, type Random } from '../../shared/crypto/blind-rsa.ts';
import { makeUrnKey } from '../../shared/crypto/urn.ts';
import { isPaused } from '../../shared/meeting/access.ts';
import { boardRoot } from '../../shared/meeting/secret-board.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { boardStatement, keysStatement } from '../../shared/meeting/secret-statements.ts';
import type { EmptiedUrn, LinesTaken, UrnCertificates } from '../../shared/wire/urns.ts';
import type { Following } from './follow.ts';
import type { KeptTellersKeys, TellersKeep } from './kept-tellers-keys.ts';
import { readUrn, type Opened, type SecretOne } from './opened-urn.ts';
import { wrongRequest, type WrongRequest } from './paper-request.ts';

export interface TellersDeviceParts {
  readonly keep: TellersKeep;
  readonly random: Random;
}

export interface OwnUrn {
  /** The keys that stand in the record are on this device; undefined until that was looked for. */
  readonly here?: boolean;
  readonly doing?: 'making' | 'opening' | 'publishing';
  /** Requests that did not hold, by whom: they get no paper. */
  readonly wrong: Readonly<Record<string, WrongRequest>>;
  readonly opened?: Opened;
  readonly refused?: Refusal;
}

const NOTHING: OwnUrn = { wrong: {} };
const AT_ONCE = 50;
const AGAIN_MS = 2_000;

export class TellersDevice {
  readonly store: StoreApi<Readonly<Record<string, OwnUrn>>> = createStore(() => ({}));
  /** Votes of which papers are being signed. */
  readonly #signing = new Set<string>();
  readonly #looked = new Set<string>();
  readonly #unfollow: () => void;

  constructor(
    readonly following: Following,
    readonly parts: TellersDeviceParts,
  ) {
    this.#unfollow = following.store.subscribe((now, before) => {
      if (now.meeting !== before.meeting || now.live !== before.live) this.look();
    });
    following.ended.addEventListener('abort', () => this.stop());
    this.look();
  }

  stop(): void {
    this.#unfollow();
  }

  of(vote: string): OwnUrn {
    return this.store.getState()[vote] ?? NOTHING;
  }

  #set(vote: string, change: Partial<OwnUrn>): void {
    this.store.setState({ [vote]: { ...this.of(vote), ...change } });
  }

  #vote(id: string): SecretOne | undefined {
    const { meeting } = this.following.state;
    const [vote, secret] = [meeting.votes.votes[id], secretOf(meeting, id)];
    return vote && secret ? { vote, secret } : undefined;
  }

  /** The keys of the record, where this device holds them and this teller is the one who made them. */
  async #keys(id: string): Promise<KeptTellersKeys | undefined> {
    const keys = this.#vote(id)?.secret.keys;
    if (!keys || keys.device !== this.following.parts.member) return undefined;
    const kept = await this.parts.keep.get(this.following.id, id, keys.issuer);
    return kept?.urn.publicKey === keys.urn ? kept : undefined;
  }

  /** Undefined where they are gone meanwhile: nothing brings them back. */
  #change({ meeting, vote, issuer }: KeptTellersKeys, by: (was: KeptTellersKeys) => KeptTellersKeys): Promise<KeptTellersKeys | undefined> {
    return this.parts.keep.change(meeting, vote, issuer.publicKey, by);
  }

  async #signed(content: Json): Promise<{ certificate: string; signedAt: string; signature: string } | Refusal> {
    const { signer } = this.following.parts;
    if (!signer) return refuse('votes/no-key-here');
    const signedAt = this.following.now();
    return { certificate: signer.certificate, signedAt, signature: await signer.sign(utf8(canonical(content)), signedAt) };
  }

  /** One act of a vote at a time; its refusal is shown beside it. */
  async #do(vote: string, doing: NonNullable<OwnUrn['doing']>, act: () => Promise<Refusal | undefined>): Promise<Refusal | undefined> {
    if (this.of(vote).doing) return undefined;
    this.#set(vote, { doing, refused: undefined });
    let refused: Refusal | undefined;
    try {
      refused = await act();
    } catch {
      refused = refuse('secret/device-broke');
    }
    this.#set(vote, { doing: undefined, refused });
    return refused;
  }

  /** Makes the keys of a prepared vote, here, in the place of any made before. */
  makeKeys(id: string): Promise<Refusal | undefined> {
    return this.#do(id, 'making', async () => {
      const { following } = this;
      const { member } = following.parts;
      if (member === undefined || !following.parts.signer) return refuse('votes/no-key-here');
      if (!this.#vote(id)) {
        const refused = await following.act('askForKeys', { vote: id });
        if (refused) return refused;
      }
      const commitment = await following.until((meeting) => secretOf(meeting, id)?.commitment);
      if (commitment === undefined) return refuse('link/not-delivered');
      const [issuer, urn] = await Promise.all([makeIssuer(), makeUrnKey(false)]);
      // Kept before anybody hears of them: keys that are lost are an urn that nobody opens.
      await this.parts.keep.put({ meeting: following.id, vote: id, issuer, urn });
      const made = { issuer: issuer.publicKey, urn: urn.publicKey };
      const signed = await this.#signed(keysStatement(following.state.meeting, id, member, { commitment, ...made }));
      const refused = isRefusal(signed) ? signed : await following.act('makeKeys', { vote: id, ...made, ...signed });
      if (!refused) await following.until((meeting) => secretOf(meeting, id)?.keys?.issuer === made.issuer || undefined);
      this.#looked.delete(id);
      this.look();
      return refused;
    });
  }

  /** Goes on with whatever the record lets go on: papers that wait, keys that are over. */
  look(): void {
    if (this.following.ended.aborted) return;
    for (const [id, { keys }] of Object.entries(this.following.state.meeting.secret.votes)) {
      const vote = this.following.state.meeting.votes.votes[id];
      if (!vote) continue;
      const name = `${id} ${keys?.issuer ?? ''}`;
      if (!this.#looked.has(name)) {
        this.#looked.add(name);
        void this.#keys(id).then(
          (kept) => this.#set(id, { here: kept !== undefined }),
          () => this.#looked.delete(name),
        );
      }
      // Where the device's storage does not answer it is tried with the next change.
      if (this.#signs(id)) void this.#signWaiting(id).catch(() => undefined);
      if (vote.state === 'closed' || vote.state === 'voided') void this.#destroy(id).catch(() => undefined);
    }
  }

  /** Not while the chair has paused it: what waits is looked at again once it goes on. */
  #signs(id: string): boolean {
    return ['open', 'closing'].includes(this.#vote(id)?.vote.state ?? '') && !isPaused(this.following.state.meeting, id);
  }

  async #signWaiting(id: string): Promise<void> {
    if (this.#signing.has(id)) return;
    this.#signing.add(id);
    try {
      for (;;) {
        const kept = await this.#keys(id);
        const batch = kept ? await this.#nextPapers(id, kept) : [];
        if (isRefusal(batch) || batch.length === 0) break;
        const refused = await this.following.act('signBallotPapers', { vote: id, papers: batch });
        if (refused) break;
        const voter = batch.at(-1)!.voter;
        await this.following.until((meeting) => secretOf(meeting, id)?.papers.get(voter)?.signed);
      }
    } finally {
      this.#signing.delete(id);
    }
    // Refused, or the line is gone: what still waits is looked at again.
    const waits = this.#waiting(id).length > 0 && this.#signs(id);
    if (waits && !this.following.ended.aborted && (await this.#keys(id))) setTimeout(() => this.look(), AGAIN_MS);
  }

  /** Papers that were taken, not yet signed, and not found wrong. */
  #waiting(id: string) {
    const { wrong } = this.of(id);
    const papers = this.#vote(id)?.secret.papers.entries() ?? [];
    return papers.flatMap(([voter, { taken, signed }]) => (taken && !signed && !wrong[voter] ? [{ voter, taken }] : []));
  }

  /** Of each the request is checked here: the server may not let anybody in whom it likes. */
  async #nextPapers(id: string, kept: KeptTellersKeys): Promise<Array<{ voter: string; signature: string }> | Refusal> {
    const next = this.#waiting(id).slice(0, AT_ONCE);
    if (next.length === 0) return [];
    const of = [...new Set(next.map(({ taken }) => taken.certificate))].join(',');
    const known = await this.following.parts.get<UrnCertificates>(`${this.#path(id)}/certificates?of=${of}`);
    if (isRefusal(known)) return known;
    const issuer = readIssuer(kept.issuer.publicKey);
    const says = (voter: string, why: WrongRequest): void => this.#set(id, { wrong: { ...this.of(id).wrong, [voter]: why } });
    const holds: typeof next = [];
    for (const { voter, taken } of next) {
      const wrong = await wrongRequest(this.following.replica, this.#vote(id)!.vote, voter, taken, issuer, known).catch(() => 'key' as const);
      if (wrong) says(voter, wrong);
      else holds.push({ voter, taken });
    }
    // Kept before anybody has an answer, beside what another tab has answered by now: a record that was told anew gets no second one.
    const blinded = Object.fromEntries(holds.map(({ voter, taken }) => [voter, taken.tellers]));
    const now = holds.length > 0 ? await this.#change(kept, (was) => ({ ...was, answered: { ...blinded, ...was.answered } })) : kept;
    if (!now) return [];
    const papers: Array<{ voter: string; signature: string }> = [];
    for (const { voter, taken } of holds)
      if (now.answered?.[voter] === taken.tellers)
        papers.push({ voter, signature: blindSign(kept.issuer.privateKey, taken.tellers, this.parts.random) });
      else says(voter, 'again');
    // All of these were wrong: others may wait behind them.
    return papers.length === 0 ? this.#nextPapers(id, kept) : papers;
  }

  #path(vote: string): string {
    return `/urns/${encodeURIComponent(this.following.id)}/${encodeURIComponent(vote)}`;
  }

  /** Opens the sealed urn, here: what lay in it is shown to the tellers alone until it is published. */
  open(id: string): Promise<Refusal | undefined> {
    return this.#do(id, 'opening', async () => {
      const kept = await this.#keys(id);
      const known = this.#vote(id);
      if (!kept || !known?.secret.urn || !known.vote.content?.secret) return refuse('secret/other-device');
      const urn = await this.following.parts.get<EmptiedUrn>(this.#path(id));
      if (isRefusal(urn)) return urn;
      const { size, root } = known.secret.urn;
      // The record says what lay in it when it was sealed.
      if (urn.pieces.length !== size || boardRoot(urn.pieces) !== root) return refuse('secret/urn-differs');
      // Of two urns that differ by one paper the difference would tell whose it is.
      const opened = await this.#change(kept, (was) => ({ ...was, opened: was.opened ?? root }));
      if (!opened) return refuse('secret/other-device');
      if (opened.opened !== root) return refuse('secret/urn-differs');
      this.#set(id, { opened: await readUrn(this.following.id, this.following.state.meeting, kept, known, urn.pieces) });
      return undefined;
    });
  }

  /** Publishes what was opened: all see it from then on. */
  publish(id: string): Promise<Refusal | undefined> {
    return this.#do(id, 'publishing', async () => {
      const { opened } = this.of(id);
      if (!opened) return refuse('secret/no-board');
      const lines = opened.lines as unknown as readonly Json[];
      const taken = await this.following.parts.post<LinesTaken>(`${this.#path(id)}/lines`, { lines });
      if (isRefusal(taken)) return taken;
      const left = Object.values(opened.left).reduce((all, one) => all + one, 0);
      const said = { root: boardRoot(lines.map((one) => canonical(one))), size: lines.length, left };
      const signed = await this.#signed(boardStatement(this.following.state.meeting, id, said));
      if (isRefusal(signed)) return signed;
      return this.following.act('publishBoard', { vote: id, sha256: taken.sha256, left, ...signed });
    });
  }

  /** Once the vote is over, or set aside: the keys go, then the record says so. */
  async #destroy(id: string): Promise<void> {
    const secret = this.#vote(id)?.secret;
    if (!secret?.keys || secret.keys.device !== this.following.parts.member || this.#signing.has(id)) return;
    if (secret.destroyed && this.of(id).here === false) return;
    this.#signing.add(id);
    try {
      // Another device of this teller's had none, or others made before, and says nothing.
      const gone = await this.parts.keep.remove(this.following.id, id);
      if (gone.length > 0) this.#set(id, { here: false, opened: undefined });
      if (gone.includes(secret.keys.issuer) && !secret.destroyed) await this.following.act('sayDestroyed', { vote: id });
    } finally {
      this.#signing.delete(id);
    }
  }
}
