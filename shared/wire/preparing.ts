/**
 * Papers that somebody is asked to prepare, over HTTP.
 * GET /api/preparing?after= → MyTasks: what whoever asks is asked for, by pages, then what is approved or dropped. GET
 * /api/preparing-open → OpenCount, of all of it.
 * GET /api/meetings/:meeting/preparing → DeskTasks, for its desk, and POST (Asking) → TaskSeen asks somebody.
 * POST /api/preparing/:task (Act) → TaskSeen, by those who may.
 * GET /api/preparing/:task/papers/:sha256 → the file as it is read, for those asked and the desk.
 * GET /api/preparing-people?unit=CODE&typed=…&after=… → PeopleToAsk, for desks: names and offices of a unit's people in office, a few at
 * a time; `typed` as in the list of people.
 * GET /api/preparing-unit?state=…&from=…&until=…&after=… → UnitTasks, for desks: what people of one's own unit are asked for, in whichever
 * meeting, the nearest day first.
 */
import { z } from 'zod';
import { Timestamp } from '../base/ids.ts';
import { Asking, Act, type Task } from '../council/preparing.ts';
import type { PeopleOfGroup } from '../council/held.ts';
import type { OfItsMeeting, OwnPage } from './tasks.ts';

export const AskToPrepare = Asking;
export const PreparingAct = Act;

/** A task with what whoever reads it needs, and no more of its meeting. */
export interface TaskSeen extends Task, OfItsMeeting {
  /** Absent where it is not there any more. */
  readonly placeTitle?: string;
}
export interface MyTasks extends OwnPage {
  readonly tasks: readonly TaskSeen[];
  readonly now: string;
}
export type DeskTasks = MyTasks;

export interface PeopleToAsk {
  readonly units: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  readonly people: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly title?: string;
    readonly group?: string;
    readonly committee?: string;
  }>;
  /** The unit's, whatever was typed; its first hundred. */
  readonly groups: readonly PeopleOfGroup[];
  /** How many fit. */
  readonly count: number;
}

export const TASK_STATES = ['open', 'handedIn', 'approved', 'late'] as const;
export const UnitTasksQuery = z.object({
  state: z.enum(TASK_STATES).optional(),
  /** Times by which they are due; the second is exclusive. */
  from: Timestamp.optional(),
  until: Timestamp.optional(),
  after: z.string().max(200).optional(),
});

/** As the desk of those asked sees it: nothing of the meeting but its name and day, and no paper. */
export interface UnitTask extends Pick<Task, 'id' | 'meeting' | 'title' | 'body' | 'due' | 'state' | 'note' | 'reason'> {
  readonly meetingTitle: string;
  readonly startsAt: string;
  /** Of the unit, by name. */
  readonly people: readonly string[];
  readonly papers: number;
}
export interface UnitTasks {
  readonly tasks: readonly UnitTask[];
  readonly now: string;
  readonly next?: string;
}
