/** The secretary's desk after closing: texts beside the log, the paper they give, and its approval. */
import { createHash } from 'node:crypto';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { closedAt, unitOf } from '../../shared/meeting/access.ts';
import { approvedMinutes, isCalledOff, witnessedAtClosing } from '../../shared/meeting/archived.ts';
import type { Unit } from '../../shared/council/council.ts';
import { MinutesTexts, type MinutesDraft } from '../../shared/wire/minutes.ts';
import { buffer } from 'node:stream/consumers';
import type { Log } from '../log.ts';
import { Conflict, type Store } from '../ports.ts';
import type { Room } from '../room/room.ts';
import { invitationData } from '../../shared/minutes/invitation-data.ts';
import type { InvitationTexts } from '../../shared/wire/invitation.ts';
import { printData, type Printed } from '../../shared/minutes/prints-data.ts';
import type { TermNamed } from '../../shared/minutes/term-said.ts';
import { paperData } from '../../shared/minutes/papers-data.ts';
import { setInThread } from './set-in-thread.ts';

const COLLECTION = 'minutes';
const MOST_BYTES = 2 ** 28;

export interface MinutesDesk {
  draft(room: Room): Promise<MinutesDraft | Refusal>;
  /** Refuses `minutes/changed-meanwhile` when somebody else wrote since `version`. */
  write(room: Room, version: number, texts: MinutesTexts): Promise<MinutesDraft | Refusal>;
  /**
   * PDF and JSON; the same log and texts give the same bytes. What was approved is kept and given as it was: refuses
   * `minutes/approved-lost` where it is not there any more, and never gives another file in its place.
   */
  paper(room: Room): Promise<Paper | Refusal>;
  /** The same words as a file for Word, from the record and the texts as they stand; refuses where there are no minutes, or of another kind of log. */
  word(room: Room): Promise<Buffer | Refusal>;
  /** A PDF to be printed while the meeting stands. */
  print(room: Room, asked: Printed): Promise<Buffer | Refusal>;
  /** The invitation as a paper of the state; refuses where there is none. */
  invitation(room: Room, number: number, texts: InvitationTexts): Promise<Buffer | Refusal>;
  /** Meetings whose approved file was asked for and not found since the start, in milliseconds; until it is there again. */
  lost(): readonly LostMinutes[];
}

export interface Paper {
  readonly pdf: Buffer;
  readonly json: string;
  readonly sha256: string;
}

export interface LostMinutes {
  readonly meeting: string;
  readonly since: number;
  readonly sha256: string;
}

/** Why there can be no minutes yet, or ever; undefined where there can. */
export function noMinutes({ meeting }: Pick<Room, 'meeting'>): Refusal | undefined {
  if (isCalledOff(meeting)) return refuse('minutes/called-off');
  return closedAt(meeting) === undefined ? refuse('minutes/not-closed') : undefined;
}

class Lost extends Error {
  constructor(readonly sha256: string) {
    super('the approved minutes are lost');
  }
}

export function makeMinutesDesk(
  { records, blobs }: Pick<Store, 'records' | 'blobs'>,
  unitFor: (code: string | undefined) => Promise<Unit>,
  log: Pick<Log, 'error'>,
  now: () => number = Date.now,
  /** The term that runs in a unit's council. */
  termFor: (code: string | undefined) => Promise<TermNamed | undefined> = async () => undefined,
): MinutesDesk {
  const read = async (room: Room) => {
    const found = await records.get(COLLECTION, room.id);
    return { version: found?.version ?? 0, texts: MinutesTexts.parse(found?.value ?? {}) };
  };
  // A paper of 125 delegates and 60 votes takes seconds: it is made once for what it is made of.
  const made = new Map<string, Promise<Paper>>();
  const lost = new Map<string, LostMinutes>();
  /** The file that was approved, or what is set now; what was approved and is neither kept nor set in the same bytes is lost. */
  const set = async (room: Room, texts: MinutesTexts): Promise<Paper> => {
    const unit = await unitFor(unitOf(room.meeting));
    const { data, json } = paperData(room.id, room.meeting, (size) => room.stream.tree.root(size), unit, texts);
    const approved = approvedMinutes(room.meeting);
    if (approved && (await blobs.size(approved)) !== undefined) return { pdf: await buffer(blobs.get(approved)), json, sha256: approved };
    const pdf = await setInThread(data);
    // A later version of this program sets the same words in other bytes: nobody has approved those, and they pass for nothing.
    if (approved && createHash('sha256').update(pdf).digest('hex') !== approved) throw new Lost(approved);
    // Kept before anybody can approve it.
    const { sha256 } = await blobs.put((async function* () { yield pdf; })(), MOST_BYTES);
    return { pdf, json, sha256 };
  };
  const paper = async (room: Room): Promise<Paper | Refusal> => {
    const { version, texts } = await read(room);
    const stage = approvedMinutes(room.meeting) ? 'approved' : witnessedAtClosing(room.meeting) ? 'witnessed' : 'draft';
    // What is written after the closing stands in it too.
    const key = `${room.id}:${version}:${closedAt(room.meeting)}:${stage === 'approved' ? stage : `${stage}:${room.stream.tree.size}`}`;
    let one = made.get(key);
    if (!one) {
      if (made.size > 50) made.clear();
      one = set(room, texts);
      made.set(key, one);
      one.catch(() => made.delete(key));
    }
    try {
      const found = await one;
      lost.delete(room.id);
      return found;
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      if (!lost.has(room.id)) {
        log.error({ meeting: room.id, sha256: error.sha256 }, 'the approved minutes are lost from the store');
        lost.set(room.id, { meeting: room.id, since: now(), sha256: error.sha256 });
      }
      return refuse('minutes/approved-lost', { sha256: error.sha256 });
    }
  };
  const draft = async (room: Room): Promise<MinutesDraft | Refusal> => {
    const none = noMinutes(room);
    if (none) return none;
    const { version, texts } = await read(room);
    const approved = approvedMinutes(room.meeting);
    const made = await paper(room);
    return isRefusal(made) ? made : { version, texts, sha256: made.sha256, ...(approved && { approved }) };
  };
  return {
    draft,
    paper,
    lost: () => [...lost.values()],
    async word(room) {
      const none = noMinutes(room);
      if (none) return none;
      const { texts } = await read(room);
      const unit = await unitFor(unitOf(room.meeting));
      const { data } = paperData(room.id, room.meeting, (size) => room.stream.tree.root(size), unit, texts);
      return 'form' in data ? refuse('border/unknown') : setInThread({ word: data });
    },
    async print(room, asked) {
      const data = printData(room.meeting, await unitFor(unitOf(room.meeting)), asked);
      return isRefusal(data) ? data : setInThread(data);
    },
    async invitation(room, number, texts) {
      const data = invitationData(room.meeting, await unitFor(unitOf(room.meeting)), number, texts, await termFor(unitOf(room.meeting)));
      return isRefusal(data) ? data : setInThread(data);
    },
    async write(room, version, texts) {
      const none = noMinutes(room);
      if (none) return none;
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
