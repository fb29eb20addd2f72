/** Asks for the PIN, where there is one, before something is shown that opens the notes. */
import { useState, type ReactNode } from 'react';
import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { notes } from '../../../shared/text/notes.ts';
import { browserKeep } from '../../keys/keep.ts';
import { checkPin, hasPin } from '../../keys/pin.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import css from './notes.module.css';

export interface PinGateProps {
  /** What is pressed first. */
  readonly act: string;
  /** The PIN was right, or there is none. What it rejects with is said here. */
  readonly onOpen: () => Promise<void>;
  readonly beside?: ReactNode;
}

export function PinGate({ act, onOpen, beside }: PinGateProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const open = (): Promise<void> => onOpen().catch(() => setRefusal(refuse('enrol/cannot-keep')));
  const begin = async (): Promise<void> => {
    setRefusal(undefined);
    if (await hasPin(browserKeep).catch(() => true)) setAsked(true);
    else await open();
  };
  const enter = async (): Promise<void> => {
    const wrong = await checkPin(browserKeep, pin, Date.now()).catch(() => refuse('enrol/cannot-keep'));
    setPin('');
    setRefusal(wrong);
    if (!wrong) await open();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <Stack gap="md">
        <Refused refusal={refusal} />
        {asked ? (
          <Group align="end">
            <PasswordInput
              inputMode="numeric"
              autoComplete="off"
              maxLength={8}
              autoFocus
              className={css.field}
              label={t(notes.pin)}
              value={pin}
              onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, ''))}
            />
            <Button type="submit" disabled={pin.length < 4}>
              {t(notes.proceed)}
            </Button>
          </Group>
        ) : (
          <Group>
            <Button variant="default" onClick={() => void begin()}>
              {act}
            </Button>
            {beside}
          </Group>
        )}
      </Stack>
    </form>
  );
}
