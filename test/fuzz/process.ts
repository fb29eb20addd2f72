/** Starting the measured server and asking it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { program } from '../kit/programs.ts';
import type { Reading } from './measured-server.ts';

export interface Measured {
  readonly url: string;
  readonly code: string;
  /** What went wrong in it, as its log has it; empty when nothing did. */
  readonly broke: readonly string[];
  /** True while it has not ended by itself. */
  alive(): boolean;
  ask(what: 'read' | 'collect'): Promise<Reading>;
  stop(): Promise<void>;
}

export async function startMeasured(environment: Record<string, string>): Promise<Measured> {
  const child = fork(await program('test/fuzz/measured-server'), [], {
    execArgv: ['--expose-gc', '--max-semi-space-size=64'],
    env: { ...process.env, HOST: '127.0.0.1', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const broke: string[] = [];
  child.stderr!.on('data', (bytes: Buffer) => broke.push(...bytes.toString().split('\n').filter((one) => one !== '')));
  let ended = false;
  const gone = once(child, 'exit').then(() => (ended = true));
  const first = await Promise.race([once(child, 'message'), gone.then(() => undefined)]);
  if (!first) throw new Error(`the server did not start: ${broke.join('\n')}`);
  const { url, code } = first[0] as { url: string; code: string };
  return {
    url,
    code,
    broke,
    alive: () => !ended,
    async ask(what) {
      child.send(what);
      const answer = await Promise.race([once(child, 'message'), gone.then(() => undefined)]);
      if (!answer) throw new Error('the server has ended');
      return answer[0] as Reading;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
