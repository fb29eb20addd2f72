/** Scans came in, and the server has nothing that reads them: told once on each device, with what would have to be installed. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { securityAlarms as words } from '../../../shared/text/security.ts';
import type { Alarm } from '../../../shared/wire/security.ts';
import { recall, remember } from '../../link/memory.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Under this name the device keeps what it was told that lacks. */
const TOLD = 'scans-told';

export function ScansWaiting({ alarm: { lacking } }: { readonly alarm: Alarm }) {
  const { t } = useWords();
  const [told, setTold] = useState(() => recall(TOLD));
  if (!lacking || told === lacking) return null;
  const hear = (): void => {
    remember(TOLD, lacking);
    setTold(lacking);
  };
  return (
    <Notice tone="info" title={t(words.scans)} acts={<Button variant="default" onClick={hear}>{t(words.scansHeard)}</Button>}>
      <p>{t(lacking === 'program' ? words.scansProgram : words.scansLanguage)}</p>
      <p>{t(words.scansWithout)}</p>
    </Notice>
  );
}
