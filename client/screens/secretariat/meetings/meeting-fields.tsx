/** What a new meeting is called, of which kind, when and where it is. */
import { Checkbox, TextInput } from '@mantine/core';
import { catalogues } from '../../../../shared/text/catalogues.ts';
import { desk, meetingList } from '../../../../shared/text/secretariat.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { useDraft, type Draft } from '../../../desk/use-draft.tsx';
import { instantOf } from '../../../desk/vietnam-time.ts';
import { When } from '../../../desk/when.tsx';
import { useWords } from '../../../ui/language.tsx';
import { ChooseVenue } from './choose-venue.tsx';

const EMPTY = { title: '', kind: '', day: '', time: '08:00', place: '', venue: '', rehearsal: false as boolean };
export type TypedMeeting = typeof EMPTY;

/** `form` names it among all forms of the desk. */
export const useMeetingDraft = (form: string): Draft<TypedMeeting> => useDraft(form, EMPTY);

/** As POST /api/meetings takes it; undefined while something is missing. */
export function meetingOf({ title, kind, day, time, place, rehearsal }: TypedMeeting) {
  const startsAt = instantOf(day, time);
  if (!startsAt || title.trim() === '' || place.trim() === '') return undefined;
  return { title, startsAt, place, rehearsal, ...(kind.trim() !== '' && { meetingKind: kind }) };
}

interface MeetingFieldsProps {
  readonly draft: Draft<TypedMeeting>;
  /** Somebody has tried to send it. */
  readonly tried: boolean;
}

export function MeetingFields({ draft: { typed, type }, tried }: MeetingFieldsProps) {
  const { t } = useWords();
  const { title, kind, day, time, place, venue, rehearsal } = typed;
  const missing = (text: string) => (tried && text.trim() === '' ? t(desk.required) : undefined);
  return (
    <>
      <TextInput
        label={t(meetingList.name)}
        description={t(meetingList.nameHint)}
        value={title}
        onChange={(event) => type({ title: event.currentTarget.value })}
        error={missing(title)}
        maxLength={300}
        data-autofocus
      />
      <ChooseEntry from="meetings" label={t(catalogues.meetings)} value={kind} onChange={(value) => type({ kind: value })} />
      <When
        day={day}
        time={time}
        onDay={(value) => type({ day: value })}
        onTime={(value) => type({ time: value })}
        wrongDay={tried && !day}
        wrongTime={tried && day !== '' && !instantOf(day, time)}
      />
      <ChooseVenue chosen={venue} onChoose={(id, where) => type({ venue: id, ...(where !== undefined && { place: where }) })} />
      <TextInput
        label={t(meetingList.place)}
        value={place}
        onChange={(event) => type({ place: event.currentTarget.value })}
        error={missing(place)}
        maxLength={200}
      />
      <Checkbox
        size="md"
        label={t(meetingList.rehearsal)}
        description={t(meetingList.rehearsalHint)}
        checked={rehearsal}
        onChange={(event) => type({ rehearsal: event.currentTarget.checked })}
      />
    </>
  );
}
