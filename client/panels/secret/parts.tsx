/** What a tablet shows of a secret ballot that runs: the paper's sheet, its banner, the time that is left, and what who has no paper sees. */
import { Button } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { isRecused } from '../../../shared/meeting/access.ts';
import { URN_GRACE_MS } from '../../../shared/meeting/secret.ts';
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { secretVote as words } from '../../../shared/text/secret-vote.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useSecondsUntil } from '../here.tsx';
import panel from '../panels.module.css';
import NoPart from '../recusals/no-part.tsx';
import { Question } from '../votes/ballot.tsx';
import PacingNow from '../votes/pacing-now.tsx';
import votesCss from '../votes/votes.module.css';
import { SecretBallot } from './ballot.tsx';
import { KeyMarks } from './key-marks.tsx';
import { isDue, openSecret, sealedSecret } from './now-secret.ts';
import { PaperFact } from './paper-fact.tsx';
import { usePapers } from './use-papers.ts';

export interface PartProps {
  readonly is: 'ballot' | 'head' | 'banner' | 'said' | 'now' | 'behind';
  readonly onOpen?: () => void;
}

export default function Part({ is, onOpen }: PartProps) {
  const { meeting } = useHere();
  const vote = openSecret(meeting);
  if (is === 'behind') return <Behind />;
  if (is === 'now') return <Now />;
  if (!vote) return null;
  if (is === 'ballot') return <SecretBallot key={vote.vote} vote={vote} />;
  if (is === 'head') return <Closing vote={vote} />;
  return is === 'said' ? <Said vote={vote} /> : <Banner vote={vote} onOpen={onOpen} />;
}

/** From the room's opening on papers go on by themselves. */
function Behind() {
  usePapers();
  return null;
}

function Said({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  return t(words.openedNow, { text: vote.content?.text ?? '' });
}

function Closing({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const seconds = useSecondsUntil(vote.state === 'closing' ? vote.closing?.at : undefined, URN_GRACE_MS);
  if (vote.state !== 'closing') return <PacingNow vote={vote} />;
  return (
    <span className={votesCss.countdown} role="timer">
      <IconClockHour4 size={26} aria-hidden />
      {seconds > 0 ? t(words.closing, { seconds }) : t(words.closingNow)}
    </span>
  );
}

function Banner({ vote, onOpen }: { readonly vote: Vote; readonly onOpen: (() => void) | undefined }) {
  const { t } = useWords();
  const { followed, delegate } = useHere();
  const own = followed.papers[vote.vote];
  return (
    <div className={votesCss.banner} role="status">
      <p>
        <strong>{t(words.running)}</strong>
        <span>{vote.content?.text}</span>
      </p>
      <Closing vote={vote} />
      {delegate && own && ['dropping', 'dropped', 'alarm'].includes(own.state) && <PaperFact vote={vote} small />}
      <Button onClick={onOpen} variant={delegate && isDue(own) ? 'filled' : 'default'}>
        {t(words.toPaper)}
      </Button>
    </div>
  );
}

/** For who has no paper while it is open; for everybody until the board is there. */
function Now() {
  const { t } = useWords();
  const { meeting, delegate, member } = useHere();
  const open = openSecret(meeting);
  const vote = open ?? sealedSecret(meeting);
  if (!vote) return null;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="ballot-question">
      <p className={panel.stage}>
        {open && <span className={panel.lamp} aria-hidden />}
        {t(open ? words.running : words.sealed)}
        {open && <Closing vote={open} />}
      </p>
      <Question vote={vote} />
      {isRecused(meeting, vote.item, member ?? '') && <NoPart />}
      {open ? <Taken vote={open} /> : <p>{t(words.sealedText)}</p>}
      {!open && delegate && <PaperFact vote={vote} />}
      <KeyMarks vote={vote} />
    </section>
  );
}

/** How many have taken a paper: that is recorded by name, and says nothing of what is on it. */
function Taken({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const taken = secretOf(meeting, vote.vote)?.papers.size ?? 0;
  return <p className={panel.soft}>{t(words.takenOf, { taken, total: vote.total ?? taken })}</p>;
}
