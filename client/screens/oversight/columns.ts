/** Recommendations as a table for other programs. */
import type { Day } from '../../../shared/council/working-days.ts';
import { daysUntil } from '../../../shared/council/working-days.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { RecommendationRow } from '../../../shared/wire/recommendations.ts';
import type { Table } from '../../ui/table-files.ts';
import { shortDay, stateWords } from './standing-words.tsx';

type Telling = (text: Words, params?: Readonly<Record<string, string | number>>) => string;

const dayOr = (day: Day | undefined): string => (day === undefined ? '' : shortDay(day));

/** @param today in Vietnam */
export function tableOf(rows: readonly RecommendationRow[], today: Day, t: Telling): Table {
  const state = (one: RecommendationRow): string => {
    const late = one.state === 'waiting' && one.due !== undefined && one.due < today;
    return late ? `${t(stateWords(one))} · ${t(words.late, { n: daysUntil(one.due!, today) })}` : t(stateWords(one));
  };
  return {
    heads: ['#', ...[words.col_number, words.name, words.source, words.addressee, words.follower, words.byMeeting].map((one) => t(one)),
      ...[words.col_sentOn, words.col_due, words.col_answered, words.col_state].map((one) => t(one))],
    rows: rows.map((one, n) => [
      ...[n + 1, one.sent?.number ?? '', one.title, t(words[`source_${one.source}`]), one.addressee],
      ...[one.names[one.follower] ?? '', one.meetingTitle ?? '', dayOr(one.sent?.on), dayOr(one.due), dayOr(one.answeredOn), state(one)],
    ]),
  };
}
