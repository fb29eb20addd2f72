/**
 * What the council's register does to meetings: acts of the server itself, when somebody comes into office, leaves it or becomes
 * something else, when a key is approved or revoked.
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
/** Of a draft that lists somebody: it follows what the register says of them. */
export const saysAnew = (member: string): RegisterAct => ({ of: `anew:${member}`, command: 'correctListing', input: { member } });
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

/** What a meeting lists somebody as, and whether it has had a secretary taken off who then stays off. */
export interface Listing {
  readonly now: Listed['kind'] | undefined;
  readonly takenOff: boolean;
}

/**
 * What somebody is to be listed as in a meeting, undefined where not at all. Delegates in office always are: they are the
 * total; and secretaries in office, but for those whom another one took off. Whom the desk invited stays its guest, also where they
 * are a delegate of another unit since; nobody becomes a guest by what the register says.
 */
function due({ kind, standing }: Registered, { now, takenOff }: Listing): Listed['kind'] | undefined {
  if (standing === 'in' && kind !== 'guest') return kind === 'secretary' && now === undefined && takenOff ? undefined : kind;
  return now === 'guest' && (kind === 'guest' || standing === 'elsewhere') ? now : undefined;
}

/** Whether what the register says of somebody is still owed to a meeting that lists them so. */
export const owesList = (person: Registered, listing: Listing): boolean => due(person, listing) !== listing.now;

/** What coming into office, leaving it or becoming something else still owes to a meeting. */
export function owedBy(person: Registered, meeting: Meeting): RegisterAct | undefined {
  const { id } = person;
  const listing = { now: listedAs(id, meeting), takenOff: meeting.roll.ever.get(id)?.takenOff ?? false };
  if (!owesList(person, listing)) return undefined;
  return due(person, listing) === undefined ? leavesOffice(id) : takesOffice(id);
}

/** Whether nothing of the record names a person yet, and no draft has given them a duty: then they can be let go of. */
export function canLetGo(member: string, meeting: Meeting, draft: boolean): boolean {
  const { session, roll } = meeting;
  if (session.chair === member) return false;
  return draft ? roll.members.get(member)?.kind !== 'secretary' : roll.ever.get(member) === undefined;
}

