/** Templates of sessions, by the unit's code: its desks' own, and in no record. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../shared/base/canonical.ts';
import { Id, Timestamp } from '../shared/base/ids.ts';
import { refuse, type Refusal } from '../shared/base/refusal.ts';
import { forTemplate, Plan, sizeOf } from '../shared/meeting/plan.ts';
import { MOST_TEMPLATES, type Template } from '../shared/wire/plans.ts';
import { SeatPlan } from '../shared/council/seat-plan.ts';
import { Conflict, type Records } from './ports.ts';

const Kept = z.object({
  id: Id,
  name: z.string(),
  at: Timestamp,
  /** One that an earlier version kept held more of restricted points. */
  plan: Plan.transform(forTemplate),
  /** The room and its map, without anybody in it. */
  seating: z.object({ venue: z.object({ id: Id, name: z.string() }).optional(), plan: SeatPlan }).optional(),
});
export type KeptTemplate = z.infer<typeof Kept>;

export interface TemplatesOfUnits {
  of(unit: string): Promise<readonly Template[]>;
  get(unit: string, id: string): Promise<KeptTemplate | undefined>;
  /** Refuses `templates/too-many`, `templates/too-large`, and `templates/same-name` of one that another bears. */
  add(unit: string, template: Omit<KeptTemplate, 'id'>): Promise<Template | Refusal>;
  /** Refuses as `add` does, `templates/unknown`, and `templates/changed-meanwhile` when somebody else wrote since `version`. */
  rename(unit: string, id: string, version: number, name: string): Promise<Template | Refusal>;
  /** Removing what is not there any more is no error. */
  remove(unit: string, id: string): Promise<void>;
}

/** `unit:id` → the template. */
const COLLECTION = 'templates';
/** A record holds a megabyte. */
const LARGEST = 900_000;

const nameOf = (name: string): string => name.toLocaleLowerCase('vi');
const seen = ({ id, name, at, plan }: KeptTemplate, version: number): Template => ({ id, version, name, at, size: sizeOf(plan) });

export function makeTemplates(records: Records): TemplatesOfUnits {
  const all = async (unit: string) =>
    (await records.list(COLLECTION, `${unit}:`)).map(({ value, version }) => ({ kept: Kept.parse(value), version }));
  const find = async (unit: string, id: string) => {
    const found = await records.get(COLLECTION, `${unit}:${id}`);
    return found && { kept: Kept.parse(found.value), version: found.version };
  };
  const write = async (unit: string, kept: KeptTemplate, version: number): Promise<Template | Refusal> => {
    if (Buffer.byteLength(JSON.stringify(kept)) > LARGEST) return refuse('templates/too-large');
    try {
      return seen(kept, await records.put(COLLECTION, `${unit}:${kept.id}`, kept as unknown as Json, version));
    } catch (error) {
      if (error instanceof Conflict) return refuse('templates/changed-meanwhile');
      throw error;
    }
  };
  const isTaken = async (unit: string, name: string, id?: string): Promise<boolean> =>
    (await all(unit)).some(({ kept }) => kept.id !== id && nameOf(kept.name) === nameOf(name));
  return {
    of: async (unit) => (await all(unit)).map(({ kept, version }) => seen(kept, version)),
    get: async (unit, id) => (await find(unit, id))?.kept,
    async add(unit, template) {
      if ((await all(unit)).length >= MOST_TEMPLATES) return refuse('templates/too-many', { most: MOST_TEMPLATES });
      if (await isTaken(unit, template.name)) return refuse('templates/same-name', { name: template.name });
      return write(unit, { ...template, id: randomUUID() }, 0);
    },
    async rename(unit, id, version, name) {
      const before = await find(unit, id);
      if (!before) return refuse('templates/unknown');
      if (await isTaken(unit, name, id)) return refuse('templates/same-name', { name });
      return write(unit, { ...before.kept, name }, version);
    },
    async remove(unit, id) {
      const before = await find(unit, id);
      if (before) await records.remove(COLLECTION, `${unit}:${id}`, before.version);
    },
  };
}
