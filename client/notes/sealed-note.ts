/** A note as it leaves the device: its length says nothing, it is bound to its id and to what it follows, and so is what was removed. */
import { concat, fromBase64, toBase64, utf8 } from '../../shared/base/bytes.ts';
import { noteShape, type Note } from '../../shared/papers/note.ts';
import { SEALED_STEPS, type SealedNote } from '../../shared/wire/notebook.ts';
import type { NotesKey } from './notes-key.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const SPACE = 0x20;

/** Undefined: removed. */
export type Content = Note | undefined;

const boundTo = (key: string, id: string, after: number): Uint8Array<ArrayBuffer> => utf8(`note ${key} ${id} ${after}`);

/** Undefined where it is larger than a sealed note may be. */
export async function sealNote({ key, name }: NotesKey, id: string, after: number, content: Content): Promise<string | undefined> {
  const json = utf8(JSON.stringify(content ? { note: content } : { removed: true }));
  const step = SEALED_STEPS.find((bytes) => json.length + IV_BYTES + TAG_BYTES <= bytes);
  if (step === undefined) return undefined;
  const bytes = new Uint8Array(step - IV_BYTES - TAG_BYTES).fill(SPACE, json.length);
  bytes.set(json);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(name, id, after) }, key, bytes);
  return toBase64(concat(iv, new Uint8Array(sealed)));
}

/** Throws where it is not what one of the person's devices sealed under this id as what follows `after`. */
export async function openNote({ key, name }: NotesKey, { id, after, data }: SealedNote): Promise<{ readonly content: Content }> {
  const bytes = fromBase64(data);
  const how = { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES), additionalData: boundTo(name, id, after) };
  const found = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, bytes.slice(IV_BYTES)))) as Record<
    string,
    unknown
  >;
  if (found['removed'] === true) return { content: undefined };
  const note = noteShape.parse(found['note']);
  if (note.id !== id) throw new Error('a note of another id');
  return { content: note };
}

/** Of removed ones. */
export const GONE = 'gone';

/** Tells two contents apart, to whoever has the key. */
export async function printOf({ raw }: NotesKey, content: Content): Promise<string> {
  if (!content) return GONE;
  const bytes = concat(raw, utf8(JSON.stringify(noteShape.parse(content))));
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
