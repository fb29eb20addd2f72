/**
 * How far the server's clock is from this device's. It can have said its time at any moment between question and answer, so that an answer
 * that took three seconds, as of a device that was busy opening the meeting, leaves a clock of speeches a second beside that of the wall:
 * the one that took the shortest is believed.
 */

/** Two clocks drift apart by so many milliseconds each second. */
const DRIFT = 1e-4;
/** Surer than this no clock of seconds has to be, in milliseconds. */
const SURE_MS = 100;
/** On a line that is always so slow. */
const MOST_LOOKS = 3;

export class ServerClock {
  /** Its clock minus this device's, in milliseconds. */
  offset = 0;
  #unsure = Infinity;
  #heardAt = 0;
  #looks = 0;

  /** What the server said its time is, to a question asked and answered then by this device's clock. */
  heard(said: number, asked: number, answered: number): void {
    const offset = said - (asked + answered) / 2;
    const unsure = Math.max(0, answered - asked) / 2;
    if (!Number.isFinite(offset)) return;
    const before = this.#unsure + Math.abs(answered - this.#heardAt) * DRIFT;
    // Where the two cannot both be, a clock was set meanwhile.
    if (unsure > before && Math.abs(offset - this.offset) <= unsure + before) return;
    [this.offset, this.#unsure, this.#heardAt] = [offset, unsure, answered];
  }

  /** Whether it is worth another question, a moment later; asked as often as it answers yes. */
  looksAgain(): boolean {
    return this.#unsure > SURE_MS && this.#looks++ < MOST_LOOKS;
  }
}
