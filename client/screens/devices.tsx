/** The key on this device, and the person's others. */
import { useState } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'react-router';
import type { Device } from '../../shared/council/council.ts';
import { parseCertificate } from '../../shared/crypto/certificate.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { Devices as DeviceList } from '../../shared/wire/http.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { dropKey } from '../keys/device-key.ts';
import { browserKeep } from '../keys/keep.ts';
import { dropPin } from '../keys/pin.ts';
import { useMe, useSession } from '../session.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Fingerprint } from '../ui/fingerprint.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice, Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Card, EmptyState } from '../ui/states.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { PinForm } from './pin-form.tsx';
import css from './devices.module.css';

export default function Devices() {
  const { t } = useWords();
  const me = useMe();
  const { key } = useSession();
  const { data, refusal, again } = useAsk<DeviceList>('/devices');
  const others = data?.devices.filter((one) => one.member === me.member.id && one.certificate !== key?.certificate);
  return (
    <Page title={t(signIn.devicesTitle)} width="narrow">
      <Stack gap="xl">
        {key ? (
          <ThisDevice key={key.certificate} held={key} />
        ) : (
          <EmptyState
            title={t(signIn.noKeyHere)}
            act={
              <Button component={Link} to="/enrol" variant="default">
                {t(signIn.enrolThis)}
              </Button>
            }
          />
        )}
        {refusal && !refusal.code.endsWith('/not-allowed') && <Refused refusal={refusal} again={again} />}
        {others && <Others devices={others} />}
        <p className={css.soft}>{t(signIn.lostDevice)}</p>
      </Stack>
    </Page>
  );
}

function ThisDevice({ held }: { readonly held: DeviceKey }) {
  const { t, date } = useWords();
  const { canLock, refresh, pinChosen, signOut } = useSession();
  const [pin, setPin] = useState<'closed' | 'open' | 'saved'>('closed');
  const [removing, setRemoving] = useState(false);
  const remove = async () => {
    await dropKey(browserKeep);
    await dropPin(browserKeep);
    await signOut(true);
    await refresh();
  };
  return (
    <Card>
      <Stack gap="md">
        <h2 className={css.heading}>
          {t(signIn.thisDevice)}: {held.label}
        </h2>
        <p>{t(signIn.keyOf, { name: held.member.name })}</p>
        <p className={css.soft}>
          {t(held.origin === 'issued' ? signIn.madeHere : signIn.fromFile)}.{' '}
          {t(signIn.validUntil, { date: date(new Date(parseCertificate(held.der).notAfter).toISOString()) })}.
        </p>
        <div>
          <p className={css.soft}>{t(signIn.certificateNo)}</p>
          <Fingerprint hex={held.certificate} />
        </div>
        <Notice tone="warn">{t(signIn.losing)}</Notice>
        {pin === 'saved' && <Notice tone="good">{t(signIn.pinSaved)}</Notice>}
        {pin === 'open' ? (
          <PinForm
            replaces={canLock}
            onDone={() => {
              setPin('saved');
              void pinChosen();
            }}
          />
        ) : (
          <Group>
            <Button variant="default" onClick={() => setPin('open')}>
              {t(canLock ? signIn.changePin : signIn.choosePin)}
            </Button>
            <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
              {t(signIn.removeKey)}
            </Button>
          </Group>
        )}
      </Stack>
      <Confirm opened={removing} title={t(signIn.removeKey)} act={t(signIn.removeKey)} onAct={remove} onClose={() => setRemoving(false)}>
        {t(signIn.removeKeyWhat)}
      </Confirm>
    </Card>
  );
}

function Others({ devices }: { readonly devices: readonly Device[] }) {
  const { t, date, dateTime } = useWords();
  return (
    <section>
      <h2 className={css.heading}>{t(signIn.otherDevices)}</h2>
      {devices.length === 0 && <p className={css.soft}>{t(signIn.noOthers)}</p>}
      <ul className={css.list}>
        {devices.map((one) => (
          <li key={one.certificate}>
            <strong>{one.label}</strong>
            <span className={css.soft}>
              {one.revokedAt ? t(signIn.revokedOn, { date: dateTime(one.revokedAt) }) : t(signIn.validUntil, { date: date(one.notAfter) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
