/**
 * A note for others of the delegate group: under a key of its own, which goes to each of their devices sealed to that device's reading
 * key, and signed by its writer's device. A device's reading key counts when the key of its certificate has signed it.
 */
import { fromBase64, fromBase64url } from '../../shared/base/bytes.ts';
import type { Note } from '../../shared/papers/note.ts';
import { parseCertificate, publicKeyOf } from '../../shared/crypto/certificate.ts';
import { readingKeyBytes, sharedNoteBytes } from '../../shared/crypto/signing.ts';
import type { GroupMember, SealedShared, ShareNote, TheirShared } from '../../shared/wire/shared-notes.ts';
import { makeNotesKey, notesKeyOf } from './notes-key.ts';
import { openFor, sealFor, type ReadingKey } from './reading-key.ts';
import { openNote, sealNote } from './sealed-note.ts';

const NO_SALT = new Uint8Array(0);
const about = (writer: string, id: string, certificate: string): string => `ecabinet/shared-note-key/v1\n${writer}\n${id}\n${certificate}`;

async function isSignedBy(der: Uint8Array, bytes: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean> {
  try {
    const certificate = parseCertificate(der);
    const how = certificate.algorithm === 'RSA' ? { name: 'RSASSA-PKCS1-v1_5' } : { name: 'ECDSA', hash: 'SHA-256' };
    return await crypto.subtle.verify(how, await publicKeyOf(certificate), fromBase64url(signature), bytes);
  } catch {
    return false;
  }
}

export interface ReadingDevice {
  /** SHA-256, hex. */
  readonly certificate: string;
  readonly readingKey: string;
}

/** Devices of these people whose reading keys are their own; one that is not is left out. */
export async function devicesOf(members: readonly GroupMember[]): Promise<ReadingDevice[]> {
  const all = await Promise.all(
    members.flatMap(({ devices }) =>
      devices.map(async ({ certificate: der, readingKey, signature }): Promise<ReadingDevice[]> => {
        const bytes = fromBase64(der);
        const { fingerprint } = parseCertificate(bytes);
        return (await isSignedBy(bytes, readingKeyBytes(fingerprint, readingKey), signature))
          ? [{ certificate: fingerprint, readingKey }]
          : [];
      }),
    ),
  );
  return all.flat();
}

/** What others are to know of a note. */
export function asShared({ id, meeting, on, what, made, changed }: Note): Note {
  return { id, meeting, on, what, made, changed };
}

export interface Sharing {
  readonly writer: string;
  readonly group: string;
  readonly version: string;
  readonly devices: readonly ReadingDevice[];
  /** By the key of the writer's device. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** Undefined where it is larger than a sealed note may be. */
export async function sealShared(note: Note, { writer, group, version, devices, sign }: Sharing): Promise<ShareNote | undefined> {
  const { id } = note;
  const own = await makeNotesKey();
  const data = await sealNote(own, id, 0, asShared(note));
  if (data === undefined) return undefined;
  const keys = await Promise.all(
    devices.map(async ({ certificate, readingKey }) => ({
      certificate,
      data: await sealFor(readingKey, NO_SALT, about(writer, id, certificate), own.raw),
    })),
  );
  return { id, group, version, data, keys, signature: await sign(sharedNoteBytes({ writer, id, version, data })) };
}

/** Throws where it was not sealed to this device, or not signed by the certificate that comes with it. */
export async function openShared(
  { writer, id }: Pick<TheirShared, 'id' | 'writer'>,
  sealed: SealedShared,
  reading: ReadingKey,
): Promise<Note> {
  const { version, data, key, signature, certificate } = sealed;
  if (!(await isSignedBy(fromBase64(certificate), sharedNoteBytes({ writer: writer.id, id, version, data }), signature)))
    throw new Error('not signed by its writer');
  const own = await notesKeyOf(await openFor(reading, NO_SALT, about(writer.id, id, reading.certificate), key));
  const { content } = await openNote(own, { id, at: 0, after: 0, key: own.name, data });
  if (!content) throw new Error('nothing in it');
  return content;
}
