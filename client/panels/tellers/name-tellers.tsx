/** The chair records whom the council has elected as tellers: the head first. */
import { useState } from 'react';
import { MultiSelect, Select, Stack } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { delegates } from '../../../shared/meeting/access.ts';
import { leastTellers } from '../../../shared/meeting/least-tellers.ts';
import { secretActs } from '../../../shared/text/secret-tellers.ts';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import { secretVotes } from './due.ts';

export function NameTellers({ big = false }: { readonly big?: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const [first, ...others] = meeting.tellers.members;
  const [head, setHead] = useState<string | null>(first ?? null);
  const [rest, setRest] = useState<string[]>(others);
  const members = head === null ? rest : [head, ...rest.filter((one) => one !== head)];
  const data = delegates(meeting)
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => byGivenName(a.label, b.label));
  const stand = new Set(
    secretVotes(meeting).flatMap(({ state, ballot }) => (state === 'prepared' ? (ballot?.options ?? []).map(({ id }) => id) : [])),
  );
  const candidates = members.filter((one) => stand.has(one));
  return (
    <TwoStep
      type="nameTellers"
      input={{ members }}
      big={big}
      variant={big ? 'filled' : 'default'}
      label={t(first === undefined ? secretActs.name : secretActs.nameAnew)}
      title={t(secretActs.name)}
      act={t(secretActs.name)}
      check={() => (head === null ? refuse('tellers/head-missing') : undefined)}
      onOpen={() => {
        setHead(first ?? null);
        setRest(others);
      }}
    >
      <Stack gap="md">
        <p>{t(secretActs.nameText)}</p>
        <Select size="md" label={t(secretActs.head)} data={data} value={head} onChange={setHead} searchable />
        <MultiSelect
          size="md"
          label={t(secretActs.members)}
          data={data.filter(({ value }) => value !== head)}
          value={rest.filter((one) => one !== head)}
          onChange={setRest}
          searchable
        />
        {members.length > 0 && members.length < leastTellers(meeting.tellers.level) && (
          <Notice tone="warn">{t(secretActs.few, { count: members.length, least: leastTellers(meeting.tellers.level) })}</Notice>
        )}
        {candidates.length > 0 && <Notice tone="warn">{t(secretActs.candidates, { names: candidates.map(nameOf).join(', ') })}</Notice>}
      </Stack>
    </TwoStep>
  );
}
