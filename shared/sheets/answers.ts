/** Answers of a sheet as this reader may know them, in the order of the list. */
import type { Meeting } from '../meeting/feature.ts';
import { opinionsOf } from './opinions.ts';
import type { Choice } from './opinion-events.ts';

export interface NamedAnswer {
  readonly member: string;
  readonly name: string;
  readonly choice: Choice;
  readonly comment: string;
  readonly at: string;
}

/** Before the end the desk's own view; after it what was gathered, for whom it is. */
export function answersIn(meeting: Meeting): NamedAnswer[] {
  const { asked, last, gathered } = opinionsOf(meeting);
  return asked.flatMap((member) => {
    const entry = last.get(member);
    const said = gathered ? gathered.answers?.find((one) => one.member === member) : entry?.said;
    if (!said || !entry) return [];
    return [{ member, name: meeting.roll.ever.get(member)?.name ?? member, choice: said.choice, comment: said.comment, at: entry.at }];
  });
}
