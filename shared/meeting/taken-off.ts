/** What ends when somebody leaves the room, or the list of a meeting. */
import { hasPromised, isPresent } from './access.ts';
import type { Meeting, NewEvent } from './feature.ts';
import { inPlaceOf, substitutionOf } from './in-place.ts';
import { entrusted } from './represented.ts';
import { readingNoMore } from './told-in-place.ts';

/** Out of the room; whoever has the floor gives it back. */
export function leaving(member: string, meeting: Meeting): NewEvent[] {
  const speeches = meeting.speakers.speeches.filter((one) => one.member === member && !one.to);
  return [...speeches.map(({ speech }) => ({ type: 'speechEnded', open: { speech } })), { type: 'checkedOut', open: { member } }];
}

/**
 * Off the list, and out of the room with it; who is invited again is asked anew, and votes for nobody, nor anybody for them, by what was
 * said before. Whoever attended in their place goes with them, and reads nothing of it when invited again.
 */
export function takingOff(member: string, meeting: Meeting): NewEvent[] {
  const own = substitutionOf(meeting, member);
  const other = inPlaceOf(meeting, member);
  const withdrawn = [own, other].flatMap((one) => (one ? [{ type: 'substituteWithdrawn', open: { substitution: one.substitution } }] : []));
  const attended = other ? member : own?.person;
  return [
    ...withdrawn,
    ...(attended === undefined ? [] : readingNoMore(meeting, attended)),
    ...(own?.person && meeting.roll.members.has(own.person) ? offTheList(own.person, meeting) : []),
    ...offTheList(member, meeting),
  ];
}

const offTheList = (member: string, meeting: Meeting): NewEvent[] => [
  ...(isPresent(member, meeting) ? leaving(member, meeting) : []),
  ...(hasPromised(member, meeting) ? [{ type: 'promiseDropped', open: { member } }] : []),
  { type: 'memberUnlisted', open: { member } },
  ...entrusted(meeting, member).map(({ appointment }) => ({ type: 'proxyWithdrawn', open: { appointment } })),
];
