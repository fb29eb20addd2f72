/** The device's storage did not answer: whether there is a key here is not known, and nothing is done as if there were none. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { onDevice } from '../../shared/text/on-device.ts';
import { shell } from '../../shared/text/shell.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';

/** `onAgain`: what looks again besides the session. */
export function KeyUnread({ onAgain }: { readonly onAgain?: () => Promise<void> }) {
  const { t } = useWords();
  const { refresh } = useSession();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    await refresh();
    await onAgain?.();
    setBusy(false);
  };
  return (
    <Notice
      tone="warn"
      title={t(onDevice.keyUnreadTitle)}
      acts={
        <Button loading={busy} onClick={() => void again()}>
          {t(shell.again)}
        </Button>
      }
    >
      {t(onDevice.keyUnread)}
    </Notice>
  );
}
