/** One's own seat, in the line under the session's title, and the way to the map. */
import { Button } from '@mantine/core';
import { IconArmchair } from '@tabler/icons-react';
import { numbered } from '../../../shared/council/seat-plan.ts';
import { seats as words } from '../../../shared/text/seats.ts';
import { Asking } from '../../ui/asking.tsx';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import small from '../small.module.css';
import { usePlaces } from '../places.ts';
import { seatOf, useSeating } from './use-seating.ts';
import css from './seating.module.css';

/** The room stands outside of what asks over HTTP. */
export default function OwnSeat() {
  return (
    <Asking>
      <Mine />
    </Asking>
  );
}

function Mine() {
  const { t } = useWords();
  const { id, member, chair, secretary } = useHere();
  const { open } = usePlaces();
  const { data } = useSeating(id, 60_000);
  if (!data || data.plan.seats.length === 0) return null;
  const own = seatOf(data, member);
  const seat = numbered(data.plan).find((one) => one.seat === own);
  if (!seat && !chair && !secretary) return null;
  return (
    <span className={css.line}>
      {seat && (seat.row === 0 ? t(words.yoursPodium, { number: seat.number }) : t(words.yours, { row: seat.row, number: seat.number }))}
      <Button
        variant="default"
        className={small.small}
        aria-label={t(words.open)}
        leftSection={<IconArmchair size={22} aria-hidden />}
        onClick={() => open('seats')}
      >
        {t(words.open)}
      </Button>
    </span>
  );
}
