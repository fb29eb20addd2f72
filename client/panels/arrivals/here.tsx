/** Where a camera that has read the room's code comes to: it is given, and that is all. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { arrivals } from '../../../shared/text/arrivals.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';
import css from './arrivals.module.css';

export default function Arriving({ code }: { readonly code: string }) {
  const { t, time } = useWords();
  const { meeting, member, present, following, followed } = useHere();
  const { close } = usePlaces();
  const [refusal, setRefusal] = useState<Refusal>();
  const given = useRef(false);
  useEffect(() => {
    if (given.current || present || !followed.live) return;
    given.current = true;
    void following?.act('checkIn', { code }).then(setRefusal);
  }, [code, following, followed.live, present]);
  const since = meeting.roll.presence.get(member ?? '')?.at(-1)?.from.at;
  return (
    <section className={css.here} aria-label={t(arrivals.roomCode)}>
      {present && since ? (
        <Notice tone="good">{t(arrivals.wentIn, { time: time(since) })}</Notice>
      ) : refusal ? (
        <Refused refusal={refusal} />
      ) : (
        <Notice>{t(arrivals.checkingIn)}</Notice>
      )}
      <Button size="lg" onClick={close}>
        {t(arrivals.toRoom)}
      </Button>
    </section>
  );
}
