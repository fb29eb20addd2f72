/** The secretary's desk after closing: texts beside the log, the paper they give, and its approval. */
import { Worker } from 'node:worker_threads';
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { closedAt, unitOf } from '../../shared/meeting/access.ts';
import { approvedMinutes } from '../../shared/meeting/archived.ts';
import type { Unit } from '../../shared/council/council.ts';
import { MinutesTexts, type MinutesDraft } from '../../shared/wire/http.ts';
import { buffer } from 'node:stream/consumers';
import { Conflict, type Store } from '../ports.ts';
import type { Room } from '../room/room.ts';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { minutesJson, type MinutesData } from '../../shared/minutes/minutes-data.ts';

const COLLECTION = 'minutes';
const MOST_BYTES = 2 ** 28;

function setInThread(data: MinutesData): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./minutes.start.mjs', import.meta.url), { workerData: data });
    worker.once('message', (pdf: Uint8Array) => resolve(Buffer.from(pdf)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the minutes' thread ended with ${code}`)));
  });
}

export interface MinutesDesk {
  draft(room: Room): Promise<MinutesDraft | Refusal>;
  /** Refuses `minutes/changed-meanwhile` when somebody else wrote since `version`. */
  write(room: Room, version: number, texts: MinutesTexts): Promise<MinutesDraft | Refusal>;
  /** PDF and JSON; the same log and texts give the same bytes. What was approved is kept and given as it was. */
  paper(room: Room): Promise<{ readonly pdf: Buffer; readonly json: string; readonly sha256: string }>;
}

export function makeMinutesDesk(
  { records, blobs }: Pick<Store, 'records' | 'blobs'>,
  unitFor: (code: string | undefined) => Promise<Unit>,
): MinutesDesk {
  const read = async (room: Room) => {
    const found = await records.get(COLLECTION, room.id);
    return { version: found?.version ?? 0, texts: MinutesTexts.parse(found?.value ?? {}) };
  };
  // A paper of 125 delegates and 60 votes takes seconds: it is made once for what it is made of.
  const made = new Map<string, Promise<{ pdf: Buffer; json: string; sha256: string }>>();
  const paper = async (room: Room) => {
    const { version, texts } = await read(room);
    const key = `${room.id}:${version}:${closedAt(room.meeting)}:${approvedMinutes(room.meeting) ? 'approved' : 'draft'}`;
    let one = made.get(key);
    if (!one) {
      if (made.size > 50) made.clear();
      one = (async () => {
        const data = minutesData(room.meeting, (size) => room.stream.tree.root(size), await unitFor(unitOf(room.meeting)), texts);
        const json = minutesJson(data);
        const approved = approvedMinutes(room.meeting);
        if (approved && (await blobs.size(approved)) !== undefined)
          return { pdf: await buffer(blobs.get(approved)), json, sha256: approved };
        const pdf = await setInThread(data);
        // Kept before anybody can approve it: a later version of this program may set the same words in other bytes.
        const { sha256 } = await blobs.put((async function* () { yield pdf; })(), MOST_BYTES);
        return { pdf, json, sha256 };
      })();
      made.set(key, one);
      one.catch(() => made.delete(key));
    }
    return one;
  };
  const draft = async (room: Room): Promise<MinutesDraft | Refusal> => {
    if (closedAt(room.meeting) === undefined) return refuse('minutes/not-closed');
    const { version, texts } = await read(room);
    const approved = approvedMinutes(room.meeting);
    return { version, texts, sha256: (await paper(room)).sha256, ...(approved && { approved }) };
  };
  return {
    draft,
    paper,
    async write(room, version, texts) {
      if (closedAt(room.meeting) === undefined) return refuse('minutes/not-closed');
      if (approvedMinutes(room.meeting)) return refuse('minutes/already-approved');
      try {
        await records.put(COLLECTION, room.id, texts as unknown as Json, version);
      } catch (error) {
        if (error instanceof Conflict) return refuse('minutes/changed-meanwhile');
        throw error;
      }
      return draft(room);
    },
  };
}
