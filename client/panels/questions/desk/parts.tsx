/** Questions at the secretary's desk. */
import { Stack } from '@mantine/core';
import { LIVE } from '../../../../shared/meeting/access.ts';
import { floorOf } from '../../../../shared/meeting/floor.ts';
import { asking } from '../../../../shared/text/questions.ts';
import { useHere } from '../../here.tsx';
import type { DeskSlots } from '../../slot.ts';
import { Table } from '../../speakers/table.tsx';
import { isAsked } from '../chair.tsx';
import { NextQuestion, QuestionTable } from '../table.tsx';

function Show() {
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
  parts: [{ path: 'questions', order: 56, title: asking.title, when: ({ session }) => LIVE.includes(session.stage), recorded: true, Show }],
};
