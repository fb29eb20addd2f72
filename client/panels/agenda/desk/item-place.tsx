/** Where an item stands among the others, and its words: what a row of the agenda sends of it. */
import { Menu } from '@mantine/core';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { agenda } from '../../../../shared/text/agenda.ts';
import { useWords } from '../../../ui/language.tsx';
import type { AgendaActs } from './agenda-acts.ts';

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
}

/** Of a draft alone: later its printed number stays. */
export function LevelItems({ item, level, first, acts }: LevelItemsProps) {
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
    </>
  );
}
