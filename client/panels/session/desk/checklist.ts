/** What a secretary looks through before convening. Only what the rules refuse is a must; the rest warns, never blocks. */
import { milliseconds } from '../../../../shared/base/time.ts';
import { total } from '../../../../shared/meeting/access.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import { withdrawnFrom } from '../../../../shared/meeting/question.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { inVietnam } from '../../../desk/vietnam-time.ts';
import { numbersOf, partsAt } from '../../../../shared/meeting/numbers.ts';

export interface Point {
  readonly key: string;
  readonly state: 'done' | 'must' | 'warn';
  readonly text: Words;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The part of the desk where it is mended; the last two of the secretariat's. */
  readonly where?: 'details' | 'people' | 'agenda' | 'preparing' | 'invitation' | 'enrolment' | 'members';
}

export interface Around {
  /** Milliseconds since 1970 by the server's clock. */
  readonly now: number;
  /** Days before the session by which it is to be convened; 0: no matter. */
  readonly noticeDays: number;
  /** Papers on their way. */
  readonly uploads: number;
  /** A time in words. */
  readonly at: (instant: string) => string;
}

/** As many numbers of items as are named before an ellipsis. */
const NAMED = 12;
const named = (all: readonly string[]): string => (all.length > NAMED ? `${all.slice(0, NAMED).join(', ')}…` : all.join(', '));

const DATED = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/giu;
/** The days that a time of an agenda names in full, as YYYY-MM-DD. */
const daysIn = (time: string): string[] =>
  [...time.normalize('NFC').matchAll(DATED)].map(([, d1, m1, y1, d2, m2, y2]) =>
    [y1 ?? y2!, (m1 ?? m2!).padStart(2, '0'), (d1 ?? d2!).padStart(2, '0')].join('-'),
  );

export function checklist(meeting: Meeting, { now, noticeDays, uploads, at }: Around): Point[] {
  const { session, agenda, papers, votes, roll } = meeting;
  const withPapers = new Set(Object.values(papers.papers).flatMap((one) => (one.state === 'current' ? [one.item] : [])));
  const numbers = numbersOf(agenda.items);
  // A section is as ready as its parts are.
  const alone = agenda.items.filter((_, at) => partsAt(agenda.items, at).length === 0);
  const bare = alone.flatMap((one) => (withPapers.has(one.item) ? [] : [numbers.get(one.item)!]));
  const guests = roll.members.values().filter((one) => one.kind === 'guest').length;
  const chair = session.chair === undefined ? undefined : roll.members.get(session.chair);
  const lacking = Object.values(votes.votes).filter((one) => withdrawnFrom(meeting, one).length > 0);
  // Times come along with a copied programme, and with them the days of another session.
  const isBefore = (day: string): boolean => day < inVietnam(session.startsAt).day;
  const dated = agenda.items.flatMap(({ item, time = '' }) => (daysIn(time).some(isBefore) ? [numbers.get(item)!] : []));
  const items = agenda.items.length;
  const all = total(meeting);
  const points: Array<Point | false> = [
    chair
      ? { key: 'chair', state: 'done', text: prepare.hasChair, params: { name: chair.name ?? '' } }
      : { key: 'chair', state: 'must', text: prepare.noChair, where: 'people' },
    items > 0
      ? { key: 'items', state: 'done', text: prepare.hasItems, params: { n: items } }
      : { key: 'items', state: 'must', text: prepare.noItems, where: 'agenda' },
    items > 0 &&
      (bare.length === 0
        ? { key: 'papers', state: 'done', text: prepare.allPapers }
        : {
            key: 'papers',
            state: 'warn',
            text: prepare.noPapersOn,
            params: { n: bare.length, items: named(bare) },
            where: 'agenda',
          }),
    dated.length > 0 && {
      key: 'dated',
      state: 'warn',
      text: prepare.datedBefore,
      params: { n: dated.length, items: named(dated) },
      where: 'agenda',
    },
    uploads > 0 && { key: 'uploads', state: 'warn', text: prepare.uploadsRunning, params: { n: uploads }, where: 'agenda' },
    votes.order.length > 0
      ? { key: 'votes', state: 'done', text: prepare.hasVotes, params: { n: votes.order.length } }
      : { key: 'votes', state: 'warn', text: prepare.noVotes, where: 'agenda' },
    lacking.length > 0 && {
      key: 'withdrawn',
      state: 'warn',
      text: prepare.votesWithdrawn,
      params: { n: lacking.length, texts: lacking.map((one) => one.text).join('; ') },
      where: 'agenda',
    },
    all > 0
      ? { key: 'delegates', state: 'done', text: prepare.hasDelegates, params: { n: all } }
      : { key: 'delegates', state: 'warn', text: prepare.noDelegates, where: 'people' },
    guests > 0 && { key: 'guests', state: 'done', text: prepare.hasGuests, params: { n: guests } },
    starting(session, { now, noticeDays, at }),
  ];
  return points.filter((one) => one !== false);
}

const DAY_MS = 86_400_000;

/** When it opens: past, so soon that papers go out late by the council's own rules, or in good time. A rehearsal is never late. */
function starting({ startsAt, rehearsal }: Meeting['session'], { now, noticeDays, at }: Omit<Around, 'uploads'>): Point {
  const left = milliseconds(startsAt) - now;
  if (left < 0) return { key: 'starts', state: 'warn', text: prepare.startsPast, params: { at: at(startsAt) }, where: 'details' };
  if (!rehearsal && left < noticeDays * DAY_MS)
    return { key: 'starts', state: 'warn', text: prepare.startsLate, params: { at: at(startsAt), days: noticeDays }, where: 'details' };
  return { key: 'starts', state: 'done', text: prepare.startsSoon, params: { at: at(startsAt) } };
}
