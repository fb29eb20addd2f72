/** Speaking at the secretary's desk: the same acts as before the chair, each of which names what it is about. */
import { Stack } from '@mantine/core';
import { LIVE, PREPARING } from '../../../../shared/meeting/access.ts';
import { speaking } from '../../../../shared/text/speakers.ts';
import { useHere } from '../../here.tsx';
import panel from '../../panels.module.css';
import type { DeskSlots } from '../../slot.ts';
import { useWords } from '../../../ui/language.tsx';
import { isDebated } from '../chair.tsx';
import { More, SpeakingTimes } from '../more.tsx';
import { Table } from '../table.tsx';

function Show() {
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

export const desk: DeskSlots = {
  parts: [
    { path: 'speaking', order: 55, title: speaking.title, when: ({ session }) => PREPARING.includes(session.stage), recorded: true, Show },
  ],
};
