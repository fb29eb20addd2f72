/** The session itself: waiting for the call to order, in a pause, over; and what concerns all of it. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { substitutionOf } from '../../../shared/meeting/in-place.ts';
import { session } from '../../../shared/text/session.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useIsDue, useNames, type Here } from '../here.tsx';
import panel from '../panels.module.css';
import { Restoring } from '../restoring.tsx';
import type { BannerProps, Slots } from '../slot.ts';
import { Closed } from './closed.tsx';
import { Waiting } from './waiting.tsx';

function Idle() {
  const { meeting, chair, listed, present } = useHere();
  const due = useIsDue();
  if (meeting.session.stage === 'closed') return <Closed />;
  return !chair && due && listed && !present ? null : <Waiting />;
}

/** They are asked nothing more until it is time to check in. */
const hasAnswered = ({ meeting, member = '' }: Here): boolean =>
  meeting.attending.promised.has(member) || meeting.roll.absences.has(member) || substitutionOf(meeting, member) !== undefined;

function About() {
  const { t } = useWords();
  const { stage, chair, calledOff } = useHere().meeting.session;
  const nameOf = useNames();
  const named = stage === 'none' ? 'draft' : stage;
  return (
    <>
      {t(session[calledOff === undefined ? named : 'calledOff'])} · {chair ? t(session.chairIs, { name: nameOf(chair) }) : t(session.noChair)}
    </>
  );
}

/** A rehearsal, and a server that came out of a backup. */
function Banner({ at }: BannerProps) {
  const { t, dateTime } = useWords();
  const { meeting, followed, following, actor } = useHere();
  if (at === 'place') return null;
  return (
    <>
      {at === 'room' && meeting.session.rehearsal && <div className={`${panel.bar} ${panel.rehearsal}`}>{t(session.rehearsal)}</div>}
      <div className={panel.notices}>
        <Restoring followed={followed} actor={actor} act={async (type) => following?.act(type)} />
      </div>
      {meeting.session.restorations.map(({ at: when, reason }) => (
        <div key={when} className={panel.bar}>
          {t(session.restored, { at: dateTime(when), reason })}
        </div>
      ))}
    </>
  );
}

function Mark() {
  const { t } = useWords();
  return useHere().meeting.session.rehearsal && <span className={panel.rehearsalMark}>{t(session.rehearsalShort)}</span>;
}

export const slots: Slots = {
  name: 'session',
  order: -1,
  now: {
    // Before the call to order and in a pause the chair has an act instead; whoever is asked to check in reads that first.
    when: (here) => {
      const { meeting: { session: { stage } }, chair, listed, present } = here;
      const checksIn = listed && !present && LIVE.includes(stage) && !hasAnswered(here);
      return stage === 'closed' || !(chair || checksIn) ? 'idle' : undefined;
    },
    Show: Idle,
    subject: ({ meeting }) => (meeting.session.stage === 'closed' ? 'closed' : undefined),
  },
  About,
  Banner,
  Mark,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
