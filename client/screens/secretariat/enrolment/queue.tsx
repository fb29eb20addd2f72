/** Tablets that wait, each with the six digits it must show. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { enrolling } from '../../../../shared/text/members.ts';
import type { Enrolment } from '../../../../shared/wire/http.ts';
import { post } from '../../../link/http.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useActing } from '../use-act.ts';
import css from '../desk.module.css';
import own from './enrolment.module.css';

interface QueueProps {
  readonly waiting: readonly Enrolment[];
  readonly nameOf: (member: string) => string;
  readonly onSettled: (one: Enrolment, approved: boolean) => Promise<void>;
}

export function Queue({ waiting, nameOf, onSettled }: QueueProps) {
  const { t } = useWords();
  return (
    <section className={css.tight} aria-live="polite">
      <h2 className={css.heading}>
        {t(enrolling.waitingTitle)} {waiting.length > 0 && `(${waiting.length})`}
      </h2>
      {waiting.length === 0 && <p className={css.soft}>{t(enrolling.waitingNone)}</p>}
      {[...waiting]
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .map((one) => (
          <Waiting key={one.id} one={one} name={nameOf(one.member)} onSettled={onSettled} />
        ))}
    </section>
  );
}

function Waiting({ one, name, onSettled }: { readonly one: Enrolment; readonly name: string; readonly onSettled: QueueProps['onSettled'] }) {
  const { t } = useWords();
  const [refusing, setRefusing] = useState(false);
  const { busy, refusal, run } = useActing();
  const check = one.check ?? '';
  const approve = async () => {
    if (await run(() => post(`/enrolments/${one.id}/approve`, { check }))) await onSettled(one, true);
  };
  const refuseIt = async () => {
    const answer = await post(`/enrolments/${one.id}/refuse`);
    if (isRefusal(answer)) return answer;
    await onSettled(one, false);
    return undefined;
  };
  return (
    <Card className={css.tight}>
      <h3 className={own.name}>{name}</h3>
      <p className={css.soft}>
        {one.label}
        {one.origin === 'official' && ` · ${t(enrolling.officialFile)}`}
      </p>
      <p>{t(enrolling.compare, { name })}</p>
      <p className={own.check} translate="no" role="img" aria-label={[...check].join(' ')}>
        {check.slice(0, 3)} {check.slice(3)}
      </p>
      <Refused refusal={refusal} />
      <BigButton loading={busy} onClick={() => void approve()}>
        {t(enrolling.match)}
      </BigButton>
      <div>
        <Button variant="default" disabled={busy} onClick={() => setRefusing(true)}>
          {t(enrolling.differ)}
        </Button>
      </div>
      <Confirm opened={refusing} title={t(enrolling.differ)} act={t(enrolling.differ)} onAct={refuseIt} onClose={() => setRefusing(false)}>
        {t(enrolling.differWhat, { name })}
      </Confirm>
    </Card>
  );
}
