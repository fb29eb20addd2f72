/** Looking for something in all that the meeting has: a place of the room, opened from its head and from over the agenda. */
import { lazy, Suspense } from 'react';
import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { room } from '../../../shared/text/room.ts';
import { useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/states.tsx';
import { usePlaces } from '../places.ts';
import small from '../small.module.css';
import type { Slots } from '../slot.ts';

/** A ballot does not wait for it. */
const SearchScreen = lazy(() => import('./search-screen.tsx').then((one) => ({ default: one.SearchScreen })));

const PATH = 'search';

function OpenSearch() {
  const { t } = useWords();
  const { open } = usePlaces();
  return (
    <Button
      variant="default"
      size="md"
      className={small.small}
      leftSection={<IconSearch size={20} aria-hidden />}
      onClick={() => open(PATH)}
      aria-label={t(room.searchHere)}
    >
      {t(room.search)}
    </Button>
  );
}

export const slots: Slots = {
  name: 'search',
  order: 5,
  place: {
    path: PATH,
    when: () => true,
    Show: () => (
      <Suspense fallback={<Loading />}>
        <SearchScreen />
      </Suspense>
    ),
    beside: true,
  },
  Strip: OpenSearch,
};
