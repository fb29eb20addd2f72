/** What a restore leaves behind before anything is served. */
import type { Store } from '../ports.ts';
import { noteRestoration } from './restoration.ts';
import { recordStream } from './room.ts';
import { everyMeeting } from './summaries.ts';

/**
 * Every meeting that is not over waits for what tablets still hold, until its chair or secretary goes on.
 */
export async function awaitTablets({ logs, records }: Store, madeAt: string): Promise<void> {
  for await (const { meeting, stage } of everyMeeting(records)) {
    const had = stage === 'approved' ? 0 : (await logs.read(recordStream(meeting), 0)).length;
    if (had > 0) await noteRestoration(records, meeting, { madeAt, had });
  }
}
