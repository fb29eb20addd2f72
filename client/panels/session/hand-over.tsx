/** Another delegate takes the chair. */
import { useState } from 'react';
import { Select, Stack } from '@mantine/core';
import { presentDelegates } from '../../../shared/meeting/access.ts';
import { sessionActs } from '../../../shared/text/session-acts.ts';
import { useWords } from '../../ui/language.tsx';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';

/** One recorded act, also for a chair whose tablet has died: the secretary can do it. */
export function HandOver({ big = false }: { readonly big?: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const [member, setMember] = useState<string | null>(null);
  const candidates = presentDelegates(meeting).filter((one) => one !== meeting.session.chair);
  return (
    <TwoStep
      type="nameChair"
      input={{ member: member ?? '' }}
      big={big}
      variant={big ? 'filled' : 'default'}
      label={t(sessionActs.handOver)}
      title={t(sessionActs.handOver)}
      onOpen={() => setMember(null)}
    >
      <Stack gap="md">
        <p>{t(sessionActs.handOverText)}</p>
        <Select
          label={t(sessionActs.handOverTo)}
          searchable
          data={candidates.map((one) => ({ value: one, label: nameOf(one) }))}
          value={member}
          onChange={setMember}
          comboboxProps={{ withinPortal: true }}
          maxDropdownHeight={320}
        />
      </Stack>
    </TwoStep>
  );
}
