/** Six digits to compare face to face; then waiting until the secretary has entered them. */
import { useEffect, useEffectEvent, useState } from 'react';
import { Button, Loader, Stack } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { enrol } from '../../../shared/text/enrol.ts';
import { continueEnrolment, dropPending, type DeviceKey, type Waiting } from '../../keys/device-key.ts';
import { browserKeep } from '../../keys/keep.ts';
import { wire } from '../../session/server-side.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import css from './enrol.module.css';

interface CompareProps {
  readonly waiting: Waiting;
  readonly onDone: (key: DeviceKey) => void;
  readonly onRefused: () => void;
  readonly onStop: () => void;
}

const EVERY = 2000;

export function Compare({ waiting, onDone, onRefused, onStop }: CompareProps) {
  const { t } = useWords();
  const [refusal, setRefusal] = useState<Refusal>();
  const [stopping, setStopping] = useState(false);

  const look = useEffectEvent(async (): Promise<boolean> => {
    const answer = await continueEnrolment(browserKeep, wire);
    if (isRefusal(answer)) {
      // A lost network shows in the bar above; asking goes on.
      const passing = answer.code.startsWith('link/') || answer.code.endsWith('/too-many');
      if (!passing) setRefusal(answer);
      return passing;
    }
    if (answer.state === 'done') onDone(answer.key);
    else if (answer.state === 'refused') onRefused();
    return answer.state === 'waiting';
  });
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const again = () => {
      timer = setTimeout(() => {
        void look().then((goOn) => {
          if (goOn && !left) again();
        });
      }, EVERY);
    };
    again();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [waiting.id]);

  const stop = async () => {
    await dropPending(browserKeep);
    onStop();
  };
  return (
    <Stack gap="lg" className={css.centre}>
      <p className={css.soft}>{t(enrol.compareFor, { name: waiting.member.name })}</p>
      <h1>{t(enrol.compareTitle)}</h1>
      <p className={css.check} translate="no" role="img" aria-label={[...waiting.check].join(' ')}>
        {waiting.check.slice(0, 3)} {waiting.check.slice(3)}
      </p>
      <p>{t(enrol.compareLead)}</p>
      <Refused refusal={refusal} />
      {!refusal && (
        <p className={css.waiting} role="status">
          <Loader size="sm" aria-hidden />
          {t(enrol.waiting)}
        </p>
      )}
      <div>
        <Button variant="subtle" color="gray.8" onClick={() => setStopping(true)}>
          {t(enrol.stop)}
        </Button>
      </div>
      <Confirm opened={stopping} title={t(enrol.stop)} act={t(enrol.stop)} onAct={stop} onClose={() => setStopping(false)}>
        {t(enrol.stopWhat)}
      </Confirm>
    </Stack>
  );
}
