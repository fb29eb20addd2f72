/** What the room means for the papers kept on this device. */
import { useEffect } from 'react';
import { wantedOf } from '../../reader/wanted.ts';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';

/** None of it is needed for the room's first picture. */
const bring = () => import('../../reader/bring.ts');
const keptPapers = () => import('../../reader/kept-papers.ts');

/** Stages after which nobody needs the papers beforehand. */
const OVER = new Set(['closed', 'approved']);

/** Withdrawn papers leave the device, those that stand come to it; while a vote is open nothing is fetched in its way. */
export function Keeping(): null {
  const { id, meeting: { papers, session }, member, listed } = useHere();
  const { busy } = usePlaces();
  useEffect(() => {
    const stay = Object.values(papers.papers).filter((one) => one.state !== 'withdrawn');
    void keptPapers().then(({ retainPapers }) => retainPapers(id, stay.map((one) => one.sha256)));
  }, [id, papers]);
  const wanted = member !== undefined && listed && !OVER.has(session.stage);
  useEffect(() => {
    if (wanted) void bring().then(({ bringer }) => bringer.want(id, wantedOf(papers)));
  }, [id, papers, wanted]);
  useEffect(() => {
    if (!busy) return;
    void bring().then(({ bringer }) => bringer.hold(true));
    return () => void bring().then(({ bringer }) => bringer.hold(false));
  }, [busy]);
  return null;
}
