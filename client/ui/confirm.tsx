/** Two steps for what cannot be taken back: first the act, then what it will do and a second press. */
import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { shell } from '../../shared/text/shell.ts';
import { useWords } from './language.tsx';
import { Refused } from './notice.tsx';

export interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, and that it cannot be undone. */
  readonly children: ReactNode;
  /** The verb itself ("Close the vote"), never "OK". */
  readonly act: string;
  /** What leaves all as it is, where "cancel" could be taken for the act. */
  readonly cancel?: string;
  /** Answers a refusal to keep the dialog open and show it; anything else closes it. */
  readonly onAct: () => Promise<Refusal | void> | Refusal | void;
  readonly onClose: () => void;
}

export function Confirm({ opened, title, children, act, cancel, onAct, onClose }: ConfirmProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const close = () => {
    if (busy) return;
    setRefusal(undefined);
    onClose();
  };
  const press = async () => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await onAct();
    setBusy(false);
    if (isRefusal(answer)) setRefusal(answer);
    else onClose();
  };
  return (
    <Modal opened={opened} onClose={close} title={<Text fw={600} fz="lg">{title}</Text>} closeButtonProps={{ 'aria-label': t(shell.close) }}>
      <Stack gap="lg">
        <div>{children}</div>
        <Refused refusal={refusal} />
        <Group justify="flex-end" gap="md">
          <Button variant="default" onClick={close} disabled={busy} data-autofocus>
            {cancel ?? t(shell.cancel)}
          </Button>
          <Button onClick={() => void press()} loading={busy}>
            {act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
