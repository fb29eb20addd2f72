/** Speaking and questions on the chair's panel, and the same acts at the secretary's desk: each names what it is about. */
import { Stack } from '@mantine/core';
import { LIVE, PREPARING } from '../../../shared/meeting/access.ts';
import { floorOf, waiting } from '../../../shared/meeting/floor.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { asking } from '../../../shared/text/questions.ts';
import { speaking } from '../../../shared/text/speakers.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { isAsked, isInHand } from '../questions/is-asked.ts';
import { NextQuestion, QuestionTable } from '../questions/table.tsx';
import type { ChairSlots, DeskSlots } from '../slot.ts';
import { GROUPS } from '../chair-groups.ts';
import { More, SpeakingTimes } from './more.tsx';
import { Table } from './table.tsx';

/** Somebody speaks, or waits to. */
const isDebated = (meeting: Meeting): boolean =>
  floorOf(meeting) !== undefined ||
  (meeting.session.stage === 'underWay' && meeting.agenda.current !== undefined && waiting(meeting, meeting.agenda.current).length > 0);

/** The next act of all, and no other of the two that is as big. */
function Next({ big }: { readonly big: boolean }) {
  const { meeting } = useHere();
  const debated = isDebated(meeting);
  const table = debated && <Table key="table" big={big && !isInHand(meeting)} />;
  const question = isAsked(meeting) && <NextQuestion key="question" big={big && (!debated || isInHand(meeting))} />;
  // Whoever waits may be a hundred: what is in hand is not looked for below them.
  return isInHand(meeting) ? [question, table] : [table, question];
}

function Rest() {
  return (
    <>
      <More />
      <QuestionTable />
    </>
  );
}

export const chair: ChairSlots = {
  next: {
    when: ({ meeting }) => (isDebated(meeting) ? 'running' : isAsked(meeting) ? 'outcome' : undefined),
    Show: Next,
  },
  more: [{ group: GROUPS.speaking, when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: Rest }],
};

function Speaking() {
  const { t } = useWords();
  const { meeting } = useHere();
  if (!LIVE.includes(meeting.session.stage)) return <SpeakingTimes />;
  return (
    <Stack gap="lg">
      {isDebated(meeting) ? <Table big /> : <p className={panel.soft}>{t(speaking.nobody)}</p>}
      <More />
    </Stack>
  );
}

function Questions() {
  const { meeting } = useHere();
  return (
    <Stack gap="lg">
      {floorOf(meeting) && <Table big />}
      {isAsked(meeting) && <NextQuestion big />}
      <QuestionTable />
    </Stack>
  );
}

export const desk: DeskSlots = {
  parts: [
    {
      path: 'speaking',
      order: 55,
      title: speaking.title,
      when: ({ session }) => PREPARING.includes(session.stage),
      recorded: true,
      Show: Speaking,
    },
    { path: 'questions', order: 56, title: asking.title, when: ({ session }) => LIVE.includes(session.stage), recorded: true, Show: Questions },
  ],
};
