/**
 * Starts the worker, reading TypeScript for it alone: a loader that also goes over the large PDF packages makes the start
 * take 3.5 s instead of 1.
 */
import { register } from 'tsx/esm/api';

const unregister = register();
const { work } = await import('./reading-copy.worker.ts');
await unregister();

/** For signed papers alone: another has no use for its packages. */
async function signatures() {
  const unregister = register();
  const { signaturesIn } = await import('./signatures/read.ts');
  await unregister();
  return signaturesIn;
}

await work(process.argv.slice(2), signatures);
process.exit(0);
