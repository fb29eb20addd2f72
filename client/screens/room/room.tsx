/** A delegate's and the chair's room: what is happening now on top, the agenda and its papers beside it. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button, VisuallyHidden } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { room } from '../../../shared/text/room.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useMeeting } from '../../link/use-meeting.ts';
import { Agenda } from '../../panels/agenda/agenda.tsx';
import { HereProvider, useHere } from '../../panels/here.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { momentOf } from './moment.ts';
import { Now } from './now.tsx';
import { Reading } from './reading.tsx';
import { Unready } from './unready.tsx';
import { Bars, Foot, Strip } from './strip.tsx';
import css from './room.module.css';

const ChairPanel = lazy(() => import('./chair-panel.tsx').then(({ ChairPanel }) => ({ default: ChairPanel })));

/** Of the paper above a ballot that was scrolled to, in px. */
const EDGE = 8;

export default function Room() {
  const { id = '' } = useParams();
  const here = useMeeting(id);
  const { t } = useWords();
  if (here.followed.phase !== 'ready')
    return (
      <Page title={t(room.now)} heading={false} width="narrow">
        <Unready followed={here.followed} onAgain={() => void here.following?.catchUp()} />
      </Page>
    );
  return (
    <HereProvider here={here}>
      <Inside />
    </HereProvider>
  );
}

function Inside() {
  const { t } = useWords();
  const { meeting, followed, chair, secretary, delegate, present, canSign } = useHere();
  const [reading, setReading] = useState<{ readonly paper: string; readonly during: string | undefined }>();
  const [left, setLeft] = useState<string>();
  const moment = momentOf(meeting);
  const voting = moment.kind === 'voting' ? moment.vote : undefined;
  // Wherever somebody had scrolled to: a ballot, and then its result, come on top, and over the session's own line where both do not fit.
  const now = useRef<HTMLDivElement>(null);
  const subject = moment.kind === 'voting' || moment.kind === 'result' ? `${moment.kind} ${moment.vote.vote}` : undefined;
  useEffect(() => {
    if (subject === undefined) return;
    const box = now.current?.getBoundingClientRect();
    window.scrollTo(0, box && box.bottom + window.scrollY > window.innerHeight ? box.top + window.scrollY - EDGE : 0);
  }, [subject, reading]);
  const read = (paper: string) => setReading({ paper, during: voting?.vote });

  // A vote that opens comes to the front once, over whatever is being read; the paper waits where it was left.
  if (reading && delegate && voting && reading.during !== voting.vote) {
    setLeft(reading.paper);
    setReading(undefined);
  }
  if (reading) return <Reading paper={reading.paper} voting={voting} onPaper={read} onClose={() => setReading(undefined)} />;
  // The chair votes like everybody else, and reads out what was announced, before going on.
  const own = voting !== undefined || moment.kind === 'result';
  const ballotAlone = voting !== undefined && (chair || (delegate && present && canSign));
  return (
    <Page
      title={meeting.session.title}
      heading={false}
      width="full"
      tools={
        secretary && (
          <Button component={Link} to={`/meeting/${meeting.session.meeting}/prepare`} variant="default">
            {t(room.prepare)}
          </Button>
        )
      }
    >
      <Strip />
      <Bars />
      <VisuallyHidden aria-live="polite">{voting ? t(votes.openedNow, { text: voting.content?.text ?? '' }) : ''}</VisuallyHidden>
      <div className={`${css.body} ${ballotAlone ? css.alone : ''}`}>
        <div className={css.main}>
          {left !== undefined && voting && (
            <div>
              <Button variant="default" onClick={() => read(left)}>
                {t(votes.backToPaper)}
              </Button>
            </div>
          )}
          <div ref={now} className={chair && voting ? css.chairVoting : css.main}>
            {chair && !own && <Suspense><ChairPanel moment={moment} /></Suspense>}
            <Now moment={moment} onPaper={read} />
            {chair && own && <Suspense><ChairPanel moment={moment} /></Suspense>}
          </div>
        </div>
        <nav className={css.side} aria-label={t(room.agenda)}>
          <h2>{t(room.agenda)}</h2>
          <Agenda onPaper={read} />
        </nav>
      </div>
      <Foot followed={followed} />
    </Page>
  );
}
