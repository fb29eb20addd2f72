/** A vote that is open, as a delegate's whole screen: the room's head, agenda and papers wait behind it. */
import { Button } from '@mantine/core';
import { IconArrowsDiagonalMinimize2, IconFileText } from '@tabler/icons-react';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { session } from '../../../shared/text/session.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useHere } from '../../panels/here.tsx';
import { Ballot, Closing } from '../../panels/votes/ballot.tsx';
import { Progress } from '../../panels/votes/chair.tsx';
import { useWords } from '../../ui/language.tsx';
import { OfflineBar, useTitle } from '../../ui/page.tsx';
import { Warnings } from './strip.tsx';
import css from './voting.module.css';

export interface VotingProps {
  readonly vote: Vote;
  readonly onPaper: (paper: string) => void;
  /** Back to the room; the vote stays as a banner. */
  readonly onAside: () => void;
  /** To the paper that was being read. */
  readonly onBack: (() => void) | undefined;
}

export function Voting({ vote, onPaper, onAside, onBack }: VotingProps) {
  const { t } = useWords();
  const { chair, meeting } = useHere();
  useTitle(meeting.session.title);
  return (
    <main id="main" className={css.whole}>
      <OfflineBar />
      <Warnings />
      <header className={css.head}>
        <h1>
          <span className={css.lamp} aria-hidden />
          {t(votes.open)}
        </h1>
        {meeting.session.rehearsal && <span className={css.rehearsal}>{t(session.rehearsalShort)}</span>}
        <Closing vote={vote} />
        <Button variant="default" className={css.way} leftSection={onBack ? <IconFileText size={22} aria-hidden /> : <IconArrowsDiagonalMinimize2 size={22} aria-hidden />} onClick={onBack ?? onAside}>
          {t(onBack ? votes.backToPaper : votes.toRoom)}
        </Button>
      </header>
      <div className={chair ? css.chairing : css.alone}>
        <Ballot vote={vote} onPaper={onPaper} />
        {chair && <Progress vote={vote} acts />}
      </div>
    </main>
  );
}
