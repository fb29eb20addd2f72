/** There is nothing at this address, or nothing for whoever asks: asking again would bring the same. */
import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { shell } from '../../shared/text/shell.ts';
import { useWords } from './language.tsx';
import { EmptyState } from './states.tsx';

export function NothingHere({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <EmptyState
      heading="h1"
      title={title}
      act={
        <Button component={Link} to="/">
          {t(shell.home)}
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
