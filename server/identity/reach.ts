/** In which units somebody's rights hold, and in which they count. */
import type { Member } from '../../shared/council/council.ts';

type Belonging = Pick<Member, 'unit'>;
type Righted = Pick<Member, 'unit' | 'rights'>;

/** An administrator of the installation's own unit reaches every unit; everybody else their own. */
export const reaches = ({ unit, rights }: Righted, person: Belonging): boolean =>
  unit === person.unit || (unit === undefined && rights.includes('administrator'));

/** Whether rights of this person are rights over the installation: its roots, its security log, its units. */
export const isOfInstallation = ({ unit }: Belonging): boolean => unit === undefined;

/**
 * Whether somebody counts in the meetings of the unit with that code: it is theirs, or they are a delegate there as well. `own`:
 * code of the installation's own unit.
 */
export const belongs = ({ unit = '', also = [], kind }: Pick<Member, 'unit' | 'also' | 'kind'>, code: string, own: string): boolean =>
  (unit || own) === code || (kind === 'delegate' && also.includes(code));

/** Whose desk hears how the machine does, and of every meeting that cannot be read: the installation's. */
export const isDeskHere = (member: Righted): boolean =>
  isOfInstallation(member) && (member.rights.includes('secretariat') || member.rights.includes('administrator'));
