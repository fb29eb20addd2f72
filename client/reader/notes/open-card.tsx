/** The text note of this paper that is open, if one is. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { notebook } from '../../notes/notebook.ts';
import { Card } from './card.tsx';
import { useNotesHere } from './carried.ts';
import { useFromWhere } from './from-where.ts';
import { forgetHalf, halfOf, keepHalf } from './half-written.ts';
import type { PaperNotes } from './paper-notes.ts';

export function OpenCard({ mine }: { readonly mine: PaperNotes }) {
  const { what: open } = useStore(mine.open);
  const owner = useStore(notebook, (now) => (now.ready ? now.owner : undefined));
  const { noted } = useNotesHere(mine);
  const fromWhere = useFromWhere(mine);
  useEffect(() => {
    if (owner === undefined || mine.open.getState().what) return;
    const what = halfOf(owner, mine);
    if (what) mine.open.setState({ what }, true);
  }, [owner, mine]);
  if (!open) return null;
  const { page, note, quote, at } = open;
  const was = note && noted.get(note.id);
  const before = note?.what.kind === 'text' ? note.what : undefined;
  const close = (): void => {
    if (owner !== undefined) forgetHalf(owner, mine);
    mine.open.setState({}, true);
  };
  return (
    <Card
      text={before?.text ?? ''}
      half={open.half}
      about={(before?.quote ?? quote)?.exact}
      {...(was && { from: fromWhere(was) })}
      onType={(text) => {
        if (owner !== undefined) keepHalf(owner, mine, open, text);
      }}
      onKeep={(text) => {
        if (note && before) mine.alter([{ note, what: text === '' ? undefined : { ...before, text } }]);
        else if (text !== '') {
          const made = mine.add(page, { kind: 'text', text, ...(quote && { quote }), ...(at && { at: [...at] }) });
          // Kept in the middle of it: what is typed from here on changes it.
          mine.open.setState((now) => (now.what === open ? { what: { page, note: made } } : now), true);
        }
      }}
      onRemove={note && (() => mine.alter([{ note, what: undefined }]))}
      onClose={close}
    />
  );
}
