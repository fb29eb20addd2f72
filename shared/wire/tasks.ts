/** What papers to prepare and tasks from conclusions say of their meeting, over HTTP, and no more of it. */

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
