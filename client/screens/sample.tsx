/** A link of the sample council: signs its bearer in, then goes to where that role begins. */
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { Me } from '../../shared/wire/http.ts';
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
  const [refusal, setRefusal] = useState<Refusal>();
  const begun = useRef(false);
  useEffect(() => {
    // A token is good for one entry: never sent twice.
    if (begun.current) return;
    begun.current = true;
    void post<Me>('/sample/enter', { token: location.hash.slice(1) }).then((answer) => {
      if (isRefusal(answer)) return setRefusal(answer);
      enter(answer);
      void go('/', { replace: true });
    });
  }, [enter, go]);
  return (
    <Page title={t(signIn.sampleEntering)} width="narrow">
      <Refused refusal={refusal} />
      {!refusal && <Loading lines={2} />}
    </Page>
  );
}
