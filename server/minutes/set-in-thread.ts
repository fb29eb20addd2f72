/** Sets something in type in a thread of its own: a long paper takes seconds, and the rooms go on. */
import { Worker } from 'node:worker_threads';
import type { MadeOf } from '../../shared/minutes/papers-data.ts';
import type { MinutesData } from '../../shared/minutes/minutes-data.ts';
import type { InvitationData } from '../../shared/minutes/invitation-data.ts';
import type { PrintData } from '../../shared/minutes/prints-data.ts';

/** `word`: of a meeting's minutes, as a file for Word instead of a PDF. */
export type SetInThread = MadeOf['data'] | PrintData | InvitationData | { readonly word: MinutesData };

export function setInThread(data: SetInThread): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./minutes.start.mjs', import.meta.url), { workerData: data });
    worker.once('message', (file: Uint8Array) => resolve(Buffer.from(file)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the minutes' thread ended with ${code}`)));
  });
}
