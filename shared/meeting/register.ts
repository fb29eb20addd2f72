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

/**
 * Whether coming into office or leaving it still owes something to a meeting that lists somebody now, and ever did. A secretary
 * whom another one took off the list stays off.
 */
export function owesList({ kind, inOffice }: Registered, { now, ever }: { readonly now: boolean; readonly ever: boolean }): boolean {
  if (kind === 'guest') return false;
  return inOffice ? !now && (kind === 'delegate' || !ever) : now;
}

/** What coming into office or leaving it still owes to a meeting. */
export function owedBy(person: Registered, meeting: Meeting): RegisterAct | undefined {
  const { id, inOffice } = person;
  const listed = { now: listedAs(id, meeting) !== undefined, ever: meeting.roll.ever[id] !== undefined };
  if (!owesList(person, listed)) return undefined;
  return inOffice ? takesOffice(id) : leavesOffice(id);
}

/** Whether nothing of the record names a person yet, and no draft has given them a duty: then they can be let go of. */
export function canLetGo(member: string, meeting: Meeting, draft: boolean): boolean {
  const { session, roll } = meeting;
  if (session.chair === member) return false;
  return draft ? roll.members[member]?.kind !== 'secretary' : roll.ever[member] === undefined;
}

