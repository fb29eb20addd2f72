/**
 * What a connection over a line that loses packets does with what it is given. Nothing is lost to whoever reads: TCP sends again, and
 * loss shows as delay and as a smaller window. After RFC 5681 (slow start, congestion avoidance, fast retransmit), RFC 6298 (time-outs)
 * and RFC 6928 (the first window), as Linux has them: time-outs of no less than 200 ms beyond a round trip. Left out are what Linux
 * does beside that (CUBIC's growth, selective acknowledgements, probes of a tail), so that the delays are rather too long than too short.
 */

export interface Loss {
  /** Of packets each way, from 0 to 1. */
  readonly share: number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

/** Segments under way before anything was acknowledged. */
const FIRST_WINDOW = 10;
/** Segments behind a lost one that tell its sender of it. */
const TELL = 3;
const SLOWEST_EXTRA_MS = 200;
/** Until a connection's first packet is sent again, doubled each time. */
const FIRST_PACKET_MS = 1_000;

/** How much later a connection is there because of lost first packets, in milliseconds. */
export function lateToOpen({ share, random }: Loss): number {
  let late = 0;
  // Its own, or the answer to it.
  for (let pause = FIRST_PACKET_MS; random() < share || random() < share; pause *= 2) late += pause;
  return late;
}

/** One way of one connection. Times are milliseconds of one clock. */
export class LossyWay {
  #window = FIRST_WINDOW;
  #threshold = Infinity;
  #underWay = 0;
  /** Losses before this belong to one that was answered for already. */
  #recovers = -Infinity;
  #arrives = -Infinity;
  #waiting: Array<() => void> = [];

  constructor(
    private readonly loss: Loss,
    private readonly roundTripMs: number,
  ) {}

  /** Segments that may be under way, and those that are. */
  get state(): { readonly window: number; readonly underWay: number } {
    return { window: this.#window, underWay: this.#underWay };
  }

  /** Settles when one more may go. */
  async room(): Promise<void> {
    while (this.#underWay >= Math.floor(this.#window)) await new Promise<void>((go) => void this.#waiting.push(go));
  }

  /**
   * A segment goes.
   * @param due when it would arrive if nothing were lost @param behind how many more there are to send behind it
   * @returns when whoever reads has it, everything before it being there
   */
  sent(now: number, due: number, behind: number): number {
    this.#underWay += 1;
    const { share, random } = this.loss;
    let late = 0;
    let pause = this.roundTripMs + SLOWEST_EXTRA_MS;
    for (let tries = 0; random() < share; tries++) {
      const isTold = tries === 0 && behind >= TELL;
      late += isTold ? this.roundTripMs : pause;
      if (!isTold) pause *= 2;
      this.#lost(now, isTold);
    }
    this.#arrives = Math.max(this.#arrives, due + late);
    return this.#arrives;
  }

  /** Its acknowledgement is back. Acknowledgements that are lost are made up for by the next. */
  acknowledged(): void {
    this.#underWay -= 1;
    this.#window += this.#window < this.#threshold ? 1 : 1 / this.#window;
    for (const go of this.#waiting.splice(0)) go();
  }

  #lost(now: number, isTold: boolean): void {
    if (isTold && now < this.#recovers) return;
    this.#recovers = now + this.roundTripMs;
    this.#threshold = Math.max(this.#window / 2, 2);
    this.#window = isTold ? this.#threshold : 1;
  }
}
