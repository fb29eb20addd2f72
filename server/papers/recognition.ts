/**
 * Scans get their words: pages that are pictures alone are read by a machine, where it has a program for that, one paper after the
 * other and never in the way of what is taken in. A paper is there and read at once; its words follow. What is still to be done is
 * what the papers' own records say, so nothing is lost by a restart, and papers from before are read as well.
 */
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRefusal } from '../../shared/base/refusal.ts';
import { decodePaperText, isUnread, type TextOfPage } from '../../shared/papers/paper-text.ts';
import { MOST_OF_PAPER } from '../../shared/papers/text-bounds.ts';
import { faultOf, type Log } from '../log.ts';
import { everyRecord, type Store } from '../ports.ts';
import { boundedProcess } from './bounded-process.ts';
import { makeFacts, PAPERS, type TextFacts } from './facts.ts';
import { unsqueeze, type PageTexts } from './page-texts.ts';
import { makePictureReader, type Lacking } from './picture-reader.ts';
import { stage, type Staged } from './staging.ts';

export interface RecognitionLimits {
  /** Processor time for drawing a page and for reading it, in milliseconds each. */
  readonly processorMs: number;
  /**
   * By the clock: of a busy machine whatever waits for everything else gets a hundredth of a core. And while nothing is done at all, which
   * is a stall on every machine (`STILL_MS` where absent).
   */
  readonly standstillMs: number;
  readonly stillMs?: number;
  readonly maxMemoryBytes: number;
  /** For pictures while they are read: ten megabytes each. */
  readonly folder: string;
}

const DEFAULTS: RecognitionLimits = {
  processorMs: 60_000,
  standstillMs: 15 * 60_000,
  maxMemoryBytes: 1536 * 2 ** 20,
  folder: tmpdir(),
};
/** Drawn by one process, and lying there at once. */
const DRAWN_AT_ONCE = 8;
/** Pages of one paper before it is the next one's turn: a thick one does not keep others waiting, nor is it kept anew for each page. */
const LEAST_AT_ONCE = 20;
const MOST_PARTS = 8;
/** So many pages in a row that cannot be read are nobody's scan: the rest of the paper is left as it is. */
const MOST_GIVEN_UP = 8;

/** What a desk is told where scans wait for a program that is not there. */
export interface ScansWaiting {
  readonly lacking: Lacking;
  /** When it was found, in milliseconds. */
  readonly since: number;
}

export interface Recognition {
  /** The text of a paper was taken: has it scans, they are read when it is their turn. */
  consider(sha256: string, text: TextFacts): void;
  /** Goes through all papers that are here, once after the start: what was not done, or before this was installed. */
  takeUp(): Promise<void>;
  /** Undefined where nothing waits. */
  waiting(): ScansWaiting | undefined;
  /** Settles when nothing more is to be done. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const START = fileURLToPath(new URL('./picture.start.mjs', import.meta.url));

export function makeRecognition({
  store,
  texts,
  log,
  program = 'tesseract',
  limits,
  now = Date.now,
}: {
  readonly store: Pick<Store, 'blobs' | 'records'>;
  readonly texts: Pick<PageTexts, 'of' | 'bytes' | 'replace'>;
  readonly log: Log;
  readonly program?: string;
  readonly limits?: Partial<RecognitionLimits>;
  readonly now?: () => number;
}): Recognition {
  const { folder, ...bounds } = { ...DEFAULTS, ...limits };
  const facts = makeFacts(store.records);
  const reader = makePictureReader(program, bounds);
  const stopped = new AbortController();
  const { signal } = stopped;
  /** In the order in which they come. */
  const queue = new Set<string>();
  let working: Promise<void> | undefined;
  let lacks: ScansWaiting | undefined;

  /** Pages that were drawn, read one after the other; what is no picture, or has no end, is given up. */
  async function readPages(staged: Staged, numbers: readonly number[]): Promise<Map<number, TextOfPage | undefined>> {
    const found = new Map<number, TextOfPage | undefined>();
    const place = dirname(staged.file);
    const left = [...numbers];
    let givenUp = 0;
    while (left.length > 0 && givenUp < MOST_GIVEN_UP) {
      const some = left.slice(0, DRAWN_AT_ONCE);
      const args = [staged.file, place, String(bounds.maxMemoryBytes), String(bounds.processorMs), some.join(',')];
      const { code } = await boundedProcess(START, args, { mostMemoryBytes: bounds.maxMemoryBytes, ...bounds }, () => undefined, signal);
      const drawn = await Promise.all(some.map((number) => stat(pictureOf(place, number)).then(() => true, () => false)));
      // They are drawn in order: the page that ended the process is the one after the last that is there.
      const reached = code === 0 ? some.length : drawn.lastIndexOf(true) + 2;
      for (const [at, number] of some.slice(0, reached).entries()) {
        const picture = pictureOf(place, number);
        const page = drawn[at] ? await reader.read(picture, signal) : undefined;
        await rm(picture, { force: true });
        left.shift();
        found.set(number, page);
        givenUp = page ? 0 : givenUp + 1;
      }
    }
    return found;
  }

  /** One turn of one paper. Answers whether it has more. */
  async function turn(sha256: string): Promise<boolean> {
    const paper = await facts.of(sha256);
    const text = paper?.value.text;
    if (!text || text.scans === 0 || text.recognised) return false;
    const before = decodePaperText(await unsqueeze(await texts.bytes(text)));
    if (!before) throw new Error('the text of a paper cannot be read');
    const scans = before.pages.flatMap((page, at) => (isUnread(page) ? [at + 1] : []));
    const some = scans.slice(0, Math.max(LEAST_AT_ONCE, Math.ceil(text.scans / MOST_PARTS)));
    const started = performance.now();
    const staged = await stage(store.blobs.get(paper.value.reading), folder, Number.MAX_SAFE_INTEGER, signal);
    if (isRefusal(staged)) throw new Error(`a paper's bytes cannot be read: ${staged.code}`);
    const found = await readPages(staged, some).finally(() => staged.discard());
    const isHopeless = found.size < some.length;
    let left = MOST_OF_PAPER - before.pages.reduce((sum, { t }) => sum + t.length, 0);
    const pages = before.pages.map((page, at): TextOfPage => {
      if (!isUnread(page)) return page;
      const read = found.get(at + 1);
      if (!read || read.t.length > left) return isHopeless || found.has(at + 1) ? { ...page, cut: 1 } : page;
      left -= read.t.length;
      return { ...page, ...read };
    });
    const isOver = !pages.some(isUnread);
    await texts.replace(sha256, text, { v: 1, pages }, isOver);
    const ms = Math.round(performance.now() - started);
    log.info({ sha256, pages: found.size, unread: [...found.values()].filter((one) => !one).length, isOver, ms }, 'scanned pages read');
    return !isOver;
  }

  async function work(): Promise<void> {
    const lacking = await reader.lacking();
    if (lacking && !lacks) {
      log.warn({ lacking }, 'scanned pages have no words: Tesseract or its Vietnamese is not installed');
      lacks = { lacking, since: now() };
    }
    for (const sha256 of queue) {
      if (signal.aborted) return;
      queue.delete(sha256);
      if (lacking) continue;
      try {
        if (await turn(sha256)) queue.add(sha256);
      } catch (error) {
        // Taken up again at the next start.
        if (!signal.aborted) log.error({ sha256, fault: faultOf(error) }, 'the scanned pages of a paper could not be read');
      }
    }
  }

  function begin(): void {
    working ??= work()
      .catch((error: unknown) => log.error({ fault: faultOf(error) }, 'scanned pages could not be read'))
      .then(() => {
        working = undefined;
        // One may have come while the last was being put away.
        if (queue.size > 0 && !signal.aborted) begin();
      });
  }

  function consider(sha256: string, text: TextFacts): void {
    if (text.scans === 0 || text.recognised || signal.aborted) return;
    queue.add(sha256);
    begin();
  }

  return {
    consider,
    async takeUp() {
      for await (const { key } of everyRecord(store.records, PAPERS)) {
        if (signal.aborted) return;
        // Of papers from before there were texts it is made now, one by one.
        const text = await texts.of(key);
        if (text) consider(key, text);
      }
    },
    waiting: () => lacks,
    async idle() {
      while (working) await working;
    },
    async stop() {
      stopped.abort();
      await working;
    },
  };
}

const pictureOf = (folder: string, page: number): string => join(folder, `${page}.pgm`);
