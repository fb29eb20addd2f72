/**
 * What a meeting has prepared, taken into a draft, and a unit's templates, over HTTP.
 * GET /api/meetings/:meeting/plan → PlanAtDesk, for its secretary; POST the same TakePlan → Taken puts what was chosen of another plan
 * into that draft, for the secretary of both; a retry with the same id does it once.
 * GET /api/templates → Templates, for the desks of the unit; POST NewTemplate → Template; GET /api/templates/:id → PlanAtDesk,
 * PUT RenameTemplate → Template, DELETE → {}; of another version `templates/changed-meanwhile`.
 */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { Chosen, type Plan, type PlanSize } from '../meeting/plan.ts';

export const MOST_TEMPLATES = 100;

const TemplateName = line(120);

/** Where a plan is taken from. */
const From = z.union([z.object({ meeting: Id }), z.object({ template: Id })]);

export const TakePlan = z.object({
  /** Of the act: 22 signs of base64url. */
  id: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  from: From,
  chosen: Chosen,
  /** With the room's map; nobody is seated. */
  seats: z.boolean(),
});
export type TakePlan = z.infer<typeof TakePlan>;

/** How many people who had been invited could not be: no longer in office, or of another unit. */
export interface Taken {
  readonly left: number;
}

export interface PlanAtDesk {
  readonly plan: Plan;
  /** The room, where one was chosen. */
  readonly venue?: string;
  /** Names of those whom the plan names and who can still be invited. */
  readonly people: Readonly<Record<string, string>>;
}

export interface Template {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** The day it was kept. */
  readonly at: string;
  readonly size: PlanSize;
}
export interface Templates {
  readonly templates: readonly Template[];
}
export const NewTemplate = z.object({ name: TemplateName, from: Id });
export const RenameTemplate = z.object({ version: z.number().int().min(1), name: TemplateName });
