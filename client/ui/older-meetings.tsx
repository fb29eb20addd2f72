/** Fetches the meetings before those that are shown. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { home } from '../../shared/text/home.ts';
import { useWords } from './language.tsx';

export function OlderMeetings({ older }: { readonly older: (() => Promise<void>) | undefined }) {
  const { t } = useWords();
  const [fetching, setFetching] = useState(false);
  if (!older) return null;
  const fetchThem = (): void => {
    setFetching(true);
    void older().finally(() => setFetching(false));
  };
  return (
    <Button variant="default" loading={fetching} onClick={fetchThem}>
      {t(home.older)}
    </Button>
  );
}
