/** Messages of the chair to all: a feature of no council yet. That this one file shows it everywhere is what the room is tried with. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { Meeting } from '../../../../../shared/meeting/feature.ts';
import { useHere } from '../../../../../client/panels/here.tsx';
import type { Slots } from '../../../../../client/panels/slot.ts';

const shownIn = (meeting: Meeting): string | undefined => (meeting as { readonly messages?: { readonly shown?: string } }).messages?.shown;

function Told() {
  const shown = shownIn(useHere().meeting);
  return <div role="status">{shown && <p data-message>{shown}</p>}</div>;
}

function Write() {
  const { meeting, following } = useHere();
  const [text, setText] = useState('');
  if (shownIn(meeting) !== undefined) return <Button onClick={() => void following?.act('takeBackMessage', {})}>Thu hồi thông báo</Button>;
  return (
    <>
      <Textarea label="Thông báo tới mọi đại biểu" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button onClick={() => void following?.act('sendMessage', { text })}>Gửi thông báo</Button>
    </>
  );
}

export const slots: Slots = {
  name: 'messages',
  Banner: Told,
  chair: async () => ({ more: { when: () => true, Show: Write } }),
  hall: async () => ({ Banner: Told }),
  desk: { path: 'messages', title: { vi: 'Thông báo', en: 'Messages', bn: 'বার্তা' }, when: () => true, Show: Told },
};
