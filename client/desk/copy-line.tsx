/** An address to be passed on: shown, selectable, copied by a press. */
import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { desk } from '../../shared/text/secretariat.ts';
import { shell } from '../../shared/text/shell.ts';
import { useWords } from '../ui/language.tsx';
import css from './desk.module.css';

export function CopyLine({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = async () => {
    // Without a secure context there is no clipboard to write to.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ? 'yes' : 'no');
  };
  return (
    <div className={css.row} style={{ alignItems: 'flex-end' }}>
      <TextInput
        className={css.grow}
        label={label}
        value={text}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        error={copied === 'no' && t(desk.copyFailed)}
      />
      <Button variant="default" onClick={() => void copy()}>
        <span role="status">{t(copied === 'yes' ? shell.copied : shell.copy)}</span>
      </Button>
    </div>
  );
}
