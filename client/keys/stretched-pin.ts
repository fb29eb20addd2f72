/**
 * A PIN made slow to guess: stretched once, and from that what tells the right one and what opens the safe, neither of which says
 * anything of the other.
 */
import { utf8 } from '../../shared/base/bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface StretchedPin {
  readonly pin: string;
  readonly salt: Bytes;
  readonly rounds: number;
  /** Never kept as they are. */
  readonly bytes: Bytes;
}

/** Of PBKDF2 with SHA-256; a weak tablet takes a second for them. */
export const ROUNDS = 600_000;

export async function stretchPin(pin: string, salt: Bytes, rounds: number): Promise<StretchedPin> {
  const key = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256);
  return { pin, salt, rounds, bytes: new Uint8Array(bits) };
}

export const stretchAnew = (pin: string): Promise<StretchedPin> => stretchPin(pin, crypto.getRandomValues(new Uint8Array(16)), ROUNDS);

/** 32 bytes for one of its uses; at once. */
export async function fromStretched({ bytes }: StretchedPin, use: 'pin' | 'safe'): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`ecabinet ${use}`) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}
