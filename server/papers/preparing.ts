/** Tasks to prepare papers. */
import { Task } from '../../shared/council/preparing.ts';
import type { Records } from '../ports.ts';
import { makeTasks, type Tasks } from '../tasks.ts';

export type Preparing = Tasks<Task>;

export const makePreparing = (records: Records): Preparing =>
  makeTasks(records, 'preparing', Task, {
    isOpen: ({ state }) => state === 'asked' || state === 'sentBack' || state === 'handedIn',
    codes: { unknown: 'preparing/unknown', tooMany: 'preparing/too-many-tasks' },
  });
