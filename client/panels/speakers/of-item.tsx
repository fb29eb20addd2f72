/** With the item that is dealt with: asking to speak on it, one's own place, and who waits. */
import { useId, useState } from 'react';
import { Button, Select, Stack, Textarea } from '@mantine/core';
import { isRecused } from '../../../shared/meeting/access.ts';
import { waiting } from '../../../shared/meeting/floor.ts';
import { WISHED, type Wish } from '../../../shared/meeting/speech.ts';
import { shell } from '../../../shared/text/shell.ts';
import { asking } from '../../../shared/text/questions.ts';
import { speaking, speechKinds } from '../../../shared/text/speakers.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { Act, TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { OwnQuestions } from '../questions/own.tsx';
import type { OfItemProps } from '../slot.ts';
import { usePersonName } from './names.ts';
import css from './speakers.module.css';

export default function OfItem({ item }: OfItemProps) {
  const { t } = useWords();
  const { meeting, member, delegate, present } = useHere();
  const all = waiting(meeting, item);
  const own = all.filter((one) => one.member === member);
  const isShut = meeting.speakers.shut.includes(item);
  const mayAsk = delegate && present && member !== undefined && !isRecused(meeting, item, member) && !isShut;
  return (
    <div className={panel.group}>
      {own.map((one) => (
        <div key={one.wish} className={panel.acts}>
          <p>
            <strong>{t(speaking.place, { n: all.indexOf(one) + 1, total: all.length })}</strong> · {t(speechKinds[one.kind])}
          </p>
          <TwoStep
            type="withdrawWish"
            input={{ wish: one.wish }}
            variant="default"
            label={t(speaking.withdraw)}
            title={t(speaking.withdrawTitle)}
            act={t(speaking.withdraw)}
          >
            <p>{t(speaking.withdrawText)}</p>
          </TwoStep>
        </div>
      ))}
      {isShut && <p className={panel.soft}>{t(speaking.closed)}</p>}
      {mayAsk && own.length < 2 && <Ask item={item} own={own} />}
      {all.length > 0 && <Queue all={all} />}
      <OwnQuestions title={t(asking.title)} item={item} />
    </div>
  );
}

function Ask({ item, own }: { readonly item: string; readonly own: readonly Wish[] }) {
  const { t } = useWords();
  const draft = useDraft(`wish/${item}`, { kind: '' as Wish['kind'] | '', topic: '' });
  const { kind, topic } = draft.typed;
  const [open, setOpen] = useState(draft.restored);
  const heading = useId();
  const has = (order: boolean): boolean => own.some((one) => (one.kind === 'order') === order);
  const kinds = WISHED.filter((one) => !has(one === 'order'));
  const chosen = kinds.find((one) => one === kind) ?? kinds[0]!;
  const done = () => {
    draft.drop();
    setOpen(false);
  };
  if (!open)
    return (
      <Button variant="default" size="lg" onClick={() => setOpen(true)} className={panel.wrap} w="fit-content">
        {t(own.length === 0 ? speaking.ask : speechKinds[chosen])}
      </Button>
    );
  return (
    <Stack gap="sm" role="group" aria-labelledby={heading}>
      <h3 id={heading}>{t(speaking.ask)}</h3>
      <Select
        size="md"
        label={t(speaking.kind)}
        data={kinds.map((one) => ({ value: one, label: t(speechKinds[one]) }))}
        value={chosen}
        allowDeselect={false}
        onChange={(value) => draft.type({ kind: (value ?? '') as Wish['kind'] | '' })}
      />
      <Textarea
        size="md"
        label={t(speaking.topic)}
        description={t(speaking.topicHint)}
        value={topic}
        maxLength={300}
        autosize
        minRows={2}
        onChange={(event) => draft.type({ topic: event.currentTarget.value })}
      />
      <p className={panel.soft}>{t(speaking.askText)}</p>
      <div className={panel.acts}>
        <Act type="askToSpeak" input={{ item, kind: chosen, topic }} label={t(speaking.askAct)} onDone={done} />
        <Button variant="default" onClick={done}>
          {t(shell.cancel)}
        </Button>
      </div>
    </Stack>
  );
}

/** In the order in which they will be called; on what, the table alone reads. */
function Queue({ all }: { readonly all: readonly Wish[] }) {
  const { t, number } = useWords();
  const { member } = useHere();
  const nameOf = usePersonName();
  return (
    <section>
      <h3>{t(speaking.queue, { n: all.length })}</h3>
      <ol className={css.queue}>
        {all.map((one, n) => (
          <li key={one.wish} aria-current={one.member === member || undefined}>
            <span className={css.number}>{number(n + 1)}.</span>
            <div>
              {one.member === member ? <strong>{nameOf(one.member)}</strong> : nameOf(one.member)}{' '}
              <span className={panel.soft}>{t(speechKinds[one.kind])}</span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
