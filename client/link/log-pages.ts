/** Asking for the pages of one log, also where connections that are held may be dead without a word. */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import { overAny } from './over-any.ts';

/**
 * An answer begins within so many milliseconds, or another connection is tried beside: after a sleep, when one that died costs its
 * owner's time; and after a lost socket, when all tablets may ask at once.
 */
const WOKEN_MS = 250;
const JOINED_MS = 3_000;

/** When a question went and when its answer began, by this device's clock in milliseconds. */
export interface Asked {
  readonly at: number;
  answered?: number;
}

/** GET of what follows `/api`; `begun` is told when its answer begins. */
export type Get = <T>(path: string, signal?: AbortSignal, begun?: () => void) => Promise<T | Refusal>;

export class LogPages {
  /** When another connection is tried, in milliseconds; undefined where those that are held are believed. */
  #doubt: number | undefined = JOINED_MS;
  #asking: AbortController | undefined;
  #asked: Asked = { at: 0 };

  constructor(
    readonly id: string,
    readonly get: Get,
    /** Of a question whose answer is here, or on its way, since before anything was read. */
    readonly askedFirst: (path: string) => Asked | undefined = () => undefined,
  ) {}

  /** The network was lost. */
  joined(): void {
    this.#doubt ??= JOINED_MS;
  }

  /** After a sleep or a lost network any connection will do: whoever is asking asks anew. */
  woke(): void {
    this.#doubt = WOKEN_MS;
    this.#asking?.abort();
  }

  /** Of the last page. */
  get asked(): Required<Asked> {
    return { at: this.#asked.at, answered: this.#asked.answered ?? Date.now() };
  }

  /** The log from an entry on; asked until an answer stands or it `isOver`. */
  async from(seq: number, isOver: () => boolean): Promise<LogPage | Refusal> {
    const path = `/meetings/${encodeURIComponent(this.id)}/log?from=${seq}`;
    for (;;) {
      const { signal } = (this.#asking = new AbortController());
      this.#asked = this.askedFirst(path) ?? { at: Date.now() };
      const page = await (this.#doubt === undefined
        ? this.get<LogPage>(path, signal)
        : overAny<LogPage>((one, begun) => this.get(path, one, begun), this.#doubt, signal));
      if (!isRefusal(page)) this.#doubt = undefined;
      // Whoever woke up meanwhile asks anew.
      if (!signal.aborted || !isRefusal(page) || isOver()) return page;
    }
  }
}
