/** Columns of the statistics: one list for the table, the files and the bars. */
import { figureWords as w, statistics } from '../../../shared/text/statistics.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { Statistics, StatisticsBy, StatisticsGroup, StatisticsPages, StatisticsPerson, StatisticsSheet, StatisticsUnit } from '../../../shared/wire/statistics.ts';
import { inVietnam } from '../../desk/vietnam-time.ts';
import type { Cell } from '../../ui/table-files.ts';

export interface Telling {
  readonly t: (text: Words, params?: Readonly<Record<string, string | number>>) => string;
  readonly number: (n: number) => string;
  readonly digits: (text: string) => string;
}

type Row = StatisticsPerson | StatisticsGroup | StatisticsSheet | StatisticsPages | StatisticsUnit;

/** A number of a row; `of`: what it is of, where there is a most. */
export interface Measure<R extends Row = Row> {
  readonly name: string;
  readonly words: Words;
  readonly value: (row: R) => number;
  readonly of?: (row: R) => number;
}

/** 31/12/2026, in Vietnam. */
const dayOf = (at: string): string => inVietnam(at).day.split('-').reverse().join('/');
const minutes = (seconds: number): number => Math.round(seconds / 6) / 10;

const SUMS: ReadonlyArray<Measure<StatisticsPerson | StatisticsGroup>> = [
  { name: 'sessions', words: w.sessions, value: (row) => row.sessions },
  { name: 'present', words: w.present, value: (row) => row.present, of: (row) => row.sessions },
  { name: 'excused', words: w.excused, value: (row) => row.excused, of: (row) => row.sessions },
  { name: 'absent', words: w.absent, value: (row) => row.absent, of: (row) => row.sessions },
  { name: 'votes', words: w.votes, value: (row) => row.votes },
  { name: 'voted', words: w.voted, value: (row) => row.voted, of: (row) => row.votes },
  { name: 'speeches', words: w.speeches, value: (row) => row.speeches },
  { name: 'minutes', words: w.minutes, value: (row) => minutes(row.seconds) },
  { name: 'questions', words: w.questions, value: (row) => row.questions },
  { name: 'asked', words: w.asked, value: (row) => row.asked },
  { name: 'answered', words: w.answered, value: (row) => row.answered, of: (row) => row.asked },
];

const ANSWERS: ReadonlyArray<Measure<StatisticsSheet>> = [
  { name: 'asked', words: w.askedPeople, value: (row) => row.asked },
  { name: 'answered', words: w.answeredPeople, value: (row) => row.answered, of: (row) => row.asked },
  { name: 'silent', words: w.silent, value: (row) => row.asked - row.answered, of: (row) => row.asked },
  { name: 'agree', words: w.agree, value: (row) => row.counts.agree, of: (row) => row.asked },
  { name: 'disagree', words: w.disagree, value: (row) => row.counts.disagree, of: (row) => row.asked },
  { name: 'other', words: w.other, value: (row) => row.counts.other, of: (row) => row.asked },
];

const PAGES: ReadonlyArray<Measure<StatisticsPages>> = [
  { name: 'pages', words: w.pages, value: (row) => row.pages },
  { name: 'leaves', words: w.leaves, value: (row) => row.leaves },
  { name: 'papers', words: w.papers, value: (row) => row.papers },
  { name: 'readers', words: w.readers, value: (row) => row.people },
];

const OF_UNITS: ReadonlyArray<Measure<StatisticsUnit>> = [
  { name: 'pages', words: w.pages, value: (row) => row.pages },
  { name: 'leaves', words: w.leaves, value: (row) => row.leaves },
  { name: 'papers', words: w.papers, value: (row) => row.papers },
  { name: 'sessions', words: w.sessions, value: (row) => row.sessions },
  { name: 'ended', words: w.sheetsEnded, value: (row) => row.sheets },
];

const MEASURES = { people: SUMS, groups: SUMS, sheets: ANSWERS, papers: PAGES, units: OF_UNITS };

/** What a number is of: sessions, votes, opinion sheets received, people asked. */
export function wholeOf(by: StatisticsBy, name: string): Words {
  if (by === 'sheets') return w.askedPeople;
  return name === 'voted' ? w.votes : name === 'answered' ? w.asked : w.sessions;
}

export const measuresOf = (by: StatisticsBy): readonly Measure[] => MEASURES[by] as readonly Measure[];

/** Rows of pages one after the other. */
export const rowsOf = (pages: readonly Statistics[]): Row[] =>
  pages.flatMap((one): readonly Row[] => one.people ?? one.groups ?? one.ended ?? one.sent ?? one.units ?? []);

export const keyOf = (row: Row): string => ('member' in row ? row.member : 'id' in row ? row.id : 'unit' in row ? row.unit : row.group);

/** What a row is called. */
export const nameOf = (row: Row, { t }: Pick<Telling, 't'>): string =>
  'member' in row || 'unit' in row ? row.name : 'id' in row ? row.title : row.group === '' ? t(statistics.noGroup) : row.group;

/** Texts before the numbers: heads, and of a row. */
export function textsOf(
  by: StatisticsBy,
  telling: Telling,
): { readonly heads: readonly string[]; readonly of: (row: Row) => readonly Cell[] } {
  const { t, digits } = telling;
  if (by === 'people') return { heads: [t(w.name), t(w.group)], of: (row) => [nameOf(row, telling), 'member' in row ? (row.group ?? '') : ''] };
  if (by === 'groups') return { heads: [t(w.group), t(w.members)], of: (row) => [nameOf(row, telling), 'people' in row ? row.people : ''] };
  if (by === 'units') return { heads: [t(w.unit)], of: (row) => [nameOf(row, telling)] };
  if (by === 'papers') return { heads: [t(w.meeting), t(w.day)], of: (row) => [nameOf(row, telling), 'at' in row ? digits(dayOf(row.at)) : ''] };
  return { heads: [t(w.sheet), t(w.deadline)], of: (row) => [nameOf(row, telling), 'at' in row ? digits(dayOf(row.at)) : ''] };
}
