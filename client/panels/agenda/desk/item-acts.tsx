/** What is done with an item of the agenda: two arrows, and a menu of the rest. Each is named by the item's own number and title. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots } from '@tabler/icons-react';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { agenda } from '../../../../shared/text/agenda.ts';
import { times } from '../../../../shared/text/agenda-times.ts';
import { audienceDesk } from '../../../../shared/text/audience-desk.ts';
import { ActsMenu } from '../../../ui/acts-menu.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { AgendaActs } from './agenda-acts.ts';
import { LevelItems } from './item-place.tsx';
import css from './agenda.module.css';

interface ItemActsProps {
  readonly item: Item;
  /** As it is printed. */
  readonly number: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly level: number;
  readonly acts: AgendaActs;
  readonly mayMove: boolean;
  readonly draft: boolean;
  readonly moveTo: (to: number) => void;
  /** What is asked in the item's row. */
  readonly ask: {
    readonly rename: () => void;
    readonly number: () => void;
    readonly audience: (of: 'item' | 'papers') => void;
    readonly addAfter: () => void;
    readonly place: () => void;
    readonly remove: () => void;
  };
}

export function ItemActs({ item, number, index, count, level, acts, mayMove, draft, moveTo, ask }: ItemActsProps) {
  const { t } = useWords();
  const named = { n: number, title: item.title };
  const isLast = index === count - 1;
  return (
    <div className={css.itemActs}>
      {mayMove && (
        <>
          <ActionIcon
            className={css.arrow}
            variant="subtle"
            color="gray.8"
            size={40}
            aria-label={t(agenda.up, named)}
            aria-disabled={index === 0}
            onClick={() => index > 0 && moveTo(index - 1)}
          >
            <IconArrowUp size={20} aria-hidden />
          </ActionIcon>
          <ActionIcon
            className={css.arrow}
            variant="subtle"
            color="gray.8"
            size={40}
            aria-label={t(agenda.down, named)}
            aria-disabled={isLast}
            onClick={() => !isLast && moveTo(index + 1)}
          >
            <IconArrowDown size={20} aria-hidden />
          </ActionIcon>
        </>
      )}
      <ActsMenu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray.8" size={40} aria-label={t(agenda.acts, named)} data-acts={item.item}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item fz="md" mih={44} onClick={ask.rename}>
            {t(agenda.rename)}
          </Menu.Item>
          <Menu.Item fz="md" mih={44} onClick={() => acts.timing(item.item)}>
            {t(times.open)}
          </Menu.Item>
          <Menu.Item fz="md" mih={44} onClick={() => ask.audience('item')}>
            {t(audienceDesk.set)}
          </Menu.Item>
          <Menu.Item fz="md" mih={44} onClick={() => ask.audience('papers')}>
            {t(audienceDesk.addPapers)}
          </Menu.Item>
          <Menu.Item fz="md" mih={44} onClick={ask.addAfter}>
            {t(agenda.addAfter)}
          </Menu.Item>
          {draft && <LevelItems item={item.item} level={level} first={index === 0} acts={acts} onNumber={ask.number} />}
          {mayMove && (
            <Menu.Item fz="md" mih={44} onClick={ask.place}>
              {t(agenda.moveTo)}
            </Menu.Item>
          )}
          <Menu.Item fz="md" mih={44} onClick={ask.remove}>
            {t(agenda.remove)}
          </Menu.Item>
        </Menu.Dropdown>
      </ActsMenu>
    </div>
  );
}
