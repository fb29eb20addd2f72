/** Starts the worker as `reading-copy.start.mjs` does its own. */
import { register } from 'tsx/esm/api';

const unregister = register();
const { work } = await import('./picture.worker.ts');
await unregister();
await work(process.argv.slice(2));
process.exit(0);
