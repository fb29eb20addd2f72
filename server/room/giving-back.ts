/** Tablets that give back to a restored meeting what they hold (RECORD section 2), until somebody says to go on. */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { HeldEntries } from '../../shared/wire/meeting-log.ts';
import type { Logs } from '../ports.ts';
import type { LogKey } from './log-key.ts';
import { GivenBack, inOneWrite, lackingOf } from './restoration.ts';
import type { Writer } from './writer.ts';

export interface GivingBackParts {
  readonly meeting: string;
  readonly logs: Logs;
  readonly writer: Writer<Meeting>;
  /** Restored from a backup, and nobody has said yet to go on. */
  isWaiting(): boolean;
  key(): LogKey;
}

export class GivingBack {
  readonly #given: GivenBack;
  /** Somebody has said to go on: nothing more is taken back. */
  #goingOn = false;
  /** Tablets that give back, one after the other. */
  #giving: Promise<unknown> = Promise.resolve();

  constructor(readonly parts: GivingBackParts) {
    this.#given = new GivenBack(parts.logs, parts.meeting);
  }

  /** Somebody has said to go on: what a tablet is giving back at this moment is still waited for, nothing more is taken. */
  async goingOn(): Promise<void> {
    const { writer } = this.parts;
    this.#goingOn = true;
    try {
      await this.#afterOthers(async () => {
        await this.#given.read();
        // In as many writes as it takes.
        for (let before = -1; before < writer.stream.size;) {
          before = writer.stream.size;
          await writer.takeIn((own) => inOneWrite(this.#given.rest(own)));
        }
        await this.#given.forget();
      });
      await writer.refresh();
    } catch (error) {
      // Nobody goes on after all: what tablets hold is taken back as before.
      this.#goingOn = false;
      throw error;
    }
  }

  /** Whoever wanted to go on has done so, or was refused: then what tablets hold is taken back as before. */
  decided(): void {
    this.#goingOn = false;
  }

  /**
   * Takes back what a tablet holds and the log lacks. Refuses when nobody is waiting for it (`session/nothing-restored`), or what the
   * log key has not signed (`session/held-not-signed`).
   */
  take(held: HeldEntries): Promise<Refusal | undefined> {
    const { meeting, writer, isWaiting, key } = this.parts;
    return this.#afterOthers(async () => {
      await this.#given.read();
      const refusal = await writer.takeIn((own) => {
        if (!isWaiting() || this.#goingOn) return refuse('session/nothing-restored');
        const lacking = lackingOf(writer.stream, held, meeting, key());
        return isRefusal(lacking) ? lacking : this.#given.whole(own, lacking);
      });
      if (!refusal) await this.#given.keep(writer.stream.entries);
      return refusal;
    });
  }

  #afterOthers<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#giving.then(act);
    this.#giving = done.catch(() => undefined);
    return done;
  }
}
