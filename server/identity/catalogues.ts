/** What each unit chooses from, by the unit's code. */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import {
  cataloguesOf,
  DEFAULT_CATALOGUES,
  KeptCatalogues,
  NOTHING_KEPT,
  withChange,
  withEntry,
  withTaken,
  type CatalogueName,
  type Catalogues,
  type Change,
} from '../../shared/council/catalogues.ts';
import { changeRecord } from '../change-record.ts';
import type { Records } from '../ports.ts';

export interface CataloguesOfUnits {
  of(unit: string): Promise<Catalogues>;
  /** Durable on return. Refuses as `withEntry` does. */
  add(unit: string, which: CatalogueName, name: string): Promise<Catalogues | Refusal>;
  /** Gives a unit what another one that goes into it has of its own, as `withTaken` does; the same again changes nothing. */
  take(from: string, to: string): Promise<void>;
  /** Renames, retires or takes up again. Refuses as `withChange` does. */
  change(unit: string, which: CatalogueName, id: string, change: Change): Promise<Catalogues | Refusal>;
}

const COLLECTION = 'catalogues';

/** `own`: code of the installation's own unit; `newId`: fresh short ids. */
export function makeCatalogues(records: Records, own: () => Promise<string | undefined>, newId: () => string): CataloguesOfUnits {
  const reading = (isOwn: boolean) => (value: unknown) =>
    value === undefined ? (isOwn ? DEFAULT_CATALOGUES : NOTHING_KEPT) : KeptCatalogues.parse(value);
  const kept = async (unit: string, isOwn: boolean) => reading(isOwn)((await records.get(COLLECTION, unit))?.value);
  /** Of another unit than the installation's own: what it has from there. */
  const installationFor = async (unit: string): Promise<KeptCatalogues | undefined> => {
    const home = (await own()) ?? unit;
    return unit === home ? undefined : kept(home, true);
  };
  async function write(
    unit: string,
    next: (mine: KeptCatalogues, installation: KeptCatalogues | undefined) => KeptCatalogues | Refusal,
  ): Promise<Catalogues | Refusal> {
    const installation = await installationFor(unit);
    const written = await changeRecord(records, [COLLECTION, unit], reading(!installation), (mine) => next(mine, installation));
    return isRefusal(written) ? written : cataloguesOf(written, installation);
  }
  return {
    async of(unit) {
      const installation = await installationFor(unit);
      return cataloguesOf(await kept(unit, !installation), installation);
    },
    add: (unit, which, name) => write(unit, (mine, installation) => withEntry(mine, installation, which, { id: newId(), name })),
    async take(from, to) {
      const coming = await kept(from, false);
      await write(to, (mine, installation) => withTaken(mine, installation, coming));
    },
    change: (unit, which, id, change) => write(unit, (mine, installation) => withChange(mine, installation, which, id, change)),
  };
}
