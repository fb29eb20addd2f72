/** Who answers questions is named to all who follow the meeting, as the list has them: a guest's name is told by nothing else. */
import type { Meeting, NewEvent } from './feature.ts';
import type { Listed } from './roll.ts';

/** Of an officer whom the list says anew: another name or position is told to the same people as the first. */
export function namedAnew({ member, name = '', title }: Pick<Listed, 'member' | 'name' | 'title'>, meeting: Meeting): NewEvent[] {
  // An opinion sheet has a list and no questions.
  const { officers } = (meeting as Partial<Meeting>).questions ?? { officers: [] };
  const named = officers.find((one) => one.member === member);
  if (!named || (named.name === name && named.title === title)) return [];
  return [{ type: 'officerNamed', open: { member }, sealed: { name, ...(title !== undefined && { title }) } }];
}
