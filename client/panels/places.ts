/** The room's way to the places in it, for the panels. */
import { createContext, useContext } from 'react';

export interface Places {
  /** Goes to an address under the meeting's own, e.g. `paper/p1`. */
  readonly open: (path: string) => void;
  /** The same place under another address: nothing is left behind for "back". Nothing happens to who is not at `from` any more. */
  readonly move: (path: string, from?: string) => void;
  readonly close: () => void;
  /** What runs, or where the session is, stands beside the place or not; undefined where there is no room for it. */
  readonly beside?: { readonly shown: boolean; readonly show: (shown: boolean) => void };
  /** Something runs that does not wait, and nothing is to be fetched in its way. */
  readonly busy: boolean;
}

const Context = createContext<Places | undefined>(undefined);
export const PlacesProvider = Context;

/** Throws outside of a room. */
export function usePlaces(): Places {
  const places = useContext(Context);
  if (!places) throw new Error('outside of a room');
  return places;
}
