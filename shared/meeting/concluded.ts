/** What stands of the conclusions on items: which there are, who may read one, and who looks after what follows from it. */
import { isKeptOut, isSecretary } from './access.ts';
import { mayReadPaper, mayReadWithin } from './may-read.ts';
import type { Json } from '../base/canonical.ts';
import { isExcepted, partakingIn } from './audience.ts';
import type { Conclusion, Version } from './conclusions.ts';
import type { Actor, Meeting, NewEvent } from './feature.ts';
import type { Paper } from './paper-events.ts';

/** How it reads now: its last version. */
export const versionNow = ({ versions }: Conclusion): Version => versions.at(-1)!;

/** Those of an item that were not removed, in the order in which they were written. */
export const conclusionsOn = ({ conclusions }: Meeting, item: string): Conclusion[] =>
  conclusions.all.filter((one) => one.item === item && !one.removed);

/**
 * Whether somebody may read it: for whom it was written, and for whom its item is now; of what is not for everybody those alone who take
 * part in the item. @param reader undefined: the wall of the hall
 */
export function mayReadConclusion(reader: string | undefined, one: Conclusion, meeting: Meeting): boolean {
  const item = meeting.agenda.items.find((other) => other.item === one.item);
  const { hidden, audience } = versionNow(one);
  const isTold = !hidden && !(reader !== undefined && isExcepted({ audience }, reader));
  return isTold && ((!audience && !item?.audience) || mayReadWithin(reader, one.item, audience, meeting));
}

/** Those of an item that were written while somebody took no part in it, told to them now that they do (V-69). */
export const toldAgain = (meeting: Meeting, item: string, member: string): NewEvent[] =>
  conclusionsOn(meeting, item).flatMap((one) => {
    const { text, audience: before } = versionNow(one);
    const audience = isExcepted({ audience: before }, member) && partakingIn(meeting, item, before, member);
    return audience ? [{ type: 'conclusionTold', open: { conclusion: one.conclusion, audience: audience as Json }, sealed: { text } }] : [];
  });

/** What is attached to it, as the papers stand now; without what that reader may not read. */
export const attachedTo = (one: Conclusion, reader: string | undefined, { papers: { papers }, ...rest }: Meeting): Paper[] =>
  versionNow(one).papers.flatMap((id) => {
    const paper = Object.hasOwn(papers, id) ? papers[id]! : undefined;
    return paper && mayReadPaper(reader, paper, { papers: { papers, order: [] }, ...rest }) ? [paper] : [];
  });

/** Whether what is not for everybody of an item is kept from somebody, whom it may be given to outside of the meeting. */
const isWithheld = (meeting: Meeting, id: string, audience: Version['audience'], reader: string): boolean => {
  const isForAll = !audience && !meeting.agenda.items.find(({ item }) => item === id)?.audience;
  return !isForAll && (isKeptOut(meeting, id, reader) || isExcepted({ audience }, reader));
};

/**
 * The words of one that stands, with what the agenda calls its item; undefined where there is none of that id, and where `reader`, who may
 * be in no list of the meeting, takes no part in its item.
 */
export function concluded(meeting: Meeting, id: string, reader: string): { readonly text: string; readonly title: string } | undefined {
  const one = meeting.conclusions.all.find((other) => other.conclusion === id && !other.removed);
  if (!one || isWithheld(meeting, one.item, versionNow(one).audience, reader)) return undefined;
  const title = meeting.agenda.items.find(({ item }) => item === one.item)?.title;
  return { text: versionNow(one).text, title: title ?? '' };
}

/**
 * Those that stand in the minutes: as they read when the minutes were approved, or read now; of what is not for everybody that there is
 * one, and papers by the titles that all may know.
 */
export function conclusionsForMinutes(meeting: Meeting) {
  const { conclusions, agenda, papers } = meeting;
  return conclusions.all.flatMap((one) => {
    if (one.removed || one.addition) return [];
    const { text, audience, at, papers: ids } = versionNow(one);
    const item = agenda.items.find((other) => other.item === one.item);
    const attached = ids.flatMap((id) => {
      const paper = papers.papers[id];
      return paper ? [{ sha256: paper.sha256, title: paper.publicTitle ?? paper.title }] : [];
    });
    return [{ conclusion: one.conclusion, item: one.item, ...(!audience && !item?.audience && { text }), papers: attached, at }];
  });
}

/** Whether somebody looks after what follows from a meeting: its secretary, however long it is over. */
export const followsUp = (actor: Actor, meeting: Meeting): boolean => isSecretary(actor, meeting);

/** Something of the record that is followed up beside it, with its words. */
export interface CanFollow {
  readonly id: string;
  readonly source: 'session' | 'promise';
  readonly text: string;
  /** Its item's title. */
  readonly title: string;
  /** Of a promise: until when an answer in writing is owed, and whoever was asked. */
  readonly due?: string;
  readonly person?: string;
}

/**
 * What of a meeting somebody follows up: conclusions that stand, and questions that were called, those owed an answer in writing first;
 * nothing of an item in which they take no part, but what is for everybody.
 */
export function canFollow(meeting: Meeting, reader: string): CanFollow[] {
  const conclusions = meeting.conclusions.all.flatMap((one): CanFollow[] => {
    const found = concluded(meeting, one.conclusion, reader);
    return found ? [{ id: one.conclusion, source: 'session', ...found }] : [];
  });
  const questions = meeting.questions.asked.flatMap((one): CanFollow[] => {
    if (one.withdrawn || !one.called || one.text === undefined) return [];
    const about = meeting.speakers.speeches.find((speech) => speech.about === one.question)?.item;
    const item = meeting.agenda.items.find((other) => other.item === about);
    const isShown = !item || !isWithheld(meeting, item.item, item.audience, reader);
    const title = (isShown ? item?.title : item.publicTitle) ?? '';
    const of = { id: one.question, source: 'promise', text: one.text, title, person: one.officer } as const;
    return [{ ...of, ...(one.owed && { due: one.owed.due }) }];
  });
  return [...conclusions, ...questions.sort((a, b) => Number(b.due !== undefined) - Number(a.due !== undefined))];
}
