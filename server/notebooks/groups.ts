/** Delegate groups (tổ đại biểu) as the register has them: who of a unit's council bears the same group's name. */
import { createHash } from 'node:crypto';
import type { Member } from '../../shared/council/council.ts';
import { nameKey } from '../../shared/council/names.ts';

/**
 * `GroupName` of the group that somebody is in; undefined for who is in none, out of office, or no delegate. Spelling is not looked at
 * too closely.
 */
export function groupOf({
  kind,
  inOffice,
  unit = '',
  group = '',
}: Pick<Member, 'kind' | 'inOffice' | 'unit' | 'group'>): string | undefined {
  const name = nameKey(group);
  if (kind !== 'delegate' || !inOffice || name === '') return undefined;
  return createHash('sha256').update(`${unit}\n${name}`).digest('hex').slice(0, 32);
}
