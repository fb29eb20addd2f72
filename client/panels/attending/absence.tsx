/** That one cannot come, or has to stay away, with the reason: before the session and while it goes on. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { attending } from '../../../shared/text/attending.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';

export default function Absence() {
  const { t } = useWords();
  const { meeting, member = '' } = useHere();
  const [cannot, setCannot] = useState(false);
  const [reason, setReason] = useState('');
  const said = reason.normalize('NFC').trim();
  if (meeting.roll.absences.has(member)) return <p>{t(attending.reported)}</p>;
  if (!cannot)
    return (
      <Button variant="default" onClick={() => setCannot(true)}>
        {t(attending.cannot)}
      </Button>
    );
  return (
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
  );
}
