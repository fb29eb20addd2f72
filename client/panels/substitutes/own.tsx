/** Who attends in one's place, or in whose place one attends; to name somebody, to change that and to take it back. */
import { useState } from 'react';
import { Stack, TextInput } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { inPlaceOf, substitutionOf } from '../../../shared/meeting/in-place.ts';
import { refusals, substituteWords as words } from '../../../shared/text/substitutes.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import above from '../above-items.module.css';
import panel from '../panels.module.css';

learnRefusals(refusals);

export default function Own() {
  const { t } = useWords();
  const { meeting, member = '', present, chair } = useHere();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const mine = substitutionOf(meeting, member);
  const other = inPlaceOf(meeting, member);
  const last = meeting.substitutes.substitutions.findLast((one) => one.member === member);
  if (other) {
    const of = meeting.roll.members.get(other.member)?.name;
    return (
      <div className={above.above}>
        <Notice>{of ? t(words.inPlaceOf, { name: of }) : t(words.inPlace)}</Notice>
      </div>
    );
  }
  if (present || chair) return null;
  return (
    <div className={above.above}>
      {mine && (
        <Notice
          title={t(mine.person === undefined ? words.waiting : words.confirmed, { name: mine.name ?? '' })}
          acts={
            <TwoStep
              type="withdrawSubstitute"
              input={{ substitution: mine.substitution }}
              variant="default"
              className={panel.wrap}
              label={t(words.takeBack)}
              title={t(words.takeBackTitle)}
            >
              <p>{t(words.takeBackText)}</p>
            </TwoStep>
          }
        />
      )}
      {!mine && last?.declined && (
        <Notice tone="warn" title={t(words.declined, { name: last.name ?? '' })}>
          {last.why !== undefined && t(words.declinedFor, { reason: last.why })}
        </Notice>
      )}
      <div className={panel.acts}>
        <TwoStep
          type="nameSubstitute"
          input={{ name: name.trim(), ...(title.trim() !== '' && { title: title.trim() }) }}
          variant="default"
          className={panel.wrap}
          label={t(mine ? words.change : words.send)}
          title={t(words.sendTitle)}
          act={t(words.act)}
          onOpen={() => {
            setName('');
            setTitle('');
          }}
          check={() => (name.trim() === '' ? refuse('border/wrong-input', { field: t(words.name) }) : undefined)}
        >
          <Stack gap="md">
            <p>{t(words.sendText)}</p>
            <TextInput
              label={t(words.name)}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            <TextInput label={t(words.position)} value={title} maxLength={120} onChange={(event) => setTitle(event.currentTarget.value)} />
          </Stack>
        </TwoStep>
      </div>
    </div>
  );
}
