/** Where one is signed in, and ending it: a desk left open elsewhere, a browser nobody remembers. */
import { useState } from 'react';
import { Button, Stack } from '@mantine/core';
import { isRefusal } from '../../shared/base/refusal.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { OwnAccess, OwnSession } from '../../shared/wire/sign-in.ts';
import { post } from '../link/http.ts';
import { useSession } from '../session.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { browserName } from './browser-name.ts';
import css from './devices.module.css';

export default function Sessions() {
  const { t, dateTime } = useWords();
  const { signOut } = useSession();
  const { data, refusal, loading, again } = useAsk<OwnAccess>('/sessions');
  const [ending, setEnding] = useState<OwnSession | 'others'>();
  const nameOf = (one: OwnSession) => one.label ?? (browserName(one.browser ?? '') || t(ownAccount.unknownBrowser));
  const end = async () => {
    if (ending !== undefined && ending !== 'others' && ending.here) return signOut();
    const answer = await post(ending === 'others' ? '/sessions/end-others' : `/sessions/${ending!.id}/end`);
    if (isRefusal(answer)) return answer;
    again();
    return undefined;
  };
  const others = (data?.sessions ?? []).filter((one) => !one.here);
  return (
    <Page title={t(signIn.sessionsTitle)} lead={t(ownAccount.sessionsLead)} width="narrow">
      <Stack gap="lg">
        <Refused refusal={refusal} again={again} />
        {loading && <Loading />}
        <ul className={css.list}>
          {(data?.sessions ?? []).map((one) => (
            <li key={one.id} className={css.session}>
              <span>
                <strong>
                  {nameOf(one)}
                  {one.here && ` (${t(ownAccount.thisSession)})`}
                </strong>
                <span className={css.soft}>
                  {t(one.by === 'key' ? ownAccount.sessionByKey : ownAccount.sessionByPassword)}
                  {one.since && ` · ${t(ownAccount.sessionSince, { at: dateTime(one.since) })}`}
                  {one.seen && !one.here && ` · ${t(ownAccount.sessionSeen, { at: dateTime(one.seen) })}`}
                </span>
              </span>
              <Button variant="default" onClick={() => setEnding(one)} aria-label={`${t(ownAccount.endSession)}: ${nameOf(one)}`}>
                {t(ownAccount.endSession)}
              </Button>
            </li>
          ))}
        </ul>
        {others.length > 0 && (
          <div>
            <Button variant="default" onClick={() => setEnding('others')}>
              {t(ownAccount.endOthers)}
            </Button>
          </div>
        )}
      </Stack>
      <Confirm
        opened={ending !== undefined}
        title={t(ending === 'others' ? ownAccount.endOthers : ownAccount.endSession)}
        act={t(ending === 'others' ? ownAccount.endOthers : ownAccount.endSession)}
        onAct={end}
        onClose={() => setEnding(undefined)}
      >
        {t(ownAccount.endSessionWhat)}
      </Confirm>
    </Page>
  );
}
