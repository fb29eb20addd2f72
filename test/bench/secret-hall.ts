/**
 * A secret election over real sockets, the log and the urn's route: one server, the tellers' device in a process of its own, the voters'
 * tablets in another. What it costs is processor time, by process and part of the vote; before and after it the same people vote publicly.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { SampleKey } from '../../shared/wire/sample.ts';
import { Hosted, newFolder, removeFolder } from '../faults/hosting.ts';
import { cpuMs } from './process-cost.ts';

/** What the tablets say: that a part has begun (all of them wait for `go`), or that something is up to the tellers' device. */
export type HallSaid =
  | { readonly mark: Mark }
  | { readonly tellers: { readonly url: string; readonly meeting: string; readonly vote: string; readonly key: SampleKey } }
  | { readonly ask: 'makeKeys' | 'open' }
  | { readonly over: true };
export type Mark = 'public' | 'publicEnd' | 'taking' | 'taken' | 'dropped' | 'publishing' | 'published' | 'looked' | 'again' | 'againEnd';

export interface HallSize {
  readonly url: string;
  readonly code: string;
  readonly voters: number;
  /** So many tablets look at the board: each does what all others do, for itself. */
  readonly looking: number;
}

interface Cost {
  readonly seconds: number;
  readonly server: number;
  readonly tablets: number;
  readonly tellers: number;
}

const LOOKING = 20;
const started = (file: string): ChildProcess => fork(resolve(import.meta.dirname, file), { execArgv: ['--import', 'tsx'] });

/** Processor time of the parts, in milliseconds of all together; undefined where the system does not tell. */
export async function secretHall(voters: number): Promise<{ readonly looking: number; between(from: Mark, to: Mark): Cost } | undefined> {
  const folder = await newFolder();
  const server = await Hosted.start(folder);
  const [tablets, tellers] = [started('secret-tablets.ts'), started('secret-tellers.ts')];
  const marks = new Map<Mark, Cost>();
  const looking = Math.min(LOOKING, voters);
  try {
    await new Promise<void>((done, fail) => {
      for (const one of [tablets, tellers]) one.once('exit', (code) => code !== 0 && fail(new Error('a process of the hall has gone')));
      tellers.on('message', (said) => tablets.send(said));
      tablets.on('message', (said: HallSaid) => {
        if ('mark' in said) {
          const of = (pid: number): number => cpuMs(pid) ?? NaN;
          const now = { server: of(server.pid), tablets: of(tablets.pid!), tellers: of(tellers.pid!) };
          marks.set(said.mark, { seconds: performance.now() / 1000, ...now });
          tablets.send('go');
        } else if ('over' in said) done();
        else tellers.send(said);
      });
      tablets.send({ url: server.url, code: server.code, voters, looking } satisfies HallSize);
    });
  } finally {
    tablets.kill();
    tellers.kill();
    await server.stop();
    await removeFolder(folder);
  }
  if (Number.isNaN(marks.get('looked')!.server)) return undefined;
  const between = (from: Mark, to: Mark): Cost => {
    const [a, b] = [marks.get(from)!, marks.get(to)!];
    return { seconds: b.seconds - a.seconds, server: b.server - a.server, tablets: b.tablets - a.tablets, tellers: b.tellers - a.tellers };
  };
  return { looking, between };
}
