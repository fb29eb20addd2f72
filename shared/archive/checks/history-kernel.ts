/** How the parts of a meeting's story are read: by entry, by the shapes and steps of whichever part knows its type. */
import type { z } from 'zod';

export interface At {
  readonly seq: number;
  readonly at: string;
  readonly by?: string;
}

/** From the entry `from` on, until before `to`. */
export interface Span {
  readonly from: number;
  to?: number;
}

/** Hears of what does not belong where it stands. */
export type Say = (code: string, detail: string) => void;

/** What each entry of these shapes does to the story, or to the part of it that is needed. */
export type Steps<Shapes extends Readonly<Record<string, z.ZodType>>, Story> = {
  readonly [K in keyof Shapes]: (open: z.infer<Shapes[K]>, at: At, story: Story, say: Say) => void;
};

export const within = (span: Span, seq: number): boolean => span.from <= seq && (span.to === undefined || span.to > seq);

/** Ends the span that is under way; false where there is none. */
export function end(spans: Span[] | undefined, seq: number): boolean {
  const last = spans?.[spans.length - 1];
  if (!last || last.to !== undefined) return false;
  last.to = seq;
  return true;
}

/** Somebody on the list, from when to when and as what. */
export interface ListedSpan extends Span {
  readonly kind: string;
  readonly group?: string | undefined;
}

/** Who is listed as before is called something else: their time on the list goes on, in the group that was said last. */
export function listedFrom(spans: readonly ListedSpan[], one: ListedSpan): ListedSpan[] {
  const last = spans.at(-1);
  if (last?.to === undefined && last?.kind === one.kind) return [...spans.slice(0, -1), { ...last, group: one.group }];
  if (last) last.to ??= one.from;
  return [...spans, one];
}
