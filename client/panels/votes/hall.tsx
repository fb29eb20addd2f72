/** A vote on the wall: what is asked and how many have voted; then the verdict. Never a partial result. */
import { bodyOf } from '../../../shared/meeting/question.ts';
import { quorum, quorumLosses } from '../../../shared/meeting/quorum.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { explain } from '../../../shared/meeting/rules.ts';
import { GRACE_MS, type Vote } from '../../../shared/meeting/votes.ts';
import type { BaseBody } from '../../../shared/text/bases.ts';
import { hall as words } from '../../../shared/text/hall.ts';
import { hallBoard } from '../../../shared/text/hall-board.ts';
import { proxyWords } from '../../../shared/text/proxies.ts';
import { voteResults } from '../../../shared/text/vote-results.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useSecondsUntil, type Here } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { Seats, Title } from '../wall.tsx';
import WeighedResult from '../weights/weighed-result.tsx';
import css from '../wall.module.css';
import { ChoiceMark, choiceClass } from './choice-mark.tsx';
import { CompareCode } from './compare-code.tsx';
import { FormVerdict, TiedNames } from './elected.tsx';
import { FormWall } from './form-wall.tsx';
import { formulaText } from './formula.ts';
import { Ground, takesText } from './ground.tsx';
import { ListNumbers, ListWords } from './list-hall.tsx';
import { openNow, preparedOf, sealedNow, settledNow } from './now-running.ts';
import { usePacing } from './pacing-now.tsx';
import { QuorumLost } from './quorum-lost.tsx';
import { Thresholds } from './thresholds.tsx';
import { Tied } from './tie.tsx';
import { choiceText, countsText, ruleText } from './words.ts';

/** Whose base is named; whose wall it is, everybody sees. */
const wallsBody = (meeting: Meeting, vote: Vote): BaseBody => (bodyOf(meeting, vote) === 'council' ? 'wall' : 'other');
const textOf = (vote: Vote): string => vote.content?.text ?? vote.text;
/** Announced and standing: only then are there numbers. */
const counted = (vote: Vote | undefined): boolean => vote?.result !== undefined && vote.content !== undefined && !vote.voided;

function Words() {
  const { meeting } = useHere();
  const [open, sealed, settled] = [openNow(meeting), sealedNow(meeting), settledNow(meeting)];
  const now = open ?? sealed ?? settled;
  if (now?.list) return <ListWords {...now} />;
  if (open) return <Voting vote={open.vote} />;
  if (sealed) return <Sealed vote={sealed.vote} />;
  return settled && (counted(settled.vote) ? <Announced vote={settled.vote} /> : <Voided vote={settled.vote} />);
}

function Voting({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const seconds = useSecondsUntil(vote.state === 'closing' ? vote.closing?.at : undefined, GRACE_MS);
  const pacing = usePacing(vote);
  return (
    <>
      <p className={css.stage}>
        {vote.state === 'closing' ? (seconds > 0 ? t(votes.closing, { seconds }) : t(words.closing)) : t(words.voting)}
        {pacing !== undefined && ` · ${pacing}`}
      </p>
      <Title>{textOf(vote)}</Title>
      {vote.content && quorumLosses(meeting, vote).length === 0 && (
        <>
          <p className={css.soft}>
            {takesText({ ...vote.content, body: wallsBody(meeting, vote) }, vote.total ?? 0, t)}
          </p>
          <Thresholds asked={vote.content} total={vote.total ?? 0} body={wallsBody(meeting, vote)} className={css.soft} />
          <Ground vote={vote} className={css.soft} short />
        </>
      )}
      <QuorumLost vote={vote} className={css.soft} />
    </>
  );
}

function Sealed({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  return (
    <>
      <p className={css.stage}>{t(votes.sealed)}</p>
      <Title>{textOf(vote)}</Title>
      <p className={css.line}>{t(words.sealed)}</p>
      <QuorumLost vote={vote} className={css.soft} />
    </>
  );
}

function Voided({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  return (
    <>
      <p className={`${css.title} ${css.s96}`}>{t(votes.voided)}</p>
      <Title small>{textOf(vote)}</Title>
      {vote.voided && (
        <p className={css.soft}>{t(vote.result ? voteResults.voidedAfter : voteResults.voidedText, { reason: vote.voided.reason })}</p>
      )}
    </>
  );
}

function Announced({ vote }: { readonly vote: Vote }) {
  const speech = useWords();
  const { t } = speech;
  const { meeting } = useHere();
  const body = wallsBody(meeting, vote);
  if (vote.decision && vote.content)
    return (
      <>
        <Title small>{textOf(vote)}</Title>
        <p className={css.verdict}>
          <FormVerdict content={vote.content} decision={vote.decision} />
        </p>
        <p className={css.soft}>
          <TiedNames content={vote.content} decision={vote.decision} />
        </p>
      </>
    );
  const { rule } = vote.content!;
  const told = explain(vote.result!, rule);
  const isShort = quorumLosses(meeting, vote).length > 0;
  return (
    <>
      <Title small>{textOf(vote)}</Title>
      <p className={`${css.verdict} ${css[told.outcome]}`}>{t(votes[told.outcome])}</p>
      {told.weighed ? (
        <WeighedResult vote={vote} className={css.line} onWall={css.soft} />
      ) : (
        <p className={css.line}>
          {formulaText(told, body, speech)}
        </p>
      )}
      {vote.result!.proxies && <p className={css.soft}>{t(proxyWords.wall, { count: vote.result!.proxies.length })}</p>}
      {told.weighed ? null : told.tie ? (
        <Tied vote={vote} className={css.soft} />
      ) : (
        <p className={css.soft}>
          {t(voteResults.needed, { needed: told.needed, rule: ruleText(rule, body, t) })}{' '}
          {told.missing > 0 && t(voteResults.missing, { missing: told.missing })}
        </p>
      )}
      {/* Gives its place to what was lacking. */}
      {told.missing === 0 && !isShort && <Ground vote={vote} className={css.soft} short />}
      <QuorumLost vote={vote} className={css.soft} />
    </>
  );
}

/** How many have voted while it is open; the counts once it is announced. */
function Numbers() {
  const { t } = useWords();
  const { meeting, followed } = useHere();
  const [running, settled] = [openNow(meeting), settledNow(meeting)];
  const now = running ?? settled;
  if (now?.list) return <ListNumbers {...now} />;
  const open = running?.vote;
  if (!open) return settled && <Counts vote={settled.vote} />;
  const { present } = quorum(meeting);
  const cast = followed.progress[open.vote]?.count ?? 0;
  return <Seats filled={cast} of={Math.max(present, cast)} label={t(words.voted, { present })} />;
}

function Counts({ vote }: { readonly vote: Vote }) {
  const speech = useWords();
  const { t, number } = speech;
  const { options, rule } = vote.content!;
  const { decision, result } = vote;
  if (decision && result) return <FormWall content={vote.content!} decision={decision} counts={result.counts} />;
  const told = explain(vote.result!, rule);
  return (
    <ul className={css.counts} aria-label={countsText(options, told.counts, speech)}>
      {options.map(({ id, label }) => (
        <li key={id} className={choiceClass(id)}>
          <ChoiceMark option={id} size="1em" />
          <span>{choiceText(id, t, label)}</span>
          <b>{number(told.counts[id] ?? 0)}</b>
        </li>
      ))}
      <li className={css.silent}>
        <span>{t(voteResults.silent)}</span>
        <b>{number(told.silent)}</b>
      </li>
    </ul>
  );
}

/** What was announced last and stands, under whichever item. */
const lastResult = ({ votes: { order, votes: all } }: Meeting): Vote | undefined =>
  order.map((one) => all[one]!).filter(counted).sort((a, b) => (a.result!.at < b.result!.at ? -1 : 1)).at(-1);

function LastResult() {
  const vote = lastResult(useHere().meeting);
  return vote && <Announced vote={vote} />;
}

function LastCounts() {
  const vote = lastResult(useHere().meeting);
  return vote && <Counts vote={vote} />;
}

/** What is put to the vote next under the present item, to be read before it is opened. */
const toCome = (meeting: Meeting): Vote | undefined =>
  meeting.agenda.current === undefined ? undefined : preparedOf(meeting, meeting.agenda.current)[0];

function Coming() {
  const { t } = useWords();
  const { meeting } = useHere();
  const vote = toCome(meeting);
  if (!vote) return null;
  return (
    <>
      <p className={css.stage}>{t(hallBoard.toVote)}</p>
      <Title>{vote.text}</Title>
      <p className={css.soft}>{ruleText(vote.rule, wallsBody(meeting, vote), t)}</p>
    </>
  );
}

const running = ({ meeting }: Here) => (openNow(meeting) ?? sealedNow(meeting)) && ('running' as const);

export const hall: HallSlots = {
  words: { when: (here) => running(here) ?? (settledNow(here.meeting) && 'outcome'), Show: Words },
  beside: {
    when: ({ meeting }) => (openNow(meeting) ? 'running' : settledNow(meeting)?.votes.some(counted) ? 'outcome' : undefined),
    Show: Numbers,
  },
  boards: [
    { board: 'vote', when: ({ meeting }) => toCome(meeting) !== undefined, Show: Coming },
    { board: 'result', when: ({ meeting }) => lastResult(meeting) !== undefined, Show: LastResult, Beside: LastCounts },
  ],
  Foot: CompareCode,
};
