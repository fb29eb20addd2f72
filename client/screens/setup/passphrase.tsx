/** The passphrase, shown this once; nobody goes on before saying that it is on paper. */
import { useEffect, useState } from 'react';
import { Checkbox, Stack } from '@mantine/core';
import { setup } from '../../../shared/text/setup.ts';
import type { SetUpDone } from '../../../shared/wire/http.ts';
import { useSession } from '../../session.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { Fingerprint } from '../../ui/fingerprint.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import css from './setup.module.css';

export function Passphrase({ done }: { readonly done: SetUpDone }) {
  const { t } = useWords();
  const { enter, refresh } = useSession();
  const [written, setWritten] = useState(done.passphrase === undefined);
  useEffect(() => {
    if (written) return;
    // A slip of the hand must not lose what is shown only once.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [written]);
  const begin = async () => {
    enter(done.me);
    await refresh();
  };
  return (
    <Page title={t(done.passphrase ? setup.passphraseTitle : setup.ready)} lead={done.passphrase && t(setup.passphraseWhy)} width="narrow" density="desk">
      <Stack gap="xl">
        {done.passphrase && (
          <>
            <p className={css.phrase} translate="no">
              {done.passphrase}
            </p>
            <Checkbox size="lg" label={t(setup.writtenDown)} checked={written} onChange={(event) => setWritten(event.currentTarget.checked)} />
          </>
        )}
        <section>
          <h2 className={css.heading}>{t(setup.caTitle)}</h2>
          <p className={css.soft}>{t(setup.caWhy)}</p>
          <Fingerprint hex={done.ca} />
        </section>
        <BigButton disabled={!written} onClick={() => void begin()}>
          {t(setup.begin)}
        </BigButton>
      </Stack>
    </Page>
  );
}
