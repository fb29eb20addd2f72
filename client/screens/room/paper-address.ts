/** The paper being read has an address, /meeting/ID/paper/PAPER/PAGE: "back" closes it, a reload opens it there again, and it can be handed on. */
import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';

/** How long a page must stay before it stands in the address, in milliseconds: some browsers count how often it changes. */
const SETTLED = 500;

export interface PaperAddress {
  /** A paper's id. */
  readonly reading: string | undefined;
  /** From 1, where the address names one. */
  readonly page: number | undefined;
  readonly read: (paper: string) => void;
  readonly close: () => void;
  /** To the room, with the paper one "back" away. */
  readonly leave: () => void;
  readonly turned: (page: number) => void;
}

/** For a screen at /meeting/:id/*. */
export function usePaperAddress(meeting: string): PaperAddress {
  const { '*': rest = '' } = useParams();
  const go = useNavigate();
  const location = useLocation();
  const [, paper, number] = /^paper\/([^/]+)(?:\/(\d{1,5}))?$/.exec(rest) ?? [];
  const room = `/meeting/${meeting}`;
  // Where the room is the entry before this one: closing goes back there, and leaves no second room behind.
  const opened = (location.state as { readonly fromRoom?: boolean } | null)?.fromRoom === true;
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), [paper]);
  const turned = useCallback(
    (page: number) => {
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => void go(`${room}/paper/${paper}/${page}`, { replace: true, state: { fromRoom: opened } }), SETTLED);
    },
    [go, room, paper, opened],
  );
  return {
    reading: paper,
    page: number === undefined ? undefined : Number(number),
    read: (next) => void go(`${room}/paper/${next}`, paper === undefined ? { state: { fromRoom: true } } : { replace: true, state: { fromRoom: opened } }),
    close: () => void (opened ? go(-1) : go(room, { replace: true })),
    leave: () => void go(room),
    turned,
  };
}
