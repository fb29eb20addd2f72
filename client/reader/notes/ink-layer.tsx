/** Ink on one page: what is dry, and what is being written. */
import { memo, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { Note, Stroke } from '../../../shared/papers/note.ts';
import { css, INK } from './colours.ts';
import { ownToShown, type Pair, type Shown } from './page-points.ts';
import { usePaperNotes, type PaperNotes } from './paper-notes.ts';
import { draws, pen } from './pen.ts';
import { pathOf, touches } from './stroke.ts';
import { wetColour, writeOn } from './writing.ts';
import styles from './notes.module.css';

/** A stroke of a note, by its place in it. */
type StrokeName = `${string} ${number}`;
const nameOf = (note: Note, at: number): StrokeName => `${note.id} ${at}`;
const NONE: ReadonlySet<StrokeName> = new Set();

export function InkLayer({ at, shown, notes }: { readonly at: number; readonly shown: Shown; readonly notes: readonly Note[] }) {
  const mine = usePaperNotes();
  const writes = useStore(pen, ({ tool }) => draws(tool));
  const [erased, setErased] = useState(NONE);
  const matrix = useMemo(() => ownToShown(shown), [shown]);
  const inks = notes.filter(({ what }) => what.kind === 'ink');
  const [wet, setWet] = useState<SVGPathElement | null>(null);
  return (
    <>
      <svg className={styles.ink} viewBox={`0 0 ${shown.width} ${shown.height}`} aria-hidden data-ink={inks.length}>
        <g transform={`matrix(${matrix.join(' ')})`}>
          {inks.map((note) => (
            <Dry key={note.id} note={note} erased={erased} />
          ))}
          <path ref={setWet} />
        </g>
      </svg>
      {mine && writes && wet && <Surface at={at} shown={shown} wet={wet} inks={inks} mine={mine} erased={erased} onErased={setErased} />}
    </>
  );
}

const Dry = memo(function Dry({ note, erased }: { readonly note: Note; readonly erased: ReadonlySet<StrokeName> }) {
  if (note.what.kind !== 'ink') return null;
  return note.what.strokes.map((stroke, at) => !erased.has(nameOf(note, at)) && <Line key={at} stroke={stroke} />);
});

const Line = memo(function Line({ stroke }: { readonly stroke: Stroke }) {
  const path = useMemo(() => pathOf(stroke), [stroke]);
  return <path d={path} fill={css(INK[stroke.colour])} />;
});

interface SurfaceProps {
  readonly at: number;
  readonly shown: Shown;
  readonly wet: SVGPathElement;
  readonly inks: readonly Note[];
  readonly mine: PaperNotes;
  readonly erased: ReadonlySet<StrokeName>;
  readonly onErased: (erased: ReadonlySet<StrokeName>) => void;
}

/** Takes the pointers while something is written. */
function Surface({ at, shown, wet, inks, mine, erased, onErased }: SurfaceProps) {
  const surface = useRef<HTMLDivElement>(null);
  const seen = useStore(pen, (now) => now.seen);
  const colour = useStore(pen, (now) => now.colour);
  useLayoutEffect(() => wet.setAttribute('fill', wetColour()), [wet, colour]);

  const shownNow = useEffectEvent(() => shown);
  // Dry before the wet one is wiped: no frame is without it.
  const stroke = useEffectEvent((one: Stroke, began: number) => flushSync(() => mine.draw(at, one, began)));
  const gone = useRef<Set<StrokeName>>(new Set());
  const erase = useEffectEvent((spot: Pair, reach: number) => {
    const before = gone.current.size;
    for (const note of inks) {
      if (note.what.kind !== 'ink') continue;
      for (const [n, one] of note.what.strokes.entries()) if (touches(one, spot, reach)) gone.current.add(nameOf(note, n));
    }
    if (gone.current.size > before) onErased(new Set(gone.current));
  });
  const wiped = useEffectEvent(() => {
    const names = gone.current;
    gone.current = new Set();
    const changes = inks.flatMap((note) => {
      if (note.what.kind !== 'ink') return [];
      const left = note.what.strokes.filter((_, n) => !names.has(nameOf(note, n)));
      if (left.length === note.what.strokes.length) return [];
      return [{ note, what: left.length > 0 ? { ...note.what, strokes: left } : undefined }];
    });
    flushSync(() => {
      if (changes.length > 0) mine.alter(changes);
      onErased(NONE);
    });
  });
  useEffect(
    () =>
      writeOn(surface.current!, wet, {
        shown: () => shownNow(),
        onStroke: (one, began) => stroke(one, began),
        onErase: (spot, reach) => erase(spot, reach),
        onErased: () => wiped(),
      }),
    [wet],
  );
  return (
    <div
      ref={surface}
      className={styles.surface}
      data-surface
      data-fingers={seen ? 'move' : 'write'}
      data-erasing={erased.size > 0 || undefined}
    />
  );
}
