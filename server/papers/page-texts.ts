/**
 * The text of papers' pages, for searching and comparing: made after a paper was taken in, in a bounded process of its own, one paper
 * after the other. It neither delays nor refuses an intake, and what a hostile file does costs that file's text alone.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { concat } from '../../shared/base/bytes.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { encodePaperText, isPicture, type PaperText, type TextOfPage } from '../../shared/papers/paper-text.ts';
import { MOST_OF_PAPER } from '../../shared/papers/text-bounds.ts';
import { faultOf, type Log } from '../log.ts';
import { Conflict, type Store } from '../ports.ts';
import { boundedProcess } from './bounded-process.ts';
import { makeFacts, type PaperFacts, type TextFacts } from './facts.ts';
import { stage } from './staging.ts';
import { turns } from './turns.ts';

export interface TextLimits {
  /** Processor time for one paper, in milliseconds: what is read until then is kept. */
  readonly processorMs: number;
  readonly standstillMs: number;
  readonly maxMemoryBytes: number;
  /** For the file while it is read. */
  readonly folder: string;
}

const DEFAULTS: TextLimits = {
  processorMs: 120_000,
  standstillMs: 15 * 60_000,
  maxMemoryBytes: 1024 * 2 ** 20,
  folder: tmpdir(),
};
/** JSON writes a sign in at most six bytes; and a line a page. */
const MOST_WRITTEN = MOST_OF_PAPER * 6 + 4_000_000;

export interface PageTexts {
  /** The text of a paper that was just taken in: made in the background. */
  prepare(sha256: string): void;
  /** Where a paper's text is kept; made now where it is not yet. Undefined for a paper that is not here, and once this has stopped. */
  of(sha256: string): Promise<TextFacts | undefined>;
  /** Its bytes by gzip, as `encodePaperText` gave them. Throws where the store has lost them. */
  bytes(text: TextFacts): Promise<Uint8Array>;
  /**
   * Puts a text with more words in the place of one; `recognised`: a machine has gone through all its scans. Leaves what another
   * server has put there meanwhile.
   */
  replace(sha256: string, before: TextFacts, text: PaperText, recognised: boolean): Promise<void>;
  /** Ends what is being read. */
  stop(): Promise<void>;
}

const START = fileURLToPath(new URL('./page-texts.start.mjs', import.meta.url));
const squeeze = promisify(gzip);
export const unsqueeze = promisify(gunzip);

export function makePageTexts({
  store,
  log,
  limits,
  made = () => undefined,
  changed = () => undefined,
}: {
  store: Pick<Store, 'blobs' | 'records'>;
  log: Log;
  limits?: Partial<TextLimits>;
  /** Told of each text that was made. */
  made?: (sha256: string, text: TextFacts) => void;
  /** Told of each paper that has words now which it had not before. */
  changed?: (sha256: string) => void;
}): PageTexts {
  const { folder, ...bounds } = { ...DEFAULTS, ...limits };
  const facts = makeFacts(store.records);
  const inTurn = turns(1);
  const stopped = new AbortController();
  const underWay = new Map<string, Promise<TextFacts | undefined>>();

  /** As many of the pages as were read before the process ended, whatever ended it. */
  async function read({ reading, pages }: PaperFacts): Promise<PaperText> {
    const staged = await stage(store.blobs.get(reading), folder, Number.MAX_SAFE_INTEGER, stopped.signal);
    if (isRefusal(staged)) throw new Error(`a paper's bytes cannot be read: ${staged.code}`);
    try {
      const args = [staged.file, staged.copy, String(bounds.maxMemoryBytes), String(bounds.processorMs)];
      await boundedProcess(START, args, { mostMemoryBytes: bounds.maxMemoryBytes, ...bounds }, () => undefined, stopped.signal);
      const found = await written(staged.copy);
      while (found.length < pages) found.push({ t: '', cut: 1 });
      return { v: 1, pages: found };
    } finally {
      await staged.discard();
    }
  }

  async function make(sha256: string): Promise<TextFacts | undefined> {
    const paper = await facts.of(sha256);
    if (!paper || paper.value.text) return paper?.value.text;
    const started = performance.now();
    const text = await read(paper.value);
    const kept = await keep(sha256, await put(text), undefined);
    log.info(
      { sha256, pages: text.pages.length, scans: kept?.scans, ms: Math.round(performance.now() - started) },
      'text of a paper taken',
    );
    if (kept) made(sha256, kept);
    return kept;
  }

  async function put(text: PaperText, recognised = false): Promise<TextFacts> {
    const plain = encodePaperText(text);
    const squeezed = await squeeze(plain);
    const { sha256: stored } = await store.blobs.put(
      (async function* () {
        yield squeezed;
      })(),
      squeezed.length,
    );
    const sha256 = createHash('sha256').update(plain).digest('hex');
    return { sha256, stored, size: plain.length, scans: text.pages.filter(isPicture).length, ...(recognised && { recognised }) };
  }

  /** Where the text that is there is still the one `before`. Answers what is there then. */
  async function keep(sha256: string, own: TextFacts, before: string | undefined): Promise<TextFacts | undefined> {
    const now = await facts.of(sha256);
    if (!now || now.value.text?.sha256 !== before) return now?.value.text;
    try {
      await facts.put(sha256, { ...now.value, text: own }, now.version);
      changed(sha256);
      return own;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      // Another server was quicker: what it found is as good.
      return (await facts.of(sha256))?.value.text;
    }
  }

  async function of(sha256: string): Promise<TextFacts | undefined> {
    const paper = await facts.of(sha256);
    if (!paper || paper.value.text) return paper?.value.text;
    let work = underWay.get(sha256);
    if (!work) {
      work = inTurn(() => make(sha256), stopped.signal)
        .catch((error: unknown) => {
          if (!stopped.signal.aborted) log.error({ sha256, fault: faultOf(error) }, 'the text of a paper could not be taken');
          return undefined;
        })
        .finally(() => underWay.delete(sha256));
      underWay.set(sha256, work);
    }
    return work;
  }

  return {
    prepare: (sha256) => void of(sha256).catch(() => undefined),
    of,
    async bytes({ stored }) {
      const parts: Uint8Array[] = [];
      for await (const part of store.blobs.get(stored)) parts.push(part);
      return concat(...parts);
    },
    replace: async (sha256, before, text, recognised) => void (await keep(sha256, await put(text, recognised), before.sha256)),
    async stop() {
      stopped.abort();
      await Promise.allSettled(underWay.values());
    },
  };
}

/** Whole lines alone: a process that was ended may have been writing. */
async function written(file: string): Promise<TextOfPage[]> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  const found: TextOfPage[] = [];
  if (size === 0 || size > MOST_WRITTEN) return found;
  const lines = (await readFile(file, 'utf8')).split('\n');
  for (const line of lines.slice(0, -1)) found.push(JSON.parse(line) as TextOfPage);
  return found;
}
