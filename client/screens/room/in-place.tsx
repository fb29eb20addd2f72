/** A place of the room, over the room; what runs stays one tap away. */
import type { ReactNode } from 'react';
import { FullBar, OfflineBar } from '../../ui/page.tsx';
import { UpdateBar } from '../../ui/update-bar.tsx';
import { Banners } from './strip.tsx';
import besides from './beside.module.css';
import css from './room.module.css';

export interface InPlaceProps {
  readonly banner: ReactNode;
  /** Stands beside the place, where there is room. */
  readonly beside: ReactNode;
  readonly children: ReactNode;
}

export function InPlace({ banner, beside, children }: InPlaceProps) {
  return (
    <div className={css.place}>
      <OfflineBar />
      <FullBar />
      {banner ?? <UpdateBar />}
      <Banners at="place" />
      <div className={besides.row}>
        <div className={besides.place}>{children}</div>
        {beside}
      </div>
    </div>
  );
}
