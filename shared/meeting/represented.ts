/**
 * Who votes for whom (ủy quyền biểu quyết), over the read-only state of the meeting: whose appointments stand, and which of the votes that
 * proxies have sent count.
 */
import { isRecused, isUnread } from './access.ts';
import { wasDelegateAt, wasThereBetween } from './there-at.ts';
import type { Meeting } from './feature.ts';
import type { Appointment, ProxyBallot } from './proxies.ts';
import type { Vote } from './votes.ts';

/** For the whole meeting, or for an item that it names. */
export const isOfItem = ({ items }: Pick<Appointment, 'items'>, item: string): boolean => items === undefined || items.includes(item);

/** Not withdrawn once the entry `seq` was in the log. */
export const stands = ({ from, to }: Appointment, seq = Infinity): boolean => from.seq <= seq && (to === undefined || to.seq > seq);

/** Whether two of them may be of the same item. */
export const overlap = (one: Pick<Appointment, 'items'>, other: Pick<Appointment, 'items'>): boolean =>
  one.items === undefined || other.items === undefined || one.items.some((item) => other.items!.includes(item));

/** Appointments that stand now, in the order in which they were made. */
export const standing = ({ proxies }: Meeting): Appointment[] => proxies.appointments.filter((one) => stands(one));

/** What stands of somebody, as a member or as a holder; in a log that knows such. */
export const entrusted = ({ proxies }: Partial<Meeting>, person: string): Appointment[] =>
  (proxies?.appointments ?? []).filter((one) => stands(one) && (one.member === person || one.holder === person));

/** How many members somebody stands for at most on any one item, with what is asked. */
export function carriedBy(meeting: Meeting, holder: string, asked?: Pick<Appointment, 'items'>): number {
  const own = [...standing(meeting).filter((one) => one.holder === holder), ...(asked ? [asked] : [])];
  const items = new Set(own.flatMap((one) => one.items ?? []));
  const on = [...items].map((item) => own.filter((one) => isOfItem(one, item)).length);
  return Math.max(own.filter((one) => one.items === undefined).length, ...on);
}

/** For whom somebody may vote in a vote that is open: what has stood since it was opened. */
export const entrustedIn = (meeting: Meeting, holder: string, { item, opened }: Pick<Vote, 'item' | 'opened'>): Appointment[] =>
  opened ? standing(meeting).filter((one) => one.holder === holder && one.from.seq < opened.seq && isOfItem(one, item)) : [];

/** The last that a holder sent for somebody in a vote; without what was chosen where the vote was set aside before its announcement. */
export function sentFor(meeting: Meeting, vote: string, member: string): ProxyBallot | undefined {
  const found = meeting.proxies.ballots.find((one) => one.vote === vote && one.member === member);
  if (!found || !isUnread(meeting, vote)) return found;
  const { choice: _choice, certificate: _certificate, signedAt: _signedAt, signature: _signature, ...sent } = found;
  return sent;
}

/** A proxy's vote as it counts, told once the result is announced. */
export type Represented = Required<Pick<ProxyBallot, 'choice' | 'certificate' | 'signedAt' | 'signature'>> &
  Pick<ProxyBallot, 'appointment' | 'member' | 'holder' | 'revision'>;

/**
 * Those that count: the appointment stood from the opening to the closing, both were delegates, neither takes no part in the item, the
 * holder was in the room and the holder's key in force. Whoever has a ballot in the box, or was heard, has voted themselves.
 */
export function represented(meeting: Meeting, vote: Vote, themselves: ReadonlySet<string>): Represented[] {
  const [opened, closing] = [vote.opened!.seq, vote.closing!.seq];
  const counts = ({ appointment: id, member, holder, certificate = '' }: ProxyBallot): boolean => {
    const appointment = meeting.proxies.appointments.find((one) => one.appointment === id);
    const key = meeting.roll.keys.get(certificate);
    return (
      appointment !== undefined &&
      appointment.from.seq < opened &&
      stands(appointment, closing) &&
      !themselves.has(member) &&
      [member, holder].every((one) => wasDelegateAt(meeting, one, opened) && wasDelegateAt(meeting, one, closing)) &&
      [member, holder].every((one) => !isRecused(meeting, vote.item, one, closing)) &&
      wasThereBetween(meeting, holder, opened, closing) &&
      key?.member === holder &&
      !(key.revoked && key.revoked.seq <= closing)
    );
  };
  return meeting.proxies.ballots.flatMap((one) => {
    const { appointment, member, holder, revision, choice, certificate, signedAt, signature } = one;
    if (one.vote !== vote.vote || !choice || !certificate || !signedAt || !signature || !counts(one)) return [];
    return [{ appointment, member, holder, revision, choice, certificate, signedAt, signature }];
  });
}
