/** Ed25519 for files that read hundreds of bundles: in most of them nearly every checkpoint is that of the last, byte for byte. */
import type * as curves from '@noble/curves/ed25519.js';
import type * as single from '@noble/ed25519';
import { toHex } from '../../shared/base/bytes.ts';

/** The library, asked once for each of its answers: the same bytes have the same signature, and it holds or not. */
export function remembered(library: typeof curves): typeof curves {
  const { ed25519 } = library;
  return {
    ...library,
    ed25519: {
      ...ed25519,
      getPublicKey: once(ed25519.getPublicKey),
      sign: once(ed25519.sign),
      verify: once(ed25519.verify),
    },
  };
}

/** The same of the library that reads checkpoints. */
export const rememberedReading = (library: typeof single): typeof single => ({ ...library, verify: once(library.verify) });

/** Remembers what a function of byte strings answered. What it throws it throws each time anew. */
function once<A extends readonly unknown[], R>(ask: (...words: A) => R): (...words: A) => R {
  const answers = new Map<string, { readonly answer: R }>();
  return (...words) => {
    const asked = words.map((one) => (one instanceof Uint8Array ? toHex(one) : String(one))).join(' ');
    let known = answers.get(asked);
    if (!known) answers.set(asked, (known = { answer: ask(...words) }));
    return known.answer;
  };
}
