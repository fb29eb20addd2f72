/**
 * Simulated delegates of a rehearsal (đại biểu mô phỏng): on the list of that one meeting alone, each in the place of a delegate who is not
 * there with a tablet. They are in no register, and whoever is played counts not while they are, so that the total stays the council's.
 */
import type { Meeting } from './feature.ts';

/** In one rehearsal at once: the largest council has fewer delegates. */
export const MOST_STAND_INS = 150;

type Rolls = Pick<Meeting, 'roll'>;

const NOBODY: ReadonlySet<string> = new Set();

/** Whether somebody is one, or was. */
export const isStandIn = (member: string, { roll }: Rolls): boolean => roll.ever.get(member)?.standsFor !== undefined;

/** Those on the list now, in its order. */
export const standIns = ({ roll }: Rolls): string[] => roll.order.filter((one) => roll.members.get(one)?.standsFor !== undefined);

/** Whether there ever were any: such a meeting stays a rehearsal. */
export const hadStandIns = ({ roll }: Rolls): boolean => roll.ever.values().some(({ standsFor }) => standsFor !== undefined);

type Ever = Meeting['roll']['ever'];
type StandIn = ReturnType<Ever['values']>[number];

/** Looked for once as long as nobody comes or goes: each ballot of a rehearsal asks whether its voter is played. */
const found = new WeakMap<Ever, readonly StandIn[]>();

function everStandIns(ever: Ever): readonly StandIn[] {
  const known = found.get(ever);
  if (known) return known;
  const all = ever.values().filter(({ standsFor }) => standsFor !== undefined);
  found.set(ever, all);
  return all;
}

/** Whose places were taken once the entry `seq` was in the log; by default now. */
export function playedAt({ session, roll }: Rolls & Pick<Meeting, 'session'>, seq = Infinity): ReadonlySet<string> {
  if (!session.rehearsal) return NOBODY;
  const all = everStandIns(roll.ever);
  if (all.length === 0) return NOBODY;
  const there = all.filter(({ since, until }) => since <= seq && (until === undefined || until > seq));
  return new Set(there.flatMap(({ standsFor }) => standsFor ?? []));
}
