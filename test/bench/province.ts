/**
 * Many meetings with many tablets that follow and say nothing: what the server costs while nothing happens, and how long an act
 * takes in one of them. `--tablets 2000 --meetings 45 --seconds 20`; without the look at sessions, which the identity's store bears.
 */
import { parseArgs } from 'node:util';
import { chairOf, Hall, latencies, Tablets } from './acts.ts';
import { percentile, report, round } from './numbers.ts';
import { cpuMs, openFilesOf, residentMiB } from './process-cost.ts';

const DELEGATES = 4;
/** As the server bounds them, with room for the chair's own. */
const MOST_OF_A_PERSON = 23;
const ACTS_A_SECOND = 10;
const ACT_SECONDS = 5;
const GOAL = { tablets: 20_000, meetings: 450, residentMiB: 1536, cores: 0.3 };
/** Files that a process has open besides its tablets. */
const BESIDES = 200;

const { values } = parseArgs({
  strict: false,
  options: { tablets: { type: 'string' }, meetings: { type: 'string' }, seconds: { type: 'string' } },
});
const number = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : Number(value));

export async function province(): Promise<void> {
  const [count, meetings, seconds] = [number(values['tablets'], 2_000), number(values['meetings'], 45), number(values['seconds'], 20)];
  const most = Math.min(meetings * DELEGATES * MOST_OF_A_PERSON, openFilesOf(process.pid) - BESIDES);
  if (!(count >= meetings && count <= most)) {
    throw new RangeError(
      `${count} tablets: ${meetings} meetings take ${meetings * DELEGATES * MOST_OF_A_PERSON}, this machine's limit of open files ${openFilesOf(process.pid)}: raise it first, e.g. ulimit -n ${count + BESIDES}`,
    );
  }
  const hall = await Hall.open({ meetings, delegates: DELEGATES });
  try {
    const all = hall.ready.meetings;
    const empty = residentMiB(hall.pid) ?? 0;
    const tablets = Array.from({ length: count }, (_, n) => {
      const { meeting, delegates } = all[n % all.length]!;
      const nth = Math.floor(n / all.length);
      return { as: `${delegates[nth % delegates.length]}.${Math.floor(nth / delegates.length)}`, meeting };
    });
    const following = await Tablets.join({ url: hall.ready.url, tablets });
    console.error(`· ${count} tablets follow ${meetings} meetings`);
    await new Promise((go) => setTimeout(go, 2_000));
    const before = cpuMs(hall.pid) ?? 0;
    await new Promise((go) => setTimeout(go, seconds * 1000));
    const cores = ((cpuMs(hall.pid) ?? 0) - before) / (seconds * 1000);
    const resident = residentMiB(hall.pid) ?? 0;
    const chairs = await Promise.all(all.slice(0, ACTS_A_SECOND * ACT_SECONDS).map((one) => chairOf(hall.ready, one)));
    const took = await latencies(ACTS_A_SECOND * ACT_SECONDS, ACTS_A_SECOND, async (nth) => {
      const which = nth % chairs.length;
      return following.heard(all[which]!.meeting, await chairs[which]!.act(Math.floor(nth / chairs.length)));
    });
    for (const one of chairs) one.close();
    following.leave();
    const [p50, p99] = [percentile(took, 0.5), percentile(took, 0.99)];
    const kiB = ((resident - empty) * 1024) / count;
    report(
      'province',
      `${count} tablets in ${meetings} meetings: ${round(resident)} MiB (${round(empty)} without them, ${round(kiB, 1)} KiB a tablet), idle ${round(cores, 3)} of a core; ` +
        `an act to the last tablet p50 ${round(p50, 1)} ms, p99 ${round(p99, 1)} ms (goal: ${GOAL.tablets} in ${GOAL.meetings}, ${GOAL.residentMiB} MiB, ${GOAL.cores} of a core)`,
      {
        tablets: count,
        meetings,
        residentMiB: round(resident),
        emptyMiB: round(empty),
        kiBATablet: round(kiB, 1),
        idleCores: round(cores, 4),
        p50Ms: round(p50, 1),
        p99Ms: round(p99, 1),
        goal: GOAL,
      },
    );
  } finally {
    await hall.close();
  }
}
