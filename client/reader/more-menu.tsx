/** What is done now and then: how the pages lie, their size on a telephone, turning, night, the file itself. */
import { Menu } from '@mantine/core';
import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconCheck,
  IconDots,
  IconDownload,
  IconFile,
  IconFiles,
  IconKeyboard,
  IconColumns2,
  IconMoon,
  IconPrinter,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { text } from '../../shared/text/reader.ts';
import { shortcuts } from '../../shared/text/shortcuts.ts';
import { linkAs } from '../link/link-as.ts';
import { useWords } from '../ui/language.tsx';
import { useOnline } from '../ui/online.tsx';
import { openShortcuts } from '../ui/shortcuts.tsx';
import { paperUrl } from './kept-index.ts';
import { stepFrom, TURNS, type Arrangement } from './layout.ts';
import { useOpened } from './part.ts';
import { Printing } from './printing.tsx';
import type { Room } from './room-for-tools.ts';
import { readingSettings } from './settings.ts';
import { ToolButton } from './tool-button.tsx';
import type { Viewport } from './use-viewport.ts';
import styles from './reader.module.css';

interface MoreMenuProps {
  readonly viewport: Viewport;
  readonly room: Room;
  readonly version: string | null;
}

const LAYOUTS: ReadonlyArray<readonly [Arrangement, typeof IconFile]> = [
  ['flow', IconFiles],
  ['single', IconFile],
  ['pairs', IconColumns2],
];

/** The kit's items are all plain ones to those who hear them. */
const chosenAs = (role: 'menuitemradio' | 'menuitemcheckbox', isChosen: boolean) => (props: Record<string, unknown>) => (
  <button {...props} role={role} aria-checked={isChosen} />
);

export function MoreMenu({ viewport, room, version }: MoreMenuProps) {
  const { t } = useWords();
  const { of, title } = useOpened();
  const online = useOnline();
  const night = useStore(readingSettings, (now) => now.night);
  const original = version === `"${of?.sha256}"`;
  const [printing, setPrinting] = useState(false);
  const { arrangement, zoom, scale, turn, arrange, zoomTo, turnTo } = viewport;
  const lay = (to: Arrangement): void => {
    arrange(to);
    readingSettings.setState({ arrangement: to });
  };
  const icon = { size: 22, 'aria-hidden': true } as const;
  const chosen = (yes: boolean): ReactNode => yes && <IconCheck size={20} aria-hidden />;
  return (
    <>
      <Menu
        position="bottom-end"
        // With large letters it would be wider than a telephone, and make the page so.
        width="min(20rem, calc(100vw - 1.5rem))"
        shadow="md"
        withinPortal
        // An empty place for the focus is nothing that a menu may hold.
        withInitialFocusPlaceholder={false}
        classNames={{ item: styles.menuItem, label: styles.menuLabel }}
      >
        <Menu.Target>
          <ToolButton name={t(text.more)}>
            <IconDots aria-hidden />
          </ToolButton>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          <Menu.Label>{t(text.layout)}</Menu.Label>
          {LAYOUTS.map(
            ([one, Icon]) =>
              // Two pages beside each other are too small to read on a telephone.
              (one !== 'pairs' || room !== 'narrow') && (
                <Menu.Item
                  key={one}
                  renderRoot={chosenAs('menuitemradio', arrangement === one)}
                  leftSection={<Icon {...icon} />}
                  rightSection={chosen(arrangement === one)}
                  onClick={() => lay(one)}
                >
                  {t(text[one])}
                </Menu.Item>
              ),
          )}
          {room === 'narrow' && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconArrowAutofitWidth {...icon} />}
                rightSection={chosen(zoom === 'width')}
                onClick={() => zoomTo('width')}
              >
                {t(text.fitWidth)}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowAutofitHeight {...icon} />}
                rightSection={chosen(zoom === 'page')}
                onClick={() => zoomTo('page')}
              >
                {t(text.fitPage)}
              </Menu.Item>
              <Menu.Item closeMenuOnClick={false} leftSection={<IconZoomIn {...icon} />} onClick={() => zoomTo(stepFrom(scale, 1))}>
                {t(text.zoomIn)}
              </Menu.Item>
              <Menu.Item closeMenuOnClick={false} leftSection={<IconZoomOut {...icon} />} onClick={() => zoomTo(stepFrom(scale, -1))}>
                {t(text.zoomOut)}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconRotateClockwise {...icon} />}
            onClick={() => turnTo(TURNS[(TURNS.indexOf(turn) + 1) % TURNS.length]!)}
          >
            {t(text.turn)}
          </Menu.Item>
          <Menu.Item
            renderRoot={chosenAs('menuitemcheckbox', night)}
            leftSection={<IconMoon {...icon} />}
            rightSection={chosen(night)}
            onClick={() => readingSettings.setState({ night: !night })}
          >
            {t(text.night)}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconKeyboard {...icon} />} onClick={openShortcuts}>
            {t(shortcuts.title)}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => setPrinting(true)}>
            {t(text.print)}
          </Menu.Item>
          {of && (
            <Menu.Item
              component="a"
              href={linkAs(`${paperUrl(of.meeting, of.sha256)}?original`)}
              download={`${title}.pdf`}
              data-disabled={!online || undefined}
              disabled={!online}
              leftSection={<IconDownload {...icon} />}
            >
              {t(text.download)}
            </Menu.Item>
          )}
          {of && <Menu.Label>{t(original ? text.isOriginal : text.isCopy)}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      {printing && <Printing turn={turn} current={viewport.current} original={original} onClose={() => setPrinting(false)} />}
    </>
  );
}
