import { listsOfTasks } from '/tmp/wt/find10/test/bench/lists-of-tasks.ts';
await listsOfTasks();
