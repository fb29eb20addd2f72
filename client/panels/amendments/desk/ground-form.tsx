/** What the vote on the whole of a draft takes and stands on, changed until the text is frozen for it. */
import { useState } from 'react';
import type { Json } from '../../../../shared/base/canonical.ts';
import type { Wording } from '../../../../shared/meeting/amendment-shapes.ts';
import { MAJORITY } from '../../../../shared/meeting/rules.ts';
import { amendmentWords as words } from '../../../../shared/text/amendments.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { typedRule } from '../../../desk/rule-fields.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { GroundFields, useTakes } from '../../agenda/desk/ground-fields.tsx';

export function GroundForm({ wording, onClose }: { readonly wording: Wording; readonly onClose: () => void }) {
  const { t } = useWords();
  const { act } = useDesk();
  const { busy, refusal, run } = useActing();
  const draft = useDraft(`ground/${wording.wording}`, { ...typedRule(wording.takes?.rule ?? MAJORITY), preset: '' });
  const { typed, type } = draft;
  const asked = useTakes('resolution', typed, wording.takes);
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    const input = asked.takes && { wording: wording.wording, ...asked.takes };
    if (!input || !(await run(() => act('groundWording', input as unknown as Json)))) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskDialog head={t(words.setTakes)} onClose={onClose}>
      <DeskForm draft={draft} act={t(desk.save)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <GroundFields {...asked} typed={typed} type={type} tried={tried} />
      </DeskForm>
    </DeskDialog>
  );
}
