/**
 * Small things that are kept on the device, as JSON encrypted under the safe's key and bound to their place: nobody moves one to
 * another.
 */
import { utf8 } from '../../shared/base/bytes.ts';

export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const IV_BYTES = 12;
const SPACE = 0x20;

/** `step`: its length is made up to a multiple of so many bytes, where the length alone would say what it is. */
export async function sealValue(key: CryptoKey, place: string, value: unknown, step = 1): Promise<Sealed> {
  const json = utf8(JSON.stringify(value));
  const bytes = new Uint8Array(Math.ceil(json.length / step) * step).fill(SPACE, json.length);
  bytes.set(json);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, bytes) };
}

/** Throws where it is not what was put at this place under this key. */
export async function openValue<T>(key: CryptoKey, place: string, { iv, data }: Sealed): Promise<T> {
  const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, data);
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
