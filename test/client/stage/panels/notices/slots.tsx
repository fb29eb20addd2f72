/** Notices: a feature of no council. That this one file shows it everywhere is what the room is tried with. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { Meeting } from '../../../../../shared/meeting/feature.ts';
import { useHere } from '../../../../../client/panels/here.tsx';
import { GROUPS } from '../../../../../client/panels/chair-groups.ts';
import type { Slots } from '../../../../../client/panels/slot.ts';

const shownIn = (meeting: Meeting): string | undefined => (meeting as { readonly notices?: { readonly shown?: string } }).notices?.shown;

function Told() {
  const shown = shownIn(useHere().meeting);
  return <div role="status">{shown && <p data-notice>{shown}</p>}</div>;
}

function Write() {
  const { meeting, following } = useHere();
  const [text, setText] = useState('');
  if (shownIn(meeting) !== undefined) return <Button onClick={() => void following?.act('takeBackNotice', {})}>Gỡ tin</Button>;
  return (
    <>
      <Textarea label="Tin trên bảng" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button onClick={() => void following?.act('sendNotice', { text })}>Treo tin</Button>
    </>
  );
}

export const slots: Slots = {
  name: 'notices',
  Banner: Told,
  chair: async () => ({ more: [{ group: GROUPS.messages, when: () => true, Show: Write }] }),
  hall: async () => ({ Banner: Told }),
  desk: async () => ({
    parts: [{ path: 'notices', title: { vi: 'Bảng tin', en: 'Notices', bn: 'বিজ্ঞপ্তি' }, when: () => true, Show: Told }],
  }),
};
