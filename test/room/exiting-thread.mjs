/** A thread that ends, whatever it is asked, without an error and without an answer. */
import { parentPort } from 'node:worker_threads';

parentPort.on('message', () => process.exit(0));
