/** What of this meeting serves another: a new one from it, a template, items taken into a draft; and giving a draft up. */
import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { plans as words } from '../../../../shared/text/plans.ts';
import type { PlanAtDesk, Taken, Template } from '../../../../shared/wire/plans.ts';
import { NameForm } from '../../../desk/name-form.tsx';
import { chosenIn, NOTHING, PlanChoice, type Choice } from '../../../desk/plan-choice.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useVietnam } from '../../../desk/use-vietnam.ts';
import { post } from '../../../link/http.ts';
import { newCommandId } from '../../../link/outbox.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Loading } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { useMeetings } from '../../../ui/use-meetings.ts';
import css from '../../../desk/desk.module.css';

export function Copying() {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  return (
    <div className={css.stack}>
      <section className={css.tight}>
        <h2 className={css.heading}>{t(words.again)}</h2>
        <p className={css.soft}>{t(words.againHint)}</p>
        <div>
          <Button component={Link} to={`/secretariat/new?from=meeting/${id}`} variant="default">
            {t(words.makeFromThis)}
          </Button>
        </div>
      </section>
      <Keeping />
      <Carrying />
      {meeting.session.stage === 'draft' && <Discarding />}
    </div>
  );
}

function Keeping() {
  const { t } = useWords();
  const { id } = useDesk();
  const queries = useQueryClient();
  const [kept, setKept] = useState<string>();
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(words.keep)}</h2>
      <p className={css.soft}>{t(words.keepHint)}</p>
      <NameForm
        form={`template-of/${id}`}
        label={t(words.keepName)}
        name=""
        act={t(words.keepNow)}
        onSave={async (name) => {
          setKept(undefined);
          const answer = await post<Template>('/templates', { name, from: id });
          if (isRefusal(answer)) return answer;
          setKept(name);
          await queries.invalidateQueries({ queryKey: ['/templates'] });
          return undefined;
        }}
      />
      {kept !== undefined && <Notice tone="good">{t(words.kept, { name: kept })}</Notice>}
    </section>
  );
}

function Carrying() {
  const { t } = useWords();
  const vietnam = useVietnam();
  const { id, meeting } = useDesk();
  const { items } = meeting.agenda;
  // Asked for anew once the agenda has changed.
  const { data: at, refusal: none, again } = useAsk<PlanAtDesk>(`/meetings/${id}/plan`, { every: 30_000 });
  const { data } = useMeetings({});
  const [choice, setChoice] = useState<Choice>(NOTHING);
  const [to, setTo] = useState<string | null>(null);
  const [act, setAct] = useState(newCommandId);
  const [done, setDone] = useState<{ readonly n: number; readonly title: string; readonly meeting: string }>();
  const { busy, refusal, run } = useActing();
  if (items.length === 0) return null;
  const drafts = (data?.meetings ?? []).filter((one) => one.stage === 'draft' && one.meeting !== id);
  const target = drafts.find((one) => one.meeting === to);
  const change = (next: Choice) => {
    setChoice(next);
    setAct(newCommandId());
  };
  const carry = () =>
    run(async () => {
      const answer = await post<Taken>(`/meetings/${target!.meeting}/plan`, { id: act, from: { meeting: id }, ...chosenIn(at!, choice) });
      if (isRefusal(answer)) return answer;
      setDone({ n: choice.points.length, title: target!.title, meeting: target!.meeting });
      change(NOTHING);
      return undefined;
    });
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(words.carry)}</h2>
      <p className={css.soft}>{t(words.carryHint)}</p>
      {data && drafts.length === 0 && <Notice>{t(words.carryNone)}</Notice>}
      {drafts.length > 0 && (
        <>
          <Select
            size="md"
            maw="48rem"
            label={t(words.carryTo)}
            data={drafts.map((one) => ({ value: one.meeting, label: `${one.title} · ${vietnam(one.startsAt)}` }))}
            value={to}
            onChange={setTo}
          />
          <Refused refusal={none} again={again} />
          <div className={css.apart}>
            {at ? <PlanChoice at={at} choice={choice} onChoice={change} itemsOnly /> : !none && <Loading />}
          </div>
          <Refused refusal={refusal} />
          {done && (
            <Notice
              tone="good"
              acts={
                <Button component={Link} to={`/secretariat/meetings/${done.meeting}`} variant="default" size="sm">
                  {t(words.openDraft)}
                </Button>
              }
            >
              {t(words.carried, { n: done.n, title: done.title })}
            </Notice>
          )}
          <div>
            <Button onClick={() => void carry()} loading={busy} disabled={!target || !at || choice.points.length === 0}>
              {choice.points.length === 0 ? t(words.carryAny) : t(words.carryNow, { n: choice.points.length })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Discarding() {
  const { t } = useWords();
  const { meeting: { session }, act } = useDesk();
  const [asking, setAsking] = useState(false);
  if (session.discarded) return null;
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(words.discard)}</h2>
      <p className={css.soft}>{t(words.discardHint)}</p>
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(words.discard)}
        </Button>
      </div>
      <Confirm
        opened={asking}
        title={t(words.discard)}
        act={t(words.discard)}
        onAct={() => act('discardDraft', { discarded: true })}
        onClose={() => setAsking(false)}
      >
        {t(words.discardSure, { title: session.title })}
      </Confirm>
    </section>
  );
}

/** Above every part of a draft that was given up. */
export function Discarded() {
  const { t } = useWords();
  const { meeting: { session }, act } = useDesk();
  const { busy, refusal, run } = useActing();
  if (!session.discarded) return null;
  return (
    <Notice
      tone="warn"
      acts={
        <Button size="sm" loading={busy} onClick={() => void run(() => act('discardDraft', { discarded: false }))}>
          {t(words.takeBack)}
        </Button>
      }
    >
      {t(words.discarded)}
      <Refused refusal={refusal} />
    </Notice>
  );
}
