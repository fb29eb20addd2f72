/** Giving a sheet's draft up, and taking that back. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { isRefusal, refuse } from '../../../shared/base/refusal.ts';
import { sheetDesk } from '../../../shared/text/sheets.ts';
import { useActing } from '../../desk/use-act.ts';
import type { MeetingHere } from '../../link/use-meeting.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';

interface DiscardProps {
  readonly here: Pick<MeetingHere, 'followed' | 'following'>;
}

export function Discard({ here: { followed, following } }: DiscardProps) {
  const { t } = useWords();
  const [, go] = useLocation();
  const [asking, setAsking] = useState(false);
  const { title, discarded } = followed.meeting.session;
  if (discarded) return null;
  const discard = async () => {
    if (!following) return refuse('link/not-delivered');
    const answer = await following.act('discardDraft', { discarded: true });
    if (!isRefusal(answer)) go('/sheets');
    return answer;
  };
  return (
    <div>
      <Button size="lg" variant="subtle" onClick={() => setAsking(true)}>
        {t(sheetDesk.discard)}
      </Button>
      <Confirm
        opened={asking}
        title={t(sheetDesk.discard)}
        act={t(sheetDesk.discard)}
        onAct={discard}
        onClose={() => setAsking(false)}
      >
        {t(sheetDesk.discardSure, { title })}
      </Confirm>
    </div>
  );
}

/** Above a draft that was given up. */
export function Discarded({ here: { followed, following } }: DiscardProps) {
  const { t } = useWords();
  const { busy, refusal, run } = useActing();
  if (!followed.meeting.session.discarded) return null;
  return (
    <Notice
      tone="warn"
      acts={
        <Button loading={busy} onClick={() => void run(async () => following?.act('discardDraft', { discarded: false }))}>
          {t(sheetDesk.takeBack)}
        </Button>
      }
    >
      {t(sheetDesk.discarded)}
      <Refused refusal={refusal} />
    </Notice>
  );
}
