/** Whose meetings the calendar shows: all that one sees, or those of one's units; of one of them, where they are several. */
import { SegmentedControl } from '@mantine/core';
import { belongs, type Member } from '../../../shared/council/council.ts';
import { calendar } from '../../../shared/text/calendar.ts';
import type { MeetingSummary } from '../../../shared/wire/meeting-list.ts';
import { ChooseUnit } from '../../desk/choose-unit.tsx';
import { useWords } from '../../ui/language.tsx';
import css from './calendar.module.css';

/** In the address, for all of one's units. */
export const MINE = 'mine';

/**
 * Codes of the units that somebody belongs to, sits in, or works at the desk of; the own one first.
 * @param own code of the installation's own unit
 */
export function unitsOf(member: Pick<Member, 'unit' | 'also' | 'kind'>, own: string, meetings: readonly MeetingSummary[]): string[] {
  const home = member.unit ?? own;
  const others = [...(member.also ?? []), ...meetings.flatMap(({ unit = own, desk }) => (desk ? [unit] : []))];
  const isTheirs = (code: string): boolean => belongs(member, code, own) || meetings.some(({ unit = own, desk }) => desk && unit === code);
  return [...new Set([home, ...others])].filter(isTheirs);
}

/** Whether a meeting is shown under what was chosen. */
export const isOf = (unit: string, chosen: string | undefined, mine: readonly string[]): boolean =>
  chosen === undefined || (chosen === MINE ? mine.includes(unit) : chosen === unit);

interface WhoseProps {
  readonly mine: readonly string[];
  /** `MINE`, or a code; undefined: all. */
  readonly chosen: string | undefined;
  readonly onChoose: (chosen: string | undefined) => void;
  readonly nameOf: (code: string) => string;
}

export function Whose({ mine, chosen, onChoose, nameOf }: WhoseProps) {
  const { t } = useWords();
  if (mine.length === 0) return null;
  const isMine = chosen !== undefined;
  return (
    <>
      <SegmentedControl
        size="md"
        classNames={{ label: css.choice! }}
        aria-label={t(calendar.whose)}
        data={[
          { value: 'all', label: t(calendar.all) },
          { value: MINE, label: t(mine.length > 1 ? calendar.unitsMine : calendar.unitsOwn) },
        ]}
        value={isMine ? MINE : 'all'}
        onChange={(value) => onChoose(value === MINE ? MINE : undefined)}
      />
      {isMine && mine.length > 1 && (
        <div className={css.unit}>
          <ChooseUnit
            label={t(calendar.ofUnit)}
            units={mine.map((code) => ({ code, name: nameOf(code) }))}
            value={chosen === MINE ? '' : chosen}
            onChange={(code) => onChoose(code === '' ? MINE : code)}
          />
        </div>
      )}
    </>
  );
}
