/** How people check in by themselves, as the secretary sets it; and the room's code, where there is no wall to show it. */
import { useState } from 'react';
import { Button, Radio } from '@mantine/core';
import type { Checking } from '../../../../shared/meeting/arrivals.ts';
import { arrivals } from '../../../../shared/text/arrivals.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { ShownCode } from '../../arrivals/shown-code.tsx';
import css from '../../../desk/desk.module.css';

const WAYS = [
  ['anywhere', arrivals.anywhere, arrivals.anywhereHint],
  ['code', arrivals.code, arrivals.codeHint],
  ['desk', arrivals.desk, arrivals.deskHint],
] as const;

export function CheckingCard() {
  const { t } = useWords();
  const { id, meeting, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const [showing, setShowing] = useState(false);
  const { checking } = meeting.arrivals;
  return (
    <Card className={css.tight}>
      <Radio.Group
        label={t(arrivals.how)}
        description={t(arrivals.always)}
        size="md"
        value={checking}
        onChange={(way) => void run(() => act('setChecking', { checking: way as Checking }))}
      >
        {WAYS.map(([way, label, hint]) => (
          <Radio key={way} mt="md" value={way} size="md" disabled={busy} label={t(label)} description={t(hint)} />
        ))}
      </Radio.Group>
      <Refused refusal={refusal} />
      {checking === 'code' && meeting.session.stage !== 'draft' && (
        <>
          <div>
            <Button variant="default" aria-expanded={showing} onClick={() => setShowing(!showing)}>
              {t(showing ? arrivals.hideCode : arrivals.showCode)}
            </Button>
          </div>
          {showing && <ShownCode meeting={id} whose="room" size={280} />}
        </>
      )}
    </Card>
  );
}
