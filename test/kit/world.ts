/**
 * A world without machines: one meeting and its boxes over the pure kernel, with a clock and ids of its own and evidence that
 * is true because the world says so. It does what a room does — check, decide, append, fold, go on — and nothing else.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, toBase64url, toHex, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Line } from '../../shared/crypto/secret-ballot.ts';
import { leafHash, lineOf, sealOf, type Opening } from '../../shared/log/entry.ts';
import { rootOf } from '../../shared/log/tree.ts';
import type { BoxState } from '../../shared/meeting/box.ts';
import type { Evidence, Needs } from '../../shared/meeting/evidence.ts';
import type { Actor, AnyCommand, Founding, Meeting, NewEvent, Next } from '../../shared/meeting/feature.ts';
import type { AnySublog } from '../../shared/meeting/sublog.ts';
import { isPublished } from '../../shared/meeting/access.ts';
import type { LogKind } from '../../shared/meeting/log-kind.ts';
import { DEFAULT_RULES, statedOf, type Preset } from '../../shared/meeting/voting-rules.ts';
import { EMPTY_MEETING, MEETING as KIND } from '../../shared/meeting/index.ts';

/** A person of the register, as evidence says. */
export type Registered = Evidence['member'];

export interface Written {
  readonly type: string;
  readonly line: string;
  readonly opening?: Opening;
}

/** What came of a command. */
export interface Outcome {
  readonly refused?: Refusal;
  /** What it wrote itself, without what the system then went on with. */
  readonly written: readonly NewEvent[];
  /** The place of the fact that a retry had led to. */
  readonly again?: number;
}

export interface Box {
  state: BoxState;
  readonly entries: Written[];
  /** Whose key each entry was signed with, by seq, as evidence is made from it. */
  readonly signers: Map<number, string>;
}

const START = Date.parse('2026-12-09T01:00:00.000Z');
export const MEETING = 'm1';
const hex = (text: string): string => toHex(sha256(utf8(text)));
export const FOUNDING: Founding = {
  unit: 'H99.1',
  council: 'Hội đồng nhân dân xã Mường Mẫu',
  ca: hex('ca'),
  logKey: toBase64url(sha256(utf8('log key'))),
  trust: [],
};

/** The certificate of a member's tablet; `n` for a second and third. */
export const certificateOf = (member: string, n = 1): string => hex(`certificate ${n} of ${member}`);
/** The SHA-256 of a paper that the server has taken in. */
export const paperNamed = (name: string): string => hex(`paper ${name}`);

/** A validity that no test outlives. */
export const ALWAYS = { from: '2020-01-01T00:00:00.000Z', until: '2060-01-01T00:00:00.000Z' };

/** The issuing key that the server has made for a vote. */
export const issuerOf = (vote: string): string => toBase64url(sha256(utf8(`issuer of ${vote}`)));

/** A signature that this world takes for one by that certificate over that content. */
export function signatureOver(content: string, certificate: string): string {
  return toBase64url(concat(sha256(utf8(`${certificate}\n${content}`)), sha256(utf8(`${content}\n${certificate}`))));
}

interface Pending {
  readonly next: Next;
  readonly due: number;
}

/** What a record says of a restore. */
const RESTORED = 'Khôi phục từ bản sao lưu lập lúc 08:00 22/11/2026; máy tính bảng của đại biểu đã trả lại 0 mục ghi sau đó';

export class World {
  now = START;
  meeting: Meeting = EMPTY_MEETING;
  /** The log that is being written: the draft's, then the record's. */
  entries: Written[] = [];
  readonly boxes = new Map<string, Box>();
  readonly register = new Map<string, Registered>();
  readonly certificates = new Map<string, Evidence['certificate']>();
  /** Papers that were taken in. */
  readonly papers = new Map<string, Evidence['paper']>();
  /** Of the unit. */
  presets: readonly Preset[] = DEFAULT_RULES.presets;
  /** Members whose tablets sign checkpoints. */
  witnesses: readonly string[] = [];
  minutes = '';
  /** How many pieces lie in the urn. */
  urn = 0;
  /** Ballot papers that the tellers' device has handed in, by their hash: each of them holds. */
  readonly boards = new Map<string, Line[]>();
  /** The codes that the host shows now, by whose they are. */
  readonly codes = new Map<string, string>();
  /** The log came out of a backup, and nobody has gone on. */
  restored = false;
  #pending: Pending[] = [];
  /** What kind of log it is; another is chosen before anything is written. */
  kind: LogKind = KIND;
  #ids = 0;
  #salts = 0;

  readonly context = { now: () => timestamp(this.now), newId: () => `n${++this.#ids}` };

  /** Appends facts as they are, as a host does with what begins a log. */
  write(by: string, events: readonly NewEvent[]): void {
    for (const event of events) {
      const written = this.#entry(by, event, this.entries.length);
      this.entries.push(written);
      const { type, fact } = this.kind.read(written.line, written.opening);
      this.meeting = this.kind.evolve(this.meeting, type, fact);
      if (this.meeting.session.stage === 'draft') continue;
      const next = this.kind.owner(type)?.after?.[type]?.(fact, this.meeting);
      if (next) this.#plan(next);
    }
  }

  /** A command: of a person, or of the server itself. What follows at once has followed when it returns. */
  execute(actor: Actor, type: string, input: unknown, sublog?: string): Outcome {
    const outcome = this.#carryOut(actor, type, input, sublog);
    if (!outcome.refused && outcome.written.length > 0 && isPublished(this.meeting)) this.#begin(actor);
    this.settle();
    return outcome;
  }

  #carryOut(actor: Actor, type: string, raw: unknown, key?: string): Outcome {
    const found = this.#commandFor(type, key);
    if (isRefusal(found)) return { refused: found, written: [] };
    const { command, sublog } = found;
    const parsed = command.input.safeParse(raw);
    if (!parsed.success)
      return { refused: refuse('border/wrong-input', { field: parsed.error.issues[0]?.path.join('.') || 'input' }), written: [] };
    const box = key === undefined ? undefined : this.box(key);
    const asked = { input: parsed.data as { certificate: string }, actor, meeting: this.meeting, log: box?.state };
    const verdict = command.may(actor, this.meeting, asked.input);
    if (verdict !== 'yes') return { refused: verdict, written: [] };
    const need = command.evidence && (command.needs?.(asked) as Needs[keyof Needs] | undefined);
    const evidence = command.evidence && need && this.#evidence(command.evidence, need);
    if (isRefusal(evidence)) return { refused: evidence, written: [] };
    const decided = command.decide({ ...asked, context: this.context, evidence });
    if (isRefusal(decided)) return { refused: decided, written: [] };
    if ('again' in decided) return { written: [], again: decided.again };
    if (box && sublog) this.#writeBox(key!, box, sublog, nameOf(actor), decided, asked.input.certificate);
    else this.write(nameOf(actor), decided);
    return { written: decided };
  }

  #commandFor(type: string, key: string | undefined): { readonly command: AnyCommand; readonly sublog?: AnySublog } | Refusal {
    if (key === undefined) {
      const command = this.kind.command(type);
      return command ? { command } : refuse('border/unknown-command');
    }
    const found = this.kind.sublogCommand(type);
    const there = found?.sublog.there(this.meeting, key) ?? refuse('border/unknown-command');
    return isRefusal(there) ? there : found!;
  }

  #writeBox(key: string, box: Box, sublog: AnySublog, by: string, events: readonly NewEvent[], certificate: string): void {
    const fold = this.kind.sublogFold(sublog);
    for (const event of events) {
      const written = this.#entry(by, event, box.entries.length);
      const { type, fact } = fold.read(written.line, written.opening);
      box.entries.push(written);
      if (written.opening) box.signers.set(fact.seq, certificate);
      box.state = fold.evolve(box.state, type, fact) as BoxState;
      const next = sublog.after?.[type]?.(fact, key);
      if (next) this.#plan(next);
    }
  }

  box(vote: string): Box {
    let box = this.boxes.get(vote);
    if (!box) this.boxes.set(vote, (box = { state: KIND.sublogs[0]!.initial as BoxState, entries: [], signers: new Map() }));
    return box;
  }

  /** Lets time go by; what was due in it happens in its order. */
  pass(ms: number): void {
    const until = this.now + ms;
    for (;;) {
      const due = this.#pending.filter((one) => one.due <= until).sort((a, b) => a.due - b.due)[0];
      if (!due) break;
      this.now = Math.max(this.now, due.due);
      this.settle();
    }
    this.now = until;
  }

  /** Carries out what the system goes on with by now. */
  settle(): void {
    for (;;) {
      const at = this.#pending.findIndex((one) => one.due <= this.now);
      if (at < 0) return;
      const { next } = this.#pending.splice(at, 1)[0]!;
      const system: Actor = { kind: 'system' };
      this.#carryOut(system, next.command, next.input, next.sublog);
    }
  }

  #plan(next: Next): void {
    this.#pending.push({ next, due: this.now + (next.delay ?? 0) });
  }

  /** The record begins with what the draft carries over, then the keys of those listed. */
  #begin(actor: Actor): void {
    const draft = this.meeting;
    this.meeting = this.kind.initial;
    this.entries = [];
    this.write(nameOf(actor), this.kind.carried(draft, FOUNDING));
    for (const [certificate, { member, revoked }] of this.certificates) {
      if (!revoked && this.meeting.roll.members.get(member)) this.#carryOut({ kind: 'system' }, 'admitKey', { certificate });
    }
  }

  #entry(by: string, told: NewEvent, seq: number): Written {
    const event = (this.kind.owner(told.type) ? this.kind : KIND.sublogFold(KIND.sublogs[0]!)).check(told);
    const opening: Opening | undefined =
      event.sealed === undefined ? undefined : { salt: toBase64url(sha256(utf8(`salt ${++this.#salts}`))), value: event.sealed };
    const line = lineOf({
      seq,
      at: timestamp(this.now),
      by,
      type: event.type,
      open: event.open,
      ...(opening && { sealed: sealOf(opening) }),
    });
    this.now += 1;
    return { type: event.type, line, ...(opening && { opening }) };
  }

  #root(entries: readonly Written[], size = entries.length): string {
    return toBase64url(rootOf(entries.slice(0, size).map((one) => leafHash(one.line))));
  }

  #evidence(kind: keyof Needs, need: Needs[keyof Needs]): Evidence[keyof Evidence] | Refusal {
    switch (kind) {
      case 'signature': {
        const { content, certificate, signature, member } = need as Needs['signature'];
        return {
          valid: signature === signatureOver(content, certificate) && this.certificates.get(certificate)?.member === member,
          inForce: this.certificates.get(certificate)?.inForce ?? ALWAYS,
        };
      }
      case 'preset': {
        const found = this.presets.find(({ id }) => id === (need as Needs['preset']).preset);
        return found ? { preset: statedOf(found) } : {};
      }
      case 'several': {
        const { papers, presets } = need as Needs['several'];
        return {
          papers: Object.fromEntries(papers.flatMap((one) => (this.papers.has(one) ? [[one, this.papers.get(one)!]] : []))),
          presets: Object.fromEntries(this.presets.flatMap((one) => (presets.includes(one.id) ? [[one.id, statedOf(one)]] : []))),
        };
      }
      case 'paper':
        return this.papers.get((need as Needs['paper']).sha256) ?? refuse('papers/unknown-paper');
      case 'checkpoint': {
        const { size } = need as Needs['checkpoint'];
        return { size, root: this.#root(this.entries, size) };
      }
      case 'sublog': {
        const { key } = need as Needs['sublog'];
        const sublog = KIND.sublogOf(this.meeting, key)!;
        const box = this.box(key);
        const closed = sublog.closed(box.state);
        if (isRefusal(closed)) return closed;
        const standing = sublog.standing(box.state).map((seq) => {
          const hidden = box.entries[seq]!.opening!.value;
          const certificate = box.signers.get(seq)!;
          return {
            member: sublog.signed!(hidden).member,
            hidden,
            certificate,
            inForce: this.certificates.get(certificate)?.inForce ?? ALWAYS,
          };
        });
        return { size: box.entries.length, root: this.#root(box.entries), standing };
      }
      case 'witnesses':
        return { members: this.witnesses };
      case 'certificate':
        return this.certificates.get((need as Needs['certificate']).certificate) ?? refuse('identity/unknown');
      case 'member':
        return this.register.get((need as Needs['member']).member) ?? refuse('identity/not-in-the-register');
      case 'minutes':
        return { valid: (need as Needs['minutes']).sha256 === this.minutes };
      case 'issuer':
        return { publicKey: issuerOf((need as Needs['issuer']).key) };
      case 'issued': {
        const { key, blinded, size, ...signed } = need as Needs['issued'];
        const found = this.#evidence('signature', signed) as Evidence['signature'];
        const checkpoint = { size, root: this.#root(this.entries, size) };
        return { ...found, checkpoint, ...(found.valid && blinded.length > 300 && { issued: toBase64url(sha256(utf8(`${key} ${blinded}`))) }) };
      }
      case 'urn':
        return { size: this.urn, root: toBase64url(sha256(utf8(`urn ${this.urn}`))) };
      case 'handedIn': {
        const { sha256: digest, statement, signed } = need as Needs['handedIn'];
        const lines = this.boards.get(digest);
        if (!lines) return refuse('urn/no-lines');
        const root = toBase64url(rootOf(lines.map((one) => leafHash(canonical(one)))));
        return { ...(this.#evidence('signature', { ...signed, content: statement(root, lines.length) }) as Evidence['signature']), lines, root };
      }
      case 'changingCode': {
        const { code, among } = need as Needs['changingCode'];
        const of = among.find((one) => this.codes.get(one) === code);
        return { ...(of !== undefined && { of }) };
      }
      case 'restoration':
        return this.restored ? { lostAfter: this.entries.length, reason: RESTORED } : refuse('session/nothing-restored');
    }
  }
}

const nameOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : 'system');

/** Folds a log as a reader does who may see what `sees` answers yes to. */
export function foldOf(entries: readonly Written[], sees: (written: Written) => boolean = () => true, kind: LogKind = KIND): Meeting {
  return entries.reduce<Meeting>((meeting, written) => {
    const { type, fact } = kind.read(written.line, sees(written) ? written.opening : undefined);
    return kind.evolve(meeting, type, fact);
  }, kind.initial);
}

/** Anything as canonical input. */
export const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
