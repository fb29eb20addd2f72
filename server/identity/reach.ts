/** In which units somebody's rights hold. */
import type { Member } from '../../shared/council/council.ts';

type Belonging = Pick<Member, 'unit'>;

/** An administrator of the installation's own unit reaches every unit; everybody else their own. */
export const reaches = ({ unit, rights }: Pick<Member, 'unit' | 'rights'>, person: Belonging): boolean =>
  unit === person.unit || (unit === undefined && rights.includes('administrator'));

/** Whether rights of this person are rights over the installation: its roots, its security log, its units. */
export const isOfInstallation = ({ unit }: Belonging): boolean => unit === undefined;
