/** What an opinion sheet that has ended comes to: its own numbers, and of each who was asked whether they answered. */
import type { Meeting } from '../meeting/feature.ts';
import type { Figures } from '../meeting/figures.ts';
import { opinionsOf } from './opinions.ts';

const NOBODY = { asked: 0, answered: 0, counts: { agree: 0, disagree: 0, other: 0 } };

/** Never what anybody answered. */
export function figuresOfSheet(meeting: Meeting): Figures {
  const { asked: members, last, gathered = NOBODY } = opinionsOf(meeting);
  const { asked, answered, counts } = gathered;
  return {
    sheet: { title: meeting.session.title, asked, answered, counts },
    people: members.map((member) => {
      const { name = '', group } = meeting.roll.ever.get(member) ?? {};
      return { member, name, ...(group !== undefined && { group }), asked: 1, ...(last.has(member) && { answered: 1 }) };
    }),
  };
}
