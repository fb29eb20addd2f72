/** Where an item stands among the others, and its words: what a row of the agenda sends of it. */
import { useState } from 'react';
import { Button, Menu } from '@mantine/core';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { agenda } from '../../../../shared/text/agenda.ts';
import { useWords } from '../../../ui/language.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import type { AgendaActs } from './agenda-acts.ts';
import { Rename } from './rename.tsx';
import css from './agenda.module.css';

/** Refused where another has changed it since `began`. */
export const rename = (acts: AgendaActs, began: Item, title: string) => {
  const { item, time, presenter } = began;
  const was = { title: began.title, ...(time !== undefined && { time }), ...(presenter !== undefined && { presenter }) };
  return acts.act('renameItem', { item, title, was });
};

/** An item as it stands now, for who began to rename it then: with its time and presenter where others have changed those. */
export const said = ({ title, time, presenter }: Item, then: Item): string =>
  time === then.time && presenter === then.presenter ? title : [title, time, presenter].filter(Boolean).join(' · ');

interface LevelItemsProps {
  readonly item: string;
  readonly level: number;
  /** Part of nothing. */
  readonly first: boolean;
  readonly acts: AgendaActs;
  readonly onNumber: () => void;
}

/** Of a draft alone: later its printed number stays. */
export function LevelItems({ item, level, first, acts, onNumber }: LevelItemsProps) {
  const { t } = useWords();
  const set = (to: number) => void acts.act('setItemLevel', { item, ...(to > 0 && { level: to }) });
  return (
    <>
      {!first && level < 2 && (
        <Menu.Item fz="md" mih={44} onClick={() => set(level + 1)}>
          {t(agenda.deeper)}
        </Menu.Item>
      )}
      {level > 0 && (
        <Menu.Item fz="md" mih={44} onClick={() => set(level - 1)}>
          {t(agenda.higher)}
        </Menu.Item>
      )}
      <Menu.Item fz="md" mih={44} onClick={onNumber}>
        {t(agenda.setNumber)}
      </Menu.Item>
    </>
  );
}

interface NumberFormProps {
  readonly item: string;
  readonly number: string;
  readonly acts: AgendaActs;
  readonly onClose: () => void;
}

/** The number that the programme prints before an item, by hand; which other one bears it already is said. */
export function NumberForm({ item, number, acts, onClose }: NumberFormProps) {
  const { t } = useWords();
  return (
    <div className={css.inside}>
      <Rename
        form={`number of ${item}`}
        label={t(agenda.setNumberWhat, { number })}
        title={number}
        most={24}
        onSave={(next, was) => acts.act('setItemNumber', { item, number: next, was })}
        onClose={onClose}
      />
    </div>
  );
}

/** Of a draft whose numbers do not follow its order: says so, and offers to count anew. */
export function NumbersKept({ acts }: { readonly acts: AgendaActs }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  return (
    <div className={css.tools}>
      <p className={css.soft}>{t(agenda.numbersKept)}</p>
      <Button size="sm" variant="subtle" color="gray.8" onClick={() => setAsked(true)}>
        {t(agenda.countAnew)}
      </Button>
      <Confirm
        opened={asked}
        title={t(agenda.countAnew)}
        act={t(agenda.countAnew)}
        onAct={async () => (await acts.act('countItems', {})) ?? undefined}
        onClose={() => setAsked(false)}
      >
        {t(agenda.countAnewWhat)}
      </Confirm>
    </div>
  );
}
