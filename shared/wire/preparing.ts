/**
 * Papers that somebody is asked to prepare, over HTTP.
 * GET /api/preparing → MyTasks: what whoever asks is asked for. GET /api/meetings/:meeting/preparing → DeskTasks, for its desk, and
 * POST (Asking) → TaskSeen asks somebody. POST /api/preparing/:task (Act) → TaskSeen, by those who may.
 * GET /api/preparing/:task/papers/:sha256 → the file as it is read, for those asked and the desk.
 * GET /api/preparing-people?unit=CODE → PeopleToAsk, for desks: names and offices of a unit's people.
 */
import { Asking, Act, type Task } from '../council/preparing.ts';
import type { OfItsMeeting } from './tasks.ts';

export const AskToPrepare = Asking;
export const PreparingAct = Act;

/** A task with what whoever reads it needs, and no more of its meeting. */
export interface TaskSeen extends Task, OfItsMeeting {
  /** Absent where it is not there any more. */
  readonly placeTitle?: string;
}
export interface MyTasks {
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
}
