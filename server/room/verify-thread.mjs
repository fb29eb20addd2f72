/** Verifies signatures on a thread of its own: plain JavaScript, so that it starts without a loader wherever it is started from. */
import { verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** Keys by the place the other side gave them, each parsed once. */
const keys = [];

/** No key's signature over anything: looked at, it costs a third of a true one, and has the key made ready for those. */
const NO_SIGNATURE = new Uint8Array(64);

function makeReady(key) {
  try {
    verify('sha256', NO_SIGNATURE, key, NO_SIGNATURE);
  } catch {
    // Then the first signature does it.
  }
}

/**
 * `packed`: for each signature three 32-bit numbers (place of its key, length of what was signed, length of the signature), then
 * the bytes of them all. `fresh`: keys with their place and the number of the signature from which on they stand there.
 */
parentPort.on('message', ({ fresh, packed, count }) => {
  const heads = new Uint32Array(packed, 0, 3 * count);
  const answers = new Uint8Array(count);
  let at = heads.byteLength;
  let next = 0;
  const take = (upTo) => {
    for (; next < fresh.length && fresh[next].from <= upTo; next++) {
      const { place, key } = fresh[next];
      keys[place] = key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key;
      // Given beforehand: there is time.
      if (count === 0) makeReady(keys[place]);
    }
  };
  for (let n = 0; n < count; n++) {
    take(n);
    const bytes = new Uint8Array(packed, at, heads[3 * n + 1]);
    at += bytes.length;
    const signature = new Uint8Array(packed, at, heads[3 * n + 2]);
    at += signature.length;
    try {
      answers[n] = verify('sha256', bytes, keys[heads[3 * n]], signature) ? 1 : 0;
    } catch {
      // A signature that cannot even be read is none.
    }
  }
  take(count);
  if (count > 0) parentPort.postMessage(answers);
});
