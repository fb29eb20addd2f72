/** A council's delegates as its terms end and begin, and who sits in its committees: many people in one change. */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { termOf, type Member, type Served } from '../../shared/council/council.ts';
import { endedOn, fitsInWords, MOST_HELD, type Seat } from '../../shared/council/held.ts';
import { nameKey } from '../../shared/council/names.ts';
import { byNoHand, samePerson, servedOf } from './offices.ts';
import { seatedIn, shown, type Person } from './person.ts';
import type { Roster, Step } from './roster.ts';

export interface TermOffices {
  /**
   * Every delegate of that unit leaves office on the day that `served` says, and their committees with it; who sits in another council too
   * leaves this one alone, and belongs to that one from then on if they belonged here. Called again it goes on where it stood.
   */
  endTerm(unit: TermUnit, served: Served): Promise<Member[] | Refusal>;
  /**
   * Those in office are of the new term from its first day on, and so are those of `back`, who come back into office. Refuses
   * `identity/unknown` for who was never a delegate there, `identity/same-person`. Called again it goes on where it stood.
   */
  beginTerm(unit: TermUnit, back: readonly string[], served: Served): Promise<Member[] | Refusal>;
  /**
   * Who sits in a committee from a day on; who sat there and is not named leaves it that day. Refuses `identity/unknown` for whoever is no
   * delegate there, `identity/held-too-long`.
   */
  seat(
    unit: TermUnit,
    committee: string,
    seats: ReadonlyArray<Pick<Seat, 'role'> & { readonly member: string }>,
    on: string,
  ): Promise<Member[] | Refusal>;
}

/** `code` as people bear it: undefined for the installation's own, whose code is `own`. */
export interface TermUnit {
  readonly code: string;
  readonly own: string;
}

/** People of one change: a document of the store holds 1 MB. */
const MOST_AT_ONCE = 400;

const isHere = ({ unit }: Pick<Person, 'unit'>, { code, own }: TermUnit): boolean => (unit ?? own) === code;
const sitsHere = (one: Person, unit: TermUnit): boolean => isHere(one, unit) || (one.also?.includes(unit.code) ?? false);

/** Whose office ends where they belong and goes on elsewhere: that is their unit then, their other office untouched, their desk's rights gone. */
function stayingElsewhere(one: Person, { code, own }: TermUnit, served: Served): Person {
  const { also: [home, ...others] = [], unit: _unit, committees, ...rest } = byNoHand(one);
  const day = { on: served.on, ...(served.entered !== undefined && { entered: served.entered }) };
  const course = servedOf(one, { ...day, what: 'moved', from: code });
  const moved: Person = {
    ...rest,
    rights: [],
    ...(home !== undefined && home !== own && { unit: home }),
    ...(others.length > 0 && { also: others }),
    ...servedOf({ ...one, ...course }, { ...served, from: code }),
  };
  if (!committees) return moved;
  const seats = committees.map(({ unit: of = code, ...seat }): Seat => {
    const now = of === code ? endedOn([seat], served.on)[0]! : seat;
    return of === home ? now : { ...now, unit: of };
  });
  return seatedIn({ ...moved, committees }, seats);
}

export function termOffices(roster: Roster): TermOffices {
  const inParts = async (next: (all: readonly Person[]) => readonly Person[] | Refusal): Promise<Member[] | Refusal> => {
    const done: Member[] = [];
    for (;;) {
      const part = await roster.change(async (view): Promise<Step<Member[]> | Refusal> => {
        const put = next(await view.all());
        if (isRefusal(put)) return put;
        for (const one of put) {
          const wrong = one.inOffice ? await samePerson(view, one, one.id) : undefined;
          if (wrong) return wrong;
        }
        const some = put.slice(0, MOST_AT_ONCE);
        return { put: some, answer: some.map(shown) };
      });
      if (isRefusal(part)) return part;
      done.push(...part);
      if (part.length < MOST_AT_ONCE) return done;
    }
  };
  return {
    endTerm: (unit, served) =>
      inParts((all) =>
        all.filter((one) => one.inOffice && one.kind === 'delegate' && sitsHere(one, unit)).map((one): Person => {
          if (isHere(one, unit) && one.also?.length) return stayingElsewhere(one, unit, served);
          if (isHere(one, unit)) {
            const left = one.committees ? seatedIn(one, endedOn(one.committees, served.on)) : one;
            return { ...left, inOffice: false, ...servedOf(one, served) };
          }
          const { also = [], ...rest } = one;
          const others = also.filter((code) => code !== unit.code);
          const seats = one.committees?.map((seat) => (seat.unit === unit.code ? endedOn([seat], served.on)[0]! : seat));
          const left: Person = { ...rest, ...(others.length > 0 && { also: others }), ...servedOf(one, { ...served, from: unit.code }) };
          return seats ? seatedIn(left, seats) : left;
        }),
      ),
    beginTerm: (unit, back, served) =>
      inParts((all) => {
        const coming = new Set(back);
        const mine = all.filter((one) => isHere(one, unit) && one.kind === 'delegate' && (one.inOffice || coming.has(one.id)));
        const known = new Set(mine.map(({ id }) => id));
        if (back.some((id) => !known.has(id))) return refuse('identity/unknown');
        const news = mine.filter((one) => !one.inOffice || termOf(one) !== served.term);
        return news.map((one): Person => ({ ...one, inOffice: true, ...servedOf(one, served) }));
      }),
    seat: (unit, committee, seats, on) =>
      inParts((all) => {
        const roles = new Map(seats.map(({ member, role }) => [member, role]));
        const mine = all.filter((one) => one.inOffice && one.kind === 'delegate' && sitsHere(one, unit));
        const known = new Set(mine.map(({ id }) => id));
        if (seats.some(({ member }) => !known.has(member))) return refuse('identity/unknown');
        const put: Person[] = [];
        for (const one of mine) {
          const home = isHere(one, unit) ? {} : { unit: unit.code };
          const role = roles.get(one.id);
          const isTheirs = (seat: Seat): boolean =>
            seat.to === undefined && nameKey(seat.name) === nameKey(committee) && (seat.unit ?? (one.unit ?? unit.own)) === unit.code;
          const old = one.committees ?? [];
          const now = old.find(isTheirs);
          if (now?.role === role) continue;
          const rest = old.flatMap((seat) => (isTheirs(seat) ? endedOn([seat], on) : [seat]));
          const next = seatedIn(one, [...rest, ...(role ? [{ name: committee, role, from: on, ...home }] : [])].slice(-MOST_HELD));
          if (!fitsInWords(next)) return refuse('identity/held-too-long', { name: one.name });
          put.push(next);
        }
        return put;
      }),
  };
}
