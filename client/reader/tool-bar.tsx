/** What is at hand while reading: turning pages beside the hand that does it, then the size; what is rare stands in a menu. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import { MoreMenu } from './more-menu.tsx';
import { PageNumber } from './page-number.tsx';
import { ToolButton } from './tool-button.tsx';
import type { Viewport } from './use-viewport.ts';
import { ZoomTools } from './zoom-tools.tsx';
import type { Room } from './room-for-tools.ts';
import styles from './reader.module.css';

interface ToolsProps {
  readonly viewport: Viewport;
  readonly pages: number;
  readonly labels: readonly string[] | undefined;
  readonly room: Room;
  /** Which bytes are read, as the server names them. */
  readonly version: string | null;
}

export function Tools({ viewport, pages, labels, room, version }: ToolsProps) {
  const { t } = useWords();
  const { current, goTo, step, canStep, scroller } = viewport;
  return (
    <>
      <ToolButton name={t(text.previous)} onClick={() => step(-1)} disabled={!canStep(-1)}>
        <IconChevronUp aria-hidden />
      </ToolButton>
      <PageNumber current={current} pages={pages} labels={labels} onGo={goTo} onDone={() => scroller?.focus({ preventScroll: true })} />
      <ToolButton name={t(text.next)} onClick={() => step(1)} disabled={!canStep(1)}>
        <IconChevronDown aria-hidden />
      </ToolButton>
      {room !== 'narrow' && <span className={styles.divider} />}
      {room !== 'narrow' && (
        <ZoomTools zoom={viewport.zoom} scale={viewport.scale} steps={room === 'wide'} onZoom={(zoom) => viewport.zoomTo(zoom)} />
      )}
      <MoreMenu viewport={viewport} room={room} version={version} />
    </>
  );
}
