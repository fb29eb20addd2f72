/**
 * What the council's register does to meetings: acts of the server itself, when somebody comes into office or leaves it, when a
 * key is approved or revoked.
 */
import type { Json } from '../base/canonical.ts';
import { listedAs } from './access.ts';
import type { Meeting } from './feature.ts';

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

export interface Registered {
  readonly id: string;
  readonly kind: 'delegate' | 'secretary' | 'guest';
  readonly inOffice: boolean;
}

/** What coming into office or leaving it still owes to a meeting. A secretary whom another one took off the list stays off. */
export function owedBy({ id, kind, inOffice }: Registered, meeting: Meeting): RegisterAct | undefined {
  if (kind === 'guest') return undefined;
  const now = listedAs(id, meeting);
  if (!inOffice) return now === undefined ? undefined : leavesOffice(id);
  return now === undefined && (kind === 'delegate' || meeting.roll.ever.get(id) === undefined) ? takesOffice(id) : undefined;
}

/** Whether nothing of the record names a person yet, and no draft has given them a duty: then they can be let go of. */
export function canLetGo(member: string, meeting: Meeting, draft: boolean): boolean {
  const { session, roll } = meeting;
  if (session.chair === member) return false;
  return draft ? roll.members.get(member)?.kind !== 'secretary' : roll.ever.get(member) === undefined;
}

