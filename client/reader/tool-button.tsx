import { ActionIcon, Tooltip } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import styles from './reader.module.css';

interface ToolButtonProps extends Omit<ComponentProps<'button'>, 'name' | 'color' | 'style'> {
  readonly name: string;
  /** Of one that stays pressed. */
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

/** A button of the reader's bars: an icon with its name said and shown. */
export function ToolButton({ name, pressed, disabled = false, onClick, children, ...more }: ToolButtonProps) {
  return (
    <Tooltip label={name} openDelay={600} events={{ hover: true, focus: false, touch: false }}>
      <ActionIcon
        {...more}
        className={styles.tool}
        variant="subtle"
        color="gray"
        c="var(--ink)"
        aria-label={name}
        aria-pressed={pressed}
        // One that is pressed until it cannot be any more keeps the keys.
        aria-disabled={disabled || undefined}
        data-disabled={disabled || undefined}
        onClick={disabled ? undefined : onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
