/** The panel at the side: beside the pages where there is room, over them where not; and the buttons that open it. */
import { Drawer, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebar, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import { text } from '../../shared/text/reader.ts';
import { deviceLook } from '../ui/device-look.ts';
import { useWords } from '../ui/language.tsx';
import { useOpened, type ReaderPart } from './part.ts';
import { parts } from './parts.ts';
import type { Room } from './room-for-tools.ts';
import { readingSettings } from './settings.ts';
import { ToolButton } from './tool-button.tsx';
import styles from './reader.module.css';

type Side = NonNullable<ReaderPart['side']>;
interface SideButtonProps {
  readonly name: string;
  readonly side: Side;
}

const sides = parts.flatMap(({ name, side }) => (side ? [{ name, side }] : []));
const always = (): boolean => true;

/** Where there is room each panel has its button; elsewhere they share one. */
export function SideButtons({ room }: { readonly room: Room }) {
  return room === 'wide' ? (
    sides.map(({ name, side }) => <SideButton key={name} name={name} side={side} />)
  ) : (
    <PanelButton />
  );
}

function SideButton({ name, side: { title, Icon, useShown = always } }: SideButtonProps) {
  const { t } = useWords();
  const { side, openSide } = useOpened();
  const open = side === name;
  return (
    useShown() && (
      <ToolButton name={t(title)} pressed={open} onClick={() => openSide(open ? undefined : name)}>
        <Icon aria-hidden />
      </ToolButton>
    )
  );
}

/** Opens what was open last, or the thumbnails. */
function PanelButton() {
  const { t } = useWords();
  const { side, openSide } = useOpened();
  return (
    <ToolButton name={t(text.panel)} pressed={side !== undefined} onClick={() => openSide(side === undefined ? FIRST : undefined)}>
      <IconLayoutSidebar aria-hidden />
    </ToolButton>
  );
}
/** One that every paper has something for. */
const FIRST = sides.find(({ side }) => !side.useShown)?.name;

function Tab({ name, side: { title, Icon, useShown = always } }: SideButtonProps) {
  const { t } = useWords();
  const { side, openSide } = useOpened();
  return (
    useShown() && (
      <UnstyledButton
        className={styles.tab}
        aria-pressed={side === name}
        aria-label={t(title)}
        title={t(title)}
        onClick={() => openSide(name)}
      >
        <Icon aria-hidden />
      </UnstyledButton>
    )
  );
}

function Panel({ side, onClose }: { readonly side: Side; readonly onClose: () => void }) {
  const { t } = useWords();
  const heading = useId();
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.tabs}>
        <div role="group" aria-label={t(text.panel)}>
          {sides.map((one) => (
            <Tab key={one.name} {...one} />
          ))}
        </div>
        <ToolButton name={t(text.closeSide)} onClick={onClose}>
          <IconX aria-hidden />
        </ToolButton>
      </div>
      <h2 id={heading}>{t(side.title)}</h2>
      {/* Signatures hold nothing to press: by the keyboard as well it is read to its end. */}
      <div className={styles.panelBody} role="group" aria-labelledby={heading} tabIndex={0}>
        <side.Show />
      </div>
    </section>
  );
}

export function SidePanel({ room }: { readonly room: Room }) {
  const { side: name, openSide } = useOpened();
  const hand = useStore(deviceLook, (look) => look.hand);
  const night = useStore(readingSettings, (now) => now.night);
  const { t } = useWords();
  const side = sides.find((one) => one.name === name)?.side;
  const close = (): void => openSide(undefined);
  const panel = side && <Panel side={side} onClose={close} />;
  if (room === 'wide') return panel && <div className={styles.beside}>{panel}</div>;
  return (
    // Locking the page's scroll would put a style into it by script, which the page's policy forbids; there is nothing to scroll behind.
    <Drawer
      lockScroll={false}
      opened={side !== undefined}
      onClose={close}
      position={hand}
      size={room === 'narrow' ? '100%' : 'md'}
      padding={0}
      withCloseButton={false}
      classNames={{ content: styles.byNight }}
      attributes={{ content: { 'aria-label': side ? t(side.title) : '', 'data-night': night || undefined } }}
      styles={{ body: { height: '100%' } }}
    >
      {panel}
    </Drawer>
  );
}
