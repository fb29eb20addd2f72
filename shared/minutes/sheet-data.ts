/** What the minutes of an opinion sheet are made from, and the record of them for machines. Who said what only where the sheet names it. */
import { toBase64url } from '../base/bytes.ts';
import { canonical } from '../base/canonical.ts';
import type { Unit } from '../council/council.ts';
import type { Meeting } from '../meeting/feature.ts';
import { opinionsOf } from '../sheets/opinions.ts';
import type { Numbers } from '../sheets/statistics.ts';
import type { MinutesTexts } from '../wire/minutes.ts';
import type { MinutesData, Officer } from './minutes-data.ts';

export interface SheetMinutes extends Pick<MinutesData, 'unit' | 'meeting' | 'chairs' | 'secretaries' | 'restored' | 'texts' | 'record'> {
  readonly form: 'sheet';
  readonly question: string;
  readonly papers: readonly string[];
  readonly deadline: string;
  readonly extensions: ReadonlyArray<{ readonly at: string; readonly from: string; readonly to: string; readonly reason: string }>;
  readonly reminders: ReadonlyArray<{ readonly at: string; readonly n: number }>;
  /** Of whoever ended it before its time. */
  readonly endedFor?: string;
  readonly numbers: Numbers;
  /** In the order of the list; without a choice: silent. Absent where the sheet names nobody. */
  readonly answers?: ReadonlyArray<{ readonly name: string; readonly choice?: string; readonly comment?: string }>;
}

const nameIn = (meeting: Meeting, member: string): string => meeting.roll.ever.get(member)?.name ?? member;

/** `rootAt`: the root of the sheet's log over its first entries. Of a sheet that has ended. */
export function sheetData(meeting: Meeting, rootAt: (size: number) => Uint8Array, unit: Unit, texts: MinutesTexts): SheetMinutes {
  const { session, roll, papers } = meeting;
  const { asked, answersFor, issued, deadline, extensions, reminders, gathered } = opinionsOf(meeting);
  const size = session.closedSeq! + 2;
  const from = session.openedAt!;
  const officer = (member: string): Officer => {
    const title = roll.ever.get(member)?.title;
    return { name: nameIn(meeting, member), ...(title !== undefined && { title }), from };
  };
  const { answers, ...numbers } = gathered!;
  const of = (member: string) => answers?.find((one) => one.member === member);
  return {
    form: 'sheet',
    unit: { name: unit.name, ...(unit.place && { place: unit.place }) },
    meeting: { id: session.meeting, title: session.title, place: '', startedAt: from, endedAt: session.closedAt!, rehearsal: false },
    chairs: session.chair ? [officer(session.chair)] : [],
    secretaries: roll.order.filter((one) => roll.members.get(one)?.kind === 'secretary').map(officer),
    question: issued!.content.text,
    papers: papers.order.map((one) => papers.papers[one]!).filter((one) => one.state === 'current').map((one) => one.title),
    deadline,
    extensions,
    reminders: reminders.map(({ at, members }) => ({ at, n: members.length })),
    ...(session.endedFor !== undefined && { endedFor: session.endedFor }),
    numbers,
    ...(answersFor === 'asked' && {
      answers: asked.map((member) => {
        const one = of(member);
        return { name: nameIn(meeting, member), ...(one && { choice: one.choice, comment: one.comment }) };
      }),
    }),
    restored: session.restorations.map(({ at, reason }) => ({ at, reason })),
    texts,
    record: { size, root: toBase64url(rootAt(size)), ca: session.ca },
  };
}

/** `minutes/minutes.json` of a sheet's bundle: its numbers as canonical JSON; of votes there are none. */
export function sheetJson({ meeting: { id, title, startedAt, endedAt }, numbers }: SheetMinutes): string {
  const { asked, answered, silent, counts } = numbers;
  return canonical({ meeting: id, title, startedAt, endedAt, votes: [], opinions: { asked, answered, silent, counts: { ...counts } } });
}
