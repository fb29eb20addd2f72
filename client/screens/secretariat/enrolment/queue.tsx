/** Tablets that wait: the secretary types the six digits that she reads on each, for this screen does not know them. */
import { useState } from 'react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { enrolling } from '../../../../shared/text/members.ts';
import type { Enrolment } from '../../../../shared/wire/enrolment.ts';
import { post } from '../../../link/http.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useActing } from '../../../desk/use-act.ts';
import css from '../../../desk/desk.module.css';
import own from './enrolment.module.css';

interface QueueProps {
  readonly waiting: readonly Enrolment[];
  readonly nameOf: (member: string) => string;
  readonly onSettled: (one: Enrolment, end: Ending) => Promise<void>;
}

/** `ended`: five times other digits. */
export type Ending = 'approved' | 'refused' | 'ended';

export function Queue({ waiting, nameOf, onSettled }: QueueProps) {
  const { t, number } = useWords();
  return (
    <section className={css.tight} aria-live="polite">
      <h2 className={css.heading}>
        {t(enrolling.waitingTitle)} {waiting.length > 0 && `(${number(waiting.length)})`}
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

function Waiting({
  one,
  name,
  onSettled,
}: {
  readonly one: Enrolment;
  readonly name: string;
  readonly onSettled: QueueProps['onSettled'];
}) {
  const { t, date } = useWords();
  const [refusing, setRefusing] = useState(false);
  const [check, setCheck] = useState('');
  const [samePerson, setSamePerson] = useState(false);
  const { busy, refusal, run } = useActing();
  const { official } = one;
  const ready = check.length === 6 && (!official?.otherName || samePerson);
  const approve = async () => {
    let ended = false;
    const done = await run(async () => {
      const answer = await post(`/enrolments/${one.id}/approve`, { check, ...(samePerson && { otherName: true }) });
      ended = isRefusal(answer) && answer.code === 'identity/check-wrong' && answer.params['left'] === 0;
      if (isRefusal(answer)) setCheck('');
      return answer;
    });
    if (done) await onSettled(one, 'approved');
    else if (ended) await onSettled(one, 'ended');
  };
  const refuseIt = async () => {
    const answer = await post(`/enrolments/${one.id}/refuse`);
    if (isRefusal(answer)) return answer;
    await onSettled(one, 'refused');
    return undefined;
  };
  return (
    <Card className={css.tight}>
      <h3 className={own.name}>{name}</h3>
      <p className={css.soft}>
        {one.label}
        {one.origin === 'official' && ` · ${t(enrolling.officialFile)}`}
      </p>
      {official && (
        <dl className={own.official}>
          <dt>{t(enrolling.certificateOf)}</dt>
          <dd>{official.subject}</dd>
          <dt>{t(enrolling.certificateBy)}</dt>
          <dd>{official.issuer}</dd>
          <dt>{t(enrolling.certificateSerial)}</dt>
          <dd translate="no">{official.serial}</dd>
          <dt>{t(enrolling.certificateDates)}</dt>
          <dd>
            {date(official.notBefore)} – {date(official.notAfter)}
          </dd>
        </dl>
      )}
      {official?.otherName && (
        <Notice tone="warn" title={t(enrolling.otherName)}>
          <Checkbox
            mt="xs"
            size="md"
            checked={samePerson}
            onChange={(event) => setSamePerson(event.currentTarget.checked)}
            label={t(enrolling.samePerson, { name })}
          />
        </Notice>
      )}
      <form
        noValidate
        className={css.tight}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) void approve();
        }}
      >
        <TextInput
          className={own.digits}
          label={t(enrolling.compare, { name })}
          description={t(enrolling.compareHint)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          value={check}
          onChange={(event) => setCheck(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
        />
        <Refused refusal={refusal} />
        <BigButton type="submit" loading={busy} disabled={!ready}>
          {t(enrolling.match)}
        </BigButton>
      </form>
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
