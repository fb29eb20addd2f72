/** Checking in where a press alone is not enough: with the room's code, or at the desk by one's own. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { arrivals } from '../../../shared/text/arrivals.ts';
import { roll } from '../../../shared/text/roll.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import { ShownCode } from './shown-code.tsx';
import { TypeCode } from './type-code.tsx';
import css from './arrivals.module.css';

export default function ByCode() {
  const { t } = useWords();
  const { id, meeting, following } = useHere();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [showing, setShowing] = useState(false);
  const send = async (code: string): Promise<boolean> => {
    setBusy(true);
    const answer = await following?.act('checkIn', { code });
    setBusy(false);
    setRefusal(answer);
    return !isRefusal(answer);
  };
  return (
    <div className={css.stack}>
      {meeting.arrivals.checking === 'code' ? (
        <>
          <p>{t(arrivals.typeLead)}</p>
          <TypeCode label={t(roll.checkIn)} busy={busy} onCode={send} />
        </>
      ) : (
        <p>{t(arrivals.atDesk)}</p>
      )}
      <Refused refusal={refusal} />
      <div>
        <Button variant="default" size="lg" aria-expanded={showing} onClick={() => setShowing(!showing)}>
          {t(showing ? arrivals.hideCode : arrivals.ownCode)}
        </Button>
      </div>
      {showing && (
        <>
          <p>{t(arrivals.ownCodeHint)}</p>
          <ShownCode meeting={id} whose="own" size={220} />
        </>
      )}
    </div>
  );
}
