/**
 * Fetches the rest of papers that were opened, so that they can be kept: one piece at a time, only while nobody waits for the
 * network, with pauses as long as the pieces took, and not at all while a vote is open.
 */
import { keepPaper, keptShares, papersOwner, tellShare } from './kept-papers.ts';
import { lineIsHeld } from './line.ts';
import { Pieces } from './pieces.ts';
import { RangedFile, type Seed } from './ranged-file.ts';

/** Papers larger than this are read page by page and not kept, in bytes. */
const LARGEST = 60_000_000;
/** Papers being completed at once; those opened before these are let go. */
const WAITING = 4;
/** How long nobody must have waited for the network before a piece is fetched, in milliseconds: a page comes in several requests. */
const QUIET = 1_500;
/** Between two looks whether it is quiet. */
const LOOK = 300;

interface Coming {
  readonly owner: string;
  readonly url: string;
  readonly sha256: string;
  readonly pieces: Pieces;
  readonly file: RangedFile;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

class Keeper {
  /** Opened last comes first. */
  #coming: readonly Coming[] = [];
  #running = false;
  /** Readers waiting for bytes. */
  #asked = 0;
  #lastAsked = 0;

  /** The pieces of a paper that was opened, for as long as it is not whole; undefined where it will not be kept. */
  begin(url: string, version: string | null, seed: Seed): Pieces | undefined {
    const sha256 = /^"([0-9a-f]{64})"$/.exec(version ?? '')?.[1];
    const owner = papersOwner();
    if (!sha256 || owner === '' || seed.length > LARGEST || keptShares.getState()[url] === 1) return undefined;
    const before = this.#coming.find((one) => one.url === url && one.sha256 === sha256 && one.owner === owner);
    const one = before ?? { owner, url, sha256, pieces: new Pieces(seed.length), file: RangedFile.resumed(url, version, seed.length) };
    one.pieces.add(0, seed.bytes);
    for (const late of this.#coming.filter((other) => other !== one).slice(WAITING - 1)) this.#drop(late);
    this.#coming = [one, ...this.#coming.filter((other) => other !== one)];
    void this.#run();
    return one.pieces;
  }

  /** Somebody waits for these bytes: the keeping makes way. */
  async first<T>(reading: Promise<T>): Promise<T> {
    this.#asked += 1;
    try {
      return await reading;
    } finally {
      this.#asked -= 1;
      this.#lastAsked = performance.now();
    }
  }

  #drop(one: Coming): void {
    one.file.close();
    this.#coming = this.#coming.filter((other) => other !== one);
    if (keptShares.getState()[one.url] !== 1) tellShare(one.url, undefined);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let one = this.#coming[0]; one; one = this.#coming[0]) await this.#step(one).catch(() => this.#drop(one));
    this.#running = false;
  }

  async #step(one: Coming): Promise<void> {
    const { url, sha256, pieces, file } = one;
    // Whoever it was for has signed out.
    if (one.owner !== papersOwner()) return this.#drop(one);
    const next = pieces.next();
    if (!next) {
      const whole = pieces.take(0, pieces.length);
      if (whole) await keepPaper(url, sha256, whole).catch(() => undefined);
      return this.#drop(one);
    }
    tellShare(url, pieces.share);
    const sparing = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
    const began = performance.now();
    const quiet = this.#asked === 0 && began - this.#lastAsked > QUIET;
    if (!quiet || lineIsHeld() || sparing || document.visibilityState === 'hidden') return pause(LOOK);
    try {
      pieces.add(next[0], await file.read(...next));
    } catch {
      // Withdrawn, changed, not for this person any more: the reader says it, where it is open.
      return this.#drop(one);
    }
    await pause(performance.now() - began);
  }
}

export const keeper = new Keeper();
