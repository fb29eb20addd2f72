/** What opens a safe that was closed under another stretching of the PIN: by a version before, or when the last look at it was cut off. */
import { utf8 } from '../../shared/base/bytes.ts';
import { wrapping, type KeptSafe } from './safe.ts';
import { stretchPin } from './stretched-pin.ts';

export async function wrappingBefore(pin: string, { once, salt, rounds }: KeptSafe): Promise<CryptoKey> {
  if (once) return wrapping(await stretchPin(pin, salt, rounds));
  const typed = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveKey']);
  const slowly = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(slowly, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
