/** What this device keeps of one's own votes in a meeting, and how the sending of each stands. */
import type { Followed, Sending } from './followed.ts';
import type { KeptVote, Shelf } from './store.ts';

export interface KeptVotesParts {
  readonly meeting: string;
  readonly keep: Pick<Shelf, 'votes' | 'putVote' | 'alone'>;
  tell(change: Pick<Followed, 'votes'> | Pick<Followed, 'sending'>): void;
}

export class KeptVotes {
  #votes: Followed['votes'] = {};
  #marks: Followed['sending'] = {};
  /** Votes that the device could not take as they are now. */
  readonly #unwritten = new Set<string>();
  /** What is kept changes one after the other: a choice is made while the answer to the one before is written down. */
  #changing: Promise<unknown> = Promise.resolve();

  constructor(readonly parts: KeptVotesParts) {}

  async load(): Promise<void> {
    const kept = await this.parts.keep.votes(this.parts.meeting).catch(() => []);
    this.#votes = Object.fromEntries(kept.map((one) => [one.vote, one]));
    this.parts.tell({ votes: this.#votes });
  }

  all(): KeptVote[] {
    return Object.values(this.#votes);
  }

  of(vote: string): KeptVote {
    return this.#votes[vote] ?? { meeting: this.parts.meeting, vote, revision: 0 };
  }

  /**
   * On disk first, then on screen; a device that cannot keep it goes on from memory, for a vote must never be lost to that. From what
   * lies there by now: another tab of this device may have voted since.
   */
  change(vote: string, by: (now: KeptVote) => KeptVote | Promise<KeptVote>): Promise<void> {
    const { keep, meeting } = this.parts;
    const changed = this.#changing.then(() =>
      keep.alone(meeting, vote, async () => {
        const own = this.of(vote);
        const now = await this.#lying(own);
        // Of a vote that was set aside unannounced nothing comes back.
        const kept = now.setAside ? now : await by(now);
        if (kept !== now)
          await keep.putVote(kept).then(
            () => this.#unwritten.delete(vote),
            () => this.#unwritten.add(vote),
          );
        if (kept === own) return;
        this.#votes = { ...this.#votes, [vote]: kept };
        this.parts.tell({ votes: this.#votes });
      }),
    );
    this.#changing = changed.catch(() => undefined);
    return changed;
  }

  /** As it lies on the device: `own` itself where nobody else has changed it; what the device could not take is newer. */
  async #lying(own: KeptVote): Promise<KeptVote> {
    const { meeting, vote } = own;
    const there = this.#unwritten.has(vote) ? undefined : (await this.parts.keep.votes(meeting, vote).catch(() => [])).at(-1);
    return there && JSON.stringify(there) !== JSON.stringify(own) ? there : own;
  }

  /** How the sending stands; undefined: nothing is on its way. */
  mark(vote: string, sending: Sending | undefined): void {
    const { [vote]: _before, ...rest } = this.#marks;
    this.#marks = sending ? { ...rest, [vote]: sending } : rest;
    this.parts.tell({ sending: this.#marks });
  }
}
