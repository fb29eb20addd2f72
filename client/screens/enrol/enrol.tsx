/** Enrolling a device, one thing at a time: may it be done here, install, code, compare face to face, PIN. */
import { useEffect, useEffectEvent, useState } from 'react';
import { Stack } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { enrol } from '../../../shared/text/enrol.ts';
import { shell } from '../../../shared/text/shell.ts';
import { ownAccount } from '../../../shared/text/own-account.ts';
import { deviceKey, dropPending, pendingEnrolment, waitingOf, type DeviceKey, type Waiting } from '../../keys/device-key.ts';
import { askToKeep, browserKeep } from '../../keys/keep.ts';
import { dropPin, hasPin, keyOf } from '../../keys/pin.ts';
import { whoReadHere } from '../../session/readings.ts';
import { useSession } from '../../session.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { KeyUnread } from '../key-unread.tsx';
import { PinForm } from '../pin-form.tsx';
import { isInstalled, platform } from '../../ui/platform.ts';
import { Anothers } from './anothers.tsx';
import { Cannot, whyNotHere } from './cannot.tsx';
import { CodeForm } from './code-form.tsx';
import { Compare } from './compare.tsx';
import { codeFrom } from './enrolment-code.ts';
import { Install } from './install.tsx';
import { PinBefore } from './pin-before.tsx';
import css from './enrol.module.css';

type Step =
  | { readonly at: 'looking' | 'unread' | 'install' | 'code' | 'refused' }
  | { readonly at: 'compare' | 'anothers'; readonly waiting: Waiting }
  | { readonly at: 'pinBefore' | 'pin' | 'done'; readonly key: DeviceKey };

/** How far somebody had come whose page is loaded again; forgotten with the tab. */
const REACHED = 'ecabinet.enrolling';
const reached = (at: 'code' | 'pinBefore' | 'pin' | 'done'): void => sessionStorage.setItem(REACHED, at);

/** Storage that fails here fails also for the key that is to be kept. */
const holdsNotesOf = async (person: string): Promise<boolean> => (await import('../../notes/kept-keys.ts')).holdsKeys(person);

export default function Enrol() {
  const { t } = useWords();
  const { installation, loading, adopt, me, key: before } = useSession();
  const [, go] = useLocation();
  const [step, setStep] = useState<Step>({ at: 'looking' });
  const [kept, setKept] = useState(true);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const offered = codeFrom(location.hash);
  const whyNot = whyNotHere(installation);

  // A tablet that has lost its key still has their safe.
  const whose = before?.member.id ?? whoReadHere() ?? (me?.by === 'hall' ? undefined : me?.member.id);
  /** Asked before the key is replaced whose holder has notes that open by what lies here. */
  const onWaiting = async (waiting: Waiting) => {
    const isAnothers = whose !== undefined && whose !== waiting.member.id && (await holdsNotesOf(whose).catch(() => true));
    setStep({ at: isAnothers ? 'anothers' : 'compare', waiting });
  };
  const look = () =>
    Promise.all([pendingEnrolment(browserKeep), deviceKey(browserKeep)]).then(
      ([pending, key]) => {
        // A reload in the middle goes on with the number already shown.
        const waiting = pending && waitingOf(pending);
        if (waiting) return onWaiting(waiting);
        const at = sessionStorage.getItem(REACHED);
        if (key && (at === 'pinBefore' || at === 'pin' || at === 'done')) return setStep({ at, key });
        const inTab = at !== 'code' && !isInstalled() && (platform() === 'ipad' || platform() === 'android');
        setStep({ at: inTab ? 'install' : 'code' });
      },
      // A key that could not be read may be there: no other takes its place.
      () => setStep({ at: 'unread' }),
    );
  // Once; whose key it is that lies here the session has read before.
  const begin = useEffectEvent(look);
  useEffect(() => {
    if (!loading) void begin();
  }, [loading]);

  const approved = async (key: DeviceKey) => {
    history.replaceState(null, '', '/enrol');
    // Firefox asks the person first, and may wait for ever: nothing here waits for it.
    void askToKeep().then(setKept);
    // Under the PIN before lies what opens their notes: another one would close them away.
    const isClosed = whose === key.member.id && (await hasPin(browserKeep)) && !(await keyOf(browserKeep));
    if (!isClosed || !(await holdsNotesOf(whose).catch(() => true))) return choosesPin(key);
    reached('pinBefore');
    setStep({ at: 'pinBefore', key });
  };
  const choosesPin = async (key: DeviceKey) => {
    // The key's last holder may have been another person, with another PIN.
    await dropPin(browserKeep, whose === undefined ? 'unknown' : whose === key.member.id);
    reached('pin');
    setStep({ at: 'pin', key });
  };
  const stops = async () => {
    await dropPending(browserKeep);
    go('/', { replace: true });
  };
  const finish = async (key: DeviceKey) => {
    setBusy(true);
    const answer = await adopt(key);
    setBusy(false);
    if (answer) setRefusal(answer);
    else {
      sessionStorage.removeItem(REACHED);
      // Whoever was signed in here without their key: what they read meanwhile lies under a safe that is gone, and is fetched anew.
      if (me) location.replace('/');
      else go('/', { replace: true });
    }
  };

  if (loading || step.at === 'looking')
    return (
      <Page title={t(enrol.title)} width="narrow">
        <Loading />
      </Page>
    );
  if (whyNot)
    return (
      <Page title={t(enrol.cannotTitle)} width="narrow">
        <Cannot why={whyNot} />
      </Page>
    );
  switch (step.at) {
    case 'unread':
      return (
        <Page title={t(enrol.title)} width="narrow">
          <KeyUnread onAgain={look} />
        </Page>
      );
    case 'install':
      return (
        <Page title={t(enrol.installTitle)} lead={t(enrol.installWhy)}>
          <Install
            platform={platform() === 'ipad' ? 'ipad' : 'android'}
            code={offered}
            onAnyway={() => (reached('code'), setStep({ at: 'code' }))}
          />
        </Page>
      );
    case 'code':
      return (
        <Page title={t(enrol.codeTitle)} lead={offered ? undefined : t(enrol.codeLead)} width="narrow">
          <CodeForm offered={offered} onWaiting={(waiting) => void onWaiting(waiting)} />
        </Page>
      );
    case 'anothers':
      return (
        <Page title={t(enrol.anothersTitle)} width="narrow">
          <Anothers
            name={before?.member.name}
            next={step.waiting.member.name}
            onStop={() => void stops()}
            onGoOn={() => setStep({ at: 'compare', waiting: step.waiting })}
          />
        </Page>
      );
    case 'pinBefore':
      return (
        <Page title={t(enrol.pinBeforeTitle)} width="narrow">
          <PinBefore onOpen={() => void choosesPin(step.key)} />
        </Page>
      );
    case 'compare':
      return (
        <Page title={t(enrol.compareTitle)} heading={false} width="narrow">
          <Compare
            waiting={step.waiting}
            onDone={(key) => void approved(key)}
            onRefused={() => setStep({ at: 'refused' })}
            onStop={() => setStep({ at: 'code' })}
          />
        </Page>
      );
    case 'refused':
      return (
        <Page title={t(enrol.refusedTitle)} heading={false} width="narrow">
          <EmptyState
            heading="h1"
            title={t(enrol.refusedTitle)}
            act={<BigButton onClick={() => setStep({ at: 'code' })}>{t(enrol.restart)}</BigButton>}
          >
            {t(enrol.refusedHint)}
          </EmptyState>
        </Page>
      );
    case 'pin':
      return (
        <Page title={t(enrol.pinTitle)} width="narrow">
          <Stack gap="lg">
            <Notice tone="good">{t(enrol.doneFor, { name: step.key.member.name })}</Notice>
            <PinForm replaces={false} onDone={() => (reached('done'), setStep({ at: 'done', key: step.key }))} />
          </Stack>
        </Page>
      );
    case 'done':
      return (
        <Page title={t(enrol.doneTitle)} width="narrow">
          <Stack gap="lg">
            <p className={css.soft}>{t(enrol.doneFor, { name: step.key.member.name })}</p>
            <Notice tone="warn">
              {t(ownAccount.losing)}
              {!kept && <p>{t(enrol.notKept)}</p>}
            </Notice>
            <Refused refusal={refusal} />
            <BigButton onClick={() => void finish(step.key)} loading={busy}>
              {t(shell.next)}
            </BigButton>
          </Stack>
        </Page>
      );
  }
}
