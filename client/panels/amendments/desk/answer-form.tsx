/** What the drafting body says of an amendment, as the desk enters it. */
import { Radio, Stack, Textarea } from '@mantine/core';
import type { Amendment } from '../../../../shared/meeting/amendment-shapes.ts';
import { amendmentWords as words } from '../../../../shared/text/amendments.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';

export function AnswerForm({ one, onClose }: { readonly one: Amendment; readonly onClose: () => void }) {
  const { t } = useWords();
  const { act } = useDesk();
  const { busy, refusal, run } = useActing();
  const draft = useDraft(`answer/${one.amendment}`, {
    accepted: one.answer?.accepted === false ? 'no' : 'yes',
    explanation: one.answer?.explanation ?? '',
  });
  const { typed, type } = draft;
  const send = async () => {
    const answer = { amendment: one.amendment, accepted: typed.accepted === 'yes', explanation: typed.explanation.trim() };
    if (!(await run(() => act('answerAmendment', answer)))) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskDialog head={t(words.answer)} onClose={onClose}>
      <DeskForm draft={draft} act={t(words.answer)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <Radio.Group value={typed.accepted} onChange={(accepted) => type({ accepted })} aria-label={t(words.answer)}>
          <Stack gap="xs">
            <Radio value="yes" label={t(words.takenIn)} />
            <Radio value="no" label={t(words.notAccepted)} />
          </Stack>
        </Radio.Group>
        <Textarea
          size="md"
          autosize
          minRows={3}
          maxLength={2000}
          label={t(words.explanation)}
          value={typed.explanation}
          onChange={(event) => type({ explanation: event.currentTarget.value })}
        />
      </DeskForm>
    </DeskDialog>
  );
}
