/** The units that this server holds, as a tree: one can be added below another, changed, ended, and several become one. */
import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { inTree, type Placed, type UnitInTree } from '../../../../shared/council/units.ts';
import { administration } from '../../../../shared/text/secretariat.ts';
import { setup } from '../../../../shared/text/setup.ts';
import { unitTree as tree } from '../../../../shared/text/unit-tree.ts';
import { units as words } from '../../../../shared/text/units.ts';
import { weightWords } from '../../../../shared/text/weights.ts';
import { useInstallation } from '../../../session.tsx';
import { dayWritten as day } from '../../../desk/days.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { MergeUnitsDialog } from './merge-units.tsx';
import { NewUnitForm } from './new-unit.tsx';
import { UnitPanel } from './unit-panel.tsx';
import css from '../../../desk/desk.module.css';
import own from './units.module.css';

const PATH = '/units';

export function Units() {
  const { t } = useWords();
  const { installation } = useInstallation();
  const { data, refusal, again } = useAsk<{ readonly units: readonly UnitInTree[] }>(PATH);
  const [open, setOpen] = useState<string>();
  const [withEnded, setWithEnded] = useState(false);
  const [merging, setMerging] = useState(false);
  const [merged, setMerged] = useState<number>();
  const units = data?.units ?? [];
  const placed = installation?.unit ? inTree(installation.unit, units) : [];
  const ended = units.filter((one) => one.ended).length;
  const standing = units.filter((one) => !one.ended).length;
  const shown = placed.filter(({ unit }) => withEnded || !unit.ended);
  const opened = placed.find(({ unit }) => unit.code === open)?.unit;
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.title)}</h2>
      <p className={css.soft}>{t(words.lead)}</p>
      <Refused refusal={refusal} again={again} />
      {merged !== undefined && <Notice tone="good">{t(tree.merged, { n: merged })}</Notice>}
      {data?.units.length === 0 && <p>{t(words.none)}</p>}
      {data && (
        <ul className={`${css.list} ${own.tree}`}>
          {shown.map((one) => (
            <UnitRow key={one.unit.code} placed={one} units={units} onOpen={() => setOpen(one.unit.code)} />
          ))}
        </ul>
      )}
      <div className={css.row}>
        {standing > 1 && (
          <Button variant="default" onClick={() => setMerging(true)}>
            {t(tree.merge)}
          </Button>
        )}
        {ended > 0 && (
          <Checkbox
            size="md"
            checked={withEnded}
            onChange={(event) => setWithEnded(event.currentTarget.checked)}
            label={t(tree.showEnded, { n: ended })}
          />
        )}
      </div>
      {opened && <UnitPanel key={opened.code} unit={opened} placed={placed} onClose={() => setOpen(undefined)} />}
      {merging && (
        <MergeUnitsDialog
          placed={placed}
          onClose={() => setMerging(false)}
          onDone={(moved) => {
            setMerging(false);
            setMerged(moved);
          }}
        />
      )}
      <NewUnitForm placed={placed} />
    </Card>
  );
}

interface UnitRowProps {
  readonly placed: Placed;
  readonly units: readonly UnitInTree[];
  readonly onOpen: () => void;
}

function UnitRow({ placed: { unit, depth }, units, onOpen }: UnitRowProps) {
  const { t } = useWords();
  const sort = unit.department ? t(tree.department) : unit.body ? t(weightWords.bodyOther) : t(setup[unit.level]);
  const into = units.find((one) => one.code === unit.ended?.into);
  const last = unit.before?.at(-1);
  return (
    <li className={css.person} style={{ paddingInlineStart: `calc(var(--space-4) + ${depth} * var(--space-6))` }}>
      <span className={css.who}>
        <strong>{unit.name}</strong>
        <span>{[sort, t(administration.unitCode, { code: unit.code }), unit.place].filter(Boolean).join(' · ')}</span>
        {last && <span className={own.line}>{t(tree.formerly, { day: day(last.until), name: last.name })}</span>}
        {unit.ended && (
          <span className={own.line}>
            {into ? t(tree.endedInto, { name: into.name, day: day(unit.ended.on) }) : t(tree.ended, { day: day(unit.ended.on) })} ·{' '}
            {unit.ended.reason}
          </span>
        )}
      </span>
      {!unit.ended && (
        <Button size="sm" variant="default" onClick={onOpen} aria-label={t(tree.changeOne, { name: unit.name })}>
          {t(tree.change)}
        </Button>
      )}
    </li>
  );
}
