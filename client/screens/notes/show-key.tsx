/** The key of the notes as a code, for another device of the same person; behind the PIN, where there is one. */
import { useState } from 'react';
import { Button, Stack } from '@mantine/core';
import { Link } from 'wouter';
import { notes } from '../../../shared/text/notes.ts';
import { codeOfKey } from '../../notes/notes-key.ts';
import { keyToShow } from '../../notes/syncing.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { PinGate } from './pin-gate.tsx';
import css from './notes.module.css';

export function ShowKey({ owner }: { readonly owner: string }) {
  const { t } = useWords();
  const [code, setCode] = useState<string>();
  if (code === undefined)
    return (
      <PinGate
        act={t(notes.show)}
        onOpen={async () => setCode(await codeOfKey(await keyToShow(owner)))}
        beside={
          <Button component={Link} to="/recovery-sheet" variant="default">
            {t(notes.print)}
          </Button>
        }
      />
    );
  return (
    <Stack gap="md">
      <Notice tone="warn">{t(notes.shown)}</Notice>
      <div className={css.code}>
        <QrCode text={code.replaceAll(' ', '')} size={240} name={notes.qr} />
        <Letters code={code} />
      </div>
      <div>
        <Button variant="default" onClick={() => setCode(undefined)}>
          {t(notes.hide)}
        </Button>
      </div>
    </Stack>
  );
}

/** A code in its groups, in the order in which they are typed. */
export function Letters({ code }: { readonly code: string }) {
  return (
    <ol className={css.letters} translate="no">
      {code.split(' ').map((group, at) => (
        <li key={at}>{group}</li>
      ))}
    </ol>
  );
}
