/** The tools of writing, between the reader's own and the pages, while somebody writes. */
import { Menu } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookmark,
  IconCheck,
  IconEraser,
  IconMessagePlus,
  IconPalette,
  IconPencil,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { INK_COLOURS, MARKS } from '../../../shared/papers/note.ts';
import { colours, marks, text as words, widths } from '../../../shared/text/pen.ts';
import { shortcuts } from '../../../shared/text/shortcuts.ts';
import { notebook } from '../../notes/notebook.ts';
import { useWords } from '../../ui/language.tsx';
import { isTyping, pressed, type Shortcut } from '../../ui/key-press.ts';
import { Shortcuts } from '../../ui/shortcuts.tsx';
import { ToolButton } from '../tool-button.tsx';
import { css, INK } from './colours.ts';
import { NotKept } from './kept.tsx';
import { MarkIcon } from './mark-icon.tsx';
import { OpenCard } from './open-card.tsx';
import { usePaperNotes, type PaperNotes } from './paper-notes.ts';
import { isMark, pen, type Tool } from './pen.ts';
import { WIDTHS } from './stroke.ts';
import styles from './notes.module.css';

/** Wide enough for colours and widths beside the tools, in CSS pixels. */
const WIDE = 860;

export function NotesBar() {
  const mine = usePaperNotes();
  const tool = useStore(pen, (now) => now.tool);
  if (!mine) return null;
  return (
    <>
      <Keys mine={mine} />
      {tool !== undefined && <Tools mine={mine} tool={tool} />}
      <NotKept />
      <OpenCard mine={mine} />
    </>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z (on a Mac with Cmd; Ctrl+Y too), but not from a field that has an undo of its own. */
function Keys({ mine }: { readonly mine: PaperNotes }) {
  const keys: readonly Shortcut[] = [
    { keys: ['Mod+z'], does: shortcuts.undo, act: () => mine.undo() },
    { keys: ['Mod+Shift+z', 'Mod+y'], does: shortcuts.redo, act: () => mine.redo() },
  ];
  const press = useEffectEvent((event: KeyboardEvent) => void (isTyping(event.target) || pressed(keys, event)));
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return <Shortcuts of={shortcuts.notes} list={keys} />;
}

function Tools({ mine, tool }: { readonly mine: PaperNotes; readonly tool: Tool }) {
  const { t } = useWords();
  const { ref, width } = useElementSize();
  const { done, undone } = useStore(mine.history);
  const keeping = useStore(notebook, (now) => now.keeping);
  const wide = (width || window.innerWidth) >= WIDE;
  const choose = (one: Tool) => (
    <ToolButton
      name={t(one === 'pen' ? words.pen : one === 'eraser' ? words.eraser : words.textNote)}
      pressed={tool === one}
      onClick={() => pen.setState({ tool: one })}
    >
      {one === 'pen' ? <IconPencil aria-hidden /> : one === 'eraser' ? <IconEraser aria-hidden /> : <IconMessagePlus aria-hidden />}
    </ToolButton>
  );
  return (
    <div ref={ref} role="toolbar" aria-label={t(words.tools)} className={styles.bar}>
      {choose('pen')}
      {wide ? tool === 'pen' && <Looks /> : <LookMenu />}
      {choose('eraser')}
      {choose('text')}
      <MarkMenu tool={tool} />
      <span className={styles.rule} />
      <ToolButton name={t(words.undo)} disabled={done.length === 0} onClick={mine.undo}>
        <IconArrowBackUp aria-hidden />
      </ToolButton>
      <ToolButton name={t(words.redo)} disabled={undone.length === 0} onClick={mine.redo}>
        <IconArrowForwardUp aria-hidden />
      </ToolButton>
      <span className={styles.said} role="status">
        {wide && (tool === 'text' || isMark(tool)) && <span>{t(tool === 'text' ? words.tapForText : words.tapForMark)}</span>}
        {wide && done.length > 0 && keeping === 'kept' && (
          <>
            <IconCheck size={18} aria-hidden /> {t(words.kept)}
          </>
        )}
      </span>
      <ToolButton name={t(words.done)} onClick={() => pen.setState({ tool: undefined })}>
        <IconX aria-hidden />
      </ToolButton>
    </div>
  );
}

/** Every width and colour, beside each other. */
function Looks() {
  const { t } = useWords();
  const { colour, width } = useStore(pen);
  const one = (name: string, pressed: boolean, choose: () => void, inside: ReactNode) => (
    <ToolButton key={name} name={name} pressed={pressed} onClick={choose}>
      {inside}
    </ToolButton>
  );
  return (
    <span className={styles.looks} role="group" aria-label={t(words.look)}>
      {INK_COLOURS.map((ink) =>
        one(
          t(colours[ink]),
          colour === ink,
          () => pen.setState({ colour: ink, tool: 'pen' }),
          <span className={styles.dot} style={{ background: css(INK[ink]) }} />,
        ),
      )}
      <span className={styles.rule} />
      {WIDTHS.map((points, at) =>
        one(t(Object.values(widths)[at]!), width === points, () => pen.setState({ width: points, tool: 'pen' }), <Thickness at={at} />),
      )}
    </span>
  );
}

const Thickness = ({ at }: { readonly at: number }) => (
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden>
    <path d="M4 17 Q9 5 13 13 T22 9" fill="none" stroke="currentColor" strokeLinecap="round" strokeWidth={[1.5, 3, 5.5][at]} />
  </svg>
);

function LookMenu() {
  const { t } = useWords();
  const colour = useStore(pen, (now) => now.colour);
  return (
    <Menu position="bottom" shadow="md" withinPortal closeOnItemClick={false}>
      <Menu.Target>
        <ToolButton name={t(words.look)}>
          <span className={styles.palette}>
            <IconPalette aria-hidden />
            <span className={styles.dot} style={{ background: css(INK[colour]) }} />
          </span>
        </ToolButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.looksMenu}>
        <Looks />
      </Menu.Dropdown>
    </Menu>
  );
}

function MarkMenu({ tool }: { readonly tool: Tool }) {
  const { t } = useWords();
  return (
    <Menu position="bottom" width="min(16.25rem, calc(100vw - 1.5rem))" shadow="md" withinPortal>
      <Menu.Target>
        <ToolButton name={t(words.marks)} pressed={isMark(tool)}>
          {isMark(tool) ? <MarkIcon mark={tool} size={24} /> : <IconBookmark aria-hidden />}
        </ToolButton>
      </Menu.Target>
      <Menu.Dropdown>
        {MARKS.map((mark) => (
          <Menu.Item
            key={mark}
            className={styles.menuItem}
            leftSection={<MarkIcon mark={mark} />}
            onClick={() => pen.setState({ tool: mark })}
          >
            {t(marks[mark])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
