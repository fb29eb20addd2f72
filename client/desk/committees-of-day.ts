/** The own council's committees and delegate groups as they stand on the day of the meeting whose desk this is, by the register. */
import { groupsOn, membersOn, type PeopleOfGroup, type SeatRole } from '../../shared/council/held.ts';
import { dayAt } from '../../shared/council/working-days.ts';
import { useInstallation } from '../session.tsx';
import { useEveryMember, useOwnUnit } from './people.ts';
import { useDesk } from './use-desk.tsx';

export interface CommitteesOfDay {
  /** Groups and committees of those who are listed. */
  readonly groups: readonly PeopleOfGroup[];
  /** The committee's people by name, the head first. */
  membersOf(committee: string): ReadonlyArray<{ readonly name: string; readonly role: SeatRole }>;
  /** Names of the committees alone. */
  readonly committees: readonly string[];
}

export function useCommitteesOfDay(): CommitteesOfDay {
  const { meeting } = useDesk();
  const { installation } = useInstallation();
  const unit = useOwnUnit() ?? '';
  const { data = [] } = useEveryMember({ unit });
  const day = dayAt(Date.parse(meeting.session.startsAt));
  const council = { unit, own: installation?.unit?.code ?? '' };
  const listed = data.filter(({ id }) => meeting.roll.members.get(id)?.kind === 'delegate');
  const groups = groupsOn(listed, day, council);
  return {
    groups,
    committees: groupsOn(listed.map(({ group: _group, ...one }) => one), day, council).map(({ name }) => name),
    membersOf: (committee) => membersOn(listed, committee, day, council).map(({ person, role }) => ({ name: person.name, role })),
  };
}
