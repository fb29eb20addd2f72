/** Sets the minutes in a thread of its own: a paper of 125 delegates and 60 votes takes seconds, and the room goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MinutesData } from '../../shared/minutes/minutes-data.ts';
import { makeMinutesPdf } from './minutes-pdf.ts';

const pdf = await makeMinutesPdf(workerData as MinutesData);
parentPort!.postMessage(pdf);
