/** As `memory.ts`, for what says what a meeting is about: encrypted under the device's safe. Where that is closed, nothing is kept or found. */
import { concat, fromBase64, toBase64 } from '../../shared/base/bytes.ts';
import { browserKeep } from '../keys/keep.ts';
import { keyOf } from '../keys/pin.ts';
import { openValue, sealValue } from '../keys/seal.ts';
import { forget, recall, remember } from './memory.ts';

interface Kept {
  /** Base64: the IV, and what is encrypted. */
  readonly sealed: string;
}

const IV_BYTES = 12;
/** Its length says little of what is in it. */
const STEP = 1024;

/** Who wrote last, by name: what is forgotten while it is being encrypted stays forgotten. */
const turns = new Map<string, number>();
const turn = (name: string): number => {
  const mine = (turns.get(name) ?? 0) + 1;
  turns.set(name, mine);
  return mine;
};

const isKept = (found: unknown): found is Kept => typeof (found as Kept | undefined | null)?.sealed === 'string';
const keyHere = (toWrite: boolean): Promise<CryptoKey | undefined> => keyOf(browserKeep, toWrite).catch(() => undefined);

export async function rememberSealed(name: string, value: unknown): Promise<void> {
  const mine = turn(name);
  const key = await keyHere(true);
  const sealed = key && (await sealValue(key, name, value, STEP));
  if (turns.get(name) !== mine) return;
  if (sealed) remember(name, { sealed: toBase64(concat(sealed.iv, new Uint8Array(sealed.data))) } satisfies Kept);
  else if (!isKept(recall(name))) forget(name);
}

/** What versions before kept in the clear is found as well, and put under the key. */
export async function recallSealed(name: string): Promise<unknown> {
  const found = recall(name);
  if (found === undefined) return undefined;
  if (!isKept(found)) {
    await rememberSealed(name, found);
    return found;
  }
  const key = await keyHere(false);
  try {
    const bytes = fromBase64(found.sealed);
    return key && (await openValue(key, name, { iv: bytes.slice(0, IV_BYTES), data: bytes.slice(IV_BYTES).buffer }));
  } catch {
    // Of a safe that is gone.
    return undefined;
  }
}

export function forgetSealed(name: string): void {
  turn(name);
  forget(name);
}
