/** The session whose desk is open, for the desk's parts. */
import { createContext, useContext, type ReactNode } from 'react';
import type { Json } from '../../shared/base/canonical.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Actor, Meeting } from '../../shared/meeting/feature.ts';
import type { Followed } from '../link/followed.ts';

export interface AtDesk {
  readonly id: string;
  readonly meeting: Meeting;
  readonly followed: Followed;
  readonly actor: Actor | undefined;
  /** Sends a command; undefined when it was done. */
  readonly act: (type: string, input?: Json) => Promise<Refusal | undefined>;
  /** What `look` finds in the meeting, as soon as it is there; undefined when it does not come. */
  readonly until: <T>(look: (meeting: Meeting) => T | undefined) => Promise<T | undefined>;
}

const Context = createContext<AtDesk | undefined>(undefined);

export function DeskProvider({ desk, children }: { readonly desk: AtDesk; readonly children: ReactNode }) {
  return <Context value={desk}>{children}</Context>;
}

/** Throws outside of a meeting's desk. */
export function useDesk(): AtDesk {
  const value = useContext(Context);
  if (!value) throw new Error('outside of a meeting’s desk');
  return value;
}
