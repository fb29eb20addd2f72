/** A new draft: its name, when, where. */
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { isRefusal, type Refusal } from '../../../../shared/base/refusal.ts';
import { meetingList } from '../../../../shared/text/secretariat.ts';
import { post } from '../../../link/http.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useWords } from '../../../ui/language.tsx';
import { takeVenue } from './choose-venue.tsx';
import { MeetingFields, meetingOf, useMeetingDraft } from './meeting-fields.tsx';

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
  const draft = useMeetingDraft('meeting');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const create = async () => {
    setTried(true);
    const asked = meetingOf(draft.typed);
    if (!asked) return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await post<{ meeting: string }>('/meetings', asked);
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    if (draft.typed.venue !== '') await takeVenue(answer.meeting, draft.typed.venue);
    draft.sent();
    await queries.invalidateQueries({ queryKey: ['/meetings'] });
    go(`/secretariat/meetings/${answer.meeting}`);
  };
  return (
    <DeskForm draft={draft} act={t(meetingList.createNow)} busy={busy} refusal={refusal} onSend={create} onCancel={onClose}>
      <p>{t(meetingList.createLead)}</p>
      <MeetingFields draft={draft} tried={tried} />
    </DeskForm>
  );
}
