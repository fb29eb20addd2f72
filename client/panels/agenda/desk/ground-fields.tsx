/** What a vote that is prepared later takes and stands on: one of the unit's presets, or a rule that is typed; for any form that asks for it. */
import { total } from '../../../../shared/meeting/access.ts';
import type { Form } from '../../../../shared/meeting/forms.ts';
import { bodyOf } from '../../../../shared/meeting/question.ts';
import type { Grounding, Rule } from '../../../../shared/meeting/rules.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import type { VotingRulesOfUnit } from '../../../../shared/wire/voting-rules.ts';
import { RuleFields, ruleTyped, type TypedRule } from '../../../desk/rule-fields.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { useAsk, type Asked } from '../../../ui/use-ask.ts';
import { takesText } from '../../votes/ground.tsx';
import { ChooseGround, chosenFirst, presetsFor, statedBy, type Offered } from './choose-ground.tsx';
import { grounded } from './save-vote.ts';

/** `preset` is empty until somebody has chosen. */
export type TypedGround = TypedRule & { readonly preset: string };
interface Takes {
  readonly rule: Rule;
  readonly ground?: Grounding | undefined;
}

export interface TypedTakes {
  readonly rules: Asked<VotingRulesOfUnit>;
  readonly offered: Offered;
  readonly chosen: string;
  /** As it is recorded; undefined while something is missing. */
  readonly takes: Takes | undefined;
}

/**
 * @param kind of ballot, as `presetsFor` has them
 * @param before what stands on record; undefined of something new
 */
export function useTakes(kind: string, typed: TypedGround, before: Takes | undefined): TypedTakes {
  const rules = useAsk<VotingRulesOfUnit>('/voting-rules');
  const ground = before?.ground && { vote: '', ...before.ground };
  const offered = { presets: presetsFor(kind, rules.data?.rules.presets ?? []), ground, isNew: !before };
  const chosen = typed.preset || (rules.loading ? '' : chosenFirst(offered));
  const stated = statedBy(chosen, offered);
  const rule = stated === 'other' ? ruleTyped(typed) : stated?.rule;
  return { rules, offered, chosen, takes: rule && stated && { rule, ...(stated !== 'other' && { ground: grounded(stated) }) } };
}

interface GroundFieldsProps extends TypedTakes {
  readonly typed: TypedGround;
  readonly type: (change: Partial<TypedGround>) => void;
  /** It was to be saved: what is missing is said. */
  readonly tried: boolean;
  readonly form?: Form;
}

export function GroundFields({ rules, offered, chosen, takes, typed, type, tried, form }: GroundFieldsProps) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const stated = statedBy(chosen, offered);
  const body = stated !== 'other' && stated?.body ? 'other' : bodyOf(meeting);
  return (
    <>
      <Refused refusal={rules.refusal} again={rules.again} />
      <ChooseGround
        offered={offered}
        chosen={chosen}
        onChoose={(preset) => type({ preset })}
        error={tried && !stated ? t(desk.required) : undefined}
      />
      {stated === 'other' && <RuleFields typed={typed} type={type} body={body} />}
      {takes && <p>{takesText({ rule: takes.rule, form, body }, total(meeting), t)}</p>}
    </>
  );
}
