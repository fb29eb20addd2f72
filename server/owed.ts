/**
 * What the meetings still have to hear of people and keys: noted in the store before whoever changed it is answered, carried
 * out after. A note says whom to look at, not what to do: what counts is what the register says when it is carried out, so
 * doing it twice is doing it once. Notes that a stopped server leaves behind are taken up by the others, and at the next start.
 */
import { z } from 'zod';
import type { Json } from '../shared/base/canonical.ts';
import { faultOf, type Log } from './log.ts';
import { Conflict, everyRecord, type Records } from './ports.ts';

const Note = z.object({ member: z.string(), certificate: z.string().optional() });
/** A person who came, changed or left; or, with a certificate, a key of theirs that was admitted or revoked. */
export type Note = Readonly<z.infer<typeof Note>>;

export interface Owed {
  /** Durable on return; carried out as soon as those before it are. */
  note(note: Note): Promise<void>;
  /** Carries out what servers that are gone have left; goes on doing so. */
  takeUp(): Promise<void>;
  /** When nothing is left of what was noted here so far. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const COLLECTION = 'owed';
/** How often notes are looked for that stay; one that stood there at two looks is nobody's any more. */
const LOOK_MS = 15_000;

export function makeOwed({
  records,
  log,
  act,
}: {
  readonly records: Records;
  readonly log: Log;
  readonly act: (note: Note) => Promise<void>;
}): Owed {
  const waiting = new Set<string>();
  let working: Promise<void> | undefined;
  let isClosed = false;
  let stood = new Set<string>();

  /** Durable on return, also where another server writes the same. */
  const write = async (key: string, note: Json): Promise<void> => {
    for (;;) {
      try {
        await records.put(COLLECTION, key, note, (await records.get(COLLECTION, key))?.version ?? 0);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };
  /**
   * Once more where it was noted anew meanwhile; or taken away: another server may have heard of a later change, and been done with
   * it, while this one still carried out the earlier.
   */
  const carryOut = async (key: string): Promise<void> => {
    for (;;) {
      const found = await records.get(COLLECTION, key);
      if (!found) return;
      const note = Note.safeParse(found.value).data;
      if (note) await act(note);
      try {
        await records.remove(COLLECTION, key, found.version);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        await write(key, found.value);
      }
    }
  };
  const work = async (): Promise<void> => {
    for (let key = [...waiting][0]; key !== undefined && !isClosed; key = [...waiting][0]) {
      waiting.delete(key);
      try {
        await carryOut(key);
      } catch (error) {
        // It stays noted, and is tried again at the next look.
        log.error({ owed: key, fault: faultOf(error) }, 'could not tell the meetings');
      }
    }
  };
  const go = (): void => {
    working ??= work().finally(() => {
      working = undefined;
      if (waiting.size > 0 && !isClosed) go();
    });
  };
  const look = async (): Promise<void> => {
    const there = new Set<string>();
    for await (const { key } of everyRecord(records, COLLECTION)) there.add(key);
    for (const key of there) if (stood.has(key)) waiting.add(key);
    stood = there;
    go();
  };
  const timer = setInterval(
    () => void look().catch((error: unknown) => log.error({ fault: faultOf(error) }, 'could not look for what is owed')),
    LOOK_MS,
  );
  timer.unref();
  const settled = async (): Promise<void> => {
    while (working) await working;
  };

  return {
    async note({ member, certificate }) {
      const key = certificate === undefined ? `office:${member}` : `key:${certificate}`;
      await write(key, { member, ...(certificate !== undefined && { certificate }) });
      waiting.add(key);
      go();
    },
    async takeUp() {
      for await (const { key } of everyRecord(records, COLLECTION)) waiting.add(key);
      go();
      await settled();
    },
    settled,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await settled();
    },
  };
}
