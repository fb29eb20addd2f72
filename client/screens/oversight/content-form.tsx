/** Drafting a recommendation at the desk: what, out of which work, to whom, who follows it up, how long they have. */
import { useState } from 'react';
import { Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { SOURCES, type Content, type Source } from '../../../shared/council/recommendations.ts';
import { dayAt, daysUntil } from '../../../shared/council/working-days.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import { desk } from '../../../shared/text/secretariat.ts';
import type { PeopleToAsk } from '../../../shared/wire/preparing.ts';
import type { FollowsFrom } from '../../../shared/wire/recommendations.ts';
import { ChooseEntry } from '../../desk/choose-entry.tsx';
import { ChoosePeople } from '../../desk/choose-people.tsx';
import { DeskDialog } from '../../desk/desk-dialog.tsx';
import { DeskForm } from '../../desk/desk-form.tsx';
import { useDraft } from '../../desk/use-draft.tsx';
import { findOption } from '../../desk/find-option.ts';
import { useActing } from '../../desk/use-act.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from '../../desk/desk.module.css';
import { shortDay } from './standing-words.tsx';
import { TermField } from './term-field.tsx';

interface ContentFormProps {
  /** Of a draft that is changed. */
  readonly before: Content | undefined;
  /** Of the recommendation, where it stands already. */
  readonly id?: string | undefined;
  /** Of people who are named in it. */
  readonly names: Readonly<Record<string, string>> | undefined;
  /** A new one follows from that meeting, and from that in it. */
  readonly meeting?: string | undefined;
  readonly from?: string | undefined;
  readonly onSend: (content: Content) => Promise<unknown>;
  readonly onClose: () => void;
}

/** As a draft holds it: text, numbers and lists. */
interface Typed extends Omit<Content, 'basis' | 'people' | 'term'> {
  readonly basis: string;
  readonly people: readonly string[];
  readonly days: number;
  readonly count: Content['term']['count'];
  /** Names of those people, as JSON. */
  readonly named: string;
}

export function ContentForm({ before, id, names, meeting, from, onSend, onClose }: ContentFormProps) {
  const { t } = useWords();
  const me = useMe();
  const first = { title: '', text: '', source: meeting === undefined ? 'oversight' : 'session', addressee: '', follower: me.member.id } as const;
  const { term: { days, count } = { days: 15, count: 'calendar' }, ...content } = before ?? {};
  const draft = useDraft<Typed>(`recommendation/${id ?? ['new', meeting, from].join('/')}`, {
    ...{ ...first, people: [], days, count, named: JSON.stringify(names ?? {}), meeting, from },
    ...content,
    basis: before?.basis ?? '',
  });
  const { typed, type } = draft;
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const { data: own } = useAsk<PeopleToAsk>('/preparing-people');
  const followers = (own?.people ?? []).map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(', ') }));
  const known = followers.some(({ value }) => value === typed.follower);
  const named = JSON.parse(typed.named) as Readonly<Record<string, string>>;
  /** What is promised by a day is due then, to be answered by who promised it. */
  const choose = ({ id, source, text, person, name, due }: FollowsFrom['found'][number]) => {
    const left = due === undefined ? undefined : daysUntil(dayAt(Date.now()), due);
    type({
      ...{ from: id, source, text: typed.text || text },
      ...(person !== undefined && { people: [person], addressee: typed.addressee || (name ?? '') }),
      ...(person !== undefined && name !== undefined && { named: JSON.stringify({ ...named, [person]: name }) }),
      ...(left !== undefined && left > 0 && { days: left, count: 'calendar' }),
    });
  };
  const send = async () => {
    setTried(true);
    const [title, addressee, basis] = [typed.title.trim(), typed.addressee.trim(), typed.basis.trim()];
    if (title === '' || addressee === '' || typed.follower === '') return;
    const { basis: _basis, named: _named, days: within, count: counted, ...rest } = typed;
    const term = { days: within, count: counted };
    const content = { ...rest, term, people: [...typed.people], title, addressee, text: typed.text.trim(), ...(basis !== '' && { basis }) };
    if (!(await run(() => onSend(content) as Promise<Refusal | undefined>))) return;
    draft.sent();
    onClose();
  };
  const missing = (value: string) => (tried && value.trim() === '' ? t(desk.required) : undefined);
  return (
    <DeskDialog head={t(before ? words.change : words.make)} onClose={onClose}>
      <DeskForm act={t(words.save)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose} draft={draft}>
        {meeting !== undefined && !before && (
          <ChooseFrom meeting={meeting} from={typed.from} onFrom={choose} />
        )}
        <Textarea
          size="md"
          label={t(words.name)}
          value={typed.title}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => type({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
          error={missing(typed.title)}
          data-autofocus
        />
        <Textarea
          size="md"
          label={t(words.text)}
          value={typed.text}
          maxLength={5000}
          autosize
          minRows={3}
          maxRows={12}
          onChange={(event) => type({ text: event.currentTarget.value })}
        />
        <Select
          size="md"
          label={t(words.source)}
          data={SOURCES.map((one) => ({ value: one, label: t(words[`source_${one}`]) }))}
          value={typed.source}
          allowDeselect={false}
          onChange={(value) => type({ source: (value ?? 'oversight') as Source })}
        />
        <TextInput
          size="md"
          label={t(words.basis)}
          description={t(words.basisHint)}
          value={typed.basis}
          maxLength={300}
          onChange={(event) => type({ basis: event.currentTarget.value })}
        />
        <div className={css.tight}>
          <ChooseEntry from="issuers" label={t(words.addressee)} value={typed.addressee} onChange={(addressee) => type({ addressee })} />
          {missing(typed.addressee) && (
            <Text role="alert" c="var(--bad)" size="md">
              {missing(typed.addressee)}
            </Text>
          )}
        </div>
        <div className={css.tight}>
          <ChoosePeople
            label={t(words.people)}
            key={typed.from}
            people={typed.people}
            names={named}
            onChange={(people, of) => type({ people, named: JSON.stringify(of) })}
            error={undefined}
          />
          <span className={css.soft}>{t(words.peopleHint)}</span>
        </div>
        <Select
          size="md"
          label={t(words.follower)}
          data={known ? followers : [...followers, { value: typed.follower, label: names?.[typed.follower] ?? me.member.name }]}
          filter={findOption}
          searchable
          allowDeselect={false}
          value={typed.follower}
          onChange={(follower) => follower && type({ follower })}
        />
        <TermField key={typed.from} term={{ days: typed.days, count: typed.count }} onTerm={type} />
      </DeskForm>
    </DeskDialog>
  );
}

interface ChooseFromProps {
  readonly meeting: string;
  readonly from: string | undefined;
  readonly onFrom: (found: FollowsFrom['found'][number]) => void;
}

/** Which conclusion or question of the meeting it follows from. */
function ChooseFrom({ meeting, from, onFrom }: ChooseFromProps) {
  const { t } = useWords();
  const { data, refusal, again } = useAsk<FollowsFrom>(`/meetings/${meeting}/follows`);
  const besides = ({ title, name, due }: FollowsFrom['found'][number]): string[] =>
    [title, name ?? '', due === undefined ? '' : t(words.promiseDue, { day: shortDay(due) })].filter((one) => one !== '');
  if (refusal) return <Refused refusal={refusal} again={again} />;
  if (data?.found.length === 0) return <p className={css.soft}>{t(words.fromNone)}</p>;
  return (
    <Radio.Group
      size="md"
      label={t(words.from)}
      value={from ?? null}
      onChange={(value) => {
        const found = data?.found.find(({ id }) => id === value);
        if (found) onFrom(found);
      }}
    >
      <Stack gap="xs" mah={280} style={{ overflowY: 'auto' }}>
        {data?.found.map((one) => (
          <Radio
            key={one.id}
            value={one.id}
            size="md"
            label={one.text}
            description={besides(one).join(' · ')}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
