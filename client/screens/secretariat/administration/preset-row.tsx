/** One of the unit's presets: in words; or, being edited, its fields. */
import { useState } from 'react';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { Article, PresetName } from '../../../../shared/meeting/rules.ts';
import { grounds } from '../../../../shared/text/grounds.ts';
import { thresholdFields } from '../../../../shared/text/thresholds.ts';
import { votes } from '../../../../shared/text/votes.ts';
import { votingRules as words } from '../../../../shared/text/voting-rules.ts';
import { RuleFields, ruleTyped } from '../../../desk/rule-fields.tsx';
import { ThresholdFields } from '../../../desk/threshold-fields.tsx';
import { followsTyped, isOnConfidence } from '../../../desk/typed-follows.ts';
import { followText } from '../../../panels/votes/thresholds.tsx';
import { ruleText } from '../../../panels/votes/words.ts';
import { useWords } from '../../../ui/language.tsx';
import { presetTyped, type TypedPreset } from './typed-rules.ts';
import css from '../../../desk/desk.module.css';
import own from './voting-rules.module.css';

interface PresetRowProps {
  readonly preset: TypedPreset;
  /** Being told what is wrong with it. */
  readonly tried: boolean;
  /** Being the last, it stays. */
  readonly isOnly: boolean;
  readonly onChange: (change: Partial<TypedPreset>) => void;
  readonly onRemove: () => void;
  /** Begins with its fields open. */
  readonly isNew: boolean;
}

export function PresetRow({ preset, tried, isOnly, onChange, onRemove, isNew }: PresetRowProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState(isNew);
  const [asked, setAsked] = useState(false);
  const name = preset.name.trim() || t(words.unnamed);
  const isWrong = presetTyped(preset) === undefined;
  const rule = ruleTyped(preset);
  const kind = isOnConfidence(preset.on) ? preset.on : undefined;
  const body = preset.body === 'council' ? 'council' : 'other';
  const follows = (kind && followsTyped(preset.follows, kind)) ?? [];
  if (editing || (tried && isWrong))
    return (
      <li className={own.editing}>
        <Fields preset={preset} tried={tried || asked} onChange={onChange} />
        <div className={css.row}>
          <Button size="sm" variant="default" onClick={() => (isWrong ? setAsked(true) : setEditing(false))}>
            {t(words.done)}
          </Button>
          <Button size="sm" variant="subtle" color="gray.8" disabled={isOnly} onClick={onRemove} aria-label={`${t(words.remove)}: ${name}`}>
            {t(words.remove)}
          </Button>
        </div>
      </li>
    );
  return (
    <li className={css.person}>
      <span className={css.who}>
        <strong>{name}</strong>
        <span className={own.line}>{rule && !kind && t(votes.ruleLine, { rule: ruleText(rule, body, t) })}
          {rule && follows.map((one) => followText(one, rule.base, body, t)).join(' ')}</span>
        <span className={own.line}>
          {preset.article}
          {preset.tie && preset.body === 'committee' && ` · ${t(words.tie)}`}
        </span>
      </span>
      <Button size="sm" variant="default" onClick={() => setEditing(true)} aria-label={`${t(words.edit)}: ${name}`}>
        {t(words.edit)}
      </Button>
    </li>
  );
}

function Fields({ preset, tried, onChange }: Pick<PresetRowProps, 'preset' | 'tried' | 'onChange'>) {
  const { t } = useWords();
  const kind = isOnConfidence(preset.on) ? preset.on : undefined;
  return (
    <>
      <TextInput
        size="md"
        label={t(words.name)}
        description={t(words.nameHint)}
        value={preset.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={tried && !PresetName.safeParse(preset.name).success && t(words.wrongText)}
        maxLength={120}
      />
      <TextInput
        size="md"
        label={t(words.article)}
        value={preset.article}
        onChange={(event) => onChange({ article: event.currentTarget.value })}
        error={tried && !Article.safeParse(preset.article).success && t(words.wrongText)}
        maxLength={200}
      />
      <Select
        size="md"
        label={t(words.body)}
        allowDeselect={false}
        value={preset.body}
        onChange={(value) => value && onChange({ body: value as TypedPreset['body'] })}
        data={[
          { value: 'council', label: t(grounds.ofCouncil) },
          { value: 'committee', label: t(grounds.ofCommittee) },
        ]}
      />
      {preset.body === 'committee' && (
        <Checkbox size="md" label={t(words.tie)} checked={preset.tie} onChange={(event) => onChange({ tie: event.currentTarget.checked })} />
      )}
      <Select
        size="md"
        label={t(thresholdFields.of)}
        allowDeselect={false}
        value={preset.on}
        onChange={(value) => value && onChange({ on: value })}
        data={(['none', 'poll', 'confidence'] as const).map((value) => ({ value, label: t(thresholdFields[value]) }))}
      />
      <RuleFields typed={preset} type={onChange} body={preset.body === 'council' ? 'council' : 'other'} baseOnly={kind !== undefined} />
      {kind && <ThresholdFields kind={kind} typed={preset.follows} type={(follows) => onChange({ follows })} />}
    </>
  );
}
