/**
 * Whoever has notes and no sheet that opens them is reminded at home, and not before there is something to lose: an enrolment stays
 * short, and nobody is asked in the middle of a sitting. It may be put off for a week, or be declined for good.
 */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { z } from 'zod';
import { useStore } from 'zustand';
import { sheet as words } from '../../../shared/text/recovery-sheet.ts';
import { recall, remember } from '../../link/memory.ts';
import { notebook } from '../../notes/notebook.ts';
import { sayOfSheet, syncing } from '../../notes/syncing.ts';
import { useSession } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** When the reminder was put off, and of which key it spoke. */
const PUT_OFF = 'recovery-sheet';
const PutOff = z.object({ at: z.number(), key: z.string() });
const WEEK_MS = 7 * 86_400_000;

/** Of a new key it speaks again. */
function putOffKey(): string | undefined {
  const { data } = PutOff.safeParse(recall(PUT_OFF));
  return data && Math.abs(Date.now() - data.at) < WEEK_MS ? data.key : undefined;
}

export default function SheetReminder() {
  const { t } = useWords();
  const { installation } = useSession();
  const { phase, key, sheet } = useStore(syncing);
  const some = useStore(notebook, ({ notes }) => notes.size > 0);
  const [later, setLater] = useState(putOffKey);
  const isOld = sheet?.state === 'printed' && sheet.key !== key;
  const isSettled = sheet !== undefined && !isOld;
  // A trial's notes are nobody's.
  if (!some || key === undefined || phase === 'other-key' || isSettled || later === key || installation?.sample) return null;
  const putOff = (): void => {
    remember(PUT_OFF, { at: Date.now(), key });
    setLater(key);
  };
  return (
    <Notice
      tone={isOld ? 'warn' : 'info'}
      title={t(isOld ? words.anewTitle : words.remindTitle)}
      acts={
        <>
          <Button component={Link} to="/recovery-sheet" variant="default">
            {t(words.print)}
          </Button>
          <Button variant="default" onClick={putOff}>
            {t(words.later)}
          </Button>
          <Button variant="subtle" color="gray.8" onClick={() => void sayOfSheet('declined')}>
            {t(words.decline)}
          </Button>
        </>
      }
    >
      {t(isOld ? words.anew : words.remind)}
    </Notice>
  );
}
