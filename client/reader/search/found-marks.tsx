/** The words that were looked for, marked on a page. */
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useOpened, type PageLayerProps } from '../part.ts';
import { rectanglesIn } from '../../../shared/papers/recognised-page.ts';
import { rectanglesOf, turned } from '../text-places.ts';
import { useSearch } from './search-state.tsx';
import css from './search.module.css';

const percent = (share: number): string => `${share * 100}%`;
/** What leads to it is seen as well, in CSS pixels. */
const ABOVE = 150;

export function FoundMarks({ at, page, viewport, text, box }: PageLayerProps) {
  const { goTo } = useOpened();
  const { places, recognised, selected, coming, arrived } = useSearch();
  const picture = recognised.get(at);
  const turn = (viewport.rotation - page.rotate + 360) % 360;
  const here = useMemo(() => {
    if (!picture && !text) return [];
    return places.flatMap((place, number) => {
      if (place.page !== at) return [];
      const rectangles = place.words.flatMap((word) =>
        picture ? rectanglesIn(picture, word).map((one) => turned(one, turn)) : rectanglesOf(text!, word),
      );
      return [{ number, place, rectangles }];
    });
  }, [text, picture, turn, places, at]);
  const isComing = coming?.page === at && (text !== undefined || picture !== undefined);
  const top = isComing ? here.find(({ place }) => place.from === coming.from)?.rectangles[0]?.top : undefined;
  const arrive = useEffectEvent(() => {
    goTo(at, Math.max(0, (top ?? 0) - ABOVE / box.height));
    arrived();
  });
  useEffect(() => {
    if (isComing) arrive();
  }, [isComing, top]);
  return here.map(({ number, rectangles }) => (
    <div key={number} className={css.mark} data-found data-selected={number === selected || undefined} aria-hidden>
      {rectangles.map(({ left, top: from, width, height }, one) => (
        <span key={one} style={{ left: percent(left), top: percent(from), width: percent(width), height: percent(height) }} />
      ))}
    </div>
  ));
}
