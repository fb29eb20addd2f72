/**
 * What the register says and a live meeting does not yet: a server stopped after the one was written and before the other
 * was, or the meeting waited after a restore. Looked for at start, in the meetings that it concerns; carried out as if it had just
 * happened.
 */
import { isRefusal, type Refusal } from '../shared/base/refusal.ts';
import { admittedKeys, isChair, listed, unitOf } from '../shared/meeting/access.ts';
import { approves, owedBy, revokes, type RegisterAct } from '../shared/meeting/register.ts';
import type { Member } from '../shared/council/council.ts';
import type { Identity } from './identity/identity.ts';
import { standingOf, type Home } from './identity/reach.ts';
import { faultOf, type Log } from './log.ts';
import type { Room } from './room/room.ts';
import type { Rooms } from './room/rooms.ts';
import { isStuck, keyAdmitted, keyRevoked, officeChanged } from './room/telling.ts';
import { concerns, type Told } from './told.ts';

/** Written down side by side. */
const AT_ONCE = 50;

export interface CatchUp {
  /**
   * Every meeting that is not over and may not have heard all, or is open already: no other is opened. One that cannot be opened
   * does not keep the others from it.
   */
  all(rooms: Rooms): Promise<void>;
  /** Tells the meetings of one person, or of one key, what the register says now. */
  carryOut(rooms: Rooms, member: string, certificate?: string): Promise<void>;
  /**
   * To be told of entries: a meeting that no longer waits is brought up to date now, and one whose chair is a delegate no more lets
   * them go once another is named.
   */
  onEntries(room: Room): void;
}

const owedOf = (person: Member, { meeting }: Room, home: Home): RegisterAct | undefined =>
  owedBy({ ...person, standing: standingOf(person, unitOf(meeting), home) }, meeting);

export function makeCatchUp(
  { accounts, devices, units }: Pick<Identity, 'accounts' | 'devices' | 'units'>,
  told: Told,
  log: Log,
): CatchUp {
  const home = async (): Promise<Home> => ({ own: (await units.get())?.code ?? '', heir: await units.heirs() });
  /** Meetings. */
  const waiting = new Set<string>();
  /** Of a meeting: who is a delegate no more and could not be taken off, because they are in the chair. */
  const staying = new Map<string, Set<string>>();
  const stays = (meeting: string, member: string): void => void staying.set(meeting, (staying.get(meeting) ?? new Set()).add(member));

  /** Answers the keys that the meeting did not take: it is to hear of them again. */
  const one = async (room: Room): Promise<string[]> => {
    if (room.waiting) {
      waiting.add(room.id);
      return [];
    }
    const refused: string[] = [];
    const tell = (done: readonly number[] | Refusal, what: string): void =>
      log.info({ meeting: room.id, what, ...(isRefusal(done) && { refusal: done.code }) }, 'caught up');
    const tellKey = (certificate: string, done: readonly number[] | Refusal, what: string): void => {
      if (isRefusal(done)) refused.push(certificate);
      tell(done, what);
    };
    const ours = await home();
    for (const person of await accounts.list()) {
      const act = owedOf(person, room, ours);
      if (!act) continue;
      const done = await room.registers(act, true);
      tell(done, 'office');
      if (isStuck(done, person.id, room)) stays(room.id, person.id);
    }
    if (room.draft) return refused;
    const keys = admittedKeys(room.meeting);
    for (const [certificate, { revoked }] of keys.entries()) {
      if (revoked || (await devices.get(certificate))?.revokedAt === undefined) continue;
      tellKey(certificate, await room.registers(revokes(certificate)), 'key revoked');
    }
    for (const member of listed(room.meeting)) {
      for (const { certificate, revokedAt } of await devices.of(member)) {
        if (revokedAt !== undefined || keys.has(certificate)) continue;
        tellKey(certificate, await room.registers(approves(certificate)), 'key admitted');
      }
    }
    return refused;
  };
  const letGo = async (room: Room, members: readonly string[]): Promise<void> => {
    for (const member of members) {
      const person = await accounts.get(member);
      const act = person && owedOf(person, room, await home());
      if (!act) continue;
      const done = await room.registers(act, true);
      if (isStuck(done, member, room)) stays(room.id, member);
    }
  };
  /** Answers whether it went well. */
  const trying = async (meeting: string, act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      log.error({ meeting, fault: faultOf(error) }, 'could not catch up');
      return false;
    }
  };

  return {
    async all(rooms) {
      const untold = await told.untold();
      const again = new Set<string>();
      // Of one whose summary cannot be read, nor be made anew, nobody knows what it has heard.
      let haveAllHeard = (await rooms.summaries.unreadable()).length === 0;
      for (const summary of await rooms.summaries.unsettled()) {
        const { meeting, stage } = summary;
        // One that is open already was left in the middle of something.
        if (stage === 'closed' || !(concerns(untold, summary) || rooms.atHand(meeting))) continue;
        const hasHeard = await trying(meeting, async () => {
          const room = await rooms.openToTell(meeting);
          if (!room) return;
          for (const refused of await one(room)) again.add(refused);
          await rooms.summaries.write(room);
          const madeAt = untold.restored.get(meeting);
          if (madeAt !== undefined && !room.waiting) await told.wentOn(meeting, madeAt);
        });
        haveAllHeard &&= hasHeard;
      }
      // Otherwise all of it is looked at once more at the next start. A meeting that waits is one of those that were restored.
      if (!haveAllHeard) return;
      const heard = untold.keys.filter(({ certificate }) => !again.has(certificate));
      for (let from = 0; from < heard.length; from += AT_ONCE) await Promise.all(heard.slice(from, from + AT_ONCE).map(told.key));
    },
    async carryOut(rooms, member, certificate) {
      if (certificate !== undefined) {
        const device = await devices.get(certificate);
        if (!device) return;
        const isRevoked = device.revokedAt !== undefined;
        const taken = isRevoked ? await keyRevoked(rooms, member, certificate) : await keyAdmitted(rooms, member, certificate);
        if (taken) await told.key(device);
        return;
      }
      const person = await accounts.get(member);
      if (!person) return;
      const ours = await home();
      for (const room of await officeChanged(rooms, person, (unit) => standingOf(person, unit, ours))) stays(room.id, member);
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
