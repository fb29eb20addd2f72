/**
 * The key under which this device keeps what is read here. It lies wrapped twice: under a key of this browser that cannot be read
 * out, and under the PIN where there is one. While the app is open its tab remembers it; locked, it is the PIN's again.
 *
 * What a PIN of four digits gives: somebody with the device and its storage in hand needs some ten thousand slow tries, hours
 * and not years. Eight digits make that years.
 */
import { concat, fromBase64, toBase64 } from '../../shared/base/bytes.ts';
import { STORAGE_MS, within } from '../within.ts';
import { browserKeep, type Keep } from './keep.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface KeptSafe {
  readonly salt: Bytes;
  /** Of PBKDF2 over the PIN; 0 where no PIN is asked for. */
  readonly rounds: number;
  readonly wrapped: Bytes;
}

const SAFE = 'safe';
const OF_BROWSER = 'safe-browser';
/** Outlives a reload, not the closing of the app. */
const OF_TAB = 'ecabinet.safe';
const ROUNDS = 600_000;
const IV_BYTES = 12;

/** The key as bytes, in the tab that is open; never kept as they are. */
let open: { readonly raw: Bytes; readonly key: CryptoKey } | undefined;
/** Stays when the app is locked: what comes in meanwhile, the answer to a ballot above all, is still put away. */
let writing: CryptoKey | undefined;
/** How often it was locked. */
let locks = 0;

async function seal(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return concat(iv, new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)));
}

async function unseal(key: CryptoKey, sealed: Bytes): Promise<Bytes> {
  const [iv, data] = [sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES)];
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
}

const aes = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Made once on a browser, and not to be read out of it. */
async function ofBrowser(keep: Keep): Promise<CryptoKey> {
  const known = await keep.get<CryptoKey>(OF_BROWSER);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await keep.put(OF_BROWSER, made);
  return made;
}

async function ofPin(pin: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  const slowly = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(slowly, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const ofTab = (): Storage | undefined => globalThis.sessionStorage;

/** `since`: how often it had been locked when somebody began to open it. */
async function take(keep: Keep, raw: Bytes, since: number): Promise<void> {
  const [key, inTab] = [await aes(raw), toBase64(await seal(await ofBrowser(keep), raw))];
  // Locked meanwhile.
  if (locks !== since) return;
  open = { raw, key };
  writing = key;
  ofTab()?.setItem(OF_TAB, inTab);
}

/** Closes it under a PIN just chosen, or under none; what lies there already stays readable where it was open. */
export async function closeUnder(keep: Keep, pin: string | undefined): Promise<void> {
  const since = locks;
  const raw = (await rawOf(keep, true).catch(() => undefined)) ?? crypto.getRandomValues(new Uint8Array(32));
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const inner = pin === undefined ? raw : await seal(await ofPin(pin, salt, ROUNDS), raw);
  const wrapped = await seal(await ofBrowser(keep), inner);
  await keep.put(SAFE, { salt, rounds: pin === undefined ? 0 : ROUNDS, wrapped } satisfies KeptSafe);
  await take(keep, raw, since);
}

/** Opens it with the right PIN; where there is none yet, makes one. A safe that no PIN opens any more is made anew: what lay there is fetched again. */
export async function openWith(keep: Keep, pin: string): Promise<void> {
  const since = locks;
  const kept = await keep.get<KeptSafe>(SAFE);
  try {
    if (!kept || kept.rounds === 0) return await closeUnder(keep, pin);
    await take(keep, await unseal(await ofPin(pin, kept.salt, kept.rounds), await unseal(await ofBrowser(keep), kept.wrapped)), since);
  } catch (error) {
    // Storage that is late or full says nothing of the safe: it stays as it is for the next time.
    if (!(error instanceof DOMException && error.name === 'OperationError')) throw error;
    await dropSafe(keep);
    await closeUnder(keep, pin);
  }
}

/** `bare`: also where it lies under no PIN. One that could not be closed under a PIN just chosen opens for nobody until that is given. */
async function rawOf(keep: Keep, bare: boolean): Promise<Bytes | undefined> {
  if (open) return open.raw;
  const inTab = ofTab()?.getItem(OF_TAB);
  if (inTab) {
    try {
      return await unseal(await ofBrowser(keep), fromBase64(inTab));
    } catch {
      // Of a browser whose keys are gone.
      ofTab()?.removeItem(OF_TAB);
    }
  }
  const kept = await keep.get<KeptSafe>(SAFE);
  return bare && kept?.rounds === 0 ? unseal(await ofBrowser(keep), kept.wrapped) : undefined;
}

/** One after the other, in all tabs: two that were made at once would leave behind what only one of them opens. */
const alone = <T>(what: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? (navigator.locks.request('ecabinet.safe', what) as Promise<T>) : what();

/** Opens the one under no PIN, or makes it. One that a PIN was chosen for meanwhile is left alone. */
async function openBare(keep: Keep, since: number): Promise<void> {
  const raw = await rawOf(keep, true);
  if (raw) await take(keep, raw, since);
  else if ((await keep.get<KeptSafe>(SAFE)) === undefined) await closeUnder(keep, undefined);
}

let opening: Promise<void> | undefined;

/** The key, where it is open; without a PIN on this device it always is. Never throws: without one nothing is kept. */
export async function safeKey(hasPin: boolean, keep: Keep = browserKeep): Promise<CryptoKey | undefined> {
  if (open) return open.key;
  if (!globalThis.crypto?.subtle) return undefined;
  const since = locks;
  try {
    if (hasPin) {
      const raw = await rawOf(keep, false);
      if (raw) await take(keep, raw, since);
    } else await (opening ??= within(STORAGE_MS, alone(() => openBare(keep, since))).finally(() => (opening = undefined)));
    return (open as { readonly key: CryptoKey } | undefined)?.key;
  } catch {
    return undefined;
  }
}

/** The key as this page holds it, without a look at the storage. `toWrite`: also while the app is locked. */
export const heldKey = (toWrite = false): CryptoKey | undefined => open?.key ?? (toWrite ? writing : undefined);

/** The app is locked: from now on it takes the PIN. */
export function lockSafe(): void {
  locks++;
  open = undefined;
  ofTab()?.removeItem(OF_TAB);
}

/** Whatever was kept under it can be read by nobody any more. */
export async function dropSafe(keep: Keep): Promise<void> {
  lockSafe();
  writing = undefined;
  await keep.delete(SAFE);
}
