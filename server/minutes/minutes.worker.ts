/** Sets the minutes in a thread of its own: a paper of 125 delegates and 60 votes takes seconds, and the room goes on. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SetInThread } from './set-in-thread.ts';
import { makeInvitation } from './invitation-pdf.ts';
import { makeMinutesPdf } from './minutes-pdf.ts';
import { makeBlankPapers } from './prints-blank.ts';
import { makeCounted } from './prints-counted.ts';
import { makeSheetPdf } from './sheet-pdf.ts';
import { makeText } from './text-pdf.ts';

const data = workerData as SetInThread;

/** Whatever is to be set in type, by what it says it is. */
async function made(): Promise<Buffer> {
  // Read for this alone: it takes its time, and most of what is set is a PDF.
  if ('word' in data) return (await import('./minutes-word.ts')).makeMinutesWord(data.word);
  if ('print' in data && data.print === 'invitation') return makeInvitation(data);
  if ('print' in data && data.print === 'text') return makeText(data);
  if ('print' in data) return data.print === 'blank' ? makeBlankPapers(data) : makeCounted(data);
  return 'form' in data ? makeSheetPdf(data) : makeMinutesPdf(data);
}
parentPort!.postMessage(await made());
