/** One session at the secretary's desk: followed live, draft or record, with its parts. */
import { lazy } from 'react';
import { Button } from '@mantine/core';
import { Link, Navigate, NavLink, Route, Routes, useLocation } from 'react-router';
import type { Json } from '../../../shared/base/canonical.ts';
import { refuse } from '../../../shared/base/refusal.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { prepare } from '../../../shared/text/prepare.ts';
import { useMeeting } from '../../link/use-meeting.ts';
import { Newer } from '../room/unready.tsx';
import { HereProvider } from '../../panels/here.tsx';
import { SLOTS } from '../../panels/index.ts';
import { Restoring } from '../../panels/restoring.tsx';
import type { DeskSlot } from '../../panels/slot.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Loading } from '../../ui/states.tsx';
import { Agenda } from './agenda/agenda.tsx';
import { Desk, Places } from './desk.tsx';
import { Details } from './details/details.tsx';
import { StageMark } from './meetings/stage-mark.tsx';
import { People } from './people/people.tsx';
import { Publish } from './publish/publish.tsx';
import { RollDesk } from './roll/roll-desk.tsx';
import { DeskProvider } from './use-desk.tsx';
import css from './desk.module.css';

const MinutesDesk = lazy(() => import('./minutes/minutes-desk.tsx'));

const isDraft = ({ session }: Meeting): boolean => session.stage === 'draft';
const isClosed = ({ session }: Meeting): boolean => session.stage === 'closed';

/** The desk's own, in the order of the work; then what features bring along. */
const PARTS: readonly DeskSlot[] = [
  { path: 'details', title: prepare.details, when: () => true, Show: Details },
  { path: 'people', title: prepare.people, when: () => true, Show: People },
  { path: 'agenda', title: prepare.agenda, when: () => true, Show: Agenda },
  { path: 'publish', title: prepare.publish, when: isDraft, Show: Publish },
  { path: 'roll', title: prepare.roll, when: (meeting) => !isDraft(meeting), Show: RollDesk },
  { path: 'minutes', title: prepare.minutes, when: isClosed, Show: MinutesDesk },
  ...SLOTS.flatMap(({ desk }) => desk ?? []),
];

export default function MeetingDesk({ meeting: id }: { readonly meeting: string }) {
  const { t } = useWords();
  const here = useMeeting(id);
  const { followed, following, actor } = here;
  const { phase, meeting, refusal, live } = followed;
  const { pathname } = useLocation();
  if (phase !== 'ready')
    return (
      <Desk title={t(prepare.agenda)}>
        {phase === 'loading' && !refusal && <Loading lines={8} />}
        <Refused refusal={refusal} again={following && (() => following.catchUp())} />
        {phase === 'broken' && <Notice tone="bad">{t(prepare.broken)}</Notice>}
        {phase === 'newer' && <Newer />}
      </Desk>
    );
  const { session } = meeting;
  const act = async (type: string, input: Json = {}) => (following ? following.act(type, input) : refuse('link/offline'));
  const [draft, closed] = [isDraft(meeting), isClosed(meeting)];
  const base = `/secretariat/meetings/${id}`;
  // Said where changes are made.
  const onRoll = pathname.endsWith('/roll');
  const shown = session.stage === 'none' ? 'draft' : closed && meeting.minutes.approved ? 'approved' : session.stage;
  return (
    <DeskProvider desk={{ id, meeting, followed, actor, act }}>
      <Desk
        title={session.title}
        lead={draft ? t(prepare.draft) : !closed && !onRoll ? t(prepare.live) : undefined}
        acts={
          <>
            <StageMark stage={shown} />
            {!draft && (
              <Button component={Link} to={`/meeting/${id}`} variant="default">
                {t(prepare.room)}
              </Button>
            )}
          </>
        }
      >
        <Places className={css.parts} label={t(prepare.steps)}>
          {PARTS.map(
            ({ path, title, when }) =>
              when(meeting) && (
                <NavLink key={path} to={`${base}/${path}`} className={css.part}>
                  {t(title)}
                </NavLink>
              ),
          )}
        </Places>
        <div className={css.notices}>
          {session.rehearsal && <Notice tone="warn">{t(prepare.rehearsal)}</Notice>}
          {!live && <Notice tone="warn">{t(prepare.connecting)}</Notice>}
          <Restoring followed={followed} actor={actor} act={act} />
        </div>
        <HereProvider here={here} slots={SLOTS}>
          <Routes>
            <Route
              index
              element={
                <Navigate
                  to={closed ? 'minutes' : session.stage === 'underWay' || session.stage === 'adjourned' ? 'roll' : 'agenda'}
                  replace
                />
              }
            />
            {PARTS.map(({ path, when, Show }) => (
              <Route key={path} path={path} element={when(meeting) ? <Show /> : <Navigate to="../agenda" replace />} />
            ))}
            <Route path="*" element={<Navigate to={base} replace />} />
          </Routes>
        </HereProvider>
      </Desk>
    </DeskProvider>
  );
}
