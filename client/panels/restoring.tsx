/** A server that came out of a backup: it waits for what tablets still hold; the chair or the secretary goes on. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Actor } from '../../shared/meeting/feature.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { link } from '../../shared/text/link.ts';
import { session } from '../../shared/text/session.ts';
import type { Followed } from '../link/followed.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';

export interface RestoringProps {
  readonly followed: Followed;
  readonly actor: Actor | undefined;
  readonly act: (type: string) => Promise<Refusal | undefined>;
}

export function Restoring({ followed, actor, act }: RestoringProps) {
  const { t, dateTime } = useWords();
  const [asking, setAsking] = useState(false);
  const { restoring, lost, connected, meeting } = followed;
  const may = actor !== undefined && MEETING.command('goOn')?.may(actor, meeting) === 'yes';
  return (
    <>
      {restoring && (
        <Notice tone="warn" acts={may && <Button onClick={() => setAsking(true)}>{t(session.goOn)}</Button>}>
          {t(session.restoring, { at: dateTime(restoring.madeAt) })}
        </Notice>
      )}
      {lost !== undefined && <Notice tone="warn">{t(link.lost, { n: lost })}</Notice>}
      <Confirm
        opened={asking}
        title={t(session.goOnTitle)}
        act={t(session.goOn)}
        onAct={() => act('goOn')}
        onClose={() => setAsking(false)}
      >
        <p>{t(session.goOnText, { connected: connected?.length ?? 0 })}</p>
      </Confirm>
    </>
  );
}
