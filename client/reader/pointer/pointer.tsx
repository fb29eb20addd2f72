/** A pointer on the pages: another's is shown, one's own is told. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { PageLayerProps, ReaderPart } from '../part.ts';
import { pointing } from './pointing.ts';
import css from './pointer.module.css';

const within = (value: number): number => Math.min(1, Math.max(0, value));

function Layer({ at }: PageLayerProps) {
  const seen = useStore(pointing, (one) => (one.seen?.page === at ? one.seen : undefined));
  const onPoint = useStore(pointing, (one) => one.onPoint);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const page = mark.current?.parentElement;
    if (!page || !onPoint) return;
    const tell = (event: PointerEvent): void => {
      if (event.buttons === 0) return;
      const box = page.getBoundingClientRect();
      onPoint({ page: at, x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) });
    };
    const lift = (): void => onPoint(undefined);
    const stop = new AbortController();
    const { signal } = stop;
    page.addEventListener('pointerdown', tell, { signal });
    page.addEventListener('pointermove', tell, { signal });
    // Also where the finger begins to scroll.
    for (const over of ['pointerup', 'pointercancel', 'pointerleave'] as const) page.addEventListener(over, lift, { signal });
    return () => stop.abort();
  }, [at, onPoint]);
  return (
    <span
      ref={mark}
      className={css.point}
      hidden={!seen}
      style={seen && { left: `${seen.x * 100}%`, top: `${seen.y * 100}%` }}
      aria-hidden
    />
  );
}

export const pointer: ReaderPart = { name: 'pointer', Layer };
