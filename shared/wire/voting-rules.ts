/**
 * What a unit votes by, over HTTP: GET /api/voting-rules → VotingRulesOfUnit, for the desks of the unit; PUT the same, for its
 * administrator, who has seen that version; of another one it refuses `voting/changed-meanwhile`.
 * `?unit=CODE`: of another unit, for an administrator of the installation.
 */
import { z } from 'zod';
import { VotingRules } from '../meeting/voting-rules.ts';

export const VotingRulesOfUnit = z.object({
  /** 0: nothing was ever written, and the law's own hold. */
  version: z.number().int().min(0),
  rules: VotingRules,
});
export type VotingRulesOfUnit = z.infer<typeof VotingRulesOfUnit>;
