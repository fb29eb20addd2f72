/** What the room means for the papers kept on this device. */
import { useEffect } from 'react';
import { isOver } from '../../../shared/meeting/access.ts';
import { holdLine, later } from '../../line.ts';
import { canRead, wantedOf } from '../../reader/wanted.ts';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';

const bring = later(() => import('../../reader/bring.ts'));
const seenPapers = later(() => import('../../reader/seen-papers.ts'));
const keptPapers = later(() => import('../../reader/kept-papers.ts'));

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
    let stopped = false;
    const look = async (): Promise<void> => {
      const { retainPapers } = await keptPapers();
      // The agenda has changed meanwhile, or somebody has left.
      if (stopped) return;
      const stay = Object.values(papers.papers).filter(canRead);
      await retainPapers(id, stay.map((one) => one.sha256));
      const { bringer } = await bring();
      if (wanted && !stopped) bringer.want(id, wantedOf(papers));
    };
    void look().catch(() => undefined);
    return () => void (stopped = true);
  }, [id, papers, wanted, busy]);
  useEffect(() => {
    holdLine(busy);
    return () => holdLine(false);
  }, [busy]);
  return null;
}
