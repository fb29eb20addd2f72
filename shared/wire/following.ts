/**
 * What follows from conclusions, over HTTP.
 * GET /api/following?after= → FollowedTasks: what whoever asks is to do, by pages, then what is accepted or dropped. GET
 * /api/following-open → OpenCount, of all of it.
 * GET /api/following-late?after= → FollowedTasks: of the meetings whose secretary asks, what is late or waits to be accepted, by pages.
 * GET /api/meetings/:meeting/following → FollowedTasks, for its desk, and POST (GiveTask) → FollowedTask gives somebody a
 * task. POST /api/following/:task (FollowingAct) → FollowedTask, by those who may.
 */
import { Act, Giving, type Task } from '../council/following.ts';
import type { OfItsMeeting, OwnPage } from './tasks.ts';

export const GiveTask = Giving;
export const FollowingAct = Act;

/** A task with what whoever reads it needs, and no more of its meeting. */
export interface FollowedTask extends Task, OfItsMeeting {
  /** What it follows from, and on what; absent where that was removed. */
  readonly concluded?: { readonly text: string; readonly title: string };
}
export interface FollowedTasks extends OwnPage {
  readonly tasks: readonly FollowedTask[];
  readonly now: string;
}
