/** The first start: a code, then our own council or a sample to look around in. */
import { useState } from 'react';
import { Button, Stack, TextInput } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { setup } from '../../../shared/text/setup.ts';
import { signIn } from '../../../shared/text/sign-in.ts';
import type { SampleDone, SetUpDone } from '../../../shared/wire/http.ts';
import { post } from '../../link/http.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Card } from '../../ui/states.tsx';
import { CouncilForm } from './council-form.tsx';
import { Passphrase } from './passphrase.tsx';
import { SampleRoles } from './sample-roles.tsx';
import css from './setup.module.css';

/** A whole council is made through the front door; a slow machine may need minutes. */
const MAKING = 600_000;

type Step = { readonly at: 'welcome' | 'form' } | { readonly at: 'done'; readonly done: SetUpDone } | { readonly at: 'sample'; readonly done: SampleDone };

export default function Setup() {
  const [code, setCode] = useState('');
  const [step, setStep] = useState<Step>({ at: 'welcome' });
  switch (step.at) {
    case 'form':
      return <CouncilForm code={code} onBack={() => setStep({ at: 'welcome' })} onDone={(done) => setStep({ at: 'done', done })} />;
    case 'done':
      return <Passphrase done={step.done} />;
    case 'sample':
      return <SampleRoles done={step.done} />;
    case 'welcome':
      return <Welcome code={code} onCode={setCode} onForm={() => setStep({ at: 'form' })} onSample={(done) => setStep({ at: 'sample', done })} />;
  }
}

interface WelcomeProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onForm: () => void;
  readonly onSample: (done: SampleDone) => void;
}

function Welcome({ code, onCode, onForm, onSample }: WelcomeProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const given = () => {
    setTried(true);
    return code.trim() !== '';
  };
  const sample = async () => {
    if (!given()) return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await post<SampleDone>('/sample', { code: code.trim() }, MAKING);
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else onSample(answer);
  };
  return (
    <Page title={t(setup.welcome)} lead={t(setup.welcomeLead)} density="desk">
      <Stack gap="xl">
        <Refused refusal={refusal} />
        <TextInput
          className={css.code}
          label={t(setup.code)}
          description={t(setup.codeHint)}
          value={code}
          error={tried && code.trim() === '' ? t(signIn.missing) : undefined}
          onChange={(event) => onCode(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size="lg"
        />
        <div className={css.choices}>
          <Card className={css.choice}>
            <h2>{t(setup.ours)}</h2>
            <p>{t(setup.oursLead)}</p>
            <BigButton onClick={() => given() && onForm()} disabled={busy}>
              {t(setup.ours)}
            </BigButton>
          </Card>
          <Card className={css.choice}>
            <h2>{t(setup.sample)}</h2>
            <p>{t(setup.sampleLead)}</p>
            <Button variant="default" size="lg" onClick={() => void sample()} loading={busy}>
              {t(setup.sample)}
            </Button>
            {busy && <p role="status">{t(setup.sampleMaking)}</p>}
          </Card>
        </div>
      </Stack>
    </Page>
  );
}
