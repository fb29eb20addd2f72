/** The shelf on a thread of its own, started as the processes in ../papers are. */
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

const unregister = register();
const { serve } = await import('./shelf-thread.ts');
await unregister();
serve(parentPort);
