/** People and seats: a name is dragged to a seat, or chosen and then the seat; from seat to seat by the arrows. */
import { useState, type KeyboardEvent } from 'react';
import { DndContext, PointerSensor, useDraggable, useDroppable, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { CHAIR, extentOf, numbered, type Numbered, type SeatPlan } from '../../../../shared/council/seat-plan.ts';
import type { Listed } from '../../../../shared/meeting/roll.ts';
import { seats as seatWords } from '../../../../shared/text/seats.ts';
import { seating as words } from '../../../../shared/text/seats-desk.ts';
import { shortcuts } from '../../../../shared/text/shortcuts.ts';
import { useWords } from '../../../ui/language.tsx';
import { nextSeat } from '../../../ui/next-seat.ts';
import { useSeatName } from '../../../ui/seat-map.tsx';
import { pressed, type Shortcut } from '../../../ui/key-press.ts';
import { Shortcuts } from '../../../ui/shortcuts.tsx';
import { inOrder, type Seated } from './assigning.ts';
import css from '../../../desk/desk.module.css';
import plans from '../../../desk/plan/plan.module.css';
import own from './seating-board.module.css';

export interface SeatingBoardProps {
  readonly plan: SeatPlan;
  readonly seated: Seated;
  readonly people: readonly Listed[];
  readonly fixed: boolean;
  readonly onSeat: (member: string, seat: string) => void;
  readonly onFree: (member: string) => void;
}

const FREE = 'free';

export function SeatingBoard({ plan, seated, people, fixed, onSeat, onFree }: SeatingBoardProps) {
  const { t } = useWords();
  const [picked, setPicked] = useState<string>();
  const [tabbed, setTabbed] = useState<string>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const byId = new Map(people.map((one) => [one.member, one]));
  const nameOf = (member: string): string => byId.get(member)?.name ?? member;
  const has = new Set(Object.values(seated));
  const waiting = inOrder(people, 'name').filter((one) => !has.has(one));
  const all = numbered(plan);
  const { left, top, width, height } = extentOf(plan);
  const seat = (member: string, at: string) => {
    onSeat(member, at);
    setPicked(undefined);
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over) return;
    const member = String(active.data.current?.['member']);
    if (over.id === FREE) onFree(member);
    else seat(member, String(over.id));
  };
  const choose = ({ seat: at }: Numbered) => {
    setTabbed(at);
    if (fixed) return;
    if (picked !== undefined) return seat(picked, at);
    setPicked(seated[at]);
  };
  const free = (one: Numbered | undefined) => () => {
    const member = one && seated[one.seat];
    if (!fixed && member !== undefined) onFree(member);
  };
  const keysAt = (one?: Numbered): readonly Shortcut[] => [
    { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], does: shortcuts.nextSeat },
    { keys: ['Enter', ' '], does: shortcuts.chooseSeat },
    { keys: ['Delete', 'Backspace'], does: shortcuts.freeSeat, act: free(one) },
    { keys: ['Escape'], does: shortcuts.putDown, act: () => setPicked(undefined) },
  ];
  const press = (event: KeyboardEvent, one: Numbered) => {
    const next = nextSeat(all, one, event.key);
    if (next) {
      event.preventDefault();
      setTabbed(next.seat);
      event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-seat="${next.seat}"]`)?.focus();
    } else pressed(keysAt(one), event);
  };
  return (
    <DndContext sensors={sensors} autoScroll={false} onDragEnd={drop}>
      <Shortcuts of={shortcuts.seats} list={keysAt()} />
      <p className={css.soft}>{t(words.help)}</p>
      <p role="status" className={own.said}>
        {picked !== undefined && t(words.picked, { name: nameOf(picked) })}
      </p>
      <div className={own.board}>
        <Waiting members={waiting} nameOf={nameOf} picked={picked} fixed={fixed} onPick={setPicked} />
        <div className={plans.scroll}>
          <div
            className={plans.board}
            role="group"
            aria-label={t(seatWords.map)}
            style={{ aspectRatio: `${width} / ${height}`, minWidth: `${width * 3.8}px` }}
          >
            {all.map((one) => (
              <Chair
                key={one.seat}
                one={one}
                member={seated[one.seat]}
                name={seated[one.seat] && nameOf(seated[one.seat]!)}
                picked={picked !== undefined && seated[one.seat] === picked}
                fixed={fixed}
                wide={(CHAIR / width) * 100}
                tabbed={one.seat === (tabbed ?? all[0]?.seat)}
                style={{
                  left: `${((one.x - left - CHAIR / 2) / width) * 100}%`,
                  top: `${((one.y - top - CHAIR / 2) / height) * 100}%`,
                  width: `${(CHAIR / width) * 100}%`,
                }}
                onClick={() => choose(one)}
                onKeyDown={(event) => press(event, one)}
              />
            ))}
          </div>
        </div>
      </div>
    </DndContext>
  );
}

interface WaitingProps {
  readonly members: readonly string[];
  readonly nameOf: (member: string) => string;
  readonly picked: string | undefined;
  readonly fixed: boolean;
  readonly onPick: (member: string | undefined) => void;
}

/** Who has no seat yet; whoever is dragged back here has none any more. */
function Waiting({ members, nameOf, picked, fixed, onPick }: WaitingProps) {
  const { t } = useWords();
  const { setNodeRef, isOver } = useDroppable({ id: FREE });
  return (
    <div ref={setNodeRef} className={`${own.people} ${isOver ? own.over : ''}`}>
      <h2 className={css.heading}>{t(words.people, { n: members.length })}</h2>
      {members.length === 0 && <p className={css.soft}>{t(words.allSeated)}</p>}
      <ul>
        {members.map((member) => (
          <li key={member}>
            <Name member={member} name={nameOf(member)} picked={picked === member} fixed={fixed} onPick={onPick} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface NameProps extends Pick<WaitingProps, 'fixed' | 'onPick'> {
  readonly member: string;
  readonly name: string;
  readonly picked: boolean;
}

function Name({ member, name, picked, fixed, onPick }: NameProps) {
  const { setNodeRef, listeners, transform } = useDraggable({ id: `person ${member}`, data: { member }, disabled: fixed });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={own.name}
      aria-pressed={picked}
      disabled={fixed}
      style={transform ? { transform: `translate(${transform.x}px, ${transform.y}px)`, zIndex: 3, position: 'relative' } : undefined}
      {...listeners}
      onClick={() => onPick(picked ? undefined : member)}
    >
      {name}
    </button>
  );
}

interface ChairProps {
  readonly one: Numbered;
  readonly member: string | undefined;
  readonly name: string | undefined;
  readonly picked: boolean;
  readonly fixed: boolean;
  readonly tabbed: boolean;
  /** Of the board's hundred. */
  readonly wide: number;
  readonly style: React.CSSProperties;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Chair({ one, member, name, picked, fixed, tabbed, wide, style, onClick, onKeyDown }: ChairProps) {
  const { t, number } = useWords();
  const seatName = useSeatName();
  const drag = useDraggable({ id: `seat ${one.seat}`, data: { member }, disabled: fixed || member === undefined });
  const drop = useDroppable({ id: one.seat, disabled: fixed });
  const at = drag.transform;
  const short = name?.trim().split(/\s+/).at(-1);
  const size = short && { fontSize: `min(0.85rem, calc(${wide}cqw * ${2 / Math.max(short.length, 2)}))` };
  return (
    <button
      ref={(node) => {
        drag.setNodeRef(node);
        drop.setNodeRef(node);
      }}
      type="button"
      data-seat={one.seat}
      tabIndex={tabbed ? 0 : -1}
      className={`${plans.chair} ${one.row === 0 ? plans.podium : ''} ${member ? plans.taken : ''} ${drop.isOver ? plans.over : ''}`}
      aria-label={`${seatName(one)}: ${name ?? t(seatWords.empty)}`}
      aria-pressed={picked}
      style={{ ...style, ...(at && { transform: `translate(${at.x}px, ${at.y}px)`, zIndex: 3 }) }}
      {...drag.listeners}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden className={plans.name} style={size || undefined}>
        {short ?? number(one.number)}
      </span>
    </button>
  );
}
