/** The map on the wall: how each seat stands, and how many there are of each. */
import { numbered } from '../../../shared/council/seat-plan.ts';
import { useHere, useNames } from '../here.tsx';
import { SeatLegend, SeatMap } from '../../ui/seat-map.tsx';
import type { Seating } from '../../../shared/wire/seating.ts';
import { countsOf, standings } from './standing.ts';
import css from './seating.module.css';

export function WallMap({ seating }: { readonly seating: Seating }) {
  const { meeting, followed } = useHere();
  const names = useNames();
  const of = standings(meeting, seating, followed.progress, names);
  // While nothing else is told it takes the larger part of the wall.
  const wide = meeting.session.stage !== 'underWay';
  return (
    <div className={css.wall} {...(wide && { 'data-wide': true })}>
      <div className={css.grow}>
        <SeatMap plan={seating.plan} of={of} names />
      </div>
      <SeatLegend counts={countsOf(numbered(seating.plan).map((one) => one.seat), of)} />
    </div>
  );
}
