/** The first start: a code, then our own council or a sample to look around in. */
import { useEffect, useState } from 'react';
import { Button, Stack, TextInput } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { setup } from '../../../shared/text/setup.ts';
import { ownAccount } from '../../../shared/text/own-account.ts';
import type { PassphraseToKeep, SampleDone } from '../../../shared/wire/setup.ts';
import { get, post } from '../../link/http.ts';
import { useSession } from '../../session.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, Loading } from '../../ui/states.tsx';
import { CouncilForm, EMPTY } from './council-form.tsx';
import { Passphrase, type ToKeep } from './passphrase.tsx';
import { SampleRoles } from './sample-roles.tsx';
import css from './setup.module.css';

/** A whole council is made through the front door; a slow machine may need minutes. */
const MAKING = 600_000;

type Step =
  | { readonly at: 'welcome' | 'form' }
  | { readonly at: 'done'; readonly done: ToKeep }
  | { readonly at: 'sample'; readonly done: SampleDone };

export default function Setup() {
  const { installation } = useSession();
  const [code, setCode] = useState('');
  const [form, setForm] = useState(EMPTY);
  const [step, setStep] = useState<Step>({ at: 'welcome' });
  if (step.at === 'welcome' && installation?.toWriteDown) return <StillToKeep />;
  switch (step.at) {
    case 'form':
      return (
        <CouncilForm
          code={code}
          form={form}
          onForm={setForm}
          onBack={() => setStep({ at: 'welcome' })}
          onDone={(done) => setStep({ at: 'done', done })}
        />
      );
    case 'done':
      return <Passphrase done={step.done} name={form.name} />;
    case 'sample':
      return <SampleRoles done={step.done} />;
    case 'welcome':
      return (
        <Welcome code={code} onCode={setCode} onForm={() => setStep({ at: 'form' })} onSample={(done) => setStep({ at: 'sample', done })} />
      );
  }
}

/** The page was left before the passphrase was said to be on paper: it is shown again. */
function StillToKeep() {
  const { t } = useWords();
  const { installation, me } = useSession();
  const [done, setDone] = useState<PassphraseToKeep>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let left = false;
    void get<PassphraseToKeep>('/setup/passphrase').then((answer) => {
      if (left) return;
      if (isRefusal(answer)) setRefusal(answer);
      else setDone(answer);
    });
    return () => void (left = true);
  }, [tries]);
  if (done && me) return <Passphrase done={{ ...done, me }} name={installation?.unit?.name ?? ''} />;
  return (
    <Page title={t(setup.passphraseTitle)} width="narrow" density="desk">
      <Refused refusal={refusal} again={() => setTries(tries + 1)} />
      {!refusal && <Loading />}
    </Page>
  );
}

interface WelcomeProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onForm: () => void;
  readonly onSample: (done: SampleDone) => void;
}

function Welcome({ code, onCode, onForm, onSample }: WelcomeProps) {
  const { t, refusal: wordsOf } = useWords();
  const [busy, setBusy] = useState<'form' | 'sample'>();
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const given = () => {
    setTried(true);
    return code.trim() !== '';
  };
  const sample = async () => {
    const answer = await ask<SampleDone>('sample', '/sample', MAKING);
    if (answer) onSample(answer);
  };
  /** Asks with the code; a wrong one is said where it was typed. */
  const ask = async <T,>(what: 'form' | 'sample', path: string, timeout?: number): Promise<T | undefined> => {
    if (!given()) return undefined;
    setBusy(what);
    setRefusal(undefined);
    const answer = await post<T>(path, { code: code.trim() }, timeout);
    setBusy(undefined);
    if (!isRefusal(answer)) return answer;
    setRefusal(answer);
    return undefined;
  };
  const wrongCode = refusal?.code === 'setup/wrong-code';
  return (
    <Page title={t(setup.welcome)} lead={t(setup.welcomeLead)} density="desk">
      <Stack gap="xl">
        {!wrongCode && <Refused refusal={refusal} />}
        <TextInput
          className={css.code}
          label={t(setup.code)}
          description={t(setup.codeHint)}
          value={code}
          error={tried && code.trim() === '' ? t(ownAccount.missing) : wrongCode ? wordsOf(refusal) : undefined}
          onChange={(event) => {
            onCode(event.currentTarget.value);
            setRefusal(undefined);
          }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          size="lg"
        />
        <div className={css.choices}>
          <Card className={css.choice}>
            <h2>{t(setup.ours)}</h2>
            <p>{t(setup.oursLead)}</p>
            <BigButton
              onClick={() => void ask('form', '/setup/code').then((right) => right && onForm())}
              loading={busy === 'form'}
              disabled={busy === 'sample'}
            >
              {t(setup.ours)}
            </BigButton>
          </Card>
          <Card className={css.choice}>
            <h2>{t(setup.sample)}</h2>
            <p>{t(setup.sampleLead)}</p>
            <Button variant="default" size="lg" onClick={() => void sample()} loading={busy === 'sample'} disabled={busy === 'form'}>
              {t(setup.sample)}
            </Button>
            {busy === 'sample' && <p role="status">{t(setup.sampleMaking)}</p>}
          </Card>
        </div>
      </Stack>
    </Page>
  );
}
