/** The text note of this paper that is open, if one is. */
import { useStore } from 'zustand';
import { Card } from './card.tsx';
import { useNotesHere } from './carried.ts';
import { useFromWhere } from './from-where.ts';
import type { PaperNotes } from './paper-notes.ts';

export function OpenCard({ mine }: { readonly mine: PaperNotes }) {
  const { what: open } = useStore(mine.open);
  const { noted } = useNotesHere(mine);
  const fromWhere = useFromWhere(mine);
  if (!open) return null;
  const { page, note, quote, at } = open;
  const was = note && noted.get(note.id);
  const before = note?.what.kind === 'text' ? note.what : undefined;
  const close = (): void => mine.open.setState({}, true);
  return (
    <Card
      text={before?.text ?? ''}
      about={(before?.quote ?? quote)?.exact}
      {...(was && { from: fromWhere(was) })}
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
