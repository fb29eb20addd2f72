/** A paper being read, over the room; a vote that is open stays one tap away. */
import { lazy, Suspense } from 'react';
import { Button } from '@mantine/core';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { room } from '../../../shared/text/room.ts';
import { useHere } from '../../panels/here.tsx';
import { VoteBanner } from '../../panels/votes/vote-banner.tsx';
import { useWords } from '../../ui/language.tsx';
import { OfflineBar } from '../../ui/page.tsx';
import { Loading } from '../../ui/states.tsx';
import { UpdateBar } from '../../ui/update-bar.tsx';
import css from './room.module.css';

/** Half a megabyte that a ballot does not wait for. */
const Reader = lazy(() => import('../../reader/reader.tsx').then(({ Reader }) => ({ default: Reader })));

export interface ReadingProps {
  readonly paper: string;
  /** From 1, where the address names one. */
  readonly page: number | undefined;
  readonly voting: Vote | undefined;
  readonly onPaper: (paper: string) => void;
  readonly onPage: (page: number) => void;
  /** To the vote that is open. */
  readonly onVote: () => void;
  readonly onClose: () => void;
}

export function Reading({ paper: id, page, voting, onPaper, onPage, onVote, onClose }: ReadingProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const paper = meeting.papers.papers[id];
  if (!paper) return null;
  return (
    <div className={css.reading}>
      <OfflineBar />
      {voting ? <VoteBanner vote={voting} onOpen={onVote} /> : <UpdateBar />}
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
          <Reader meeting={meeting.session.meeting} sha256={paper.sha256} title={paper.title} pages={paper.pages} initialPage={page} onPage={onPage} onClose={onClose} />
        </Suspense>
      </div>
    </div>
  );
}
