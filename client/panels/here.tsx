/** The meeting that the panels of a screen speak of, and who is looking. */
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { milliseconds } from '../../shared/base/time.ts';
import { isChair, isDelegate, isListed, isOver, isPresent, isSecretary } from '../../shared/meeting/access.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { roll } from '../../shared/text/roll.ts';
import type { Words } from '../../shared/text/words.ts';
import type { MeetingHere } from '../link/use-meeting.ts';
import { withoutRecused } from '../reader/wanted.ts';
import { useWords } from '../ui/language.tsx';
import type { OfItemProps, Slots } from './slot.ts';

const Context = createContext<MeetingHere | undefined>(undefined);
const SlotsContext = createContext<readonly Slots[]>([]);

export interface HereProviderProps {
  readonly here: MeetingHere;
  readonly slots: readonly Slots[];
  readonly children: ReactNode;
}

export function HereProvider({ here, slots, children }: HereProviderProps) {
  return (
    <SlotsContext value={slots}>
      <Context value={here}>{children}</Context>
    </SlotsContext>
  );
}

/** What all features show: for who shows something of each. */
export const useSlots = (): readonly Slots[] => useContext(SlotsContext);

/** What belongs to an item of the agenda, of every feature that has something. */
export function OfItem(props: OfItemProps) {
  return useSlots().map(({ name, OfItem: Show }) => Show && <Show key={name} {...props} />);
}

/** What stands above the items of the agenda, of every feature that has something. */
export function AboveItems() {
  return useSlots().map(({ name, AboveItems: Show }) => Show && <Show key={name} />);
}

export interface Here extends MeetingHere {
  readonly meeting: Meeting;
  /** The meeting's. */
  readonly id: string;
  readonly title: string;
  readonly council: string;
  readonly member: string | undefined;
  readonly chair: boolean;
  readonly secretary: boolean;
  readonly delegate: boolean;
  readonly listed: boolean;
  /** Checked in. */
  readonly present: boolean;
  /** The session is closed. */
  readonly over: boolean;
}

export function useHere(): Here {
  const here = useContext(Context);
  if (!here) throw new Error('outside of a meeting');
  const { actor } = here;
  const member = actor?.kind === 'person' ? actor.id : undefined;
  const meeting = withoutRecused(here.followed.meeting, member);
  return {
    ...here,
    meeting,
    id: meeting.session.meeting,
    title: meeting.session.title,
    council: meeting.session.council,
    member,
    chair: actor !== undefined && isChair(actor, meeting),
    secretary: actor !== undefined && isSecretary(actor, meeting),
    delegate: actor !== undefined && isDelegate(actor, meeting),
    listed: actor !== undefined && isListed(actor, meeting),
    present: member !== undefined && isPresent(member, meeting),
    over: isOver(meeting.session.stage),
  };
}

/** A person's name as the roll has it; guests' names are hidden from most. */
export function useNames(): (member: string) => string {
  const { meeting } = useHere();
  const { t } = useWords();
  return (member) => meeting.roll.ever.get(member)?.name ?? t(roll.someone);
}

/** Why a person's tablet does not answer, for who is told; undefined while it does. One that never came is not lost. */
export function useAway(): (member: string) => Words | undefined {
  const { meeting, followed } = useHere();
  const { keys, presence } = meeting.roll;
  const withKey = new Set(keys.values().filter((one) => !one.revoked).map((one) => one.member));
  return (member) => {
    if (!followed.connected || followed.connected.includes(member)) return undefined;
    return withKey.has(member) && (presence.get(member) ?? []).length > 0 ? roll.notConnected : roll.notYetConnected;
  };
}

/** Whole seconds until a moment of the server's clock, counted down while it is shown; 0 once over. */
export function useSecondsUntil(at: string | undefined, ms: number): number {
  const { followed } = useHere();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (at === undefined) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [at]);
  return at === undefined ? 0 : Math.max(0, Math.ceil((milliseconds(at) + ms - now - followed.offset) / 1000));
}

const HOUR_MS = 3_600_000;

/** Whether people check in now: from so many hours before the start, by the server's clock, and from the call to order on. */
export function useIsDue(hours = 1): boolean {
  const { stage, startsAt } = useHere().meeting.session;
  return useSecondsUntil(stage === 'published' ? startsAt : undefined, -hours * HOUR_MS) === 0;
}
