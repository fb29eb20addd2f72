/** The roll as a table, for other programs: who was there from when to when, who was not, and why. For the desk alone. */
import { delegates } from '../../../../shared/meeting/access.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import type { Listed, Stay } from '../../../../shared/meeting/roll.ts';
import { rollTable as w } from '../../../../shared/text/arrivals.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import type { Table } from '../../../ui/table-files.ts';

type Say = (words: Words, params?: Readonly<Record<string, string | number>>) => string;
export type Standing = 'present' | 'late' | 'gone' | 'absentTold' | 'absent';
const KINDS: ReadonlyArray<Listed['kind']> = ['delegate', 'secretary', 'guest'];

/** What there was of somebody, without what was taken back. */
const staysOf = ({ roll }: Meeting, member: string): Stay[] => (roll.presence.get(member) ?? []).filter((one) => !one.undone);

/** How somebody stands: who came after the call to order is late, however often they came. */
function standingOf(meeting: Meeting, member: string): Standing {
  const stays = staysOf(meeting, member);
  const { openedAt, closedAt } = meeting.session;
  if (stays.length === 0) return meeting.roll.absences.get(member) ? 'absentTold' : 'absent';
  const last = stays.at(-1)!;
  // Once the session is closed nobody leaves: who was there then was there.
  if (last.to && (closedAt === undefined || last.to.at < closedAt)) return 'gone';
  return openedAt !== undefined && stays[0]!.from.at > openedAt ? 'late' : 'present';
}

export interface RollCounts {
  readonly present: number;
  readonly total: number;
  readonly late: number;
  readonly told: number;
  readonly unknown: number;
  readonly guests: number;
  readonly invited: number;
}

/** Delegates and guests apart; whoever has left is not present. */
export function rollCounts(meeting: Meeting): RollCounts {
  const standing = delegates(meeting).map((one) => standingOf(meeting, one));
  const guests = meeting.roll.order.filter((one) => meeting.roll.members.get(one)!.kind === 'guest').map((one) => standingOf(meeting, one));
  const many = (all: readonly Standing[], ...which: Standing[]) => all.filter((one) => which.includes(one)).length;
  return {
    present: many(standing, 'present', 'late'),
    total: standing.length,
    late: many(standing, 'late'),
    told: many(standing, 'absentTold'),
    unknown: many(standing, 'absent'),
    guests: many(guests, 'present', 'late'),
    invited: guests.length,
  };
}

/**
 * @param time an instant as it is read on a clock here
 * @param seatOf somebody's seat in words; absent where the meeting has no map
 */
export function rollTable(meeting: Meeting, t: Say, time: (at: string) => string, seatOf?: (member: string) => string): Table {
  const { roll, sites } = meeting;
  const people = KINDS.flatMap((kind) =>
    roll.order
      .map((one) => roll.members.get(one)!)
      .filter((one) => one.kind === kind)
      .sort((a, b) => byGivenName(a.name ?? '', b.name ?? '')),
  );
  const nameOf = (site: string | undefined): string => sites.sites.find((one) => one.site === site)?.name ?? '';
  const rows = people.map(({ member, name = member, title = '', group = '', kind }, n) => {
    const stays = staysOf(meeting, member);
    const last = stays.at(-1);
    const belongs = sites.sites.find((one) => one.members.includes(member))?.site;
    const cells: Array<readonly [Words, string]> = [
      [w.number, String(n + 1)],
      [w.name, name],
      [w.title, title],
      [w.group, group],
      [w.kind, t(w[kind])],
      ...(sites.sites.length > 0 ? [[w.site, nameOf(last?.site ?? belongs)] as const] : []),
      ...(seatOf ? [[w.seat, seatOf(member)] as const] : []),
      [w.status, t(w[standingOf(meeting, member)])],
      [w.firstIn, stays[0] ? time(stays[0].from.at) : ''],
      [w.times, stays.map(({ from, to }) => `${time(from.at)}–${to ? time(to.at) : ''}`).join('; ')],
      [w.how, last?.proof ? t(last.proof === 'room' ? w.byRoom : w.byOwn) : ''],
      [w.reason, roll.absences.get(member)?.reason ?? ''],
    ];
    return cells;
  });
  return { heads: (rows[0] ?? []).map(([head]) => t(head)), rows: rows.map((one) => one.map(([, cell]) => cell)) };
}
