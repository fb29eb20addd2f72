/** A person as they are kept: the argon2id hash, and by whose hand it came, stay on this side of the border. */
import { createHash } from 'node:crypto';
import type { Member, Right } from '../../shared/council/council.ts';
import { heldAfter, type Seat } from '../../shared/council/held.ts';
import { personKey, type Known } from '../../shared/council/names.ts';

export interface Person extends Omit<Member, 'hasPassword'> {
  readonly password?: string;
  /**
   * Who gave the password from outside, with the rights of then. Its owner's own change keeps this: whoever knew the first
   * one may have made the change. Absent in records of earlier versions.
   */
  readonly passwordBy?: string;
  readonly passwordWith?: readonly Right[];
}

export const shown = ({ password, passwordBy: _by, passwordWith: _with, ...member }: Person): Member => ({
  ...member,
  hasPassword: password !== undefined,
});

/** Somebody with other places in committees. */
export function seatedIn(one: Person, committees: readonly Seat[]): Person {
  const { title: _office, positions: _positions, committee: _words, committees: _old, ...rest } = one;
  return { ...rest, ...heldAfter({ committees }, one, '') } as Person;
}

/** One of the installation's who can really sign in and act. */
export const isAdministrator = ({ inOffice, rights, login, password, unit }: Person): boolean =>
  unit === undefined && inOffice && rights.includes('administrator') && login !== undefined && password !== undefined;

/** Names, in a record's key, what makes two entries of a unit's list one person. */
export const sameKey = ({ unit = '', ...person }: Known & Pick<Person, 'unit'>): string =>
  createHash('sha256')
    .update(`${personKey(person)}${unit}`)
    .digest('hex');
