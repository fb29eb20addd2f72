/** The page's size: in, out, as wide as the window, all of it in the window, or a percentage. */
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import { FULL_SIZE, LEAST, MOST, stepFrom, type Zoom } from './layout.ts';
import { ToolButton } from './tool-button.tsx';
import styles from './reader.module.css';

const PERCENTAGES = [50, 75, 100, 150, 200, 300, 400];

interface ZoomToolsProps {
  readonly zoom: Zoom;
  /** CSS pixels per point of the page being read. */
  readonly scale: number;
  /** With the two buttons beside the percentage. */
  readonly steps: boolean;
  readonly onZoom: (zoom: Zoom) => void;
}

export function ZoomTools({ zoom, scale, steps, onZoom }: ZoomToolsProps) {
  const { t, digits } = useWords();
  const percent = `${Math.round((scale / FULL_SIZE) * 100)}%`;
  const chosen = (yes: boolean): ReactNode => (yes ? <IconCheck size={18} aria-hidden /> : <span style={{ width: 18 }} />);
  return (
    <>
      {steps && (
        <ToolButton name={t(text.zoomOut)} onClick={() => onZoom(stepFrom(scale, -1))} disabled={scale <= LEAST * 1.001}>
          <IconZoomOut aria-hidden />
        </ToolButton>
      )}
      <Menu position="bottom-end" shadow="md" classNames={{ item: styles.menuItem }}>
        <Menu.Target>
          <Button className={styles.percent} variant="subtle" color="gray" c="var(--ink)" aria-label={t(text.zoom, { percent: digits(percent) })}>
            {digits(percent)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu}>
          <Menu.Item leftSection={chosen(zoom === 'width')} onClick={() => onZoom('width')}>
            {t(text.fitWidth)}
          </Menu.Item>
          <Menu.Item leftSection={chosen(zoom === 'page')} onClick={() => onZoom('page')}>
            {t(text.fitPage)}
          </Menu.Item>
          <Menu.Divider />
          {PERCENTAGES.map((one) => (
            <Menu.Item
              key={one}
              leftSection={chosen(typeof zoom === 'number' && percent === `${one}%`)}
              onClick={() => onZoom((one / 100) * FULL_SIZE)}
            >
              {`${one}%`}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {steps && (
        <ToolButton name={t(text.zoomIn)} onClick={() => onZoom(stepFrom(scale, 1))} disabled={scale >= MOST * 0.999}>
          <IconZoomIn aria-hidden />
        </ToolButton>
      )}
    </>
  );
}
