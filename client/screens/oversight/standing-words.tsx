/** How a recommendation stands, in words: for the desk and for whoever answers. */
import { Badge } from '@mantine/core';
import type { Recommendation } from '../../../shared/council/recommendations.ts';
import { daysUntil, type Day } from '../../../shared/council/working-days.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import type { Words } from '../../../shared/text/words.ts';
import { useWords } from '../../ui/language.tsx';

export type Standing = Pick<Recommendation, 'state' | 'asks' | 'due' | 'escalated' | 'ended'>;

/** 31/12/2026 */
export const shortDay = (day: Day): string => day.split('-').reverse().join('/');

export function stateWords({ state, asks, ended }: Standing): Words {
  if (ended) return words[`end_${ended.how}`];
  if (state === 'waiting' && asks !== 'answer') return words[`state_${asks}`];
  return words[state === 'answered' ? 'state_answered' : state === 'draft' ? 'state_draft' : 'state_waiting'];
}

export function StandingMarks({ one, today }: { readonly one: Standing; readonly today: Day }) {
  const { t } = useWords();
  const left = one.state === 'waiting' && one.due !== undefined ? daysUntil(today, one.due) : undefined;
  return (
    <>
      <Badge size="xl" fz="md" fw={500} variant="light" color="gray" c="var(--ink)" tt="none">
        {t(stateWords(one))}
      </Badge>
      {left !== undefined && (left < 0 || left <= 7) && (
        <Badge size="xl" fz="md" variant={left < 0 ? 'filled' : 'outline'} color={left <= 3 ? 'red' : 'gray'} tt="none">
          {left < 0 ? t(words.late, { n: -left }) : left === 0 ? t(words.today) : t(words.left, { n: left })}
        </Badge>
      )}
      {one.escalated && !one.ended && (
        <Badge size="xl" fz="md" variant="outline" color="gray" c="var(--ink)" tt="none">
          {t(words[`up_${one.escalated.to}`])}
        </Badge>
      )}
    </>
  );
}
