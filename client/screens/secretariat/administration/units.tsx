/** The units that this server holds besides its own, and a new one. */
import { useState } from 'react';
import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Unit, type Level } from '../../../../shared/council/council.ts';
import { administration } from '../../../../shared/text/secretariat.ts';
import { setup } from '../../../../shared/text/setup.ts';
import { ownAccount } from '../../../../shared/text/own-account.ts';
import { units as words } from '../../../../shared/text/units.ts';
import { weightWords } from '../../../../shared/text/weights.ts';
import { post } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { BodyField } from '../../../ui/body-field.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import css from '../../../desk/desk.module.css';

const PATH = '/units';
const EMPTY = { name: '', level: 'commune' as Level, code: '', place: '', other: false };

export function Units() {
  const { t } = useWords();
  const { data, refusal, again } = useAsk<{ readonly units: readonly Unit[] }>(PATH);
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.title)}</h2>
      <p className={css.soft}>{t(words.lead)}</p>
      <Refused refusal={refusal} again={again} />
      {data?.units.length === 0 && <p>{t(words.none)}</p>}
      {data && data.units.length > 0 && (
        <ul className={css.list}>
          {data.units.map((one) => (
            <li key={one.code} className={css.person}>
              <span className={css.who}>
                <strong>{one.name}</strong>
                <span>
                  {[t(setup[one.level]), t(administration.unitCode, { code: one.code }), one.place, one.body && t(weightWords.bodyOther)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <NewUnit />
    </Card>
  );
}

function NewUnit() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string>();
  const { busy, refusal, run } = useActing();
  const input = {
    name: form.name,
    level: form.level,
    code: form.code.trim(),
    ...(form.place.trim() !== '' && { place: form.place }),
    ...(form.other && { body: 'other' }),
  };
  const isWrong = (field: 'name' | 'code') => tried && !Unit.shape[field].safeParse(input[field]).success;

  const add = async () => {
    setTried(true);
    setAdded(undefined);
    if (!Unit.safeParse(input).success || !(await run(() => post(PATH, input)))) return;
    setAdded(input.name);
    setForm(EMPTY);
    setTried(false);
    await queries.invalidateQueries({ queryKey: [PATH] });
  };
  return (
    <div className={css.apart}>
      <DeskForm
        act={t(words.add)}
        busy={busy}
        refusal={refusal}
        onSend={add}
        done={added !== undefined && <Notice tone="good">{t(words.added, { name: added })}</Notice>}
      >
        <div>
          <h3>{t(words.addNew)}</h3>
          <p className={css.soft}>{t(words.forGood)}</p>
        </div>
        <TextInput
          label={t(setup.name)}
          description={t(setup.nameHint)}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          error={isWrong('name') && t(ownAccount.missing)}
          maxLength={160}
        />
        <Input.Wrapper label={t(setup.level)} labelElement="div">
          <SegmentedControl
            fullWidth
            orientation="vertical"
            size="md"
            aria-label={t(setup.level)}
            value={form.level}
            onChange={(level) => setForm({ ...form, level: level as Level })}
            data={[
              { value: 'commune', label: t(setup.commune) },
              { value: 'province', label: t(setup.province) },
            ]}
          />
        </Input.Wrapper>
        <BodyField other={form.other} onChange={(other) => setForm({ ...form, other })} />
        <TextInput
          label={t(setup.unitCode)}
          description={t(setup.unitCodeHint)}
          value={form.code}
          onChange={(event) => setForm({ ...form, code: event.currentTarget.value })}
          error={isWrong('code') && t(setup.badCode)}
          maxLength={32}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          label={t(setup.place)}
          description={t(setup.placeHint)}
          value={form.place}
          onChange={(event) => setForm({ ...form, place: event.currentTarget.value })}
          maxLength={80}
        />
      </DeskForm>
    </div>
  );
}
