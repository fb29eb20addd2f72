/** After a right password: the digits of an authenticator, a passkey, or a recovery code. */
import { useState } from 'react';
import { Button, Stack, TextInput } from '@mantine/core';
import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { secondFactor as words } from '../../../shared/text/second-factor.ts';
import type { SecondFactorAsked } from '../../../shared/wire/second-factor.ts';
import { useSession } from '../../session.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';

interface SecondStepProps {
  readonly asked: SecondFactorAsked['secondFactor'];
  /** Back to the password, saying why where there is a reason. */
  readonly onOver: (why?: Refusal) => void;
}

export default function SecondStep({ asked: { ticket, totp, passkey }, onOver }: SecondStepProps) {
  const { t } = useWords();
  const { signInSecond } = useSession();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async (given: { readonly code: string } | { readonly passkey: unknown }) => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await signInSecond({ ticket, ...given });
    setBusy(false);
    setCode('');
    if (answer?.code === 'identity/ticket-over') onOver(answer);
    else if (answer) setRefusal(answer);
  };
  const withPasskey = async () => {
    setStopped(false);
    try {
      await send({ passkey: await startAuthentication({ optionsJSON: passkey as PublicKeyCredentialRequestOptionsJSON }) });
    } catch {
      // Cancelled, timed out, or no such key here: the browser tells these apart for nobody.
      setStopped(true);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && code.trim() !== '') void send({ code });
      }}
    >
      <Stack gap="md">
        <h2>{t(words.stepTitle)}</h2>
        <Refused refusal={refusal} />
        {stopped && <Notice tone="warn">{t(words.stopped)}</Notice>}
        {passkey && (
          <BigButton type="button" onClick={() => void withPasskey()} disabled={busy}>
            {t(words.usePasskey)}
          </BigButton>
        )}
        <TextInput
          label={t(totp ? words.code : words.recoveryOnly)}
          description={totp ? t(words.codeHint) : undefined}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={!passkey}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <BigButton type="submit" loading={busy} disabled={code.trim() === ''} variant={passkey ? 'default' : 'filled'}>
          {t(words.enter)}
        </BigButton>
        <Button variant="subtle" color="gray.8" onClick={() => onOver()}>
          {t(words.back)}
        </Button>
      </Stack>
    </form>
  );
}
