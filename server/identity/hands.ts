/**
 * By whose hand a key or a password came to be. Whoever hands one out can use it: a right that is granted later must not
 * rest on what somebody without that right has handed out before.
 */
import type { Device, Member, Right } from '../../shared/council/council.ts';
import { dayAt } from '../../shared/council/working-days.ts';

/** Rights of that hand when it acted; undefined where nobody knows, as in documents of earlier versions. */
export type HandRights = readonly Right[] | undefined;

/** Whether that hand could have given the right itself; an unknown one could not. */
export const covers = (hand: HandRights, right: Right): boolean =>
  hand !== undefined && (hand.includes(right) || hand.includes('administrator'));

/** Rights that an edit adds to what somebody had. */
export const granted = (before: Pick<Member, 'rights'>, after: Pick<Member, 'rights'>): Right[] =>
  after.rights.filter((one) => !before.rights.includes(one));

/**
 * Whether a key was approved by a hand that reaches its owner's unit as it stands now: the rights of a unit's desk were rights there. What
 * somebody approved before they came into another unit, or their owner did, was approved by a hand of the unit before; so was what they
 * approved until a move was entered that its decision dates back: until then they sat at the desk of before.
 */
export function isOfUnit({ approvedAt }: Pick<Device, 'approvedAt'>, hand: Member | undefined, owner: Pick<Member, 'unit'>): boolean {
  if (!hand || (hand.unit !== undefined && hand.unit !== owner.unit)) return false;
  const came = hand.served?.findLast(({ what }) => what === 'moved');
  return came === undefined || (came.entered ?? came.on) < dayAt(Date.parse(approvedAt));
}
