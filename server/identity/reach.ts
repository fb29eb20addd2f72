/** In which units somebody's rights hold, and how they stand to each. */
import { belongs, reachesAll, type Member } from '../../shared/council/council.ts';
import type { Standing } from '../../shared/meeting/register.ts';

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

/** The installation's units, as far as a meeting's belonging asks: its own code, and which goes on in the place of another. */
export interface Home {
  readonly own: string;
  readonly heir: (code: string) => string;
}

/** How somebody stands to the unit with that code, or to the one that went on in its place; without one, to the installation's own. */
export const standingOf = (
  person: Pick<Member, 'unit' | 'also' | 'kind' | 'inOffice'>,
  unit: string | undefined,
  { own, heir }: Home,
): Standing => (belongs(person, heir(unit ?? own), own) ? (person.inOffice ? 'in' : 'out') : 'elsewhere');
