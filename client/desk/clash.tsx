/** What two people have written at the same place: who did and when, both side by side, and which of them stands. */
import { useEffect, useRef, useState } from 'react';
import { Button, Group } from '@mantine/core';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { clash as words } from '../../shared/text/agenda-times.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import { get } from '../link/http.ts';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { useDesk } from './use-desk.tsx';
import { lastChange, type Change } from './last-change.ts';

/** Nothing was overwritten: others have changed what stands there. */
export const isClash = (refusal: Refusal | undefined): boolean => refusal?.code.endsWith('changed-meanwhile') ?? false;

interface ClashProps {
  /** What was changed: an item's, a paper's or a vote's id, or the type of the entries that change it. */
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

export function Clash({ about, mine, theirs, onMine, onTheirs }: ClashProps) {
  const { t, date, time } = useWords();
  const { id, meeting } = useDesk();
  const [change, setChange] = useState<Change>();
  // Asked anew for each text that others put there.
  useEffect(() => {
    const asking = new AbortController();
    void get<LogPage>(`/meetings/${id}/log?from=0`, asking.signal).then((answer) => {
      if (!asking.signal.aborted && !isRefusal(answer)) setChange(lastChange(answer.entries.map(({ line }) => line), about));
    });
    return () => asking.abort();
  }, [id, about, theirs]);
  const name = change && meeting.roll.ever.get(change.by)?.name;
  // Below a long form nobody would see it.
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box}>
      <Notice
        tone="warn"
        acts={
          <Group gap="sm">
            <Button size="sm" type="button" onClick={onMine}>
              {t(words.takeMine)}
            </Button>
            <Button size="sm" type="button" variant="default" onClick={onTheirs}>
              {t(words.takeTheirs)}
            </Button>
          </Group>
        }
      >
        <p>{change && name ? t(words.by, { name, time: time(change.at), date: date(change.at) }) : t(words.byUnknown)}</p>
        <p>
          <strong>{t(words.theirs)}:</strong> {theirs || t(words.empty)}
          <br />
          <strong>{t(words.mine)}:</strong> {mine || t(words.empty)}
        </p>
      </Notice>
    </div>
  );
}
