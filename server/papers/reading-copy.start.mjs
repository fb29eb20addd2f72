/**
 * Starts the worker, reading TypeScript for it alone: a loader that also goes over the large PDF packages makes the start
 * take 3.5 s instead of 1.
 */
import { register } from 'tsx/esm/api';

const unregister = register();
const { work } = await import('./reading-copy.worker.ts');
await unregister();
await work(process.argv.slice(2));
process.exit(0);
