/**
 * Units that become one on a day: a commune that two communes are merged into. People and desks go over with their keys and their
 * offices; meetings of before keep the name that they were held under. It is carried out in steps that can be begun again: the units
 * say first which one goes on in their place, then everybody of them is moved there.
 */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { personKey } from '../../shared/council/names.ts';
import { servedOn } from '../../shared/council/council.ts';
import { nameOn, type UnitInTree } from '../../shared/council/units.ts';
import type { Member } from '../../shared/council/council.ts';
import type { MergedPerson, MergePreview, MergeUnits, UnitOwn } from '../../shared/wire/units.ts';
import type { Accounts } from './accounts.ts';
import type { OwnOfUnits } from '../unit-own.ts';
import type { Units } from './units.ts';

/** A meeting of a unit, as far as it stands in the way. */
export interface UnitsMeeting {
  readonly meeting: string;
  readonly title: string;
  readonly stage: string;
}

export interface Merging {
  /** What a merger would do, and what stands in its way; changes nothing. Refuses what is no merger at all. */
  preview(asked: MergeUnits): Promise<MergePreview | Refusal>;
  /** Carries it out, or goes on where it broke off; answers who was moved. Refuses `units/not-yet` while something is in the way. */
  merge(asked: MergeUnits): Promise<readonly Member[] | Refusal>;
}

interface Deps {
  readonly accounts: Pick<Accounts, 'list' | 'moveAll'>;
  readonly units: Units;
  /** Of a unit, those that are published and not over. */
  readonly meetings: (unit: string) => Promise<readonly UnitsMeeting[]>;
  /** Why a unit cannot have ended on a day: a session of it was opened since. */
  readonly heldAfter: (unit: string, day: string) => Promise<Refusal | undefined>;
  readonly own: OwnOfUnits;
  /** The day in Vietnam. */
  readonly today: () => string;
}

const personOf = ({ id, name, title, kind, rights, unit }: Member): MergedPerson => ({
  id,
  name,
  ...(title !== undefined && { title }),
  kind,
  rights,
  unit: unit ?? '',
});

const summed = (all: readonly UnitOwn[]): UnitOwn => ({
  templates: sum(all, 'templates'),
  venues: sum(all, 'venues'),
  guides: sum(all, 'guides'),
  entries: sum(all, 'entries'),
  presets: sum(all, 'presets'),
  workingRules: all.some((one) => one.workingRules),
});
const sum = (all: readonly UnitOwn[], which: Exclude<keyof UnitOwn, 'workingRules'>): number => all.reduce((n, one) => n + one[which], 0);

export function makeMerging({ accounts, units, meetings, heldAfter, own: things, today }: Deps): Merging {
  const looked = async ({ from, into, on }: MergeUnits): Promise<{ readonly target: UnitInTree | undefined } | Refusal> => {
    const own = await units.get();
    const target = await units.get(into.code);
    if (from.includes(into.code) || new Set(from).size !== from.length) return refuse('units/into-itself');
    if (into.code === own?.code || from.includes(own?.code ?? '')) return refuse('units/own');
    if (target?.ended) return refuse('units/ended', { name: target.name });
    const sources: UnitInTree[] = [];
    for (const code of from) {
      const unit = await units.get(code);
      if (!unit) return refuse('identity/unit-unknown', { code });
      // One that broke off goes on; one that has ended otherwise stays so.
      if (unit.ended && unit.ended.into !== into.code) return refuse('units/ended', { name: unit.name });
      if (Boolean(unit.body) !== Boolean(target?.body ?? into.body)) return refuse('units/another-body');
      sources.push(unit);
    }
    if (sources.some(({ before }) => before?.some(({ until }) => until > on))) return refuse('units/before-its-name');
    return { target };
  };
  const preview: Merging['preview'] = async (asked) => {
    const found = await looked(asked);
    if (isRefusal(found)) return found;
    const all = await accounts.list();
    const codes = new Set(asked.from);
    const people = all.filter(({ unit }) => unit !== undefined && codes.has(unit));
    const there = all.filter(({ unit, inOffice }) => inOffice && unit === asked.into.code);
    const seen = new Map<string, Member>(there.map((one) => [personKey(one), one]));
    const twins: Array<readonly [MergedPerson, MergedPerson]> = [];
    for (const one of people.filter(({ inOffice }) => inOffice)) {
      const other = seen.get(personKey(one));
      if (other) twins.push([personOf(other), personOf(one)]);
      else seen.set(personKey(one), one);
    }
    const inTheWay: UnitsMeeting[] = [];
    for (const code of asked.from) inTheWay.push(...(await meetings(code)));
    const below = (await units.list()).filter(({ parent, ended }) => parent !== undefined && codes.has(parent) && !ended);
    const inOffice = people.filter((one) => one.inOffice);
    const own = summed(await Promise.all(asked.from.map((code) => things.of(code))));
    return {
      isNew: found.target === undefined,
      delegates: inOffice.filter(({ kind }) => kind === 'delegate').length + there.filter(({ kind }) => kind === 'delegate').length,
      people: inOffice.length,
      left: people.length - inOffice.length,
      desks: inOffice.filter(({ rights }) => rights.length > 0).map(personOf),
      alsoHere: all.filter(({ unit, also }) => !codes.has(unit ?? '') && also?.some((code) => codes.has(code))).map(personOf),
      twins,
      meetings: inTheWay,
      below: below.map(({ name }) => name),
      own,
      clashes: await things.clashes(asked.from, asked.into.code),
    };
  };

  return {
    preview,
    async merge(asked) {
      const { from, into, on, reason, keeps, takes } = asked;
      const before = await preview(asked);
      if (isRefusal(before)) return before;
      if (before.twins.length + before.meetings.length + before.below.length > 0) return refuse('units/not-yet');
      for (const code of from) {
        const held = (await units.get(code))?.ended ? undefined : await heldAfter(code, on);
        if (held) return held;
      }
      if (before.isNew) {
        const refusal = await units.add(into);
        if (refusal) return refusal;
      }
      const names = new Map<string, string>();
      for (const code of from) {
        const unit = (await units.get(code))!;
        names.set(code, nameOn(unit, on));
        const refusal = unit.ended ? undefined : await units.end(code, { on, reason, into: into.code });
        if (refusal) return refusal;
      }
      // As that may break off too, it is gone on with when asked again; what was taken is not there any more.
      for (const code of from) await things.take({ code, name: names.get(code) ?? code }, into.code, takes);
      return accounts.moveAll(from, into.code, new Set(keeps), (code) => ({
        ...servedOn(on, today()),
        what: 'moved',
        from: code,
        ...(names.has(code) && { fromName: names.get(code)! }),
        note: reason.slice(0, 200),
      }));
    },
  };
}
