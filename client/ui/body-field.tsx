/** Whether a new unit is a People's Council or another body: a council unless somebody says otherwise, and for good. */
import { Input, SegmentedControl } from '@mantine/core';
import { weightWords as words } from '../../shared/text/weights.ts';
import { useWords } from './language.tsx';

export interface BodyFieldProps {
  readonly other: boolean;
  readonly onChange: (other: boolean) => void;
}

export function BodyField({ other, onChange }: BodyFieldProps) {
  const { t } = useWords();
  return (
    <Input.Wrapper label={t(words.body)} description={t(words.bodyHint)} labelElement="div">
      <SegmentedControl
        fullWidth
        size="md"
        mt="xs"
        aria-label={t(words.body)}
        value={other ? 'other' : 'council'}
        onChange={(value) => onChange(value === 'other')}
        data={[
          { value: 'council', label: t(words.bodyCouncil) },
          { value: 'other', label: t(words.bodyOther) },
        ]}
      />
    </Input.Wrapper>
  );
}
