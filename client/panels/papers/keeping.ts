/** What the room means for the papers kept on this device. */
import { useEffect } from 'react';
import { retainPapers } from '../../reader/kept-papers.ts';
import { holdLine } from '../../reader/line.ts';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';

/** Withdrawn papers leave the device; while a vote is open nothing is fetched in its way. */
export function Keeping(): null {
  const { id, meeting: { papers } } = useHere();
  const { busy } = usePlaces();
  useEffect(() => {
    const stay = Object.values(papers.papers).filter((one) => one.state !== 'withdrawn');
    void retainPapers(id, stay.map((one) => one.sha256));
  }, [id, papers]);
  useEffect(() => {
    holdLine(busy);
    return () => holdLine(false);
  }, [busy]);
  return null;
}
