/** That one cannot come, or has to stay away, with the reason: before the session and while it goes on. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { attending } from '../../../shared/text/attending.ts';
import { shell } from '../../../shared/text/shell.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';

export default function Absence() {
  const { t } = useWords();
  const { id, meeting, member = '' } = useHere();
  const draft = useDraft(`absence/${id}`, { reason: '' });
  const { reason } = draft.typed;
  const [cannot, setCannot] = useState(draft.restored);
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
        onChange={(event) => draft.type({ reason: event.currentTarget.value })}
        maxLength={300}
        autosize
        minRows={2}
        autoFocus
      />
      <div className={panel.acts}>
        {said !== '' && (
          <Act type="reportAbsence" input={{ reason: said }} variant="default" label={t(attending.report)} onDone={draft.drop} />
        )}
        <Button
          variant="default"
          onClick={() => {
            draft.drop();
            setCannot(false);
          }}
        >
          {t(shell.cancel)}
        </Button>
      </div>
    </>
  );
}
