/** Enrolled again: the PIN of before opens what lies here under it, so that the one chosen next opens it as well. */
import { useState } from 'react';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { enrol } from '../../../shared/text/enrol.ts';
import { signIn } from '../../../shared/text/sign-in.ts';
import { shell } from '../../../shared/text/shell.ts';
import { browserKeep } from '../../keys/keep.ts';
import { checkPin } from '../../keys/pin.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';

/** `onOpen`: it is open, or stays closed because its PIN is forgotten. */
export function PinBefore({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useWords();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const open = async () => {
    setBusy(true);
    setRefusal(undefined);
    const wrong = await checkPin(browserKeep, pin, Date.now()).catch(() => refuse('pin/unread'));
    setBusy(false);
    setPin('');
    if (wrong) setRefusal(wrong);
    else onOpen();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Stack gap="lg">
        <Notice>{t(enrol.pinBefore)}</Notice>
        <Refused refusal={refusal} />
        <PasswordInput
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          label={t(enrol.pinBeforeLabel)}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, '').slice(0, 8))}
        />
        <BigButton type="submit" loading={busy} disabled={pin.length < 4}>
          {t(shell.next)}
        </BigButton>
        <Button variant="subtle" color="gray.8" onClick={() => setForgotten(true)} disabled={busy}>
          {t(signIn.forgotPin)}
        </Button>
      </Stack>
      <Confirm
        opened={forgotten}
        title={t(signIn.forgotPin)}
        act={t(enrol.pinBeforeWithout)}
        onAct={async () => onOpen()}
        onClose={() => setForgotten(false)}
      >
        {t(enrol.pinBeforeLost)}
      </Confirm>
    </form>
  );
}
