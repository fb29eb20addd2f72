/** The minutes: the approved file, and the numbers that the log gives (RECORD section 7). */
import { z } from 'zod';
import { canonical, parseCanonical, type Json } from '../../base/canonical.ts';
import { Id } from '../../base/ids.ts';
import { FILES } from '../layout.ts';
import { messageOf } from './message-of.ts';
import type { Check, Subject } from './subject.ts';

const NUMBERS = ['counts', 'base', 'silent', 'outcome'] as const;
const Numbers = z.looseObject({ counts: z.record(z.string(), z.number()), base: z.number(), silent: z.number(), outcome: z.string() });
const Minutes = z.looseObject({
  meeting: Id,
  votes: z.array(
    Numbers.extend({
      vote: Id,
      decided: Numbers.optional(),
      ...{ elected: z.json().optional(), weighed: z.json().optional(), proxies: z.json().optional() },
    }),
  ),
  /** Absent where nothing was voted on so. */
  paperVotes: z.array(z.json()).optional(),
});
type Row = z.infer<typeof Minutes>['votes'][number];

export const minutes: Check = {
  name: 'minutes',
  run(subject) {
    const { approved } = subject.history;
    const last = approved[approved.length - 1];
    if (last && subject.files.has(FILES.minutesPdf) && subject.hash(FILES.minutesPdf) !== last.sha256) {
      subject.find('minutes/other-file', FILES.minutesPdf, `approved was ${last.sha256}`);
    }
    const text = subject.text(FILES.minutes);
    if (text === undefined) return;
    try {
      const read = Minutes.parse(parseCanonical(text));
      if (read.meeting !== subject.meeting) subject.find('minutes/other-meeting', FILES.minutes, read.meeting);
      rows(subject, read.votes);
      papers(subject, read.paperVotes ?? []);
    } catch (error) {
      subject.find('minutes/unreadable', FILES.minutes, messageOf(error).slice(0, 300));
    }
  },
};

function rows(subject: Subject, votes: readonly Row[]): void {
  const seen = new Set<string>();
  for (const row of votes) {
    if (seen.has(row.vote)) subject.find('minutes/vote-repeated', FILES.minutes, row.vote);
    seen.add(row.vote);
    const closed = subject.history.votes.get(row.vote)?.closed?.open;
    if (!closed) {
      subject.find('minutes/unknown-vote', FILES.minutes, `${row.vote} has no result in the log`);
      continue;
    }
    for (const name of NUMBERS) {
      if (same(row[name], closed[name])) continue;
      subject.find(
        'minutes/other-numbers',
        FILES.minutes,
        `${row.vote}: ${name} is ${JSON.stringify(closed[name])}; the minutes say ${JSON.stringify(row[name])}`,
      );
    }
  }
  for (const { vote, elected } of votes) {
    const { elected: first, lots = [] } = subject.history.votes.get(vote) ?? {};
    const told = lots.at(-1)?.decision ?? first?.decision;
    const agree = elected && told ? canonical(elected as Json) === canonical(told as Json) : !elected && !told;
    if (!agree) subject.find('minutes/other-decision', FILES.minutes, vote);
  }
  for (const { vote, weighed } of votes) {
    const told = subject.history.weights.decided.get(vote)?.open;
    const { vote: _of, ...numbers } = told ?? { vote };
    const agree = weighed && told ? canonical(weighed as Json) === canonical(numbers as Json) : !weighed && !told;
    if (!agree) subject.find('minutes/other-decision', FILES.minutes, vote);
  }
  for (const { vote, proxies } of votes) {
    const told = subject.history.votes.get(vote)?.decided?.open.proxies?.map(({ member, holder, choice }) => ({ member, holder, choice }));
    const agree = proxies && told ? canonical(proxies as Json) === canonical(told as Json) : !proxies && !told;
    if (!agree) subject.find('minutes/other-decision', FILES.minutes, vote);
  }
  for (const { vote, decided } of votes) {
    const told = subject.history.votes.get(vote)?.decided?.open;
    const agree = decided && told ? NUMBERS.every((name) => same(decided[name], told[name])) : !decided && !told;
    if (!agree) subject.find('minutes/other-decision', FILES.minutes, vote);
  }
  for (const { vote, closed, voided } of subject.history.votes.values()) {
    if (closed && !voided && !seen.has(vote)) subject.find('minutes/vote-missing', FILES.minutes, vote);
  }
}

/** Each vote on papers that stands, once, with the very numbers that its tellers signed. */
function papers(subject: Subject, written: readonly Json[]): void {
  const told = [...subject.history.onPaper.values()].flatMap(({ vote, closed, elected, voided }) => {
    if (!closed || voided) return [];
    const { issued, returned, valid, invalid, blank, counts, base, silent, outcome } = closed.open;
    const numbers = { vote, issued, returned, valid, invalid, blank, counts, base, silent, outcome };
    return [canonical({ ...numbers, ...(elected && { elected: elected.decision as unknown as Json }) })];
  });
  const found = written.map((one) => canonical(one));
  if ([...told].sort().join() !== [...found].sort().join())
    subject.find('minutes/paper-votes', FILES.minutes, `the log tells ${told.length}; the minutes ${found.length}`);
}

function same(a: Row['counts'] | number | string, b: Row['counts'] | number | string): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
