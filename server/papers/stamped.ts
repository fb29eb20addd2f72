/** Copies of internal papers with their reader's name and the time across every page; never one without. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { faultOf, type Log } from '../log.ts';
import type { Store } from '../ports.ts';
import { boundedProcess } from './bounded-process.ts';
import { stage } from './staging.ts';
import { turns } from './turns.ts';

const START = fileURLToPath(new URL('./stamped.start.mjs', import.meta.url));
const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf');
const LIMITS = { mostMemoryBytes: 2 ** 30, processorMs: 60_000, standstillMs: 300_000 };

/** A stamped copy: its bytes may be read until it is discarded. */
export interface StampedCopy {
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
  discard(): Promise<void>;
}

export interface Stamping {
  /** Refuses `papers/not-stamped` what cannot be stamped within its bounds. @param pages as many as the paper has */
  copy(paper: { readonly sha256: string; readonly pages: number }, text: string): Promise<StampedCopy | Refusal>;
}

export function makeStamping({ store, log, limits }: { store: Pick<Store, 'blobs'>; log: Log; limits?: Partial<typeof LIMITS> }): Stamping {
  const bounds = { ...LIMITS, ...limits };
  const inTurn = turns(1);
  return {
    copy: ({ sha256, pages }, text) =>
      inTurn(async () => {
        const staged = await stage(store.blobs.get(sha256), tmpdir(), Number.MAX_SAFE_INTEGER);
        if (isRefusal(staged)) return staged;
        let stamped: unknown;
        try {
          const args = [staged.file, staged.copy, text, FONT, String(bounds.mostMemoryBytes), String(bounds.processorMs)];
          await boundedProcess(START, args, bounds, (message) => (stamped = (message as { stamped?: unknown }).stamped));
          // Other pages than the paper has: it is not known what a reader would see of it.
          if (stamped === pages)
            return { size: (await stat(staged.copy)).size, bytes: () => createReadStream(staged.copy), discard: staged.discard };
        } catch (error) {
          log.warn({ sha256, fault: faultOf(error) }, 'a paper could not be stamped');
        }
        await staged.discard();
        return refuse('papers/not-stamped');
      }),
  };
}
