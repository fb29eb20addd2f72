/** Calling off what was convened and will not take place. */
import { useState } from 'react';
import { Textarea } from '@mantine/core';
import { prepare } from '../../../../shared/text/prepare.ts';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import css from '../../../desk/desk.module.css';

export function CallOff() {
  const { t } = useWords();
  const { id, act } = useDesk();
  const draft = useDraft(`call-off/${id}`, { reason: '' });
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const reason = draft.typed.reason.normalize('NFC').replace(/\s+/g, ' ').trim();
  return (
    <div className={css.stack}>
      <p className={css.soft}>{t(prepare.callOffLead)}</p>
      <DeskForm
        draft={draft}
        act={t(prepare.callOffAct)}
        busy={false}
        refusal={undefined}
        onSend={() => {
          setTried(true);
          setAsking(reason !== '');
        }}
      >
        <Textarea
          size="md"
          label={t(prepare.callOffReason)}
          description={t(prepare.callOffHint)}
          value={draft.typed.reason}
          onChange={(event) => draft.type({ reason: event.currentTarget.value })}
          error={tried && reason === '' ? t(prepare.callOffMissing) : undefined}
          maxLength={300}
          autosize
          minRows={2}
        />
      </DeskForm>
      <Confirm
        opened={asking}
        title={t(prepare.callOffTitle)}
        act={t(prepare.callOffAct)}
        cancel={t(prepare.callOffKeep)}
        onAct={async () => {
          const refusal = await act('callOff', { reason });
          if (!refusal) draft.sent();
          return refusal;
        }}
        onClose={() => setAsking(false)}
      >
        {t(prepare.callOffText)}
      </Confirm>
    </div>
  );
}
