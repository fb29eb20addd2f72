/** Who presents: given to oneself with one press, to somebody else by name, and ended. */
import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import type { Json } from '../../../shared/base/canonical.ts';
import type { Refusal } from '../../../shared/base/refusal.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { presenting } from '../../../shared/text/presenting-place.ts';
import { findOption } from '../../desk/find-option.ts';
import { useActing } from '../../desk/use-act.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import css from './presenting.module.css';

interface GiveProps {
  readonly meeting: Meeting;
  /** Whoever presses. */
  readonly member: string | undefined;
  readonly act: (type: string, input?: Json) => Promise<Refusal | undefined>;
}

export function Give({ meeting, member, act }: GiveProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const { busy, refusal, run } = useActing();
  const { by } = meeting.presenting;
  const { order, members } = meeting.roll;
  const nameOf = (one: string): string => members.get(one)?.name ?? '';
  const give = async (to: string) => {
    if (await run(() => act('givePresenting', { member: to }))) setChosen(null);
  };
  const people = order.filter((one) => one !== by && nameOf(one) !== '').map((one) => ({ value: one, label: nameOf(one) }));
  return (
    <div className={css.give}>
      <p className={css.soft}>{t(presenting.hint)}</p>
      {by !== undefined && (
        <div className={css.row}>
          <strong>{t(presenting.presents, { name: nameOf(by) })}</strong>
          <Button variant="default" loading={busy} onClick={() => void run(() => act('endPresenting'))}>
            {t(presenting.end)}
          </Button>
        </div>
      )}
      {member !== undefined && by !== member && members.get(member) && (
        <Button variant="default" loading={busy} onClick={() => void give(member)}>
          {t(presenting.myself)}
        </Button>
      )}
      <div className={css.row}>
        <Select
          className={css.grow}
          aria-label={t(presenting.who)}
          placeholder={t(presenting.who)}
          size="md"
          searchable
          filter={findOption}
          data={people}
          value={chosen}
          onChange={setChosen}
        />
        <Button variant="default" loading={busy} disabled={chosen === null} onClick={() => chosen !== null && void give(chosen)}>
          {t(presenting.give)}
        </Button>
      </div>
      <Refused refusal={refusal} />
    </div>
  );
}
