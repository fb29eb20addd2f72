/** An open paper: its bars, its pages, its keys. */
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useStore } from 'zustand';
import { internalWords } from '../../shared/text/audience.ts';
import { text } from '../../shared/text/reader.ts';
import { shortcuts } from '../../shared/text/shortcuts.ts';
import { useWords } from '../ui/language.tsx';
import { isTyping, pressed, type Shortcut } from '../ui/key-press.ts';
import { Shortcuts } from '../ui/shortcuts.tsx';
import type { Place } from './destination.ts';
import { lastPlace, rememberPlace } from './last-place.ts';
import { pixelsMost, stepFrom } from './layout.ts';
import { AsksOutside } from './outside.tsx';
import { Page } from './page.tsx';
import { PaperOpened, type OpenedPaper } from './part.ts';
import { parts } from './parts.ts';
import type { Room } from './room-for-tools.ts';
import { readingSettings } from './settings.ts';
import { SideButtons, SidePanel } from './side.tsx';
import { dropThumbnails } from './thumbnail-store.ts';
import { Tools } from './tool-bar.tsx';
import type { Reading } from './use-document.ts';
import { useDoubleTap } from './use-double-tap.ts';
import { usePinch } from './use-pinch.ts';
import { useViewport, type Beginning } from './use-viewport.ts';
import { useLabels } from './use-labels.ts';
import styles from './reader.module.css';

interface OpenPaperProps {
  readonly opened: Extract<Reading, { state: 'open' }>;
  /** The name under which the place is remembered. */
  readonly paper: string;
  readonly of?: OpenedPaper['of'];
  readonly title: string;
  readonly leading: ReactNode;
  readonly banner: ReactNode;
  readonly room: Room;
  readonly onPage?: (page: number) => void;
  readonly follow?: number;
  readonly internalFor?: string | undefined;
}

/** Pages put away between two sweeps of what pdf.js still keeps of them. */
const SWEEP_EVERY = 40;
/** How long a place within a page must stand before it is remembered, in milliseconds. */
const SETTLED = 300;

/** As it was read here last; another page that an address names is shown from its top. */
function beginningOf(paper: string, page: number): Beginning {
  const last = lastPlace(paper);
  const { arrangement } = readingSettings.getState();
  const laid = last?.arrangement ?? arrangement;
  return {
    page,
    ...(last?.page === page + 1 && last.y !== undefined && { y: last.y }),
    zoom: last?.zoom ?? (laid === 'flow' ? 'width' : 'page'),
    arrangement: laid,
    turn: last?.turn ?? 0,
  };
}

export function OpenPaper({ opened, paper, of, title, leading, banner, room, onPage, follow, internalFor }: OpenPaperProps) {
  const { t, dateTime } = useWords();
  const [openedAt] = useState(() => new Date().toISOString());
  const mark = internalFor === undefined ? undefined : `${internalFor} · ${dateTime(openedAt)} · ${t(internalWords.internal)}`;
  const { doc, watch, version, start, size, skipped } = opened;
  const pages = doc.numPages;
  const [beginning] = useState(() => beginningOf(paper, start));
  const viewport = useViewport(pages, size, beginning);
  const labels = useLabels(doc);
  const night = useStore(readingSettings, (now) => now.night);
  const [side, openSide] = useState<string | undefined>(undefined);
  /** The page that the paper was opened at has been drawn: until then its neighbours take no processor and no line from it. */
  const [begun, setBegun] = useState(false);
  const onDone = useCallback((at: number) => at === start && setBegun(true), [start]);
  const onUndrawn = useCallback(
    (at: number) => {
      const { meeting, paper: id } = of ?? {};
      if (meeting === undefined || id === undefined) return;
      void import('./undrawn-pages.ts').then((one) => one.undrawnPage({ meeting, paper: id }, at + 1), () => undefined);
    },
    [of],
  );
  usePinch(viewport);
  useDoubleTap(viewport);
  const { current, down, kept, layout, zoom, arrangement, turn, goTo, step, zoomTo, scroller, setScroller, onScroll, onMove } = viewport;

  const remember = useEffectEvent(() => {
    // Before the window is measured nothing is known of how far down it is.
    if (viewport.measured) rememberPlace(paper, { page: current + 1, y: down, zoom, arrangement, turn });
  });
  useEffect(() => remember(), [current, zoom, arrangement, turn]);
  useEffect(() => {
    const timer = setTimeout(() => remember(), SETTLED);
    return () => clearTimeout(timer);
  }, [down, viewport.measured]);
  const turned = useEffectEvent((page: number) => onPage?.(page));
  useEffect(() => turned(current + 1), [current]);

  const followTo = useEffectEvent((page: number) => goTo(page - 1));
  useEffect(() => {
    if (follow !== undefined) followTo(follow);
  }, [follow]);

  // The keys work at once, without a tap on the paper first.
  useEffect(() => scroller?.focus({ preventScroll: true }), [scroller]);
  useEffect(() => () => dropThumbnails(doc), [doc]);

  const sweep = useEffectEvent(() => doc.cleanup(true).catch(() => undefined));
  const stretch = Math.floor(current / SWEEP_EVERY);
  useEffect(() => {
    // Refused by pdf.js while a page is being drawn; the next sweep takes it along.
    const timer = setTimeout(() => void sweep(), 3_000);
    return () => clearTimeout(timer);
  }, [stretch]);

  // One function for all the life of the pages, so that a scroll does not draw each of them anew.
  const go = (page: number, y = 0): void => {
    // A panel over the pages would hide where they went.
    if (room !== 'wide') openSide(undefined);
    goTo(page, y);
  };
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  // On a page that its reader has turned a height says nothing of how far down: its top is near enough.
  const follows = useCallback(({ page, y }: Place) => latest.current(page, turn === 0 ? y : 0), [turn]);

  const turning = (key: string): string[] => (arrangement === 'single' ? [key] : []);
  const keys: readonly Shortcut[] = [
    { keys: ['PageDown', ...turning('ArrowRight')], does: shortcuts.nextPage, act: () => step(1) },
    { keys: ['PageUp', ...turning('ArrowLeft')], does: shortcuts.pageBefore, act: () => step(-1) },
    { keys: ['Home'], does: shortcuts.firstPage, act: () => goTo(0) },
    { keys: ['End'], does: shortcuts.lastPage, act: () => goTo(pages - 1) },
    { keys: ['+', '='], does: shortcuts.larger, act: () => zoomTo(stepFrom(viewport.scale, 1)) },
    { keys: ['-'], does: shortcuts.smaller, act: () => zoomTo(stepFrom(viewport.scale, -1)) },
    { keys: ['0'], does: shortcuts.fitWidth, act: () => zoomTo('width') },
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // A menu or the drawer stands elsewhere in the page, though React hands its keys on.
    if (!event.currentTarget.contains(event.target as HTMLElement) || isTyping(event.target)) return;
    if (!pressed(keys, event) && ['ArrowUp', 'ArrowDown', ' '].includes(event.key)) onMove();
  };

  const around = useMemo(
    (): OpenedPaper => ({
      doc,
      watch,
      of,
      title,
      ...(mark !== undefined && { mark }),
      current,
      labels,
      goTo: (page, y) => latest.current(page, y),
      side,
      openSide,
    }),
    [doc, watch, of, title, mark, current, labels, side],
  );
  const tools = <Tools viewport={viewport} pages={pages} labels={labels} room={room} version={version} />;
  const most = pixelsMost(arrangement);
  const shown = viewport.measured ? layout.boxes.slice(kept.first, kept.last + 1) : [];
  const whole = (
    <div className={`${styles.reader} ${styles.byNight}`} data-night={night || undefined} onKeyDown={onKeyDown}>
      <Shortcuts of={shortcuts.reader} list={keys} />
      <header className={styles.bar}>
        {leading}
        {parts.map(({ name, Tool }) => Tool && <Tool key={name} />)}
        {room !== 'narrow' && <SideButtons room={room} />}
        {room !== 'narrow' && (
          <div role="toolbar" aria-label={t(text.toolbar)} className={styles.tools}>
            {tools}
          </div>
        )}
      </header>
      {banner}
      {parts.map(({ name, Bar }) => Bar && <Bar key={name} />)}
      <div className={styles.body}>
        <div className={styles.window}>
          <div
            ref={setScroller}
            role="region"
            className={styles.scroller}
            data-arrangement={arrangement}
            tabIndex={0}
            aria-label={t(text.pagesOf, { title })}
            onScroll={onScroll}
            onWheel={onMove}
            onTouchMove={onMove}
            onPointerDown={onMove}
          >
            <div className={styles.pages} style={{ width: layout.width, height: layout.height }}>
              {arrangement === 'single' &&
                layout.rows.map(({ top, height }) => <div key={top} className={styles.stop} style={{ top, height }} />)}
              {shown.map((box, offset) => {
                const at = kept.first + offset;
                return (
                  <Page
                    key={at}
                    doc={doc}
                    watch={watch}
                    at={at}
                    skipped={skipped.has(at + 1)}
                    inTurn={begun || current !== start ? 'any' : at === start ? 'first' : 'later'}
                    label={labels?.[at] ?? String(at + 1)}
                    box={box}
                    ratio={viewport.ratio}
                    turn={turn}
                    most={most}
                    night={night}
                    mark={mark}
                    onSize={viewport.setSize}
                    onGo={follows}
                    onDone={onDone}
                    onUndrawn={onUndrawn}
                  />
                );
              })}
            </div>
          </div>
        </div>
        <SidePanel room={room} />
      </div>
      {room === 'narrow' && (
        <div role="toolbar" aria-label={t(text.toolbar)} className={`${styles.bar} ${styles.barBelow}`}>
          <SideButtons room={room} />
          {tools}
        </div>
      )}
    </div>
  );
  return (
    <PaperOpened value={around}>
      <AsksOutside>
        {parts.reduceRight((inside, { name, Around }) => (Around ? <Around key={name}>{inside}</Around> : inside), whole)}
      </AsksOutside>
    </PaperOpened>
  );
}
