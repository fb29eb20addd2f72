/** Tasks that follow from what a meeting concluded. */
import { isOpen, Task } from '../shared/council/following.ts';
import type { Records } from './ports.ts';
import { makeTasks, type Tasks } from './tasks.ts';

/** Lists over all meetings: what is not reported as done, and what waits to be accepted. */
export const TO_DO = '.todo';
export const REPORTED = '.reported';
const isWaiting = (task: Pick<Task, 'state'>): boolean => isOpen(task) || task.state === 'done';

export type Following = Tasks<Task>;

export const makeFollowing = (records: Records): Following =>
  makeTasks(records, 'following', Task, {
    // What is reported as done is its owner's matter until the desk has accepted it.
    isOpen: isWaiting,
    listOf: (task) => (isWaiting(task) ? (isOpen(task) ? TO_DO : REPORTED) : undefined),
    codes: { unknown: 'following/unknown', tooMany: 'following/too-many-tasks' },
  });
