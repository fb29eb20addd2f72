/**
 * Which key the notes are under, brought into line with the person's other devices. When one of them was revoked, the next that comes
 * makes a new key and passes it on, sealed to the reading key of each of the others. It may be cut anywhere, and two may do it at
 * once: whoever is named first holds, and the other takes that one.
 *
 * Passed on to is who has proved by a notes key to have held it: a tablet that somebody else had enrolled in this person's name has
 * not. And a key is taken only from who held the one before: that goes into the sealing. So the server, which has all of these messages,
 * can neither read a key nor hand out one that it knows; the lost device has the key before, and no reading key that is left.
 */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import {
  DEVICES_MOST,
  type NameKey,
  type NotebookDevice,
  type NotebookKeys,
  type Passed,
  type PassedKey,
} from '../../shared/wire/notebook.ts';
import { makeNotesKey, notesKeyOf, type NotesKey } from './notes-key.ts';
import { openFor, proofOf, sealFor, type ReadingKey } from './reading-key.ts';

export interface HeldKeys {
  readonly key: NotesKey;
  /** Those before, the newest last: notes may still be under them, or be again after a backup was put back at the server. */
  readonly earlier: readonly NotesKey[];
}

export interface KeysHere {
  /** Made where there is none. */
  held(): Promise<HeldKeys>;
  /** Durable when it settles. */
  keep(keys: HeldKeys): Promise<void>;
  /** Undefined on a device without a key that signs: nothing is passed on to it. */
  readonly reading: ReadingKey | undefined;
}

export interface KeysThere {
  keys(): Promise<NotebookKeys | Refusal>;
  nameKey(named: NameKey): Promise<{ readonly key: string } | Refusal>;
  /** Says of this device's reading key that it is this device's, by the notes key with that name. */
  publish(said: { readonly readingKey: string; readonly key: string; readonly proof: string }): Promise<object | Refusal>;
}

const EARLIER_MOST = 16;
/** Others may be changing it at the same time; not for ever. */
const ROUNDS = 8;

/** A new key in the place of the one that is held; not yet named. */
export const followedBy = ({ key, earlier }: HeldKeys, next: NotesKey): HeldKeys => ({
  key: next,
  earlier: [...earlier, key].slice(-EARLIER_MOST),
});

const aboutPassed = (certificate: string, from: string, key: string): string => `ecabinet/notes-key/v1\n${certificate}\n${from}\n${key}`;

/** Whether one of the keys says that this device has held it. */
async function isProved({ certificate, readingKey, proofs }: NotebookDevice, keys: readonly NotesKey[]): Promise<boolean> {
  for (const { key, proof } of proofs) {
    const by = keys.find(({ name }) => name === key);
    if (by && (await proofOf(by.raw, certificate, readingKey)) === proof) return true;
  }
  return false;
}

/** The key for each of the person's other devices that is known to have held one. */
async function passOn(keys: HeldKeys, from: NotesKey, devices: readonly NotebookDevice[], self: string | undefined): Promise<Passed[]> {
  const { key } = keys;
  const known = [...keys.earlier, key];
  const all = await Promise.all(
    devices.map(async (one): Promise<Passed[]> => {
      const { certificate, readingKey } = one;
      if (certificate === self || !(await isProved(one, known))) return [];
      const data = await sealFor(readingKey, from.raw, aboutPassed(certificate, from.name, key.name), key.raw);
      return [{ certificate, data, proof: await proofOf(key.raw, certificate, readingKey) }];
    }),
  );
  return all.flat().slice(0, DEVICES_MOST);
}

/** The keys from one that is held to the one that holds; undefined where none of them was passed on to this device. */
async function follow(
  { key, earlier }: HeldKeys,
  passed: readonly PassedKey[],
  to: string,
  reading: ReadingKey,
): Promise<NotesKey[] | undefined> {
  const ways: NotesKey[][] = [...earlier, key].map((one) => [one]);
  const reached = new Set(ways.map(([one]) => one!.name));
  // Grows while it is walked.
  for (const way of ways) {
    const from = way.at(-1)!;
    for (const one of passed) {
      if (one.from !== from.name || reached.has(one.key)) continue;
      const raw = await openFor(reading, from.raw, aboutPassed(reading.certificate, one.from, one.key), one.data).catch(() => undefined);
      const next = raw && (await notesKeyOf(raw));
      if (next?.name !== one.key) continue;
      reached.add(one.key);
      if (one.key === to) return [...way.slice(1), next];
      ways.push([...way, next]);
    }
  }
  return undefined;
}

/** The keys as they are to be used now; `other-key`: the notebook is under one that this device was not given. */
export async function agreeOnKey(here: KeysHere, there: KeysThere): Promise<HeldKeys | 'other-key' | Refusal> {
  const { reading } = here;
  let answer: NotebookKeys | Refusal = await there.keys();
  for (let round = 0; round < ROUNDS; round++, answer = await there.keys()) {
    if (isRefusal(answer)) return answer;
    const { key: holds, isStale, devices, passed, revoked } = answer;
    const held = await here.held();
    if (holds === undefined || holds === held.key.name) {
      if (holds !== undefined && isStale) {
        // Kept before the server hears of it: nobody ends without a key. Named in the next round.
        await here.keep(followedBy(held, await makeNotesKey()));
        continue;
      }
      return (await introduce(held, devices, reading, there)) ?? held;
    }
    const before = held.earlier.find(({ name }) => name === holds);
    if (before) {
      const named = await there.nameKey({
        key: held.key.name,
        instead: before.name,
        revoked,
        passed: await passOn(held, before, devices, reading?.certificate),
      });
      if (isRefusal(named)) return named;
      continue;
    }
    const found = reading && (await follow(held, passed, holds, reading));
    if (!found) return 'other-key';
    // What was made here and lost the race was named nowhere, or was passed on as well: it stays among those before.
    await here.keep(found.reduce(followedBy, held));
  }
  return 'other-key';
}

/** Lets the person's other devices know by what this one reads. A refusal where that could not be said. */
async function introduce(
  { key }: HeldKeys,
  devices: readonly NotebookDevice[],
  reading: ReadingKey | undefined,
  there: KeysThere,
): Promise<Refusal | undefined> {
  if (!reading) return undefined;
  const { certificate, readingKey } = reading;
  const known = devices.find((one) => one.certificate === certificate);
  if (known?.readingKey === readingKey && known.proofs.some((one) => one.key === key.name)) return undefined;
  const said = await there.publish({ readingKey, key: key.name, proof: await proofOf(key.raw, certificate, readingKey) });
  return isRefusal(said) ? said : undefined;
}
