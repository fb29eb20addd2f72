/** A link of the sample council: straight into the room, in the role that it names. */
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import type { SampleEntered } from '../../shared/wire/setup.ts';
import { beginEnrolment, continueEnrolment, deviceKey, type DeviceKey } from '../keys/device-key.ts';
import { browserKeep } from '../keys/keep.ts';
import { dropPin } from '../keys/pin.ts';
import { post } from '../link/http.ts';
import { useSession } from '../session.tsx';
import { wire } from '../session/server-side.ts';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';
import { whyNotHere } from './enrol/cannot.tsx';
import { proposedLabel } from '../ui/platform.ts';

const EVERY = 700;
/** The sample's secretary looks once a second. */
const PATIENCE = 60_000;

/** This browser's own key for the role; the sample's secretary approves it, and nobody has to compare digits with nobody. */
async function keyFor(member: string, code: string): Promise<DeviceKey | Refusal> {
  const held = await deviceKey(browserKeep);
  if (held?.member.id === member) return held;
  const waiting = await beginEnrolment(browserKeep, wire, code, proposedLabel());
  if (isRefusal(waiting)) return waiting;
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    await new Promise((done) => setTimeout(done, EVERY));
    const answer = await continueEnrolment(browserKeep, wire);
    if (isRefusal(answer)) return answer;
    if (answer.state === 'refused') break;
    if (answer.state !== 'done') continue;
    // The key's last holder may have been another role, with a PIN.
    await dropPin(browserKeep);
    return answer.key;
  }
  return refuse('border/unknown');
}

export default function Sample() {
  const { t } = useWords();
  const { adopt, enter, installation } = useSession();
  const [, go] = useLocation();
  const { token = '' } = useParams();
  const [refusal, setRefusal] = useState<Refusal>();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || !installation) return;
    begun.current = true;
    const open = async (): Promise<Refusal | undefined> => {
      const answer = await post<SampleEntered>('/sample/enter', { token });
      if (isRefusal(answer)) return answer;
      if ('me' in answer) {
        enter(answer.me);
        go(`/secretariat/meetings/${answer.meeting}`, { replace: true });
        return undefined;
      }
      // Where this browser can hold no key, the enrolment says why.
      if (whyNotHere(installation)) {
        go(`/enrol#${answer.code}`, { replace: true });
        return undefined;
      }
      const key = await keyFor(answer.member, answer.code);
      const wrong = isRefusal(key) ? key : await adopt(key);
      if (!wrong) go(`/meeting/${answer.meeting}`, { replace: true });
      return wrong;
    };
    void open().then(setRefusal);
  }, [adopt, enter, go, installation, token]);
  return (
    <Page title={t(ownAccount.sampleEntering)} width="narrow">
      <Refused refusal={refusal} />
      {!refusal && <Loading lines={2} />}
    </Page>
  );
}
