/** Sessions of the desk's list under one heading, each the way to its desk. */
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { meetingList } from '../../../../shared/text/secretariat.ts';
import type { MeetingSummary } from '../../../../shared/wire/meeting-list.ts';
import { useVietnam } from '../../../desk/use-vietnam.ts';
import { useWords } from '../../../ui/language.tsx';
import { useNamesCouncil } from '../../../ui/use-names-council.ts';
import { StageMark } from './stage-mark.tsx';
import css from './meetings.module.css';
import desk from '../../../desk/desk.module.css';

export function MeetingGroup({ title, meetings }: { readonly title: string; readonly meetings: readonly MeetingSummary[] }) {
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
