/** The way to one's own votes of this meeting; louder where one of them does not match the record. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconReceipt } from '@tabler/icons-react';
import { receipts } from '../../../shared/text/receipts.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';
import { ALARMS, ownVotes } from './own-votes.ts';

export function ToMyVotes() {
  const { t } = useWords();
  const { open } = usePlaces();
  const { followed, member } = useHere();
  if (member === undefined) return null;
  const mine = ownVotes(followed, member);
  if (mine.length === 0) return null;
  const isAlarming = mine.some(({ state }) => ALARMS.has(state));
  const Icon = isAlarming ? IconAlertTriangle : IconReceipt;
  return (
    <Button variant={isAlarming ? 'filled' : 'default'} leftSection={<Icon size={22} aria-hidden />} onClick={() => open('my-votes')}>
      {t(receipts.mine)}
    </Button>
  );
}
