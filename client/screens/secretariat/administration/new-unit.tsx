/** A unit that is added to the tree: a council, a department or office, or another body. */
import { useState } from 'react';
import { Input, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Level } from '../../../../shared/council/council.ts';
import type { Placed } from '../../../../shared/council/units.ts';
import { NewUnit } from '../../../../shared/wire/units.ts';
import { setup } from '../../../../shared/text/setup.ts';
import { ownAccount } from '../../../../shared/text/own-account.ts';
import { unitTree as tree } from '../../../../shared/text/unit-tree.ts';
import { units as words } from '../../../../shared/text/units.ts';
import { post } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import css from '../../../desk/desk.module.css';
import { EMPTY_UNIT, unitTyped, type Sort, type TypedUnit } from './typed-unit.ts';

const PATH = '/units';
/** Units as a choice of one, in the order of the tree, those below further in. */
export const asChoices = (placed: readonly Placed[], without: readonly string[] = []) =>
  placed
    .filter(({ unit }) => !unit.ended && !without.includes(unit.code))
    .map(({ unit, depth }) => ({ value: unit.code, label: `${'  '.repeat(depth)}${unit.name}` }));

interface UnitFieldsProps {
  readonly typed: TypedUnit;
  readonly type: (change: Partial<TypedUnit>) => void;
  readonly tried: boolean;
  readonly placed: readonly Placed[];
  /** Without the choice of what it is. */
  readonly plain?: boolean;
}

export function UnitFields({ typed, type, tried, placed, plain = false }: UnitFieldsProps) {
  const { t } = useWords();
  const input = unitTyped(typed, placed);
  const isWrong = (field: 'name' | 'code') => tried && !NewUnit.shape[field].safeParse(input[field]).success;
  return (
    <>
      {!plain && (
        <Input.Wrapper label={t(tree.sort)} labelElement="div">
          <SegmentedControl
            fullWidth
            orientation="vertical"
            size="md"
            aria-label={t(tree.sort)}
            value={typed.sort}
            onChange={(sort) => type({ sort: sort as Sort })}
            data={(['council', 'department', 'other'] as const).map((value) => ({ value, label: t(tree[value]) }))}
          />
        </Input.Wrapper>
      )}
      <TextInput
        label={t(setup.name)}
        description={typed.sort === 'council' ? t(setup.nameHint) : undefined}
        value={typed.name}
        onChange={(event) => type({ name: event.currentTarget.value })}
        error={isWrong('name') && t(ownAccount.missing)}
        maxLength={160}
      />
      <Select
        size="md"
        searchable
        label={t(tree.parent)}
        allowDeselect={false}
        value={typed.parent || (placed[0]?.unit.code ?? null)}
        onChange={(parent) => parent && type({ parent })}
        data={asChoices(placed)}
      />
      {typed.sort !== 'department' && (
        <Input.Wrapper label={t(setup.level)} labelElement="div">
          <SegmentedControl
            fullWidth
            orientation="vertical"
            size="md"
            aria-label={t(setup.level)}
            value={typed.level}
            onChange={(level) => type({ level: level as Level })}
            data={[
              { value: 'commune', label: t(setup.commune) },
              { value: 'province', label: t(setup.province) },
            ]}
          />
        </Input.Wrapper>
      )}
      <TextInput
        label={t(setup.unitCode)}
        description={t(setup.unitCodeHint)}
        value={typed.code}
        onChange={(event) => type({ code: event.currentTarget.value })}
        error={isWrong('code') && t(setup.badCode)}
        maxLength={32}
        autoComplete="off"
        spellCheck={false}
      />
      <TextInput
        label={t(setup.place)}
        description={t(setup.placeHint)}
        value={typed.place}
        onChange={(event) => type({ place: event.currentTarget.value })}
        maxLength={80}
      />
    </>
  );
}

export function NewUnitForm({ placed }: { readonly placed: readonly Placed[] }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(EMPTY_UNIT);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string>();
  const { busy, refusal, run } = useActing();
  const add = async () => {
    setTried(true);
    setAdded(undefined);
    const input = unitTyped(typed, placed);
    if (!NewUnit.safeParse(input).success || !(await run(() => post(PATH, input)))) return;
    setAdded(input.name);
    setTyped({ ...EMPTY_UNIT, parent: typed.parent, level: typed.level, sort: typed.sort });
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
        <UnitFields typed={typed} type={(change) => setTyped({ ...typed, ...change })} tried={tried} placed={placed} />
      </DeskForm>
    </div>
  );
}
