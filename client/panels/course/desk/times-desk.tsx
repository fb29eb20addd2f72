/** Each item with its planned minutes, typed in place, and what it has taken; above them the forecast. */
import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { isPostponed, PREPARING } from '../../../../shared/meeting/access.ts';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { usedMs } from '../../../../shared/meeting/adjusting.ts';
import { course } from '../../../../shared/text/course.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import desk from '../../../desk/desk.module.css';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import css from '../course.module.css';
import { Times, useServerNow } from '../times.tsx';

function Row({ item, number, now }: { readonly item: Item; readonly number: number; readonly now: number }) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const stands = meeting.course.durations[item.item];
  const [typed, setTyped] = useState<number | string>();
  const value = typed ?? stands ?? '';
  const save = async () => {
    if (typed === undefined || busy) return;
    const minutes = typeof value === 'number' ? value : undefined;
    if (minutes === stands || (await run(() => act('planItemTime', { item: item.item, ...(minutes !== undefined && { minutes }) }))))
      setTyped(undefined);
  };
  const used = Math.floor(usedMs(meeting, item.item, now) / 60_000);
  return (
    <tr className={meeting.agenda.current === item.item ? css.current : ''}>
      <td>{number}</td>
      <td>
        {item.title}
        {isPostponed(meeting, item.item) && <span className={css.mark}>{t(course.postponed)}</span>}
        <Refused refusal={refusal} />
      </td>
      <td>
        <NumberInput
          aria-label={`${number}. ${t(course.planned)}`}
          w={110}
          min={1}
          max={1440}
          allowDecimal={false}
          value={value}
          disabled={!PREPARING.includes(meeting.session.stage)}
          onChange={setTyped}
          onBlur={() => void save()}
          onKeyDown={(event) => event.key === 'Enter' && void save()}
        />
      </td>
      <td className={stands !== undefined && used > stands ? css.over : ''}>{used > 0 ? t(course.minutes, { minutes: used }) : '–'}</td>
    </tr>
  );
}

export function TimesDesk() {
  const { t } = useWords();
  const { meeting, followed } = useDesk();
  const now = useServerNow(followed);
  return (
    <div className={desk.stack}>
      <p className={desk.soft}>{t(course.timesLead)}</p>
      <Times meeting={meeting} followed={followed} />
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t(course.number)}</th>
            <th scope="col">{t(course.item)}</th>
            <th scope="col">{t(course.planned)}</th>
            <th scope="col">{t(course.usedHead)}</th>
          </tr>
        </thead>
        <tbody>
          {meeting.agenda.items.map((one, index) => (
            <Row key={one.item} item={one} number={index + 1} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
