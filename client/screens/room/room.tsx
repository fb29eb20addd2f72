/** A delegate's and the chair's room: what is happening now on top, the agenda and its papers beside it. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, VisuallyHidden } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { room } from '../../../shared/text/room.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useMeeting } from '../../link/use-meeting.ts';
import { Agenda } from '../../panels/agenda/agenda.tsx';
import { HereProvider, useHere } from '../../panels/here.tsx';
import { useSession } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { useNoLock } from '../../ui/no-lock.ts';
import { Page } from '../../ui/page.tsx';
import ChoosePin from '../choose-pin.tsx';
import { ChairPanel } from './chair-panel.tsx';
import { momentOf } from './moment.ts';
import { Now } from './now.tsx';
import { usePaperAddress } from './paper-address.ts';
import { Reading } from './reading.tsx';
import { Unready } from './unready.tsx';
import { Bars, Foot, Strip } from './strip.tsx';
import { useKept } from './use-kept.ts';
import css from './room.module.css';

/** Of the paper above a ballot that was scrolled to, in px. */
const EDGE = 8;

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
  return chair && withoutPin && momentOf(meeting).kind !== 'voting' ? <ChoosePin needed /> : <Inside />;
}

function Inside() {
  const { t } = useWords();
  const { meeting, followed, chair, secretary, delegate, present, canSign } = useHere();
  const address = usePaperAddress(meeting.session.meeting);
  // Nothing is shown of a paper that is not there any more.
  const found = address.reading === undefined ? undefined : meeting.papers.papers[address.reading];
  const reading = found?.state === 'withdrawn' ? undefined : found?.paper;
  const [left, setLeft] = useState<string>();
  const moment = momentOf(meeting);
  const voting = moment.kind === 'voting' ? moment.vote : undefined;
  useNoLock(delegate && voting !== undefined);
  // Wherever somebody had scrolled to: a ballot, and then its result, come on top, and over the session's own line where both do not fit.
  const now = useRef<HTMLDivElement>(null);
  const subject = moment.kind === 'voting' || moment.kind === 'result' ? `${moment.kind} ${moment.vote.vote}` : undefined;
  useEffect(() => {
    if (subject === undefined) return;
    const box = now.current?.getBoundingClientRect();
    window.scrollTo(0, box && box.bottom + window.scrollY > window.innerHeight ? box.top + window.scrollY - EDGE : 0);
  }, [subject, reading]);
  useKept(meeting, voting !== undefined);
  const during = useRef<string>(undefined);
  const read = (paper: string) => {
    during.current = voting?.vote;
    address.read(paper);
  };
  // A vote that opens comes to the front once, over whatever is being read; the paper waits where it was left.
  const toFront = useEffectEvent((vote: string) => {
    if (!reading || during.current === vote) return;
    during.current = vote;
    setLeft(reading);
    address.close();
  });
  const opens = delegate ? voting?.vote : undefined;
  useEffect(() => {
    if (opens !== undefined) toFront(opens);
  }, [opens]);
  if (reading) return <Reading paper={reading} page={address.page} voting={voting} onPaper={read} onPage={address.turned} onClose={address.close} />;
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
            {chair && !own && <ChairPanel moment={moment} />}
            <Now moment={moment} onPaper={read} />
            {chair && own && <ChairPanel moment={moment} />}
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
