/** The map over the room: one's own seat found on it; before the chair and a secretary everybody's, as it stands at this moment. */
import { Button } from '@mantine/core';
import { numbered } from '../../../shared/council/seat-plan.ts';
import { seats as words } from '../../../shared/text/seats.ts';
import type { Seating } from '../../../shared/wire/seating.ts';
import { Asking } from '../../ui/asking.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { SeatMap } from '../../ui/seat-map.tsx';
import { Loading } from '../../ui/states.tsx';
import { useHere, useNames } from '../here.tsx';
import { usePlaces } from '../places.ts';
import { LiveMap } from './live-map.tsx';
import { seatOf, useSeating } from './use-seating.ts';
import css from './seating.module.css';

/** The room stands outside of what asks over HTTP. */
export default function MapPlace() {
  return (
    <Asking>
      <Asked />
    </Asking>
  );
}

function Asked() {
  const { t } = useWords();
  const { id, meeting, followed, chair, secretary } = useHere();
  const names = useNames();
  const { close } = usePlaces();
  const { data, refusal, loading, again } = useSeating(id, 15_000);
  return (
    <section className={css.place} aria-label={t(words.map)}>
      <div className={css.head}>
        <h1>{t(words.map)}</h1>
        <Button variant="default" onClick={close}>
          {t(words.close)}
        </Button>
      </div>
      {data?.venue && <p>{t(words.room, { name: data.venue.name })}</p>}
      <Refused refusal={refusal} again={again} />
      {loading && <Loading />}
      {data?.plan.seats.length === 0 && <p>{t(words.none)}</p>}
      {data && data.plan.seats.length > 0 &&
        (chair || secretary ? (
          <LiveMap meeting={meeting} progress={followed.progress} seating={data} nameOf={names} />
        ) : (
          <Own seating={data} />
        ))}
    </section>
  );
}

function Own({ seating }: { readonly seating: Seating }) {
  const { t } = useWords();
  const own = seatOf(seating, useHere().member);
  const seat = numbered(seating.plan).find((one) => one.seat === own);
  return (
    <div className={css.own}>
      <p className={css.big}>
        {!seat
          ? t(words.noneYours)
          : seat.row === 0
            ? t(words.yoursPodium, { number: seat.number })
            : t(words.yours, { row: seat.row, number: seat.number })}
      </p>
      <p className={css.front}>{t(words.podium)}</p>
      <div className={css.map}>
        <SeatMap plan={seating.plan} of={(one) => ({ state: one === own ? 'speaking' : 'away' })} own={own} plain />
      </div>
    </div>
  );
}
