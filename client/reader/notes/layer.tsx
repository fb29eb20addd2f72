/** All that is noted on one page, over it. */
import { useEffect, useEffectEvent, useRef, useState, type MouseEvent as Click } from 'react';
import { useStore } from 'zustand';
import type { PageLayerProps } from '../part.ts';
import { useNotesHere } from './carried.ts';
import { Highlights, quotedAt, useQuoted, type QuotedNote } from './highlights.tsx';
import { InkLayer } from './ink-layer.tsx';
import { ownAt } from './page-points.ts';
import { usePaperNotes, type PaperNotes } from './paper-notes.ts';
import { isMark, pen } from './pen.ts';
import { Pins } from './pins.tsx';
import { TheirsOnPage } from './theirs-on-page.tsx';
import { HighlightBar, SelectionBar } from './word-bar.tsx';
import styles from './notes.module.css';

export function NotesLayer(props: PageLayerProps) {
  const mine = usePaperNotes();
  return mine && <Noted {...props} mine={mine} />;
}

function Noted({ at, viewport, text, mine }: PageLayerProps & { readonly mine: PaperNotes }) {
  const { notes, noted } = useNotesHere(mine, at);
  const tool = useStore(pen, (now) => now.tool);
  const quoted = useQuoted(notes, text);
  useEffect(() => {
    if (!text) return;
    mine.texts.set(at, text);
    return () => void mine.texts.delete(at);
  }, [at, text, mine]);
  const [tapped, setTapped] = useState<string>();
  const layer = useRef<HTMLDivElement>(null);

  const tap = useEffectEvent((event: MouseEvent) => {
    const box = layer.current?.getBoundingClientRect();
    const target = event.target as HTMLElement;
    if (!box || target.closest('button, a, [role="toolbar"]')) return;
    const found: QuotedNote | undefined =
      document.getSelection()?.isCollapsed === false || tool !== undefined
        ? undefined
        : quotedAt(quoted, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    if (found?.note.what.kind === 'text') mine.open.setState({ what: { page: at, note: found.note } }, true);
    setTapped(found?.note.what.kind === 'highlight' ? found.note.id : undefined);
  });
  useEffect(() => {
    // Highlights lie over words that can be selected: the tap is the page's.
    const page = layer.current?.parentElement;
    const tapHere = (event: MouseEvent): void => tap(event);
    const elsewhere = (event: PointerEvent): void => {
      if (!page?.contains(event.target as Node)) setTapped(undefined);
    };
    page?.addEventListener('click', tapHere);
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      page?.removeEventListener('click', tapHere);
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, []);

  const place = (event: Click<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const spot = ownAt(viewport, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    if (isMark(tool)) mine.add(at, { kind: 'mark', mark: tool, at: [...spot] });
    else mine.open.setState({ what: { page: at, at: spot } }, true);
  };
  const chosen = quoted.find(({ note }) => note.id === tapped);
  return (
    <div ref={layer} className={styles.layer} data-notes={notes.length}>
      <Highlights quoted={quoted} noted={noted} />
      <InkLayer at={at} shown={viewport} notes={notes} />
      {(tool === 'text' || isMark(tool)) && <div className={styles.placing} data-placing onClick={place} />}
      <Pins at={at} shown={viewport} notes={notes} quoted={quoted} noted={noted} />
      <TheirsOnPage at={at} shown={viewport} text={text} mine={mine} />
      {tool === undefined && <SelectionBar text={text} />}
      {chosen && <HighlightBar tapped={chosen} at={at} onDone={() => setTapped(undefined)} />}
    </div>
  );
}
