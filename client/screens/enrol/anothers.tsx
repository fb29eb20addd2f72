/** The device is about to be another's, and holds what opens its owner's notes. */
import { Button, Stack } from '@mantine/core';
import { enrol } from '../../../shared/text/enrol.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

interface AnothersProps {
  /** Whose device it is; absent where its key is gone. */
  readonly name: string | undefined;
  /** Whose it is to be. */
  readonly next: string;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

export function Anothers({ name, next, onStop, onGoOn }: AnothersProps) {
  const { t } = useWords();
  return (
    <Stack gap="lg">
      <Notice tone="warn">{name === undefined ? t(enrol.anothersUnnamed, { next }) : t(enrol.anothers, { name, next })}</Notice>
      <BigButton onClick={onStop}>{t(enrol.stop)}</BigButton>
      <Button variant="subtle" color="gray.8" onClick={onGoOn}>
        {t(enrol.anothersGoOn, { next })}
      </Button>
    </Stack>
  );
}
