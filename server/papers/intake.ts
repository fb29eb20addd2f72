/** Taking in papers: what comes in is either a PDF that every tablet can read, or refused with nothing left behind. */
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { TAKEN_LEVELS, type PaperTaken } from '../../shared/wire/papers.ts';
import type { Log } from '../log.ts';
import { Conflict, type Store } from '../ports.ts';
import { makeFacts, type PaperFacts } from './facts.ts';
import { titleFrom } from './paper-title.ts';
import type { Office } from './office.ts';
import { makeReadingCopy } from './reading-copy.ts';
import { hashOf, inMegabytes, readStaged, stage, sweep, type Staged } from './staging.ts';
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

/** What a paper was made of that came as a Word or Excel file. */
interface Made {
  readonly source: string;
  readonly of: { readonly sha256: string; readonly name: string };
}

/** SHA-256 of a Word or Excel file → that of the PDF. */
const CONVERTED = 'converted';
const onlyConflict = (error: unknown): void => {
  if (!(error instanceof Conflict)) throw error;
};

export interface Upload {
  /** The file's name as the browser gave it; becomes a title, never a path. */
  readonly name: string;
  /** As its sender states it: one of TAKEN_LEVELS, or what a networked system may not hold. */
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

export function makeIntake({
  store,
  log,
  limits,
  office,
  taken = () => undefined,
}: {
  store: Pick<Store, 'blobs' | 'records'>;
  log: Log;
  limits?: Partial<IntakeLimits>;
  /** What makes PDF of Word and Excel files; absent: they are refused. */
  office?: Office | undefined;
  /** Told of each paper that is here now. */
  taken?: (sha256: string) => void;
}): Intake {
  const { maxBytes, maxPages, maxMemoryBytes, processorMs, standstillMs, drawingMs, atOnce, folder } = { ...DEFAULTS, ...limits };
  const known = makeFacts(store.records);
  const inTurn = turns(atOnce);
  /** Papers being taken in, so that the same bytes sent twice at once are looked at once. */
  const underWay = new Map<string, Promise<PaperFacts | Refusal>>();
  sweep(folder, Date.now()).catch((error: unknown) => log.warn({ name: (error as Error).name }, 'could not sweep old uploads'));

  const about = async (sha256: string) => (await known.of(sha256))?.value;

  /** The PDF that is made of a Word or Excel file: each file once, since the program makes other bytes every time. */
  async function converted(staged: Staged, kind: NonNullable<Staged['office']>, name: string, signal?: AbortSignal) {
    if (!office || !(await office.isHere())) return refuse('papers/office-not-here');
    const before = await store.records.get(CONVERTED, staged.sha256);
    if (before) return { known: before.value as string };
    const file = await inTurn(() => office.convert(staged.file, kind, signal), signal);
    if (file === undefined) return refuse('papers/office-failed');
    const made = await hashOf(file);
    if (made.size > maxBytes) return refuse('papers/too-large', { megabytes: inMegabytes(maxBytes) });
    const source = join(dirname(dirname(file)), `paper.${kind}`);
    return { pdf: { ...made, file, copy: staged.copy, discard: staged.discard }, source, of: { sha256: staged.sha256, name } };
  }

  async function keep(staged: Staged, title: string, signal?: AbortSignal, made?: Made): Promise<PaperFacts | Refusal> {
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
    if (made) await store.blobs.put(readStaged(made.source), maxBytes);
    const facts: PaperFacts = {
      pages: outcome.pages,
      size: original.size,
      reading: reading.sha256,
      title,
      signed: outcome.signed,
      carries: [...outcome.carries],
      ...(outcome.signatures && { signatures: [...outcome.signatures] }),
      ...(made && { source: made.of }),
    };
    try {
      await known.put(staged.sha256, facts, 0);
    } catch (error) {
      // Another server took the same bytes in meanwhile: what it found is as good.
      const theirs = error instanceof Conflict ? await about(staged.sha256) : undefined;
      if (!theirs) throw error;
      return theirs;
    }
    if (made) await store.records.put(CONVERTED, made.of.sha256, staged.sha256, 0).catch(onlyConflict);
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
    if (!(TAKEN_LEVELS as readonly string[]).includes(upload.secrecy)) return refuse('papers/state-secret');
    if (upload.declaredSize !== undefined && upload.declaredSize > maxBytes)
      return refuse('papers/too-large', { megabytes: inMegabytes(maxBytes) });
    const sent = await stage(source, folder, maxBytes, signal, upload.name);
    if (isRefusal(sent)) return sent;
    const title = titleFrom(sent.office ? upload.name.replace(/\.[a-z]+$/i, '.pdf') : upload.name);
    try {
      const made = sent.office && (await converted(sent, sent.office, upload.name, signal));
      if (isRefusal(made)) return made;
      if (made && 'known' in made) {
        const facts = await about(made.known!);
        if (facts) return { sha256: made.known!, pages: facts.pages, size: facts.size, title, carries: facts.carries };
      }
      const staged = made && 'pdf' in made ? made.pdf! : sent;
      const { sha256 } = staged;
      let facts: PaperFacts | Refusal | undefined = await about(sha256);
      // Whoever follows somebody that gave up takes over.
      for (let other = underWay.get(sha256); !facts && other; other = underWay.get(sha256)) facts = await other.catch(() => undefined);
      if (!facts) {
        const from = made && 'pdf' in made ? (made as Made) : undefined;
        const work = inTurn(() => keep(staged, title, signal, from), signal).finally(() => underWay.delete(sha256));
        underWay.set(sha256, work);
        facts = await work;
      }
      if (!isRefusal(facts)) taken(sha256);
      return isRefusal(facts) ? facts : { sha256, pages: facts.pages, size: facts.size, title, carries: facts.carries };
    } catch (error) {
      if (signal?.aborted) return refuse('papers/interrupted');
      throw error;
    } finally {
      await sent.discard();
    }
  }

  return { take, about, maxBytes };
}
