/**
 * Arithmetic modulo a large odd number, as blind signatures need it. Bytes are big-endian. The language's integers take a time that
 * depends on their value: whoever raises something to a secret exponent blinds it first (`blindSign`).
 */
import { toHex } from '../base/bytes.ts';

export const toNumber = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`));

/** Exactly `length` bytes; throws `RangeError` where the number does not fit. */
export function toBytes(number: bigint, length: number): Uint8Array<ArrayBuffer> {
  const digits = number.toString(16).padStart(2 * length, '0');
  if (number < 0n || digits.length > 2 * length) throw new RangeError('the number does not fit');
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++) out[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return out;
}

export function areCoprime(a: bigint, b: bigint): boolean {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 1n;
}

/** The number between 0 and n that gives 1 with `a`, modulo n; throws `RangeError` where there is none. */
export function inverseOf(a: bigint, n: bigint): bigint {
  let [r, next, s, following] = [a % n, n, 1n, 0n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [s, following] = [following, s - quotient * following];
  }
  if (r !== 1n) throw new RangeError('there is no inverse');
  return s < 0n ? s + n : s;
}

/** base^exponent modulo n, four bits at a time, whatever they are. */
export function power(base: bigint, exponent: bigint, n: bigint): bigint {
  const table = [1n];
  for (let i = 1; i < 16; i++) table.push((table[i - 1]! * base) % n);
  let out = 1n;
  for (const digit of exponent.toString(16)) {
    for (let i = 0; i < 4; i++) out = (out * out) % n;
    out = (out * table[parseInt(digit, 16)]!) % n;
  }
  return out;
}
