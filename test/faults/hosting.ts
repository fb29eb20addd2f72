/** A server process on a folder of its own that a test can kill and start again where it stood. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { serve } from '../kit/programs.ts';

/** A port that nobody uses now, below those the system hands out to clients. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 11_000);
    const probe = createServer();
    const free = await new Promise<boolean>((done) => probe.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true)));
    await new Promise((done) => probe.close(done));
    if (free) return port;
  }
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'e-cabinet-test-'));
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export class Hosted {
  #process: ServerProcess | undefined;
  code = '';

  private constructor(
    readonly environment: Record<string, string>,
    readonly url: string,
    readonly flags: readonly string[],
  ) {}

  static async start(folder: string, more: Record<string, string> = {}, flags: readonly string[] = []): Promise<Hosted> {
    const port = more['PORT'] ?? (await freePort());
    const hosted = new Hosted({ PORT: String(port), DATA_DIR: folder, ...more }, `http://localhost:${port}`, flags);
    await hosted.again();
    return hosted;
  }

  get pid(): number {
    return this.#process!.pid;
  }

  /** Starts where it was. */
  async again(): Promise<void> {
    this.#process = await serve(this.environment, this.flags);
    this.code = this.#process.code;
  }

  /** Without a moment to tidy up. */
  async kill(): Promise<void> {
    await this.#process?.stop('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#process?.stop();
  }
}

/** The same numbers on every run with the same seed, from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
