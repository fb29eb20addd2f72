/** Who sits where in a meeting, as the secretary last saved it: asked for now and again, and kept for when the network is gone. */
import type { Seating } from '../../../shared/wire/seating.ts';
import { useAsk, type Asked } from '../../ui/use-ask.ts';

export const seatingPath = (meeting: string): string => `/meetings/${meeting}/seating`;

export const useSeating = (meeting: string, every = 30_000): Asked<Seating> =>
  useAsk<Seating>(seatingPath(meeting), { keepAs: `seating/${meeting}`, every });

/** Somebody's seat. */
export const seatOf = ({ seated }: Seating, member: string | undefined): string | undefined =>
  Object.keys(seated).find((seat) => seated[seat] === member);
