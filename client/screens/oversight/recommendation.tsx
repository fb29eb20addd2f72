/** One recommendation: what is next with it, as the biggest thing; what it says; and everything that was done. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import type { Act } from '../../../shared/council/following-up.ts';
import { isLate } from '../../../shared/council/recommendations.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import { recommendationActs as acts, refusals } from '../../../shared/text/recommendation-acts.ts';
import type { RecommendationSeen } from '../../../shared/wire/recommendations.ts';
import { post } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { Card, Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { ActForm, type DeskAct } from './act-form.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ContentForm } from './content-form.tsx';
import { History } from './history.tsx';
import { shortDay, StandingMarks } from './standing-words.tsx';
import css from './oversight.module.css';

learnRefusals(refusals);

export function RecommendationPage({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { data: one, refusal, loading, again } = useAsk<RecommendationSeen>(`/recommendations/${id}`, { every: 60_000 });
  return (
    <Page title={one?.title ?? t(words.title)} density={one?.desk ? 'desk' : 'delegate'}>
      <div className={css.page}>
        <Link to={one?.desk ? '/secretariat/oversight' : '/recommendations'} className={css.link}>
          {t(one?.desk ? words.toAll : words.mine)}
        </Link>
        <Refused refusal={refusal} again={again} />
        {loading && !one && <Loading />}
        {one && (
          <>
            <p className={css.marks}>
              <StandingMarks one={one} today={one.today} />
              {one.due !== undefined && !one.ended && <strong>{t(words.dueOn, { day: shortDay(one.due) })}</strong>}
            </p>
            <Next one={one} />
            <About one={one} />
            <History one={one} />
          </>
        )}
      </div>
    </Page>
  );
}

type Doing = DeskAct | 'answer' | 'change';
interface WhatNext {
  readonly said: string;
  readonly first?: Doing;
  readonly others: readonly Doing[];
}

function whatNext(one: RecommendationSeen, t: ReturnType<typeof useWords>['t']): WhatNext {
  const { state, desk, addressed, asks, addressee, today } = one;
  if (state === 'ended') return { said: t(acts.nextEnded), others: [] };
  if (state === 'draft') return { said: t(acts.nextDraft), first: 'send', others: ['change', 'discard'] };
  if (state === 'waiting' && addressed) {
    const said = { answer: acts.nextYours, more: acts.nextYoursMore, explanation: acts.nextYoursExplanation }[asks];
    return { said: t(said), first: 'answer', others: desk ? ['escalate', 'putOff', 'close', 'withdraw'] : [] };
  }
  if (!desk) {
    const seen = addressed ? acts.nextYoursAnswered : state === 'answered' ? words.state_answered : acts.nextWaiting;
    return { said: t(seen, { addressee }), others: [] };
  }
  if (state === 'answered') return { said: t(acts.nextAnswered), first: 'satisfied', others: ['askMore', 'demand', 'escalate', 'close'] };
  if (isLate(one, today)) return { said: t(acts.nextLate, { addressee }), first: 'demand', others: ['answer', 'escalate', 'putOff', 'close', 'withdraw'] };
  const others: Doing[] = ['putOff', 'escalate', 'close', 'withdraw'];
  const said = t(acts.nextWaiting, { addressee });
  // Who is outside answers on paper, to the desk.
  return one.people.length === 0 ? { said, first: 'answer', others } : { said, others: ['answer', ...others] };
}

function Next({ one }: { readonly one: RecommendationSeen }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const { said, first, others } = whatNext(one, t);
  const act = async (what: Act): Promise<Refusal | undefined> => {
    const answer = await post<RecommendationSeen>(`/recommendations/${one.id}`, what);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/recommendations') });
    return isRefusal(answer) ? answer : undefined;
  };
  const { today } = one;
  /** What is to be judged, or what was asked for. */
  const last = one.steps.findLast((step) => step.did === (one.state === 'answered' ? 'answered' : 'asked'));
  const quoted = one.state === 'answered' && last?.did === 'answered' ? last.text : one.asks !== 'answer' && last?.did === 'asked' ? last.reason : undefined;
  const forOther = !one.addressed;
  const answerWords = forOther ? acts.enterAnswer : one.asks === 'explanation' ? acts.answerExplanation : acts.answer;
  const named = (what: Doing): string => t(what === 'answer' ? answerWords : what === 'change' ? words.change : acts[what]);
  const close = () => setDoing(undefined);
  return (
    <Card className={css.next}>
      <h2>{t(acts.next)}</h2>
      <p>{said}</p>
      {quoted !== undefined && <p className={`${css.said} ${css.quote}`}>{quoted}</p>}
      {first !== undefined && (
        <Button size="xl" mih={64} h="auto" py="sm" styles={{ label: { whiteSpace: 'normal' } }} onClick={() => setDoing(first)}>
          {named(first)}
        </Button>
      )}
      {others.length > 0 && (
        <div className={css.acts}>
          {others.map((what) => (
            <Button key={what} variant="default" onClick={() => setDoing(what)}>
              {named(what)}
            </Button>
          ))}
        </div>
      )}
      {doing === 'answer' && <AnswerForm id={one.id} title={t(answerWords)} forOther={forOther} today={today} onAnswer={act} onClose={close} />}
      {doing === 'change' && (
        <ContentForm id={one.id} before={contentOf(one)} names={one.names} onSend={(content) => act({ do: 'change', content })} onClose={close} />
      )}
      {doing !== undefined && doing !== 'answer' && doing !== 'change' && (
        <ActForm act={doing} one={one} today={today} onAct={act} onClose={close} />
      )}
    </Card>
  );
}

const contentOf = ({ title, text, source, meeting, from, basis, addressee, people, follower, term }: RecommendationSeen) => ({
  ...{ title, text, source, addressee, people, follower, term },
  ...(meeting !== undefined && { meeting }),
  ...(from !== undefined && { from }),
  ...(basis !== undefined && { basis }),
});

function About({ one }: { readonly one: RecommendationSeen }) {
  const { t, digits } = useWords();
  const { source, basis, addressee, people, follower, term, said, meetingTitle, names, text, sent, council } = one;
  const rows: ReadonlyArray<readonly [string, string | undefined]> = [
    [t(words.col_number), sent?.number],
    [t(words.col_sentOn), sent && digits(shortDay(sent.on))],
    [t(words.addressee), addressee],
    [t(words.people), people.length > 0 ? people.map((id) => names[id] ?? id).join(', ') : t(words.outside)],
    [t(words.term), t(term.count === 'working' ? words.termWorking : words.termCalendar, { n: term.days })],
    [t(words.source), t(words[`source_${source}`])],
    [t(words.basis), basis],
    [t(words.byMeeting), meetingTitle],
    [t(words.follower), `${names[follower] ?? follower} · ${council}`],
  ];
  return (
    <Card className={css.card}>
      <h2>{t(words.text)}</h2>
      {text !== '' && <p className={css.said}>{text}</p>}
      {said && (
        <div className={css.quote}>
          <span className={css.soft}>{[t(words.saidThen), said.title].filter(Boolean).join(': ')}</span>
          <p className={css.said}>{said.text}</p>
        </div>
      )}
      <dl className={css.about}>
        {rows.map(([name, value]) => value !== undefined && (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
