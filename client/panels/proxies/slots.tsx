/** Voting by proxy, in a body that allows it: appointed on the tablet, owed while a vote is open, kept at the desk. */
import { Suspense } from 'react';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Seen = piece<{ readonly owed?: boolean }>(() => import('./seen.tsx'), ({ owed = false }) => owed);

/** Nothing is fetched where nobody may be represented. */
function Part({ owed = false }: { readonly owed?: boolean }) {
  const { meeting, delegate } = useHere();
  return delegate && meeting.proxies.most > 0 && <Suspense><Seen owed={owed} /></Suspense>;
}

export const slots: Slots = {
  name: 'proxies',
  AboveItems: Part,
  Banner: ({ at }) => at !== 'place' && <Part owed />,
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
