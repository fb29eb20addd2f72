/**
 * What a unit's desks have of their own beside people and meetings: templates, rooms, guides, catalogue entries, presets of votes and
 * working rules. It is counted before the unit ends or goes into another; all but the working rules goes along where that is chosen.
 */
import type { Json } from '../shared/base/canonical.ts';
import { isRefusal } from '../shared/base/refusal.ts';
import { KeptGuides, MOST_GUIDES } from '../shared/council/guides.ts';
import { MOST_TEMPLATES } from '../shared/wire/plans.ts';
import { MOST_VENUES } from '../shared/wire/seating.ts';
import type { Taken, UnitOwn } from '../shared/wire/units.ts';
import { changeRecord } from './change-record.ts';
import { namesBeside } from './name-beside.ts';
import type { CataloguesOfUnits } from './identity/catalogues.ts';
import { wasFirst, type Records } from './ports.ts';
import { makeTakenPresets } from './taken-presets.ts';

export interface OwnOfUnits {
  of(unit: string): Promise<UnitOwn>;
  /** Names of templates, rooms and presets that would get a unit's name behind them, were all of it taken along. */
  clashes(from: readonly string[], to: string): Promise<string[]>;
  /**
   * Puts what is chosen into another unit, each once, also where it is called again: under its own name, or, where one bears that there,
   * with `from` behind it. What has no room there stays where it was.
   */
  take(from: { readonly code: string; readonly name: string }, to: string, what: readonly Taken[]): Promise<void>;
}

/** Where each stands, a record each; `mostThere`: of one unit. */
const LISTS = {
  templates: { collection: 'templates', mostThere: MOST_TEMPLATES },
  venues: { collection: 'venues', mostThere: MOST_VENUES },
} as const;
/** Of all guides of one unit, in bytes: a record holds a megabyte. */
const LARGEST = 900_000;
const sizeOf = (guides: KeptGuides['guides']): number => Buffer.byteLength(JSON.stringify(guides));
/** Of a template's name and a room's. */
const LONGEST = 120;
const keyOf = (name: string): string => name.toLocaleLowerCase('vi');
interface Named {
  readonly id: string;
  readonly name?: string;
  readonly venue?: { readonly name: string; readonly retired: boolean };
}
const nameOf = ({ name, venue }: Named): string => venue?.name ?? name ?? '';
const renamed = (one: Named, name: string): Named => (one.venue ? { ...one, venue: { ...one.venue, name } } : { ...one, name });

export function makeOwnOfUnits(records: Records, catalogues: Pick<CataloguesOfUnits, 'of' | 'take'>): OwnOfUnits {
  const guidesOf = (value: unknown): KeptGuides => (value === undefined ? { guides: [] } : KeptGuides.parse(value));
  const listed = async (collection: string, unit: string) =>
    (await records.list(collection, `${unit}:`)).map(({ key, value, version }) => ({ key, version, one: value as unknown as Named }));

  async function takeList(from: { readonly code: string; readonly name: string }, to: string, what: keyof typeof LISTS): Promise<void> {
    const { collection, mostThere } = LISTS[what];
    const there = await listed(collection, to);
    const names = new Set(there.map(({ one }) => keyOf(nameOf(one))));
    let room = mostThere - there.length;
    for (const { key, version, one } of await listed(collection, from.code)) {
      const target = `${to}:${one.id}`;
      if (!there.some((other) => other.key === target)) {
        if (room-- <= 0) continue;
        const name = namesBeside(nameOf(one), from, LONGEST).find((free) => !names.has(keyOf(free)));
        if (name === undefined) continue;
        names.add(keyOf(name));
        await wasFirst(records.put(collection, target, renamed(one, name) as unknown as Json, 0));
      }
      await wasFirst(records.remove(collection, key, version));
    }
  }

  async function takeGuides(from: string, to: string): Promise<void> {
    const found = await records.get('guides', from);
    const coming = guidesOf(found?.value).guides;
    if (!found || coming.length === 0) return;
    const put = await changeRecord(records, ['guides', to], guidesOf, ({ guides: before }) => {
      const guides = [...before];
      // What is written there of the same guide stands.
      for (const one of coming)
        if (guides.length < MOST_GUIDES && !guides.some(({ id }) => id === one.id) && sizeOf([...guides, one]) <= LARGEST) guides.push(one);
      return { guides };
    });
    const marks = new Set(isRefusal(put) ? [] : put.guides.map(({ mark }) => mark));
    const left = coming.filter(({ mark }) => !marks.has(mark));
    await wasFirst(left.length > 0 ? records.put('guides', from, { guides: left }, found.version) : records.remove('guides', from, found.version));
  }

  const taken = makeTakenPresets(records);
  return {
    async clashes(from, to) {
      const found: string[] = [];
      for (const { collection } of Object.values(LISTS)) {
        const seen = new Set((await listed(collection, to)).map(({ one }) => keyOf(nameOf(one))));
        for (const unit of from)
          for (const name of (await listed(collection, unit)).map(({ one }) => nameOf(one)))
            if (seen.has(keyOf(name))) found.push(name);
            else seen.add(keyOf(name));
      }
      return [...new Set([...found, ...(await taken.clashes(from, to))])].sort((a, b) => a.localeCompare(b, 'vi'));
    },
    async of(unit) {
      const entries = Object.values(await catalogues.of(unit)).flat();
      return {
        templates: (await listed('templates', unit)).length,
        venues: (await listed('venues', unit)).filter(({ one }) => !one.venue?.retired).length,
        guides: guidesOf((await records.get('guides', unit))?.value).guides.length,
        entries: entries.filter(({ inherited, retired }) => !inherited && !retired).length,
        ...(await taken.of(unit)),
      };
    },
    async take(from, to, what) {
      for (const one of ['templates', 'venues'] as const) if (what.includes(one)) await takeList(from, to, one);
      if (what.includes('guides')) await takeGuides(from.code, to);
      if (what.includes('entries')) await catalogues.take(from.code, to);
      if (what.includes('presets')) await taken.take(from, to);
    },
  };
}
