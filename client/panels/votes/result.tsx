/** A result with its formula: numbers, base, how many were needed and lacking; and whether one's own ballot is in it. */
import { Suspense } from 'react';
import { Accordion, Loader } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled, IconShieldCheckFilled } from '@tabler/icons-react';
import { delegatesAt } from '../../../shared/meeting/there-at.ts';
import { bodyOf } from '../../../shared/meeting/question.ts';
import { explain } from '../../../shared/meeting/rules.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { voidReasons, voteResults } from '../../../shared/text/vote-results.ts';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { Notice } from '../../ui/notice.tsx';
import { piece } from '../../ui/piece.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { PaperFact } from '../secret/paper-fact.tsx';
import { SecretCounts } from '../secret/secret-counts.tsx';
import { choiceClass, ChoiceMark } from './choice-mark.tsx';
import { FormResult } from './elected.tsx';
import { formulaText } from './formula.ts';
import { Ground } from './ground.tsx';
import { QuorumLost } from './quorum-lost.tsx';
import { SpokenHeard } from './spoken-seen.tsx';
import { Tied } from './tie.tsx';
import { answerText, choiceText, countsText, percentText, ruleText, secondsText } from './words.ts';
import { QuestionText } from './question-text.tsx';
import css from './votes.module.css';

const ProxiesCounted = piece(() => import('../proxies/counted.tsx'));
const WeighedResult = piece(() => import('../weights/weighed-result.tsx'));

export function Result({ vote, compact = false }: { readonly vote: Vote; readonly compact?: boolean }) {
  const speech = useWords();
  const { t } = speech;
  const body = bodyOf(useHere().meeting, vote);
  const text = vote.content?.text ?? vote.text;
  if (vote.voided)
    return (
      <div className={panel.act}>
        {!compact && <QuestionText text={text} large />}
        <Notice tone="warn" title={t(votes.voided)}>
          {t(vote.result ? voteResults.voidedAfter : voteResults.voidedText, { reason: vote.voided.reason })}
        </Notice>
      </div>
    );
  const { result } = vote;
  if (!result) return null;
  const rule = vote.content?.rule ?? vote.rule;
  if (vote.decision && vote.content)
    return (
      <>
        {!compact && <QuestionText text={text} large />}
        <FormResult content={vote.content} decision={vote.decision} counts={result.counts} base={result.base} lots={vote.lots} />
        <Ground vote={vote} className={panel.soft} />
        <QuorumLost vote={vote} />
        {vote.content.secret && <SecretCounts vote={vote} />}
        <Silent vote={vote} />
      </>
    );
  const told = explain(result, rule);
  const Icon = told.outcome === 'adopted' ? IconCircleCheckFilled : IconCircleXFilled;
  return (
    <>
      {!compact && <QuestionText text={text} large />}
      <p className={`${css.verdict} ${css[told.outcome]}`}>
        <Icon size="1.2em" aria-hidden />
        {t(votes[told.outcome])}
      </p>
      {told.weighed ? (
        <Suspense>
          <WeighedResult vote={vote} className={css.formula} />
        </Suspense>
      ) : (
        <>
          <p className={css.formula}>
            {formulaText(told, body, speech)}
          </p>
          <p>
            {t(voteResults.needed, { needed: told.needed, rule: ruleText(rule, body, t) })}{' '}
            {told.missing > 0 && t(voteResults.missing, { missing: told.missing })}
          </p>
        </>
      )}
      <Tied vote={vote} />
      <Ground vote={vote} className={panel.soft} />
      <Bars vote={vote} />
      <SpokenHeard vote={vote} />
      <QuorumLost vote={vote} />
      {vote.content?.secret && <SecretCounts vote={vote} />}
      <Silent vote={vote} />
    </>
  );
}

function Silent({ vote }: { readonly vote: Vote }) {
  const { t, language } = useWords();
  const { result } = vote;
  if (!result) return null;
  return (
    <>
      {result.proxies && <Suspense><ProxiesCounted vote={vote} /></Suspense>}
      <p className={panel.soft}>
        {t(voteResults.silentText, { silent: result.silent })}{' '}
        {result.void.length > 0 && t(voteResults.voidText, { count: result.void.length })}{' '}
        {t(voteResults.resultAt, { time: secondsText(result.at, language) })}.
      </p>
    </>
  );
}

/** Told apart by word, shape and place; the dashed line is what "for" needed. */
function Bars({ vote }: { readonly vote: Vote }) {
  const speech = useWords();
  const { t, number, language } = speech;
  const { result, content } = vote;
  if (!result || !content) return null;
  const told = explain(result, content.rule);
  const share = (n: number) => (told.base === 0 ? 0 : Math.min(100, (n / told.base) * 100));
  return (
    <ul className={css.bars} aria-label={countsText(content.options, told.counts, speech)}>
      {content.options.map(({ id, label }) => (
        <li key={id} className={`${css.bar} ${choiceClass(id)}`}>
          <ChoiceMark option={id} size="2rem" />
          <span>{choiceText(id, t, label)}</span>
          <b>{number(told.counts[id] ?? 0)}</b>
          <span className={css.percent}>{percentText(told.percents[id] ?? 0, language)}</span>
          <span className={css.track} aria-hidden>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none">
              <rect className={css.fill} width={share(told.counts[id] ?? 0)} height="10" />
              {id === 'for' && !told.weighed && (
                <line
                  className={css.needed}
                  x1={share(told.needed)}
                  x2={share(told.needed)}
                  y1="0"
                  y2="10"
                  vectorEffect="non-scaling-stroke"
                />
              )}
            </svg>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who voted how: in a public vote it is on the record. */
export function Roll({ vote }: { readonly vote: Vote }) {
  const { t, number } = useWords();
  const nameOf = useNames();
  const { meeting } = useHere();
  const { result, content, opened } = vote;
  if (!result || !content || !opened || content.secret) return null;
  const listed = delegatesAt(meeting, opened.seq);
  const saidOtherwise = [...(result.spoken ?? []), ...(result.proxies ?? [])];
  const heard = new Set([...result.void.map((one) => one.voter), ...saidOtherwise.map((one) => one.member)]);
  const silent = listed.filter((one) => result.roll[one] === undefined && !heard.has(one));
  const ofOptions = content.form?.kind === 'ranked' ? [] : content.options;
  const orders = content.form?.kind === 'ranked' ? result.roll : {};
  const groups = [
    ...ofOptions.map(({ id, label }) => ({
      id,
      title: choiceText(id, t, label),
      members: Object.keys(result.roll).filter((one) => [result.roll[one]].flat().includes(id)),
    })),
    { id: '', title: t(voteResults.silent), members: silent },
  ];
  return (
    <Accordion variant="contained">
      <Accordion.Item value="who">
        <Accordion.Control mih={56}>{t(voteResults.who)}</Accordion.Control>
        <Accordion.Panel>
          {Object.keys(orders).length > 0 && (
          <ul className={panel.cards}>
            {Object.keys(orders).sort((a, b) => byGivenName(nameOf(a), nameOf(b))).map((one) => (
              <li key={one}>
                <strong>{nameOf(one)}</strong> {answerText(orders[one]!, t, content.options)}
              </li>
            ))}
          </ul>
          )}
          <div className={css.groups}>
            {groups
              .filter((one) => one.members.length > 0)
              .map(({ id, title, members }) => (
                <div key={id}>
                  <h4>
                    {id && <ChoiceMark option={id} size={22} />}
                    {title} ({number(members.length)})
                  </h4>
                  <ul className={panel.names} tabIndex={0} aria-label={title}>
                    {members.sort((a, b) => byGivenName(nameOf(a), nameOf(b))).map((one) => (
                      <li key={one}>{nameOf(one)}</li>
                    ))}
                  </ul>
                </div>
              ))}
          </div>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** What this tablet has found out about its own ballot in the closed box. */
export function OwnBallot({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { followed, delegate, canSign, member } = useHere();
  const kept = followed.votes[vote.vote];
  if (!delegate || !vote.result) return null;
  if (vote.content?.secret) return <PaperFact vote={vote} />;
  const name = (choice: string | readonly string[]) => answerText(choice, t, vote.content?.options);
  const last = kept && standing(kept);
  if (!last) {
    if (kept?.verified === 'unsigned')
      return (
        <Notice tone="bad" title={t(voteResults.alarmTitle)}>
          {t(voteResults.alarmUnsigned)}
        </Notice>
      );
    const inRoll = member === undefined ? undefined : vote.result.roll[member];
    if ([...(vote.result.spoken ?? []), ...(vote.result.proxies ?? [])].some((one) => one.member === member)) return null;
    if (inRoll !== undefined) return <p className={css.own}>{t(voteResults.yours, { choice: name(inRoll) })}</p>;
    return canSign ? <p className={panel.soft}>{t(voteResults.youSilent)}</p> : null;
  }
  const choice = name(last.choice);
  switch (kept.verified) {
    case 'included':
      return (
        <div className={css.own}>
          <ChoiceMark option={last.choice} size={30} />
          <span>{t(voteResults.yours, { choice })}</span>
          <span className={`${css.own} ${css.good}`}>
            <IconShieldCheckFilled size={28} aria-hidden />
            {t(voteResults.included)}
          </span>
        </div>
      );
    case 'void': {
      const reason = vote.result.void.find((one) => one.voter === member)?.reason ?? '';
      return (
        <Notice tone="warn">
          {t(voteResults.alarmVoid, {
            choice,
            reason: reason in voidReasons ? t(voidReasons[reason as keyof typeof voidReasons]) : reason,
          })}
        </Notice>
      );
    }
    case undefined:
      return (
        <div className={css.own}>
          <Loader size={22} aria-hidden />
          <span>{t(voteResults.yours, { choice })}</span> <span className={panel.soft}>{t(voteResults.checking)}</span>
        </div>
      );
    default:
      return (
        <Notice tone="bad" title={t(voteResults.alarmTitle)}>
          {t(kept.verified === 'counted-otherwise' ? voteResults.alarmOtherwise : voteResults.alarmNotIncluded, { choice })}
        </Notice>
      );
  }
}
