/** The drawing board: seats that are dragged, by mouse, finger or arrows. */
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { DndContext, PointerSensor, useDraggable, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { CHAIR, extentOf, numbered, SEAT, type Numbered, type SeatPlan } from '../../../shared/council/seat-plan.ts';
import { planWords as words } from '../../../shared/text/seats-desk.ts';
import { shortcuts } from '../../../shared/text/shortcuts.ts';
import { useWords } from '../../ui/language.tsx';
import { useSeatName } from '../../ui/seat-map.tsx';
import { pressed, type Press, type Shortcut } from '../../ui/key-press.ts';
import { Shortcuts } from '../../ui/shortcuts.tsx';
import css from './plan.module.css';

export interface PlanBoardProps {
  readonly plan: SeatPlan;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** By so many tenths of a seat; false where they cannot stand there. */
  readonly onMove: (chosen: ReadonlySet<string>, dx: number, dy: number) => boolean;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Room around the seats to drag one to. */
const MARGIN = 2 * SEAT;

export function PlanBoard({ plan, chosen, onChoose, onMove, onRemove, onUndo }: PlanBoardProps) {
  const { t } = useWords();
  const board = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<{ readonly seats: ReadonlySet<string>; readonly x: number; readonly y: number }>();
  const { left, top, width, height } = extentOf(plan);
  const [wide, deep] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const theirs = (seat: string): ReadonlySet<string> => (chosen.has(seat) ? chosen : new Set([seat]));
  const drop = ({ active, delta }: DragEndEvent) => {
    setDragged(undefined);
    const unit = (board.current?.clientWidth ?? wide) / wide;
    const seats = theirs(String(active.id));
    onChoose(seats);
    onMove(seats, delta.x / unit, delta.y / unit);
  };
  const move = (seat: string | undefined, step: number) => ({ key }: Press) => {
    const way = ARROWS[key];
    if (!way || seat === undefined) return;
    const seats = theirs(seat);
    onChoose(seats);
    onMove(seats, way[0] * step, way[1] * step);
  };
  const arrows = Object.keys(ARROWS);
  const keysAt = (seat?: string): readonly Shortcut[] => [
    { keys: arrows, does: shortcuts.moveSeat, act: move(seat, SEAT / 2) },
    { keys: arrows.map((one) => `Shift+${one}`), does: shortcuts.moveSeatLittle, act: move(seat, 1) },
    { keys: ['Delete', 'Backspace'], does: shortcuts.removeSeat, act: onRemove },
    { keys: ['Mod+z'], does: shortcuts.undo, act: onUndo },
  ];
  const choose = (event: MouseEvent, seat: string) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return onChoose(new Set([seat]));
    const next = new Set(chosen);
    if (!next.delete(seat)) next.add(seat);
    onChoose(next);
  };
  return (
    <DndContext
      sensors={sensors}
      autoScroll={false}
      onDragMove={({ active, delta }) => setDragged({ seats: theirs(String(active.id)), x: delta.x, y: delta.y })}
      onDragEnd={drop}
      onDragCancel={() => setDragged(undefined)}
    >
      <Shortcuts of={shortcuts.plan} list={keysAt()} />
      <div className={css.scroll}>
        <div
          ref={board}
          className={css.board}
          role="group"
          aria-label={t(words.title)}
          style={{ aspectRatio: `${wide} / ${deep}`, minWidth: `${wide * 2.6}px` }}
          onClick={(event) => event.target === event.currentTarget && onChoose(new Set())}
        >
          <span className={css.front}>{t(words.front)}</span>
          {numbered(plan).map((one) => (
            <Chair
              key={one.seat}
              one={one}
              chosen={chosen.has(one.seat)}
              style={{
                left: `${((one.x - left + MARGIN - CHAIR / 2) / wide) * 100}%`,
                top: `${((one.y - top + MARGIN - CHAIR / 2) / deep) * 100}%`,
                width: `${(CHAIR / wide) * 100}%`,
                ...(dragged?.seats.has(one.seat) && { transform: `translate(${dragged.x}px, ${dragged.y}px)`, zIndex: 2 }),
              }}
              onClick={(event) => choose(event, one.seat)}
              onKeyDown={(event) => void pressed(keysAt(one.seat), event)}
            />
          ))}
        </div>
      </div>
    </DndContext>
  );
}

interface ChairProps {
  readonly one: Numbered;
  readonly chosen: boolean;
  readonly style: React.CSSProperties;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Chair({ one, chosen, style, onClick, onKeyDown }: ChairProps) {
  const seatName = useSeatName();
  const { number } = useWords();
  const { setNodeRef, listeners } = useDraggable({ id: one.seat });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={`${css.chair} ${one.row === 0 ? css.podium : ''}`}
      style={style}
      aria-label={seatName(one)}
      aria-pressed={chosen}
      data-seat={one.seat}
      {...listeners}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden>{number(one.number)}</span>
    </button>
  );
}
