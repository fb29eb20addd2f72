/** Finds out that a paper's worker has stopped answering: a few hundred hostile bytes can keep it busy for ever. */

/** Seconds of work on one thing, the network's time not counted, after which nothing is to be hoped for. */
export const PATIENCE = 15;

interface Act {
  readonly page: number | undefined;
  seconds: number;
}

export class Watch {
  readonly #acts = new Set<Act>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param waiting true while bytes that the worker asked for are on their way: that is the network's time.
   * @param onHung told once, with the page (from 1) that was asked for first, where it was a page.
   */
  constructor(
    private readonly waiting: () => boolean,
    private readonly onHung: (page: number | undefined) => void,
  ) {}

  /** Counts the time of `work`, and hands it back. @param page from 1, where a page is being drawn */
  during<T>(work: Promise<T>, page?: number): Promise<T> {
    const act: Act = { page, seconds: 0 };
    this.#acts.add(act);
    // Seconds are counted, not measured: a device that slept has not worked.
    this.#timer ??= setInterval(() => this.#tick(), 1000);
    const done = (): void => {
      this.#acts.delete(act);
      // The worker lives: what waited behind this one begins its own time now.
      for (const one of this.#acts) one.seconds = 0;
      if (this.#acts.size === 0) this.end();
    };
    work.then(done, done);
    return work;
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    if (this.waiting()) return;
    for (const act of this.#acts) act.seconds += 1;
    const [oldest] = this.#acts;
    if (!oldest || oldest.seconds < PATIENCE) return;
    this.end();
    this.#acts.clear();
    this.onHung(oldest.page);
  }
}
