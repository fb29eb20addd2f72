/** Positions that somebody holds, several at once, each from a day; and those that they held before. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { standing, type Position } from '../../../../shared/council/held.ts';
import { held as words, terms } from '../../../../shared/text/terms.ts';
import { members } from '../../../../shared/text/members.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { DayField } from '../../../desk/day-field.tsx';
import { dayWritten, today } from '../../../desk/days.ts';
import { useWords } from '../../../ui/language.tsx';
import css from '../../../desk/desk.module.css';

interface PositionsProps {
  readonly positions: readonly Position[];
  readonly disabled: boolean;
  readonly onChange: (positions: readonly Position[]) => void;
}

export function Positions({ positions, disabled, onChange }: PositionsProps) {
  const { t } = useWords();
  const change = (at: number, next: Position | undefined) =>
    onChange(positions.flatMap((one, index) => (index === at ? (next ? [next] : []) : [one])));
  const several = standing(positions).length > 1;
  return (
    <fieldset className={css.form} aria-label={t(words.positions)}>
      {positions.map((one, at) =>
        one.to === undefined ? (
          <div key={at} className={css.tight}>
            <ChooseEntry
              from="positions"
              label={several ? t(words.position, { n: standing(positions.slice(0, at)).length + 1 }) : t(members.position)}
              value={one.name}
              onChange={(name) => change(at, { ...one, name })}
              disabled={disabled}
            />
            <div className={css.row}>
              <DayField
                className={css.grow}
                label={t(words.from)}
                day={one.from ?? ''}
                clearable
                disabled={disabled}
                onDay={(from) => change(at, { name: one.name, ...(from !== '' && { from }) })}
              />
              {!disabled && one.name !== '' && (
                <Button variant="default" aria-label={t(words.endOf, { name: one.name })} onClick={() => change(at, { ...one, to: endOf(one) })}>
                  {t(words.end)}
                </Button>
              )}
              {!disabled && (
                <Button
                  variant="subtle"
                  color="gray.8"
                  aria-label={t(words.removeOf, { name: one.name })}
                  onClick={() => change(at, undefined)}
                >
                  {t(words.remove)}
                </Button>
              )}
            </div>
          </div>
        ) : null,
      )}
      {!disabled && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange([...positions, { name: '', from: today() }])}
          >
            {t(words.add)}
          </Button>
        </div>
      )}
      {positions.some(({ to }) => to !== undefined) && (
        <div className={css.tight}>
          <strong>{t(words.ended)}</strong>
          <ul className={css.list}>
            {positions.map((one, at) =>
              one.to === undefined ? null : (
                <li key={at} className={css.person}>
                  <span className={css.who}>
                    <span>{one.name}</span>
                    <span>
                      {one.from
                        ? t(terms.between, { from: dayWritten(one.from), to: dayWritten(one.to) })
                        : t(terms.until, { to: dayWritten(one.to) })}
                    </span>
                  </span>
                  {!disabled && (
                    <Button
                      size="sm"
                      variant="subtle"
                      color="gray.8"
                      aria-label={t(words.removeOf, { name: one.name })}
                      onClick={() => change(at, undefined)}
                    >
                      {t(words.remove)}
                    </Button>
                  )}
                </li>
              ),
            )}
          </ul>
        </div>
      )}
    </fieldset>
  );
}

/** Today; one that begins later ends where it begins. */
const endOf = ({ from = '' }: Position): string => (from > today() ? from : today());
