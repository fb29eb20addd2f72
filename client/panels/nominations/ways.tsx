/** How the election from a list is taken: secretly, on printed papers, or in public. */
import { Radio, Stack } from '@mantine/core';
import { Way } from '../../../shared/meeting/forms.ts';
import { nominationWords as words } from '../../../shared/text/nominations.ts';
import { prepare } from '../../../shared/text/prepare.ts';
import { useWords } from '../../ui/language.tsx';

interface WaysProps {
  readonly way: Way;
  readonly onChange: (way: Way) => void;
}

export function Ways({ way, onChange }: WaysProps) {
  const { t } = useWords();
  return (
    <Radio.Group label={t(words.way)} size="md" value={way} onChange={(value) => onChange(Way.catch('secret').parse(value))}>
      <Stack gap="sm" mt="xs">
        <Radio size="md" value="secret" label={t(prepare.waySecret)} description={t(prepare.waySecretHint)} />
        <Radio size="md" value="paper" label={t(prepare.wayPaper)} description={t(prepare.wayPaperHint)} />
        <Radio size="md" value="public" label={t(prepare.wayPublic)} />
      </Stack>
    </Radio.Group>
  );
}
