/** The delegate's paper of a secret ballot: taken, marked, looked over, dropped. One next act at a time. */
import { useEffect, useRef, useState } from 'react';
import { Button, Loader } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { isPaused } from '../../../shared/meeting/access.ts';
import { bodyOf } from '../../../shared/meeting/question.ts';
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { secretVote as words } from '../../../shared/text/secret-vote.ts';
import type { OwnPaper } from '../../link/kept-paper.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Loading } from '../../ui/states.tsx';
import { useUndisturbed } from '../../update.ts';
import { useHere, useSecondsUntil } from '../here.tsx';
import panel from '../panels.module.css';
import { MayVote, Question } from '../votes/ballot.tsx';
import { Paused } from '../votes/pacing-now.tsx';
import { Thresholds } from '../votes/thresholds.tsx';
import votesCss from '../votes/votes.module.css';
import { About } from './about.tsx';
import { KeyMarks } from './key-marks.tsx';
import { Marking } from './marking.tsx';
import { isDue } from './now-secret.ts';
import { Elsewhere, PaperFact } from './paper-fact.tsx';
import css from './secret.module.css';
import { usePapers } from './use-papers.ts';

interface OfVote {
  readonly vote: Vote;
}

/** Steps that a pause holds up; of a dropped paper it is told beside it. */
const HELD = new Set<OwnPaper['state']>(['none', 'asking', 'waiting', 'ready']);

export function SecretBallot({ vote }: OfVote) {
  const { t } = useWords();
  const { followed, meeting } = useHere();
  const [about, setAbout] = useState(false);
  const asked = useRef<HTMLHeadingElement>(null);
  useEffect(() => asked.current?.focus({ preventScroll: true }), []);
  const own = followed.papers[vote.vote];
  useUndisturbed(isDue(own));
  if (about) return <About vote={vote} onBack={() => setAbout(false)} />;
  return (
    <section className={votesCss.sheet} aria-labelledby="ballot-question">
      <div className={votesCss.asked} tabIndex={0} role="group" aria-labelledby="ballot-question">
        <Question vote={vote} heading={asked} />
        {vote.content && <Thresholds asked={vote.content} total={vote.total ?? 0} body={bodyOf(meeting, vote)} className={panel.soft} />}
      </div>
      <MayVote>
        {isPaused(meeting, vote.vote) && own && HELD.has(own.state) && <Paused secret />}
        <Paper vote={vote} />
      </MayVote>
      <footer className={css.foot}>
        {/* Held against the wall before a paper is taken; then its room is the paper's. */}
        {own?.state !== 'ready' && <KeyMarks vote={vote} />}
        <Button
          variant="subtle"
          color="gray"
          c="var(--ink)"
          className={panel.wrap}
          leftSection={<IconInfoCircle size={22} aria-hidden />}
          onClick={() => setAbout(true)}
        >
          {t(words.about)}
        </Button>
      </footer>
    </section>
  );
}

function Paper({ vote }: OfVote) {
  const { t } = useWords();
  const { followed } = useHere();
  const own = followed.papers[vote.vote];
  switch (own?.state) {
    case undefined:
      return <Loading />;
    case 'none':
      return own.refused?.code === 'secret/paper-taken' ? <Elsewhere /> : <Taking vote={vote} refused={own.refused} />;
    case 'asking':
      return <Coming title={t(words.asking)} text={followed.live ? t(words.waitingText) : t(words.askingOffline)} late={!followed.live} />;
    case 'waiting':
      return <Waiting vote={vote} />;
    case 'ready':
      return <Marking vote={vote} draft={own.draft} />;
    default:
      return <PaperFact vote={vote} />;
  }
}

function Taking({ vote, refused }: OfVote & { readonly refused: Refusal | undefined }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const papers = usePapers();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const take = async () => {
    if (!papers || !vote.content) return;
    setBusy(true);
    setRefusal(await papers.take(vote.vote, vote.content));
    setBusy(false);
  };
  // The pause itself is told above.
  const said = refusal ?? refused;
  if (vote.state !== 'open') return <Notice tone="warn">{t(words.closingNow)}</Notice>;
  return (
    <div className={css.act}>
      <p className={panel.soft}>{t(words.step, { n: 1 })}</p>
      <p>{t(words.takeText)}</p>
      <Refused refusal={said?.code === 'secret/paused' ? undefined : said} />
      <BigButton onClick={() => void take()} loading={busy} disabled={isPaused(meeting, vote.vote)}>
        {t(words.take)}
      </BigButton>
    </div>
  );
}

/** As long as a tellers' device that works may take, in milliseconds. */
const USUAL_MS = 8_000;

function Waiting({ vote }: OfVote) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const taken = secretOf(meeting, vote.vote)?.papers.get(member ?? '');
  const late = useSecondsUntil(taken?.at, USUAL_MS) === 0;
  return <Coming title={t(words.waiting)} text={t(late ? words.waitingLong : words.waitingText)} late={late} />;
}

function Coming({ title, text, late }: { readonly title: string; readonly text: string; readonly late: boolean }) {
  return (
    <div className={`${css.fact} ${late ? css.notYet : css.going}`} role="status">
      <Loader size={40} color="var(--ink)" aria-hidden />
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
    </div>
  );
}
