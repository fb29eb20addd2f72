/** What may happen to the roll, as the record tells it. */
import { z } from 'zod';
import { HexHash, Id, line, prose } from '../base/ids.ts';
import { InCommittee } from './evidence.ts';
import { maker, openEvent, sealedEvent } from './feature.ts';

const Kind = z.enum(['delegate', 'secretary', 'guest']);
const Person = z.object({
  name: line(80),
  title: line(120).optional(),
  group: line(80).optional(),
  committees: z.array(InCommittee).max(40).optional(),
});
export const Member = z.object({ member: Id });
const Key = z.object({ member: Id, certificate: HexHash });

export const events = {
  /** A guest's name is personal: sealed, for the desk and the chair. */
  memberListed: sealedEvent(Person.partial().extend({ member: Id, kind: Kind, standsFor: Id.optional() }), Person, ({ member }) => ({
    duties: ['secretary', 'chair'],
    members: [member],
  })),
  memberUnlisted: openEvent(Member),
  keyAdmitted: openEvent(Key.extend({ approvedBy: Id })),
  keyRevoked: openEvent(Key),
  checkedIn: openEvent(Member.extend({ site: Id.optional(), proof: z.enum(['room', 'own']).optional() })),
  checkedOut: openEvent(Member.extend({ undone: z.literal(true).optional() })),
  absenceReported: sealedEvent(Member, z.object({ reason: prose(300) }), ({ member }) => ({
    duties: ['secretary', 'chair'],
    members: [member],
  })),
  /** It was entered for somebody else, or does not hold any more; both entries stay. */
  absenceTakenBack: openEvent(Member),
};

export const event = maker(events);
