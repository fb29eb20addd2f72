/** A hall with its tablets, each in processes of their own; and how long an act takes to the last tablet. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { HallMeeting, HallReady, HallSize } from './hall.ts';
import { frame, RawSocket } from './raw-socket.ts';
import { steadyMs, type Heard, type TabletsWish } from './tablets.ts';

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

export class Tablets {
  readonly #children: ChildProcess[] = [];
  readonly #waiting = new Map<string, { left: number; last: number; done: (at: number) => void }>();
  /** In how many processes there are tablets of a meeting. */
  readonly #processes = new Map<string, number>();

  static async join(wish: TabletsWish): Promise<Tablets> {
    const all = new Tablets();
    const joined: Promise<unknown>[] = [];
    for (let from = 0; from < wish.tablets.length; from += MOST_OF_A_PROCESS) {
      const tablets = wish.tablets.slice(from, from + MOST_OF_A_PROCESS);
      for (const meeting of new Set(tablets.map((one) => one.meeting))) all.#processes.set(meeting, (all.#processes.get(meeting) ?? 0) + 1);
      const child = forked('tablets.ts');
      child.on('message', ({ heard }: { heard?: Heard }) => heard && all.#hear(heard));
      all.#children.push(child);
      joined.push(said(child, 'joined'));
      child.send({ ...wish, tablets });
    }
    await Promise.all(joined);
    return all;
  }

  #hear({ meeting, nth, at }: Heard): void {
    const waiting = this.#waiting.get(`${meeting} ${nth}`);
    if (!waiting) return;
    waiting.last = Math.max(waiting.last, at);
    if (--waiting.left > 0) return;
    this.#waiting.delete(`${meeting} ${nth}`);
    waiting.done(waiting.last);
  }

  /** When the last tablet of a meeting has heard its n-th act. */
  heard(meeting: string, nth: number): Promise<number> {
    return new Promise((done) => this.#waiting.set(`${meeting} ${nth}`, { left: this.#processes.get(meeting)!, last: 0, done }));
  }

  leave(): void {
    for (const one of this.#children) one.disconnect();
  }
}

/** The chair of a meeting, on a socket that follows nothing. */
export async function chairOf(
  { url }: HallReady,
  { meeting, delegates, items }: HallMeeting,
): Promise<{ act(nth: number): Promise<void>; close(): void }> {
  const socket = await RawSocket.connect(url, `as=${delegates[0]}.900`);
  return {
    async act(nth) {
      const answer = await socket.ask<{ ok: boolean }>('command', {
        id: randomBytes(16).toString('base64url'),
        meeting,
        type: 'goToItem',
        input: { item: items[nth % items.length]! },
      });
      if (!answer.ok) throw new Error(`not done: ${JSON.stringify(answer)}`);
    },
    close: () => socket.close(),
  };
}

/** As many acts as are asked for, so many a second; how long each took to the last tablet, in milliseconds. */
export async function latencies(
  count: number,
  perSecond: number,
  act: (nth: number) => { begin(): void; heard: Promise<number> },
): Promise<number[]> {
  const all: Promise<number>[] = [];
  const start = steadyMs();
  for (let nth = 0; nth < count; nth++) {
    const wait = start + (nth * 1000) / perSecond - steadyMs();
    if (wait > 0) await new Promise((go) => setTimeout(go, wait));
    const { begin, heard } = act(nth);
    const began = steadyMs();
    all.push(heard.then((at) => at - began));
    begin();
  }
  return Promise.all(all);
}

/** The same over a bare WebSocket: one says something short, and all hear it. */
export async function bareSpeaker(url: string): Promise<{ say(): void; close(): void }> {
  const socket = await RawSocket.connect(url, '', { bare: true });
  return { say: () => void socket.socket.write(frame('"entries"')), close: () => socket.close() };
}
