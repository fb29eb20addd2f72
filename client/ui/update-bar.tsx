import { useState, useSyncExternalStore } from 'react';
import { Button } from '@mantine/core';
import { shell } from '../../shared/text/shell.ts';
import { newVersion } from '../update.ts';
import { useWords } from './language.tsx';
import css from './page.module.css';

/** Offers the new version wherever one is, but never in the middle of a ballot. */
export function UpdateBar() {
  const { t } = useWords();
  const ready = useSyncExternalStore(newVersion.subscribe, newVersion.get);
  const [opening, setOpening] = useState(false);
  if (!ready) return null;
  const open = () => {
    setOpening(true);
    void newVersion.use();
  };
  return (
    <div className={`${css.bar} ${css.update}`} role="status">
      {t(shell.newVersion)}
      <Button variant="default" loading={opening} onClick={open}>
        {t(shell.useNewVersion)}
      </Button>
    </div>
  );
}
