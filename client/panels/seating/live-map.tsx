/** The map as it stands at this moment, before the chair, at the desk and on tablets. */
import { useState } from 'react';
import { numbered } from '../../../shared/council/seat-plan.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { seats as words, seatStates } from '../../../shared/text/seats.ts';
import type { Seating } from '../../../shared/wire/seating.ts';
import type { Followed } from '../../link/followed.ts';
import { useWords } from '../../ui/language.tsx';
import { SeatLegend, SeatMap, useSeatName } from '../../ui/seat-map.tsx';
import { countsOf, standings } from './standing.ts';
import css from './seating.module.css';

export interface LiveMapProps {
  readonly meeting: Meeting;
  readonly progress: Followed['progress'];
  readonly seating: Seating;
  readonly nameOf: (member: string) => string;
}

/** A seat that is touched says whose it is, how they stand, and why somebody is absent to whoever may read that. */
export function LiveMap({ meeting, progress, seating, nameOf }: LiveMapProps) {
  const { t } = useWords();
  const seatName = useSeatName();
  const [chosen, setChosen] = useState<string>();
  const of = standings(meeting, seating, progress, nameOf);
  const all = numbered(seating.plan);
  const seat = all.find((one) => one.seat === chosen);
  const shown = seat && of(seat.seat);
  const reason = seat && meeting.roll.absences.get(seating.seated[seat.seat] ?? '')?.reason;
  const has = new Set(Object.values(seating.seated));
  const without = meeting.roll.order.filter((one) => meeting.roll.members.get(one)?.kind === 'delegate' && !has.has(one));
  return (
    <div className={css.live}>
      <SeatLegend counts={countsOf(all.map((one) => one.seat), of)} />
      <p className={css.told} role="status">
        {seat && shown ? (
          <>
            <strong>{shown.name ?? t(words.empty)}</strong> · {seatName(seat)}
            {shown.name !== undefined && <> · {t(seatStates[shown.state])}</>}
            {shown.voted && <> · {t(seatStates.voted)}</>}
            {reason !== undefined && shown.state === 'told' && <>: {reason}</>}
          </>
        ) : (
          t(words.who)
        )}
      </p>
      <div className={css.map}>
        <SeatMap plan={seating.plan} of={of} names chosen={chosen} onChoose={setChosen} />
      </div>
      {without.length > 0 && <p>{t(words.elsewhere, { names: without.map(nameOf).join(', ') })}</p>}
    </div>
  );
}
