/** An open paper: its bars, its pages, its keys. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import type { Place } from './destination.ts';
import { rememberPage } from './last-page.ts';
import { stepFrom } from './layout.ts';
import { PageNumber } from './page-number.tsx';
import { Page } from './page.tsx';
import { PaperOpened, type OpenedPaper } from './part.ts';
import { parts } from './parts.ts';
import { SideButtons, SidePanel } from './side.tsx';
import { ToolButton } from './tool-button.tsx';
import type { Reading } from './use-document.ts';
import { usePinch } from './use-pinch.ts';
import { useViewport } from './use-viewport.ts';
import { useLabels } from './use-labels.ts';
import { ZoomTools } from './zoom-tools.tsx';
import styles from './reader.module.css';

interface OpenPaperProps {
  readonly opened: Extract<Reading, { state: 'open' }>;
  /** The name under which the page is remembered. */
  readonly paper: string;
  readonly of?: OpenedPaper['of'];
  readonly title: string;
  readonly leading: ReactNode;
  readonly banner: ReactNode;
  readonly narrow: boolean;
  readonly onPage?: (page: number) => void;
  readonly follow?: number;
}

/** Pages put away between two sweeps of what pdf.js still keeps of them. */
const SWEEP_EVERY = 40;

export function OpenPaper({ opened, paper, of, title, leading, banner, narrow, onPage, follow }: OpenPaperProps) {
  const { t } = useWords();
  const { doc, watch, start, size, skipped } = opened;
  const pages = doc.numPages;
  const viewport = useViewport(pages, size, start);
  const labels = useLabels(doc);
  const [side, openSide] = useState<string | undefined>(undefined);
  usePinch(viewport);
  const { current, kept, layout, goTo, zoomTo, scroller, setScroller, onScroll, onMove } = viewport;

  const turned = useEffectEvent((page: number) => {
    rememberPage(paper, page);
    onPage?.(page);
  });
  useEffect(() => turned(current + 1), [current]);

  const followTo = useEffectEvent((page: number) => goTo(page - 1));
  useEffect(() => {
    if (follow !== undefined) followTo(follow);
  }, [follow]);

  // The keys work at once, without a tap on the paper first.
  useEffect(() => scroller?.focus({ preventScroll: true }), [scroller]);

  const sweep = useEffectEvent(() => doc.cleanup(true).catch(() => undefined));
  const stretch = Math.floor(current / SWEEP_EVERY);
  useEffect(() => {
    // Refused by pdf.js while a page is being drawn; the next sweep takes it along.
    const timer = setTimeout(() => void sweep(), 3_000);
    return () => clearTimeout(timer);
  }, [stretch]);

  // One function for all the life of the pages, so that a scroll does not draw each of them anew.
  const latest = useRef(goTo);
  useEffect(() => {
    latest.current = goTo;
  });
  const follows = useCallback(({ page, y }: Place) => latest.current(page, y), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    // A menu or the drawer stands elsewhere in the page, though React hands its keys on.
    if (event.ctrlKey || event.metaKey || event.altKey || !event.currentTarget.contains(target) || target.tagName === 'INPUT') return;
    const acts: Record<string, () => void> = {
      PageDown: () => goTo(current + 1),
      PageUp: () => goTo(current - 1),
      Home: () => goTo(0),
      End: () => goTo(pages - 1),
      '+': () => zoomTo(stepFrom(viewport.scale, 1)),
      '=': () => zoomTo(stepFrom(viewport.scale, 1)),
      '-': () => zoomTo(stepFrom(viewport.scale, -1)),
      '0': () => zoomTo('width'),
    };
    const act = acts[event.key];
    if (!act) {
      if (['ArrowUp', 'ArrowDown', ' '].includes(event.key)) onMove();
      return;
    }
    event.preventDefault();
    act();
  };

  const around = useMemo(
    (): OpenedPaper => ({ doc, of, title, current, labels, goTo: (page, y = 0) => latest.current(page, y), side, openSide }),
    [doc, of, title, current, labels, side],
  );
  const tools = (
    <>
      <ToolButton name={t(text.previous)} onClick={() => goTo(current - 1)} disabled={current === 0}>
        <IconChevronUp aria-hidden />
      </ToolButton>
      <PageNumber current={current} pages={pages} labels={labels} onGo={goTo} onDone={() => scroller?.focus({ preventScroll: true })} />
      <ToolButton name={t(text.next)} onClick={() => goTo(current + 1)} disabled={current === pages - 1}>
        <IconChevronDown aria-hidden />
      </ToolButton>
      {!narrow && <span className={styles.divider} />}
      <ZoomTools zoom={viewport.zoom} scale={viewport.scale} narrow={narrow} onZoom={(zoom) => zoomTo(zoom)} />
    </>
  );
  const shown = viewport.measured ? layout.boxes.slice(kept.first, kept.last + 1) : [];
  const whole = (
    <div className={styles.reader} onKeyDown={onKeyDown}>
      <header className={styles.bar}>
        {leading}
        <SideButtons />
        {!narrow && (
          <div role="toolbar" aria-label={t(text.toolbar)} style={{ display: 'contents' }}>
            {tools}
          </div>
        )}
      </header>
      {banner}
      {parts.map(({ name, Bar }) => Bar && <Bar key={name} />)}
      <div className={styles.window}>
        <div
          ref={setScroller}
          role="region"
          className={styles.scroller}
          tabIndex={0}
          aria-label={t(text.pagesOf, { title })}
          onScroll={onScroll}
          onWheel={onMove}
          onTouchMove={onMove}
          onPointerDown={onMove}
        >
          <div className={styles.pages} style={{ width: layout.width, height: layout.height }}>
            {shown.map((box, offset) => {
              const at = kept.first + offset;
              return (
                <Page
                  key={at}
                  doc={doc}
                  watch={watch}
                  at={at}
                  skipped={skipped.has(at + 1)}
                  label={labels?.[at] ?? String(at + 1)}
                  box={box}
                  ratio={viewport.ratio}
                  onSize={viewport.setSize}
                  onGo={follows}
                />
              );
            })}
          </div>
        </div>
      </div>
      {narrow && (
        <div role="toolbar" aria-label={t(text.toolbar)} className={`${styles.bar} ${styles.barBelow}`}>
          {tools}
        </div>
      )}
      <SidePanel />
    </div>
  );
  return (
    <PaperOpened value={around}>
      {parts.reduceRight((inside, { name, Around }) => (Around ? <Around key={name}>{inside}</Around> : inside), whole)}
    </PaperOpened>
  );
}
