/** A room of the catalogue for a new meeting: its place is filled in, and the meeting begins with its map. */
import { Select } from '@mantine/core';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { venues as words } from '../../../../shared/text/seats-desk.ts';
import type { Seating, Venue, Venues } from '../../../../shared/wire/seating.ts';
import { get, put } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { useAsk } from '../../../ui/use-ask.ts';

export interface ChooseVenueProps {
  /** Its id, or the empty text. */
  readonly chosen: string;
  /** @param place what stands in the invitation; absent where none is chosen */
  readonly onChoose: (id: string, place?: string) => void;
}

const placeOf = ({ name, place }: Venue): string => [name, place].filter(Boolean).join(', ').slice(0, 200);

/** Nothing where the unit keeps no rooms. */
export function ChooseVenue({ chosen, onChoose }: ChooseVenueProps) {
  const { t } = useWords();
  const { data } = useAsk<Venues>('/venues');
  const open = (data?.venues ?? []).filter(({ venue }) => !venue.retired);
  if (open.length === 0) return null;
  return (
    <Select
      label={t(words.choose)}
      description={t(words.chooseHint)}
      clearable
      data={open.map(({ id, venue }) => ({ value: id, label: placeOf(venue) }))}
      value={chosen === '' ? null : chosen}
      onChange={(id) => {
        const one = open.find((other) => other.id === id);
        onChoose(id ?? '', one && placeOf(one.venue));
      }}
    />
  );
}

/** The new meeting begins with the map of that room; where it cannot be had, its desk is asked for one later. */
export async function takeVenue(meeting: string, id: string): Promise<void> {
  const all = await get<Venues>('/venues');
  const one = isRefusal(all) ? undefined : all.venues.find((other) => other.id === id);
  if (!one) return;
  const { name, plan } = one.venue;
  await put<Seating>(`/meetings/${meeting}/seating`, { version: 0, venue: { id, name }, plan, seated: {} });
}
