/** A secretary proposes a list in the room: what is elected, on how many seats, and who is proposed. */
import { Stack } from '@mantine/core';
import { nominationWords as words } from '../../../shared/text/nominations.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import { ListFields, listTyped, typedList, wrongList } from './list-fields.tsx';

export function Propose({ item }: { readonly item: string }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const draft = useDraft(`propose/${item}`, typedList());
  const { typed, type } = draft;
  return (
    <TwoStep
      type="proposeList"
      input={{ item, ...listTyped(typed, meeting) }}
      variant="default"
      label={t(words.add)}
      title={t(words.add)}
      check={() => wrongList(typed)}
      onOpen={draft.begin}
      draft={draft}
    >
      <Stack gap="md">
        <ListFields typed={typed} type={type} />
      </Stack>
    </TwoStep>
  );
}
