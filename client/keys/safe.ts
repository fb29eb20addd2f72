/**
 * The key under which this device keeps what is read here. It lies wrapped twice: under a key of this browser that cannot be read
 * out, and under the PIN where there is one. While the app is open its tab remembers it; locked, it is the PIN's again.
 *
 * What a PIN of four digits gives: somebody with the device and its storage in hand needs some ten thousand slow tries, hours
 * and not years. Eight digits make that years.
 */
import { concat, equal, fromBase64, toBase64, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { STORAGE_MS, within } from '../within.ts';
import { browserKeep, type Keep, type Still } from './keep.ts';
import { fromStretched, type StretchedPin } from './stretched-pin.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface KeptSafe {
  readonly salt: Bytes;
  /** Of PBKDF2 over the PIN; 0 where no PIN is asked for. */
  readonly rounds: number;
  readonly wrapped: Bytes;
  /** Under what the look at the PIN stretched as well; versions before stretched it once more, for this alone. */
  readonly once?: true;
}

const SAFE = 'safe';
/** Those that nothing opened, the last one last: kept, for what lies under them is nowhere else. */
const ASIDE = 'safe-aside';
const OF_BROWSER = 'safe-browser';
/** Outlives a reload, not the closing of the app. */
const OF_TAB = 'ecabinet.safe';
const IV_BYTES = 12;

/** The key as bytes, in the tab that is open; never kept as they are. */
let open: { readonly raw: Bytes; readonly key: CryptoKey } | undefined;
/** Stays when the app is locked: what comes in meanwhile, the answer to a ballot above all, is still put away. */
let writing: CryptoKey | undefined;
/** How often it was locked. */
let locks = 0;
/** By the key: what makes the names under which things lie that its names alone would tell of. */
const naming = new WeakMap<CryptoKey, CryptoKey>();
const followers: Array<(key: CryptoKey | undefined) => void> = [];

/** Told of each key that opens, and (undefined) that what was kept under it is gone; of a lock nobody is told. */
export const onSafe = (told: (key: CryptoKey | undefined) => void): void => void followers.push(told);

/** Under what something lies in the storage: the same each time, and nothing can be read from it without the safe. */
export async function nameUnder(key: CryptoKey, place: string): Promise<string> {
  const names = naming.get(key);
  if (!names) throw new Error('not a key of the safe');
  return toBase64url(new Uint8Array(await crypto.subtle.sign('HMAC', names, utf8(place))));
}

async function seal(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return concat(iv, new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes)));
}

async function unseal(key: CryptoKey, sealed: Bytes): Promise<Bytes> {
  const [iv, data] = [sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES)];
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
}

const NAMES = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('names') };

async function keysOf(raw: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const from = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  naming.set(key, await crypto.subtle.deriveKey(NAMES, from, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']));
  return key;
}

/** Made once on a browser, and not to be read out of it. */
async function ofBrowser(keep: Keep): Promise<CryptoKey> {
  const known = await keep.get<CryptoKey>(OF_BROWSER);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await keep.put(OF_BROWSER, made);
  return made;
}

export const wrapping = async (pin: StretchedPin): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', await fromStretched(pin, 'safe'), 'AES-GCM', false, ['encrypt', 'decrypt']);

const ofTab = (): Storage | undefined => globalThis.sessionStorage;

/** `since`: how often it had been locked when somebody began to open it. */
async function take(keep: Keep, raw: Bytes, since: number): Promise<void> {
  const [key, inTab] = [await keysOf(raw), toBase64(await seal(await ofBrowser(keep), raw))];
  // Locked meanwhile.
  if (locks !== since) return;
  open = { raw, key };
  writing = key;
  ofTab()?.setItem(OF_TAB, inTab);
  for (const told of followers) told(key);
}

/**
 * Closes it under a PIN just chosen, or under none; what lies there already stays readable where it was open, and is set aside
 * where it was not. `beside` is put with it, all or nothing. Throws where storage fails: then all is as it was.
 * False where `still` does not hold any more.
 */
export async function closeUnder(
  keep: Keep,
  pin: StretchedPin | undefined,
  beside: Readonly<Record<string, unknown>> = {},
  still?: Still,
): Promise<boolean> {
  const since = locks;
  // A read that fails says nothing of the safe: nothing is put in its place.
  const known = await rawOf(keep, true);
  const raw = known ?? crypto.getRandomValues(new Uint8Array(32));
  const aside = known ? {} : await besides(keep);
  if (!(await closeRaw(keep, raw, pin, { ...beside, ...aside }, still))) return false;
  await take(keep, raw, since);
  return true;
}

/** What nothing here opens now, with the safe that lies there now. */
async function besides(keep: Keep): Promise<Readonly<Record<string, unknown>>> {
  const kept = await keep.get<KeptSafe>(SAFE);
  return kept ? { [ASIDE]: [...((await keep.get<KeptSafe[]>(ASIDE)) ?? []), kept] } : {};
}

async function closeRaw(
  keep: Keep,
  raw: Bytes,
  pin: StretchedPin | undefined,
  beside: Readonly<Record<string, unknown>> = {},
  still?: Still,
): Promise<boolean> {
  const wrapped = await seal(await ofBrowser(keep), pin === undefined ? raw : await seal(await wrapping(pin), raw));
  const kept = pin === undefined ? { salt: new Uint8Array(), rounds: 0 } : { salt: pin.salt, rounds: pin.rounds, once: true as const };
  return keep.putAll({ ...beside, [SAFE]: { ...kept, wrapped } satisfies KeptSafe }, still);
}

/**
 * Opens it with the right PIN; where there is none yet, makes one. A safe that the right PIN does not open is set aside, never
 * dropped, and another is made. `still`: the PIN is the one that was given; where another was chosen meanwhile, nothing is touched.
 */
export async function openWith(keep: Keep, pin: StretchedPin, still: Still): Promise<void> {
  const since = locks;
  const kept = await keep.get<KeptSafe>(SAFE);
  if (!kept || kept.rounds === 0) return void (await closeUnder(keep, pin, {}, still));
  const isOnce = kept.once && equal(kept.salt, pin.salt);
  try {
    const slowly = isOnce ? wrapping(pin) : (await import('./safe-before.ts')).wrappingBefore(pin.pin, kept);
    const raw = await unseal(await slowly, await unseal(await ofBrowser(keep), kept.wrapped));
    // From now on stretched once.
    if (!isOnce) await closeRaw(keep, raw, pin, {}, still).catch(() => undefined);
    await take(keep, raw, since);
  } catch (error) {
    // Storage that is late or full says nothing of the safe: it stays as it is for the next time.
    if (!(error instanceof DOMException && error.name === 'OperationError')) throw error;
    await closeUnder(keep, pin, {}, still);
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

let openingBare: Promise<void> | undefined;

/** The key, where it is open; without a PIN on this device it always is. Never throws: without one nothing is kept. */
export async function safeKey(hasPin: boolean, keep: Keep = browserKeep): Promise<CryptoKey | undefined> {
  if (open) return open.key;
  if (!globalThis.crypto?.subtle) return undefined;
  const since = locks;
  try {
    if (hasPin) {
      const raw = await rawOf(keep, false);
      if (raw) await take(keep, raw, since);
    } else await (openingBare ??= within(STORAGE_MS, alone(() => openBare(keep, since))).finally(() => (openingBare = undefined)));
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

function leaveSafe(): void {
  lockSafe();
  writing = undefined;
  for (const told of followers) told(undefined);
}

/** Not open, for nobody until it is asked for by its own PIN; kept all the same. Throws where storage fails. */
export async function setSafeAside(keep: Keep): Promise<void> {
  const aside = await besides(keep);
  await keep.putAll(aside);
  leaveSafe();
  await keep.delete(SAFE);
}

/** Whatever was kept under it can be read by nobody any more: for somebody else alone. */
export async function dropSafe(keep: Keep): Promise<void> {
  leaveSafe();
  await keep.delete(SAFE);
  await keep.delete(ASIDE);
}
