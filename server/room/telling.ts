/** What the register says, told to the meetings that it concerns: who came into office or left it, which keys count. */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { admittedKeys, listedAs, unitOf } from '../../shared/meeting/access.ts';
import { approves, canLetGo, leavesOffice, owedBy, owesList, revokes, saysAnew, type Registered } from '../../shared/meeting/register.ts';
import { faultName } from './fault-name.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { everyMeeting, listingsOf, type Summary } from './summaries.ts';

/**
 * A key was approved: it counts from now on in every meeting its owner is listed in that is not over. Answers whether all of
 * them have taken it.
 */
export async function keyAdmitted(rooms: Rooms, member: string, certificate: string): Promise<boolean> {
  let all = true;
  const missed = () => void (all = false);
  await tellEach(rooms, notOver(rooms, member, undefined, missed), async (room) => {
    if (room.draft || !listedAs(member, room.meeting)) return;
    if (isRefusal(await room.registers(approves(certificate)))) all = false;
  });
  return all;
}

/** Everywhere it was admitted, also where its owner is no longer listed: what it signed may not be counted yet. Answers as above. */
export async function keyRevoked(rooms: Rooms, member: string, certificate: string): Promise<boolean> {
  let all = true;
  const missed = () => void (all = false);
  await tellEach(rooms, notOver(rooms, member, undefined, missed), async (room) => {
    if (admittedKeys(room.meeting).has(certificate) && isRefusal(await room.registers(revokes(certificate)))) all = false;
  });
  return all;
}

/** Whether something that this key of a member's signed stands in a sub-log that can still grow. */
export async function awaitsKey(rooms: Rooms, member: string, certificate: string): Promise<boolean> {
  for await (const room of notOver(rooms, member, (one) => one.stage !== 'draft')) {
    const owner = admittedKeys(room.meeting).get(certificate)?.member;
    if (owner !== undefined && (await room.sublogs.liveHolds(owner, certificate))) return true;
  }
  return false;
}

/**
 * Somebody has come into office, left it or become something else, in all of their units or in some: the total follows. Drafts that list
 * them follow what is said of them besides.
 * `standing`: in the unit with that code. Answers the meetings that could not let them go, because they are in the chair.
 */
export async function officeChanged(
  rooms: Rooms,
  { id, kind }: Omit<Registered, 'standing'>,
  standing: (unit: string | undefined) => Registered['standing'],
): Promise<Room[]> {
  const stuck: Room[] = [];
  const lists = ({ log, members }: Summary): boolean => log === 'draft' && members.includes(id);
  const owes = (one: Summary): boolean => owesList({ id, kind, standing: standing(one.unit) }, listingsOf(one)(id));
  const owing = notOver(rooms, undefined, (one) => owes(one) || lists(one));
  await tellEach(rooms, owing, async (room) => {
    const act = owedBy({ id, kind, standing: standing(unitOf(room.meeting)) }, room.meeting);
    const done = act && (await room.registers(act, true));
    if (done && !isRefusal(done) && !room.draft && listedAs(id, room.meeting)) await rooms.admitKeys(room, id);
    if (isStuck(done, id, room)) stuck.push(room);
    if (room.draft && listedAs(id, room.meeting)) await room.registers(saysAnew(id), true);
    await rooms.summaries.write(room);
  });
  return stuck;
}

/** Whether a meeting that was to let somebody go could not, because they are in the chair. */
export const isStuck = (done: readonly number[] | Refusal | undefined, member: string, { meeting }: Room): boolean =>
  isRefusal(done) && listedAs(member, meeting) === 'delegate';

/**
 * Takes somebody off the drafts that list them, where nothing else names them. False where a record has named them, or a
 * draft has given them a duty.
 */
export async function letGo(rooms: Rooms, member: string): Promise<boolean> {
  const drafts: Room[] = [];
  for await (const { meeting } of everyMeeting(rooms.parts.store.records)) {
    // Of one whose summary cannot be read the log says it.
    const ever = (await rooms.summaries.get(meeting))?.ever;
    if (ever && !ever.includes(member)) continue;
    const room = await rooms.openIfReadable(meeting);
    // What cannot be read may name them.
    if (!room || !canLetGo(member, room.meeting, room.draft)) return false;
    if (room.draft && listedAs(member, room.meeting)) drafts.push(room);
  }
  for (const room of drafts) {
    if (isRefusal(await room.registers(leavesOffice(member), true))) return false;
    await rooms.summaries.write(room);
  }
  return true;
}

/**
 * Rooms of meetings that are not over, each opened when it is its turn: all, or those that list somebody or did. `missed`: one that
 * cannot be opened now, or whose summary does not say whom it lists.
 */
async function* notOver(
  rooms: Rooms,
  member: string | undefined,
  which: (summary: Summary) => boolean = () => true,
  missed: () => void = () => undefined,
): AsyncGenerator<Room> {
  if ((await rooms.summaries.unreadable()).length > 0) missed();
  for (const summary of await rooms.summaries.unsettled(member)) {
    if (summary.stage === 'closed' || !which(summary)) continue;
    const room = await rooms.openIfReadable(summary.meeting);
    if (room) yield room;
    else missed();
  }
}

/** One that takes nothing keeps no other from hearing; then it is thrown, so that whoever tells them tries again. */
async function tellEach({ parts }: Rooms, rooms: AsyncIterable<Room>, tell: (room: Room) => Promise<void>): Promise<void> {
  let first: unknown;
  for await (const room of rooms) {
    try {
      await tell(room);
    } catch (error) {
      parts.log.error({ meeting: room.id, fault: faultName(error) }, 'could not be told');
      first ??= error;
    }
  }
  if (first !== undefined) throw first;
}
