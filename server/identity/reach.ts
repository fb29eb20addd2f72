/** In which units somebody's rights hold. */
import { reachesAll, type Member } from '../../shared/council/council.ts';

type Belonging = Pick<Member, 'unit'>;
type Righted = Pick<Member, 'unit' | 'rights'>;

/** An administrator of the installation's own unit reaches every unit; everybody else their own. */
export const reaches = ({ unit, rights }: Righted, person: Belonging): boolean =>
  unit === person.unit || reachesAll({ unit, rights });

/** Whether rights of this person are rights over the installation: its roots, its security log, its units. */
export const isOfInstallation = ({ unit }: Belonging): boolean => unit === undefined;

/** Whose desk hears how the machine does, and of every meeting that cannot be read: the installation's. */
export const isDeskHere = (member: Righted): boolean =>
  isOfInstallation(member) && (member.rights.includes('secretariat') || member.rights.includes('administrator'));
