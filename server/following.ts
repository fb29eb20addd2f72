/** Tasks that follow from what a meeting concluded. */
import { Task } from '../shared/council/following.ts';
import type { Records } from './ports.ts';
import { makeTasks, type Tasks } from './tasks.ts';

export type Following = Tasks<Task>;

export const makeFollowing = (records: Records): Following =>
  makeTasks(records, 'following', Task, { unknown: 'following/unknown', tooMany: 'following/too-many-tasks' });
