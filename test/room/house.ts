/** Rooms in one process over a store in memory, with disks that fail on demand and servers that are started again. */
import { randomBytes } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { toBase64url } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Member } from '../../shared/council/council.ts';
import { ballotOf } from '../../shared/meeting/box.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import { nameOf } from '../../client/people/names.ts';
import { silent } from '../../server/log.ts';
import type { Logs, Store, StoredEntry } from '../../server/ports.ts';
import type { Listener } from '../../server/room/parts.ts';
import type { Room } from '../../server/room/room.ts';
import type { Host } from '../../server/room/host.ts';
import { Rooms } from '../../server/room/rooms.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { soon } from '../kit/graces.ts';
import { ALWAYS, certificateOf, signatureOver } from '../kit/world.ts';

export const UNIT = { code: 'H99.1', name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune' as const };
export const SECRETARY = 'thu';
export const GUEST = 'khach';
export const CHAIR = 'd1';
const secret = new Uint8Array(32).fill(7);
const publicKey = ed25519.getPublicKey(secret);

/** Thrown by a disk that takes nothing more. */
export class Gone extends Error {}

/** How a disk behaves; changed by tests while it is in use. */
export interface Disk {
  /** Appends it still takes before it is gone. */
  takes: number;
  /** The last one is on the disk although nobody is told so. */
  lastUnheard: boolean;
  gone: boolean;
  appends: number;
  before?: (stream: string, entries: readonly StoredEntry[]) => Promise<void> | void;
  forget?: () => void;
}

export function onDisk(store: Store): { store: Store; disk: Disk } {
  const disk: Disk = { takes: Infinity, lastUnheard: false, gone: false, appends: 0 };
  const logs: Logs = {
    ...store.logs,
    async append(stream, seq, entries) {
      if (disk.gone) throw new Gone('the disk is gone');
      await disk.before?.(stream, entries);
      if (disk.takes-- <= 0) {
        disk.gone = true;
        if (disk.lastUnheard) await store.logs.append(stream, seq, entries);
        throw new Gone('the disk is gone');
      }
      await store.logs.append(stream, seq, entries);
      disk.appends++;
    },
    async forget(stream, seqs) {
      if (disk.gone) throw new Gone('the disk is gone');
      disk.forget?.();
      await store.logs.forget(stream, seqs);
    },
  };
  return { store: { ...store, logs }, disk };
}

export const id = (name: string): string => name.padEnd(22, '-').slice(0, 22);
export const fresh = (): string => randomBytes(16).toString('base64url');

export interface People {
  readonly delegates: number;
  /** Their ids, where d1, d2, … will not do; each begins with a d. */
  readonly ids?: readonly string[];
  /** A guest's name, which the desk alone may know. */
  readonly guest?: string;
}

/** One server: its rooms over a store. */
export class Server {
  readonly rooms: Rooms;
  readonly heard: Array<{ from: number; entries: readonly StoredEntry[] }> = [];
  meeting = '';
  #ids = 0;
  #salts = 0;

  constructor(
    readonly store: Store,
    readonly people: People,
    readonly now: () => number = Date.now,
    listener?: Listener,
    deterministic = false,
    host: Partial<Host> = {},
  ) {
    this.rooms = new Rooms(
      {
        store,
        key: { unit: UNIT.code, publicKey, sign: (bytes) => ed25519.sign(bytes, secret) },
        log: silent,
        context: {
          now: () => timestamp(this.now()),
          newId: () => (deterministic ? `n${++this.#ids}` : randomBytes(6).toString('hex')),
          timer: soon,
          salt: () => (deterministic ? Buffer.alloc(32, ++this.#salts) : randomBytes(32)).toString('base64url'),
        },
        listener: listener ?? { entries: (_room, from, entries) => void this.heard.push({ from, entries }), progress: () => undefined },
        facts: {
          signature: async ({ certificate, content, signature }) => ({
            valid: signature === signatureOver(content, certificate),
            inForce: ALWAYS,
          }),
          validity: async () => ALWAYS,
          paper: async () => ({ pages: 3, size: 1000 }),
          certificate: async ({ certificate }) => ({
            member: this.members.find((one) => certificateOf(one.id) === certificate)!.id,
            approvedBy: SECRETARY,
            revoked: false,
            inForce: ALWAYS,
          }),
          member: async ({ member }) => this.members.find((one) => one.id === member)!,
          preset: async () => ({}),
          several: async ({ papers }) => ({
            papers: Object.fromEntries(papers.map((one) => [one, { pages: 3, size: 1000 }])),
            presets: {},
          }),
          minutes: async () => ({ valid: true }),
          changingCode: async () => ({}),
          witnesses: async () => ({ members: [] }),
        },
      },
      async () => ({ unit: UNIT.code, council: UNIT.name, ca: 'a'.repeat(64), logKey: toBase64url(publicKey), trust: [] }),
      async (member) => (member.startsWith('d') ? [certificateOf(member)] : []),
      () => undefined,
      host,
    );
  }

  get members(): Member[] {
    const one = (id: string, name: string, kind: Member['kind']): Member => ({
      id,
      name,
      kind,
      rights: [],
      inOffice: true,
      hasPassword: false,
    });
    return [
      ...Array.from({ length: this.people.delegates }, (_, n) => one(this.people.ids?.[n] ?? `d${n + 1}`, nameOf(n), 'delegate')),
      one(SECRETARY, 'Thái Thị Thu', 'secretary'),
      one(GUEST, this.people.guest ?? 'Vũ Văn Khách', 'guest'),
    ];
  }

  /** The next server on a store, after a stop or beside another. */
  next(store: Store): Server {
    const next = new Server(store, this.people, this.now);
    next.meeting = this.meeting;
    return next;
  }

  async room(): Promise<Room> {
    return (await this.rooms.open(this.meeting))!;
  }

  execute(who: string, type: string, input: Json = {}, more: { id?: string; sublog?: string } = {}): Promise<CommandAnswer> {
    const message: CommandMessage = {
      id: more.id ?? fresh(),
      meeting: this.meeting,
      type,
      input,
      ...(more.sublog && { sublog: more.sublog }),
    };
    return this.rooms.execute({ kind: 'person', id: who }, message);
  }

  async does(
    who: string,
    type: string,
    input: Json = {},
    more: { id?: string; sublog?: string } = {},
  ): Promise<CommandAnswer & { ok: true }> {
    const answer = await this.execute(who, type, input, more);
    if (!answer.ok) throw new Error(`${type}: ${answer.refusal.code}`);
    return answer;
  }

  /** A draft with one item and votes. */
  async draft(votes = 1): Promise<string[]> {
    const listed = this.members.filter((one) => one.kind !== 'guest').map((one) => one.id);
    this.meeting = await this.rooms.create(
      { title: 'Kỳ họp thứ hai', startsAt: timestamp(this.now()), place: 'Hội trường', rehearsal: false },
      UNIT,
      listed,
      SECRETARY,
    );
    await this.does(SECRETARY, 'listMember', { member: GUEST });
    await this.does(SECRETARY, 'addItem', { title: 'Dự toán ngân sách' });
    const { item } = (await this.room()).meeting.agenda.items[0]!;
    for (let n = 0; n < votes; n++)
      await this.does(SECRETARY, 'prepareVote', {
        item,
        text: `Thông qua nghị quyết ${n + 1}`,
        rule: MAJORITY as unknown as Json,
        papers: [],
      });
    await this.does(SECRETARY, 'nameChair', { member: CHAIR });
    return [...(await this.room()).meeting.votes.order];
  }

  /** Published, everybody checked in, called to order. */
  async underWay(votes = 1): Promise<string[]> {
    const order = await this.draft(votes);
    await this.does(SECRETARY, 'publish');
    for (let n = 1; n <= this.people.delegates; n++) await this.does(`d${n}`, 'checkIn');
    await this.does(CHAIR, 'callToOrder');
    return order;
  }

  /** A ballot's input as a tablet makes it. */
  async ballot(who: string, vote: string, revision: number, choice: string): Promise<Json> {
    const opened = await this.expected(vote);
    const certificate = certificateOf(who);
    const signature = signatureOver(canonical(ballotOf(opened, who, revision, choice) as unknown as Json), certificate);
    return { revision, choice, certificate, signedAt: timestamp(this.now()), signature };
  }

  /** What the box will say once it is open: a tablet knows it from the meeting's log alone. */
  async expected(vote: string): Promise<Parameters<typeof ballotOf>[0]> {
    const room = await this.room();
    const { question, opened } = room.meeting.votes.votes[vote]!;
    const size = opened!.seq + 1;
    return { meeting: this.meeting, vote, question: question!, log: { size, root: toBase64url(room.stream.tree.root(size)) } };
  }

  async votes(who: string, vote: string, revision: number, choice: string, command = fresh()): Promise<CommandAnswer> {
    return this.execute(who, 'castBallot', await this.ballot(who, vote, revision, choice), { sublog: vote, id: command });
  }

  stop(): void {
    void this.rooms.close();
  }
}

export const inMemory = (people: People = { delegates: 3 }): Server & { readonly disk: Disk } => {
  const { store, disk } = onDisk(memoryStore());
  return Object.assign(new Server(store, people), { disk });
};

export const typesOf = (entries: readonly StoredEntry[]): string[] => entries.map((one) => (JSON.parse(one.line) as { type: string }).type);
export const codeOf = (answer: CommandAnswer): string => (answer.ok ? 'ok' : answer.refusal.code);

export async function every<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}

export async function until(what: () => boolean | Promise<boolean>, ms = 8000): Promise<void> {
  const end = performance.now() + ms;
  while (!(await what())) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
