/** The passphrase: copied, printed, ticked. Until then it is shown again after every reload; nobody goes on before. */
import { useState } from 'react';
import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { setup } from '../../../shared/text/setup.ts';
import type { SetUpDone } from '../../../shared/wire/setup.ts';
import { post } from '../../link/http.ts';
import { useSession } from '../../session.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { Fingerprint } from '../../ui/fingerprint.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import css from './setup.module.css';

export type ToKeep = Pick<SetUpDone, 'me' | 'passphrase' | 'ca'>;

interface PassphraseProps {
  readonly done: ToKeep;
  /** Of the council, for the printed sheet. */
  readonly name: string;
}

export function Passphrase({ done, name }: PassphraseProps) {
  const { t } = useWords();
  const { enter, refresh } = useSession();
  const [written, setWritten] = useState(done.passphrase === undefined);
  const [copied, setCopied] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const begin = async () => {
    setBusy(true);
    const answer = await post('/setup/passphrase');
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    enter(done.me);
    await refresh();
  };
  // Without a secure context there is no clipboard; then the phrase is marked by a press and copied by hand.
  const copy = async () => setCopied((await navigator.clipboard?.writeText(done.passphrase ?? '').then(() => true, () => false)) ?? false);
  return (
    <Page
      title={t(done.passphrase ? setup.passphraseTitle : setup.ready)}
      lead={done.passphrase && t(setup.passphraseWhy)}
      width="narrow"
      density="desk"
    >
      <Stack gap="xl">
        {done.passphrase && (
          <>
            <div className={css.sheet}>
              <p className={css.paperOnly}>{t(setup.passphrasePaper, { name })}</p>
              <p className={css.phrase} translate="no">
                {done.passphrase}
              </p>
            </div>
            <Group gap="md">
              <Button variant="default" onClick={() => window.print()}>
                {t(setup.passphrasePrint)}
              </Button>
              <Button variant="default" onClick={() => void copy()}>
                <span role="status">{t(copied ? setup.passphraseCopied : setup.passphraseCopy)}</span>
              </Button>
            </Group>
            <Checkbox
              size="lg"
              label={t(setup.writtenDown)}
              checked={written}
              onChange={(event) => setWritten(event.currentTarget.checked)}
            />
          </>
        )}
        <section>
          <h2 className={css.heading}>{t(setup.caTitle)}</h2>
          <p className={css.soft}>{t(setup.caWhy)}</p>
          <Fingerprint hex={done.ca} />
        </section>
        <Refused refusal={refusal} />
        <BigButton disabled={!written} loading={busy} onClick={() => void begin()}>
          {t(setup.begin)}
        </BigButton>
      </Stack>
    </Page>
  );
}
