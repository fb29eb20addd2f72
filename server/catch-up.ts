/**
 * What the register says and a live meeting does not yet: a server stopped after the one was written and before the other
 * was, or the meeting waited after a restore. Looked for at start; carried out as if it had just happened.
 */
import { isRefusal, type Refusal } from '../shared/base/refusal.ts';
import { admittedKeys, isChair, listed, listedAs, unitOf } from '../shared/meeting/access.ts';
import { approves, leavesOffice, owedBy, revokes } from '../shared/meeting/register.ts';
import { belongs, type Member } from '../shared/council/council.ts';
import type { Identity } from './identity/identity.ts';
import { faultOf, type Log } from './log.ts';
import type { Room } from './room/room.ts';
import type { Rooms, Standing } from './room/rooms.ts';

export interface CatchUp {
  /** Every meeting that is not over. One that cannot be opened does not keep the others from it. */
  all(rooms: Rooms): Promise<void>;
  /** Tells the meetings of one person, or of one key, what the register says now. */
  carryOut(rooms: Rooms, member: string, certificate?: string): Promise<void>;
  /**
   * To be told of entries: a meeting that no longer waits is brought up to date now, and one whose chair has left office lets
   * them go once another is named.
   */
  onEntries(room: Room): void;
}

export function makeCatchUp({ accounts, devices, units }: Pick<Identity, 'accounts' | 'devices' | 'units'>, log: Log): CatchUp {
  const standingOf = async (person: Member): Promise<(unit: string | undefined) => Standing> => {
    const own = (await units.get())?.code ?? '';
    return (unit = own) => (belongs(person, unit, own) ? (person.inOffice ? 'in' : 'out') : 'elsewhere');
  };
  /** Meetings. */
  const waiting = new Set<string>();
  /** Of a meeting: who has left office and could not be taken off, because they are in the chair. */
  const staying = new Map<string, Set<string>>();
  const stays = (meeting: string, member: string): void => void staying.set(meeting, (staying.get(meeting) ?? new Set()).add(member));

  const one = async (room: Room): Promise<void> => {
    if (room.waiting) {
      waiting.add(room.id);
      return;
    }
    const tell = (done: readonly number[] | Refusal, what: string): void =>
      log.info({ meeting: room.id, what, ...(isRefusal(done) && { refusal: done.code }) }, 'caught up');
    for (const person of await accounts.list()) {
      const standing = (await standingOf(person))(unitOf(room.meeting));
      // A delegate no more in this unit; a guest from another may stay.
      if (standing === 'elsewhere' && listedAs(person.id, room.meeting) !== 'delegate') continue;
      const act = owedBy({ ...person, inOffice: standing === 'in' }, room.meeting);
      if (!act) continue;
      tell(await room.registers(act, true), 'office');
      if (standing !== 'in' && listedAs(person.id, room.meeting)) stays(room.id, person.id);
    }
    if (room.draft) return;
    const keys = admittedKeys(room.meeting);
    for (const [certificate, { revoked }] of keys.entries()) {
      if (revoked || (await devices.get(certificate))?.revokedAt === undefined) continue;
      tell(await room.registers(revokes(certificate)), 'key revoked');
    }
    for (const member of listed(room.meeting)) {
      for (const { certificate, revokedAt } of await devices.of(member)) {
        if (revokedAt !== undefined || keys.has(certificate)) continue;
        tell(await room.registers(approves(certificate)), 'key admitted');
      }
    }
  };
  const letGo = async (room: Room, members: readonly string[]): Promise<void> => {
    for (const member of members) {
      const person = await accounts.get(member);
      const isIn = person !== undefined && (await standingOf(person))(unitOf(room.meeting)) === 'in';
      if (isIn || !listedAs(member, room.meeting)) continue;
      const done = await room.registers(leavesOffice(member), true);
      if (isRefusal(done)) stays(room.id, member);
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
      for (const room of await rooms.officeChanged(member, await standingOf(person))) stays(room.id, member);
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
