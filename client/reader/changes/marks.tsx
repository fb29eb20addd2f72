/** Changed passages on a page: marked where they stand, with a bar in the margin that can be pressed. */
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { Change, PagePlace } from '../../../shared/papers/compare.ts';
import { text as words } from '../../../shared/text/changes.ts';
import { useWords } from '../../ui/language.tsx';
import type { PageLayerProps } from '../part.ts';
import { rectanglesOf, type Rectangle, type TextOnPage } from '../text-places.ts';
import { useOpened } from '../part.ts';
import { useChanges } from './changes-state.tsx';
import css from './changes.module.css';

interface Mark {
  readonly change: number;
  readonly kind: Change['kind'];
  readonly rectangles: readonly Rectangle[];
}

/** Of what was taken out: a thin mark where it stood. */
const SPOT = 0.004;

/** Rectangles of a place; of a mere spot the edge of the letter before it, or of the one behind. */
function rectanglesAt(text: TextOnPage, { from, to }: PagePlace): Rectangle[] {
  if (from < to) return rectanglesOf(text, { from, to });
  const before = from > 0 ? rectanglesOf(text, { from: from - 1, to: from }).at(-1) : undefined;
  const behind = before ? undefined : rectanglesOf(text, { from, to: from + 1 })[0];
  if (before) return [{ ...before, left: before.left + before.width, width: SPOT }];
  return behind ? [{ ...behind, left: behind.left - SPOT, width: SPOT }] : [];
}

const percent = (share: number): string => `${share * 100}%`;

export function ChangeMarks({ at, text, box }: PageLayerProps) {
  const { t } = useWords();
  const { goTo } = useOpened();
  const { changes, selected, select, coming, arrived } = useChanges();
  // In fractions of the page: asked for once, whatever size it is shown at.
  const marks = useMemo(() => (text ? changes.flatMap((change, number) => marksOf(change, number, at, text)) : []), [text, changes, at]);

  const first = marks.find(({ change }) => change === coming)?.rectangles[0];
  const isFirst = coming !== undefined && changes[coming]?.now[0].page === at;
  const arrive = useEffectEvent((top: number) => {
    // A third of the window above it: what leads to it is seen as well.
    goTo(at, Math.max(0, top - 150 / box.height));
    arrived();
  });
  useEffect(() => {
    if (isFirst && first) arrive(first.top);
  }, [isFirst, first]);

  const tapped = useEffectEvent((event: MouseEvent) => {
    if (!text || document.getSelection()?.isCollapsed === false) return;
    const page = text.layer.getBoundingClientRect();
    const [x, y] = [(event.clientX - page.left) / page.width, (event.clientY - page.top) / page.height];
    const hit = marks.find(({ rectangles }) =>
      rectangles.some(({ left, top, width, height }) => x >= left - 0.01 && x <= left + width + 0.01 && y >= top && y <= top + height),
    );
    if (hit) select(hit.change);
  });
  useEffect(() => {
    const layer = text?.layer;
    if (!layer) return;
    const onTap = (event: MouseEvent): void => tapped(event);
    layer.addEventListener('click', onTap);
    return () => layer.removeEventListener('click', onTap);
  }, [text]);

  return marks.map(({ change, kind, rectangles }) => (
    <div key={change} className={css.mark} data-kind={kind} data-selected={change === selected || undefined}>
      {rectangles.map(({ left, top, width, height }, one) => (
        <span
          key={one}
          className={css.passage}
          style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
        />
      ))}
      {rectangles[0] && (
        <button
          type="button"
          className={css.margin}
          style={{
            top: percent(rectangles[0].top),
            height: percent(rectangles.at(-1)!.top + rectangles.at(-1)!.height - rectangles[0].top),
          }}
          aria-label={t(words.one, { kind: t(words[kind]), page: at + 1 })}
          onClick={() => select(change)}
        />
      )}
    </div>
  ));
}

function marksOf({ kind, now }: Change, change: number, page: number, text: TextOnPage): Mark[] {
  const rectangles = now.filter((place) => place.page === page).flatMap((place) => rectanglesAt(text, place));
  return rectangles.length > 0 ? [{ change, kind, rectangles }] : [];
}
