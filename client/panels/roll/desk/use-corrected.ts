/** Of whom the register says something else now than the meeting's list does. */
import { MOST_HELD, seatsOn } from '../../../../shared/council/held.ts';
import { dayAt } from '../../../../shared/council/working-days.ts';
import { InCommittee } from '../../../../shared/meeting/evidence.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import { inWords, isSaidOtherwise, saidOfPerson } from '../../../../shared/meeting/said-of-person.ts';
import { PREPARING } from '../../../../shared/meeting/access.ts';
import type { Member } from '../../../../shared/council/council.ts';
import { useEveryMember, useOwnUnit } from '../../../desk/people.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useInstallation } from '../../../session.tsx';

export interface Corrected {
  readonly member: string;
  /** As the list has it, and as the register says now. */
  readonly name: string;
  readonly before: string;
  readonly now: string;
}

/** Those whom the desk's unit knows; who is a guest from elsewhere follows in a draft alone. */
export function correctedIn(
  meeting: Meeting,
  register: readonly Member[],
  council: { readonly unit: string; readonly own: string },
): Corrected[] {
  const { members } = meeting.roll;
  const day = dayAt(Date.parse(meeting.session.startsAt));
  return register.flatMap((person) => {
    const listed = members.get(person.id);
    if (listed?.kind !== person.kind || !person.inOffice || listed.name === undefined) return [];
    const seats = person.kind === 'guest' ? [] : seatsOn(person, day, council);
    const committees = seats.flatMap((one) => InCommittee.safeParse(one).data ?? []).slice(0, MOST_HELD);
    const { name, title, group } = person;
    const says = saidOfPerson({ name, ...(title && { title }), ...(group && { group }), committees });
    if (!isSaidOtherwise(listed, says)) return [];
    return [{ member: person.id, name: listed.name, before: inWords(listed), now: inWords(says) }];
  });
}

export function useCorrected(): readonly Corrected[] {
  const { meeting } = useDesk();
  const { installation } = useInstallation();
  const unit = useOwnUnit() ?? '';
  const when = PREPARING.includes(meeting.session.stage);
  const { data = [] } = useEveryMember({ unit }, when);
  return when ? correctedIn(meeting, data, { unit, own: installation?.unit?.code ?? '' }) : [];
}
