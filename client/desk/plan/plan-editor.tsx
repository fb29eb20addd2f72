/** A room's seats: set in one act, then moved, added and taken away, each of it undone as easily. */
import { useState } from 'react';
import { Button, NumberInput } from '@mantine/core';
import { IconArrowBackUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { numbered, type SeatPlan } from '../../../shared/council/seat-plan.ts';
import { planWords as words } from '../../../shared/text/seats-desk.ts';
import { useWords } from '../../ui/language.tsx';
import { added, intoRow, moved, without } from './moving.ts';
import { PlanBoard } from './plan-board.tsx';
import { PlanMaker } from './plan-maker.tsx';
import type { Undoing } from './undoing.ts';
import css from '../desk.module.css';

export function PlanEditor({ plan: { now: plan, put, undo, canUndo } }: { readonly plan: Undoing<SeatPlan> }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const there = plan.seats.filter(({ seat }) => chosen.has(seat));
  const rows = [...new Set(numbered(plan).map(({ row }) => row))];
  const row = there[0]?.row ?? rows.at(-1) ?? 1;
  const move = (seats: ReadonlySet<string>, dx: number, dy: number): boolean => {
    const next = moved(plan, seats, dx, dy);
    setSaid(next ? '' : t(words.taken));
    if (next) put(next);
    return next !== undefined;
  };
  const remove = () => {
    if (there.length === 0) return;
    put(without(plan, chosen));
    setChosen(new Set());
  };
  const add = () => {
    const next = added(plan, row);
    if (!next) return;
    put(next.plan);
    setChosen(new Set([next.seat]));
  };
  const back = () => {
    undo();
    setSaid('');
  };
  return (
    <div className={css.tight}>
      <PlanMaker
        onMake={(next) => {
          put(next);
          setChosen(new Set());
        }}
      />
      <div className={css.row}>
        <p className={css.grow}>{t(words.total, { n: plan.seats.length })}</p>
        <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={add}>
          {there.length > 0 && row > 0 ? t(words.addToRow, { row }) : t(words.addSeat)}
        </Button>
        <Button
          variant="default"
          disabled={there.length === 0}
          onClick={() => setChosen(new Set(plan.seats.filter((one) => one.row === row).map(({ seat }) => seat)))}
        >
          {t(words.chooseRow)}
        </Button>
        <NumberInput
          w="11rem"
          aria-label={t(words.rowUp)}
          description={t(words.rowUp)}
          disabled={there.length === 0}
          value={there.length > 0 ? row : ''}
          min={0}
          max={60}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(value) => typeof value === 'number' && there.length > 0 && value !== row && put(intoRow(plan, chosen, value))}
        />
        <Button
          variant="default"
          disabled={there.length === 0}
          leftSection={<IconTrash size={20} aria-hidden />}
          onClick={remove}
        >
          {t(words.remove, { n: there.length })}
        </Button>
        <Button variant="default" disabled={!canUndo} leftSection={<IconArrowBackUp size={20} aria-hidden />} onClick={back}>
          {t(words.undo)}
        </Button>
      </div>
      <p className={css.soft}>{t(words.help)}</p>
      <p role="status">{said}</p>
      <PlanBoard plan={plan} chosen={chosen} onChoose={setChosen} onMove={move} onRemove={remove} onUndo={back} />
    </div>
  );
}
