/** What each unit chooses from, by the unit's code. */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import {
  cataloguesOf,
  DEFAULT_CATALOGUES,
  KeptCatalogues,
  NOTHING_KEPT,
  withChange,
  withEntry,
  type CatalogueName,
  type Catalogues,
  type Change,
} from '../../shared/council/catalogues.ts';
import { Conflict, type Records } from '../ports.ts';

export interface CataloguesOfUnits {
  of(unit: string): Promise<Catalogues>;
  /** Durable on return. Refuses as `withEntry` does. */
  add(unit: string, which: CatalogueName, name: string): Promise<Catalogues | Refusal>;
  /** Renames, retires or takes up again. Refuses as `withChange` does. */
  change(unit: string, which: CatalogueName, id: string, change: Change): Promise<Catalogues | Refusal>;
}

const COLLECTION = 'catalogues';
const TRIES = 8;

/** `own`: code of the installation's own unit; `newId`: fresh short ids. */
export function makeCatalogues(records: Records, own: () => Promise<string | undefined>, newId: () => string): CataloguesOfUnits {
  const kept = async (unit: string, isOwn: boolean) => {
    const found = await records.get(COLLECTION, unit);
    const none = isOwn ? DEFAULT_CATALOGUES : NOTHING_KEPT;
    return { version: found?.version ?? 0, value: found ? KeptCatalogues.parse(found.value) : none };
  };
  const both = async (unit: string) => {
    const home = (await own()) ?? unit;
    const mine = await kept(unit, unit === home);
    return { mine, installation: unit === home ? undefined : (await kept(home, true)).value };
  };
  async function write(
    unit: string,
    next: (mine: KeptCatalogues, installation: KeptCatalogues | undefined) => KeptCatalogues | Refusal,
  ): Promise<Catalogues | Refusal> {
    for (let tried = 1; ; tried++) {
      const { mine, installation } = await both(unit);
      const written = next(mine.value, installation);
      if (isRefusal(written)) return written;
      try {
        await records.put(COLLECTION, unit, written as unknown as Json, mine.version);
        return cataloguesOf(written, installation);
      } catch (error) {
        // Two desks at once: each change is made to what stands then.
        if (!(error instanceof Conflict) || tried >= TRIES) throw error;
      }
    }
  }
  return {
    async of(unit) {
      const { mine, installation } = await both(unit);
      return cataloguesOf(mine.value, installation);
    },
    add: (unit, which, name) => write(unit, (mine, installation) => withEntry(mine, installation, which, { id: newId(), name })),
    change: (unit, which, id, change) => write(unit, (mine, installation) => withChange(mine, installation, which, id, change)),
  };
}
