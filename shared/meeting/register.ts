/**
 * What the council's register does to meetings: acts of the server itself, when somebody comes into office or leaves it, when a
 * key is approved or revoked.
 */
import type { Json } from '../base/canonical.ts';
import { listedAs } from './access.ts';
import type { Meeting } from './feature.ts';
import type { Listed } from './roll.ts';

/** An act of the server; `of` makes its id the same however often it is tried. */
export interface RegisterAct {
  readonly of: string;
  readonly command: string;
  readonly input: Json;
}

export const takesOffice = (member: string): RegisterAct => ({ of: `list:${member}`, command: 'listMember', input: { member } });
export const leavesOffice = (member: string): RegisterAct => ({ of: `unlist:${member}`, command: 'unlistMember', input: { member } });
export const approves = (certificate: string): RegisterAct => ({ of: `key:${certificate}`, command: 'admitKey', input: { certificate } });
export const revokes = (certificate: string): RegisterAct => ({
  of: `revoke:${certificate}`,
  command: 'revokeKey',
  input: { certificate },
});

/** Whom a command that was carried out has listed, if it has: the keys of theirs that are approved count from then on. */
export const listedBy = (type: string, input: Json): string | undefined =>
  type === 'listMember' ? (input as { readonly member: string }).member : undefined;

/** How somebody stands to a unit: in office there, out of it, or of another unit: no office there, but perhaps a guest's seat. */
export type Standing = 'in' | 'out' | 'elsewhere';

export interface Registered {
  readonly id: string;
  readonly kind: Listed['kind'];
  /** To the unit whose meeting it is. */
  readonly standing: Standing;
}

/**
 * Whether coming into office or leaving it still owes something to a meeting that lists somebody now, as what, and ever did. A
 * secretary whom another one took off the list stays off; a delegate no more in this unit leaves, but a guest from another may stay.
 */
export function owesList(
  { kind, standing }: Registered,
  { now, ever }: { readonly now: Listed['kind'] | undefined; readonly ever: boolean },
): boolean {
  if (kind === 'guest') return false;
  if (standing === 'in') return now === undefined && (kind === 'delegate' || !ever);
  return standing === 'out' ? now !== undefined : now === 'delegate';
}

/** What coming into office or leaving it still owes to a meeting. */
export function owedBy(person: Registered, meeting: Meeting): RegisterAct | undefined {
  const { id, standing } = person;
  if (!owesList(person, { now: listedAs(id, meeting), ever: meeting.roll.ever.has(id) })) return undefined;
  return standing === 'in' ? takesOffice(id) : leavesOffice(id);
}

/** Whether nothing of the record names a person yet, and no draft has given them a duty: then they can be let go of. */
export function canLetGo(member: string, meeting: Meeting, draft: boolean): boolean {
  const { session, roll } = meeting;
  if (session.chair === member) return false;
  return draft ? roll.members.get(member)?.kind !== 'secretary' : roll.ever.get(member) === undefined;
}

