/**
 * As `memory.ts`, for what says what a meeting is about or what somebody reads: encrypted under the device's safe. Once that is open
 * all of it is at hand. Until then nothing is found, and what is put here waits; where there is no safe it lives as long as the page.
 */
import { concat, fromBase64, toBase64 } from '../../shared/base/bytes.ts';
import { browserKeep } from '../keys/keep.ts';
import { keyOf } from '../keys/pin.ts';
import { onSafe } from '../keys/safe.ts';
import { openValue, sealValue } from '../keys/seal.ts';
import { forget, nameOf, recall, remember } from './memory.ts';

interface Kept {
  /** Base64: the IV, and what is encrypted. */
  readonly sealed: string;
}

const IV_BYTES = 12;
/** Its length says little of what is in it. */
const STEP = 1024;

const isKept = (found: unknown): found is Kept => typeof (found as Kept | undefined | null)?.sealed === 'string';
const keyHere = (toWrite: boolean): Promise<CryptoKey | undefined> => keyOf(browserKeep, toWrite).catch(() => undefined);

async function openKept(key: CryptoKey, name: string, { sealed }: Kept): Promise<unknown> {
  try {
    const bytes = fromBase64(sealed);
    return await openValue(key, name, { iv: bytes.slice(0, IV_BYTES), data: bytes.slice(IV_BYTES).buffer });
  } catch {
    // Of a safe that is gone.
    return undefined;
  }
}

class SealedMemory {
  readonly #values = new Map<string, unknown>();
  /** Put here and not yet encrypted, with the turn of whoever wrote last: what is forgotten meanwhile stays forgotten. */
  readonly #unwritten = new Map<string, number>();
  readonly #followers = new Map<string, Array<() => void>>();
  #turns = 0;
  /** The key that all of it was read under. */
  #under: CryptoKey | undefined;

  /** @param names all that is kept here */
  constructor(
    private readonly storage: () => Storage,
    private readonly names: readonly string[],
  ) {
    onSafe((key) => (key ? void this.#read(key) : this.#close()));
    if ('addEventListener' in globalThis)
      globalThis.addEventListener('storage', ({ key }: StorageEvent) => void this.#changed(nameOf(key)));
  }

  /** Everything kept here is at hand, where the safe opens. */
  async open(): Promise<void> {
    const key = await keyHere(false);
    if (key) await this.#read(key);
  }

  value(name: string): unknown {
    return this.#values.get(name);
  }

  put(name: string, value: unknown): void {
    this.#values.set(name, value);
    void this.#write(name);
  }

  forget(name: string): void {
    this.#values.delete(name);
    this.#unwritten.delete(name);
    forget(name, this.storage);
    this.#tell(name);
  }

  forgetAll(): void {
    for (const name of this.names) this.forget(name);
  }

  /** Told when another value is at hand than was put here by this page. */
  follow(name: string, told: () => void): void {
    this.#followers.set(name, [...(this.#followers.get(name) ?? []), told]);
  }

  /** What was put here is in the storage. */
  async written(): Promise<void> {
    await Promise.all([...this.#unwritten.keys()].map((name) => this.#write(name)));
  }

  #tell(name: string): void {
    for (const told of this.#followers.get(name) ?? []) told();
  }

  async #read(key: CryptoKey): Promise<void> {
    if (this.#under === key) return;
    await Promise.all(this.names.map((name) => this.#readOne(key, name)));
    this.#under = key;
  }

  /** What versions before kept in the clear is found as well, and put under the key. */
  async #readOne(key: CryptoKey, name: string): Promise<void> {
    const found = recall(name, this.storage);
    const value = isKept(found) ? await openKept(key, name, found) : found;
    if (this.#unwritten.has(name)) return this.#write(name);
    // Put or forgotten since.
    if (JSON.stringify(recall(name, this.storage)) !== JSON.stringify(found)) return;
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value);
    this.#tell(name);
    if (found !== undefined && !isKept(found)) await this.#write(name);
  }

  async #write(name: string): Promise<void> {
    const mine = ++this.#turns;
    this.#unwritten.set(name, mine);
    const key = await keyHere(true);
    const sealed = key && (await sealValue(key, name, this.#values.get(name), STEP));
    if (this.#unwritten.get(name) !== mine) return;
    if (sealed) {
      remember(name, { sealed: toBase64(concat(sealed.iv, new Uint8Array(sealed.data))) } satisfies Kept, this.storage);
      this.#unwritten.delete(name);
    } else if (!isKept(recall(name, this.storage))) forget(name, this.storage);
  }

  async #changed(name: string | undefined): Promise<void> {
    if (name !== undefined && this.#under && this.names.includes(name)) await this.#readOne(this.#under, name);
  }

  /** The safe is gone, and what it held. */
  #close(): void {
    this.#under = undefined;
    for (const name of this.names) {
      if (!this.#values.delete(name)) continue;
      this.#unwritten.delete(name);
      this.#tell(name);
    }
  }
}

/** What is kept of somebody's reading, by name; all of it goes when they leave. */
export const KEPT = {
  meetings: 'meetings',
  /** Which papers are here. */
  papers: 'papers',
  places: 'places',
  seen: 'papers-seen',
  /** How much of each log its agenda was looked at with. */
  agenda: 'agenda-seen',
  open: 'open-papers',
  /** Opened, and the server has not been told. */
  opened: 'papers-opened',
  /** What the server said of the signatures in papers. */
  signatures: 'papers-signatures',
  /** What was said of bringing a meeting's papers. */
  bring: 'bring',
} as const;

/** Where versions before kept the places, in the clear. */
const BEFORE = 'ecabinet/reader/pages';
try {
  const places = localStorage.getItem(BEFORE);
  if (places !== null && recall(KEPT.places) === undefined) remember(KEPT.places, JSON.parse(places));
  localStorage.removeItem(BEFORE);
} catch {
  // Storage closed (private window) or spoilt: nothing was kept.
}

export const sealedMemory = new SealedMemory(() => localStorage, Object.values(KEPT));
/** Of this tab alone: it outlives a reload, and the browser may write it to its disk. */
export const sealedTab = new SealedMemory(() => sessionStorage, ['drafts']);

/** Both are at hand, where the safe opens. */
export const openSealed = async (): Promise<void> => void (await Promise.all([sealedMemory.open(), sealedTab.open()]));
