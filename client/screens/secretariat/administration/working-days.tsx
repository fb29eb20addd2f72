/** Days off of a year, as terms are counted by them; what the Government has announced is entered by the installation's administrator. */
import { useState } from 'react';
import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { dayAt, type YearOff } from '../../../../shared/council/working-days.ts';
import { meetingList } from '../../../../shared/text/secretariat.ts';
import { refusals, workingDays as words } from '../../../../shared/text/working-days.ts';
import type { WorkingDaysOfYear } from '../../../../shared/wire/recommendations.ts';
import { useActing } from '../../../desk/use-act.ts';
import { put } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { learnRefusals } from '../../../ui/refusals.ts';
import { Card } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import css from '../../../desk/desk.module.css';
import own from './administration.module.css';

learnRefusals(refusals);

const short = (day: string): string => day.split('-').reverse().join('/');

export function WorkingDaysCard() {
  const { t } = useWords();
  const [year, setYear] = useState(() => Number(dayAt(Date.now()).slice(0, 4)));
  const { data, refusal, again } = useAsk<WorkingDaysOfYear>(`/working-days?year=${year}`);
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.title)}</h2>
      <p className={css.soft}>{t(words.lead)}</p>
      <NumberInput
        size="md"
        w="9rem"
        label={t(words.year)}
        value={year}
        min={2024}
        max={2099}
        clampBehavior="strict"
        thousandSeparator=""
        onChange={(value) => typeof value === 'number' && value >= 2024 && setYear(value)}
      />
      <Refused refusal={refusal} again={again} />
      {data && <OfYear key={`${year} ${data.version}`} data={data} />}
    </Card>
  );
}

function OfYear({ data }: { readonly data: WorkingDaysOfYear }) {
  const { t, digits } = useWords();
  const queries = useQueryClient();
  const { busy, refusal, run } = useActing();
  const [set, setSet] = useState<YearOff>(data.set);
  const { year, version } = data;
  const type = (changed: Partial<YearOff>) => setSet((all) => ({ ...all, ...changed }));
  const save = () =>
    run(async () => {
      const answer = await put<WorkingDaysOfYear>('/working-days', { version, year, set });
      if (!isRefusal(answer)) await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/working-days') });
      return answer;
    });
  const within = { minDate: `${year}-01-01`, maxDate: `${year}-12-31`, defaultDate: `${year}-01-01`, firstDayOfWeek: 1 as const, valueFormat: 'DD/MM' };
  return (
    <>
      {!data.announced && <Notice tone="warn">{t(words.notAnnounced)}</Notice>}
      <div className={css.columns}>
        <div className={css.tight}>
          <strong id="tet-before">{t(words.tetBefore)}</strong>
          <SegmentedControl
            size="md"
            aria-labelledby="tet-before"
            value={String(set.tetBefore)}
            onChange={(value) => type({ tetBefore: value === '2' ? 2 : 1 })}
            data={['1', '2']}
          />
        </div>
        <div className={css.tight}>
          <strong id="national-day">{t(words.nationalDay)}</strong>
          <SegmentedControl
            size="md"
            aria-labelledby="national-day"
            value={set.nationalDay}
            onChange={(value) => type({ nationalDay: value as YearOff['nationalDay'] })}
            data={[
              { value: 'before', label: t(words.before) },
              { value: 'after', label: t(words.after) },
            ]}
          />
        </div>
        <DatePickerInput
          {...within}
          type="multiple"
          size="md"
          label={t(words.off)}
          value={[...set.off]}
          onChange={(off) => type({ off })}
          clearable
          clearButtonProps={{ 'aria-label': t(meetingList.clearDay) }}
        />
        <DatePickerInput
          {...within}
          type="multiple"
          size="md"
          label={t(words.works)}
          value={[...set.works]}
          onChange={(works) => type({ works })}
          clearable
          clearButtonProps={{ 'aria-label': t(meetingList.clearDay) }}
        />
      </div>
      <details>
        <summary>{t(words.list, { year: digits(String(year)) })}</summary>
        <ul className={own.plain}>
          {data.holidays.map(({ day, name }) => (
            <li key={day}>
              {digits(short(day))} · {t(words[`name_${name}`])}
            </li>
          ))}
        </ul>
      </details>
      <Refused refusal={refusal} />
      <div>
        <Button variant="default" loading={busy} onClick={() => void save()}>
          {t(words.save, { year: String(year) })}
        </Button>
      </div>
    </>
  );
}
