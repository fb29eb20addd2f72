/** The page's size: in, out, as wide as the window, or a percentage. */
import { Button, Menu } from '@mantine/core';
import { IconCheck, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import { FULL_SIZE, LEAST, MOST, stepFrom, type Zoom } from './layout.ts';
import { ToolButton } from './tool-button.tsx';
import styles from './reader.module.css';

const PERCENTAGES = [50, 75, 100, 150, 200, 300, 400];

export function ZoomTools({ zoom, scale, narrow, onZoom }: { zoom: Zoom; scale: number; narrow: boolean; onZoom: (zoom: Zoom) => void }) {
  const { t } = useWords();
  const percent = `${Math.round((scale / FULL_SIZE) * 100)}%`;
  const smaller = (): void => onZoom(stepFrom(scale, -1));
  const larger = (): void => onZoom(stepFrom(scale, 1));
  const least = scale <= LEAST * 1.001;
  const most = scale >= MOST * 0.999;
  return (
    <>
      {!narrow && (
        <ToolButton name={t(text.zoomOut)} onClick={smaller} disabled={least}>
          <IconZoomOut aria-hidden />
        </ToolButton>
      )}
      <Menu position="bottom-end" shadow="md" closeOnItemClick={!narrow} styles={{ item: { minHeight: 48, fontSize: '1rem' } }}>
        <Menu.Target>
          <Button className={styles.percent} variant="subtle" color="gray" c="var(--ink)" aria-label={t(text.zoom, { percent })}>
            {percent}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={zoom === 'width' ? <IconCheck size={18} aria-hidden /> : <span style={{ width: 18 }} />}
            onClick={() => onZoom('width')}
          >
            {t(text.fitWidth)}
          </Menu.Item>
          {narrow && (
            <>
              <Menu.Item leftSection={<IconZoomIn size={18} aria-hidden />} disabled={most} onClick={larger}>
                {t(text.zoomIn)}
              </Menu.Item>
              <Menu.Item leftSection={<IconZoomOut size={18} aria-hidden />} disabled={least} onClick={smaller}>
                {t(text.zoomOut)}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          {PERCENTAGES.map((one) => (
            <Menu.Item
              key={one}
              leftSection={zoom !== 'width' && percent === `${one}%` ? <IconCheck size={18} aria-hidden /> : <span style={{ width: 18 }} />}
              onClick={() => onZoom((one / 100) * FULL_SIZE)}
            >
              {`${one}%`}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {!narrow && (
        <ToolButton name={t(text.zoomIn)} onClick={larger} disabled={most}>
          <IconZoomIn aria-hidden />
        </ToolButton>
      )}
    </>
  );
}
