/**
 * Where somebody is in the room has an address, /meeting/ID/…: "back" closes it, a reload opens it there again, and it can be
 * handed on.
 */
import { useLocation, useParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';

export interface RoomAddress {
  /** What follows the meeting's own address; empty in the room itself. */
  readonly at: string;
  readonly open: (path: string) => void;
  readonly move: (path: string, from?: string) => void;
  readonly close: () => void;
  /** To the room, with the place one "back" away. */
  readonly leave: () => void;
}

/** For a screen at /meeting/:id/*. */
export function useRoomAddress(meeting: string): RoomAddress {
  const { '*': at = '' } = useParams();
  const [, go] = useLocation();
  const room = `/meeting/${meeting}`;
  // Where the room is the entry before this one: closing goes back there, and leaves no second room behind.
  const opened = (useHistoryState() as { readonly fromRoom?: boolean } | null)?.fromRoom === true;
  const replace = (path: string) => go(`${room}/${path}`, { replace: true, state: { fromRoom: opened } });
  return {
    at,
    open: (path) => (at === '' ? go(`${room}/${path}`, { state: { fromRoom: true } }) : replace(path)),
    // A page is told a moment after it was turned: whoever has left meanwhile, for a vote or another paper, is not taken back.
    move: (path, from = '') => {
      if (window.location.pathname.startsWith(`${room}/${from}`)) replace(path);
    },
    close: () => void (opened ? history.back() : go(room, { replace: true })),
    leave: () => go(room),
  };
}
