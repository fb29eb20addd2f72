/** A list as it is entered at the desk: what is elected and who is proposed, by which majority, and which preset gives it. */
import { useState } from 'react';
import { Select } from '@mantine/core';
import type { Json } from '../../../../shared/base/canonical.ts';
import { hasAllDelegates } from '../../../../shared/meeting/audience.ts';
import type { CandidateList } from '../../../../shared/meeting/candidates.ts';
import { MAJORITY } from '../../../../shared/meeting/rules.ts';
import { listDesk } from '../../../../shared/text/list-desk.ts';
import { nominationWords as words } from '../../../../shared/text/nominations.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { typedRule } from '../../../desk/rule-fields.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { GroundFields, useTakes } from '../../agenda/desk/ground-fields.tsx';
import { ListFields, listTyped, typedList, wrongList } from '../list-fields.tsx';

interface ListFormProps {
  /** The one to change; otherwise a new one. */
  readonly list?: CandidateList;
  readonly onClose: () => void;
}

export function ListForm(props: ListFormProps) {
  const { t } = useWords();
  return (
    <DeskDialog head={t(words.add)} onClose={props.onClose}>
      <Fields {...props} />
    </DeskDialog>
  );
}

function Fields({ list, onClose }: ListFormProps) {
  const { t } = useWords();
  const { id, meeting, act } = useDesk();
  const items = meeting.agenda.items.filter((one) => hasAllDelegates(one.audience));
  const draft = useDraft(`list/${id}/${list?.list ?? ''}`, {
    ...typedList(list),
    ...typedRule(list?.rule ?? MAJORITY),
    item: list?.item ?? items[0]?.item ?? '',
    // Empty: nobody has chosen yet.
    preset: '',
  });
  const { typed, type } = draft;
  const stated = useTakes('election', typed, list);
  // Once somebody was nominated or has withdrawn, who stands is for the room.
  const isBegun = list?.candidates.some((one) => one.how !== 'proposed' || one.withdrawn) ?? false;
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const { title, seats, candidates } = listTyped(typed, meeting);
  const wrong = wrongList(typed);
  const form = { kind: 'election', seats, most: seats } as const;

  const save = async () => {
    setTried(true);
    if (wrong || !stated.takes || typed.item === '') return;
    const told = { title, seats, ...stated.takes, ...(!isBegun && { candidates }) };
    const done = await run(() =>
      list
        ? act('amendList', { list: list.list, ...told } as unknown as Json)
        : act('proposeList', { item: typed.item, ...told } as unknown as Json),
    );
    if (!done) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskForm
      draft={draft}
      act={t(desk.save)}
      busy={busy}
      refusal={refusal ?? (tried ? wrong : undefined)}
      onSend={save}
      onCancel={onClose}
    >
      {!list && (
        <Select
          size="md"
          label={t(listDesk.item)}
          allowDeselect={false}
          value={typed.item}
          onChange={(value) => value && type({ item: value })}
          data={items.map((one) => ({ value: one.item, label: one.title }))}
        />
      )}
      <ListFields typed={typed} type={type} />
      <GroundFields {...stated} typed={typed} type={type} tried={tried} form={form} />
    </DeskForm>
  );
}
