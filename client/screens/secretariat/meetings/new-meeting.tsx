/** A new draft: its name, when, where. */
import { useState } from 'react';
import { Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { isRefusal, type Refusal } from '../../../../shared/base/refusal.ts';
import { desk, meetingList } from '../../../../shared/text/secretariat.ts';
import { catalogues } from '../../../../shared/text/catalogues.ts';
import { post } from '../../../link/http.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { instantOf } from '../../../desk/vietnam-time.ts';
import { ChooseVenue, takeVenue } from './choose-venue.tsx';
import { When } from '../../../desk/when.tsx';

interface NewMeetingFormProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function NewMeetingForm({ opened, onClose }: NewMeetingFormProps) {
  const { t } = useWords();
  return (
    <DeskDialog head={t(meetingList.create)} opened={opened} onClose={onClose}>
      <Fields onClose={onClose} />
    </DeskDialog>
  );
}

function Fields({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const draft = useDraft('meeting', { title: '', kind: '', day: '', time: '08:00', place: '', venue: '', rehearsal: false as boolean });
  const { typed: { title, kind, day, time, place, venue, rehearsal }, type } = draft;
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const startsAt = instantOf(day, time);
  const missing = (text: string) => (tried && text.trim() === '' ? t(desk.required) : undefined);

  const create = async () => {
    setTried(true);
    if (!startsAt || title.trim() === '' || place.trim() === '') return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await post<{ meeting: string }>('/meetings', {
      ...{ title, startsAt, place, rehearsal },
      ...(kind.trim() !== '' && { meetingKind: kind }),
    });
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    if (venue !== '') await takeVenue(answer.meeting, venue);
    draft.sent();
    await queries.invalidateQueries({ queryKey: ['/meetings'] });
    go(`/secretariat/meetings/${answer.meeting}`);
  };
  return (
    <DeskForm draft={draft} act={t(meetingList.createNow)} busy={busy} refusal={refusal} onSend={create} onCancel={onClose}>
      <p>{t(meetingList.createLead)}</p>
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
        wrongTime={tried && day !== '' && !startsAt}
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
    </DeskForm>
  );
}
