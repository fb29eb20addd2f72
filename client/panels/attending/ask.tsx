/** Will you come? Yes by one press, no with its reason. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { attending } from '../../../shared/text/attending.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';

export default function Ask() {
  const { t, time, date } = useWords();
  const { startsAt, place } = useHere().meeting.session;
  const [cannot, setCannot] = useState(false);
  const [reason, setReason] = useState('');
  const said = reason.normalize('NFC').trim();
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="attending">
      <h2 id="attending" className={panel.headline}>
        {t(attending.title)}
      </h2>
      <p>{t(attending.when, { time: time(startsAt), date: date(startsAt), place })}</p>
      <Act type="promiseAttending" big label={t(attending.confirm)} />
      {!cannot && (
        <Button variant="default" onClick={() => setCannot(true)}>
          {t(attending.cannot)}
        </Button>
      )}
      {cannot && (
        <>
          <Textarea
            label={t(attending.reason)}
            description={t(attending.reasonHint)}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={300}
            autosize
            minRows={2}
            autoFocus
          />
          {said !== '' && <Act type="reportAbsence" input={{ reason: said }} variant="default" label={t(attending.report)} />}
        </>
      )}
    </section>
  );
}
