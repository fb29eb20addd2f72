/**
 * The one writer of a stream in this process: decide, append durably, publish, answer, in this order. What waits while an
 * append is under way goes into the next one together (group commit). Another process that appended first is settled by
 * reading its tail and deciding again.
 */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Decision } from '../../shared/meeting/feature.ts';
import { UnknownEvent } from '../../shared/meeting/log-kind.ts';
import { Conflict, type Logs, type StoredEntry } from '../ports.ts';
import { BrokenLog } from './broken-log.ts';
import { writeEntry, type Folded, type Stream, type Written } from './stream.ts';

export interface Task<State> {
  /** Kept through every retry; the same id never counts twice. */
  readonly id: string;
  readonly by: string;
  readonly decide: (state: State) => Decision | Refusal;
}

/** Seqs the command led to, now or when it first came. */
export type Done = readonly number[];

interface Waiting<State> {
  readonly task: Task<State>;
  readonly resolve: (done: Done | Refusal) => void;
  readonly reject: (error: unknown) => void;
}

export interface Chance {
  now(): string;
  salt(): string;
}

/** Enough to fill one write; more would make the first of them wait for the last. */
const MOST_AT_ONCE = 256;

export class Writer<State> {
  #waiting: Waiting<State>[] = [];
  #running: Promise<void> | undefined;

  constructor(
    readonly stream: Stream<State>,
    readonly logs: Logs,
    readonly chance: Chance,
    /** Called with what has just become durable, before anybody is answered. */
    readonly publish: (from: number, entries: readonly StoredEntry[]) => void,
    readonly each: (one: Written, state: State) => void,
    /** Called once, when a newer version wrote what comes next, or nobody can read it: the log stops where it is. */
    readonly stopped?: (why: BrokenLog | 'newer') => void,
  ) {}

  submit(task: Task<State>): Promise<Done | Refusal> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Takes in what other processes have appended; waits for its turn behind an append under way. Answers whether there was any. */
  async refresh(): Promise<boolean> {
    if (this.#running) {
      await this.#running;
      return false;
    }
    const reading = this.#readTail();
    this.#running = reading.then(
      () => this.#goOn(),
      (error: unknown) => {
        this.#goOn();
        throw error;
      },
    );
    await this.#running;
    return reading;
  }

  /** Entries that stood here before and come from elsewhere than a command: taken in between appends, never beside one. */
  async takeIn(choose: (own: readonly StoredEntry[]) => readonly StoredEntry[] | Refusal): Promise<Refusal | undefined> {
    while (this.#running) await this.#running.catch(() => undefined);
    const taking = this.#take(choose);
    const then = () => this.#goOn();
    this.#running = taking.then(then, then);
    return taking;
  }

  async #take(choose: (own: readonly StoredEntry[]) => readonly StoredEntry[] | Refusal): Promise<Refusal | undefined> {
    for (;;) {
      const chosen = choose(this.stream.entries);
      if (isRefusal(chosen)) return chosen;
      if (chosen.length === 0) return undefined;
      try {
        await this.logs.append(this.stream.name, this.stream.size, chosen);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        await this.#readTail();
        continue;
      }
      // Read back like another process's: folded from what is durable.
      await this.#readTail();
      return undefined;
    }
  }

  #goOn(): void {
    this.#running = this.#waiting.length > 0 ? this.#run() : undefined;
  }

  async #run(): Promise<void> {
    // One turn of the loop: everything that arrived in the same batch of packets shares the write.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      try {
        await this.#commit(batch);
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    this.#running = undefined;
  }

  async #readTail(): Promise<boolean> {
    const { stream } = this;
    const from = stream.size;
    const tail = await this.logs.read(stream.name, from);
    if (tail.length === 0) {
      stream.broken = undefined;
      return false;
    }
    let fault: unknown;
    try {
      stream.absorb(tail, undefined, this.each);
    } catch (error) {
      fault = error;
    }
    // What came before an entry that cannot be read is in the log: followers have it too.
    if (stream.size > from) this.publish(from, tail.slice(0, stream.size - from));
    if (fault === undefined) {
      stream.broken = undefined;
      return true;
    }
    if (fault instanceof UnknownEvent && !stream.newer) {
      stream.newer = true;
      this.stopped?.('newer');
    }
    if (fault instanceof BrokenLog && !stream.broken) {
      stream.broken = fault;
      this.stopped?.(fault);
    }
    throw fault;
  }

  async #commit(batch: readonly Waiting<State>[]): Promise<void> {
    for (;;) {
      const { stream, chance } = this;
      const answers: Array<Done | Refusal | Error> = [];
      const entries: StoredEntry[] = [];
      const folded: Array<Folded<State>> = [];
      const fresh = new Map<string, number[]>();
      let state = stream.state;
      // Nor does time step back within what is written together.
      let lastAt = '';
      for (const { task } of batch) {
        const known = stream.commands.get(task.id) ?? fresh.get(task.id);
        if (known) {
          answers.push(known);
          continue;
        }
        try {
          const decision = task.decide(state);
          if (isRefusal(decision)) {
            answers.push(decision);
          } else if ('again' in decision) {
            answers.push([decision.again]);
          } else {
            // Nothing of a command counts until all of its entries were made: a fault in one leaves the others of the batch alone.
            let next = state;
            const made: StoredEntry[] = [];
            const led: Array<Folded<State>> = [];
            for (const event of decision) {
              const now = stream.nextAt(chance.now());
              lastAt = now > lastAt ? now : lastAt;
              const { entry, written: one } = writeEntry(
                stream.fold.check(event),
                stream.size + entries.length + made.length,
                lastAt,
                task.by,
                task.id,
                chance.salt,
              );
              next = stream.fold.evolve(next, one.type, one.fact);
              made.push(entry);
              led.push({ one, state: next });
            }
            state = next;
            const seqs = led.map(({ one }) => one.fact.seq);
            entries.push(...made);
            folded.push(...led);
            fresh.set(task.id, seqs);
            answers.push(seqs);
          }
        } catch (error) {
          answers.push(error instanceof Error ? error : new Error(String(error)));
        }
      }
      if (entries.length > 0) {
        const from = stream.size;
        try {
          await this.logs.append(stream.name, from, entries);
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
          await this.#readTail();
          continue;
        }
        stream.absorb(entries, folded, this.each);
        this.publish(from, entries);
      }
      batch.forEach((one, index) => {
        const answer = answers[index]!;
        if (answer instanceof Error) one.reject(answer);
        else one.resolve(answer);
      });
      return;
    }
  }
}
