/** Papers: with their item, and read over the room. */
import type { Slots } from '../slot.ts';
import { Keeping } from './keeping.ts';
import { PapersOfItem } from './papers.tsx';
import { Reading } from './reading.tsx';

export const slots: Slots = {
  name: 'papers',
  place: {
    path: 'paper/:paper/:page?',
    // Nothing is shown of a paper that is not there any more.
    when: ({ meeting }, { paper = '', page = '1' }) =>
      /^\d{1,5}$/.test(page) && (meeting.papers.papers[paper]?.state ?? 'withdrawn') !== 'withdrawn',
    Show: Reading,
  },
  OfItem: PapersOfItem,
  Behind: Keeping,
};
