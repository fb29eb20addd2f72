/** Another tab of this browser has signed somebody else in: this one sends nothing in the wrong name, and says who is here now. */
import { Stack } from '@mantine/core';
import { ownAccount } from '../../shared/text/own-account.ts';
import { useMe, useSession } from '../session.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';

export default function OtherTab() {
  const { t } = useWords();
  const { other = '' } = useSession();
  const { member } = useMe();
  const names = { name: other, before: member.name };
  return (
    <Page title={t(ownAccount.otherTitle, names)} lead={t(ownAccount.otherLead, names)} width="narrow">
      <Stack gap="md">
        {/* Anew: nothing of whoever was here stays on the page. */}
        <BigButton onClick={() => location.assign('/')}>{t(ownAccount.otherGoOn, names)}</BigButton>
        <p>{t(ownAccount.otherKept, names)}</p>
      </Stack>
    </Page>
  );
}
