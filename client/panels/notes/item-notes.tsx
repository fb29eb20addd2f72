/** What somebody noted on an item of the agenda: marks and words, set and taken off from one menu. */
import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconMessage2, IconMessagePlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { MARKS, type Mark, type Note, type What } from '../../../shared/papers/note.ts';
import { marks, text as words } from '../../../shared/text/pen.ts';
import { sharing as sharingWords } from '../../../shared/text/sharing.ts';
import { draftOf, keepDraft } from '../../link/drafts.ts';
import { notebook } from '../../notes/notebook.ts';
import { nameOf, sharing } from '../../notes/sharing.ts';
import { useNotebook, useNotes } from '../../notes/use-notebook.ts';
import { Card } from '../../reader/notes/card.tsx';
import { NotKept } from '../../reader/notes/kept.tsx';
import { MarkIcon } from '../../reader/notes/mark-icon.tsx';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { OfItemProps } from '../slot.ts';
import css from './item-notes.module.css';

/** What is said of a write that fails stands above. */
const quietly = (kept: Promise<void>): void => void kept.catch(() => undefined);

export function ItemNotes({ item, at }: OfItemProps) {
  const can = useNotebook();
  return can && at !== 'outcome' ? <Noted item={item} at={at} /> : null;
}

function Noted({ item, at }: OfItemProps) {
  const { t } = useWords();
  const { id: meeting } = useHere();
  const notes = useNotes(useCallback((one: Note) => one.meeting === meeting && 'item' in one.on && one.on.item === item, [meeting, item]));
  const theirs = useStore(sharing, (now) => now.theirs).filter(
    ({ note }) => note.meeting === meeting && 'item' in note.on && note.on.item === item,
  );
  const hidden = useStore(sharing, (now) => now.hidden);
  const shown = theirs.filter((one) => !hidden.has(nameOf(one)));
  const [writing, setWriting] = useState(false);
  const owner = useStore(notebook, (now) => now.owner) ?? '';
  const form = `note/${meeting}/${item}`;
  const { text: half } = (writing && draftOf(owner, form)) || {};
  const marked = (mark: Mark) => notes.find(({ what }) => what.kind === 'mark' && what.mark === mark);
  const written = notes.find(({ what }) => what.kind === 'text');
  const text = written?.what.kind === 'text' ? written.what.text : '';
  const put = (what: What, before?: Note): void => {
    const now = new Date().toISOString();
    quietly(
      notebook.put(
        before ? { ...before, what, changed: now } : { id: crypto.randomUUID(), meeting, on: { item }, what, made: now, changed: now },
      ),
    );
  };
  const toggle = (mark: Mark): void => {
    const there = marked(mark);
    if (there) quietly(notebook.remove(there.id));
    else put({ kind: 'mark', mark });
  };
  return (
    <div className={at === 'list' ? css.inList : css.notes}>
      <Menu position="bottom-end" width="min(16.25rem, calc(100vw - 1.5rem))" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon
            className={css.open}
            variant="subtle"
            color="gray"
            c="var(--ink-soft)"
            size={56}
            aria-label={t(words.write)}
            title={t(words.write)}
          >
            <IconBookmark size={22} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {MARKS.map((mark) => (
            <Menu.CheckboxItem
              key={mark}
              className={css.item}
              checked={marked(mark) !== undefined}
              closeMenuOnClick
              onChange={() => toggle(mark)}
            >
              <span className={css.choice}>
                <MarkIcon mark={mark} /> {t(marks[mark])}
              </span>
            </Menu.CheckboxItem>
          ))}
          <Menu.Item className={css.item} leftSection={<IconMessagePlus size={22} aria-hidden />} onClick={() => setWriting(true)}>
            {t(words.textNote)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {(notes.length > 0 || shown.length > 0) && (
        <div className={css.said}>
          {MARKS.filter(marked).map((mark) => (
            <span key={mark} className={css.mark} data-mark={mark}>
              <MarkIcon mark={mark} size={18} /> {t(marks[mark])}
            </span>
          ))}
          {text !== '' && (
            <UnstyledButton
              className={css.text}
              aria-label={t(words.openNote, { text: text.slice(0, 80) })}
              onClick={() => setWriting(true)}
            >
              <IconMessage2 size={18} aria-hidden />
              <span>{text}</span>
            </UnstyledButton>
          )}
          {notes.length > 0 && at === 'subject' && <NotKept />}
          {shown.map((one) => (
            <span key={nameOf(one)} className={css.theirs}>
              <strong>{t(sharingWords.by, { name: one.writer.name })}:</strong>{' '}
              {one.note.what.kind === 'mark' ? t(marks[one.note.what.mark]) : one.note.what.kind === 'text' && one.note.what.text}
            </span>
          ))}
        </div>
      )}
      {writing && (
        <Card
          text={text}
          half={typeof half === 'string' ? half : undefined}
          onType={(typed) => keepDraft(owner, form, { text: typed })}
          shared={written?.shared !== undefined}
          onKeep={(next) => (next === '' ? written && quietly(notebook.remove(written.id)) : put({ kind: 'text', text: next }, written))}
          onRemove={written && (() => quietly(notebook.remove(written.id)))}
          onClose={() => {
            keepDraft(owner, form, {});
            setWriting(false);
          }}
        />
      )}
    </div>
  );
}
