/** Who was a delegate, and in the room, once an entry was in the log; and whose ballot counts by that. */
import type { Meeting } from './feature.ts';
import type { Listed, Span } from './roll.ts';
import type { Site } from './sites.ts';
import { playedAt } from './stand-ins.ts';

/** How many of a site are there. */
export interface SitePresence extends Pick<Site, 'site' | 'name'> {
  /** Delegates checked in there, and guests and secretaries. */
  readonly present: number;
  readonly guests: number;
  /** Delegates who belong there. */
  readonly total: number;
}

/** Who is checked in where: by the site at which they did. @param seq once that entry was in the log; absent: now */
export function presentBySite(meeting: Meeting, seq = Infinity): SitePresence[] {
  const { presence } = meeting.roll;
  const isDelegateThen = (one: string) =>
    seq === Infinity ? meeting.roll.members.get(one)?.kind === 'delegate' : wasDelegateAt(meeting, one, seq);
  return meeting.sites.sites.map(({ site, name, members }) => {
    const there = presence.keys().filter((one) =>
      presence.get(one)!.some((stay) => stay.site === site && stay.from.seq <= seq && (!stay.to || stay.to.seq > seq)),
    );
    const present = there.filter(isDelegateThen).length;
    return { site, name, present, guests: there.length - present, total: members.filter(isDelegateThen).length };
  });
}

/** Listed as a delegate once the entry `seq` was in the log, also by somebody listed again since; not whom another plays then. */
export const wasDelegateAt = (meeting: Meeting, member: string, seq: number): boolean =>
  isListedAt(meeting, member, seq) && !playedAt(meeting, seq).has(member);

function isListedAt({ roll }: Meeting, member: string, seq: number): boolean {
  const one = roll.ever.get(member);
  return one !== undefined && (isDelegateIn(one, seq) || (one.earlier?.some((time) => isDelegateIn(time, seq)) ?? false));
}

const isDelegateIn = ({ kind, since, until }: Span & Pick<Listed, 'kind'>, seq: number): boolean =>
  kind === 'delegate' && since <= seq && (until === undefined || until > seq);

/** Delegates as listed once the entry `seq` was in the log. */
export function delegatesAt(meeting: Meeting, seq: number): string[] {
  const played = playedAt(meeting, seq);
  return meeting.roll.ever.keys().filter((one) => isListedAt(meeting, one, seq) && !played.has(one));
}

/** Checked in once the entry `seq` was in the log. */
export const wasPresentAt = (meeting: Meeting, member: string, seq: number): boolean =>
  (meeting.roll.presence.get(member) ?? []).some(({ from, to }) => from.seq <= seq && (to === undefined || to.seq > seq));

/**
 * Why a ballot does not count, or undefined (RECORD section 5): listed as a delegate at the vote's opening and at its closing;
 * the key then admitted and not revoked; checked in at some time between the two. Whoever is listed meanwhile is not in the
 * total that was frozen at the opening, so cannot count against it.
 */
export function ineligibility(meeting: Meeting, voter: string, certificate: string, opened: number, closing: number): string | undefined {
  if (!wasDelegateAt(meeting, voter, opened) || !wasDelegateAt(meeting, voter, closing)) return 'notADelegate';
  const key = meeting.roll.keys.get(certificate);
  if (!key || key.member !== voter || key.since > closing) return 'unknownKey';
  if (key.revoked && key.revoked.seq <= closing) return 'keyRevoked';
  return wasThereBetween(meeting, voter, opened, closing) ? undefined : 'notPresent';
}

/** Checked in at some time between the two entries. */
export function wasThereBetween(meeting: Meeting, member: string, opened: number, closing: number): boolean {
  const stays = meeting.roll.presence.get(member) ?? [];
  return stays.some(({ from, to }) => from.seq <= closing && (to === undefined || to.seq > opened));
}
