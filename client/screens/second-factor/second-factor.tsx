/** One's own second factor: an authenticator, passkeys, recovery codes. Every change asks for the password. */
import { useState } from 'react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { browserSupportsWebAuthn, startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { secondFactor as words } from '../../../shared/text/second-factor.ts';
import type { FactorAdded, SecondFactors, TotpOffer } from '../../../shared/wire/second-factor.ts';
import { post } from '../../link/http.ts';
import { useMe, useSession } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Card, Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from './second-factor.module.css';

export default function SecondFactor() {
  const { t, date, dateTime } = useWords();
  const me = useMe();
  const { refresh } = useSession();
  const { data, refusal: noList, again } = useAsk<SecondFactors>('/second-factor');
  const [password, setPassword] = useState('');
  const [label, setLabel] = useState('');
  const [offer, setOffer] = useState<TotpOffer>();
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState<readonly string[]>();
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  /** Asks, and answers what came back; undefined where it was refused. */
  const run = async <T,>(path: string, body: unknown): Promise<T | undefined> => {
    setBusy(true);
    setRefusal(undefined);
    setStopped(false);
    const answer = await post<T>(path, body);
    setBusy(false);
    if (!isRefusal(answer)) return answer;
    setRefusal(answer);
    return undefined;
  };
  const changed = (added: FactorAdded | undefined) => {
    if (!added) return;
    setOffer(undefined);
    setCode('');
    setLabel('');
    again();
    if (added.recovery) setRecovery(added.recovery);
    else if (me.lacksFactor) void refresh();
  };
  const addPasskey = async () => {
    const asked = await run<{ options: PublicKeyCredentialCreationOptionsJSON }>('/second-factor/passkey/options', { password });
    if (!asked) return;
    try {
      const passkey = await startRegistration({ optionsJSON: asked.options });
      changed(await run('/second-factor/passkey', { label: label.trim() || t(words.passkeys), passkey }));
    } catch {
      setStopped(true);
    }
  };
  const canPasskey = browserSupportsWebAuthn() && !/^[\d.]+$|:/.test(location.hostname);
  const ready = password !== '' && !busy;

  if (recovery)
    return (
      <Page title={t(words.recovery)} lead={t(words.recoveryShown)} width="narrow" density="desk">
        <Stack gap="md">
          <ol className={css.codes}>
            {recovery.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
          <Button
            onClick={() => {
              setRecovery(undefined);
              if (me.lacksFactor) void refresh();
            }}
          >
            {t(words.kept)}
          </Button>
        </Stack>
      </Page>
    );
  return (
    <Page title={t(words.title)} lead={t(words.lead)} width="narrow" density="desk">
      <Stack gap="lg">
        {me.lacksFactor && <Notice tone="warn">{t(words.required)}</Notice>}
        <Refused refusal={noList} again={again} />
        <Refused refusal={refusal} />
        {stopped && <Notice tone="warn">{t(words.stopped)}</Notice>}
        {!data && !noList && <Loading />}
        {data && (
          <>
            <PasswordInput
              label={t(words.password)}
              description={t(words.passwordHint)}
              autoComplete="current-password"
              maxLength={200}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Card className={css.card}>
              <h2>{t(words.app)}</h2>
              <p>{data.totp ? t(words.appSince, { date: date(data.totp) }) : t(words.appWhat)}</p>
              {offer ? (
                <form
                  noValidate
                  className={css.card}
                  onSubmit={(event) => {
                    event.preventDefault();
                    void run<FactorAdded>('/second-factor/totp/confirm', { code }).then(changed);
                  }}
                >
                  <p>{t(words.scan)}</p>
                  <QrCode text={offer.uri} size={220} />
                  <p className={css.secret}>{t(words.typed, { secret: offer.secret.replace(/(.{4})(?=.)/g, '$1 ') })}</p>
                  <TextInput
                    label={t(words.digits)}
                    inputMode="numeric"
                    autoComplete="one-time-code"
                    maxLength={7}
                    value={code}
                    onChange={(event) => setCode(event.currentTarget.value)}
                  />
                  <Button type="submit" loading={busy} disabled={code.replace(/\s/g, '').length !== 6}>
                    {t(words.confirm)}
                  </Button>
                </form>
              ) : (
                <div className={css.row}>
                  <Button
                    variant={data.totp ? 'default' : 'filled'}
                    disabled={!ready}
                    onClick={() => void run<TotpOffer>('/second-factor/totp', { password }).then(setOffer)}
                  >
                    {t(data.totp ? words.replaceApp : words.addApp)}
                  </Button>
                  {data.totp && (
                    <Button
                      variant="default"
                      disabled={!ready}
                      onClick={() => void run<FactorAdded>('/second-factor/remove', { password, what: 'totp' }).then(changed)}
                    >
                      {t(words.remove)}
                    </Button>
                  )}
                </div>
              )}
            </Card>
            <Card className={css.card}>
              <h2>{t(words.passkeys)}</h2>
              <p>{t(canPasskey ? words.passkeysWhat : words.noPasskeys)}</p>
              {data.passkeys.map((one) => (
                <div key={one.id} className={css.row}>
                  <div className={css.grow}>
                    <strong>{one.label}</strong>
                    <div className={css.soft}>{t(words.addedOn, { date: dateTime(one.addedAt) })}</div>
                  </div>
                  <Button
                    variant="default"
                    disabled={!ready}
                    onClick={() => void run<FactorAdded>('/second-factor/remove', { password, what: one.id }).then(changed)}
                  >
                    {t(words.remove)}
                  </Button>
                </div>
              ))}
              {canPasskey && (
                <>
                  <TextInput
                    label={t(words.passkeyName)}
                    maxLength={60}
                    value={label}
                    onChange={(event) => setLabel(event.currentTarget.value)}
                  />
                  <Button variant="default" disabled={!ready} onClick={() => void addPasskey()}>
                    {t(words.addPasskey)}
                  </Button>
                </>
              )}
            </Card>
            {(data.totp ?? data.passkeys[0]) && (
              <Card className={css.card}>
                <h2>{t(words.recovery)}</h2>
                <p>{t(words.recoveryLeft, { n: data.recoveryLeft })}</p>
                <div>
                  <Button
                    variant="default"
                    disabled={!ready}
                    onClick={() => void run<FactorAdded>('/second-factor/recovery', { password }).then(changed)}
                  >
                    {t(words.renew)}
                  </Button>
                </div>
              </Card>
            )}
          </>
        )}
      </Stack>
    </Page>
  );
}
