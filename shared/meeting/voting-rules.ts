/**
 * What a unit votes by: its presets, each a majority with the article that demands it, and the council's working rules (quy chế hoạt
 * động), which have to allow electronic and remote votes. Kept outside of meetings; what of it a meeting stands on goes into its log.
 * Names and articles are in Vietnamese: they go into the record. Source: Law 72/2025/QH15.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { Thresholds } from './forms.ts';
import { Article, MAJORITY, PresetName, Rule, Tie, TWO_THIRDS, WorkingRules, type Grounding } from './rules.ts';

export const Preset = z
  .object({
    /** Keeps its meaning when the preset is renamed. */
    id: Id,
    name: PresetName,
    article: Article,
    rule: Rule,
    /** A People's Council, or a collective such as a People's Committee, whose chair decides a tie. */
    body: z.enum(['council', 'committee']),
    tie: Tie.optional(),
    /** Of votes on confidence: what follows from low confidence, where the unit's rules say other than the law. */
    follows: Thresholds.optional(),
  })
  // One delegate, one vote: a council knows no casting one.
  .refine(({ body, tie }) => body === 'committee' || tie === undefined, { path: ['tie'] });
export type Preset = z.infer<typeof Preset>;

/** What is stated of a vote that stands on it. */
export const statedOf = ({ id, name, article, rule, tie, body, follows }: Preset): Grounding => ({
  preset: id,
  name,
  article,
  rule,
  ...(tie && { tie }),
  ...(body === 'committee' && { body }),
  ...(follows && { follows }),
});

export const MOST_PRESETS = 30;

export const VotingRules = z.object({
  /** Empty: none are named. */
  workingRules: z.union([WorkingRules, z.literal('')]),
  presets: z
    .array(Preset)
    .min(1)
    .max(MOST_PRESETS)
    .refine((presets) => new Set(presets.map(({ id }) => id)).size === presets.length),
});
export type VotingRules = z.infer<typeof VotingRules>;

/** The law's own, for a unit that has changed nothing. */
export const DEFAULT_RULES: VotingRules = {
  workingRules: '',
  presets: [
    {
      id: 'resolution',
      name: 'Thông qua nghị quyết của Hội đồng nhân dân',
      article: 'Khoản 2 Điều 35 Luật số 72/2025/QH15',
      rule: MAJORITY,
      body: 'council',
    },
    {
      id: 'removal',
      name: 'Bãi nhiệm đại biểu Hội đồng nhân dân',
      article: 'Khoản 2 Điều 35, khoản 5 Điều 38 Luật số 72/2025/QH15',
      rule: TWO_THIRDS,
      body: 'council',
    },
    {
      id: 'fewer',
      name: 'Nghị quyết của Hội đồng nhân dân không còn đủ hai phần ba số đại biểu theo luật định',
      article: 'Điểm b khoản 2 Điều 49 Luật số 72/2025/QH15',
      rule: { base: 'total', fraction: [2, 3], strict: true },
      body: 'council',
    },
    {
      id: 'decision',
      name: 'Quyết định của tập thể Ủy ban nhân dân',
      article: 'Khoản 3 Điều 40 Luật số 72/2025/QH15',
      rule: MAJORITY,
      body: 'committee',
      tie: 'chair',
    },
  ],
};
