/**
 * Another process on an embedded store, told what to do by its arguments and answering in lines on stdout.
 *   write <folder> <stream> <bytes>        appends for ever, naming each seq once it is durable
 *   share <folder> <stream> <count> <who>  gets `count` entries in beside others who do the same
 *   tally <folder> <key> <count>           raises a counter `count` times beside others
 *   watch <folder> <stream>                for each seq asked on stdin, says what it sees there
 *   fill <folder> <stream>                 appends until the disk refuses, and says how far it came
 */
import { createInterface } from 'node:readline';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { Conflict } from '../../server/ports.ts';

const [task, folder, name, count, who] = process.argv.slice(2) as [string, string, string, string, string];
const say = (text: string) => process.stdout.write(`${text}\n`);
const store = await openEmbeddedStore(folder);

async function untilWon(attempt: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

switch (task) {
  case 'write': {
    let seq = (await store.logs.read(name, 0)).length;
    say('ready');
    for (;;) {
      await store.logs.append(
        name,
        seq,
        [0, 1, 2].map((i) => ({ line: JSON.stringify({ seq: seq + i, fill: 'x'.repeat(Number(count)) }) })),
      );
      await store.records.put('last', name.replaceAll('/', ':'), seq, seq / 3);
      seq += 3;
      say(String(seq));
    }
  }
  case 'share': {
    say('ready');
    for (let i = 0; i < Number(count); i++) {
      await untilWon(async () => {
        const seq = (await store.logs.read(name, 0)).length;
        await store.logs.append(name, seq, [{ line: JSON.stringify({ seq }), command: `${who}-${i}` }]);
      });
    }
    break;
  }
  case 'tally': {
    say('ready');
    for (let i = 0; i < Number(count); i++) {
      await untilWon(async () => {
        const now = await store.records.get('tally', name);
        await store.records.put('tally', name, ((now?.value as number | undefined) ?? 0) + 1, now?.version ?? 0);
      });
    }
    break;
  }
  case 'watch': {
    say('ready');
    for await (const asked of createInterface({ input: process.stdin })) {
      const seen = await store.logs.read(name, Number(asked), 1);
      say(seen[0]?.line ?? 'nothing');
    }
    break;
  }
  case 'fill': {
    say('ready');
    let seq = 0;
    try {
      for (;;) {
        await store.logs.append(name, seq, [{ line: JSON.stringify({ seq, fill: 'x'.repeat(100_000) }) }]);
        seq++;
      }
    } catch (error) {
      say(String(seq));
      say((error as Error).message);
    }
    const crowd = Array.from({ length: 500 }, (_, i) => store.logs.append(`crowd/${i}`, 0, [{ line: 'z'.repeat(50_000) }]));
    const won = (await Promise.allSettled(crowd)).filter((one) => one.status === 'fulfilled').length;
    say(`${won} of ${(await store.logs.streams('crowd/')).length}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    break;
  }
  default:
    throw new Error(`no task ${task}`);
}
await store.close();
