/** Tasks to prepare papers: a record each, found by their meeting and by whoever is asked. */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { Task } from '../../shared/council/preparing.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';

/** Asked for in one meeting at most. */
const MOST_TASKS = 500;
const TRIES = 8;

/** `meeting:task`, and `person:meeting:task` for finding. */
const [TASKS, WHOSE] = ['preparing', 'preparingof'];

export interface Preparing {
  ofMeeting(meeting: string): Promise<Task[]>;
  /** Those that the person is asked for now. */
  ofPerson(person: string): Promise<Task[]>;
  /** Durable on return. Refuses `preparing/too-many-tasks`. */
  add(task: Task): Promise<Task | Refusal>;
  of(id: string): Promise<Task | undefined>;
  /** What `next` makes of the task as it stands then; nothing is written where it refuses. */
  change(id: string, next: (task: Task) => Task | Refusal): Promise<Task | Refusal>;
}

/** A task's id begins with its meeting's, so that it is found by itself. */
const meetingOf = (id: string): string => id.slice(0, id.lastIndexOf('-'));

export function makePreparing(records: Records): Preparing {
  const read = async (id: string) => {
    const found = await records.get(TASKS!, `${meetingOf(id)}:${id}`);
    return found && { version: found.version, task: Task.parse(found.value) };
  };
  /** Before the task: a person is told of none that is not there. */
  async function find(people: readonly string[], id: string): Promise<void> {
    for (const one of people) {
      try {
        await records.put(WHOSE!, `${one}:${id}`, true, 0);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }
  return {
    async ofMeeting(meeting) {
      const tasks: Task[] = [];
      for await (const { value } of everyRecord(records, TASKS!, `${meeting}:`)) tasks.push(Task.parse(value));
      return tasks;
    },
    async ofPerson(person) {
      const tasks: Task[] = [];
      for await (const { key } of everyRecord(records, WHOSE!, `${person}:`)) {
        const found = await read(key.slice(person.length + 1));
        if (found?.task.people.includes(person)) tasks.push(found.task);
      }
      return tasks;
    },
    async add(task) {
      const others = await records.list(TASKS!, `${task.meeting}:`, { limit: MOST_TASKS });
      if (others.length >= MOST_TASKS) return refuse('preparing/too-many-tasks', { most: MOST_TASKS });
      await find(task.people, task.id);
      await records.put(TASKS!, `${task.meeting}:${task.id}`, task as unknown as Json, 0);
      return task;
    },
    of: async (id) => (await read(id))?.task,
    async change(id, next) {
      for (let tried = 1; ; tried++) {
        const found = await read(id);
        if (!found) return refuse('preparing/unknown');
        const task = next(found.task);
        if (isRefusal(task)) return task;
        await find(task.people.filter((one) => !found.task.people.includes(one)), id);
        try {
          await records.put(TASKS!, `${task.meeting}:${id}`, task as unknown as Json, found.version);
          return task;
        } catch (error) {
          if (!(error instanceof Conflict) || tried >= TRIES) throw error;
        }
      }
    },
  };
}
