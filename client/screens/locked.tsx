/** A desk that nobody touched for a while: the password opens it again, just as it was left. */
import { useState } from 'react';
import { Button, PasswordInput, Stack } from '@mantine/core';
import type { Refusal } from '../../shared/base/refusal.ts';
import { shell } from '../../shared/text/shell.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { useMe, useSession } from '../session.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

export default function Locked() {
  const { t } = useWords();
  const { member } = useMe();
  const { unlockWithPassword, signOut } = useSession();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const open = async () => {
    if (busy || password === '') return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await unlockWithPassword(password);
    setBusy(false);
    setPassword('');
    if (answer) setRefusal(answer);
  };
  return (
    <Page title={t(ownAccount.lockedTitle)} lead={t(ownAccount.lockedLead, { name: member.name })} width="narrow" density="desk">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Stack gap="md">
          <Refused refusal={refusal} />
          <PasswordInput
            label={t(signIn.password)}
            autoComplete="current-password"
            autoFocus
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <BigButton type="submit" loading={busy} disabled={password === ''}>
            {t(ownAccount.openAgain)}
          </BigButton>
          <Button variant="subtle" color="gray.8" onClick={() => void signOut()}>
            {t(shell.signOut)}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
