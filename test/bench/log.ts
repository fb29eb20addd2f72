/** What an entry costs to append durably and to check again, in a log of a thousand and of a hundred thousand. */
import { randomBytes } from 'node:crypto';
import { timestamp } from '../../shared/base/time.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import type { Fold } from '../../shared/meeting/log-kind.ts';
import { Stream } from '../../server/room/stream.ts';
import { Writer } from '../../server/room/writer.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { newFolder, removeFolder } from '../faults/hosting.ts';
import { median, report, round, verifiesPerSecond } from './numbers.ts';

const SMALL = 1000;
const LARGE = 100_000;
/** Submitted together, as comings and goings of a full hall are. */
const TOGETHER = 100;
const WINDOW = 1000;

interface State {
  readonly present: number;
}

export async function log(): Promise<void> {
  const folder = await newFolder();
  const store = await openEmbeddedStore(folder);
  try {
    const evolve = (state: State, type: string): State => ({ present: state.present + (type === 'checkedIn' ? 1 : -1) });
    // Checked as a meeting's own entries are.
    const fold: Fold<State> = { ...MEETING, initial: { present: 0 }, evolve };
    /** A log and what appends to it, as a room does. */
    const logNamed = (name: string) => {
      const stream = new Stream<State>(name, fold);
      const writer = new Writer(
        stream,
        store.logs,
        { now: () => timestamp(Date.now()), salt: () => randomBytes(32).toString('base64url') },
        () => undefined,
        () => undefined,
      );
      let commands = 0;
      const append = async (count: number): Promise<number> => {
        for (let from = 0; from < count; from += TOGETHER) {
          const done = await Promise.all(
            Array.from({ length: Math.min(TOGETHER, count - from) }, () => {
              const n = commands++;
              return writer.submit({
                id: `d${n % 125}:${n}`,
                by: `d${n % 125}`,
                decide: () => [{ type: n % 2 ? 'checkedOut' : 'checkedIn', open: { member: `d${n % 125}` } }],
              });
            }),
          );
          if (done.some((one) => isRefusal(one))) throw new Error('refused');
        }
        return count;
      };
      return { stream, append };
    };
    type Log = ReturnType<typeof logNamed>;
    /** Microseconds an entry. */
    const timed = async (act: () => Promise<number>): Promise<number> => {
      const began = performance.now();
      const entries = await act();
      return ((performance.now() - began) * 1000) / entries;
    };
    const checking = ({ stream }: Log) =>
      timed(async () => {
        const again = new Stream<State>(stream.name, fold);
        again.absorb(await store.logs.read(stream.name, 0));
        if (Buffer.compare(again.tree.root(), stream.tree.root()) !== 0) throw new Error('another root');
        return again.size;
      });
    // The first entries of a process warm it up and are no measure.
    const warm = logNamed('m/warm');
    await warm.append(5000);
    await checking(warm);
    const [small, large] = [logNamed('m/small'), logNamed('m/large')];
    await small.append(SMALL);
    const checkSmall = await checking(small);
    console.error(`· growing a log to ${LARGE} entries`);
    await large.append(LARGE);
    const checkLarge = await checking(large);
    // In turn, so that both meet the machine in the same mood.
    const pairs: Array<{ small: number; large: number }> = [];
    for (let n = 0; n < 11; n++)
      pairs.push({ small: await timed(() => small.append(WINDOW)), large: await timed(() => large.append(WINDOW)) });
    const [appendSmall, appendLarge] = [median(pairs.map((one) => one.small)), median(pairs.map((one) => one.large))];
    const ratio = median(pairs.map((one) => one.large / one.small));
    report(
      'log',
      `append ${round(appendSmall)} µs an entry at ${SMALL}, ${round(appendLarge)} µs at ${LARGE}: ratio ${round(ratio, 2)} (goal within 1.15); check ${round(checkSmall)} and ${round(checkLarge)} µs an entry`,
      {
        appendUs: { [SMALL]: round(appendSmall, 1), [LARGE]: round(appendLarge, 1) },
        checkUs: { [SMALL]: round(checkSmall, 1), [LARGE]: round(checkLarge, 1) },
        ratio: round(ratio, 3),
        goal: 1.15,
        baseline: round(verifiesPerSecond()),
      },
    );
  } finally {
    await store.close();
    await removeFolder(folder);
  }
}
