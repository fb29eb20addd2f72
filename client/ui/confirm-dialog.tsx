/** The dialog of a confirmation: what will happen, and the second press. */
import { useState } from 'react';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { shell } from '../../shared/text/shell.ts';
import { Restored } from '../desk/use-draft.tsx';
import { useFocusBack } from './focus-back.ts';
import { useWords } from './language.tsx';
import type { ConfirmProps } from './confirm.tsx';
import { Refused } from './notice.tsx';

export default function ConfirmDialog({ opened, title, children, act, cancel, onAct, onClose, draft }: ConfirmProps) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  useFocusBack(opened);
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
    else {
      onClose();
      draft?.drop();
    }
  };
  const giveUp = () => {
    close();
    if (!busy) draft?.drop();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={
        <Text fw={600} fz="lg">
          {title}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      <Stack gap="lg">
        <div>{children}</div>
        {draft && <Restored draft={draft} />}
        <Refused refusal={refusal} />
        <Group justify="flex-end" gap="md">
          <Button variant="default" onClick={giveUp} disabled={busy} data-autofocus>
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
