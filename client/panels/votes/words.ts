/** Numbers and rules of votes as words. */
import type { Rule } from '../../../shared/meeting/rules.ts';
import type { QuestionContent } from '../../../shared/meeting/question.ts';
import { baseWords, type BaseBody } from '../../../shared/text/bases.ts';
import { choices, votes } from '../../../shared/text/votes.ts';
import { LOCALE, officialSeconds, ZONE, type Language } from '../../../shared/text/words.ts';
import type { Speech } from '../../ui/language.tsx';

/** "98,08 %" of hundredths of a percent. */
export function percentText(hundredths: number, language: Language): string {
  return `${new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(hundredths / 100)}\u00a0%`;
}

/** "quá nửa tổng số đại biểu Hội đồng nhân dân tán thành" */
export function ruleText({ base, fraction: [n, d], strict }: Rule, body: BaseBody, t: Speech['t']): string {
  const name = t(baseWords(base, body));
  if (strict && n * 2 === d) return t(votes.moreThanHalf, { base: name });
  if (!strict && n * 3 === d * 2) return t(votes.atLeastTwoThirds, { base: name });
  return t(strict ? votes.moreThan : votes.atLeast, { n, d, base: name });
}

/** The words of the law for an option; what the paper says for one of its own. */
export function choiceText(option: string, t: Speech['t'], label?: string): string {
  return option in choices ? t(choices[option as keyof typeof choices]) : (label ?? option);
}

/** What was answered: one of the law's three, or the names that are marked on a paper with a form. */
export const answerText = (choice: string | readonly string[], t: Speech['t'], options: QuestionContent['options'] = []): string =>
  choice.length === 0
    ? t(votes.blank)
    : [choice].flat().map((option) => choiceText(option, t, options.find((one) => one.id === option)?.label)).join(', ');

/** "19 tán thành, 2 không tán thành, 8 không biểu quyết": a result for who hears it. */
export function countsText(
  options: QuestionContent['options'],
  counts: Readonly<Record<string, number>>,
  { t, number, language }: Speech,
): string {
  return options
    .map(({ id, label }) => `${number(counts[id] ?? 0)} ${choiceText(id, t, label).toLocaleLowerCase(LOCALE[language])}`)
    .join(', ');
}

/** "09:41:22", for what is recorded to the second. */
export const secondsText = (at: string, language: Language): string =>
  language === 'vi'
    ? officialSeconds(at)
    : new Intl.DateTimeFormat(LOCALE[language], {
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hour12: false,
        timeZone: ZONE,
      }).format(new Date(at));
