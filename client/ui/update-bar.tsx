import { useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { shell } from '../../shared/text/shell.ts';
import { newVersion } from '../update.ts';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';

/** Offers the new version: on the home and sign-in screens alone, never in a meeting. */
export function UpdateBar() {
  const { t } = useWords();
  const ready = useSyncExternalStore(newVersion.subscribe, newVersion.get);
  if (!ready) return null;
  return (
    <Notice tone="good" acts={<Button variant="default" onClick={() => newVersion.use()}>{t(shell.useNewVersion)}</Button>}>
      {t(shell.newVersion)}
    </Notice>
  );
}
