/** What a screen shows when it has nothing, or nothing yet. */
import type { ReactNode } from 'react';
import { Skeleton, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { shell } from '../../shared/text/shell.ts';
import { useWords } from './language.tsx';
import css from './pieces.module.css';

export interface EmptyStateProps {
  readonly title: string;
  /** `h1` where nothing else names the screen. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  /** The one next act, where there is one. */
  readonly act?: ReactNode;
}

export function EmptyState({ title, heading: Heading = 'h2', children, icon, act }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {icon ?? <IconInbox size={56} stroke={1.25} aria-hidden />}
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {act}
    </div>
  );
}

/** Grey lines where text is coming, and a word that says so. */
export function Loading({ lines = 4, what }: { readonly lines?: number; readonly what?: string }) {
  const { t } = useWords();
  return (
    <Stack role="status" aria-busy="true" gap="md">
      <Text c="var(--ink-soft)">{what ?? t(shell.loading)}</Text>
      <Skeleton height={36} width="55%" />
      {Array.from({ length: lines }, (_, n) => (
        <Skeleton key={n} height={22} width={n % 3 === 2 ? '70%' : '100%'} />
      ))}
    </Stack>
  );
}

/** A white sheet on the paper. */
export function Card({ children, className = '' }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={`${css.card} ${className}`}>{children}</div>;
}
