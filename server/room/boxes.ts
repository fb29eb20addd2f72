/** The boxes of one meeting's votes: logs of their own, each read from the store when first asked for (RECORD section 5). */
import { toBase64url } from '../../shared/base/bytes.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { boxOrigin } from '../../shared/log/checkpoint.ts';
import { lastBallots, lastOf, type BoxState } from '../../shared/meeting/box.ts';
import type { Evidence } from '../../shared/meeting/evidence.ts';
import type { Meeting, Next } from '../../shared/meeting/feature.ts';
import { BOX, evolveSublog } from '../../shared/meeting/index.ts';
import type { Receipt } from '../../shared/wire/socket.ts';
import { signedNote } from './log-key.ts';
import type { RoomParts } from './room.ts';
import { Signers, type CastValue } from './signers.ts';
import { Stream, type Written } from './stream.ts';
import { Writer } from './writer.ts';

type BoxParts = Pick<RoomParts, 'store' | 'key' | 'context' | 'log' | 'facts'>;

const boxStream = (meeting: string, vote: string): string => `b/${meeting}/${vote}`;

export class Boxes {
  readonly #open = new Map<string, Promise<Writer<BoxState>>>();
  readonly #signers: Signers;
  #lastNote: { stream: Stream<BoxState>; size: number; note: string } | undefined;
  #closed = false;
  /** Since boxes were last let go. */
  readonly #asked = new Set<string>();
  #forgetting = 0;

  constructor(
    readonly meeting: string,
    readonly parts: BoxParts,
    /** Called whenever a box has grown. */
    readonly changed: (vote: string) => void,
    readonly plan: (id: string, next: Next, from: number) => void,
  ) {
    this.#signers = new Signers(parts.facts);
  }

  of(vote: string): Promise<Writer<BoxState>> {
    this.#asked.add(vote);
    let box = this.#open.get(vote);
    if (!box) {
      box = this.#read(vote);
      this.#open.set(vote, box);
      box.catch(() => this.#open.delete(vote));
    }
    return box;
  }

  async #read(vote: string): Promise<Writer<BoxState>> {
    const { store, context } = this.parts;
    const stream = new Stream<BoxState>(boxStream(this.meeting, vote), BOX.initial, (state, type, fact) => evolveSublog(BOX, state, type, fact));
    const each = (one: Written) => this.#follow(vote, stream, one);
    stream.absorb(await store.logs.read(stream.name, 0), undefined, each);
    return new Writer(stream, store.logs, { now: context.now, salt: context.salt }, () => this.changed(vote), each);
  }

  /** The signed note over a box's first `size` entries. */
  async note(vote: string, size?: number): Promise<string> {
    const { stream } = await this.of(vote);
    return this.#note(vote, stream, size ?? stream.size);
  }

  #note(vote: string, { tree }: Stream<BoxState>, size: number): string {
    const { key } = this.parts;
    return signedNote(key, boxOrigin(key.unit, this.meeting, vote), tree, size);
  }

  /** Where a ballot stands, provably. One signature serves all answers of a group commit. */
  async receipt(vote: string, seq: number): Promise<Receipt> {
    const { stream } = await this.of(vote);
    const size = stream.size;
    const entry = stream.entries[seq]!;
    if (this.#lastNote?.stream !== stream || this.#lastNote.size !== size) this.#lastNote = { stream, size, note: this.#note(vote, stream, size) };
    const proof = stream.tree.inclusion(seq, size).map(toBase64url);
    return { line: entry.line, salt: entry.sealed?.salt ?? '', seq, size, proof, checkpoint: this.#lastNote.note };
  }

  /** What a closed box holds, for the rules that count it. */
  async evidence(vote: string, meeting: () => Meeting): Promise<Evidence['box'] | Refusal> {
    const writer = await this.of(vote);
    const { stream } = writer;
    // Another server may have closed it a moment ago.
    if (!stream.state.closed) await writer.refresh();
    if (!stream.state.closed) return refuse('votes/not-closed');
    const ballots = await Promise.all(
      lastBallots(stream.state).map(async ({ voter, seq }) => {
        const value = stream.entries[seq]!.sealed!.value as unknown as CastValue;
        const certificate = await this.signerOf(meeting(), voter, value);
        const inForce = await this.parts.facts.validity(certificate);
        if (!inForce) throw new Error('an admitted certificate is not in the register');
        return { voter, choice: value.ballot.choice, certificate, inForce };
      }),
    );
    return { size: stream.size, root: toBase64url(stream.tree.root()), ballots };
  }

  /** Whether the voter's last ballot is signed with that certificate. */
  async holdsBallotOf(vote: string, meeting: Meeting, voter: string, certificate: string): Promise<boolean> {
    const writer = await this.of(vote);
    if (!writer.stream.state.closed) await writer.refresh();
    const { stream } = writer;
    const last = lastOf(stream.state, voter);
    const value = last && stream.entries[last.seq]?.sealed?.value;
    return value !== undefined && (await this.signerOf(meeting, voter, value as unknown as CastValue)) === certificate;
  }

  /** The certificate that a recorded ballot is signed with. */
  signerOf(meeting: Meeting, voter: string, value: CastValue): Promise<string> {
    return this.#signers.of(meeting, voter, value);
  }

  #follow(vote: string, stream: Stream<BoxState>, { type, fact }: Written): void {
    const after = BOX.after as Readonly<Record<string, ((fact: never, key: string) => Next | undefined) | undefined>>;
    const next = after[type]?.(fact as never, vote);
    if (next) this.plan(`after:${stream.name}:${fact.seq}`, next, milliseconds(fact.at));
    if (type === 'boxClosed') this.#forgetSoon(async () => stream, BOX.forgets);
  }

  /** Destroys every hidden part of a box, however often it is asked: after a crash in between, again. */
  forgetAll(vote: string): void {
    const all = ({ last, superseded }: BoxState) => [...last.flat().map((one) => one.seq), ...superseded];
    this.#forgetSoon(async () => (await this.of(vote)).stream, all);
  }

  #forgetSoon(stream: () => Promise<Stream<BoxState>>, which: (state: BoxState) => readonly number[]): void {
    this.#forgetting++;
    void this.#untilForgotten(stream, which).finally(() => this.#forgetting--);
  }

  async #untilForgotten(stream: () => Promise<Stream<BoxState>>, which: (state: BoxState) => readonly number[]): Promise<void> {
    while (!this.#closed) {
      try {
        return await this.#forget(await stream(), which);
      } catch (error) {
        this.parts.log.error({ meeting: this.meeting, fault: error instanceof Error ? error.name : 'unknown' }, 'ballots will be destroyed later');
        await new Promise<void>((resolve) => void setTimeout(resolve, 1000).unref());
      }
    }
  }

  async #forget(stream: Stream<BoxState>, which: (state: BoxState) => readonly number[]): Promise<void> {
    const seqs = which(stream.state).filter((seq) => stream.entries[seq]?.sealed);
    if (seqs.length === 0) return;
    await this.parts.store.logs.forget(stream.name, seqs);
    for (const seq of seqs) {
      const { sealed: _destroyed, ...rest } = stream.entries[seq]!;
      stream.entries[seq] = rest;
    }
  }

  /** Takes in what other processes have written to boxes that are not closed; answers whether there was anything. */
  async refresh(): Promise<boolean> {
    let any = false;
    for (const box of this.#open.values()) {
      const writer = await box;
      if (!writer.stream.state.closed) any = (await writer.refresh()) || any;
    }
    return any;
  }

  /** Something hidden is still to be destroyed. */
  get areForgetting(): boolean {
    return this.#forgetting > 0;
  }

  /** Lets go of those that the meeting is no longer at and nobody has asked for since the last time. */
  letGo(running: string | undefined): void {
    for (const vote of this.#open.keys()) if (vote !== running && !this.#asked.has(vote) && !this.areForgetting) this.#open.delete(vote);
    this.#asked.clear();
  }

  close(): void {
    this.#closed = true;
  }
}
