/**
 * The text of all pages of a paper: made on the server when the paper was taken in, looked through there and on the tablet.
 * JSON in UTF-8: `{"v":1,"pages":[{"t":"…"},{"t":"","s":1},…]}`.
 */
import { z } from 'zod';
import { MOST_OF_LABEL, MOST_OF_PAGE, MOST_OF_PAPER } from './text-bounds.ts';

const MOST_PAGES = 20_000;
/** Words recognised on one page: a page of a newspaper has some thousand. */
export const MOST_RECOGNISED = 20_000;
/** Sides of a page are divided into so many parts, to say where a recognised word stands. */
export const PARTS = 10_000;

const Page = z.object({
  /** Its text as `pageText` gives it. */
  t: z.string().max(MOST_OF_PAGE),
  /** 1: there is no text in it, only a picture; 2: its text was recognised in that picture by a machine, and may be misread. */
  s: z.union([z.literal(1), z.literal(2)]).optional(),
  /** Where each recognised word of `t` stands, one after the other: its left, top, width and height (`recognised-page.ts`). */
  w: z.array(z.number().int().min(0).max(PARTS)).max(MOST_RECOGNISED * 4).optional(),
  /**
   * Of a page that is a picture: which (the same pictures on a page as large are the same), and where it is not turned its width and
   * height in points.
   */
  p: z
    .object({ id: z.string().regex(/^[0-9a-f]{32}$/), size: z.tuple([z.number().positive(), z.number().positive()]).optional() })
    .optional(),
  /** The number printed on it, where the file says another than its place. */
  l: z.string().max(MOST_OF_LABEL).optional(),
  /** It could not be looked at, or not all of it: what stands there is not found. */
  cut: z.literal(1).optional(),
});
const Shape = z.object({ v: z.literal(1), pages: z.array(Page).max(MOST_PAGES) });

export type TextOfPage = z.infer<typeof Page>;
export type PaperText = z.infer<typeof Shape>;

/** There is no text in it but what a machine may have recognised. */
export const isPicture = (page: TextOfPage): boolean => page.s !== undefined;
/** Nothing is found in it. */
export const isScan = (page: TextOfPage): boolean => page.s === 1;
/** A scan that nobody has tried to read. */
export const isUnread = (page: TextOfPage): boolean => page.s === 1 && page.cut === undefined;
export const isRecognised = (page: TextOfPage): boolean => page.s === 2;

export const encodePaperText = (text: PaperText): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(text));

/** What an answer holds; undefined for what is no such text. */
export const asPaperText = (value: unknown): PaperText | undefined => Shape.safeParse(value).data;

/** Undefined for what is no such text. */
export function decodePaperText(bytes: Uint8Array): PaperText | undefined {
  try {
    const found = Shape.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (!found.success) return undefined;
    const signs = found.data.pages.reduce((sum, { t }) => sum + t.length, 0);
    return signs <= MOST_OF_PAPER ? found.data : undefined;
  } catch {
    return undefined;
  }
}
