/** Which of somebody's meetings are looked through: of a time, a kind, a unit. */
import type { Found, Narrowed, TIMES } from '../../shared/wire/search.ts';
import type { Summary } from '../room/summaries.ts';

const COMING: ReadonlySet<string> = new Set(['draft', 'published']);
const OVER: ReadonlySet<string> = new Set(['closed', 'approved']);

/** One that was called off is over, whatever it had come to. */
const timeOf = ({ stage, calledOff }: Summary): (typeof TIMES)[number] =>
  calledOff !== undefined || OVER.has(stage) ? 'over' : COMING.has(stage) ? 'coming' : 'underWay';

/** A draft that was given up is in no list. */
export function fits(one: Summary, { time, from, until, meetingKind, unit }: Narrowed): boolean {
  return (
    !one.discarded &&
    (time === undefined || timeOf(one) === time) &&
    (from === undefined || one.startsAt >= from) &&
    (until === undefined || one.startsAt < until) &&
    (meetingKind === undefined || one.meetingKind === meetingKind) &&
    (unit === undefined || one.unit === unit)
  );
}

export const isNarrowed = (narrowed: Narrowed): boolean => Object.values(narrowed).some((one) => one !== undefined);

/** What these can be narrowed down to; nothing where they are all of one unit, or of no kind. */
export function choicesAmong(all: readonly Summary[]): Pick<Found, 'units' | 'meetingKinds'> {
  const units = new Map(all.flatMap((one) => (one.unit !== undefined ? [[one.unit, one.council ?? one.unit] as const] : [])));
  const kinds = [...new Set(all.flatMap((one) => one.meetingKind ?? []))].sort((a, b) => a.localeCompare(b, 'vi'));
  return {
    ...(units.size > 1 && { units: [...units].map(([code, name]) => ({ code, name })) }),
    ...(kinds.length > 0 && { meetingKinds: kinds }),
  };
}
