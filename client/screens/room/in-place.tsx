/** A place of the room, over the room; what runs stays one tap away. */
import type { ReactNode } from 'react';
import { OfflineBar } from '../../ui/page.tsx';
import { UpdateBar } from '../../ui/update-bar.tsx';
import { Banners } from './strip.tsx';
import css from './room.module.css';

export function InPlace({ banner, children }: { readonly banner: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={css.place}>
      <OfflineBar />
      {banner ?? <UpdateBar />}
      <Banners at="place" />
      {children}
    </div>
  );
}
