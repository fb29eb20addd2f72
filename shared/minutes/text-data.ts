/** A draft resolution's text as it is set in type: what has become of it by what was adopted, and how each paragraph looks. */
import { refuse, type Refusal } from '../base/refusal.ts';
import type { Unit } from '../council/council.ts';
import { adoptedOf, inText } from '../meeting/about-text.ts';
import { isFrozen, mayReadWording, wordingIn } from '../meeting/amended.ts';
import type { Meeting } from '../meeting/feature.ts';
import { consolidated, lineOf, wordingHash, type Provision } from '../meeting/wording.ts';

export interface TextData {
  readonly print: 'text';
  readonly unit: { readonly name: string; readonly place?: string };
  readonly meeting: { readonly title: string; readonly endedAt: string; readonly rehearsal: boolean };
  readonly title: string;
  readonly paragraphs: ReadonlyArray<{ readonly text: string; readonly look: Look }>;
  /** Of these paragraphs, as a vote on the whole names it. */
  readonly sha256: string;
  /** How many amendments the text has. */
  readonly amended: number;
  /** Put to the vote as a whole: nothing of it changes any more. */
  readonly frozen: boolean;
}

/** In the middle what stands over the articles as a heading, indented what is a provision of them, as papers of the state are set. */
export type Look = 'heading' | 'article' | 'body';

export function lookOf({ level, text }: Pick<Provision, 'level' | 'text'>): Look {
  if (level === 1) return 'article';
  const isShort = text.length <= 90 && !/[.;:,]$/.test(text);
  return level === 0 && (isShort || text === text.toUpperCase()) ? 'heading' : 'body';
}

/** A provision a paragraph, with its number. */
export const paragraphsOf = (all: readonly Provision[]): TextData['paragraphs'] =>
  all.map((one) => ({ text: lineOf(one), look: lookOf(one) }));

/** @param of a draft's id; @param reader who prints it */
export function textData(meeting: Meeting, unit: Unit, of: string, reader: string): TextData | Refusal {
  const one = wordingIn(meeting, of);
  if (!one || !mayReadWording(reader, one, meeting)) return refuse('amendments/unknown');
  const { session } = meeting;
  const provisions = consolidated(one.provisions, adoptedOf(meeting, one));
  return {
    print: 'text',
    unit: { name: unit.name, ...(unit.place && { place: unit.place }) },
    meeting: { title: session.title, endedAt: session.openedAt ?? session.startsAt, rehearsal: session.rehearsal },
    title: one.title,
    paragraphs: paragraphsOf(provisions),
    sha256: wordingHash(provisions),
    amended: inText(meeting, one).length,
    frozen: isFrozen(meeting, one),
  };
}
