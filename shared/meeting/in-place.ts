/** Who attends in whose place (ủy quyền dự họp), over the read-only state of the meeting. */
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
