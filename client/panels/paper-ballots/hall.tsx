/** A vote on printed papers on the wall: being voted on, being counted; then what it came to. Never a number before. */
import { bodyOf } from '../../../shared/meeting/question.ts';
import { explain } from '../../../shared/meeting/rules.ts';
import { paperNow as words } from '../../../shared/text/paper-screens.ts';
import { voteResults } from '../../../shared/text/vote-results.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, type Here } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { choiceClass, ChoiceMark } from '../votes/choice-mark.tsx';
import { FormVerdict, TiedNames } from '../votes/elected.tsx';
import { FormWall } from '../votes/form-wall.tsx';
import { formulaText } from '../votes/formula.ts';
import { takesText } from '../votes/ground.tsx';
import { Thresholds } from '../votes/thresholds.tsx';
import { choiceText, ruleText } from '../votes/words.ts';
import { Title } from '../wall.tsx';
import css from '../wall.module.css';
import { seenNow, settledOnPaper } from './now-on-paper.ts';

function Words() {
  const speech = useWords();
  const { t } = speech;
  const { meeting } = useHere();
  const bodyIn = (vote: string) => bodyOf(meeting, meeting.votes.votes[vote]);
  const running = seenNow(meeting);
  if (running)
    return (
      <>
        <p className={css.stage}>{t(words[running.state])}</p>
        <Title small>{running.content.text}</Title>
        <p className={css.soft}>{takesText({ ...running.content, body: bodyIn(running.vote) }, running.total, t)}</p>
        <Thresholds asked={running.content} total={running.total} body={bodyIn(running.vote)} className={css.soft} />
        {running.issued !== undefined && <p className={css.soft}>{t(words.issued, { issued: running.issued })}</p>}
      </>
    );
  const settled = settledOnPaper(meeting);
  if (!settled) return null;
  const { content, result, voided } = settled;
  if (voided || !result)
    return (
      <>
        <p className={`${css.title} ${css.s96}`}>{t(words.voided)}</p>
        <Title small>{content.text}</Title>
        <p className={css.soft}>{t(result ? voteResults.voidedAfter : voteResults.voidedText, { reason: voided?.reason ?? '' })}</p>
      </>
    );
  const decision = meeting.votes.votes[settled.vote]?.decision;
  const { issued, returned, valid, invalid, blank } = result;
  const papers = <p className={css.soft}>{t(words.papers, { issued, returned, valid, invalid, blank })}</p>;
  if (decision)
    return (
      <>
        <Title small>{content.text}</Title>
        <p className={css.verdict}>
          <FormVerdict content={content} decision={decision} />
        </p>
        <p className={css.soft}>
          <TiedNames content={content} decision={decision} />
        </p>
        {papers}
      </>
    );
  const told = explain(result, content.rule);
  const body = bodyIn(settled.vote);
  return (
    <>
      <Title small>{content.text}</Title>
      <p className={`${css.verdict} ${css[result.outcome]}`}>{t(votes[result.outcome])}</p>
      <p className={css.line}>
        {formulaText(told, body, speech)}
      </p>
      <p className={css.soft}>
        {t(voteResults.needed, { needed: told.needed, rule: ruleText(content.rule, body, t) })}{' '}
        {told.missing > 0 && t(voteResults.missing, { missing: told.missing })}
      </p>
      {/* Gives its place to what was lacking. */}
      {told.missing === 0 && papers}
    </>
  );
}

function Numbers() {
  const { t, number } = useWords();
  const { meeting } = useHere();
  const settled = settledOnPaper(meeting);
  if (!settled?.result || settled.voided) return null;
  const { content, result } = settled;
  const decision = meeting.votes.votes[settled.vote]?.decision;
  if (decision) return <FormWall content={content} decision={decision} counts={result.counts} />;
  return (
    <ul className={css.counts}>
      {content.options.map(({ id, label }) => (
        <li key={id} className={choiceClass(id)}>
          <ChoiceMark option={id} size="1em" />
          <span>{choiceText(id, t, label)}</span>
          <b>{number(result.counts[id] ?? 0)}</b>
        </li>
      ))}
    </ul>
  );
}

const when = ({ meeting }: Here) => (seenNow(meeting) ? ('running' as const) : settledOnPaper(meeting) ? ('outcome' as const) : undefined);

export const hall: HallSlots = {
  words: { when, Show: Words },
  beside: { when: ({ meeting }) => (settledOnPaper(meeting)?.result ? 'outcome' : undefined), Show: Numbers },
};
