/** Each item with its planned minutes, typed in place, and what it has taken; above them the forecast. */
import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { isPostponed, PREPARING } from '../../../../shared/meeting/access.ts';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { usedMs } from '../../../../shared/meeting/adjusting.ts';
import { numbersOf } from '../../../../shared/meeting/numbers.ts';
import { course } from '../../../../shared/text/course.ts';
import { Clash, isClash } from '../../../desk/clash.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import desk from '../../../desk/desk.module.css';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import css from '../course.module.css';
import { Times, useServerNow } from '../times.tsx';

function Row({ item, number, now }: { readonly item: Item; readonly number: string; readonly now: number }) {
  const { t, digits } = useWords();
  const { meeting, act } = useDesk();
  const { busy, refusal, run, clear } = useActing();
  const stands = meeting.course.durations[item.item];
  const [typed, setTyped] = useState<number | string>();
  /** What stood there when its writer began to type. */
  const [began, setBegan] = useState<number>();
  const value = typed ?? stands ?? '';
  const minutesIn = (minutes: number | undefined) => (minutes === undefined ? {} : { minutes });
  const save = async (was = began) => {
    if (typed === undefined || busy) return;
    const minutes = typeof value === 'number' ? value : undefined;
    const same = minutes === was && !isClash(refusal);
    const asked = { item: item.item, ...minutesIn(minutes), was: minutesIn(was) };
    if (same || (await run(() => act('planItemTime', asked)))) setTyped(undefined);
  };
  const inWords = (minutes: number | string | undefined) => (typeof minutes === 'number' ? t(course.minutes, { minutes }) : '');
  const used = Math.floor(usedMs(meeting, item.item, now) / 60_000);
  return (
    <tr className={meeting.agenda.current === item.item ? css.current : ''}>
      <td>{digits(number)}</td>
      <td>
        {item.title}
        {isPostponed(meeting, item.item) && <span className={css.mark}>{t(course.postponed)}</span>}
        {isClash(refusal) ? (
          <Clash
            about={item.item}
            mine={inWords(value)}
            theirs={inWords(stands)}
            onMine={() => void save(stands)}
            onTheirs={() => {
              setTyped(undefined);
              clear();
            }}
          />
        ) : (
          <Refused refusal={refusal} />
        )}
      </td>
      <td>
        <NumberInput
          aria-label={t(course.plannedOf, { number, title: item.title })}
          w={110}
          min={1}
          max={1440}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          value={value}
          disabled={!PREPARING.includes(meeting.session.stage)}
          onChange={(next) => {
            if (typed === undefined) setBegan(stands);
            setTyped(next);
          }}
          readOnly={isClash(refusal)}
          onBlur={() => !isClash(refusal) && void save()}
          onKeyDown={(event) => event.key === 'Enter' && !isClash(refusal) && void save()}
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
  const numbers = numbersOf(meeting.agenda.items);
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
          {meeting.agenda.items.map((one) => (
            <Row key={one.item} item={one} number={numbers.get(one.item)!} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
