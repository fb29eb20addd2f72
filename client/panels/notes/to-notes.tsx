/** The way to all one's notes of this meeting. */
import { Button } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { text as words } from '../../../shared/text/pen.ts';
import { useNotebook } from '../../notes/use-notebook.ts';
import { useWords } from '../../ui/language.tsx';
import { usePlaces } from '../places.ts';

export function ToNotes() {
  const { t } = useWords();
  const { open } = usePlaces();
  return (
    useNotebook() && (
      <Button variant="default" leftSection={<IconNotes size={22} aria-hidden />} onClick={() => open('notes')}>
        {t(words.mine)}
      </Button>
    )
  );
}
