/** The secretary's texts of the minutes: as they are typed, compared, and kept while the page is open. */
import type { MinutesTexts } from '../../../../shared/wire/http.ts';

export const FIELDS = ['number', 'place', 'course', 'conclusion', 'guests', 'recipients'] as const;
export type Field = (typeof FIELDS)[number];
export type Typed = Readonly<Record<Field, string>>;

export const typedOf = (texts: MinutesTexts): Typed => ({
  number: texts.number ?? '',
  place: texts.place ?? '',
  course: texts.course,
  conclusion: texts.conclusion,
  guests: texts.guests,
  recipients: texts.recipients,
});

/** As the server takes them: an empty number or place is none. */
export const textsOf = ({ number, place, ...rest }: Typed): MinutesTexts => ({
  ...rest,
  ...(number.trim() && { number }),
  ...(place.trim() && { place }),
});

const same = (one: string, other: string): boolean => one.normalize('NFC').trim() === other.normalize('NFC').trim();

/** Fields that two versions have otherwise. */
export const differing = (mine: Typed, theirs: Typed): Field[] => FIELDS.filter((field) => !same(mine[field], theirs[field]));

/** What was typed and not saved, by meeting: going to another screen and back loses nothing. */
export const unsaved = new Map<string, { readonly version: number; readonly typed: Typed }>();
