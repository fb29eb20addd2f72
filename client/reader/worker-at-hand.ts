/** A worker of pdf.js that has unpacked itself before anybody opens a paper: a megabyte of script that a first page does not wait for. */
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

let spare: Worker | undefined;

/** Begins one, where none waits. */
export function workerAtHand(): void {
  if (spare) return;
  const one = new Worker(workerUrl, { type: 'module' });
  spare = one;
  // One that cannot begin is nobody's: whoever opens a paper begins another, and hears what it says.
  one.addEventListener('error', () => {
    if (spare === one) spare = undefined;
  });
}

/** The one that waits, or one that begins now: of whoever asks alone, who ends it. */
export function takeWorker(): Worker {
  const one = spare ?? new Worker(workerUrl, { type: 'module' });
  spare = undefined;
  return one;
}
