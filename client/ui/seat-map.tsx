/** A room's seats as they stand: who is where and how they stand, by colour, shape and word. */
import type { KeyboardEvent } from 'react';
import { CHAIR, extentOf, numbered, type Numbered, type SeatPlan } from '../../shared/council/seat-plan.ts';
import { seats as words, seatStates } from '../../shared/text/seats.ts';
import { shortcuts } from '../../shared/text/shortcuts.ts';
import type { Shortcut } from './key-press.ts';
import { useWords } from './language.tsx';
import { nextSeat } from './next-seat.ts';
import { Shortcuts } from './shortcuts.tsx';
import css from './seat-map.module.css';

export type SeatState = keyof typeof seatStates;

export interface SeatShown {
  readonly state: SeatState;
  /** Whose it is; absent of an empty one. */
  readonly name?: string;
  /** Whether they have voted, for whoever may know that. */
  readonly voted?: boolean;
}

export interface SeatMapProps {
  readonly plan: SeatPlan;
  readonly of: (seat: string) => SeatShown;
  /** The reader's own. */
  readonly own?: string | undefined;
  /** Short names in the seats; their numbers otherwise. */
  readonly names?: boolean;
  /** Only where the seats are is told, and which is one's own; not how anybody stands. */
  readonly plain?: boolean;
  readonly chosen?: string | undefined;
  /** Called with a seat that is touched. */
  readonly onChoose?: (seat: string) => void;
}

/** So that a name of that many letters stands in its seat. */
const sizeFor = (letters: number): number => Math.min(2.9, 13 / Math.max(letters, 3));

/** The given name, which stands last. */
const short = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name;

export function useSeatName(): (seat: Pick<Numbered, 'row' | 'number'>) => string {
  const { t } = useWords();
  return ({ row, number }) => (row === 0 ? t(words.podiumSeat, { number }) : t(words.rowSeat, { row, number }));
}

const KEYS: readonly Shortcut[] = [
  { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], does: shortcuts.nextSeat },
  { keys: ['Enter', ' '], does: shortcuts.chooseSeat },
];

export function SeatMap({ plan, of, own, names = false, plain = false, chosen, onChoose }: SeatMapProps) {
  const { t, number } = useWords();
  const nameOf = useSeatName();
  const all = numbered(plan);
  const { left, top, width, height } = extentOf(plan);
  const tabbed = chosen ?? own ?? all[0]?.seat;
  const go = (event: KeyboardEvent, from: Numbered) => {
    const next = nextSeat(all, from, event.key);
    if (next) (event.currentTarget.parentElement?.querySelector(`[data-seat="${next.seat}"]`) as SVGElement | null)?.focus();
    if (next || event.key === 'Enter' || event.key === ' ') event.preventDefault();
    if (event.key === 'Enter' || event.key === ' ') onChoose?.(from.seat);
  };
  return (
    <>
      {onChoose && <Shortcuts of={shortcuts.seats} list={KEYS} />}
      <svg
        className={css.map}
        viewBox={`${left} ${top} ${width} ${height}`}
        role="group"
        aria-label={t(words.map)}
        data-rows={all.at(-1)?.row ?? 0}
      >
        {all.map((one) => {
          const { state, name, voted = false } = of(one.seat);
          const said = [!plain && t(seatStates[state]), voted && t(seatStates.voted), one.seat === own && t(words.here)];
          const label = [nameOf(one), name, ...said];
          return (
            <g
              key={one.seat}
              data-seat={one.seat}
              data-state={state}
              transform={`translate(${one.x} ${one.y})`}
              className={`${css.seat} ${css[state]} ${one.seat === own ? css.own : ''} ${one.seat === chosen ? css.chosen : ''}`}
              role={onChoose ? 'button' : 'img'}
              aria-label={label.filter(Boolean).join(', ')}
              {...(onChoose && {
                tabIndex: one.seat === tabbed ? 0 : -1,
                onClick: () => onChoose(one.seat),
                onKeyDown: (event: KeyboardEvent) => go(event, one),
              })}
            >
              {onChoose && <rect className={css.touch} x="-5" y="-6" width="10" height="12" />}
              <SeatShape state={state} />
              {voted && <path className={css.vote} d="M0.2 -2.4 l1 1.1 l1.9 -2.1" />}
              {(name !== undefined || !names) && state !== 'empty' && (
                <text
                  className={css.name}
                  textAnchor="middle"
                  y={voted ? 2.6 : 0.9}
                  fontSize={sizeFor(names && name ? short(name).length : 3)}
                >
                  {names && name ? short(name) : number(one.number)}
                </text>
              )}
              {one.seat === own && <circle className={css.ring} r="6" />}
            </g>
          );
        })}
      </svg>
    </>
  );
}

/** Each way to stand has a shape of its own, so that no colour is needed to tell them apart. */
function SeatShape({ state }: { readonly state: SeatState }) {
  const half = CHAIR / 2;
  switch (state) {
    case 'speaking':
      return <circle className={css.shape} r={half + 0.7} />;
    case 'asks':
      return <path className={css.shape} d={`M0 ${-half - 1.4} L${half + 1} ${half - 0.4} L${-half - 1} ${half - 0.4} Z`} />;
    case 'told':
      return (
        <>
          <rect className={css.shape} x={-half} y={-half} width={CHAIR} height={CHAIR} rx="1.4" />
          <path className={css.cross} d={`M${-half + 0.8} ${half - 0.8} L${half - 0.8} ${-half + 0.8}`} />
        </>
      );
    case 'empty':
      return <circle className={css.shape} r={half - 2} />;
    case 'voted':
      return (
        <>
          <rect className={css.shape} x={-half} y={-half} width={CHAIR} height={CHAIR} rx="1.4" />
          <path className={css.vote} d="M-2.4 0 l1.7 1.9 l3.2 -3.8" />
        </>
      );
    default:
      return <rect className={css.shape} x={-half} y={-half} width={CHAIR} height={CHAIR} rx="1.4" />;
  }
}

/** What the shapes say, in words, with how many there are of each. */
export function SeatLegend({ counts }: { readonly counts: ReadonlyArray<readonly [SeatState, number]> }) {
  const { t, number } = useWords();
  return (
    <ul className={css.legend}>
      {counts.map(([state, n]) => (
        <li key={state}>
          <svg viewBox="-6 -6 12 12" aria-hidden className={`${css.seat} ${css[state]}`}>
            <SeatShape state={state} />
          </svg>
          <span>
            {t(seatStates[state])} <b>{number(n)}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}
