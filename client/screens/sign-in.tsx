/** Who is here: a tablet with its key and PIN. A desk with a password, or a device that is still to be enrolled, stands beside. */
import { Suspense, useState } from 'react';
import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { get } from '../link/http.ts';
import { useSession } from '../session.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice, Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { piece } from '../ui/piece.tsx';
import { Loading } from '../ui/states.tsx';
import { PinPad } from './pin-pad.tsx';
import css from './sign-in.module.css';

/** Its fields are not for tablets, which have keys. */
const WithoutKey = piece(() => import('./without-key.tsx'));

export default function SignIn() {
  const { t } = useWords();
  const { key, canLock } = useSession();
  const [desk, setDesk] = useState(false);
  if (key && !desk) return <WithKey name={key.member.name} pin={canLock} onOther={() => setDesk(true)} />;
  return (
    <Suspense fallback={<Page title={t(signIn.title)}><Loading /></Page>}>
      <WithoutKey hasKey={key !== undefined} onKey={() => setDesk(false)} />
    </Suspense>
  );
}

function WithKey({ name, pin, onOther }: { readonly name: string; readonly pin: boolean; readonly onOther: () => void }) {
  const { t } = useWords();
  const { unlock, ended } = useSession();
  const [, go] = useLocation();
  const [value, setValue] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [forgotten, setForgotten] = useState(false);

  const enter = async () => {
    if (busy || (pin && value.length < 4)) return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await unlock(value);
    setBusy(false);
    setValue('');
    if (answer) return setRefusal(answer);
    if (location.pathname !== '/') return;
    // One meeting under way: straight into it.
    const list = await get<{ readonly meetings: readonly MeetingSummary[] }>('/meetings');
    const now = isRefusal(list) ? [] : list.meetings.filter((one) => one.stage === 'underWay');
    if (now.length === 1) go(`/meeting/${now[0]!.meeting}`);
  };

  // Such a key never signs in again: no PIN helps.
  const why = refusal ?? ended;
  const gone = why?.code === 'identity/key-revoked' || why?.code === 'identity/key-expired';
  const title = t(signIn.hello, { name });
  return (
    <Page title={title} heading={false}>
      <div className={css.centre}>
        <h1 className={css.hello}>{title}</h1>
        <Refused refusal={why} />
        {gone ? (
          <BigButton className={css.enter} {...{ component: Link, to: '/enrol' }}>
            {t(signIn.enrolAgain)}
          </BigButton>
        ) : (
          <>
            {pin && <PinPad label={t(signIn.pin)} value={value} onChange={setValue} onEnter={() => void enter()} disabled={busy} />}
            <BigButton className={css.enter} onClick={() => void enter()} loading={busy} disabled={pin && value.length < 4}>
              {t(signIn.enterRoom)}
            </BigButton>
          </>
        )}
        <div className={css.links}>
          {pin && !gone && (
            <Button variant="subtle" color="gray.8" onClick={() => setForgotten(!forgotten)} aria-expanded={forgotten}>
              {t(signIn.forgotPin)}
            </Button>
          )}
          <Button variant="subtle" color="gray.8" onClick={onOther}>
            {t(signIn.withPassword)}
          </Button>
        </div>
        {forgotten && (
          <Notice
            acts={
              <Button component={Link} to="/enrol" variant="default">
                {t(signIn.enrolAgain)}
              </Button>
            }
          >
            {t(signIn.forgotPinHint)}
          </Notice>
        )}
      </div>
    </Page>
  );
}
