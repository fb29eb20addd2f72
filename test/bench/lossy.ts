/**
 * What a connection over a line that loses packets does with what it is given. Nothing is lost to whoever reads: TCP sends again, and
 * loss shows as delay and as a smaller window. A model, after RFC 5681 (slow start, congestion avoidance, fast retransmit), RFC 6298
 * (time-outs; as Linux has them no less than 200 ms beyond a round trip, and a second for the first packet), RFC 6928 (the first window),
 * and what every kernel of tablets and servers has had for years: RFC 2018 and 6675 (what arrives behind a hole is told of, and no more
 * under way) and RFC 8985 (a loss is known by whatever was sent later and has arrived; a probe goes out for the last of all).
 *
 * Left out is what would make it faster still: CUBIC's growth and gentler cut, the second connection that browsers open beside one that
 * is not there after 250 ms, and that a packet known as lost makes room in the window before it has come.
 */

export interface Loss {
  /** Of packets each way, from 0 to 1. */
  readonly share: number;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

/** Segments under way before anything was acknowledged. */
const FIRST_WINDOW = 10;
/** Segments behind a lost one that tell its sender of it at once; fewer do so after a quarter of a round trip. */
const TELL = 3;
const REORDERING = 1 / 4;
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

/** What became of a segment. */
export interface Sent {
  /** When whoever reads has it, everything before it being there. */
  readonly arrives: number;
  /** When whoever sent it hears that it has arrived, whatever is missing before it. */
  readonly heard: number;
  /** How many times it went out beyond the first. */
  readonly again: number;
}

/** One way of one connection. Times are milliseconds of one clock. */
export class LossyWay {
  #window = FIRST_WINDOW;
  #threshold = Infinity;
  #underWay = 0;
  /** Losses before this belong to one that was answered for already, and the window does not grow. */
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

  /** A segment goes. @param due when it would arrive if nothing were lost @param behind how many more there are to send behind it */
  sent(now: number, due: number, behind: number): Sent {
    this.#underWay += 1;
    const { share, random } = this.loss;
    const timeout = this.roundTripMs + SLOWEST_EXTRA_MS;
    let late = 0;
    let pause = timeout;
    let again = 0;
    for (; random() < share; again++) {
      // The first time, and once more where that is lost too, those sent later tell of it.
      if (behind > 0 && again < 2) {
        late += this.roundTripMs * (again === 0 && behind >= TELL ? 1 : 1 + REORDERING);
        this.#lost(now, true);
      } else if (behind === 0 && again === 0) {
        // The probe for the tail is itself what was lost.
        late += Math.min(2 * this.roundTripMs, timeout);
        this.#lost(now, true);
      } else {
        late += pause;
        pause *= 2;
        this.#lost(now, false);
      }
    }
    this.#arrives = Math.max(this.#arrives, due + late);
    return { arrives: this.#arrives, heard: due + late + this.roundTripMs / 2, again };
  }

  /** It was heard that a segment has arrived. Acknowledgements that are lost are made up for by the next. */
  acknowledged(now: number): void {
    this.#underWay -= 1;
    if (now >= this.#recovers) this.#window += this.#window < this.#threshold ? 1 : 1 / this.#window;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** Known by others that arrived, or only by a time-out. */
  #lost(now: number, isTold: boolean): void {
    if (isTold && now < this.#recovers) return;
    this.#recovers = now + this.roundTripMs;
    this.#threshold = Math.max(this.#window / 2, 2);
    this.#window = isTold ? this.#threshold : 1;
  }
}
