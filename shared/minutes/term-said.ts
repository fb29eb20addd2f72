/** The council's term as papers say it (khóa XVIII, nhiệm kỳ 2026-2031), unless the title beside it has said it. */
import type { Meeting } from '../meeting/feature.ts';
import { minutesPaper as w } from '../text/minutes-paper.ts';
import { say } from '../text/words.ts';

export type TermNamed = NonNullable<Meeting['session']['term']>;

/** In Vietnamese, as the papers are; undefined where none is known, or `title` names one. */
export function termSaid(term: TermNamed | undefined, title: string): string | undefined {
  if (!term || /(?<!\p{L})(khóa|khoá|nhiệm kỳ)(?!\p{L})/iu.test(title.normalize('NFC'))) return undefined;
  const { number, years } = term;
  return years === undefined ? say(w.term, 'vi', { number }) : say(w.termOfYears, 'vi', { number, years });
}
