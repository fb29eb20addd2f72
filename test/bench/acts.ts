/** A hall with its tablets, each in processes of their own; and how long an act takes to the last tablet. */
import type { Json } from '../../shared/base/canonical.ts';
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { CommandAnswer } from '../../shared/wire/socket.ts';
import type { HallMeeting, HallReady, HallSize } from './hall.ts';
import { steadyMs } from './numbers.ts';
import { frame, RawSocket } from './raw-socket.ts';
import type { Heard, TabletsWish } from './tablets.ts';

const forked = (name: string): ChildProcess =>
  fork(resolve(import.meta.dirname, name), { execArgv: ['--max-semi-space-size=64', '--import', 'tsx'] });
/** More in one process would be busy with themselves. */
const MOST_OF_A_PROCESS = 5_000;

function said<T>(child: ChildProcess, name: string): Promise<T> {
  return new Promise((done, fail) => {
    child.on('message', (message: Record<string, unknown>) => Object.hasOwn(message, name) && done(message as T));
    child.once('exit', () => fail(new Error(`a process has gone before it was ${name}`)));
  });
}

export class Hall {
  private constructor(
    readonly child: ChildProcess,
    readonly ready: HallReady,
  ) {}

  static async open(size: HallSize): Promise<Hall> {
    const child = forked('hall.ts');
    child.send(size);
    return new Hall(child, await said<HallReady>(child, 'url'));
  }

  get pid(): number {
    return this.child.pid!;
  }

  async close(): Promise<void> {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.disconnect();
    await gone;
  }
}

/** What is heard of a meeting in one of the processes that have tablets of it. */
interface Hearing {
  readonly meeting: string;
  readonly reports: Heard[];
  waiting: Array<() => void>;
}

export class Tablets {
  readonly #children: ChildProcess[] = [];
  readonly #hearing: Hearing[] = [];

  static async join(wish: TabletsWish): Promise<Tablets> {
    const all = new Tablets();
    const joined: Promise<unknown>[] = [];
    for (let from = 0; from < wish.tablets.length; from += MOST_OF_A_PROCESS) {
      const tablets = wish.tablets.slice(from, from + MOST_OF_A_PROCESS);
      const meetings = [...new Set(tablets.map((one) => one.meeting))];
      const hearing = new Map(meetings.map((meeting): [string, Hearing] => [meeting, { meeting, reports: [], waiting: [] }]));
      all.#hearing.push(...hearing.values());
      const child = forked('tablets.ts');
      child.on('message', ({ heard }: { heard?: Heard }) => {
        const where = heard && hearing.get(heard.meeting);
        if (!where) return;
        where.reports.push(heard);
        for (const look of where.waiting.splice(0)) look();
      });
      all.#children.push(child);
      joined.push(said(child, 'joined'));
      child.send({ ...wish, tablets });
    }
    await Promise.all(joined);
    return all;
  }

  /** When the last tablet of a meeting has heard of it up to so many entries. */
  async heard(meeting: string, size: number): Promise<number> {
    const all = this.#hearing.filter((one) => one.meeting === meeting).map(async (one) => {
      for (;;) {
        const enough = one.reports.find((report) => report.size >= size);
        if (enough) return enough.at;
        await new Promise<void>((look) => one.waiting.push(look));
      }
    });
    return Math.max(...(await Promise.all(all)));
  }

  leave(): void {
    for (const one of this.#children) one.disconnect();
  }
}

/** The chair of a meeting, on a socket that follows nothing; an act answers with the log's size after it. */
export async function chairOf(
  { url }: HallReady,
  { meeting, delegates, items, papers }: HallMeeting,
): Promise<{ act(nth: number): Promise<number>; present(): Promise<void>; show(nth: number): Promise<void>; close(): void }> {
  const socket = await RawSocket.connect(url, `as=${delegates[0]}.900`);
  const command = async (type: string, input: Json): Promise<number> => {
    const answer = await socket.ask<CommandAnswer>('command', { id: randomBytes(16).toString('base64url'), meeting, type, input });
    if (!answer.ok) throw new Error(`not done: ${answer.refusal.code}`);
    return Math.max(...answer.seqs) + 1;
  };
  return {
    act: (nth) => command('goToItem', { item: items[nth % items.length]! }),
    async present() {
      await socket.ask('follow', { meeting });
      await command('givePresenting', { member: delegates[0]! });
    },
    async show(nth) {
      const value = { paper: papers[0]!, page: 0, point: { x: nth / 1000, y: 0 } };
      const answer = await socket.ask<{ ok: boolean }>('show', { meeting, kind: 'presented', value });
      if (!answer.ok) throw new Error('not shown');
    },
    close: () => socket.close(),
  };
}

/**
 * As many acts as are asked for, so many a second; how long each took to the last tablet, in milliseconds. An act answers when that
 * one has heard of it.
 */
export async function latencies(count: number, perSecond: number, act: (nth: number) => Promise<number>): Promise<number[]> {
  const all: Promise<number>[] = [];
  const start = steadyMs();
  for (let nth = 0; nth < count; nth++) {
    const due = start + (nth * 1000) / perSecond;
    if (due > steadyMs()) await new Promise((go) => setTimeout(go, due - steadyMs()));
    const began = steadyMs();
    all.push(act(nth).then((at) => at - began));
  }
  return Promise.all(all);
}

/** The same over a bare WebSocket: one says something short, and all hear it. */
export async function bareSpeaker(url: string): Promise<{ say(): void; close(): void }> {
  const socket = await RawSocket.connect(url, '', { bare: true });
  return { say: () => void socket.socket.write(frame('"entries"')), close: () => socket.close() };
}
