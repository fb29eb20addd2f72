/** Who may read what: sealed parts, items, papers and what is said within an item, over the read-only state of the meeting. */
import type { Item } from './agenda.ts';
import type { Restriction } from './audience.ts';
import type { Audience, Duty, Meeting } from './feature.ts';
import { numbersOf } from './numbers.ts';
import type { Paper } from './paper-events.ts';
import { dutiesOf, titleOf, isKeptOut } from './access.ts';

/** Whether a sealed part for that audience is seen by a viewer: by a duty or by name, unless by name it is not. */
export function sees(
  audience: Audience,
  { member, duties }: { readonly member?: string | undefined; readonly duties: ReadonlySet<Duty> },
): boolean {
  if (typeof audience === 'string') return audience === 'everyone';
  if (member !== undefined && audience.except?.includes(member)) return false;
  return audience.duties.some((one) => duties.has(one)) || (member !== undefined && (audience.members ?? []).includes(member));
}

/** Whether somebody is in an audience; the hall's wall (undefined) is in none but everybody's. */
function isFor(reader: string | undefined, audience: Restriction | undefined, meeting: Meeting): boolean {
  if (!audience) return true;
  if (reader === undefined || !meeting.roll.members.has(reader)) return false;
  const duties = dutiesOf(reader, meeting);
  return audience.duties.some((one) => duties.has(one)) || (audience.members ?? []).includes(reader);
}

/** Whether somebody may read an item's real title now. */
export const mayReadItem = (reader: string | undefined, item: Item | undefined, meeting: Meeting): boolean =>
  isFor(reader, item?.audience, meeting);

/**
 * Whether somebody may read a paper of the meeting now: one that stands, or that another has replaced; for them, and on an item
 * that is for them, in which they take part. Every way to a paper asks this. @param reader a person's id; undefined: the wall of the hall
 */
export const mayReadPaper = (reader: string | undefined, paper: Paper, meeting: Meeting): boolean =>
  paper.state !== 'withdrawn' &&
  !isKeptOut(meeting, paper.item, reader) &&
  isFor(reader, paper.audience, meeting) &&
  mayReadItem(reader, meeting.agenda.items.find((one) => one.item === paper.item), meeting);

/** The same, by the paper's id in the log. */
export const mayReadPaperOf = (reader: string, id: string, meeting: Meeting): boolean => {
  const paper = Object.hasOwn(meeting.papers.papers, id) ? meeting.papers.papers[id] : undefined;
  return paper !== undefined && mayReadPaper(reader, paper, meeting);
};

/** How many pages there are of a paper that somebody may read; 0 of any other. */
export const pagesFor = (reader: string, id: string, meeting: Meeting): number =>
  mayReadPaperOf(reader, id, meeting) ? meeting.papers.papers[id]!.pages : 0;

/** The same of bytes, by their hash: they may be those of several papers. */
export const mayReadBytes = (reader: string | undefined, sha256: string, meeting: Meeting): boolean =>
  Object.values(meeting.papers.papers).some((one) => one.sha256 === sha256 && mayReadPaper(reader, one, meeting));

/** Whether the file of that hash is internal: marked so on one of the papers that it is. */
export const isInternal = (sha256: string, meeting: Meeting): boolean =>
  Object.values(meeting.papers.papers).some((one) => one.sha256 === sha256 && one.internal === true);

/** Whether a paper of that hash stands in the meeting, or was replaced, whoever it is for. */
export const hasPaper = (meeting: Meeting, sha256: string): boolean =>
  Object.values(meeting.papers.papers).some((one) => one.sha256 === sha256 && one.state !== 'withdrawn');

/** What is looked for in many meetings at once: the agenda's points by their title, papers that stand by their title and their words. */
export interface Findable {
  /** `number`: as it is printed. */
  readonly points: ReadonlyArray<{ readonly point: string; readonly number: string; readonly title: string }>;
  /** As the agenda has them. */
  readonly papers: ReadonlyArray<{ readonly paper: string; readonly sha256: string; readonly title: string }>;
}

function titleFor(reader: string | undefined, one: Item, meeting: Meeting): string {
  // The one point of a log that has no agenda bears the title of the whole.
  if (one.title === '') return titleOf(meeting);
  if (reader === undefined) return [one.title, one.publicTitle].join(' ').trim();
  const isTold = mayReadItem(reader, one, meeting) && !one.audience?.except?.includes(reader);
  return isTold ? one.title : (one.publicTitle ?? '');
}

/** @param reader whoever asks: points keep their places, and what is not for them has its neutral title; without one, by both */
export const findable = (meeting: Meeting, reader?: string, numbers = numbersOf(meeting.agenda.items)): Findable => ({
  points: meeting.agenda.items.map((one) => ({
    point: one.item,
    number: numbers.get(one.item)!,
    title: titleFor(reader, one, meeting),
  })),
  papers: meeting.papers.order.flatMap((id) => {
    const one = meeting.papers.papers[id];
    const may = one?.state === 'current' && (reader === undefined || mayReadPaper(reader, one, meeting));
    return may ? [{ paper: one.paper, sha256: one.sha256, title: one.title }] : [];
  }),
});

/**
 * Whether somebody reads what is said within an item to those whom it is for: it is for them, as it was told and as the item is now, and
 * they take part in it. Every panel that shows such words asks this. @param reader undefined: the wall of the hall
 */
export const mayReadWithin = (reader: string | undefined, item: string, audience: Restriction | undefined, meeting: Meeting): boolean =>
  !isKeptOut(meeting, item, reader) &&
  isFor(reader, audience, meeting) &&
  mayReadItem(reader, meeting.agenda.items.find((one) => one.item === item), meeting);
