/**
 * The program that reads letters in pictures: Tesseract with its Vietnamese, where the machine has them. It sees nothing but grey
 * pixels that were drawn here, in a process of its own without an environment, bounded in time and memory.
 */
import { execFile, type ExecFileException } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { isTable, recognisedPage } from '../../shared/papers/recognised-page.ts';
import type { TextOfPage } from '../../shared/papers/paper-text.ts';
import { bareEnvironment } from '../bare-environment.ts';
import { STILL_MS, whenStill } from './still.ts';

export interface ReaderLimits {
  /** Processor time for one page, in milliseconds. */
  readonly processorMs: number;
  /** By the clock. */
  readonly standstillMs: number;
  /** By the clock, while it uses no processor time; `STILL_MS` where absent. */
  readonly stillMs?: number;
  readonly maxMemoryBytes: number;
}

/** What is not there: the program, or its knowledge of Vietnamese. */
export type Lacking = 'program' | 'language';

export interface PictureReader {
  /** Looked at once; undefined where nothing lacks. */
  lacking(): Promise<Lacking | undefined>;
  /** Reads a PGM file. Undefined where it finds no end, or breaks; throws the signal's reason when aborted. */
  read(file: string, signal: AbortSignal): Promise<TextOfPage | undefined>;
}

const LANGUAGE = 'vie';
const MOST_WRITTEN = 16 * 2 ** 20;
const LOOK_MS = 20_000;

/**
 * The system's own bounds, where its shell has them: seconds of processor time, kilobytes of memory. What follows is run in the
 * shell's place.
 */
const BOUNDED = 'ulimit -t "$1" 2>/dev/null; ulimit -v "$2" 2>/dev/null; shift 2; exec "$@"';

/** @param program its name or path. */
export function makePictureReader(program: string, limits: ReaderLimits): PictureReader {
  const { processorMs, standstillMs, maxMemoryBytes, stillMs = STILL_MS } = limits;
  /** What it wrote; undefined where it did not end well. */
  const run = (args: readonly string[], milliseconds: number, signal?: AbortSignal): Promise<string | undefined> =>
    new Promise((done, failed) => {
      const bounds = [String(Math.ceil(processorMs / 1000)), String(Math.floor(maxMemoryBytes / 1024))];
      const hasShell = process.platform !== 'win32';
      const [first, all] = hasShell ? ['/bin/sh', ['-c', BOUNDED, 'sh', ...bounds, program, ...args]] : [program, [...args]];
      const options = {
        // More threads read no faster, and take both cores of a small machine.
        env: { ...bareEnvironment(), OMP_THREAD_LIMIT: '1' },
        timeout: milliseconds,
        killSignal: 'SIGKILL',
        maxBuffer: MOST_WRITTEN,
        encoding: 'utf8',
        ...(signal && { signal }),
      } as const;
      const child = execFile(first, all, options, (error: ExecFileException | null, written: string) => {
        unwatch?.();
        if (signal?.aborted) failed(signal.reason as Error);
        else done(error ? undefined : written);
      });
      const unwatch = child.pid === undefined ? undefined : whenStill(child.pid, stillMs, () => child.kill('SIGKILL'));
      try {
        // A sitting under way comes before what nobody waits for.
        if (child.pid) setPriority(child.pid, 19);
      } catch {
        // Some systems allow no change.
      }
    });

  let looked: Promise<Lacking | undefined> | undefined;
  const look = async (): Promise<Lacking | undefined> => {
    const languages = await run(['--list-langs'], LOOK_MS);
    if (languages === undefined) return 'program';
    return languages.split(/\s+/).includes(LANGUAGE) ? undefined : 'language';
  };
  return {
    lacking: () => (looked ??= look()),
    async read(file, signal) {
      const size = await sizeOf(file);
      const tsv = size && (await run([file, 'stdout', '-l', LANGUAGE, '--dpi', '300', '--psm', '3', 'tsv'], standstillMs, signal));
      return tsv && isTable(tsv) ? recognisedPage(tsv, size) : undefined;
    },
  };
}

/** Of a PGM file as `picture.worker.ts` writes it, in pixels. */
async function sizeOf(file: string): Promise<{ readonly width: number; readonly height: number } | undefined> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(40), 0, 40, 0);
    const [, width, height] = /^P5\n(\d+) (\d+)\n/.exec(buffer.subarray(0, bytesRead).toString('latin1')) ?? [];
    return width === undefined ? undefined : { width: Number(width), height: Number(height) };
  } finally {
    await handle.close();
  }
}
