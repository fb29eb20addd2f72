/** All sessions at a glance, and a new one. */
import { useState } from 'react';
import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { plans } from '../../../../shared/text/plans.ts';
import { meetingList } from '../../../../shared/text/secretariat.ts';
import type { MeetingSummary } from '../../../../shared/wire/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { EmptyState, Loading } from '../../../ui/states.tsx';
import { OlderMeetings } from '../../../ui/older-meetings.tsx';
import { Unreadable } from '../../../ui/unreadable.tsx';
import { useMeetings } from '../../../ui/use-meetings.ts';
import { useNamesCouncil } from '../../../ui/use-names-council.ts';
import { UnitPreparing } from '../../preparing/unit-preparing.tsx';
import { Desk } from '../desk.tsx';
import { useVietnam } from '../../../desk/use-vietnam.ts';
import { Inherited } from './inherited.tsx';
import { NewMeetingForm } from './new-meeting.tsx';
import { Pressing } from './pressing.tsx';
import { Templates } from './templates.tsx';
import { StageMark } from './stage-mark.tsx';
import css from './meetings.module.css';
import desk from '../../../desk/desk.module.css';

export function Meetings() {
  const { t } = useWords();
  const [creating, setCreating] = useState(false);
  const { data, refusal, loading, again, older } = useMeetings({ every: 15_000 });
  const of = (...stages: ReadonlyArray<MeetingSummary['stage']>) =>
    (data?.meetings ?? []).filter((one) => stages.includes(one.stage)).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const create = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setCreating(true)}>
      {t(meetingList.create)}
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
          <EmptyState title={t(meetingList.empty)} act={create}>
            {t(meetingList.emptyHint)}
          </EmptyState>
        )}
        <Pressing />
        <Group title={t(meetingList.now)} meetings={of('underWay', 'adjourned')} />
        <Group title={t(meetingList.preparing)} meetings={of('draft', 'published')} />
        <Group title={t(meetingList.past)} meetings={of('closed', 'approved').reverse()} />
        <OlderMeetings older={older} />
        <UnitPreparing />
        <Templates />
        <Inherited />
      </div>
      <NewMeetingForm opened={creating} onClose={() => setCreating(false)} />
    </Desk>
  );
}

function Group({ title, meetings }: { readonly title: string; readonly meetings: readonly MeetingSummary[] }) {
  const { t } = useWords();
  const vietnam = useVietnam();
  const names = useNamesCouncil();
  if (meetings.length === 0) return null;
  return (
    <section className={desk.tight}>
      <h2 className={desk.heading}>{title}</h2>
      <ul className={desk.list}>
        {meetings.map((one) => (
          <li key={one.meeting}>
            <Anchor component={Link} to={`/secretariat/meetings/${one.meeting}`} className={css.meeting} underline="never">
              <span className={css.what}>
                <strong>{one.title}</strong>
                {one.council !== undefined && names(one.unit) && <span>{one.council}</span>}
                <span>
                  {vietnam(one.startsAt)} · {one.place}
                </span>
                <span>{t(meetingList.size, { items: one.items, papers: one.papers })}</span>
              </span>
              <span className={css.marks}>
                {one.rehearsal && <span className={desk.stage}>{t(meetingList.rehearsal)}</span>}
                <StageMark {...one} />
              </span>
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
