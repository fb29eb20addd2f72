/** For, against, not voting: told apart by shape before colour. */
import { IconCircleCheckFilled, IconHexagonMinusFilled, IconSquareXFilled } from '@tabler/icons-react';
import css from './votes.module.css';

const MARKS = { for: IconCircleCheckFilled, against: IconSquareXFilled, notVoting: IconHexagonMinusFilled } as const;

export const choiceClass = (option: string): string => css[option in MARKS ? option : 'notVoting'] ?? '';

export function ChoiceMark({ option, size = 36 }: { readonly option: string; readonly size?: number | string }) {
  const Mark = option in MARKS ? MARKS[option as keyof typeof MARKS] : IconHexagonMinusFilled;
  return <Mark size={size} className={`${css.mark} ${choiceClass(option)}`} aria-hidden />;
}
