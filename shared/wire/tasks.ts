/** What papers to prepare and tasks from conclusions say of their meeting, over HTTP, and no more of it; and how one's own come. */

/** A page of what somebody has to do: what is open, the first due first; then what has ended, the last due first. */
export interface OwnPage {
  /** Asks for the page after it, as `after`; and what is in that one. */
  readonly next?: string;
  readonly nextPart?: 'open' | 'ended';
}
/** Of all that somebody is asked for, in whichever page it comes. */
export interface OpenCount {
  /** Not done yet; and how many of those are late. */
  readonly toDo: number;
  readonly late: number;
  /** There is something, be it done, or over. */
  readonly any: boolean;
}

export interface OfItsMeeting {
  readonly meetingTitle: string;
  readonly startsAt: string;
  /** Name of the unit whose meeting it is. */
  readonly council: string;
  /** Of those who are named in it. */
  readonly names: Readonly<Record<string, string>>;
  /** Whoever reads it is at the desk. */
  readonly desk: boolean;
}
