/** The session at the secretariat's desk: what it is, convening it, and what is to be known of it. */
import { invitation } from '../../../../shared/text/invitation.ts';
import { LIVE } from '../../../../shared/meeting/access.ts';
import { review } from '../../../../shared/text/review.ts';
import { rehearsal } from '../../../../shared/text/rehearsal.ts';
import { calledOffWords } from '../../../../shared/text/called-off.ts';
import { plans } from '../../../../shared/text/plans.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice as Told } from '../../../ui/notice.tsx';
import { Restoring } from '../../restoring.tsx';
import type { DeskSlots } from '../../slot.ts';
import { CallOff } from './call-off.tsx';
import { Details } from './details.tsx';
import { InvitationDesk } from './invitation.tsx';
import { Publish } from './publish.tsx';
import { Rehearsal } from './rehearsal.tsx';
import { ReviewDesk } from './review/review-desk.tsx';

function Notice() {
  const { t, time, date } = useWords();
  const { meeting, followed, actor, act } = useDesk();
  const { calledOff, closedAt } = meeting.session;
  return (
    <>
      {meeting.session.rehearsal && <Told tone="warn">{t(prepare.rehearsal)}</Told>}
      {calledOff !== undefined && closedAt !== undefined && (
        <Told tone="warn" title={t(calledOffWords.desk, { time: time(closedAt), date: date(closedAt), reason: calledOff })}>
          {t(calledOffWords.deskNext, { part: t(plans.copying) })}
        </Told>
      )}
      <Restoring followed={followed} actor={actor} act={act} />
    </>
  );
}

export const desk: DeskSlots = {
  parts: [
    { path: 'details', order: 10, title: prepare.details, when: () => true, servesCalledOff: true, recorded: true, Show: Details },
    { path: 'call-off', order: 95, title: prepare.callOff, when: ({ session }) => session.stage === 'published', Show: CallOff },
    {
      path: 'invitation',
      order: 38,
      title: invitation.title,
      when: () => true,
      recorded: true,
      Show: InvitationDesk,
    },
    {
      path: 'publish',
      order: 40,
      title: prepare.publish,
      when: ({ session }) => session.stage === 'draft',
      aim: prepare.toPublish,
      Show: Publish,
    },
    {
      path: 'rehearsal',
      order: 49,
      title: rehearsal.title,
      when: ({ session }) => session.rehearsal && LIVE.includes(session.stage),
      Show: Rehearsal,
    },
    { path: 'review', order: 42, title: review.title, when: ({ session }) => LIVE.includes(session.stage), Show: ReviewDesk },
  ],
  Notice,
};
