/** A hall set in one act: its pattern, how many rows and seats, and the podium. */
import { useState } from 'react';
import { Button, Checkbox, NumberInput, SegmentedControl } from '@mantine/core';
import type { SeatPlan } from '../../../shared/council/seat-plan.ts';
import { planOf, SHAPES, type Hall, type Shape } from '../../../shared/council/seat-shapes.ts';
import { planWords as words } from '../../../shared/text/seats-desk.ts';
import { useWords } from '../../ui/language.tsx';
import css from '../desk.module.css';
import own from './plan.module.css';

const MOST: Readonly<Record<'rows' | 'seats' | 'podium', readonly [number, number]>> = { rows: [1, 20], seats: [1, 40], podium: [0, 20] };

export function PlanMaker({ onMake }: { readonly onMake: (plan: SeatPlan) => void }) {
  const { t } = useWords();
  const [hall, setHall] = useState<Hall>({ shape: 'rows', rows: 6, seats: 10, podium: 5, aisle: true });
  const number = (which: keyof typeof MOST, label: string) => (
    <NumberInput
      size="md"
      label={label}
      className={own.number}
      value={hall[which]}
      min={MOST[which][0]}
      max={MOST[which][1]}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      onChange={(value) => typeof value === 'number' && setHall({ ...hall, [which]: value })}
    />
  );
  return (
    <div className={css.tight}>
      <p className={css.soft}>{t(words.makeHint)}</p>
      <div className={own.maker}>
        <SegmentedControl
          aria-label={t(words.shape)}
          value={hall.shape}
          onChange={(shape) => setHall({ ...hall, shape: shape as Shape })}
          data={SHAPES.map((shape) => ({ value: shape, label: t(words[shape]) }))}
        />
        {number('rows', t(words.rowCount))}
        {number('seats', t(hall.shape === 'rows' ? words.seatCount : words.firstRow))}
        {number('podium', t(words.podium))}
        {hall.shape === 'rows' && (
          <Checkbox
            size="md"
            label={t(words.aisle)}
            checked={hall.aisle}
            onChange={(event) => setHall({ ...hall, aisle: event.currentTarget.checked })}
          />
        )}
        <Button onClick={() => onMake(planOf(hall))}>{t(words.make)}</Button>
      </div>
    </div>
  );
}
