/** The two spellings of a P-256 signature: r‖s as WebCrypto makes it, and the DER SEQUENCE that CMS and X.509 hold. */
import { partsOf, positive, readDer, readInteger, sequence } from './der.ts';

/** r‖s (64 bytes) → DER. Throws on another length. */
export function signatureToDer(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  if (raw.length !== 64) throw new TypeError('a P-256 signature has 64 bytes');
  return sequence(positive(raw.subarray(0, 32)), positive(raw.subarray(32)));
}

/** DER → r‖s. Throws on anything but two numbers that fit. */
export function signatureToRaw(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const numbers = partsOf(readDer(bytes));
  if (numbers.length !== 2) throw new TypeError('signature: shape');
  const out = new Uint8Array(64);
  numbers.forEach((one, i) => {
    const body = readInteger(one);
    if (body[0]! >= 0x80) throw new TypeError('signature: negative');
    const digits = body[0] === 0 ? body.subarray(1) : body;
    if (digits.length === 0 || digits.length > 32) throw new TypeError('signature: range');
    out.set(digits, 32 * (i + 1) - digits.length);
  });
  return out;
}
