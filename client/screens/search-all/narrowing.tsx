/** Which meetings are looked through: kept in the address, so that a reload and another tab keep what each had chosen. */
import { useId, useState } from 'react';
import { Button, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useSearchParams } from 'wouter';
import { UnitCode } from '../../../shared/base/ids.ts';
import { narrowing as words } from '../../../shared/text/search.ts';
import { TIMES, type Found, type Narrowed } from '../../../shared/wire/search.ts';
import { ChooseUnit } from '../../desk/choose-unit.tsx';
import { DayField } from '../../desk/day-field.tsx';
import { instantOf, isDay } from '../../desk/vietnam-time.ts';
import { plusDays } from '../calendar/days.ts';
import { useWords } from '../../ui/language.tsx';
import css from './search-all.module.css';

const NAMES = ['time', 'from', 'until', 'meetingKind', 'unit'] as const;
type Name = (typeof NAMES)[number];
const ANY = 'any';

/** What stands in the address, as the server is asked; days are Vietnam's, the last one with it. */
function narrowedBy(asked: URLSearchParams): Narrowed {
  const day = (name: Name): string | undefined => (isDay(asked.get(name) ?? undefined) ? asked.get(name)! : undefined);
  const [from, until] = [day('from'), day('until')];
  const time = TIMES.find((one) => one === asked.get('time'));
  const unit = UnitCode.safeParse(asked.get('unit')).data;
  const meetingKind = asked.get('meetingKind')?.slice(0, 120);
  return {
    ...(time && { time }),
    ...(from !== undefined && { from: instantOf(from, '00:00')! }),
    ...(until !== undefined && { until: instantOf(plusDays(until, 1), '00:00')! }),
    ...(meetingKind && { meetingKind }),
    ...(unit !== undefined && { unit }),
  };
}

export function useNarrowed() {
  const [asked, setAsked] = useSearchParams();
  const change = (values: Partial<Record<Name, string>>): void =>
    setAsked(
      (before) => {
        for (const [name, value] of Object.entries(values)) {
          if (value === '') before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  const narrowed = narrowedBy(asked);
  return {
    narrowed,
    isNarrowed: Object.keys(narrowed).length > 0,
    of: (name: Name): string => asked.get(name) ?? '',
    change,
    clear: () => change(Object.fromEntries(NAMES.map((one) => [one, '']))),
  };
}

interface NarrowingProps {
  readonly by: ReturnType<typeof useNarrowed>;
  /** What there is to choose from, as it was answered last. */
  readonly choices: Pick<Found, 'units' | 'meetingKinds'> | undefined;
}

export function Narrowing({ by, choices }: NarrowingProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(by.isNarrowed);
  const id = useId();
  return (
    <>
      <div className={css.narrowing}>
        <Button
          variant="default"
          leftSection={<IconFilter size={22} aria-hidden />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t(words.show)}
        </Button>
        {by.isNarrowed && (
          <Button variant="subtle" color="gray.8" onClick={by.clear}>
            {t(words.clear)}
          </Button>
        )}
      </div>
      <div id={id} hidden={!open}>
        {open && (
          <div className={css.fields}>
            <Select
              size="md"
              label={t(words.time)}
              allowDeselect={false}
              data={[ANY, ...TIMES].map((one) => ({ value: one, label: t(words[one as (typeof TIMES)[number] | 'any']) }))}
              value={by.of('time') || ANY}
              onChange={(value) => by.change({ time: value === ANY ? '' : (value ?? '') })}
            />
            <DayField label={t(words.from)} day={by.of('from')} onDay={(from) => by.change({ from })} clearable />
            <DayField label={t(words.until)} day={by.of('until')} onDay={(until) => by.change({ until })} clearable />
            {choices?.meetingKinds && (
              <Select
                size="md"
                label={t(words.meetingKind)}
                placeholder={t(words.any)}
                clearable
                clearButtonProps={{ 'aria-label': t(words.any) }}
                data={[...choices.meetingKinds]}
                value={by.of('meetingKind') || null}
                onChange={(value) => by.change({ meetingKind: value ?? '' })}
              />
            )}
            {choices?.units && (
              <div className={css.wide}>
                <ChooseUnit label={t(words.unit)} units={choices.units} value={by.of('unit')} onChange={(unit) => by.change({ unit })} />
              </div>
            )}
          </div>
        )}
      </div>
    </>
  );
}
