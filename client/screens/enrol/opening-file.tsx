/** A key file that takes its time to open: that it goes on, for how long so far, and the way out. */
import { useEffect, useState } from 'react';
import { Button } from '@mantine/core';
import { enrol } from '../../../shared/text/enrol.ts';
import { shell } from '../../../shared/text/shell.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Most files open before anybody could read this. */
const QUIET_S = 2;

export function OpeningFile({ onStop }: { readonly onStop: () => void }) {
  const { t } = useWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const each = setInterval(() => setSeconds((now) => now + 1), 1_000);
    return () => clearInterval(each);
  }, []);
  if (seconds < QUIET_S) return null;
  return (
    <Notice
      acts={
        <Button variant="default" onClick={onStop}>
          {t(shell.cancel)}
        </Button>
      }
    >
      {t(enrol.openingFile)} <span aria-hidden>{t(enrol.openingFor, { n: seconds })}</span>
    </Notice>
  );
}
