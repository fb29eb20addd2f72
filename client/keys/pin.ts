/**
 * The PIN that a tablet asks for when the app is opened. It keeps a passer-by from voting on a tablet left on a table, and opens
 * what is kept here to be read (`safe.ts`). It does not protect the key that signs from somebody who has the tablet and time: four
 * digits can be tried through, outside of this app.
 */
import { equal } from '../../shared/base/bytes.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { isFull } from '../device-full.ts';
import type { Keep, Still } from './keep.ts';
import { closeUnder, dropSafe, heldKey, openWith, safeKey, setSafeAside } from './safe.ts';
import { fromStretched, ROUNDS, stretchAnew, stretchPin, type StretchedPin } from './stretched-pin.ts';

interface KeptPin {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly hash: Uint8Array<ArrayBuffer>;
  /** What opens the safe comes of the same stretching; versions before stretched twice. */
  readonly once?: true;
  /** Wrong tries since the last right one. */
  readonly wrong: number;
  /** No try counts before this; milliseconds since 1970. */
  readonly notBefore: number;
}

const NAME = 'pin';
const FREE_TRIES = 3;
const LONGEST_DELAY = 300;

/** Seconds to wait after so many wrong tries in a row: none for three, then 5, 10, 20 … up to five minutes. */
export const delayAfter = (wrong: number): number => (wrong < FREE_TRIES ? 0 : Math.min(LONGEST_DELAY, 5 * 2 ** (wrong - FREE_TRIES)));

/** All the same digit, or a plain row of them: what a neighbour tries first. */
function isObvious(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]));
  return steps.every((step) => step === 0) || steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

export const hasPin = async (keep: Keep): Promise<boolean> => (await keep.get<KeptPin>(NAME)) !== undefined;

/**
 * The key under which this device keeps what is read here; undefined while it is locked, unless it is only `toWrite`. Throws where
 * storage fails.
 */
export const keyOf = async (keep: Keep, toWrite = false): Promise<CryptoKey | undefined> =>
  heldKey(toWrite) ?? safeKey(await hasPin(keep), keep);

/**
 * `stays`: the same person chooses another; where the safe is open, what is kept for them stays readable, and where it is not it is
 * set aside, as where nobody knows whose it is. Dropped for somebody else alone.
 */
export async function dropPin(keep: Keep, stays: boolean | 'unknown' = false): Promise<void> {
  if (stays === true && (await keyOf(keep))) await closeUnder(keep, undefined);
  else if (stays) await setSafeAside(keep);
  else await dropSafe(keep);
  await keep.delete(NAME);
}

/** Refuses what is not 4 to 8 digits, and the first guesses. */
function mayBePin(pin: string): Refusal | undefined {
  if (!/^\d{4,8}$/.test(pin)) return refuse('pin/wrong-length');
  if (isObvious(pin)) return refuse('pin/too-easy');
  return undefined;
}

/** What is kept of it: enough to tell the right one. */
const keptOf = async (pin: StretchedPin): Promise<KeptPin> => ({
  salt: pin.salt,
  rounds: pin.rounds,
  hash: await fromStretched(pin, 'pin'),
  once: true,
  wrong: 0,
  notBefore: 0,
});

/** Throws where storage fails: the PIN before then still opens all that it opened. */
export async function choosePin(keep: Keep, pin: string): Promise<Refusal | undefined> {
  const wrong = mayBePin(pin);
  if (wrong) return wrong;
  const stretched = await stretchAnew(pin);
  // With the safe or not at all: a PIN without it would open nothing.
  await closeUnder(keep, stretched, { [NAME]: await keptOf(stretched) });
  return undefined;
}

/** No other was chosen since, in this tab or in another. */
const isStill = (salt: Uint8Array): Still => ({
  name: NAME,
  is: (there) => there !== undefined && equal((there as KeptPin).salt, salt),
});

/**
 * Counted in this page alone, where the device is full: its owner is not shut out by that, and each wrong try still makes the next one
 * wait.
 */
let uncounted: KeptPin | undefined;

/** False where another PIN was chosen since. Throws where storage fails, but not for want of room. */
async function count(keep: Keep, counted: KeptPin, salt: Uint8Array): Promise<boolean> {
  try {
    const isKept = await keep.putAll({ [NAME]: counted }, isStill(salt));
    uncounted = undefined;
    return isKept;
  } catch (error) {
    if (!isFull(error)) throw error;
    uncounted = counted;
    return true;
  }
}

/** Undefined when right, or where no PIN was chosen. `now` in milliseconds. A try made while waiting is refused unlooked at. */
export async function checkPin(keep: Keep, pin: string, now: number): Promise<Refusal | undefined> {
  const there = await keep.get<KeptPin>(NAME);
  if (!there) return undefined;
  const kept = uncounted && equal(uncounted.salt, there.salt) ? uncounted : there;
  // A clock set back must not lengthen the wait beyond what was meant.
  const left = Math.min(kept.notBefore - now, LONGEST_DELAY * 1000);
  if (left > 0) return refuse('pin/wait', { seconds: Math.ceil(left / 1000) });
  // Counted before it is looked at: closing the app in between must not give a free try.
  const wrong = kept.wrong + 1;
  const delay = delayAfter(wrong);
  const counted = { ...kept, wrong, notBefore: now + delay * 1000 } satisfies KeptPin;
  if (!(await count(keep, counted, kept.salt))) return checkPin(keep, pin, now);
  const given = await stretchPin(pin, kept.salt, kept.rounds);
  if (!equal(kept.once ? await fromStretched(given, 'pin') : given.bytes, kept.hash))
    return delay > 0 ? refuse('pin/wrong-wait', { seconds: delay }) : refuse('pin/wrong');
  // Of a version before: stretched anew, once for both and for longer.
  const right = kept.once && kept.rounds >= ROUNDS ? given : await stretchAnew(pin);
  const next = right === given ? ({ ...kept, wrong: 0, notBefore: 0 } satisfies KeptPin) : await keptOf(right);
  if (!(await count(keep, next, kept.salt))) return checkPin(keep, pin, now);
  await openWith(keep, right, isStill(right.salt)).catch(() => undefined);
  return undefined;
}
