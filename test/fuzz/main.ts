/** `npm run fuzz -- [--seconds N] [--seed S]`: attacks a server for so long; ends with 1 when something was found. */
import { parseArgs } from 'node:util';
import { freePort } from '../faults/hosting.ts';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) } },
});
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
console.log(`seed ${seed}, ${seconds} seconds`);
const { findings, answers, ...rest } = await fuzz({ seconds, seed, port: await freePort(), say: (what) => console.log(what) });
for (const [answer, times] of Object.entries(answers).sort((a, b) => b[1] - a[1])) console.log(`${String(times).padStart(7)} ${answer}`);
for (const one of findings) console.log(`FOUND: ${one}`);
console.log(JSON.stringify({ seed, ...rest, findings: findings.length }));
process.exit(findings.length > 0 ? 1 : 0);
