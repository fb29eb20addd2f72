import { useState } from 'react';
import { PasswordInput, Stack } from '@mantine/core';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import { post } from '../link/http.ts';
import { useSession } from '../session.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice, Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

/**
 * Changing one's own password; every other session of the person ends. `first`: given by somebody else, and nothing else goes
 * before it is changed.
 */
export default function Password({ first = false }: { readonly first?: boolean }) {
  const { t } = useWords();
  const { refresh } = useSession();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async () => {
    setTried(true);
    if (old === '' || fresh.length < 10 || fresh !== repeat) return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await post('/change-password', { old, new: fresh });
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    if (first) return refresh();
    setDone(true);
    setOld('');
    setFresh('');
    setRepeat('');
    setTried(false);
  };
  return (
    <Page
      title={t(first ? ownAccount.firstPasswordTitle : ownAccount.passwordTitle)}
      lead={first ? t(ownAccount.firstPasswordLead) : undefined}
      width="narrow"
      density="desk"
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          {done && <Notice tone="good">{t(ownAccount.passwordChanged)}</Notice>}
          <Refused refusal={refusal} />
          <PasswordInput
            label={t(first ? ownAccount.firstPassword : ownAccount.oldPassword)}
            autoComplete="current-password"
            value={old}
            onChange={(event) => setOld(event.currentTarget.value)}
            error={tried && old === '' ? t(ownAccount.missing) : undefined}
          />
          <PasswordInput
            label={t(ownAccount.newPassword)}
            description={t(ownAccount.newPasswordHint)}
            autoComplete="new-password"
            maxLength={200}
            value={fresh}
            onChange={(event) => setFresh(event.currentTarget.value)}
            error={tried && fresh.length < 10 ? t(ownAccount.tooShort) : undefined}
          />
          <PasswordInput
            label={t(ownAccount.repeatPassword)}
            autoComplete="new-password"
            maxLength={200}
            value={repeat}
            onChange={(event) => setRepeat(event.currentTarget.value)}
            error={tried && fresh !== repeat ? t(ownAccount.notSame) : undefined}
          />
          <BigButton type="submit" loading={busy}>
            {t(ownAccount.passwordTitle)}
          </BigButton>
        </Stack>
      </form>
    </Page>
  );
}
