/** A paper being read, over the room; a vote that is open stays one tap away. */
import { lazy, Suspense } from 'react';
import { Button } from '@mantine/core';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { room } from '../../../shared/text/room.ts';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useHere } from '../../panels/here.tsx';
import { Closing } from '../../panels/votes/ballot.tsx';
import { useWords } from '../../ui/language.tsx';
import { OfflineBar } from '../../ui/page.tsx';
import { Loading } from '../../ui/states.tsx';
import { UpdateBar } from '../../ui/update-bar.tsx';
import css from './room.module.css';

/** Half a megabyte that a ballot does not wait for. */
const Reader = lazy(() => import('../../reader/reader.tsx').then(({ Reader }) => ({ default: Reader })));

export interface ReadingProps {
  readonly paper: string;
  readonly voting: Vote | undefined;
  readonly onPaper: (paper: string) => void;
  readonly onClose: () => void;
}

export function Reading({ paper: id, voting, onPaper, onClose }: ReadingProps) {
  const { t } = useWords();
  const { meeting, followed, delegate } = useHere();
  const paper = meeting.papers.papers[id];
  const kept = voting && followed.votes[voting.vote];
  const voted = kept !== undefined && standing(kept) !== undefined;
  if (!paper) return null;
  return (
    <div className={css.reading}>
      <OfflineBar />
      <UpdateBar />
      {voting && (
        <div className={css.banner} role="status">
          <span>
            {t(votes.open)}: {voting.content?.text}
          </span>
          <Closing vote={voting} />
          <Button onClick={onClose} variant={voted || !delegate ? 'default' : 'filled'}>
            {t(delegate && !voted ? votes.toBallot : votes.question)}
          </Button>
        </div>
      )}
      {paper.replacedBy && (
        <div className={css.banner} role="status">
          <span>{t(room.replacedOpen)}</span>
          <Button variant="default" onClick={() => onPaper(paper.replacedBy!)}>
            {t(room.openNew)}
          </Button>
        </div>
      )}
      <div>
        <Suspense fallback={<Loading />}>
          <Reader meeting={meeting.session.meeting} sha256={paper.sha256} title={paper.title} pages={paper.pages} onClose={onClose} />
        </Suspense>
      </div>
    </div>
  );
}
