/** A unit's presets as an administrator types them: text, which may not be a preset yet. */
import { WorkingRules } from '../../../../shared/meeting/rules.ts';
import { Preset, type VotingRules } from '../../../../shared/meeting/voting-rules.ts';
import { ruleTyped, typedRule, type TypedRule } from '../../../desk/rule-fields.tsx';
import { followsTyped, isOnConfidence, typedFollows } from '../../../desk/typed-follows.ts';

export interface TypedPreset extends TypedRule {
  readonly id: string;
  readonly name: string;
  readonly article: string;
  readonly body: Preset['body'];
  readonly tie: boolean;
  /** `none`, `poll` or `confidence`: which votes its thresholds are of. */
  readonly on: string;
  readonly follows: string;
}

export const typedPreset = ({ id, name, article, body, tie, rule, follows }: Preset): TypedPreset => ({
  id,
  name,
  article,
  body,
  tie: tie !== undefined,
  on: !follows ? 'none' : follows.some(({ what }) => what === 'relieved') ? 'confidence' : 'poll',
  follows: follows ? typedFollows(follows) : '',
  ...typedRule(rule),
});

/** Undefined where something of it is missing or wrong. */
export function presetTyped({ id, name, article, body, tie, on, follows: typed, ...rule }: TypedPreset): Preset | undefined {
  const follows = isOnConfidence(on) ? followsTyped(typed, on) : 'none';
  if (!follows) return undefined;
  return Preset.safeParse({
    id,
    name,
    article,
    body,
    rule: ruleTyped(rule),
    ...(tie && body === 'committee' && { tie: 'chair' }),
    ...(follows !== 'none' && { follows }),
  }).data;
}

/** Undefined while any of them is wrong. */
export function rulesTyped(workingRules: string, presets: readonly TypedPreset[]): VotingRules | undefined {
  const named = workingRules.trim() === '' ? { success: true as const, data: '' } : WorkingRules.safeParse(workingRules);
  const all = presets.map(presetTyped);
  return named.success && all.length > 0 && all.every((one) => one !== undefined)
    ? { workingRules: named.data, presets: all as Preset[] }
    : undefined;
}
