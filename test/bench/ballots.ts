/** A thousand delegates vote at once: signed, verified, durable, answered with a receipt. Three processes: server, crowd, this. */
import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { Hosted, newFolder, removeFolder } from '../faults/hosting.ts';
import type { Burst, CrowdSize } from './crowd.ts';
import { median, percentile, report, round, verifiesPerSecond } from './numbers.ts';

const DELEGATES = Number(process.env['BENCH_DELEGATES'] ?? 1000);
/** The first two or three find the server's code not yet compiled, as the first vote of a day does: all are reported, the middle one counts. */
const ROUNDS = 7;
const GOAL = 0.4;

export async function ballots(): Promise<void> {
  const folder = await newFolder();
  const profile = process.env['BENCH_PROFILE'];
  const server = await Hosted.start(folder, {}, profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []);
  const crowd = fork(resolve(import.meta.dirname, 'crowd.ts'), { execArgv: ['--import', 'tsx'] });
  try {
    console.error(`· enrolling ${DELEGATES} delegates through the door`);
    const bursts: Array<Burst & { baseline: number }> = [];
    await new Promise<void>((done, fail) => {
      crowd.once('exit', (code) => (code === 0 ? done() : fail(new Error('the crowd has gone'))));
      let baseline = 0;
      crowd.on('message', (said: { ready?: number; signed?: number; burst?: Burst; over?: true }) => {
        if (said.signed !== undefined) {
          baseline = verifiesPerSecond();
          crowd.send('go');
        } else if (said.burst) {
          bursts.push({ ...said.burst, baseline: (baseline + verifiesPerSecond()) / 2 });
          crowd.send('go');
        }
      });
      crowd.send({ url: server.url, code: server.code, delegates: DELEGATES, rounds: ROUNDS } satisfies CrowdSize);
    });
    const rates = bursts.map((one) => (DELEGATES / one.ms) * 1000);
    const ratios = bursts.map((one, n) => rates[n]! / one.baseline);
    const latencies = bursts.flatMap((one) => one.latencies);
    const [rate, ratio, baseline] = [median(rates), median(ratios), median(bursts.map((one) => one.baseline))];
    const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
    const clientCpuMs = median(bursts.map((one) => one.clientCpuMs));
    report(
      'ballots',
      `${DELEGATES} at once, ${round(rate)} a second, answered p50 ${round(p50)} ms, p99 ${round(p99)} ms; one core verifies ${round(baseline)} a second: ratio ${round(ratio, 2)} (goal ${GOAL})`,
      { delegates: DELEGATES, perSecond: round(rate), p50Ms: round(p50, 1), p99Ms: round(p99, 1), baseline: round(baseline), ratio: round(ratio, 3), goal: GOAL, ratios: ratios.map((one) => round(one, 3)), crowdCpuMs: round(clientCpuMs) },
    );
  } finally {
    crowd.kill();
    await server.stop();
    await removeFolder(folder);
  }
}
