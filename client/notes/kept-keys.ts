/** The keys of a person's notes on this device, and what others share with them: sealed, as the notes are. */
import { z } from 'zod';
import { noteShape } from '../../shared/papers/note.ts';
import { openValue, sealValue } from '../keys/seal.ts';
import type { HeldKeys } from './key-change.ts';
import { asked, safe, STEP, wrote } from './note-database.ts';
import { notesKeyOf } from './notes-key.ts';
import { makeReadingKey, openReadingKey, type KeptReadingKey, type ReadingKey } from './reading-key.ts';
import type { Theirs } from './share-notes.ts';

const keyPlace = (owner: string): string => `notes key ${owner}`;

/** Of the notes; undefined where there is none here, or the safe it lay in is gone. Throws while the app is locked. */
export async function keptKeys(owner: string): Promise<HeldKeys | undefined> {
  const [key, sealed] = [await safe(false), await asked((db) => db.get('keys', owner))];
  const raws = sealed && (await openValue<number[][]>(key, keyPlace(owner), sealed).catch(() => undefined));
  const [now, ...earlier] = await Promise.all((raws ?? []).map((raw) => notesKeyOf(new Uint8Array(raw))));
  return now && { key: now, earlier };
}

export async function keepKeys(owner: string, { key, earlier }: HeldKeys): Promise<void> {
  const raws = [key, ...earlier].map(({ raw }) => [...raw]);
  const sealed = await sealValue(await safe(true), keyPlace(owner), raws, STEP);
  await wrote(owner, async (db) => void (await db.put('keys', sealed, owner)));
}

/** The key by which this device reads what is sealed to it; made where there is none of this certificate. */
export async function readingKeyHere(owner: string, certificate: string): Promise<ReadingKey> {
  const [place, at] = [`reading key ${owner} ${certificate}`, `${owner} reading`];
  const [key, sealed] = [await safe(false), await asked((db) => db.get('keys', at))];
  const found = sealed && (await openValue<KeptReadingKey>(key, place, sealed).catch(() => undefined));
  if (found) return openReadingKey(found);
  const made = await makeReadingKey(certificate);
  const value = await sealValue(await safe(true), place, made);
  await wrote(owner, async (db) => void (await db.put('keys', value, at)));
  return openReadingKey(made);
}

/** What others of the group share, and what of it is hidden here. */
export interface KeptShared {
  readonly theirs: readonly Theirs[];
  readonly hidden: readonly string[];
}
const keptSharedShape = z.object({
  theirs: z.array(
    z.object({ writer: z.object({ id: z.string(), name: z.string() }), id: z.string(), version: z.string(), note: noteShape }),
  ),
  hidden: z.array(z.string()),
});

/** Undefined where nothing is kept, or nothing that can be read. Throws while the app is locked. */
export async function keptShared(owner: string): Promise<KeptShared | undefined> {
  const [key, sealed] = [await safe(false), await asked((db) => db.get('keys', `${owner} shared`))];
  return keptSharedShape.safeParse(sealed && (await openValue(key, `shared notes ${owner}`, sealed).catch(() => undefined))).data;
}

export async function keepShared(owner: string, shared: KeptShared): Promise<void> {
  const sealed = await sealValue(await safe(true), `shared notes ${owner}`, shared, STEP);
  await wrote(owner, async (db) => void (await db.put('keys', sealed, `${owner} shared`)));
}

/** Whether keys of this person's own notes lie here; asks for no key. */
export const holdsKeys = (owner: string): Promise<boolean> => asked(async (db) => (await db.count('keys', owner)) > 0);
