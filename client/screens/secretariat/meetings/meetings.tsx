/** All sessions at a glance, and a new one. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { importing } from '../../../../shared/text/members.ts';
import { plans } from '../../../../shared/text/plans.ts';
import { meetingList } from '../../../../shared/text/secretariat.ts';
import type { MeetingSummary } from '../../../../shared/wire/meeting-list.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { EmptyState, Loading } from '../../../ui/states.tsx';
import { OlderMeetings } from '../../../ui/older-meetings.tsx';
import { Unreadable } from '../../../ui/unreadable.tsx';
import { useMeetings } from '../../../ui/use-meetings.ts';
import { UnitPreparing } from '../../preparing/unit-preparing.tsx';
import { Desk } from '../desk.tsx';
import { FoundMeetings, isSought, SeekMeetings, useSought } from './found-meetings.tsx';
import { Inherited } from './inherited.tsx';
import { MeetingGroup } from './meeting-group.tsx';
import { NewMeetingForm } from './new-meeting.tsx';
import { Pressing } from './pressing.tsx';
import { Templates } from './templates.tsx';
import desk from '../../../desk/desk.module.css';

export function Meetings() {
  const { t } = useWords();
  const [creating, setCreating] = useState(false);
  const { sought, setSought } = useSought();
  const { data, refusal, loading, again, older } = useMeetings({ every: 15_000 });
  const of = (...stages: ReadonlyArray<MeetingSummary['stage']>) =>
    (data?.meetings ?? []).filter((one) => stages.includes(one.stage)).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const create = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setCreating(true)}>
      {t(meetingList.create)}
    </Button>
  );
  const toPeople = (
    <Button component={Link} to="/secretariat/members/import" variant="default">
      {t(importing.title)}
    </Button>
  );
  const acts = (
    <>
      <Button component={Link} to="/secretariat/new" variant="default">
        {t(plans.fromOther)}
      </Button>
      {create}
    </>
  );
  return (
    <Desk title={t(meetingList.title)} acts={data && data.meetings.length + data.unreadable.length > 0 ? acts : undefined}>
      <div className={desk.stack}>
        <Refused refusal={refusal} again={again} />
        {loading && <Loading />}
        {data && <Unreadable meetings={data.unreadable} />}
        {data?.meetings.length === 0 && data.unreadable.length === 0 && (
          <EmptyState title={t(meetingList.empty)} act={<div className={desk.acts}>{toPeople}{create}</div>}>
            {t(meetingList.emptyHint)}
          </EmptyState>
        )}
        {data && data.meetings.length > 0 && <SeekMeetings sought={sought} onSought={setSought} />}
        {isSought(sought) ? (
          <FoundMeetings sought={sought} />
        ) : (
          <>
            <Pressing />
            <MeetingGroup title={t(meetingList.now)} meetings={of('underWay', 'adjourned')} />
            <MeetingGroup title={t(meetingList.preparing)} meetings={of('draft', 'published')} />
            <MeetingGroup title={t(meetingList.past)} meetings={of('closed', 'approved').reverse()} />
            <OlderMeetings older={older} />
          </>
        )}
        <UnitPreparing />
        <Templates />
        <Inherited />
      </div>
      <NewMeetingForm opened={creating} onClose={() => setCreating(false)} />
    </Desk>
  );
}
