/** Convening: what is ready and what is missing, who gets what, the meeting as anybody sees it, and the act itself in two steps. */
import { useState } from 'react';
import { total } from '../../../../shared/meeting/access.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { Checks, useChecks } from './review/checks.tsx';
import { ViewAs } from './review/view-as.tsx';
import { WhoGets } from './review/who-gets.tsx';
import css from '../../../desk/desk.module.css';
import own from './publish.module.css';

export function Publish() {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const [asking, setAsking] = useState(false);
  const { points, missing } = useChecks();
  const ready = points.every((one) => one.state !== 'must');
  const warnings = points.filter((one) => one.state === 'warn');
  const people = meeting.roll.members.keys().length;
  const convene = async () => {
    const no = await act('publish');
    // The desk shows the record's first part in the place of this one; its head says what has become of the draft.
    if (!no) window.scrollTo({ top: 0 });
    return no;
  };
  return (
    <div className={css.stack}>
      <Checks head={t(ready ? prepare.ready : prepare.notReady)} points={points} missing={missing} />
      <WhoGets />
      <ViewAs />
      <div className={`${css.stack} ${own.publish}`}>
        <p className={css.soft}>{t(prepare.publishLead)}</p>
        <BigButton disabled={!ready} onClick={() => setAsking(true)}>
          {t(prepare.publishNow)}
        </BigButton>
      </div>
      <Confirm
        opened={asking}
        title={t(prepare.publishNow)}
        act={t(prepare.publishNow)}
        onAct={convene}
        onClose={() => setAsking(false)}
      >
        {t(prepare.publishWhat, { title: meeting.session.title, people: Math.max(people, total(meeting)) })}
        {warnings.length > 0 && (
          <ul className={own.warnings}>
            {warnings.map((one) => (
              <li key={one.key}>{t(one.text, one.params)}</li>
            ))}
          </ul>
        )}
      </Confirm>
    </div>
  );
}
