/** A link of the sample council: signs its bearer in, then goes to where that role begins. */
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { SampleEntered } from '../../shared/wire/http.ts';
import { post } from '../link/http.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/states.tsx';

export default function Sample() {
  const { t } = useWords();
  const { enter } = useSession();
  const go = useNavigate();
  const { token = '' } = useParams();
  const [refusal, setRefusal] = useState<Refusal>();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void post<SampleEntered>('/sample/enter', { token }).then((answer) => {
      if (isRefusal(answer)) return setRefusal(answer);
      // A delegate votes with a key: this browser makes its own, and the sample's secretary approves it.
      if ('code' in answer) return void go(`/enrol#${answer.code}`, { replace: true });
      enter(answer.me);
      void go('/', { replace: true });
    });
  }, [enter, go, token]);
  return (
    <Page title={t(signIn.sampleEntering)} width="narrow">
      <Refused refusal={refusal} />
      {!refusal && <Loading lines={2} />}
    </Page>
  );
}
