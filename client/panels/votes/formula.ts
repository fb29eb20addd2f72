/** The formula of a result, the same on tablets and on the wall. */
import type { Explanation } from '../../../shared/meeting/rules.ts';
import { baseWords, type BaseBody } from '../../../shared/text/bases.ts';
import { voteResults } from '../../../shared/text/vote-results.ts';
import type { Speech } from '../../ui/language.tsx';
import { percentText } from './words.ts';

/** "51 phiếu tán thành trên tổng số đại biểu Hội đồng nhân dân (52) = 98,08 %" */
export const formulaText = (told: Explanation, body: BaseBody, { t, language }: Pick<Speech, 't' | 'language'>): string =>
  t(voteResults.formula, {
    for: told.for,
    of: t(baseWords(told.rule.base, body)),
    base: told.base,
    percent: percentText(told.percents['for'] ?? 0, language),
  });
