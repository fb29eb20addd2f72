/**
 * The device's side of bringing notes together. What the server and this device have in common is kept on the device; one that is full
 * holds it in memory, so that notes leave it all the same: sending needs no room. Lost with the page, it costs another look.
 */
import { isFull } from '../device-full.ts';
import { allCommon, dropCommon, putCommon, putTaken, takenUpTo } from './note-store.ts';
import { notebook } from './notebook.ts';
import type { Common, NotesHere, Taken } from './sync.ts';

/** True where the device is full; whatever else failed goes on failing. */
export const isForRoom = (error: unknown): true => {
  if (isFull(error)) return true;
  throw error;
};

interface Held {
  readonly common: Map<string, Common>;
  taken?: Taken | undefined;
}
/** What the device had no room for, by owner. */
const held = new Map<string, Held>();

/** Once it is on the device nothing is held of it. */
export function notesHere(owner: string): NotesHere {
  const mine: Held = held.get(owner) ?? { common: new Map() };
  held.set(owner, mine);
  return {
    notes: () => notebook.getState().notes,
    removed: () => notebook.getState().removed,
    common: async () => new Map([...(await allCommon(owner)), ...mine.common]),
    taken: async () => mine.taken ?? (await takenUpTo(owner)),
    async take(taken) {
      mine.taken = (await putTaken(owner, taken).catch(isForRoom)) === true ? taken : undefined;
    },
    async forgetCommon() {
      mine.common.clear();
      await dropCommon(owner);
    },
    async noteCommon(id, common) {
      if ((await putCommon(owner, id, common).catch(isForRoom)) === true) mine.common.set(id, common);
      else mine.common.delete(id);
    },
    async write(id, before, now, common, copy) {
      try {
        // What the person has just written is there first.
        await notebook.settled();
        const isWritten = await notebook.take(owner, id, before, now, common, copy);
        if (isWritten) mine.common.delete(id);
        return isWritten;
      } catch (error) {
        return isForRoom(error) && 'no-room';
      }
    },
  };
}

/** Their notes are read anew, or gone from here. */
export const forgetHeld = (): void => held.clear();
