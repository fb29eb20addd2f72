/**
 * When the notes of the person who is here are brought together with the server: at the start, when the server answers again, when
 * the page wakes, a moment after each change, and now and then. One tab of a browser at a time.
 */
import { createStore } from 'zustand/vanilla';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { readingKeyBytes, signBytes } from '../../shared/crypto/signing.ts';
import type { NotebookChanges, NotebookKeys, SealedNote, Sheet } from '../../shared/wire/notebook.ts';
import { deviceKey, type DeviceKey } from '../keys/device-key.ts';
import { browserKeep } from '../keys/keep.ts';
import { get, post, put } from '../link/http.ts';
import { online } from '../link/online.ts';
import { onPageWakes } from '../link/page-wakes.ts';
import { agreeOnKey, followedBy, type HeldKeys, type KeysHere, type KeysThere } from './key-change.ts';
import { dropAllNotes, dropNotesOf, dropRead } from './drop-notes.ts';
import { keepKeys, keptKeys, readingKeyHere } from './kept-keys.ts';
import { noteSent } from './note-store.ts';
import { notebook } from './notebook.ts';
import { forgetHeld, isForRoom, notesHere } from './notes-here.ts';
import { keyOfCode, makeNotesKey, type NotesKey } from './notes-key.ts';
import type { ReadingKey } from './reading-key.ts';
import { bringShared, forgetShared } from './sharing.ts';
import { syncNotes, unsentOf, type NotesThere, type Synced } from './sync.ts';

/** `other-key`: the notes there are under a key that another device of this person has. */
export interface Syncing {
  readonly phase: 'idle' | 'working' | 'done' | 'other-key' | 'refused';
  readonly refusal?: Refusal;
  /** What was refused of what the server sent since the app was opened, and what is too large for it: ids. */
  readonly spoiled: ReadonlySet<string>;
  readonly older: ReadonlySet<string>;
  readonly tooLarge: ReadonlySet<string>;
  /** The key that the server has named, and what is known there of a sheet on paper. */
  readonly key?: string;
  readonly sheet?: Sheet;
  /** Another device of the person, or a printed sheet, has that key, as the server says; absent until it was asked. */
  readonly opensElsewhere?: boolean;
}

const IDLE: Syncing = { phase: 'idle', spoiled: new Set(), older: new Set(), tooLarge: new Set() };
export const syncing = createStore<Syncing>(() => IDLE);

const AFTER_CHANGE_MS = 1_500;
const EVERY_MS = 60_000;

const there: NotesThere = {
  changes: (after) => get<NotebookChanges>(`/notebook?after=${after}`),
  one: (id) => get<{ readonly note: SealedNote }>(`/notebook/notes/${id}`),
  put: (note) => put<{ readonly at: number }>('/notebook/notes', note),
  nameKey: (key) => put<{ readonly key: string }>('/notebook/key', { key }),
};

const keysThere = (device: DeviceKey | undefined): KeysThere => ({
  async keys() {
    const said = await get<NotebookKeys>('/notebook/keys');
    if (!isRefusal(said)) {
      const { key, sheet, devices } = said;
      const others = devices.filter((one) => one.certificate !== device?.certificate && one.proofs.some((proof) => proof.key === key));
      const opensElsewhere = others.length > 0 || (sheet?.state === 'printed' && sheet.key === key);
      syncing.setState({ sheet, key, opensElsewhere } as Partial<Syncing>);
    }
    return said;
  },
  nameKey: (named) => put<{ readonly key: string }>('/notebook/key', named),
  async publish(said) {
    if (!device) return {};
    const signature = await signBytes(device.key, readingKeyBytes(device.certificate, said.readingKey));
    return put('/notebook/reading-key', { ...said, signature });
  },
});

/** One after the other, in all tabs. */
const alone = <T>(what: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? (navigator.locks.request('ecabinet.notes', what) as Promise<T>) : what();

/** The keys here; made where there are none. */
async function keysHere(owner: string): Promise<HeldKeys> {
  const kept = await keptKeys(owner);
  if (kept) return kept;
  const made = { key: await makeNotesKey(), earlier: [] };
  await keepKeys(owner, made);
  return made;
}

/** The key by which this device signs, and that by which it reads; undefined for who is here by a password alone. */
async function deviceHere(owner: string): Promise<{ readonly device: DeviceKey; readonly reading: ReadingKey } | undefined> {
  // Storage that fails says nothing of it: taken for none, this device's own key would count as another's that opens the notes.
  const device = await deviceKey(browserKeep);
  return device?.member.id === owner ? { device, reading: await readingKeyHere(owner, device.certificate) } : undefined;
}

const nothing = (state: Synced['state'], refusal?: Refusal): Synced => ({
  state,
  ...(refusal && { refusal }),
  spoiled: [],
  older: [],
  tooLarge: [],
  unfollowed: [],
});

async function syncOnce(owner: string): Promise<Synced | undefined> {
  await notebook.open(owner);
  if (!notebook.getState().ready || notebook.getState().owner !== owner) return undefined;
  // The network needs no room: what waits for some is sent from memory.
  await notebook.settled().catch(isForRoom);
  const here = notesHere(owner);
  const unsent = await unsentOf(here, await keysHere(owner));
  if (unsent.some((id) => !notebook.getState().unsent.has(id)))
    notebook.setState({ unsent: new Set([...notebook.getState().unsent, ...unsent]) });
  const own = await deviceHere(owner);
  const keys: KeysHere = { held: () => keysHere(owner), keep: (held) => keepKeys(owner, held), reading: own?.reading };
  const agreed = await agreeOnKey(keys, keysThere(own?.device));
  if (agreed === 'other-key') return nothing('other-key');
  if (isRefusal(agreed)) return nothing('refused', agreed);
  const [sentUpTo, writings] = [notebook.getState().notes, notebook.writings()];
  const synced = await syncNotes({ here, there, ...agreed, newId: () => crypto.randomUUID() });
  // A device was lost just now: once more, under a new key.
  if (synced.refusal?.code === 'notebook/stale-key') isOnceMore = true;
  if (synced.state !== 'done') return synced;
  const { notes, removed } = notebook.getState();
  const isSent = (id: string): boolean =>
    notes.get(id) === sentUpTo.get(id) && !removed.has(id) && !synced.tooLarge.includes(id) && !synced.unfollowed.includes(id);
  notebook.setState({ unsent: new Set([...notebook.getState().unsent].filter((id) => !isSent(id))) });
  await noteSent(owner, new Map([...notes.keys()].filter(isSent).map((id) => [id, writings.get(id)]))).catch(isForRoom);
  if (own)
    await bringShared({ owner, key: agreed.key, reading: own.reading, sign: (bytes) => signBytes(own.device.key, bytes) }).catch(isForRoom);
  return synced;
}

let running: Promise<void> | undefined;
let isOnceMore = false;

/** Brings them together now; never rejects. */
export function syncNow(owner: string): Promise<void> {
  if (running) {
    isOnceMore = true;
    return running;
  }
  syncing.setState({ phase: 'working' });
  running = alone(() => syncOnce(owner))
    .then(
      (synced) => {
        if (!synced) return syncing.setState({ phase: 'idle' });
        const { spoiled, older } = syncing.getState();
        syncing.setState({
          phase: synced.state,
          refusal: synced.refusal,
          spoiled: new Set([...spoiled, ...synced.spoiled]),
          older: new Set([...older, ...synced.older]),
          tooLarge: new Set(synced.tooLarge),
        } as Syncing);
      },
      // Storage that fails, or a safe that is closed: the notebook says so itself.
      () => syncing.setState({ phase: 'idle' }),
    )
    .finally(() => {
      running = undefined;
      if (isOnceMore) {
        isOnceMore = false;
        void syncNow(owner);
      }
    });
  return running;
}

/** Keeps them together until what it answers is called. */
export function startSyncing(owner: string): () => void {
  const now = (): void => {
    if (document.visibilityState !== 'hidden') void syncNow(owner);
  };
  let later: ReturnType<typeof setTimeout> | undefined;
  let { unsent } = notebook.getState();
  const stops = [
    onPageWakes(now),
    online.subscribe(() => online.get() && now()),
    notebook.subscribe((state) => {
      if (state.unsent === unsent) return;
      const isMore = state.unsent.size > 0;
      ({ unsent } = state);
      clearTimeout(later);
      if (isMore) later = setTimeout(() => void syncNow(owner), AFTER_CHANGE_MS);
    }),
  ];
  const timer = setInterval(now, EVERY_MS);
  now();
  return () => {
    clearInterval(timer);
    clearTimeout(later);
    for (const stop of stops) stop();
  };
}

/**
 * Takes the key of another device by its code; what was noted here meanwhile goes under it. Refuses a wrong code, and loses nothing
 * then.
 */
export async function takeKey(owner: string, code: string): Promise<Refusal | undefined> {
  const key = await keyOfCode(code);
  if (isRefusal(key)) return key;
  // The one that holds is answered; where none does yet, this one does from now on.
  const named = await there.nameKey(key.name);
  if (isRefusal(named)) return named;
  if (named.key !== key.name) return refuse('notebook/other-code');
  // Notes may lie under the one that was here: what is under it goes under the new one.
  return keepAndSync(owner, (held) => (held.key.name === key.name ? held : followedBy(held, key)));
}

/** @param next of the keys as they are when nobody else changes them */
async function keepAndSync(owner: string, next: (held: HeldKeys) => HeldKeys): Promise<undefined> {
  await alone(async () => keepKeys(owner, next(await keysHere(owner))));
  await syncNow(owner);
  return undefined;
}

/**
 * A new key in the place of this one, and every note under it: for after the code was seen. The person's other devices are given it;
 * one that was lost is revoked first, and then it comes about by itself.
 */
export async function renewKey(owner: string): Promise<Refusal | undefined> {
  await syncNow(owner);
  if (syncing.getState().phase !== 'done') return syncing.getState().refusal ?? refuse('link/offline');
  // Kept before the server hears of it: nobody ends without a key.
  const made = await makeNotesKey();
  return keepAndSync(owner, (held) => followedBy(held, made));
}

/** A recovery sheet was printed, or is not wanted: said to the person's other devices as well. */
export async function sayOfSheet(state: Sheet['state']): Promise<Refusal | undefined> {
  const { key } = syncing.getState();
  if (key === undefined) return refuse('link/offline');
  const answer = await put('/notebook/sheet', { key, state });
  if (isRefusal(answer)) return answer;
  syncing.setState({ sheet: { key, state }, ...(state === 'printed' && { opensElsewhere: true }) });
  return undefined;
}

/** No device and no sheet has the key any more: what lies on the server is dropped; what is here goes there under a key of this device. */
export async function beginAnew(owner: string): Promise<Refusal | undefined> {
  const { key } = await keysHere(owner);
  const named = await there.nameKey(key.name);
  if (isRefusal(named)) return named;
  if (named.key !== key.name) {
    const answer = await post('/notebook/anew', { key: key.name, instead: named.key });
    if (isRefusal(answer)) return answer;
  }
  await syncNow(owner);
  return undefined;
}

/** The key of this device, for another one of the person's; only where the safe is open. */
export const keyToShow = (owner: string): Promise<NotesKey> => keysHere(owner).then(({ key }) => key);

/**
 * `read`: what the person may read here no more; the keys of their own notes and what is nowhere else stay sealed for them. `own`:
 * nothing of theirs is left; `all`: nothing of anybody's. Never rejects.
 */
export async function forgetNotes(owner: string | undefined, what: 'read' | 'own' | 'all'): Promise<void> {
  notebook.close();
  forgetHeld();
  forgetShared();
  syncing.setState(IDLE, true);
  if (what === 'all') return dropAllNotes().catch(() => undefined);
  if (owner !== undefined) await (what === 'own' ? dropNotesOf(owner) : dropRead(owner)).catch(() => undefined);
}
