/** Who sits where, as the desk puts them: one by one, or all in one act. */
import { numbered, type SeatPlan } from '../../../../shared/council/seat-plan.ts';
import type { Listed } from '../../../../shared/meeting/roll.ts';
import { byGivenName } from '../../../../shared/council/name-order.ts';

/** Seat → person. */
export type Seated = Readonly<Record<string, string>>;

const KINDS: ReadonlyArray<Listed['kind']> = ['delegate', 'guest', 'secretary'];
const letters = new Intl.Collator('vi', { numeric: true });

/** Onto a seat: whoever sits there takes the seat that is left, or none. */
export function seatedAt(seated: Seated, member: string, seat: string): Seated {
  const before = Object.keys(seated).find((one) => seated[one] === member);
  const there = seated[seat];
  const next: Record<string, string> = { ...seated, [seat]: member };
  if (before !== undefined && before !== seat) delete next[before];
  if (before !== undefined && there !== undefined && there !== member) next[before] = there;
  return next;
}

export const freed = (seated: Seated, member: string): Seated =>
  Object.fromEntries(Object.entries(seated).filter(([, one]) => one !== member));

/** Only who is listed, on seats that are there. */
export function still(seated: Seated, plan: SeatPlan, members: ReadonlySet<string>): Seated {
  const there = new Set(plan.seats.map(({ seat }) => seat));
  return Object.fromEntries(Object.entries(seated).filter(([seat, one]) => there.has(seat) && members.has(one)));
}

/** Delegates first, then guests, then secretaries; each by given name, or by their group and then by name. */
export function inOrder(people: readonly Listed[], by: 'name' | 'group'): string[] {
  const name = (one: Listed) => one.name ?? one.member;
  // Who is in no group comes after all that are.
  const group = (one: Listed) => one.group ?? '\uffff';
  return [...people]
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        (by === 'group' ? letters.compare(group(a), group(b)) : 0) ||
        byGivenName(name(a), name(b)),
    )
    .map(({ member }) => member);
}

/** Everybody in one act: the hall row by row in that order; who sits at the podium stays, and the chair gets its middle. */
export function seatedAll(plan: SeatPlan, people: readonly Listed[], by: 'name' | 'group', seated: Seated, chair?: string): Seated {
  const all = numbered(plan);
  const podium = all.filter(({ row }) => row === 0).map(({ seat }) => seat);
  const hall = all.filter(({ row }) => row > 0).map(({ seat }) => seat);
  const next: Record<string, string> = Object.fromEntries(podium.flatMap((seat) => (seated[seat] ? [[seat, seated[seat]]] : [])));
  const middle = podium[Math.floor((podium.length - 1) / 2)];
  if (chair !== undefined && middle !== undefined && !Object.values(next).includes(chair)) {
    const free = next[middle] === undefined ? middle : podium.find((seat) => next[seat] === undefined);
    if (free !== undefined) next[free] = chair;
  }
  const placed = new Set(Object.values(next));
  const waiting = inOrder(people, by).filter((one) => !placed.has(one));
  for (const [n, seat] of hall.entries()) if (waiting[n] !== undefined) next[seat] = waiting[n];
  return next;
}
