/** What words and numbers on the wall of the hall are set with. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../ui/language.tsx';
import css from './wall.module.css';

const SIZES = ['s144', 's120', 's96', 's80', 's64', 's48'] as const;
/** Beside what was decided. */
const SMALL_SIZES = ['s80', 's64', 's48'] as const;
/** So long a part of what does not fit even so is shown, in milliseconds. */
const PART_MS = 8_000;

/** Dots below the last line count for nothing, in pixels. */
const SLACK = 4;

const isLonger = (one: Element): boolean => one.scrollHeight > one.clientHeight + SLACK;
const lineOf = (one: Element): number => parseFloat(getComputedStyle(one).lineHeight);
/** So many whole ones are seen at once. */
const linesOf = (one: Element): number => Math.floor((one.clientHeight + 1) / lineOf(one));

/** Set as large as there is room for, whole; what is longer than there is room for in the smallest letters turns, part by part. */
export function Title({ children: text, small = false }: { readonly children: string; readonly small?: boolean }) {
  const node = useRef<HTMLParagraphElement>(null);
  const [fit, setFit] = useState({ text, step: 0 });
  const sizes = small ? SMALL_SIZES : SIZES;
  const step = fit.text === text ? fit.step : 0;
  const isSmallest = step === sizes.length - 1;
  // What stands beside it keeps its height: the title alone gives way, and is set smaller until it is whole.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- after every rendering: whatever changed may have taken room
  useLayoutEffect(() => {
    const one = node.current;
    if (one) one.style.maxHeight = '';
    if (one && one.scrollHeight > one.clientHeight + SLACK && !isSmallest) setFit({ text, step: step + 1 });
    if (one && isSmallest && isLonger(one)) one.style.maxHeight = `${linesOf(one) * lineOf(one)}px`;
  });
  useEffect(() => {
    const again = (): void => setFit({ text, step: 0 });
    window.addEventListener('resize', again);
    // Letters that come late are of other widths.
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      window.removeEventListener('resize', again);
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [text]);
  useEffect(() => {
    if (!isSmallest) return;
    const turn = (): void => {
      const one = node.current;
      if (!one || !isLonger(one)) return;
      const isEnd = one.scrollTop + one.clientHeight > one.scrollHeight - SLACK;
      // The line that was read last comes first again.
      one.scrollTop = isEnd ? 0 : one.scrollTop + Math.max(1, linesOf(one) - 1) * lineOf(one);
    };
    const timer = setInterval(turn, PART_MS);
    return () => clearInterval(timer);
  }, [isSmallest, text]);
  return (
    <p ref={node} className={`${css.title} ${css[sizes[step]!]} ${small && isSmallest ? css.stays : ''}`}>
      {text}
    </p>
  );
}

export interface SeatsProps {
  readonly filled: number;
  readonly of: number;
  readonly label: string;
  /** What is said in its place, where a seat stands for more than one. */
  readonly count?: number;
}

/** So many of so many, as seats that fill. Whose seat it is, is not said. */
export function Seats({ filled, of, label, count = filled }: SeatsProps) {
  const { number } = useWords();
  const columns = Math.max(1, Math.ceil(Math.sqrt(of * 1.5)));
  const rows = Math.max(1, Math.ceil(of / columns));
  return (
    <div className={css.seats}>
      <p className={css.count}>
        <b>{number(count)}</b>
        <span>{label}</span>
      </p>
      <svg viewBox={`0 0 ${columns * 10} ${rows * 10}`} aria-hidden>
        {Array.from({ length: of }, (_, n) => {
          const [x, y] = [(n % columns) * 10 + 1, Math.floor(n / columns) * 10 + 1];
          return <rect key={n} className={n < filled ? css.taken : css.free} x={x} y={y} width="8" height="8" rx="2" />;
        })}
      </svg>
    </div>
  );
}
