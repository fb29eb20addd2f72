/** A secret ballot on the wall: the keys' digits and how many have taken a paper; then that it is sealed and being counted. */
import { bodyOf } from '../../../shared/meeting/question.ts';
import { presentDelegates } from '../../../shared/meeting/access.ts';
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { secretHall, tellersPage } from '../../../shared/text/secret-tellers.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, type Here } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { takesText } from '../votes/ground.tsx';
import { usePacing } from '../votes/pacing-now.tsx';
import { Thresholds } from '../votes/thresholds.tsx';
import { Seats, Title } from '../wall.tsx';
import css from '../wall.module.css';
import { digitsOf, runningSecretVote, stageOf } from './due.ts';
import own from './tellers.module.css';

function Stage({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const pacing = usePacing(vote);
  return (
    <p className={css.stage}>
      {t(tellersPage[stageOf(meeting, vote)])}
      {pacing !== undefined && ` · ${pacing}`}
    </p>
  );
}

function Words() {
  const { t } = useWords();
  const { meeting } = useHere();
  const vote = runningSecretVote(meeting);
  const keys = vote && secretOf(meeting, vote.vote)?.keys;
  if (!vote?.content || !keys) return null;
  const stage = stageOf(meeting, vote);
  const body = bodyOf(meeting, vote);
  return (
    <>
      <Stage vote={vote} />
      <Title small>{vote.content.text}</Title>
      {stage === 'sealed' ? (
        <p className={css.line}>{t(secretHall.counting)}</p>
      ) : (
        <>
          <p className={css.soft}>{takesText({ ...vote.content, body }, vote.total ?? 0, t)}</p>
          <Thresholds asked={vote.content} total={vote.total ?? 0} body={body} className={css.soft} />
        </>
      )}
      <p className={css.soft}>
        {t(secretHall.keys)}:{' '}
        <span className={own.wall} translate="no">
          {digitsOf(keys.hash).map((one, n) => (
            <span key={n}>{one}</span>
          ))}
        </span>
      </p>
    </>
  );
}

function Numbers() {
  const { t } = useWords();
  const { meeting } = useHere();
  const vote = runningSecretVote(meeting);
  if (!vote) return null;
  const taken = secretOf(meeting, vote.vote)?.papers.size ?? 0;
  const present = presentDelegates(meeting).length;
  return <Seats filled={taken} of={Math.max(present, taken)} label={t(secretHall.taken, { present })} />;
}

const running = ({ meeting }: Here) => (runningSecretVote(meeting) ? ('running' as const) : undefined);

export const hall: HallSlots = {
  words: { when: running, Show: Words },
  beside: { when: running, Show: Numbers },
};
