/** What is done to an item of the agenda more rarely. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { agenda } from '../../../../shared/text/agenda.ts';
import { times } from '../../../../shared/text/agenda-times.ts';
import { audienceDesk } from '../../../../shared/text/audience-desk.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { useWords } from '../../../ui/language.tsx';
import type { AgendaActs } from './agenda-acts.ts';
import { LevelItems } from './item-place.tsx';

interface ItemMenuProps {
  readonly item: Item;
  readonly number: string;
  readonly level: number;
  /** From 0. */
  readonly index: number;
  readonly draft: boolean;
  readonly mayMove: boolean;
  readonly acts: AgendaActs;
  readonly does: {
    readonly rename: () => void;
    readonly audience: (of: 'item' | 'papers') => void;
    readonly add: () => void;
    readonly number: () => void;
    readonly place: () => void;
    readonly remove: () => void;
  };
}

export function ItemMenu({ item: { item }, number, level, index, draft, mayMove, acts, does }: ItemMenuProps) {
  const { t } = useWords();
  const entry = (label: Words, act: () => void) => (
    <Menu.Item fz="md" mih={44} onClick={act}>
      {t(label)}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray.8" size={40} aria-label={t(agenda.acts, { n: number })}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {entry(agenda.rename, does.rename)}
        {entry(times.open, () => acts.timing(item))}
        {entry(audienceDesk.set, () => does.audience('item'))}
        {entry(audienceDesk.addPapers, () => does.audience('papers'))}
        {entry(agenda.addAfter, does.add)}
        {draft && <LevelItems item={item} level={level} first={index === 0} acts={acts} onNumber={does.number} />}
        {mayMove && entry(agenda.moveTo, does.place)}
        {entry(agenda.remove, does.remove)}
      </Menu.Dropdown>
    </Menu>
  );
}
