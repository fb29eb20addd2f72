/** Who still needs an open room: when each was last asked for, and whether by somebody or only to be told something. */

/** A room that nobody follows and that plans nothing is closed after so long. */
export const IDLE_MS = 300_000;
/** One that was opened only to be told something, after so long: each approved key is told to every meeting of its owner. */
const TOLD_MS = 10_000;

export class LastAsked {
  readonly #asked = new Map<string, number>();
  /** Those that nobody has asked for since they were opened to be told something. */
  readonly #onlyTold = new Set<string>();

  /** `steady`: milliseconds since whenever, which nobody can set. */
  constructor(readonly steady: () => number) {}

  asked(meeting: string): void {
    this.#asked.set(meeting, this.steady());
    this.#onlyTold.delete(meeting);
  }

  /** As `asked`, by whoever opens it only to tell it something: it is still nobody's where it was nobody's before. */
  askedToTell<T>(meeting: string, open: () => T): T {
    const isOnlyTold = !this.#asked.has(meeting) || this.#onlyTold.has(meeting);
    const opening = open();
    if (isOnlyTold) this.#onlyTold.add(meeting);
    return opening;
  }

  forget(meeting: string): void {
    this.#asked.delete(meeting);
    this.#onlyTold.delete(meeting);
  }

  /** Whether it was asked for a short while ago. */
  isLately(meeting: string): boolean {
    return this.steady() - this.#asked.get(meeting)! < (this.#onlyTold.has(meeting) ? TOLD_MS : IDLE_MS);
  }
}
