/** Verifies signatures on a thread of its own: plain JavaScript, so that it starts without a loader wherever it is started from. */
import { verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** Keys by the number the other side gave them, each parsed once. */
const keys = new Map();

parentPort.on('message', ({ fresh, tasks }) => {
  for (const [number, key] of fresh) keys.set(number, key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key);
  const answers = new Uint8Array(tasks.length);
  tasks.forEach(([number, bytes, signature], n) => {
    try {
      answers[n] = verify('sha256', bytes, keys.get(number), signature) ? 1 : 0;
    } catch {
      // A signature that cannot even be read is none.
    }
  });
  parentPort.postMessage(answers);
});
