/**
 * Tries something once more after a while, which grows from one try to the next; a hall that was told to wait does not come back all at
 * once.
 */
const FIRST_MS = 2_000;
const MOST_MS = 60_000;

export class Again {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_MS;
  #isOver = false;

  constructor(readonly act: () => void) {}

  /** Nothing new where a try is due already. */
  later(): void {
    if (this.#isOver || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.act();
    }, this.#wait * (1 + Math.random()));
    this.#wait = Math.min(2 * this.#wait, MOST_MS);
  }

  /** It has come about. */
  done(): void {
    this.#wait = FIRST_MS;
  }

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }
}
