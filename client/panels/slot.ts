/** What a feature shows on the screens of a meeting, and when it comes to the front: all that `NAME/slots.tsx` may say. */
import type { ComponentType } from 'react';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Words } from '../../shared/text/words.ts';
import type { Followed } from '../link/followed.ts';
import type { Speech } from '../ui/language.tsx';
import type { Here } from './here.tsx';

/**
 * How near something is to what the council is doing: nothing yet, what is being dealt with, what has just come of it, what all
 * do at this moment.
 */
export const RANKS = ['idle', 'subject', 'outcome', 'running'] as const;
export type Rank = (typeof RANKS)[number];

/** Shown whenever it says so, beside whatever else is. */
export interface Part<Props = object> {
  readonly when: (here: Here) => boolean;
  readonly Show: ComponentType<Props>;
}

/** Of all features' the one of the highest rank is shown; of two that are equal, the one that stands earlier. */
export interface Front<Props = object> {
  readonly when: (here: Here) => Rank | undefined;
  readonly Show: ComponentType<Props>;
  /** What it is about, where a change of that is to be seen by whoever has scrolled away. */
  readonly subject?: (here: Here) => string | undefined;
}

/** Something that runs now and does not wait: a vote. It throws nobody out of what they read; its banner stands over everything. */
export interface Running {
  /** The id of the one that runs; undefined while none does. */
  readonly which: (here: Here) => string | undefined;
  /** This person has to act in it: it takes the whole of their screen until they put it aside. */
  readonly asked: (here: Here) => boolean;
  /** What they have to do in it is not in the record yet: of what can wait nothing comes over the line before it (see client/line.ts). */
  readonly owed: (here: Here) => boolean;
  readonly title: Words;
  /** Beside the title, e.g. how long it is still open. */
  readonly Head?: ComponentType;
  readonly Show: ComponentType;
  readonly Banner: ComponentType<{ readonly onOpen: () => void }>;
  /** For who hears the screen instead of seeing it. */
  readonly Said: ComponentType;
}

/** Somewhere to go to within the room, over it: an address under the meeting's own. "Back" closes it. */
export interface Place {
  /** As wouter writes it, e.g. `paper/:paper`. */
  readonly path: string;
  readonly when: (here: Here, params: PlaceParams) => boolean;
  readonly Show: ComponentType<{ readonly params: PlaceParams }>;
  /** On a wide screen what runs and where the session is may stand beside it (see `Places.beside`). */
  readonly beside?: boolean;
}
export type PlaceParams = Readonly<Record<string, string | undefined>>;

/** A banner stands in the room, over what takes the whole screen, and over a place; it may leave out where it is not needed. */
export interface BannerProps {
  readonly at: 'room' | 'whole' | 'place';
}

/** What belongs to an item of the agenda: in its list, below the item that is being dealt with, or below what came of a vote on it. */
export interface OfItemProps {
  readonly item: string;
  readonly at: 'list' | 'subject' | 'outcome';
}

/** Something that this person has done here and the server has not got yet. It never pretends to be done. */
export interface Unsent {
  readonly id: string;
  /** When it was done, by the server's clock; absent where that is not known. */
  readonly since?: string;
  /** It goes once the chair resumes; absent: once the network is back. */
  readonly paused?: true;
  /** On its way at this moment: not worth a word. */
  readonly going: boolean;
  readonly what: (t: Speech['t']) => string;
}

/** A fold of what the chair does more rarely (see chair-groups.ts). */
export interface ChairGroup {
  readonly name: string;
  readonly order: number;
  readonly title: Words;
}

export interface ChairMore extends Part {
  readonly group: ChairGroup;
  /** Where it stands in its fold: the lower the earlier, 0 where absent. */
  readonly order?: number;
}

/** Before the chair. */
export interface ChairSlots {
  /** Instead of all else, while something runs that has to be ended first. */
  readonly front?: Part;
  /** What the chair may do next. All are shown; the one of the highest rank stands first and is the biggest. */
  readonly next?: { readonly when: Front['when']; readonly Show: ComponentType<{ readonly big: boolean }> };
  /** For a while after an act, above the next. */
  readonly Told?: ComponentType;
  /** Done more rarely, each in its fold: two taps away. */
  readonly more?: readonly ChairMore[];
}

/** One thing that the wall shows for as long as it is chosen. */
export interface HallBoard extends Part {
  readonly board: string;
  /** Absent: it takes the wall for itself. */
  readonly Beside?: ComponentType;
}

/** On the wall of the hall: words on the left, numbers beside them. Read from the last row, by guests and cameras as well. */
export interface HallSlots {
  /** Which board somebody has chosen for the wall; undefined: the fronts decide. */
  readonly chosen?: (here: Here) => string | undefined;
  /** What can be chosen, by name; shown only while it has something to show. */
  readonly boards?: readonly HallBoard[];
  /** `alone`: it takes the wall for itself, and nothing stands beside it. */
  readonly words?: Front & { readonly alone?: true };
  readonly beside?: Front;
  readonly Banner?: ComponentType;
  readonly Foot?: ComponentType;
}

/** A part of the secretariat's desk of one meeting. */
export interface DeskPart {
  /** Its address, under the desk's own. */
  readonly path: string;
  /** Where it stands among the parts, in the order of the work: the lower the earlier; those without come last. */
  readonly order?: number;
  readonly title: Words;
  readonly when: (meeting: Meeting) => boolean;
  /** It still serves where the session was called off; all others are gone then. */
  readonly servesCalledOff?: boolean;
  /** How near it is to what the session needs now: the desk opens with the highest. */
  readonly front?: (meeting: Meeting) => Rank | undefined;
  /** What is changed there stands in the record at once, and is said to. */
  readonly recorded?: boolean;
  /** What all other parts lead to while it is there: the desk's head leads to it from each of them, in these words. */
  readonly aim?: Words;
  readonly Show: ComponentType;
}

/** At the secretariat's desk, where `client/desk` has what its parts stand on. */
export interface DeskSlots {
  readonly parts?: readonly DeskPart[];
  /** Above every part. */
  readonly Notice?: ComponentType;
}

export interface Slots {
  /** As in shared/meeting. */
  readonly name: string;
  /** Where it stands among others in the same spot: the lower the earlier, 0 where absent, then by name. */
  readonly order?: number;
  /** The biggest thing on a tablet. */
  readonly now?: Front;
  /** What this person has to do first; above what is happening, and not while something runs. */
  readonly asks?: Part;
  readonly running?: Running;
  readonly place?: Place;
  /** The words of its refusals, where those of others do not serve (see ui/refusals.ts). */
  readonly refusals?: Readonly<Record<string, Words>>;
  /** The line under the session's title. */
  readonly About?: ComponentType;
  /** At the end of that strip. */
  readonly Strip?: ComponentType;
  readonly Banner?: ComponentType<BannerProps>;
  /** One word in the head of what takes the whole screen. */
  readonly Mark?: ComponentType;
  /** Beside what is happening. */
  readonly side?: { readonly title: Words; readonly Show: ComponentType };
  readonly OfItem?: ComponentType<OfItemProps>;
  /** Above the items of the agenda. */
  readonly AboveItems?: ComponentType;
  /** What is left of it once the session is over. */
  readonly Left?: ComponentType;
  readonly Foot?: ComponentType;
  /** What of this feature's is still to be sent. */
  readonly unsent?: (followed: Followed) => readonly Unsent[];
  /** Shows nothing: what is done for as long as the room is open. */
  readonly Behind?: ComponentType;
  /** These come in chunks of their own, which no delegate's tablet waits for. */
  readonly chair?: () => Promise<ChairSlots>;
  readonly hall?: () => Promise<HallSlots>;
  readonly desk?: () => Promise<DeskSlots>;
}

/** The one that comes to the front. */
export function frontOf<F extends { readonly when: Front['when'] }>(fronts: readonly F[], here: Here): F | undefined {
  return ranked(fronts, here)[0]?.front;
}

/** Those that have something to show now, the highest rank first. */
export function ranked<F extends { readonly when: Front['when'] }>(
  fronts: readonly F[],
  here: Here,
): Array<{ readonly front: F; readonly rank: Rank }> {
  const all = fronts.flatMap((front) => {
    const rank = front.when(here);
    return rank === undefined ? [] : [{ front, rank }];
  });
  return all.sort((a, b) => RANKS.indexOf(b.rank) - RANKS.indexOf(a.rank));
}

/** What was found in folders, in the order in which it is shown. */
export const inOrder = (files: Readonly<Record<string, { readonly slots: Slots }>>): readonly Slots[] =>
  Object.values(files)
    .map(({ slots }) => slots)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.name < b.name ? -1 : 1));
