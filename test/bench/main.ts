/**
 * `npm run bench [-- ballots|cold|day|join|lists|log|reader|room|search|secret|province]`: numbers of this machine now, and their ratio to what
 * it can do. Slow is no failure.
 */
import { ballots } from './ballots.ts';
import { cold } from './cold.ts';
import { day } from './day.ts';
import { join } from './join.ts';
import { lists } from './lists.ts';
import { listsOfMeetings } from './lists-of-meetings.ts';
import { listsOfTasks } from './lists-of-tasks.ts';
import { log } from './log.ts';
import { province } from './province.ts';
import { reader } from './reader.ts';
import { room } from './room.ts';
import { search } from './search.ts';
import { secret } from './secret.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  ballots,
  cold,
  day,
  join,
  async lists() {
    await lists();
    await listsOfMeetings();
    await listsOfTasks();
  },
  log,
  reader,
  room,
  search,
  secret,
  province,
};

/** What begins with dashes is a bench's own, with its value. */
const asked = process.argv.slice(2).filter((one, n, all) => !one.startsWith('--') && !all[n - 1]?.startsWith('--'));
const unknown = asked.find((one) => !Object.hasOwn(BENCHES, one));
if (unknown !== undefined) {
  console.error(`${unknown}: unknown; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) await BENCHES[name]!();
