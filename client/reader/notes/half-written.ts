/**
 * The text note that is being written, as long as it is not kept: a reload in the middle of it loses no word. What a page keeps as it
 * goes away is encrypted first, which it does not always live to see; a draft lies there from the first letter on (see link/drafts.ts).
 */
import { draftOf, keepDraft } from '../../link/drafts.ts';
import { notebook } from '../../notes/notebook.ts';
import type { OpenNote, PaperNotes } from './paper-notes.ts';

type Open = NonNullable<OpenNote['what']>;

/** Of one paper: only one card is open at a time. */
const formOf = ({ of }: PaperNotes): string => `note/${of.meeting}/${of.paper}`;

/** Nothing typed that differs from what is kept: nothing of it is left. */
export function keepHalf(person: string, mine: PaperNotes, { page, note, ...where }: Open, text: string): void {
  const { quote, at } = note?.what.kind === 'text' ? note.what : where;
  const place = { page, ...(note && { note: note.id }), ...(quote && { quote }), ...(at && { at }) };
  keepDraft(person, formOf(mine), { text, place: JSON.stringify(place) });
}

export const forgetHalf = (person: string, mine: PaperNotes): void => keepDraft(person, formOf(mine), {});

/** The card that was open, with what stood in it; undefined where nothing was being written, or it was kept after all. */
export function halfOf(person: string, mine: PaperNotes): Open | undefined {
  const { text, place } = draftOf(person, formOf(mine)) ?? {};
  if (typeof text !== 'string' || typeof place !== 'string') return undefined;
  const { note: id, ...what } = JSON.parse(place) as Omit<Open, 'note'> & { readonly note?: string };
  const { notes } = notebook.getState();
  const isKept = [...notes.values()].some(
    ({ on, what: kept }) => 'paper' in on && on.paper === mine.of.paper && kept.kind === 'text' && kept.text === text.trim(),
  );
  if (isKept || text.trim() === '') return undefined;
  const note = id === undefined ? undefined : notes.get(id);
  return { ...what, ...(note && { note }), half: text };
}
