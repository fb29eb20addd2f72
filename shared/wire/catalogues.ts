/**
 * A unit's catalogues, over HTTP: GET /api/catalogues → UnitCatalogues, for its desks; POST /api/catalogues/:which {name} adds an entry,
 * also from where one is chosen; PUT /api/catalogues/:which/:id {name?, retired?} is its administrator's. Each answers UnitCatalogues.
 */
import { z } from 'zod';
import { EntryName, type Catalogues } from '../council/catalogues.ts';

export const NewEntry = z.object({ name: EntryName });
export const ChangedEntry = z.object({ name: EntryName.optional(), retired: z.boolean().optional() });
export interface UnitCatalogues {
  readonly catalogues: Catalogues;
}
