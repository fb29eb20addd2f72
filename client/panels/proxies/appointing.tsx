/** Whom, and for what: the fields of an appointment, on the tablet and at the desk. */
import { useState } from 'react';
import { MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { delegates } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { carriedBy, standing } from '../../../shared/meeting/represented.ts';
import { proxyWords as words } from '../../../shared/text/proxies.ts';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';

/** Without items: the whole meeting. */
export interface Asked {
  readonly holder?: string | undefined;
  readonly items?: readonly string[] | undefined;
}

interface AppointingProps {
  readonly meeting: Meeting;
  /** Who is to be represented. */
  readonly member: string | undefined;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  readonly nameOf: (member: string) => string;
}

export function Appointing({ meeting, member, asked, onAsked, nameOf }: AppointingProps) {
  const { t } = useWords();
  const [some, setSome] = useState(asked.items !== undefined);
  const represented = new Set(standing(meeting).map((one) => one.member));
  const fit = (one: string) => one !== member && !represented.has(one) && carriedBy(meeting, one, asked) <= meeting.proxies.most;
  const offered = delegates(meeting).filter(fit).sort((a, b) => byGivenName(nameOf(a), nameOf(b)));
  return (
    <Stack gap="md">
      <Radio.Group
        size="md"
        label={t(words.scope)}
        value={some ? 'some' : 'whole'}
        onChange={(value) => {
          setSome(value === 'some');
          onAsked({ ...asked, items: value === 'some' ? [] : undefined });
        }}
      >
        <Stack gap="sm" mt="xs">
          <Radio size="md" value="whole" label={t(words.whole)} />
          <Radio size="md" value="some" label={t(words.some)} />
        </Stack>
      </Radio.Group>
      {some && (
        <MultiSelect
          size="md"
          label={t(words.items)}
          value={[...(asked.items ?? [])]}
          onChange={(items) => onAsked({ ...asked, items })}
          data={meeting.agenda.items.map(({ item, title, publicTitle }) => ({ value: item, label: title || (publicTitle ?? item) }))}
        />
      )}
      <Select
        size="md"
        searchable
        label={t(words.holder)}
        value={asked.holder ?? null}
        onChange={(holder) => onAsked({ ...asked, holder: holder ?? undefined })}
        data={offered.map((one) => ({ value: one, label: nameOf(one) }))}
      />
    </Stack>
  );
}
