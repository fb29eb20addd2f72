/** Many are checked in at once: ticked, a whole group, or all that are shown; and a mistake is taken back. */
import { useState } from 'react';
import { Button, Checkbox, Select } from '@mantine/core';
import { isPresent } from '../../../../shared/meeting/access.ts';
import { arrivals } from '../../../../shared/text/arrivals.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import type { Row } from './roll-rows.ts';
import css from '../../../desk/desk.module.css';
import own from './roll.module.css';

/** @param rows those that the search fits */
export function Many({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<{ readonly members: readonly string[]; readonly undone?: true }>();
  const away = rows.filter((one) => !one.present);
  const groups = [...new Set(away.flatMap((one) => one.group ?? []))].sort((a, b) => a.localeCompare(b, 'vi'));
  const members = [...chosen].filter((one) => !isPresent(one, meeting));
  const choose = (more: readonly Row[]) => setChosen(new Set([...chosen, ...more.map((one) => one.member)]));
  const toggle = (member: string) => {
    const next = new Set(chosen);
    if (!next.delete(member)) next.add(member);
    setChosen(next);
  };
  const checkIn = () =>
    run(async () => {
      const wrong = await act('checkInMany', { members });
      if (wrong) return wrong;
      setLast({ members });
      setChosen(new Set());
      return undefined;
    });
  const undo = (undone: readonly string[]) =>
    run(async () => {
      const wrong = await act('undoCheckIn', { members: [...undone] });
      if (!wrong) setLast({ members: undone, undone: true });
      return wrong;
    });
  return (
    <Card className={css.tight}>
      <div className={css.row}>
        <Button variant="default" disabled={away.length === 0} onClick={() => choose(away)}>
          {t(arrivals.chooseShown, { n: away.length })}
        </Button>
        {groups.length > 0 && (
          <Select
            aria-label={t(arrivals.chooseGroup)}
            placeholder={t(arrivals.chooseGroup)}
            data={groups}
            value={null}
            onChange={(group) => group && choose(away.filter((one) => one.group === group))}
          />
        )}
        <Button variant="subtle" color="gray.8" disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>
          {t(arrivals.chooseNone)}
        </Button>
        <Button loading={busy} disabled={members.length === 0} onClick={() => void checkIn()}>
          {t(arrivals.checkInChosen, { n: members.length })}
        </Button>
      </div>
      <Refused refusal={refusal} />
      {last && (
        <Notice
          tone="good"
          acts={
            !last.undone && (
              <Button variant="default" loading={busy} onClick={() => void undo(last.members)}>
                {t(arrivals.undo)}
              </Button>
            )
          }
        >
          {t(last.undone ? arrivals.undone : arrivals.done, { n: last.members.length })}
        </Notice>
      )}
      {away.length === 0 && <p className={css.soft}>{t(arrivals.nobodyLeft)}</p>}
      <ul className={`${css.list} ${own.ticks}`}>
        {away.map(({ member, name, title, group }) => (
          <li key={member}>
            <Checkbox
              size="md"
              className={own.tick}
              checked={chosen.has(member)}
              onChange={() => toggle(member)}
              aria-label={t(arrivals.choose, { name })}
              label={name}
              description={[title, group].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
