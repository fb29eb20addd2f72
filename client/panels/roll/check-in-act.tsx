/** Checking in by oneself, in whichever way the session takes it. */
import { Suspense } from 'react';
import { piece } from '../../ui/piece.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';

const ByCode = piece(() => import('../arrivals/by-code.tsx'));

export function CheckInAct({ label }: { readonly label: string }) {
  const { meeting, secretary } = useHere();
  if (secretary || meeting.arrivals.checking === 'anywhere') return <Act type="checkIn" big label={label} />;
  return (
    <Suspense>
      <ByCode />
    </Suspense>
  );
}
