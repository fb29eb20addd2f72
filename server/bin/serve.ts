/** A server as a process of its own, for people who are simulated: prints one line of JSON once it serves, and runs until it is stopped. */
import { isRefusal } from '../../shared/base/refusal.ts';
import { start } from '../main.ts';

const server = await start(process.env, []);
if (isRefusal(server)) {
  console.error(server.code);
  process.exit(2);
}
console.log(JSON.stringify({ url: server.url, code: server.setUpCode ?? '' }));
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
