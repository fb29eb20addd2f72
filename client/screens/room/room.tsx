/** A delegate's and the chair's room: what is happening now on top, the agenda and its papers beside it. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button, VisuallyHidden } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { room } from '../../../shared/text/room.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useMeeting } from '../../link/use-meeting.ts';
import { Agenda } from '../../panels/agenda/agenda.tsx';
import { HereProvider, useHere } from '../../panels/here.tsx';
import { useSession } from '../../session.tsx';
import { VoteBanner } from '../../panels/votes/vote-banner.tsx';
import { useWords } from '../../ui/language.tsx';
import { useNoLock } from '../../ui/no-lock.ts';
import { Page } from '../../ui/page.tsx';
import { useAwake } from '../../ui/use-awake.ts';
import { momentOf } from './moment.ts';
import { Now } from './now.tsx';
import { usePaperAddress } from './paper-address.ts';
import { Reading } from './reading.tsx';
import { Unready } from './unready.tsx';
import { Bars, Foot, Strip } from './strip.tsx';
import { useKept } from './use-kept.ts';
import { Voting } from './voting.tsx';
import css from './room.module.css';

const ChairPanel = lazy(() => import('./chair-panel.tsx').then(({ ChairPanel }) => ({ default: ChairPanel })));
const ChoosePin = lazy(() => import('../choose-pin.tsx'));

export default function Room() {
  const { id = '' } = useParams();
  const here = useMeeting(id);
  const { t } = useWords();
  if (here.followed.phase !== 'ready')
    return (
      <Page title={t(room.now)} heading={false} width="narrow">
        <Unready followed={here.followed} onAgain={() => here.following?.catchUp()} />
      </Page>
    );
  return (
    <HereProvider here={here}>
      <Guarded />
    </HereProvider>
  );
}

/** Whoever leads does so on a device with a PIN; a ballot that is open goes first. */
function Guarded() {
  const { meeting, chair } = useHere();
  const { withoutPin } = useSession();
  return chair && withoutPin && momentOf(meeting).kind !== 'voting' ? <Suspense><ChoosePin needed /></Suspense> : <Inside />;
}

function Inside() {
  const { t } = useWords();
  const { meeting, followed, chair, secretary, delegate } = useHere();
  const address = usePaperAddress(meeting.session.meeting);
  // Nothing is shown of a paper that is not there any more.
  const found = address.reading === undefined ? undefined : meeting.papers.papers[address.reading];
  const reading = found?.state === 'withdrawn' ? undefined : found?.paper;
  /** The paper from which somebody went to the vote. */
  const [left, setLeft] = useState<string>();
  /** The vote that was put aside to look at the room. */
  const [aside, setAside] = useState<string>();
  const moment = momentOf(meeting);
  const voting = moment.kind === 'voting' ? moment.vote : undefined;
  useNoLock(delegate && voting !== undefined);
  useAwake(voting !== undefined);
  // Wherever somebody had scrolled to: a vote, then its result, and the end come on top.
  const subject = moment.kind === 'voting' || moment.kind === 'result' ? `${moment.kind} ${moment.vote.vote}` : moment.kind === 'closed' ? 'closed' : undefined;
  useEffect(() => {
    if (subject !== undefined) window.scrollTo(0, 0);
  }, [subject, reading]);
  useKept(meeting, voting !== undefined);
  const read = (paper: string) => {
    setLeft(undefined);
    address.read(paper);
  };
  const toVote = () => {
    setLeft(reading);
    setAside(undefined);
    if (reading !== undefined) address.leave();
  };

  // A vote that opens throws nobody out of a paper: its banner stands over it.
  if (reading !== undefined) return <Reading paper={reading} page={address.page} voting={voting} onPaper={read} onPage={address.turned} onVote={toVote} onClose={address.close} />;
  if (voting && delegate && aside !== voting.vote)
    return <Voting vote={voting} onPaper={read} onAside={() => setAside(voting.vote)} onBack={left === undefined ? undefined : () => read(left)} />;
  // The chair reads out what was announced, before going on.
  const own = voting !== undefined || moment.kind === 'result';
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
      {voting && delegate && <VoteBanner vote={voting} onOpen={toVote} />}
      <Strip />
      <Bars />
      <VisuallyHidden aria-live="polite">{voting ? t(votes.openedNow, { text: voting.content?.text ?? '' }) : ''}</VisuallyHidden>
      <div className={css.body}>
        <div className={css.main}>
          {chair && !own && <Suspense><ChairPanel moment={moment} /></Suspense>}
          <Now moment={moment} onPaper={read} />
          {chair && own && <Suspense><ChairPanel moment={moment} /></Suspense>}
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
