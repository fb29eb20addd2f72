/** The panel at the side, and the buttons that open it. */
import { Drawer } from '@mantine/core';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import { useOpened, type ReaderPart } from './part.ts';
import { parts } from './parts.ts';
import { ToolButton } from './tool-button.tsx';

type Side = NonNullable<ReaderPart['side']>;

export function SideButtons() {
  return parts.map(({ name, side }) => side && <SideButton key={name} name={name} side={side} />);
}

const always = (): boolean => true;

function SideButton({ name, side: { title, Icon, useShown = always } }: { readonly name: string; readonly side: Side }) {
  const { t } = useWords();
  const { openSide } = useOpened();
  return (
    useShown() && (
      <ToolButton name={t(title)} onClick={() => openSide(name)}>
        <Icon aria-hidden />
      </ToolButton>
    )
  );
}

export function SidePanel() {
  const { t } = useWords();
  const { side: name, openSide } = useOpened();
  const side = parts.find((one) => one.name === name)?.side;
  return (
    // Locking the page's scroll would put a style into it by script, which the page's policy forbids; there is nothing to scroll behind.
    <Drawer
      lockScroll={false}
      opened={side !== undefined}
      onClose={() => openSide(undefined)}
      title={side && t(side.title)}
      size="md"
      padding="md"
      closeButtonProps={{ 'aria-label': t(text.closeSide), size: 56 }}
      styles={{ title: { fontSize: '1.25rem', fontWeight: 600 } }}
    >
      {side && <side.Show />}
    </Drawer>
  );
}
