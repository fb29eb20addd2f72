/** The browser's database of logs and votes: all of it encrypted, and what versions before have left there in the clear. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { WireEntry } from '../../shared/wire/socket.ts';
import { openValue, sealValue, type Sealed } from '../keys/seal.ts';
import { oneDatabase } from '../one-database.ts';
import type { KeptVote } from './store.ts';

/** Whose, of which meeting, and which; what lies under it is bound to it. */
export type Place = readonly [viewer: string, meeting: string, ...which: ReadonlyArray<string | number>];

/** What is to be known of a vote without its key: sent, and not answered; or found in its closed box, and not needed any more. */
type Standing = 'pending' | 'settled' | 'kept';

interface Schema extends DBSchema {
  /** Entries in a row, under the number of the first. */
  log: { key: [string, string, number]; value: Sealed };
  notes: { key: [string, string]; value: Sealed };
  ballots: { key: [string, string, string]; value: Sealed & { readonly standing: Standing } };
  /** Of versions before, where there were any: taken over and emptied. */
  entries: { key: [string, string, number]; value: WireEntry };
  votes: { key: [string, string, string]; value: KeptVote };
  checkpoints: { key: [string, string]; value: string };
}
export type ShelfDatabase = IDBPDatabase<Schema>;

export class Unopened extends Error {}
const database = oneDatabase<Schema>('ecabinet-link', 3, (db) =>
  (['log', 'notes', 'ballots'] as const).forEach((name) => void db.createObjectStore(name)),
);

/** Throws `Unopened` where there is none to be had. */
export const shelfDatabase = (): Promise<ShelfDatabase> =>
  database().catch((error: unknown) => {
    throw new Unopened('the storage cannot be opened', { cause: error });
  });

export const hasBefore = (db: ShelfDatabase): boolean => db.objectStoreNames.contains('votes');

/** All that lies of a meeting in a store. */
export const ofMeeting = (viewer: string, meeting: string): IDBKeyRange => IDBKeyRange.bound([viewer, meeting], [viewer, meeting, []]);

const nameOf = (place: Place): string => place.join(' ');
export const sealAt = (key: CryptoKey, place: Place, value: unknown): Promise<Sealed> => sealValue(key, nameOf(place), value);
export const openAt = <T>(key: CryptoKey, place: Place, value: Sealed): Promise<T> => openValue(key, nameOf(place), value);

/** A signed ballot with its receipt and its place in the closed box is shorter; its length says nothing of the choice. */
const BALLOT_BYTES = 8192;

export async function sealVote(key: CryptoKey, viewer: string, vote: KeptVote) {
  const standing: Standing = vote.pending ? 'pending' : vote.verified === 'included' || vote.setAside ? 'settled' : 'kept';
  return { ...(await sealValue(key, nameOf([viewer, vote.meeting, vote.vote]), vote, BALLOT_BYTES)), standing };
}
