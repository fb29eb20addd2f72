/** A dialog of the desk: its head, and a cross that says what it does. */
import type { ReactNode } from 'react';
import { Modal, Text } from '@mantine/core';
import { shell } from '../../shared/text/shell.ts';
import { useFocusBack } from '../ui/focus-back.ts';
import { useWords } from '../ui/language.tsx';

interface DeskDialogProps {
  readonly head: string;
  /** Stands in the page all the time, and opens when this is true; without it, it is open as long as it stands there. */
  readonly opened?: boolean;
  readonly size?: 'md' | 'lg';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function DeskDialog({ head, opened = true, size = 'lg', onClose, children }: DeskDialogProps) {
  const { t } = useWords();
  useFocusBack(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={size}
      title={
        <Text fw={600} fz="lg">
          {head}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      {children}
    </Modal>
  );
}
