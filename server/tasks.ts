/** What people are asked to do beside a meeting's record: a record each, found by their meeting and by whoever is asked. */
import type { z } from 'zod';
import type { Json } from '../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../shared/base/refusal.ts';
import { entryOf, makePlaces, type Part, type Places } from './places.ts';
import { Conflict, everyRecord, type Records } from './ports.ts';

/** Asked for in one meeting at most. */
const MOST_TASKS = 500;
const TRIES = 8;

export interface AnyTask {
  /** Begins with its meeting's and a hyphen, so that it is found by itself. */
  readonly id: string;
  readonly meeting: string;
  readonly people: readonly string[];
  readonly due: string;
}

export interface Tasks<T extends AnyTask> {
  ofMeeting(meeting: string): Promise<T[]>;
  /** Those that the person is asked for now: what is open, the first due first; what is over, the last due first. */
  readonly ofPerson: Pick<Places<T>, 'openOf' | 'pageOf' | 'under'>;
  /** Of all meetings in one of the lists of `listOf`, the first due first. */
  readonly listed: Places<T>['under'];
  /** Those that any of these people is asked for now, each once. */
  ofPeople(people: ReadonlySet<string>): Promise<T[]>;
  /** Of all meetings, one after the other. */
  all(): AsyncIterable<T>;
  /** Durable on return. Refuses `too-many-tasks`. */
  add(task: T): Promise<T | Refusal>;
  of(id: string): Promise<T | undefined>;
  /** What `next` makes of the task as it stands then; nothing is written where it refuses. */
  change(id: string, next: (task: T) => T | Refusal): Promise<T | Refusal>;
}

/** Asked for side by side. */
const AT_ONCE = 50;
const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_one, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

export const meetingOf = (id: string): string => id.slice(0, id.lastIndexOf('-'));

export interface TasksParts<T> {
  /** Still to be done, or to be looked at by whoever gave it. */
  readonly isOpen: (task: T) => boolean;
  /** Beside each person's list, where whoever gives such tasks looks through all of them; never a person's id. */
  readonly listOf?: (task: T) => `.${string}` | undefined;
  /** Refusals in the words of what is asked for. */
  readonly codes: { readonly unknown: string; readonly tooMany: string };
}

/**
 * @param records `name` holds `meeting:task`, `${name}of` holds `person:meeting:task` for finding, `${name}places` what is due when
 */
export function makeTasks<T extends AnyTask>(
  records: Records,
  name: string,
  shape: z.ZodType<T>,
  { isOpen, listOf, codes }: TasksParts<T>,
): Tasks<T> {
  const whose = `${name}of`;
  const read = async (id: string) => {
    const found = await records.get(name, `${meetingOf(id)}:${id}`);
    return found && { version: found.version, task: shape.parse(found.value) };
  };
  /** Before the task: a person is told of none that is not there. */
  async function find(people: readonly string[], id: string): Promise<void> {
    for (const one of people) {
      try {
        await records.put(whose, `${one}:${id}`, true, 0);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }
  async function* under(prefix: string): AsyncIterable<T> {
    for await (const { value } of everyRecord(records, name, prefix)) yield shape.parse(value);
  }
  const places = makePlaces<T>(records, {
    collection: `${name}places`,
    read: async (id) => (await read(id))?.task,
    entriesOf(task) {
      const part: Part = isOpen(task) ? 'open' : 'ended';
      const list = listOf?.(task);
      return [...task.people, ...(list === undefined ? [] : [list])].map((one) => entryOf(one, part, Date.parse(task.due), task.id));
    },
    all: () => under(''),
  });
  return {
    async ofMeeting(meeting) {
      const tasks: T[] = [];
      for await (const task of under(`${meeting}:`)) tasks.push(task);
      return tasks;
    },
    ofPerson: places,
    listed: places.under,
    async ofPeople(people) {
      const ids = new Set<string>();
      for (const some of inParts([...people])) {
        const keys = await Promise.all(some.map((person) => records.list(whose, `${person}:`)));
        // The id stands last, after whose it is.
        keys.flat().forEach(({ key }) => ids.add(key.slice(key.lastIndexOf(':') + 1)));
      }
      const tasks: T[] = [];
      for (const some of inParts([...ids])) {
        const found = await Promise.all(some.map(read));
        tasks.push(...found.flatMap((one) => one?.task ?? []).filter((task) => task.people.some((one) => people.has(one))));
      }
      return tasks;
    },
    all: () => under(''),
    async add(task) {
      const others = await records.list(name, `${task.meeting}:`, { limit: MOST_TASKS });
      if (others.length >= MOST_TASKS) return refuse(codes.tooMany, { most: MOST_TASKS });
      await find(task.people, task.id);
      await places.enter(task);
      await records.put(name, `${task.meeting}:${task.id}`, task as unknown as Json, 0);
      return task;
    },
    of: async (id) => (await read(id))?.task,
    async change(id, next) {
      for (let tried = 1; ; tried++) {
        const found = await read(id);
        if (!found) return refuse(codes.unknown);
        const task = next(found.task);
        if (isRefusal(task)) return task;
        await find(task.people.filter((one) => !found.task.people.includes(one)), id);
        await places.enter(task, found.task);
        try {
          await records.put(name, `${task.meeting}:${id}`, task as unknown as Json, found.version);
          await places.leave(task, found.task);
          return task;
        } catch (error) {
          if (!(error instanceof Conflict) || tried >= TRIES) throw error;
        }
      }
    },
  };
}
