/** Numbers of a run: percentiles, and what one core of this machine does at this moment. */
import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';

/** The value below which a share of them lie. */
export function percentile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (all: readonly number[]): number => percentile(all, 0.5);
export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** The machine's steady clock, the same in every process, in milliseconds. */
export const steadyMs = (): number => Number(process.hrtime.bigint()) / 1e6;

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const bytes = randomBytes(220);
const signature = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });

/** P-256 signatures that one core verifies in a second, the key parsed once: half a second of nothing else. */
export const verifiesPerSecond = (ms = 500): number => bareVerifying(ms).perSecond;

/** The same with the processor time of one, in milliseconds: what others on the machine do at that moment is not in it. */
export function bareVerifying(ms = 500): { readonly perSecond: number; readonly cpuMs: number } {
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  const cpu = process.cpuUsage();
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < ms) {
    for (let n = 0; n < 50; n++) if (!verify('sha256', bytes, key, signature)) throw new Error('a signature that does not hold');
    done += 50;
  }
  const perSecond = (done / (performance.now() - began)) * 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond, cpuMs: (user + system) / 1000 / done };
}

/** One line for people, one of JSON for machines. */
export function report(name: string, line: string, numbers: object): void {
  console.log(`${name}: ${line}`);
  console.log(JSON.stringify({ bench: name, ...numbers }));
}
