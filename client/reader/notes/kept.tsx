/** Said where notes are nowhere but in this window: nothing is lost as long as it is open. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { text as words } from '../../../shared/text/pen.ts';
import { notebook } from '../../notes/notebook.ts';
import { useWords } from '../../ui/language.tsx';
import styles from './notes.module.css';

export function NotKept() {
  const { t } = useWords();
  const failed = useStore(notebook, (now) => now.keeping === 'failed');
  useEffect(() => {
    if (!failed) return;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [failed]);
  if (!failed) return null;
  return (
    <div className={styles.notKept} role="alert">
      <span>{t(words.notKept)}</span>
      <Button variant="default" onClick={() => void notebook.again().catch(() => undefined)}>
        {t(words.again)}
      </Button>
    </div>
  );
}
