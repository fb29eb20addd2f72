/** What is to be destroyed is tried until it is. */
import type { Log } from '../log.ts';
import { faultName } from './fault-name.ts';

const AGAIN_MS = 1000;

/** Again after a fault, until it is done or its room is over: then the next one to open it goes on. */
export async function untilDestroyed(
  destroy: () => Promise<void>,
  { meeting, log, isOver }: { readonly meeting: string; readonly log: Log; readonly isOver: () => boolean },
): Promise<void> {
  while (!isOver()) {
    try {
      return await destroy();
    } catch (error) {
      log.error({ meeting, fault: faultName(error) }, 'hidden parts will be destroyed later');
      await new Promise<void>((resolve) => void setTimeout(resolve, AGAIN_MS).unref());
    }
  }
}

/** All that is kept beside one meeting's log and destroyed by a fact of it: of each key, in the order of `holders`. */
export class Destruction {
  #underWay = 0;
  #over = false;

  constructor(
    readonly holders: ReadonlyArray<{ destroy(key: string): Promise<void> }>,
    readonly parts: { readonly meeting: string; readonly log: Log },
  ) {}

  /** Nothing is being destroyed. */
  get isEmpty(): boolean {
    return this.#underWay === 0;
  }

  soon(key: string): void {
    this.#underWay++;
    const destroy = async () => {
      for (const one of this.holders) await one.destroy(key);
    };
    void untilDestroyed(destroy, { ...this.parts, isOver: () => this.#over }).finally(() => this.#underWay--);
  }

  /** Whoever opens the room next goes on. */
  close(): void {
    this.#over = true;
  }
}
