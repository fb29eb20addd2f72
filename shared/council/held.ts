/**
 * What somebody holds beside their seat, each with its days: positions (chức vụ), several at once, and places in committees (ban). What
 * stands now is also said in words, as lists and the roll of a meeting show it; a list of people that is taken in says those words alone.
 */
import { z } from 'zod';
import { Day, line, UnitCode } from '../base/ids.ts';
import { byGivenName } from './name-order.ts';
import { nameKey } from './names.ts';

const Days = { from: Day.optional(), to: Day.optional() };
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean => !from || !to || from <= to;

/** A position; `to` is its last day, absent while it is held. */
export const Position = z.object({ name: line(120), ...Days }).refine(inOrder, { path: ['to'] });
export type Position = Readonly<z.infer<typeof Position>>;

export const SeatRole = z.enum(['head', 'deputy', 'member']);
export type SeatRole = z.infer<typeof SeatRole>;

/** Of all committees of one person in words, and so of one: a list may say several in one piece. */
export const MOST_COMMITTEE = 200;

/** A place in a committee. `unit`: code of the council whose committee it is, where that is another than the person's own. */
export const Seat = z
  .object({ name: line(MOST_COMMITTEE), role: SeatRole, unit: UnitCode.optional(), ...Days })
  .refine(inOrder, { path: ['to'] });
export type Seat = Readonly<z.infer<typeof Seat>>;

/** Of one person, ended ones among them. */
export const MOST_HELD = 40;
/** As the roll of a meeting bounds what it says of a position. */
const MOST_TITLE = 120;

/** Names of the committees that words speak of. */
const committeesIn = (words: string): string[] => [...new Set(split(words).map((one) => seatOf(one).name))];

export interface PeopleOfGroup {
  readonly name: string;
  readonly people: ReadonlyArray<{ readonly id: string; readonly name: string }>;
}
interface Grouped {
  readonly id: string;
  readonly name: string;
  readonly group?: string | undefined;
  readonly committee?: string | undefined;
}

/** The people of each delegate group and committee, in the order of their names. */
export function groupsOf(people: readonly Grouped[]): PeopleOfGroup[] {
  const found = new Map<string, Array<{ readonly id: string; readonly name: string }>>();
  for (const { id, name, group, committee = '' } of people)
    for (const of of [...(group ? [group] : []), ...committeesIn(committee)]) found.set(of, [...(found.get(of) ?? []), { id, name }]);
  return [...found]
    .sort(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
    .map(([name, those]) => ({ name, people: those }));
}

interface OfDay extends Grouped {
  readonly unit?: string | undefined;
  readonly committees?: readonly Seat[] | undefined;
}
/** The council whose committees are meant, by its code, and the installation's own. */
interface OfCouncil {
  readonly unit: string;
  readonly own: string;
}

/**
 * Places in that council's committees that somebody has on a day, the head's first; of whom words alone are kept, what those say. Who takes
 * a place on the day on which another leaves it has it that day.
 */
export function seatsOn(
  { unit: home, committees, committee = '' }: OfDay,
  day: string,
  { unit, own }: OfCouncil,
): Array<Pick<Seat, 'name' | 'role'>> {
  if (!committees) return (home ?? own) === unit ? split(committee).map(seatOf) : [];
  return committees.filter(
    ({ from, to, unit: of = home ?? own }) => of === unit && (from === undefined || from <= day) && (to === undefined || day < to),
  );
}

/** As `groupsOf`, with the committees of a council as they stand on a day; nobody twice in one. */
export function groupsOn(people: readonly OfDay[], day: string, council: OfCouncil): PeopleOfGroup[] {
  const said = (one: OfDay) => [...new Set(seatsOn(one, day, council).map(({ name }) => name))].join(BETWEEN);
  return groupsOf(people.map(({ id, name, group, ...rest }) => ({ id, name, group, committee: said({ id, name, ...rest }) })));
}

/** The people of one of that council's committees on a day, each with their role: head, deputies, members, by their names. */
export function membersOn<T extends OfDay>(
  people: readonly T[],
  committee: string,
  day: string,
  council: OfCouncil,
): Array<{ readonly person: T; readonly role: SeatRole }> {
  const ORDER: readonly SeatRole[] = ['head', 'deputy', 'member'];
  return people
    .flatMap((person) => {
      const seat = seatsOn(person, day, council).find(({ name }) => nameKey(name) === nameKey(committee));
      return seat ? [{ person, role: seat.role }] : [];
    })
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || byGivenName(a.person.name, b.person.name));
}

interface Dated {
  readonly name: string;
  readonly to?: string | undefined;
}

export const standing = <T extends Dated>(all: readonly T[]): T[] => all.filter(({ to }) => to === undefined);

const BETWEEN = '; ';
const split = (words: string): string[] => words.split(/\s*[;\n]\s*/).filter((one) => one !== '');

const wordsOfPositions = (all: readonly Position[]): string => standing(all).map(({ name }) => name).join(BETWEEN);

const ROLE_WORDS: Readonly<Record<SeatRole, string>> = { head: ' (Trưởng Ban)', deputy: ' (Phó Trưởng Ban)', member: '' };
/** In Vietnamese, as they are kept: "Ban Pháp chế (Trưởng Ban); Ban Dân tộc". */
export const wordsOfSeats = (all: readonly Seat[]): string =>
  standing(all).map(({ name, role }) => `${name}${ROLE_WORDS[role]}`).join(BETWEEN);

const AFTER = /^(.*\S)\s*(?:\(|[-–,]\s*)(trưởng|phó\s+trưởng|phó|ủy\s+viên|uỷ\s+viên|thành\s+viên)(?:\s+ban)?\)?$/iu;
const BEFORE = /^(trưởng|phó\s+trưởng|phó|ủy\s+viên|uỷ\s+viên|thành\s+viên)\s+(ban\s+.+)$/iu;
const roleOf = (word: string): SeatRole => (/^trưởng/iu.test(word) ? 'head' : /^phó/iu.test(word) ? 'deputy' : 'member');
const large = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "Ban Pháp chế (Trưởng Ban)", "Trưởng Ban Pháp chế", "Ủy viên Ban Pháp chế" or "Ban Pháp chế". */
function seatOf(text: string): Pick<Seat, 'name' | 'role'> {
  const said = text.normalize('NFC');
  const after = AFTER.exec(said);
  if (after) return { name: after[1]!, role: roleOf(after[2]!) };
  const before = BEFORE.exec(said);
  return before ? { name: large(before[2]!), role: roleOf(before[1]!) } : { name: said, role: 'member' };
}

/** The same for every way of writing the same places, in whichever order. */
export const seatsKey = (words: string): string =>
  split(words).map((one) => seatOf(one)).map(({ name, role }) => `${nameKey(name)}/${role}`).sort().join(BETWEEN);

/** What is held once a list says in words what stands: what it names goes on or begins that day, what it does not ends that day. */
function asSaid<T extends Dated>(before: readonly T[] | undefined, said: readonly T[], key: (one: T) => string, day: string): T[] {
  const names = new Set(said.map(key));
  const kept = (before ?? []).map((one) => (one.to === undefined && !names.has(key(one)) ? { ...one, to: day } : one));
  const there = new Set(standing(kept).map(key));
  const fresh = [...new Map(said.map((one) => [key(one), one])).values()].filter((one) => !there.has(key(one)));
  return [...kept, ...fresh.map((one) => (before ? { ...one, from: day } : one))].slice(-MOST_HELD);
}

export interface Holds {
  readonly title?: string | undefined;
  readonly positions?: readonly Position[] | undefined;
  readonly committee?: string | undefined;
  readonly committees?: readonly Seat[] | undefined;
}

/**
 * What somebody holds from now on. Whole lists with their days go before words; words that are the same as before change nothing, and
 * so does what is not said. One position that nobody has dated is kept as words alone.
 * @param day of the change @param before absent of somebody new, of whom nobody knows since when
 */
export function heldAfter(said: Holds, before: Holds | undefined, day: string): Holds {
  const title = said.title ?? before?.title;
  const old = before?.positions ?? (before?.title ? [{ name: before.title }] : undefined);
  const isDated = before?.positions !== undefined || (said.title !== undefined && split(said.title).length > 1);
  const isSame = said.title === undefined || nameKey(said.title) === nameKey(before?.title ?? '');
  const positions =
    said.positions ??
    (isSame
      ? before?.positions
      : isDated
        ? asSaid<Position>(old, split(said.title ?? '').map((name) => ({ name })), ({ name }) => nameKey(name), day)
        : undefined);
  const seats =
    said.committees ??
    (said.committee === undefined || seatsKey(said.committee) === seatsKey(before?.committee ?? '')
      ? before?.committees
      : asSaid<Seat>(before && (before.committees ?? []), split(said.committee).map(seatOf), (one) => `${nameKey(one.name)}/${one.role}`, day));
  const office = positions ? wordsOfPositions(positions) : title;
  const committee = wordsOfSeats(seats ?? []);
  return {
    ...(office && { title: office }),
    ...(positions && positions.length > 0 && { positions }),
    ...(committee && { committee }),
    ...(seats && seats.length > 0 && { committees: seats }),
  };
}

/** Whether what stands can be said in as many letters as lists and rolls hold. */
export const fitsInWords = ({ title = '', committee = '' }: Holds): boolean =>
  title.length <= MOST_TITLE && committee.length <= MOST_COMMITTEE;

/** Places in committees once an office ends: those that still stand end with it. */
export const endedOn = <T extends Dated & { readonly from?: string | undefined }>(all: readonly T[], day: string): T[] =>
  all.map((one) => (one.to === undefined ? { ...one, to: one.from && one.from > day ? one.from : day } : one));
