/** Who is here, on a device without a key or beside it: a desk with a password, or a tablet that is still to be enrolled. */
import { Suspense, useState } from 'react';
import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { Link } from 'wouter';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { shell } from '../../shared/text/shell.ts';
import { accountMenu, ownAccount } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { SecondFactorAsked } from '../../shared/wire/second-factor.ts';
import { useSession } from '../session.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { piece } from '../ui/piece.tsx';
import { Card, Loading } from '../ui/states.tsx';
import { KeyUnread } from './key-unread.tsx';
import css from './sign-in.module.css';

/** Its library is for who has a second factor. */
const SecondStep = piece(() => import('./second-factor/second-step.tsx'));

/** A finger rather than a mouse: a tablet, so enrolling comes first there. */
const isTouch = () => matchMedia('(pointer: coarse)').matches;

/** `hasKey`: its owner asked for the password instead, and `onKey` goes back. */
export default function WithoutKey({ hasKey, onKey }: { readonly hasKey: boolean; readonly onKey: () => void }) {
  const { t } = useWords();
  const { keyUnread } = useSession();
  const touch = isTouch() && !hasKey && !keyUnread;
  const enrolment = (
    <Card className={css.half}>
      <Stack gap="md">
        <h2>{t(ownAccount.tabletTitle)}</h2>
        <p className={css.soft}>{t(ownAccount.tabletLead)}</p>
        {touch ? (
          <BigButton {...{ component: Link, to: '/enrol' }}>{t(signIn.enrolThis)}</BigButton>
        ) : (
          <Button component={Link} to="/enrol" variant="default">
            {t(signIn.enrolThis)}
          </Button>
        )}
      </Stack>
    </Card>
  );
  return (
    <Page title={t(signIn.title)} density={touch ? 'delegate' : 'desk'}>
      {keyUnread && <KeyUnread />}
      <div className={`${css.halves} ${touch ? css.touch : ''}`}>
        {touch && enrolment}
        <Card className={css.half}>
          <PasswordForm big={!touch} />
        </Card>
        {!touch && !hasKey && !keyUnread && enrolment}
        {hasKey && (
          <Button variant="default" onClick={onKey}>
            {t(ownAccount.withKey)}
          </Button>
        )}
      </div>
      <p className={css.foot}>
        <Anchor component={Link} to="/help/trust">
          {t(accountMenu.trustHelp)}
        </Anchor>
        <Anchor component={Link} to="/verify">
          {t(shell.verify)}
        </Anchor>
      </p>
    </Page>
  );
}

function PasswordForm({ big }: { readonly big: boolean }) {
  const { t } = useWords();
  const { signInWithPassword } = useSession();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asked, setAsked] = useState<SecondFactorAsked['secondFactor']>();
  const send = async () => {
    setTried(true);
    if (busy || login.trim() === '' || password === '') return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await signInWithPassword(login.trim(), password);
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else setAsked(answer?.secondFactor);
  };
  if (asked)
    return (
      <Suspense fallback={<Loading />}>
        <SecondStep asked={asked} onOver={(why) => (setAsked(undefined), setPassword(''), setTried(false), setRefusal(why))} />
      </Suspense>
    );
  const missing = (value: string) => (tried && value.trim() === '' ? t(ownAccount.missing) : undefined);
  const Submit = big ? BigButton : Button;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        <h2>{t(signIn.withPassword)}</h2>
        <p className={css.soft}>{t(ownAccount.deskLead)}</p>
        <Refused refusal={refusal} />
        <TextInput
          label={t(signIn.login)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          error={missing(login)}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t(signIn.password)}
          autoComplete="current-password"
          value={password}
          error={missing(password)}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Submit type="submit" loading={busy} variant={big ? 'filled' : 'default'}>
          {t(signIn.title)}
        </Submit>
        <p className={css.small}>{t(ownAccount.deskNoVote)}</p>
      </Stack>
    </form>
  );
}
