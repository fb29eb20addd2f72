/** Taking in papers: what comes in is either a PDF that every tablet can read, or refused with nothing left behind. */
import { tmpdir } from 'node:os';
import { z } from 'zod';
import { HexHash } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { PaperTaken } from '../../shared/wire/http.ts';
import type { Log } from '../log.ts';
import { Conflict, type Store } from '../ports.ts';
import { titleFrom } from './paper-title.ts';
import { makeReadingCopy } from './reading-copy.ts';
import { SignatureFound } from './signatures/found.ts';
import { inMegabytes, readStaged, stage, sweep, type Staged } from './staging.ts';
import { turns } from './turns.ts';

export interface IntakeLimits {
  /** Bytes of one paper. */
  readonly maxBytes: number;
  readonly maxPages: number;
  /** Processor time for looking at one paper and making its reading copy, in milliseconds: a busy machine is no fault of the paper. */
  readonly processorMs: number;
  /** For the same by the clock, from the moment its turn has come: for what stands still, and uses no processor. */
  readonly standstillMs: number;
  readonly maxMemoryBytes: number;
  /** Processor time for drawing a paper's first pages, in milliseconds: a tablet takes several times as long. */
  readonly drawingMs: number;
  /** Conversions at once; the rest wait. */
  readonly atOnce: number;
  /** For uploads under way; must hold a few papers. */
  readonly folder: string;
}

const DEFAULTS: IntakeLimits = {
  maxBytes: 100_000_000,
  maxPages: 5_000,
  processorMs: 60_000,
  standstillMs: 15 * 60_000,
  maxMemoryBytes: 1024 * 2 ** 20,
  drawingMs: 15_000,
  atOnce: 2,
  folder: tmpdir(),
};

/** What is known of a paper: the record `papers`/sha256. */
const Facts = z.object({
  pages: z.number().int().positive(),
  /** Of the original, in bytes. */
  size: z.number().int().positive(),
  /** SHA-256 of the reading copy; the paper's own where the original is read. */
  reading: HexHash,
  title: z.string(),
  /** It carries a signature's byte range; whether that holds is another question. */
  signed: z.boolean(),
  /** What it holds beside pages; not known of papers taken in before this was looked for. */
  carries: z.array(z.enum(['attachments', 'active'])).default([]),
  /** Absent where nobody has looked at them, or looking had no end. */
  signatures: z.array(SignatureFound).optional(),
});
export type PaperFacts = z.infer<typeof Facts>;

export interface Upload {
  /** The file's name as the browser gave it; becomes a title, never a path. */
  readonly name: string;
  /** `ordinary` is the only level that a networked system may hold. */
  readonly secrecy: string;
  /** What the sender announced, in bytes: refuses early, is never trusted. */
  readonly declaredSize?: number;
}

export interface Intake {
  /**
   * Takes in one PDF. The original's bytes are kept untouched under their hash; a reading copy stands beside them. Bytes
   * that are here already are answered at once. Refuses with `papers/…` (words in shared/text/papers.ts); throws only for
   * faults of this machine.
   */
  take(source: AsyncIterable<Uint8Array>, upload: Upload, signal?: AbortSignal): Promise<PaperTaken | Refusal>;
  about(sha256: string): Promise<PaperFacts | undefined>;
  readonly maxBytes: number;
}

const COLLECTION = 'papers';

export function makeIntake({
  store,
  log,
  limits,
}: {
  store: Pick<Store, 'blobs' | 'records'>;
  log: Log;
  limits?: Partial<IntakeLimits>;
}): Intake {
  const { maxBytes, maxPages, maxMemoryBytes, processorMs, standstillMs, drawingMs, atOnce, folder } = { ...DEFAULTS, ...limits };
  const inTurn = turns(atOnce);
  /** Papers being taken in, so that the same bytes sent twice at once are looked at once. */
  const underWay = new Map<string, Promise<PaperFacts | Refusal>>();
  sweep(folder, Date.now()).catch((error: unknown) => log.warn({ name: (error as Error).name }, 'could not sweep old uploads'));

  async function about(sha256: string): Promise<PaperFacts | undefined> {
    if (!HexHash.safeParse(sha256).success) return undefined;
    const found = await store.records.get(COLLECTION, sha256);
    return found && Facts.parse(found.value);
  }

  async function keep(staged: Staged, title: string, signal?: AbortSignal): Promise<PaperFacts | Refusal> {
    const started = performance.now();
    const outcome = await makeReadingCopy(
      staged.file,
      staged.copy,
      { mostPages: maxPages, mostMemoryBytes: maxMemoryBytes, processorMs, standstillMs, drawingMs },
      signal,
    );
    if (outcome.kind !== 'opened') {
      log.info(
        { sha256: staged.sha256, size: staged.size, outcome: outcome.kind === 'refused' ? outcome.reason : outcome.kind },
        'paper refused',
      );
      if (outcome.kind === 'gave-up') return refuse('papers/too-complex');
      return outcome.reason === 'too-many-pages'
        ? refuse('papers/too-many-pages', { pages: outcome.pages, most: maxPages })
        : refuse(`papers/${outcome.reason}`);
    }
    signal?.throwIfAborted();
    const original = await store.blobs.put(readStaged(staged.file), maxBytes);
    if (original.sha256 !== staged.sha256) throw new Error('the store named a paper otherwise than its bytes');
    const reading = outcome.copy === 'copied' ? await store.blobs.put(readStaged(staged.copy), Number.MAX_SAFE_INTEGER) : original;
    const facts: PaperFacts = {
      pages: outcome.pages,
      size: original.size,
      reading: reading.sha256,
      title,
      signed: outcome.signed,
      carries: [...outcome.carries],
      ...(outcome.signatures && { signatures: [...outcome.signatures] }),
    };
    try {
      await store.records.put(COLLECTION, staged.sha256, facts, 0);
    } catch (error) {
      // Another server took the same bytes in meanwhile: what it found is as good.
      const theirs = error instanceof Conflict ? await about(staged.sha256) : undefined;
      if (!theirs) throw error;
      return theirs;
    }
    const { sha256 } = staged;
    log.info(
      {
        sha256,
        pages: facts.pages,
        size: facts.size,
        reading: reading.size,
        copy: outcome.copy,
        ms: Math.round(performance.now() - started),
      },
      'paper taken',
    );
    return facts;
  }

  async function take(source: AsyncIterable<Uint8Array>, upload: Upload, signal?: AbortSignal): Promise<PaperTaken | Refusal> {
    // Before a single byte is read: what is secret must not even lie in the staging folder.
    if (upload.secrecy === '') return refuse('papers/secrecy-not-stated');
    if (upload.secrecy !== 'ordinary') return refuse('papers/state-secret');
    if (upload.declaredSize !== undefined && upload.declaredSize > maxBytes)
      return refuse('papers/too-large', { megabytes: inMegabytes(maxBytes) });
    const staged = await stage(source, folder, maxBytes, signal);
    if (isRefusal(staged)) return staged;
    const title = titleFrom(upload.name);
    try {
      const { sha256 } = staged;
      let facts: PaperFacts | Refusal | undefined = await about(sha256);
      // Whoever follows somebody that gave up takes over.
      for (let other = underWay.get(sha256); !facts && other; other = underWay.get(sha256)) facts = await other.catch(() => undefined);
      if (!facts) {
        const work = inTurn(() => keep(staged, title, signal), signal).finally(() => underWay.delete(sha256));
        underWay.set(sha256, work);
        facts = await work;
      }
      return isRefusal(facts) ? facts : { sha256, pages: facts.pages, size: facts.size, title, carries: facts.carries };
    } catch (error) {
      if (signal?.aborted) return refuse('papers/interrupted');
      throw error;
    } finally {
      await staged.discard();
    }
  }

  return { take, about, maxBytes };
}
