/** What two people have written at the same place: who did and when, both side by side, and which of them stands. */
import { Button, Group } from '@mantine/core';
import type { Refusal } from '../../shared/base/refusal.ts';
import { clash as words } from '../../shared/text/agenda-times.ts';
import type { LogPage } from '../../shared/wire/http.ts';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { useDesk } from './use-desk.tsx';
import { lastChange } from './last-change.ts';

/** Nothing was overwritten: others have changed what stands there. */
export const isClash = (refusal: Refusal | undefined): boolean => refusal?.code.endsWith('changed-meanwhile') ?? false;

interface ClashProps {
  /** What was changed: an item's, a paper's or a vote's id. */
  readonly about: string;
  readonly mine: string;
  readonly theirs: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

export function Clash({ about, mine, theirs, onMine, onTheirs }: ClashProps) {
  const { t, date, time } = useWords();
  const { id, meeting } = useDesk();
  const { data } = useAsk<LogPage>(`/meetings/${id}/log?from=0`);
  const change = data && lastChange(data.entries.map(({ line }) => line), about);
  const name = change && meeting.roll.ever.get(change.by)?.name;
  return (
    <Notice tone="warn">
      <p>{change && name ? t(words.by, { name, time: time(change.at), date: date(change.at) }) : t(words.byUnknown)}</p>
      <p>
        <strong>{t(words.theirs)}:</strong> {theirs || t(words.empty)}
        <br />
        <strong>{t(words.mine)}:</strong> {mine || t(words.empty)}
      </p>
      <Group gap="sm">
        <Button size="sm" type="button" onClick={onMine}>
          {t(words.takeMine)}
        </Button>
        <Button size="sm" type="button" variant="default" onClick={onTheirs}>
          {t(words.takeTheirs)}
        </Button>
      </Group>
    </Notice>
  );
}
