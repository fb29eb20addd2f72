/** A secretary proposes a list: what is elected, on how many seats, and who is proposed, a line each. */
import { useState } from 'react';
import { NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { delegates } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { formDesk } from '../../../shared/text/form-desk.ts';
import { nominationWords as words } from '../../../shared/text/nominations.ts';
import { useWords } from '../../ui/language.tsx';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';

/** A line's person: a delegate where one alone has the name before the comma. */
function personOf(line: string, meeting: Meeting) {
  const [name = '', ...rest] = line.normalize('NFC').split(',');
  const about = rest.join(',').trim();
  const same = delegates(meeting).filter((one) => meeting.roll.members.get(one)?.name === name.trim());
  return { ...(same.length === 1 ? { member: same[0]! } : { name: name.trim() }), ...(about !== '' && { about }) };
}

export function Propose({ item }: { readonly item: string }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const [title, setTitle] = useState('');
  const [seats, setSeats] = useState(1);
  const [people, setPeople] = useState('');
  const lines = people.split('\n').map((one) => one.trim()).filter((one) => one !== '');
  const isWrong = lines.length > 60 || lines.some((one) => one.length > 120 || one.split(',')[0]!.length > 80);
  return (
    <TwoStep
      type="proposeList"
      input={{ item, title: title.trim(), seats, candidates: lines.map((one) => personOf(one, meeting)) }}
      variant="default"
      label={t(words.add)}
      title={t(words.add)}
      check={() => (title.trim() === '' ? refuse('nominations/no-title') : isWrong ? refuse('nominations/wrong-lines') : undefined)}
      onDone={() => {
        setTitle('');
        setPeople('');
      }}
    >
      <Stack gap="md">
        <TextInput
          size="md"
          label={t(words.what)}
          description={t(words.whatHint)}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NumberInput
          size="md"
          label={t(formDesk.seats)}
          min={1}
          max={60}
          allowDecimal={false}
          value={seats}
          onChange={(value) => setSeats(Number(value) || 1)}
        />
        <Textarea
          size="md"
          label={t(words.candidates)}
          description={t(words.candidatesHint)}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={9000}
          value={people}
          onChange={(event) => setPeople(event.currentTarget.value)}
        />
      </Stack>
    </TwoStep>
  );
}
