/** How much paper a meeting did without, counted from its record: an estimate, for nobody knows what readers have printed. */
import { z } from 'zod';
import { listed } from './access.ts';
import type { Meeting } from './feature.ts';
import { mayReadPaper } from './may-read.ts';

const count = z.number().int().min(0);

export const PagesSent = z.object({
  /** Papers that somebody had, each version for itself. */
  papers: count,
  /** Who had at least one. */
  people: count,
  /** Pages of each paper times those who had it. */
  pages: count,
  /** Leaves of paper that printing on both sides would have taken. */
  leaves: count,
});
export type PagesSent = Readonly<z.infer<typeof PagesSent>>;

/**
 * M-28: of each paper that stands or was replaced, its pages for every one who is listed and may read it; what was withdrawn is left out.
 * Of a reader who does not see all papers only those that they see are counted.
 */
export function pagesSent(meeting: Meeting): PagesSent {
  const people = listed(meeting).filter((one) => !meeting.roll.ever.get(one)?.standsFor);
  const had = new Set<string>();
  let [papers, pages, leaves] = [0, 0, 0];
  for (const paper of Object.values(meeting.papers.papers)) {
    const readers = people.filter((one) => mayReadPaper(one, paper, meeting));
    if (readers.length === 0) continue;
    for (const one of readers) had.add(one);
    papers++;
    pages += paper.pages * readers.length;
    leaves += Math.ceil(paper.pages / 2) * readers.length;
  }
  return { papers, people: had.size, pages, leaves };
}
