/** The time of the last entry of every log that is or was open, or has something under way: what the clock is held against. */
import { entryOf } from '../../shared/log/entry.ts';
import type { Logs } from '../ports.ts';
import { draftStream, recordStream, type Room } from './room.ts';
import type { Summaries } from './summaries.ts';

export interface LastTimesParts {
  readonly logs: Logs;
  readonly summaries: Summaries;
  /** An entry of that meeting could not be read. */
  broke(meeting: string, error: unknown): void;
}

export class LastTimes {
  /** Of logs that are not open. */
  #last = '';

  constructor(readonly parts: LastTimesParts) {}

  /** It is open no more. */
  closed(room: Room): void {
    this.#heard(timeOf(room));
  }

  /** With those of the rooms that are open. */
  with(open: Iterable<Room>): string[] {
    return [this.#last, ...[...open].map(timeOf)].filter((one) => one !== '');
  }

  /** Also of meetings that are not opened. */
  async hear(): Promise<void> {
    for (const { meeting, log, size } of await this.parts.summaries.unsettled()) {
      const stream = log === 'record' ? recordStream(meeting) : draftStream(meeting);
      const [last] = (await this.parts.logs.read(stream, Math.max(0, size - 1))).slice(-1);
      try {
        if (last) this.#heard(entryOf(last.line).at);
      } catch (error) {
        this.parts.broke(meeting, error);
      }
    }
  }

  #heard(time: string): void {
    if (time > this.#last) this.#last = time;
  }
}

const timeOf = ({ stream }: Room): string => stream.entries.slice(-1).map(({ line }) => entryOf(line).at)[0] ?? '';
