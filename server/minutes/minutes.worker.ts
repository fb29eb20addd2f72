/** Sets the minutes in a thread of its own: a paper of 125 delegates and 60 votes takes seconds, and the room goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import type { MadeOf } from '../../shared/minutes/papers-data.ts';
import { makeMinutesPdf } from './minutes-pdf.ts';
import { makeSheetPdf } from './sheet-pdf.ts';

const data = workerData as MadeOf['data'];
const pdf = await ('form' in data ? makeSheetPdf(data) : makeMinutesPdf(data));
parentPort!.postMessage(pdf);
