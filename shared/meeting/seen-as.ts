/** A meeting as somebody's tablet shows it, told from another copy of the log: by the same word that decides what is sent to them. */
import { entryOf, type Opening } from '../log/entry.ts';
import { dutiesOf } from './access.ts';
import { mayReadItem, mayReadPaper, sees } from './may-read.ts';
import { isExcepted } from './audience.ts';
import type { Item } from './agenda.ts';
import type { Meeting } from './feature.ts';
import { readersOf, type LogKind } from './log-kind.ts';
import type { Paper } from './paper-events.ts';

/**
 * @param entries hidden parts as far as whoever looks has them: nobody is shown more as somebody else than they may read themselves
 * @param meeting as it stands now: what somebody is in it decides what they are sent
 */
export function meetingAs(
  kind: Pick<LogKind, 'initial' | 'eventKind' | 'told' | 'evolve'>,
  entries: ReadonlyArray<{ readonly line: string; readonly sealed?: Opening }>,
  meeting: Meeting,
  member: string,
): Meeting {
  const duties = dutiesOf(member, meeting);
  return entries.reduce<Meeting>((state, { line, sealed }) => {
    const read = entryOf(line);
    const shown = sealed && sees(readersOf(kind, read), { member, duties }) ? sealed : undefined;
    const { type, fact } = kind.told(read, shown);
    return kind.evolve(state, type, fact);
  }, kind.initial);
}

/** Listed people who get the real title of an item. */
export const readersOfItem = (meeting: Meeting, item: Item): string[] =>
  meeting.roll.order.filter((one) => mayReadItem(one, item, meeting) && !isExcepted(item, one));

/** Listed people who may read a paper. */
export const readersOfPaper = (meeting: Meeting, paper: Paper): string[] =>
  meeting.roll.order.filter((one) => mayReadPaper(one, paper, meeting));
