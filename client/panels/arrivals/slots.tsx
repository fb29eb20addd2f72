/** Checking in with the room's code: shown on the wall, and the place where a camera that has read it comes to. */
import { Suspense } from 'react';
import { LIVE } from '../../../shared/meeting/access.ts';
import { piece } from '../../ui/piece.tsx';
import type { Here } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Arriving = piece(() => import('./here.tsx'));

/** People check in with it now. */
export const codeAsked = ({ meeting: { arrivals, session } }: Here): boolean => arrivals.checking === 'code' && LIVE.includes(session.stage);

export const slots: Slots = {
  name: 'arrivals',
  place: { path: 'here/:code', when: ({ listed }) => listed, Show: ({ params }) => <Suspense><Arriving code={params['code']!} /></Suspense> },
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
};
