/** Starting and stopping a server process, gently or not. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  readonly url: string;
  /** Set-up code; empty once set up. */
  readonly code: string;
  readonly pid: number;
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** As in `npm start`: a thousand ballots at once live and die without ever reaching the old generation of the heap. */
const ROOM_TO_WORK = ['--max-semi-space-size=64'];

/** A release is JavaScript. */
const ENDING = extname(import.meta.filename);
const LOADER = ENDING === '.ts' ? ['--import', 'tsx'] : [];
const SERVE = [...LOADER, resolve(import.meta.dirname, `../../server/bin/serve${ENDING}`)];

/**
 * A server for simulated people, at the settings of this process and those given; `flags` are node's own, e.g. for a profile;
 * `serve` is what node is to run.
 * Only a database that is given is used: whoever tries the demo at a server's own settings must not found a council in its database.
 */
export async function startServer(
  environment: Record<string, string>,
  flags: readonly string[] = [],
  serve: readonly string[] = SERVE,
): Promise<ServerProcess> {
  const child: ChildProcess = spawn(process.execPath, [...flags, ...ROOM_TO_WORK, ...serve], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, MONGODB_URL: undefined, HOST: '127.0.0.1', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const line = await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), gone.then(() => undefined)]);
  if (!line) throw new Error('the server did not start');
  const { url, code } = JSON.parse(String(line[0])) as { url: string; code: string };
  return {
    url,
    code,
    pid: child.pid!,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await gone;
    },
  };
}
