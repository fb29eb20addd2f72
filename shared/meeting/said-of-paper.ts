/** What a meeting's record holds of what was said of a paper: who spoke on its item, and what was proposed to its text. */
import { amendmentsTo, numberOf } from './about-text.ts';
import { authorOf } from './amendments-minutes.ts';
import { mayReadWording, stateOfAmendment, type StateOfAmendment } from './amended.ts';
import type { Amendment } from './amendment-shapes.ts';
import type { Meeting } from './feature.ts';
import { secondsOf } from './floor.ts';
import type { Paper } from './paper-events.ts';
import type { Speech } from './speech.ts';
import { lineOf, placeName } from './wording.ts';

export interface SpokenOn extends Pick<Speech, 'member' | 'kind' | 'from'> {
  /** As the roll has it; of a guest, as they were called. Absent where nobody's name is known here. */
  readonly name?: string;
  /** Whole seconds, without halts. */
  readonly seconds: number;
}

export interface ProposedTo extends Pick<Amendment, 'kind' | 'at' | 'reason'> {
  /** From 1, in its draft. */
  readonly number: number;
  readonly author: string;
  /** Name of the provision. */
  readonly place: string;
  /** What it shall read, or what is added, a provision a line; absent where it is struck out. */
  readonly text?: string;
  readonly state: StateOfAmendment;
}

/** A paper with the versions before it and those that took its place, the oldest first. */
export function allVersions({ papers: { papers } }: Pick<Meeting, 'papers'>, paper: Paper): Paper[] {
  const all: Paper[] = [paper];
  for (let one = papers[paper.replaces ?? '']; one && !all.includes(one); one = papers[one.replaces ?? '']) all.unshift(one);
  for (let one = papers[paper.replacedBy ?? '']; one && !all.includes(one); one = papers[one.replacedBy ?? '']) all.push(one);
  return all;
}

/** Speeches on the paper's item that have ended, in the order in which they were held. */
export function spokenOn(meeting: Meeting, { item }: Paper): SpokenOn[] {
  return meeting.speakers.speeches
    .filter((one) => one.item === item && one.to !== undefined)
    .map((one) => {
      const { member, kind, from, title } = one;
      const name = one.name === undefined ? meeting.roll.ever.get(member)?.name : [one.name, title].filter(Boolean).join(', ');
      return { member, kind, from, ...(name !== undefined && { name }), seconds: secondsOf(one) };
    });
}

/** Amendments to drafts whose text is the paper's, in whatever version of it, as far as `reader` may know them. */
export function proposedTo(meeting: Meeting, paper: Paper, reader: string): ProposedTo[] {
  const versions = new Set(allVersions(meeting, paper).map((one) => one.paper));
  return meeting.amendments.wordings
    .filter((one) => one.paper !== undefined && versions.has(one.paper) && mayReadWording(reader, one, meeting))
    .flatMap((wording) =>
      amendmentsTo(meeting, wording.wording)
        .filter(({ hidden }) => !hidden)
        .map((one) => {
          const { kind, at, reason, inserted } = one;
          const text = inserted ? inserted.map(lineOf).join('\n') : one.text;
          return {
            ...{ kind, at, number: numberOf(meeting, one), author: authorOf(meeting, one) },
            ...{ place: placeName(wording.provisions, one.place), state: stateOfAmendment(meeting, one) },
            ...(reason !== undefined && { reason }),
            ...(text !== undefined && kind !== 'strike' && { text }),
          };
        }),
    );
}
