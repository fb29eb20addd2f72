/** What the unit's desks choose from: listed, added to, renamed, and retired instead of deleted. */
import { useState } from 'react';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../../../shared/base/refusal.ts';
import { CATALOGUES, type CatalogueName, type Entry } from '../../../../shared/council/catalogues.ts';
import { catalogues as words } from '../../../../shared/text/catalogues.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import type { UnitCatalogues } from '../../../../shared/wire/catalogues.ts';
import { CATALOGUES_PATH } from '../../../desk/choose-entry.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { post, put } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import css from '../../../desk/desk.module.css';
import own from './catalogues.module.css';

export function CataloguesCard() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data, refusal, again } = useAsk<UnitCatalogues>(CATALOGUES_PATH);
  const [which, setWhich] = useState<CatalogueName>('documents');
  const [name, setName] = useState('');
  const adding = useActing();
  const told = (answer: UnitCatalogues | Refusal) => {
    if (!isRefusal(answer)) queries.setQueryData([CATALOGUES_PATH], answer);
    return answer;
  };
  const add = async () => {
    if (name.trim() === '') return;
    const done = await adding.run(async () => told(await post<UnitCatalogues>(`${CATALOGUES_PATH}/${which}`, { name: name.trim() })));
    if (done) setName('');
  };
  const entries = data?.catalogues[which] ?? [];
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.title)}</h2>
      <p className={css.soft}>{t(words.lead)}</p>
      <Refused refusal={refusal} again={again} />
      <SegmentedControl
        className={own.which}
        aria-label={t(words.title)}
        size="md"
        value={which}
        onChange={(value) => {
          setWhich(value as CatalogueName);
          adding.clear();
        }}
        data={CATALOGUES.map((one) => ({ value: one, label: t(words[one]) }))}
      />
      {data && entries.length === 0 && <p className={css.soft}>{t(words.none)}</p>}
      <ul className={`${css.list} ${own.entries}`} aria-label={t(words[which])}>
        {entries.map((one) => (
          <Row key={one.id} entry={one} onChange={async (change) => told(await put<UnitCatalogues>(`${CATALOGUES_PATH}/${which}/${one.id}`, change))} />
        ))}
      </ul>
      <form
        className={own.add}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          className={css.grow}
          label={t(words.newName)}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={adding.busy}>
          {t(words.add)}
        </Button>
      </form>
      <Refused refusal={adding.refusal} />
    </Card>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly onChange: (change: { readonly name?: string; readonly retired?: boolean }) => Promise<UnitCatalogues | Refusal>;
}

function Row({ entry: { name, retired, inherited }, onChange }: RowProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>();
  const { busy, refusal, run, clear } = useActing();
  const close = () => {
    setTyped(undefined);
    clear();
  };
  const save = async (to: string) => {
    if (to === '') return;
    if (to === name || (await run(() => onChange({ name: to })))) close();
  };
  if (typed !== undefined)
    return (
      <li className={css.person}>
        <form
          className={own.add}
          onSubmit={(event) => {
            event.preventDefault();
            void save(typed.trim());
          }}
        >
          <TextInput
            className={css.grow}
            aria-label={t(words.renameOf, { name })}
            value={typed}
            maxLength={120}
            autoFocus
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && close()}
            error={typed.trim() === '' && t(desk.required)}
          />
          <Button type="submit" size="sm" loading={busy}>
            {t(desk.save)}
          </Button>
          <Button size="sm" variant="default" onClick={close} disabled={busy}>
            {t(shell.cancel)}
          </Button>
        </form>
        <Refused refusal={refusal} />
      </li>
    );
  const marks = [inherited && t(words.shared), retired && t(words.retired)].filter(Boolean).join(' · ');
  return (
    <li className={css.person}>
      <span className={`${css.who} ${retired ? css.soft : ''}`}>
        {name}
        {marks !== '' && <span className={css.soft}> · {marks}</span>}
      </span>
      <span className={css.row}>
        {!inherited && (
          <Button size="sm" variant="default" aria-label={t(words.renameOfOpen, { name })} onClick={() => setTyped(name)}>
            {t(words.rename)}
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          loading={busy}
          aria-label={t(retired ? words.againOf : words.retireOf, { name })}
          onClick={() => void run(() => onChange({ retired: !retired }))}
        >
          {t(retired ? words.again : words.retire)}
        </Button>
      </span>
      <Refused refusal={refusal} />
    </li>
  );
}
