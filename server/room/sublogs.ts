/** The sub-logs of one meeting: logs of their own, each read from the store when first asked for. */
import { toBase64url } from '../../shared/base/bytes.ts';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { sublogOrigin } from '../../shared/log/checkpoint.ts';
import type { Evidence } from '../../shared/meeting/evidence.ts';
import type { Next } from '../../shared/meeting/feature.ts';
import type { AnySublog, Signed } from '../../shared/meeting/sublog.ts';
import { UnknownEvent } from '../../shared/meeting/log-kind.ts';
import type { Receipt } from '../../shared/wire/socket.ts';
import { writeBase64url } from './base64url.ts';
import { BrokenLog } from './broken-log.ts';
import { signedNote } from './log-key.ts';
import type { Room } from './room.ts';
import { Signers } from './signers.ts';
import { Stream, type Written } from './stream.ts';
import { untilDestroyed } from './until-destroyed.ts';
import { Writer } from './writer.ts';

/** One that is at hand. */
export interface Kept {
  readonly sublog: AnySublog;
  readonly writer: Writer<unknown>;
}

type Which = (stream: Stream<unknown>) => readonly number[];

/** Goes on where a log cannot be read any further; every other fault is thrown. */
function unreadable(error: unknown): undefined {
  if (!(error instanceof BrokenLog || error instanceof UnknownEvent)) throw error;
}

export class Sublogs {
  readonly #kept = new Map<string, Promise<Kept>>();
  readonly #signers: Signers;
  #lastNote: { stream: Stream<unknown>; size: number; note: string } | undefined;
  #closed = false;
  /** Since some were last let go. */
  readonly #asked = new Set<string>();
  #forgetting = 0;

  constructor(
    readonly room: Room,
    readonly plan: (id: string, next: Next, from: number) => void,
  ) {
    this.#signers = new Signers(room.parts.facts, room);
  }

  /** Throws where the meeting has none of that key. */
  of(key: string): Promise<Kept> {
    this.#asked.add(key);
    let kept = this.#kept.get(key);
    if (!kept) {
      kept = this.#read(key);
      this.#kept.set(key, kept);
      kept.catch(() => this.#kept.delete(key));
    }
    return kept;
  }

  async #read(key: string): Promise<Kept> {
    const { id, kind, meeting, parts } = this.room;
    const sublog = kind.sublogOf(meeting, key);
    if (!sublog) throw new Error('no feature has a sub-log of that key');
    const { store, context, listener } = parts;
    const stream = new Stream<unknown>(`${sublog.stream}/${id}/${key}`, kind.sublogFold(sublog));
    const each = (one: Written) => this.#follow(key, { sublog, stream }, one);
    const broken = (fault: BrokenLog | 'newer') => fault !== 'newer' && listener.unreadable?.(this.room, fault);
    const stored = await store.logs.read(stream.name, 0);
    try {
      stream.absorb(stored, undefined, each);
    } catch (error) {
      const fault = BrokenLog.of(stream.name, stream.size, error);
      broken(fault);
      throw fault;
    }
    const tell = () => listener.progress(this.room, key);
    const writer = new Writer(stream, store.logs, { now: context.now, salt: context.salt }, tell, each, broken);
    return { sublog, writer };
  }

  /** Reads the one whose log has that name, as far as it goes; throws `BrokenLog` where it cannot be read. */
  async readOn(stream: string): Promise<void> {
    await (await this.of(stream.slice(stream.lastIndexOf('/') + 1))).writer.refresh();
  }

  /** The signed note over its first `size` entries. */
  async note(key: string, size?: number): Promise<string> {
    const { stream } = (await this.of(key)).writer;
    return this.#note(key, stream, size ?? stream.size);
  }

  #note(sublog: string, { tree }: Stream<unknown>, size: number): string {
    const { key } = this.room;
    return signedNote(key, sublogOrigin(key.unit, this.room.id, sublog), tree, size);
  }

  /** Where an entry stands, provably. One signature serves all answers of a group commit. */
  async receipt(key: string, seq: number): Promise<Receipt> {
    const { stream } = (await this.of(key)).writer;
    const size = stream.size;
    const entry = stream.entries[seq]!;
    if (this.#lastNote?.stream !== stream || this.#lastNote.size !== size)
      this.#lastNote = { stream, size, note: this.#note(key, stream, size) };
    const proof = stream.tree.inclusion(seq, size).map(writeBase64url);
    return { line: entry.line, salt: entry.sealed?.salt ?? '', seq, size, proof, checkpoint: this.#lastNote.note };
  }

  /** What a closed one holds, for the rules that count it. */
  async evidence(key: string): Promise<Evidence['sublog'] | Refusal> {
    const { sublog, writer } = await this.of(key);
    const { stream } = writer;
    // Another server may have closed it a moment ago.
    if (isRefusal(sublog.closed(stream.state))) await writer.refresh();
    const closed = sublog.closed(stream.state);
    if (isRefusal(closed)) return closed;
    const standing = await Promise.all(
      sublog.standing(stream.state).map(async (seq) => {
        const hidden = stream.entries[seq]!.sealed!.value;
        const signed = sublog.signed!(hidden);
        const certificate = await this.signerOf(signed);
        const inForce = await this.room.parts.facts.validity(certificate, this.room);
        if (!inForce) throw new Error('an admitted certificate is not in the register');
        return { member: signed.member, hidden, certificate, inForce };
      }),
    );
    return { size: stream.size, root: toBase64url(stream.tree.root()), standing };
  }

  /** What a person signed of what stands in it; undefined where that is nothing, or was destroyed. */
  async signedOf(key: string, member: string): Promise<(Signed & { readonly seq: number; readonly hidden: unknown }) | undefined> {
    const { sublog, writer } = await this.of(key);
    const seq = sublog.ownOf?.(writer.stream.state, member);
    const hidden = seq === undefined ? undefined : writer.stream.entries[seq]?.sealed?.value;
    return seq === undefined || hidden === undefined ? undefined : { ...sublog.signed!(hidden), seq, hidden };
  }

  /** Whether something that a person signed with that certificate stands in one that can still grow, or be counted. */
  async liveHolds(member: string, certificate: string): Promise<boolean> {
    // Another server may have begun one a moment ago. As far as it can be read: a record that cannot keeps no stolen key in use.
    await this.room.refresh().catch(() => false);
    const { kind, meeting } = this.room;
    for (const key of kind.liveKeys(meeting)) {
      const kept = await this.of(key).catch(unreadable);
      if (!kept) continue;
      const { sublog, writer } = kept;
      if (sublog.closed(writer.stream.state) !== 'yes') await writer.refresh().catch(unreadable);
      if (sublog.closed(writer.stream.state) === 'yes') continue;
      const signed = await this.signedOf(key, member);
      if (signed && (await this.signerOf(signed)) === certificate) return true;
    }
    return false;
  }

  /** The certificate that it is signed with. */
  signerOf(signed: Signed): Promise<string> {
    return this.#signers.of(signed);
  }

  #follow(key: string, { sublog, stream }: { sublog: AnySublog; stream: Stream<unknown> }, { type, fact }: Written): void {
    const next = sublog.after?.[type]?.(fact, key);
    if (next) this.plan(`after:${stream.name}:${fact.seq}`, next, milliseconds(fact.at));
    // Only what the state says is to go, and nothing as long as it can grow.
    if (sublog.forgets(stream.state).length > 0) this.#forgetSoon(async () => stream, ({ state }) => sublog.forgets(state));
  }

  /** Destroys every hidden part of one, however often it is asked: after a crash in between, again. */
  forgetAll(key: string): void {
    this.#forgetSoon(async () => (await this.of(key)).writer.stream, (stream) => [...stream.entries.keys()]);
  }

  /** Destroys hidden parts of the meeting's own log. */
  forgetIn(stream: Stream<unknown>, seqs: readonly number[]): void {
    this.#forgetSoon(async () => stream, () => seqs);
  }

  #forgetSoon(stream: () => Promise<Stream<unknown>>, which: Which): void {
    this.#forgetting++;
    const { id, parts } = this.room;
    const isOver = () => this.#closed;
    const forget = async () => this.#forget(await stream(), which);
    void untilDestroyed(forget, { meeting: id, log: parts.log, isOver }).finally(() => this.#forgetting--);
  }

  async #forget(stream: Stream<unknown>, which: Which): Promise<void> {
    const seqs = which(stream).filter((seq) => stream.entries[seq]?.sealed);
    if (seqs.length === 0) return;
    await this.room.parts.store.logs.forget(stream.name, seqs);
    for (const seq of seqs) {
      const { sealed: _destroyed, ...rest } = stream.entries[seq]!;
      stream.entries[seq] = rest;
    }
  }

  /** Takes in what other processes have written to those that can still grow; answers whether there was anything. */
  async refresh(): Promise<boolean> {
    let any = false;
    for (const kept of this.#kept.values()) {
      const { sublog, writer } = await kept;
      if (sublog.closed(writer.stream.state) !== 'yes') any = (await writer.refresh()) || any;
    }
    return any;
  }

  /** Something hidden is still to be destroyed. */
  get areForgetting(): boolean {
    return this.#forgetting > 0;
  }

  /** Lets go of those that the meeting is no longer at and nobody has asked for since the last time. */
  letGo(): void {
    const live = this.room.kind.liveKeys(this.room.meeting);
    for (const key of this.#kept.keys()) if (!live.includes(key) && !this.#asked.has(key) && !this.areForgetting) this.#kept.delete(key);
    this.#asked.clear();
  }

  close(): void {
    this.#closed = true;
  }
}
