/** What the room means for the papers kept on this device. */
import { useEffect } from 'react';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { keeper } from '../../reader/keeper.ts';
import { retainPapers } from '../../reader/kept-papers.ts';

/** Withdrawn papers leave the device; while a vote is open nothing is fetched in its way. */
export function useKept({ session, papers }: Meeting, voting: boolean): void {
  useEffect(() => {
    const stay = Object.values(papers.papers).filter((one) => one.state !== 'withdrawn');
    void retainPapers(session.meeting, stay.map((one) => one.sha256));
  }, [session.meeting, papers]);
  useEffect(() => {
    keeper.hold(voting);
    return () => keeper.hold(false);
  }, [voting]);
}
