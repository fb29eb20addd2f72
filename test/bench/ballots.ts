/** A thousand delegates vote at once: signed, verified, durable, answered with a receipt. Three processes: server, crowd, this. */
import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { Hosted, newFolder, removeFolder } from '../faults/hosting.ts';
import type { Burst, CrowdSize, Said } from './crowd.ts';
import type { FloorSize } from './floor.ts';
import { bareVerifying, median, percentile, report, round } from './numbers.ts';
import { cpuMs } from './process-cost.ts';

const DELEGATES = Number(process.env['BENCH_DELEGATES'] ?? 1000);
/**
 * The first two or three find the server's code not yet compiled, as the first vote of a day does: all are reported, the middle
 * one counts.
 */
const ROUNDS = 7;
const GOAL = 0.6;
/** The first vote of a day. */
const FIRST_GOAL = 0.5;
/** The server's processor time a ballot, in bare verifications: what the machine does besides does not change it. */
const COST_GOAL = 2.5;

interface Round extends Burst {
  /** Bare verifications of one core a second, around this round. */
  readonly baseline: number;
  /** The server's processor time a ballot, in bare verifications; absent where the system does not tell. */
  readonly cost?: number;
}

const rateOf = ({ ms }: Round): number => (DELEGATES / ms) * 1000;
const ratioOf = (one: Round): number => rateOf(one) / one.baseline;

/** All rounds of votes, and as many of what the machine itself asks, after them. */
async function measured(server: Hosted, crowd: ChildProcess): Promise<{ readonly rounds: Round[]; readonly bare: Round[] }> {
  const [rounds, bare]: [Round[], Round[]] = [[], []];
  let floor: ChildProcess | undefined;
  try {
    await new Promise<void>((done, fail) => {
      crowd.once('exit', (code) => (code === 0 ? done() : fail(new Error('the crowd has gone'))));
      const pid = (): number => floor?.pid ?? server.pid;
      let before = bareVerifying();
      let spent: number | undefined;
      crowd.on('message', (said: Said) => {
        if ('signed' in said) {
          before = bareVerifying();
          spent = cpuMs(pid());
          crowd.send('go');
        } else if ('burst' in said) {
          const now = cpuMs(pid());
          const after = bareVerifying();
          const bareMs = (before.cpuMs + after.cpuMs) / 2;
          const cost = spent === undefined || now === undefined ? {} : { cost: (now - spent) / DELEGATES / bareMs };
          (floor ? bare : rounds).push({ ...said.burst, baseline: (before.perSecond + after.perSecond) / 2, ...cost });
          // The crowd of the floor goes on by itself.
          if (!floor) crowd.send('go');
        } else if ('lengths' in said) {
          const { asks, answers } = said.lengths;
          floor = fork(resolve(import.meta.dirname, 'floor-server.ts'), { execArgv: ['--max-semi-space-size=64', '--import', 'tsx'] });
          floor.once('message', ({ url }: { readonly url: string }) =>
            crowd.send({ floor: url, asks, delegates: DELEGATES, rounds: ROUNDS } satisfies FloorSize),
          );
          floor.send({ answer: answers });
        }
      });
      crowd.send({ url: server.url, code: server.code, delegates: DELEGATES, rounds: ROUNDS } satisfies CrowdSize);
    });
    return { rounds, bare };
  } finally {
    floor?.kill();
  }
}

export async function ballots(): Promise<void> {
  const folder = await newFolder();
  const profile = process.env['BENCH_PROFILE'];
  const server = await Hosted.start(folder, {}, profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []);
  const crowd = fork(resolve(import.meta.dirname, 'crowd.ts'), { execArgv: ['--import', 'tsx'] });
  try {
    console.error(`· enrolling ${DELEGATES} delegates through the door`);
    const { rounds: bursts, bare } = await measured(server, crowd);
    const rates = bursts.map(rateOf);
    const ratios = bursts.map(ratioOf);
    const costs = bursts.flatMap((one) => one.cost ?? []);
    const floor = { ratio: median(bare.map(ratioOf)), cost: median(bare.flatMap((one) => one.cost ?? [])) };
    const latencies = bursts.flatMap((one) => one.latencies);
    const [rate, ratio, baseline] = [median(rates), median(ratios), median(bursts.map((one) => one.baseline))];
    const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
    const clientCpuMs = median(bursts.map((one) => one.clientCpuMs));
    const rounded = (all: readonly number[]): number[] => all.map((one) => round(one, 3));
    report(
      'ballots',
      `${DELEGATES} at once, ${round(rate)} a second, answered p50 ${round(p50)} ms, p99 ${round(p99)} ms; one core verifies ${round(baseline)} a second: ` +
        `ratio ${round(ratio, 2)} (goal ${GOAL}), of the first vote ${round(ratios[0]!, 2)} (goal ${FIRST_GOAL}); ` +
        `the server's processor time a ballot ${round(median(costs), 2)} bare verifications (goal ${COST_GOAL}), in the first vote ${round(costs[0] ?? 0, 2)}; ` +
        `bare WebSockets and a bare verification each, nothing else, by the same crowd: ratio ${round(floor.ratio, 2)}, cost ${round(floor.cost, 2)}`,
      {
        delegates: DELEGATES,
        perSecond: round(rate),
        p50Ms: round(p50, 1),
        p99Ms: round(p99, 1),
        baseline: round(baseline),
        ratio: round(ratio, 3),
        goal: GOAL,
        ratios: rounded(ratios),
        cost: round(median(costs), 3),
        costGoal: COST_GOAL,
        costs: rounded(costs),
        crowdCpuMs: round(clientCpuMs),
        floorRatio: round(floor.ratio, 3),
        floorCost: round(floor.cost, 3),
      },
    );
  } finally {
    crowd.kill();
    await server.stop();
    await removeFolder(folder);
  }
}
