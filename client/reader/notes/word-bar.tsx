/** What can be done with words: those just selected, or those of a highlight that was tapped. Stands below them, out of their way. */
import { UnstyledButton } from '@mantine/core';
import { IconCopy, IconMessagePlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { HIGHLIGHT_COLOURS, quoteOf, type HighlightColour, type Note } from '../../../shared/papers/note.ts';
import { colours, text as words } from '../../../shared/text/pen.ts';
import { useWords } from '../../ui/language.tsx';
import { rectanglesOf, selectedOn, type Rectangle, type TextOnPage } from '../text-places.ts';
import { copiedText } from '../use-text.ts';
import { css, LIGHT } from './colours.ts';
import type { QuotedNote } from './highlights.tsx';
import { usePaperNotes } from './paper-notes.ts';
import styles from './notes.module.css';

interface BarProps {
  readonly name: string;
  /** What it stands below. */
  readonly under: Rectangle;
  readonly chosen?: HighlightColour;
  readonly onColour?: (colour: HighlightColour) => void;
  readonly onNote?: () => void;
  readonly onCopy?: () => void;
  readonly onRemove?: () => void;
}

function WordBar({ name, under, chosen, onColour, onNote, onCopy, onRemove }: BarProps) {
  const { t } = useWords();
  const low = under.top + under.height > 0.9;
  const middle = Math.min(Math.max(under.left + under.width / 2, 0.3), 0.7);
  const act = (label: string, run: (() => void) | undefined, icon: React.ReactNode) =>
    run && (
      <UnstyledButton className={styles.wordAct} aria-label={label} title={label} onClick={run}>
        {icon}
      </UnstyledButton>
    );
  return (
    <div
      role="toolbar"
      aria-label={name}
      className={styles.wordBar}
      data-above={low || undefined}
      style={{ left: `${middle * 100}%`, top: `${(low ? under.top : under.top + under.height) * 100}%` }}
      // A press on it must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
    >
      {onColour &&
        HIGHLIGHT_COLOURS.map((one) => (
          <UnstyledButton
            key={one}
            className={styles.wordAct}
            aria-label={t(words.highlight, { colour: t(colours[one]) })}
            aria-pressed={chosen === undefined ? undefined : chosen === one}
            onClick={() => onColour(one)}
          >
            <span className={styles.swatch} style={{ background: css(LIGHT[one]) }} />
          </UnstyledButton>
        ))}
      {act(t(words.textNote), onNote, <IconMessagePlus aria-hidden />)}
      {act(t(words.copy), onCopy, <IconCopy aria-hidden />)}
      {act(t(words.remove), onRemove, <IconTrash aria-hidden />)}
    </div>
  );
}

/** How long a selection must stand before it is offered anything, in milliseconds: it is being made. */
const SETTLED = 250;

/** Whether the selection begins on this page: the bar stands there once, though it may reach over the next. */
function begins({ layer }: TextOnPage, selection: Selection): boolean {
  const { startContainer } = selection.getRangeAt(0);
  return layer.contains(startContainer);
}

/** Below the words that are selected. */
export function SelectionBar({ text }: { readonly text: TextOnPage | undefined }) {
  const { t } = useWords();
  const mine = usePaperNotes();
  const [under, setUnder] = useState<Rectangle>();
  useEffect(() => {
    if (!text || !mine) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let down = false;
    const look = (): void => {
      const selection = document.getSelection();
      const range = selectedOn(text, selection);
      setUnder(range && selection && begins(text, selection) ? rectanglesOf(text, range).at(-1) : undefined);
    };
    const changed = (): void => {
      clearTimeout(timer);
      if (document.getSelection()?.isCollapsed !== false) setUnder(undefined);
      else if (!down) timer = setTimeout(look, SETTLED);
    };
    const press = (event: PointerEvent): void => void (down = event.pointerType === 'mouse');
    const release = (): void => {
      down = false;
      changed();
    };
    document.addEventListener('selectionchange', changed);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', changed);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
    };
  }, [text, mine]);
  if (!under || !mine) return null;

  const selected = () =>
    [...mine.texts].flatMap(([page, one]) => {
      const range = selectedOn(one, document.getSelection());
      const quote = range && quoteOf(one.text.text, range.from, range.to);
      return quote ? [{ page, quote }] : [];
    });
  const over = (): void => {
    document.getSelection()?.removeAllRanges();
    setUnder(undefined);
  };
  return (
    <WordBar
      name={t(words.selection)}
      under={under}
      onColour={(colour) => {
        mine.addAll(selected().map(({ page, quote }) => ({ page, what: { kind: 'highlight', quote, colour } })));
        over();
      }}
      onNote={() => {
        const [first] = selected();
        if (first) mine.open.setState({ what: first }, true);
        over();
      }}
      onCopy={() => {
        void navigator.clipboard?.writeText(copiedText(document.getSelection()?.toString() ?? '')).catch(() => undefined);
        over();
      }}
    />
  );
}

/** Below a highlight that was tapped. */
export function HighlightBar({ tapped, at, onDone }: { readonly tapped: QuotedNote; readonly at: number; readonly onDone: () => void }) {
  const { t } = useWords();
  const mine = usePaperNotes();
  const { note, rectangles } = tapped;
  const { what } = note;
  const under = rectangles.at(-1);
  if (!mine || !under || what.kind !== 'highlight') return null;
  const alter = (to: Note['what'] | undefined): void => {
    mine.alter([{ note, what: to }]);
    onDone();
  };
  return (
    <WordBar
      name={t(words.ofHighlight)}
      under={under}
      chosen={what.colour}
      onColour={(colour) => alter({ ...what, colour })}
      onNote={() => {
        mine.open.setState({ what: { page: at, quote: what.quote } }, true);
        onDone();
      }}
      onCopy={() => {
        void navigator.clipboard?.writeText(what.quote.exact).catch(() => undefined);
        onDone();
      }}
      onRemove={() => alter(undefined)}
    />
  );
}
