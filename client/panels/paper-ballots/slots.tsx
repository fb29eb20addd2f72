/** Votes on printed papers: what delegates see meanwhile, the tellers' page, and the result; all of it in pieces of its own. */
import { Suspense } from 'react';
import { piece } from '../../ui/piece.tsx';
import { useHere, type Here } from '../here.tsx';
import type { Slots } from '../slot.ts';
import { allOnPaper, dueOnPaper, seenNow, settledOnPaper } from './now-on-paper.ts';
import type { PartProps } from './parts.tsx';

const Piece = piece<PartProps>(() => import('./parts.tsx'));
const Part = (props: PartProps) => <Suspense><Piece {...props} /></Suspense>;

const counts = ({ meeting, member }: Here): boolean => allOnPaper(meeting).some(({ tellers }) => tellers.includes(member ?? ''));

export const slots: Slots = {
  name: 'paperBallots',
  // Of two results of an item it shows the later one, and the other feature knows nothing of it.
  order: -1,
  now: {
    when: ({ meeting }) => (seenNow(meeting) ? 'running' : settledOnPaper(meeting) && 'outcome'),
    Show: () => <Part is="now" />,
    subject: ({ meeting }) => {
      const seen = seenNow(meeting) ?? settledOnPaper(meeting);
      return seen && `${seen.vote} ${seen.state}`;
    },
  },
  asks: { when: ({ meeting, member }) => dueOnPaper(meeting, member) !== undefined, Show: () => <Part is="due" /> },
  place: { path: 'paper-count', when: counts, Show: () => <Part is="page" /> },
  Foot: () => counts(useHere()) && <Part is="foot" />,
  OfItem: ({ item, at }) => allOnPaper(useHere().meeting).length > 0 && at === 'list' && <Part is="list" item={item} />,
  Left: () => allOnPaper(useHere().meeting).length > 0 && <Part is="left" />,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
};
