/** For, against, not voting: told apart by shape before colour. */
import { IconCircleCheckFilled, IconHexagonMinusFilled, IconSquareXFilled } from '@tabler/icons-react';
import css from './votes.module.css';

const MARKS = { for: IconCircleCheckFilled, against: IconSquareXFilled, notVoting: IconHexagonMinusFilled } as const;

type Option = string | readonly string[];

export const choiceClass = (option: Option): string => css[String(option) in MARKS ? String(option) : 'notVoting'] ?? '';

export function ChoiceMark({ option, size = 36 }: { readonly option: Option; readonly size?: number | string }) {
  const Mark = String(option) in MARKS ? MARKS[String(option) as keyof typeof MARKS] : IconHexagonMinusFilled;
  return <Mark size={size} className={`${css.mark} ${choiceClass(option)}`} aria-hidden />;
}
