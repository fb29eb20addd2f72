/**
 * Brings the papers of meetings to this device, piece by piece: those being read first, then what is new, then as the agenda has
 * them. It makes way for whoever waits for the network. A vote that opens cuts it off, and it stands still until that is closed. A cut
 * costs the piece under way.
 */
import { lineIsHeld, onLine } from '../line.ts';
import { fetchAs } from '../link/fetch-as.ts';
import { online } from '../link/online.ts';
import { KEPT, sealedMemory } from '../link/sealed-memory.ts';
import { ReaderClosed, ReaderFault } from './fault.ts';
import { firstPageEnd } from './first-page.ts';
import { bringings, canKeep, keptShares, papersOwner, paperUrl, type Bringing, type BringState, type Wanted } from './kept-index.ts';
import { dropPaper, dropUnreadable, finishPaper, keepPaper, keptPaper, makeRoom, missing, type KeptPaper } from './kept-papers.ts';
import { bringTexts } from './search/text-of-paper.ts';
import { bringSignatures } from './signatures/kept-signatures.ts';
import { CHUNK, RangedFile, type Seed } from './ranged-file.ts';

/** How long nobody must have waited for the network before a piece is fetched, in milliseconds: a page comes in several requests. */
const QUIET = 1_500;
/** Between two looks whether something can be done. */
const LOOK = 300;
const LOOK_WHILE_NOTHING = 3_000;
/** A request takes about so long: on a weak network it is small, and what waits behind it does not wait for long. */
const REQUEST_MS = 1_500;
const MOST_PIECES = 32;
/** A paper that the server does not give for so long is let go for a while, so that others come. */
const GIVE_UP_MS = 30_000;
const AGAIN_MS = 120_000;
/** Texts that were not to be had are asked for again, in milliseconds. */
const TEXTS_AGAIN_MS = 20_000;
/** Left free on the device, in bytes. */
export const SPARE = 20_000_000;

interface Coming {
  readonly url: string;
  readonly owner: string;
  readonly file: RangedFile;
  /** Its first piece, under way. */
  first?: Promise<Seed>;
  kept?: KeptPaper;
  givenUp?: boolean;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** What the browser says of the device's network, where it says anything. */
const network = (): (EventTarget & { readonly type?: string; readonly saveData?: boolean }) | undefined =>
  (navigator as { connection?: EventTarget }).connection;

/** The device's network may cost money by the byte, or its owner asks to be sparing. */
const isDear = (): boolean => network()?.saveData === true || network()?.type === 'cellular';

/** By meeting, what somebody said of bringing its papers: yes, though the network may cost money; or not. */
const said = (): Readonly<Record<string, unknown>> => {
  const found = sealedMemory.value(KEPT.bring);
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
};

async function freeBytes(): Promise<number> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined ? Infinity : quota - (usage ?? 0);
  } catch {
    return Infinity;
  }
}

class Bringer {
  readonly #wanted = new Map<string, ReadonlyArray<{ readonly url: string; readonly size: number }>>();
  /** Papers being read, last opened first. */
  #read: readonly string[] = [];
  #coming: Coming | undefined;
  /** Not for this person any more, or not to be had: left until the app is opened anew. */
  readonly #left = new Set<string>();
  #running = false;
  /** What is here by name was looked at: it can be read. */
  #looked = false;
  #offline = false;
  #room: number | undefined;
  /** Readers waiting for bytes. */
  #asked = 0;
  #lastAsked = -QUIET;
  #pieces = 4;
  #textsAgain: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    network()?.addEventListener?.('change', () => this.#networkChanged());
    // What is under way would stand before the ballot on a thin line.
    onLine((held) => held && this.#end());
  }

  /** The papers of a meeting that are to be here, in the order in which they are wanted. */
  want(meeting: string, papers: readonly Wanted[]): void {
    this.#wanted.set(meeting, papers.map(({ sha256, size }) => ({ url: paperUrl(meeting, sha256), size })));
    this.#tell();
    void this.#run();
  }

  /** A paper was opened over the network: the rest of it comes first. Answers where its pieces are put; undefined where nothing is kept. */
  async opened(url: string, version: string | null, seed: Seed): Promise<KeptPaper | undefined> {
    const kept = await keepPaper(url, version, seed.length);
    await kept?.add(0, seed.bytes).catch(() => undefined);
    this.reading(url);
    return kept;
  }

  reading(url: string): void {
    this.#read = [url, ...this.#read.filter((one) => one !== url)].slice(0, 4);
    void this.#run();
  }

  /**
   * Somebody opens a paper over the network: what comes of another is cut off. What comes of this one is handed over, its first piece
   * as well where that is under way: on a thin line it is half here already, and the rest of it would come before whatever is asked for
   * anew.
   */
  handOver(url: string): { readonly file: RangedFile; readonly first?: Promise<Seed> } | undefined {
    const coming = this.#coming;
    if (coming?.url !== url) this.#end();
    this.#coming = undefined;
    return coming?.url === url ? { file: coming.file, ...(!coming.kept && coming.first && { first: coming.first }) } : undefined;
  }

  /** Somebody waits for these bytes: the bringing makes way. */
  async first<T>(reading: Promise<T>): Promise<T> {
    this.#asked += 1;
    try {
      return await reading;
    } finally {
      this.#asked -= 1;
      this.#lastAsked = performance.now();
    }
  }

  /** What somebody says of bringing a meeting's papers. */
  say(meeting: string, yes: boolean): void {
    sealedMemory.put(KEPT.bring, { ...said(), [meeting]: yes ? 'yes' : 'no' });
    this.#room = undefined;
    this.#tell();
    void this.#run();
  }

  /** Somebody has left: nothing more comes for them. */
  stop(): void {
    this.#wanted.clear();
    this.#read = [];
    this.#left.clear();
    this.#looked = false;
    clearTimeout(this.#textsAgain);
    this.#end();
    bringings.setState({}, true);
  }

  #end(): void {
    this.#coming?.file.close();
    this.#coming = undefined;
  }

  #all(): string[] {
    return [...this.#wanted.values()].flatMap((papers) => papers.map(({ url }) => url));
  }

  /** From a network that costs nothing to one that may, or back: what may not come any more stops, what may goes on. */
  #networkChanged(): void {
    if (this.#coming && this.#next() !== this.#coming.url) this.#end();
    this.#tell();
    void this.#run();
  }

  #mayCome(meeting: string): BringState | undefined {
    const word = said()[meeting];
    return word === 'no' ? 'paused' : isDear() && word !== 'yes' ? 'asks' : undefined;
  }

  #next(): string | undefined {
    const shares = keptShares.getState();
    const open = [...this.#wanted].filter(([meeting]) => this.#mayCome(meeting) === undefined);
    const isMissing = (url: string): boolean => shares[url] !== 1 && !this.#left.has(url);
    const mayBeRead = (url: string): boolean => !isDear() || open.some(([, papers]) => papers.some((one) => one.url === url));
    const read = this.#read.find((url) => isMissing(url) && mayBeRead(url));
    if (read !== undefined) return read;
    for (const [, papers] of open) for (const { url } of papers) if (isMissing(url)) return url;
    return undefined;
  }

  #tell(): void {
    const shares = keptShares.getState();
    const before = bringings.getState();
    const next: Record<string, Bringing> = {};
    for (const [meeting, papers] of this.#wanted) {
      let [here, left, bytes, bytesHere] = [0, 0, 0, 0];
      for (const { url, size } of papers) {
        const share = shares[url] ?? 0;
        if (share === 1) here++;
        else if (!this.#left.has(url)) left++;
        bytes += size;
        bytesHere += size * share;
      }
      const could = this.#mayCome(meeting) ?? (this.#room !== undefined ? 'no-room' : this.#offline ? 'offline' : 'bringing');
      const now: Bringing = {
        state: here === papers.length ? 'done' : !canKeep() ? 'cannot' : left === 0 ? 'some' : could,
        papers: papers.length,
        here,
        bytes,
        bytesHere: Math.round(bytesHere),
        ...(this.#room !== undefined && { left: this.#room }),
      };
      const last = before[meeting];
      // What nothing has changed of is not drawn again.
      next[meeting] = last && JSON.stringify(last) === JSON.stringify(now) ? last : now;
    }
    bringings.setState(next, true);
  }

  async #run(): Promise<void> {
    if (this.#running || !canKeep()) return;
    this.#running = true;
    this.#looked ||= await dropUnreadable().catch(() => false);
    this.#tell();
    for (let url = this.#next(); url !== undefined; url = this.#next()) {
      await this.#step(url).catch((error: unknown) => this.#failed(url!, error));
      this.#tell();
    }
    this.#end();
    this.#running = false;
    // What is looked through comes when all that is read is here.
    const mayGoOn = (): boolean => !this.#running && this.#asked === 0 && !lineIsHeld();
    const came = (await bringTexts(this.#all(), mayGoOn)) && (await bringSignatures(this.#all(), mayGoOn));
    clearTimeout(this.#textsAgain);
    if (!came) this.#textsAgain = setTimeout(() => void this.#run(), TEXTS_AGAIN_MS);
  }

  async #failed(url: string, error: unknown): Promise<void> {
    const givenUp = this.#coming?.url === url && this.#coming.givenUp;
    this.#end();
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return this.#noRoom();
    if (givenUp) return this.#letGo(url);
    // Cut off for a vote: looked at again as soon as that is closed.
    if (error instanceof ReaderClosed && lineIsHeld()) return;
    // Another file by that name now: begun anew, once.
    if (error instanceof ReaderFault && error.kind === 'changed') await dropPaper(url);
    if (error instanceof ReaderFault && error.kind !== 'changed') this.#left.add(url);
    else await pause(LOOK_WHILE_NOTHING);
  }

  #letGo(url: string): void {
    this.#left.add(url);
    setTimeout(() => {
      this.#left.delete(url);
      void this.#run();
    }, AGAIN_MS);
  }

  async #noRoom(): Promise<void> {
    const wanted = new Set(this.#all());
    if (await makeRoom(SPARE, (url) => wanted.has(url))) return;
    this.#room = Math.max(0, await freeBytes());
    this.#tell();
    await pause(LOOK_WHILE_NOTHING);
  }

  async #step(url: string): Promise<void> {
    const owner = papersOwner();
    // Nobody is here, or the app is locked.
    if (owner === '') return pause(LOOK_WHILE_NOTHING);
    const quiet = this.#asked === 0 && performance.now() - this.#lastAsked > QUIET;
    if (!quiet || lineIsHeld()) return pause(LOOK);
    if (this.#coming?.url !== url || this.#coming.owner !== owner) {
      this.#end();
      this.#coming = this.#begin(url, owner);
    }
    const coming = this.#coming;
    const began = performance.now();
    if (!coming.kept) {
      const before = await keptPaper(url);
      if (this.#coming !== coming) return;
      if (before) coming.file.resume(`"${before.version}"`, before.size);
      else {
        coming.first = coming.file.open(firstPageEnd);
        const seed = await coming.first;
        const free = await freeBytes();
        if (seed.length + SPARE > free) return this.#noRoom();
        this.#room = undefined;
        const kept = await keepPaper(url, coming.file.version, seed.length);
        // Locked: it goes on when the PIN was given.
        if (!kept) return pause(LOOK_WHILE_NOTHING);
        await kept.add(0, seed.bytes);
        coming.kept = kept;
        return pause((performance.now() - began) / 2);
      }
      coming.kept = before;
    }
    const range = await missing(coming.kept, this.#pieces, CHUNK);
    if (!range) {
      this.#end();
      const right = await finishPaper(coming.kept);
      if (right === false) this.#left.add(url);
      // Locked: looked at when the PIN was given.
      return right === undefined ? pause(LOOK_WHILE_NOTHING) : undefined;
    }
    await coming.kept.add(range[0], await coming.file.read(...range));
    this.#room = undefined;
    const took = performance.now() - began;
    this.#pieces = Math.max(1, Math.min(MOST_PIECES, Math.round((this.#pieces * REQUEST_MS) / Math.max(took, REQUEST_MS / 2))));
    // Others have the line as long as this had it.
    await pause(took / 2);
  }

  #begin(url: string, owner: string): Coming {
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const file = new RangedFile(url, {
      fetch: fetchAs,
      online: () => navigator.onLine,
      onConnection: (now) => {
        this.#offline = now !== 'fine';
        clearTimeout(giveUp);
        // The device has a network, and the server does not give this paper.
        if (now === 'retrying' && online.get())
          giveUp = setTimeout(() => {
            // Handed over meanwhile: its reader waits as long as they like.
            if (this.#coming !== coming) return;
            coming.givenUp = true;
            file.close();
          }, GIVE_UP_MS);
        this.#tell();
      },
    });
    const coming: Coming = { url, owner, file };
    return coming;
  }
}

export const bringer = new Bringer();
