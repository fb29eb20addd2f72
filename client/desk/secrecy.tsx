/** Asked before anything is uploaded: a networked system holds no state secrets. */
import { useState } from 'react';
import { Button, Group, Radio, Stack } from '@mantine/core';
import { refuse } from '../../shared/base/refusal.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import type { TakenLevel } from '../../shared/wire/papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';

interface SecrecyProps {
  /** How many files wait for the answer; 0: nothing is asked. */
  readonly files: number;
  readonly onLevel: (level: TakenLevel) => void;
  readonly onClose: () => void;
}

const LEVELS = [
  ['ordinary', paperIntakeWords.ordinary],
  ['internal', paperIntakeWords.internal],
  ['confidential', paperIntakeWords.confidential],
  ['secret', paperIntakeWords.secret],
  ['topSecret', paperIntakeWords.topSecret],
] as const;

const isTaken = (level: string): level is TakenLevel => level === 'ordinary' || level === 'internal';

export function Secrecy({ files, onLevel, onClose }: SecrecyProps) {
  const { t } = useWords();
  const [level, setLevel] = useState('');
  const close = () => {
    setLevel('');
    onClose();
  };
  return (
    <DeskDialog head={t(paperDesk.secrecyTitle)} opened={files > 0} size="md" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isTaken(level)) onLevel(level);
        }}
      >
        <Stack gap="lg">
          <p>{t(paperDesk.secrecyLead)}</p>
          <Radio.Group label={t(paperIntakeWords.secrecy)} value={level} onChange={setLevel} size="md">
            <Stack gap="sm" mt="xs">
              {LEVELS.map(([value, text]) => (
                <Radio key={value} value={value} label={t(text)} size="md" />
              ))}
            </Stack>
          </Radio.Group>
          {level === 'internal' && <p>{t(paperDesk.internalMeans)}</p>}
          {level !== '' && !isTaken(level) && <Refused refusal={refuse('papers/state-secret')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t(shell.cancel)}
            </Button>
            <Button type="submit" disabled={!isTaken(level)}>
              {t(paperDesk.secrecyGo, { n: files })}
            </Button>
          </Group>
        </Stack>
      </form>
    </DeskDialog>
  );
}
