/** What words and numbers on the wall of the hall are set with. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../ui/language.tsx';
import css from './wall.module.css';

const SIZES = ['s144', 's120', 's96', 's80', 's64', 's48'] as const;

/** Set as large as there is room for; the longest is cut, for every tablet has it whole. */
export function Title({ children: text, small = false }: { readonly children: string; readonly small?: boolean }) {
  const node = useRef<HTMLParagraphElement>(null);
  const [fit, setFit] = useState({ text, step: 0 });
  const step = small ? [90, 150].findIndex((most) => text.length <= most) : fit.text === text ? fit.step : 0;
  const size = small ? (['s80', 's64'][step] ?? 's48') : SIZES[step]!;
  // What stands beside it keeps its height: the title alone gives way, and is set smaller until it is whole.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- after every rendering: whatever changed may have taken room
  useLayoutEffect(() => {
    const one = node.current;
    if (!small && one && one.scrollHeight > one.clientHeight + 4 && step < SIZES.length - 1) setFit({ text, step: step + 1 });
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
  return (
    <p ref={node} className={`${css.title} ${css[size]} ${small ? css.short : ''}`}>
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
