/** Texts that lie encrypted in records: AES-256-GCM under the installation's data key, bound to the place where they lie. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export interface SealedTexts {
  /** base64url. Throws before the set-up. */
  seal(place: string, text: string): Promise<string>;
  /** Undefined for what was not sealed there, or was changed. */
  open(place: string, sealed: string): Promise<string | undefined>;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `key` answers 32 bytes, undefined before the set-up. */
export function sealedTexts(key: () => Promise<Uint8Array | undefined>): SealedTexts {
  return {
    async seal(place, text) {
      const known = await key();
      if (!known) throw new Error('not set up');
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', known, iv).setAAD(Buffer.from(`notices\n${place}`, 'utf8'));
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    async open(place, sealed) {
      const known = await key();
      const bytes = Buffer.from(sealed, 'base64url');
      if (!known || bytes.length < IV_BYTES + TAG_BYTES) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', known, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(`notices\n${place}`, 'utf8'))
          .setAuthTag(bytes.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
