/**
 * What somebody notes on a paper or an item of the agenda, for themselves alone. It is never part of a log. Places on a page are in
 * the page's own PDF points from the top left corner of the page as the file has it, not turned: the same at every size, however
 * the page is shown.
 */
import { z } from 'zod';

/** Signs of the page's text that are kept before and behind a quote, to find it again where the text around it has moved. */
const AROUND = 32;
/** Signs of a quote: more than a page has. */
export const QUOTE_MOST = 20_000;
/** Signs of a written note. */
export const TEXT_MOST = 4_000;
/** Points of one note of ink: with them it stays below 256 kB. */
export const POINTS_MOST = 10_000;

const id = z.string().min(1).max(100);
const moment = z.iso.datetime();
const length = z.number().finite();
const pageNumber = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** x, y in points, rounded to tenths; pressure from 0 to 1. */
const inkPointShape = z.tuple([length, length, z.number().min(0).max(1)]);
export type InkPoint = z.infer<typeof inkPointShape>;

export const INK_COLOURS = ['black', 'blue', 'red', 'green'] as const;
export type InkColour = (typeof INK_COLOURS)[number];
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'pink'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];
/** To ask about, to agree with, to look into. */
export const MARKS = ['ask', 'agree', 'check'] as const;
export type Mark = (typeof MARKS)[number];

const strokeShape = z.strictObject({
  points: z.array(inkPointShape).min(1).max(POINTS_MOST),
  /** In points. */
  width: z.number().positive().max(72),
  colour: z.enum(INK_COLOURS),
});
export type Stroke = z.infer<typeof strokeShape>;

/** Words of a page: from (inclusive) and to (exclusive) in its text as `page-text.ts` gives it, and the words themselves. */
const quoteShape = z
  .strictObject({
    from: z.int().nonnegative(),
    to: z.int().positive(),
    exact: z.string().min(1).max(QUOTE_MOST),
    before: z.string().max(AROUND),
    after: z.string().max(AROUND),
  })
  .refine(({ from, to }) => from < to);
export type Quote = z.infer<typeof quoteShape>;

const spotShape = z.tuple([length, length]);

/**
 * The line of text that something drawn stands by, and where it begins on the page: in a new version what was drawn goes where its line
 * goes.
 */
const besideShape = z.strictObject({ quote: quoteShape, left: length, top: length });
export type Beside = z.infer<typeof besideShape>;

const beside = besideShape.optional();

const whatShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ink'), strokes: z.array(strokeShape).min(1), beside }),
  z.strictObject({ kind: z.literal('highlight'), quote: quoteShape, colour: z.enum(HIGHLIGHT_COLOURS) }),
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().min(1).max(TEXT_MOST),
    quote: quoteShape.optional(),
    at: spotShape.optional(),
    beside,
  }),
  z.strictObject({ kind: z.literal('mark'), mark: z.enum(MARKS), at: spotShape.optional(), beside }),
]);
export type What = z.infer<typeof whatShape>;
export type NoteKind = What['kind'];

/** `paper`: its id in the log; `sha256`: of the version that was open; `page` from 0. */
const onPaperShape = z.strictObject({ paper: id, sha256: hash, page: pageNumber });
export type OnPaper = z.infer<typeof onPaperShape>;

export const noteShape = z.strictObject({
  id,
  meeting: id,
  on: z.union([onPaperShape, z.strictObject({ item: id })]),
  what: whatShape,
  made: moment,
  changed: moment,
  /** Written on another device while the note of that id was changed here: both stay. */
  copyOf: id.optional(),
  /** Its writer lets these people of the delegate group read it (`GroupName`); of the writer's own notes alone. */
  shared: z.strictObject({ group: z.string().regex(/^[0-9a-f]{32}$/), readers: z.array(id).max(200) }).optional(),
});
export type Note = z.infer<typeof noteShape>;

/** Where a range of a page's text stands, with the words around it. Undefined for an empty one. */
export function quoteOf(text: string, from: number, to: number): Quote | undefined {
  if (from >= to) return undefined;
  return {
    from,
    to,
    exact: text.slice(from, to),
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(to, to + AROUND),
  };
}

