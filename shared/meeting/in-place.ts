/** Who attends in whose place (ủy quyền dự họp), over the read-only state of the meeting; and what they read for it. */
import { isFor } from './access.ts';
import type { Restriction } from './audience.ts';
import type { Meeting } from './feature.ts';
import type { Substitution } from './substitutes.ts';

/** Neither withdrawn nor declined. */
export const isOpen = ({ to, declined }: Substitution): boolean => to === undefined && declined === undefined;

const all = ({ substitutes }: Partial<Meeting>): readonly Substitution[] => substitutes?.substitutions ?? [];

/** The one that stands of somebody, confirmed or still to be. */
export const substitutionOf = (meeting: Partial<Meeting>, member: string): Substitution | undefined =>
  all(meeting).find((one) => one.member === member && isOpen(one));

/** In whose place somebody attends, once the desk has confirmed it. */
export const inPlaceOf = (meeting: Partial<Meeting>, person: string): Substitution | undefined =>
  all(meeting).find((one) => one.person === person && isOpen(one));

/** An audience with those who attend in the place of whom it is for. */
export function withSubstitutes(meeting: Meeting, audience: Restriction | undefined): Restriction | undefined {
  if (!audience) return audience;
  const more = all(meeting).flatMap((one) => (one.person && isOpen(one) && isFor(one.member, audience, meeting) ? [one.person] : []));
  return more.length === 0 ? audience : { ...audience, members: [...new Set([...(audience.members ?? []), ...more])].sort() };
}
