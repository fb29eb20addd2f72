/** The score card: lines, what is not known, and where a target is reached. */
import { expect, test } from 'vitest';
import { defaultScore, percentOf, scoreCard, ScoreSettings, type Measure, type ScoredFrom, type ScoredSession } from '../../shared/council/score.ts';
import { workingCalendar } from '../../shared/council/working-days.ts';

const calendar = workingCalendar((year) => ({ tet: `${year}-02-17`, kings: `${year}-04-26` }), {});
const session = (n: number, more: Partial<ScoredSession> = {}): ScoredSession => ({
  ...{ meeting: `m${n}`, title: `Kỳ họp thứ ${n}`, startsAt: `2026-07-0${n}T01:00:00.000Z`, closedAt: `2026-07-0${n}T10:00:00.000Z` },
  ...{ seconds: 1000, discussed: 400, clocked: 3, votes: 2, electronic: 1, papers: [] },
  ...more,
});
const card = (more: Partial<ScoredFrom>) => {
  const lines = scoreCard({
    ...{ sessions: [], recommendations: [], settings: defaultScore('commune'), calendar, today: '2026-12-01' },
    within: { from: '2026-01-01', until: '2026-12-31' },
    ...more,
  });
  return (measure: Measure) => lines.find((one) => one.measure === measure)!;
};

test('M-14 the discussion is of all sessions’ time; one without clock is in neither', () => {
  const of = card({ sessions: [session(2, { discussed: 399 }), session(1), session(3, { clocked: 0, discussed: 0 })] });
  expect(of('discussion')).toMatchObject({ part: 799, of: 2000, reached: false, target: 40 });
  expect(of('discussion').sessions.map(({ of: all, unknown }) => [all, unknown])).toEqual([[1000, undefined], [1000, undefined], [undefined, 'notClocked']]);
  expect(card({ sessions: [session(1)] })('discussion').reached).toBe(true);
});

test('M-16 just short of a target reads as short of it, and is not reached', () => {
  const of = card({ sessions: [session(1, { seconds: 100_000, discussed: 39_999 })] })('discussion');
  expect([percentOf(of), of.reached]).toEqual([39.9, false]);
});

test('M-14 papers by the day that they stood there, in Vietnam; signed ones of those that are known', () => {
  const papers = [
    { since: '2026-07-01T16:59:59.999Z', signed: true },
    { since: '2026-07-01T17:00:00.000Z', signed: false },
    { since: '2026-07-08T01:00:00.000Z' },
  ];
  const of = card({ sessions: [session(6, { papers })] });
  expect(of('inTime')).toMatchObject({ part: 1, of: 3, reached: false });
  expect(of('signed')).toMatchObject({ part: 1, of: 2, target: 70, reached: false });
  const later = { ...defaultScore('province'), daysBefore: 4 };
  expect(card({ sessions: [session(6, { papers })], settings: later })('inTime')).toMatchObject({ part: 2, of: 3 });
});

test('M-14 votes on tablets in each session that voted, and minutes within five working days', () => {
  // Friday, 3 July: five working days end on the Friday after.
  const closedAt = '2026-07-03T10:00:00.000Z';
  const at = (n: number, approvedAt?: string) => session(n, { closedAt, ...(approvedAt !== undefined && { approvedAt }) });
  const sessions = [at(1, '2026-07-10T16:00:00.000Z'), at(2, '2026-07-10T17:00:00.000Z'), at(3), session(4, { votes: 0, electronic: 0 })];
  expect(card({ sessions })('electronic')).toMatchObject({ part: 3, of: 3, reached: true });
  expect(card({ sessions: sessions.slice(0, 3) })('results')).toMatchObject({ part: 1, of: 3 });
  expect(card({ sessions: sessions.slice(0, 3), today: '2026-07-10' })('results')).toMatchObject({ part: 1, of: 2 });
});

test('M-15 recommendations due until today, and what was entered by hand for that year', () => {
  const done = { state: 'ended', due: '2026-05-01', firstDue: '2026-05-01', answers: [], ended: { how: 'satisfied' } };
  const all = [done, { ...done, state: 'waiting', ended: undefined }, { ...done, due: '2026-12-31', state: 'waiting', ended: undefined }];
  const recommendations = all as unknown as ScoredFrom['recommendations'];
  expect(card({ recommendations })('recommendations')).toMatchObject({ part: 1, of: 2, target: 85, reached: false });
  const settings = { ...defaultScore('province'), byHand: { 2026: { petitions: { part: 9, of: 10 } } } };
  expect(card({ settings })('petitions')).toMatchObject({ part: 9, of: 10, reached: true });
  expect(card({ settings })('resolutions')).toMatchObject({ unknown: 'byHand' });
  expect(card({ settings, within: { from: '2026-01-01', until: '2026-03-31' } })('petitions')).toMatchObject({ unknown: 'years' });
  expect(ScoreSettings.safeParse({ ...settings, byHand: { 2026: { petitions: { part: 11, of: 10 } } } }).success).toBe(false);
});

test('M-16 what is not known says why, and is neither reached nor missed', () => {
  const none = card({});
  expect(['discussion', 'inTime', 'results', 'signed'].map((one) => none(one as Measure).unknown)).toEqual(Array(4).fill('noSessions'));
  expect(none('recommendations').unknown).toBe('noneDue');
  const bare = card({ sessions: [session(1, { clocked: 0, votes: 0 })], today: '2026-07-02' });
  expect(['discussion', 'electronic', 'inTime', 'results', 'signed'].map((one) => bare(one as Measure).unknown)).toEqual([
    'notClocked', 'noVotes', 'noPapers', 'notDue', 'noPapers',
  ]);
  expect(bare('discussion')).not.toHaveProperty('reached');
});
