/** The key on this device and the person's others, each with where it is signed in; a lost one is shut out here. */
import { Suspense, useState } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'wouter';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { Device } from '../../shared/council/council.ts';
import { parseCertificate } from '../../shared/crypto/certificate.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { OwnAccess, OwnSession } from '../../shared/wire/sign-in.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { dropKey } from '../keys/device-key.ts';
import { browserKeep } from '../keys/keep.ts';
import { dropPin } from '../keys/pin.ts';
import { post } from '../link/http.ts';
import { useSession } from '../session.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Fingerprint } from '../ui/fingerprint.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice, Refused } from '../ui/notice.tsx';
import { NotesOpenedHere } from '../ui/notes-opened-here.tsx';
import { Page } from '../ui/page.tsx';
import { piece } from '../ui/piece.tsx';
import { Card, EmptyState } from '../ui/states.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { browserName } from './browser-name.ts';
import { KeyUnread } from './key-unread.tsx';
import { PinForm } from './pin-form.tsx';
import css from './devices.module.css';

const Notes = piece(() => import('./notes/notes.tsx'));

export default function Devices() {
  const { t } = useWords();
  const { key, keyUnread, me } = useSession();
  const { data, refusal, again } = useAsk<OwnAccess>('/sessions');
  // As the server has it: a password may have been set by another's hand, and takes nobody's key away.
  const mayRevoke = me !== undefined && (me.by === 'key' || me.member.rights.length > 0);
  const held = data?.devices.find((one) => one.certificate === key?.certificate);
  return (
    <Page title={t(ownAccount.devicesTitle)} width="narrow">
      <Stack gap="xl">
        {key ? (
          <ThisDevice key={key.certificate} held={key} since={held?.approvedAt} />
        ) : keyUnread ? (
          <KeyUnread />
        ) : (
          <EmptyState
            title={t(ownAccount.noKeyHere)}
            act={
              <Button component={Link} to="/enrol" variant="default">
                {t(signIn.enrolThis)}
              </Button>
            }
          />
        )}
        <Suspense>
          <Notes />
        </Suspense>
        <Refused refusal={refusal} again={again} />
        {data && <Others access={data} here={key?.certificate} mayRevoke={mayRevoke} again={again} />}
        <p className={css.soft}>{t(mayRevoke ? ownAccount.lostDevice : ownAccount.lostDeviceNoKey)}</p>
      </Stack>
    </Page>
  );
}

/** `since`: when the key was approved; absent until the server has said. */
function ThisDevice({ held, since }: { readonly held: DeviceKey; readonly since: string | undefined }) {
  const { t, date, dateTime } = useWords();
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
          {t(ownAccount.thisDevice)}: {held.label}
        </h2>
        <p>{t(ownAccount.keyOf, { name: held.member.name })}</p>
        <p className={css.soft}>
          {t(held.origin === 'issued' ? ownAccount.madeHere : ownAccount.fromFile)}.{' '}
          {t(ownAccount.validUntil, { date: date(new Date(parseCertificate(held.der).notAfter).toISOString()) })}
          {since && `, ${t(ownAccount.usedSince, { at: dateTime(since) })}`}.
        </p>
        <div>
          <p className={css.soft}>{t(ownAccount.certificateNo)}</p>
          <Fingerprint hex={held.certificate} />
        </div>
        <Notice tone="warn">{t(ownAccount.losing)}</Notice>
        {pin === 'saved' && <Notice tone="good">{t(ownAccount.pinSaved)}</Notice>}
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
              {t(canLock ? ownAccount.changePin : ownAccount.choosePin)}
            </Button>
            <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
              {t(ownAccount.removeKey)}
            </Button>
          </Group>
        )}
      </Stack>
      <Confirm
        opened={removing}
        title={t(ownAccount.removeKey)}
        act={t(ownAccount.removeKey)}
        onAct={remove}
        onClose={() => setRemoving(false)}
      >
        {t(ownAccount.removeKeyWhat)}
      </Confirm>
    </Card>
  );
}

interface OthersProps {
  readonly access: OwnAccess;
  /** The key on this device. */
  readonly here: string | undefined;
  readonly mayRevoke: boolean;
  readonly again: () => unknown;
}

function Others({ access: { devices, sessions }, here, mayRevoke, again }: OthersProps) {
  const { t } = useWords();
  const [ending, setEnding] = useState<OwnSession>();
  const [revoking, setRevoking] = useState<Device>();
  const others = devices.filter((one) => one.certificate !== here);
  const byPassword = sessions.filter((one) => one.by === 'password');
  const ask = (path: string) => async () => {
    const answer = await post(path);
    if (isRefusal(answer)) return answer;
    again();
    return undefined;
  };
  return (
    <section>
      <h2 className={css.heading}>{t(ownAccount.otherDevices)}</h2>
      {others.length === 0 && <p className={css.soft}>{t(ownAccount.noOthers)}</p>}
      <ul className={css.list}>
        {others.map((one) => (
          <Other
            key={one.certificate}
            device={one}
            sessions={sessions.filter(({ certificate }) => certificate === one.certificate)}
            onEnd={setEnding}
            onRevoke={mayRevoke ? setRevoking : undefined}
          />
        ))}
      </ul>
      {byPassword.length > 0 && (
        <>
          <h2 className={css.heading}>{t(ownAccount.bySessionsOfPassword)}</h2>
          <SignedIn sessions={byPassword} onEnd={setEnding} />
        </>
      )}
      <Confirm
        opened={ending !== undefined}
        title={t(ownAccount.endSession)}
        act={t(ownAccount.endSession)}
        onAct={ask(`/sessions/${ending?.id}/end`)}
        onClose={() => setEnding(undefined)}
      >
        {t(ownAccount.endSessionWhat)}
      </Confirm>
      <Confirm
        opened={revoking !== undefined}
        title={t(ownAccount.revokeOther)}
        act={t(ownAccount.revokeOther)}
        onAct={ask(`/devices/${revoking?.certificate}/revoke`)}
        onClose={() => setRevoking(undefined)}
      >
        {t(ownAccount.revokeOtherWhat, { label: revoking?.label ?? '' })}
        {revoking && <NotesOpenedHere certificate={revoking.certificate} />}
      </Confirm>
    </section>
  );
}

interface OtherProps {
  readonly device: Device;
  /** Where it is signed in. */
  readonly sessions: readonly OwnSession[];
  readonly onEnd: (session: OwnSession) => void;
  /** Undefined where the server would refuse it. */
  readonly onRevoke: ((device: Device) => void) | undefined;
}

function Other({ device, sessions, onEnd, onRevoke }: OtherProps) {
  const { t, date, dateTime } = useWords();
  const { label, origin, approvedAt, notAfter, revokedAt } = device;
  const isInForce = revokedAt === undefined;
  return (
    <li>
      <div className={css.session}>
        <span>
          <strong>{label}</strong>
          <span className={css.soft}>
            {t(origin === 'issued' ? ownAccount.keyIssued : ownAccount.fromFile)} · {t(ownAccount.usedSince, { at: dateTime(approvedAt) })}
          </span>
          <span className={css.soft}>
            {isInForce ? t(ownAccount.validUntil, { date: date(notAfter) }) : t(ownAccount.revokedOn, { date: dateTime(revokedAt) })}
          </span>
        </span>
        {isInForce && onRevoke && (
          <Button variant="default" onClick={() => onRevoke(device)} aria-label={`${t(ownAccount.revokeOther)}: ${label}`}>
            {t(ownAccount.revokeOther)}
          </Button>
        )}
      </div>
      {isInForce && sessions.length > 0 && <SignedIn sessions={sessions} onEnd={onEnd} />}
      {isInForce && sessions.length === 0 && <p className={css.soft}>{t(ownAccount.noSession)}</p>}
    </li>
  );
}

function SignedIn({ sessions, onEnd }: { readonly sessions: readonly OwnSession[]; readonly onEnd: (session: OwnSession) => void }) {
  const { t, dateTime } = useWords();
  return (
    <ul className={css.inner}>
      {sessions.map((one) => {
        const browser = browserName(one.browser ?? '') || t(ownAccount.unknownBrowser);
        return (
          <li key={one.id} className={css.session}>
            <span>
              <span>
                {browser}
                {one.here && ` (${t(ownAccount.thisSession)})`}
              </span>
              <span className={css.soft}>
                {one.since && t(ownAccount.sessionSince, { at: dateTime(one.since) })}
                {one.seen && !one.here && ` · ${t(ownAccount.sessionSeen, { at: dateTime(one.seen) })}`}
              </span>
            </span>
            {!one.here && (
              <Button variant="default" onClick={() => onEnd(one)} aria-label={`${t(ownAccount.endSession)}: ${one.label ?? browser}`}>
                {t(ownAccount.endSession)}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
