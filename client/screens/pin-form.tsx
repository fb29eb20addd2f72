/** Choosing a PIN: twice the same, and honest about what it does. */
import { useState } from 'react';
import { PasswordInput, Stack } from '@mantine/core';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { browserKeep } from '../keys/keep.ts';
import { checkPin, choosePin } from '../keys/pin.ts';
import { BigButton } from '../ui/big-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import css from './sign-in.module.css';

/** `replaces`: the present PIN is asked for first. */
export function PinForm({ replaces, onDone }: { readonly replaces: boolean; readonly onDone: () => void }) {
  const { t } = useWords();
  const [old, setOld] = useState('');
  const [pin, setPin] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const digits = (set: (value: string) => void) => (event: { currentTarget: { value: string } }) =>
    set(event.currentTarget.value.replace(/\D/g, '').slice(0, 8));
  const save = async () => {
    setTried(true);
    setRefusal(undefined);
    if (pin !== repeat) return;
    setBusy(true);
    try {
      const answer = (replaces ? await checkPin(browserKeep, old, Date.now()) : undefined) ?? (await choosePin(browserKeep, pin));
      if (answer) setRefusal(answer);
      else onDone();
    } catch {
      setRefusal(refuse('enrol/cannot-keep'));
    }
    setBusy(false);
  };
  const common = { inputMode: 'numeric', autoComplete: 'off', maxLength: 8 } as const;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="md">
        <Refused refusal={refusal} />
        {replaces && <PasswordInput {...common} label={t(ownAccount.oldPin)} value={old} onChange={digits(setOld)} />}
        <PasswordInput
          {...common}
          label={t(replaces ? ownAccount.newPin : ownAccount.choosePin)}
          description={t(ownAccount.pinRule)}
          value={pin}
          onChange={digits(setPin)}
        />
        <PasswordInput
          {...common}
          label={t(ownAccount.repeatPin)}
          value={repeat}
          onChange={digits(setRepeat)}
          error={tried && pin !== repeat ? t(ownAccount.notSame) : undefined}
        />
        <p className={css.small}>{t(ownAccount.pinHonest)}</p>
        <BigButton type="submit" loading={busy} disabled={pin.length < 4}>
          {t(signIn.savePin)}
        </BigButton>
      </Stack>
    </form>
  );
}
