/** One opinion sheet: prepared by the desk, answered by who is asked, followed up, and what came of it. */
import { Suspense, useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { IconArrowLeft, IconFileText } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { isChair, isSecretary } from '../../../shared/meeting/access.ts';
import type { Paper } from '../../../shared/meeting/papers.ts';
import { isAsked, opinionsOf } from '../../../shared/sheets/opinions.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import { useMeeting, type MeetingHere } from '../../link/use-meeting.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import { OwnAnswer } from './answer.tsx';
import { Due } from './due.tsx';
import { FollowUp } from './follow-up.tsx';
import { Outcome } from './outcome.tsx';
import { Prepare } from './prepare.tsx';
import css from './sheets.module.css';

const Reader = piece(async () => ({ default: (await import('../../reader/reader.tsx')).Reader }));

export default function Sheet() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const here = useMeeting(id);
  const { phase, refusal, meeting } = here.followed;
  const ready = phase === 'ready';
  return (
    <Page title={ready ? meeting.session.title : t(sheets.one)} heading={false}>
      <Link to="/sheets" className={css.back}>
        <IconArrowLeft size={22} aria-hidden /> {t(sheetDesk.back)}
      </Link>
      {phase === 'broken' && <Notice tone="bad">{t(sheets.broken)}</Notice>}
      <Refused refusal={refusal} />
      {phase === 'loading' && !refusal && <Loading />}
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
      {!followed.live && <Notice tone="warn">{t(sheets.offline)}</Notice>}
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

export function Papers({ meeting, papers }: { readonly meeting: string; readonly papers: readonly Paper[] }) {
  const { t } = useWords();
  const me = useMe();
  const [open, setOpen] = useState<Paper>();
  const stand = papers.filter((one) => one.state === 'current');
  if (stand.length === 0) return <p className={css.soft}>{t(sheets.noPapers)}</p>;
  return (
    <>
      <h3>{t(sheets.papers)}</h3>
      <ul className={css.list}>
        {stand.map((one) => (
          <li key={one.paper}>
            <Button
              variant="default"
              size="lg"
              fullWidth
              justify="flex-start"
              leftSection={<IconFileText size={26} aria-hidden />}
              onClick={() => setOpen(one)}
              className={css.paper}
            >
              {one.title} · {t(sheets.pages, { n: one.pages })}
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        opened={open !== undefined}
        onClose={() => setOpen(undefined)}
        fullScreen
        padding={0}
        withCloseButton={false}
        attributes={{ content: { 'aria-label': open?.title ?? '' } }}
      >
        {open && (
          <div className={css.reader}>
            <Suspense fallback={<Loading />}>
              <Reader
                meeting={meeting}
                sha256={open.sha256}
                internalFor={open.internal && me.member.name}
                title={open.title}
                pages={open.pages}
                onClose={() => setOpen(undefined)}
              />
            </Suspense>
          </div>
        )}
      </Modal>
    </>
  );
}
