import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './reader.module.css';

/** A button of the reader's bars: an icon with its name said and shown. */
export function ToolButton({
  name,
  onClick,
  disabled = false,
  children,
}: {
  name: string;
  onClick: () => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <Tooltip label={name} openDelay={600} events={{ hover: true, focus: false, touch: false }}>
      <ActionIcon
        className={styles.tool}
        variant="subtle"
        color="gray"
        c="var(--ink)"
        aria-label={name}
        onClick={onClick}
        disabled={disabled}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
