/** The secretary's texts of the minutes: as they are typed, compared, and kept until they are saved. */
import type { MinutesTexts } from '../../../../shared/wire/minutes.ts';

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

export interface Unsaved {
  /** That it began from. */
  readonly version: number;
  readonly typed: Typed;
}

/** What was typed and not saved, as a draft keeps it (link/drafts.ts), or undefined. */
export function unsavedIn(draft: Readonly<Record<string, unknown>> | undefined): Unsaved | undefined {
  if (typeof draft?.['version'] !== 'number') return undefined;
  const text = (field: Field) => (typeof draft[field] === 'string' ? draft[field] : '');
  return { version: draft['version'], typed: Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as Typed };
}
