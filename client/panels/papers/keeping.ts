/** What the room means for the papers kept on this device. */
import { useEffect } from 'react';
import { isOver } from '../../../shared/meeting/access.ts';
import { holdLine } from '../../reader/line.ts';
import { canRead, wantedOf } from '../../reader/wanted.ts';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';

/** None of it is needed for the room's first picture. */
const bring = () => import('../../reader/bring.ts');
const seenPapers = () => import('../../reader/seen-papers.ts');
const keptPapers = () => import('../../reader/kept-papers.ts');

/** The room's first picture, and whoever is to vote, have the line before it. */
const LATER_MS = 3_000;

/**
 * Papers that were withdrawn, or are not for this person any more, leave the device, those that stand come to it; while a vote is open
 * nothing is fetched in its way.
 */
export function Keeping(): null {
  const { id, meeting: { papers, session }, member, listed } = useHere();
  const { busy } = usePlaces();
  const wanted = member !== undefined && listed && !isOver(session.stage);
  useEffect(() => {
    if (member !== undefined) void seenPapers().then((one) => one.lookAtPapers(id, Object.values(papers.papers))).catch(() => undefined);
  }, [id, member, papers]);
  useEffect(() => {
    if (busy) return;
    const look = async (): Promise<void> => {
      const stay = Object.values(papers.papers).filter(canRead);
      await (await keptPapers()).retainPapers(id, stay.map((one) => one.sha256));
      if (wanted) (await bring()).bringer.want(id, wantedOf(papers));
    };
    const timer = setTimeout(() => void look(), LATER_MS);
    return () => clearTimeout(timer);
  }, [id, papers, wanted, busy]);
  useEffect(() => {
    holdLine(busy);
    return () => holdLine(false);
  }, [busy]);
  return null;
}
