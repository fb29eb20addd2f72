/** One opinion sheet: prepared by the desk, answered by who is asked, followed up, and what came of it. */
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'wouter';
import { isChair, isSecretary } from '../../../shared/meeting/access.ts';
import { isAsked, opinionsOf } from '../../../shared/sheets/opinions.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import { useMeeting, type MeetingHere } from '../../link/use-meeting.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Loading } from '../../ui/states.tsx';
import { OwnAnswer } from './answer.tsx';
import { Due } from './due.tsx';
import { FollowUp } from './follow-up.tsx';
import { Outcome } from './outcome.tsx';
import { Papers } from './papers.tsx';
import { Prepare } from './prepare.tsx';
import css from './sheets.module.css';

export default function Sheet() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const here = useMeeting(id);
  const { phase, refusal, meeting } = here.followed;
  // A draft's last word: its record is on the way.
  const ready = phase === 'ready' && meeting.session.stage !== 'none';
  return (
    <Page title={ready ? meeting.session.title : t(sheets.one)} heading={false}>
      <Link to="/sheets" className={css.back}>
        <IconArrowLeft size={22} aria-hidden /> {t(sheetDesk.back)}
      </Link>
      {phase === 'broken' && <Notice tone="bad">{t(sheets.broken)}</Notice>}
      <Refused refusal={refusal} />
      {(phase === 'loading' || phase === 'ready') && !ready && !refusal && <Loading />}
      {ready && <Ready here={here} id={id} />}
    </Page>
  );
}

function Ready({ here, id }: { readonly here: MeetingHere; readonly id: string }) {
  const { t, dateTime } = useWords();
  const { actor, followed } = here;
  const { meeting } = followed;
  const { stage, title, closedAt } = meeting.session;
  const { issued, deadline } = opinionsOf(meeting);
  const isDesk = actor !== undefined && (isSecretary(actor, meeting) || isChair(actor, meeting));
  if (stage === 'draft') return <Prepare here={here} id={id} />;
  return (
    <div className={css.page}>
      <header>
        <h1>{title}</h1>
        <p className={css.soft}>
          {stage === 'closed' && closedAt ? t(sheets.endedAt, at(closedAt)) : <Due deadline={deadline} open />}
        </p>
      </header>
      {followed.cutOff && <Notice tone="warn">{t(sheets.offline)}</Notice>}
      <section className={css.card}>
        <h2>{t(sheets.question)}</h2>
        <p className={css.question}>{issued?.content.text}</p>
        <Papers meeting={id} papers={meeting.papers.order.map((one) => meeting.papers.papers[one]!)} />
      </section>
      {actor && isAsked(actor, meeting) && <OwnAnswer here={here} />}
      {isDesk && stage === 'published' && <FollowUp here={here} />}
      {(isDesk || stage === 'closed') && <Outcome here={here} id={id} isDesk={isDesk} />}
    </div>
  );
  function at(when: string) {
    const [time, ...date] = dateTime(when).split(', ');
    return { time: time!, date: date.join(', ') };
  }
}
