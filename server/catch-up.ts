/**
 * What the register says and a live meeting does not yet: a server stopped after the one was written and before the other
 * was, or the meeting waited after a restore. Looked for at start; carried out as if it had just happened.
 */
import { isRefusal, type Refusal } from '../shared/base/refusal.ts';
import type { Member } from '../shared/council/council.ts';
import { isChair } from '../shared/meeting/access.ts';
import type { Identity } from './identity/identity.ts';
import { faultOf, type Log } from './log.ts';
import type { Room } from './room/room.ts';
import type { Rooms } from './room/rooms.ts';

export interface CatchUp {
  /** Every meeting that is not over. One that cannot be opened does not keep the others from it. */
  all(rooms: Rooms): Promise<void>;
  /** Tells the meetings of one person, or of one key, what the register says now. */
  carryOut(rooms: Rooms, member: string, certificate?: string): Promise<void>;
  /** To be told of entries: a meeting that no longer waits is brought up to date now, and one whose chair has left office lets them go once another is named. */
  onEntries(room: Room): void;
}

export function makeCatchUp({ accounts, devices }: Pick<Identity, 'accounts' | 'devices'>, log: Log): CatchUp {
  /** Meetings. */
  const waiting = new Set<string>();
  /** By meeting, who has left office and could not be taken off, because they are in the chair. */
  const staying = new Map<string, Set<string>>();
  const stays = ({ id }: Room, member: string): void => void staying.set(id, (staying.get(id) ?? new Set()).add(member));

  const one = async (room: Room): Promise<void> => {
    if (room.waiting) {
      waiting.add(room.id);
      return;
    }
    const tell = (done: readonly number[] | Refusal, what: string): void => log.info({ meeting: room.id, what, ...(isRefusal(done) && { refusal: done.code }) }, 'caught up');
    for (const { id, inOffice } of (await accounts.list()).filter((member) => belongs(member, room))) {
      tell(await room.bySystem(`${inOffice ? 'list' : 'unlist'}:${id}:${room.size}`, inOffice ? 'listMember' : 'unlistMember', { member: id }), 'office');
      if (!inOffice && room.meeting.roll.members[id]) stays(room, id);
    }
    if (room.draft) return;
    const { keys } = room.meeting.roll;
    for (const [certificate, { revoked }] of Object.entries(keys)) {
      if (revoked || (await devices.get(certificate))?.revokedAt === undefined) continue;
      tell(await room.bySystem(`revoke:${certificate}`, 'revokeKey', { certificate }), 'key revoked');
    }
    for (const member of room.meeting.roll.order) {
      for (const { certificate, revokedAt } of await devices.of(member)) {
        if (revokedAt !== undefined || keys[certificate]) continue;
        tell(await room.bySystem(`key:${certificate}`, 'admitKey', { certificate }), 'key admitted');
      }
    }
  };
  const letGo = async (room: Room, members: readonly string[]): Promise<void> => {
    for (const member of members) {
      if ((await accounts.get(member))?.inOffice || !room.meeting.roll.members[member]) continue;
      const done = await room.bySystem(`unlist:${member}:${room.size}`, 'unlistMember', { member });
      if (isRefusal(done)) stays(room, member);
    }
  };
  const trying = async (meeting: string, act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      log.error({ meeting, fault: faultOf(error) }, 'could not catch up');
    }
  };

  return {
    async all(rooms) {
      for (const { meeting, stage } of await rooms.summaries.unsettled()) {
        if (stage === 'closed') continue;
        await trying(meeting, async () => {
          const room = await rooms.open(meeting);
          if (!room) return;
          await one(room);
          await rooms.summaries.write(room);
        });
      }
    },
    async carryOut(rooms, member, certificate) {
      if (certificate !== undefined) {
        const device = await devices.get(certificate);
        if (device?.revokedAt !== undefined) await rooms.keyRevoked(member, certificate);
        else if (device) await rooms.keyAdmitted(member, certificate);
        return;
      }
      const person = await accounts.get(member);
      if (!person || person.kind === 'guest') return;
      for (const room of await rooms.officeChanged(member, person.inOffice)) stays(room, member);
    },
    onEntries(room) {
      if (!room.waiting && waiting.delete(room.id)) void trying(room.id, () => one(room));
      const members = staying.get(room.id);
      if (!members || [...members].every((member) => isChair({ kind: 'person', id: member }, room.meeting))) return;
      staying.delete(room.id);
      void trying(room.id, () => letGo(room, [...members]));
    },
  };
}

/** Whether coming into office or leaving it has not reached the meeting. A secretary whom another one took off the list stays off. */
function belongs({ id, kind, inOffice }: Member, { meeting: { roll } }: Room): boolean {
  if (kind === 'guest') return false;
  if (!inOffice) return roll.members[id] !== undefined;
  return roll.members[id] === undefined && (kind === 'delegate' || roll.ever[id] === undefined);
}
