/** Signing in with the tablet's key: the tablet builds the bytes it signs, so that nobody can have it sign anything else. */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { signBytes, signInBytes } from '../../shared/crypto/signing.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import type { DeviceKey, EnrolmentWire } from './device-key.ts';

export async function signInWithKey(key: DeviceKey, wire: EnrolmentWire): Promise<Me | Refusal> {
  const asked = await wire.post<{ readonly challenge: string }>('/key-challenge', {});
  if (isRefusal(asked)) return asked;
  const signature = await signBytes(key.key, signInBytes(wire.host, asked.challenge));
  return wire.post<Me>('/key-sign-in', { certificate: key.certificate, challenge: asked.challenge, signature });
}
