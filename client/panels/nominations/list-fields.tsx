/** What is elected, on how many seats, and who is proposed, a line each: the same in the room and at the desk. */
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { delegates } from '../../../shared/meeting/access.ts';
import { labelOf, standing, type CandidateList } from '../../../shared/meeting/candidates.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { formDesk } from '../../../shared/text/form-desk.ts';
import { nominationWords as words } from '../../../shared/text/nominations.ts';
import { useWords } from '../../ui/language.tsx';

/** Fields of a draft: text alone. */
export interface TypedList {
  readonly title: string;
  readonly seats: string;
  readonly people: string;
}

/** What the form of a list begins with. */
export const typedList = (list?: CandidateList): TypedList => ({
  title: list?.title ?? '',
  seats: String(list?.seats ?? 1),
  people: list ? standing(list).map(labelOf).join('\n') : '',
});

const linesOf = (people: string): string[] => people.split('\n').map((one) => one.trim()).filter((one) => one !== '');

/** A line's person: a delegate where one alone has the name before the comma. */
function personOf(line: string, meeting: Meeting) {
  const [name = '', ...rest] = line.normalize('NFC').split(',');
  const about = rest.join(',').trim();
  const same = delegates(meeting).filter((one) => meeting.roll.members.get(one)?.name === name.trim());
  return { ...(same.length === 1 ? { member: same[0]! } : { name: name.trim() }), ...(about !== '' && { about }) };
}

/** As a command takes it. */
export const listTyped = ({ title, seats, people }: TypedList, meeting: Meeting) => ({
  title: title.trim(),
  seats: Number(seats) || 1,
  candidates: linesOf(people).map((one) => personOf(one, meeting)),
});

/** Why it cannot be sent. */
export function wrongList({ title, people }: TypedList): Refusal | undefined {
  if (title.trim() === '') return refuse('nominations/no-title');
  const lines = linesOf(people);
  const isWrong = lines.length > 60 || lines.some((one) => one.length > 120 || one.split(',')[0]!.length > 80);
  return isWrong ? refuse('nominations/wrong-lines') : undefined;
}

interface ListFieldsProps {
  readonly typed: TypedList;
  readonly type: (change: Partial<TypedList>) => void;
}

export function ListFields({ typed, type }: ListFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        size="md"
        label={t(words.what)}
        description={t(words.whatHint)}
        maxLength={300}
        value={typed.title}
        onChange={(event) => type({ title: event.currentTarget.value })}
      />
      <NumberInput
        size="md"
        label={t(formDesk.seats)}
        min={1}
        max={60}
        allowDecimal={false}
        value={Number(typed.seats)}
        onChange={(value) => type({ seats: String(Number(value) || 1) })}
      />
      <Textarea
        size="md"
        label={t(words.candidates)}
        description={t(words.candidatesHint)}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={9000}
        value={typed.people}
        onChange={(event) => type({ people: event.currentTarget.value })}
      />
    </>
  );
}
