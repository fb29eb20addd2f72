/** In which units somebody's rights hold. */
import type { Member } from '../../shared/council/council.ts';

type Belonging = Pick<Member, 'unit'>;
type Righted = Pick<Member, 'unit' | 'rights'>;

/** An administrator of the installation's own unit reaches every unit; everybody else their own. */
export const reaches = ({ unit, rights }: Righted, person: Belonging): boolean =>
  unit === person.unit || (unit === undefined && rights.includes('administrator'));

/** Whether rights of this person are rights over the installation: its roots, its security log, its units. */
export const isOfInstallation = ({ unit }: Belonging): boolean => unit === undefined;

/** Whose desk hears how the machine does and of every meeting: the installation's, where all meetings are held. */
export const isDeskHere = (member: Righted): boolean =>
  isOfInstallation(member) && (member.rights.includes('secretariat') || member.rights.includes('administrator'));
