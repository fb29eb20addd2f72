/**
 * `npm run demo`: a whole meeting as a command. Simulated people with real keys over real HTTP and sockets hold a session
 * on real papers; the bundle is written and checked. Progress on stderr; the last line on stdout is one JSON object.
 */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verify } from '../../shared/archive/verify.ts';
import { GRACE_MS } from '../../shared/meeting/votes.ts';
import { newCommandId } from '../link/outbox.ts';
import { foundCouncil, prepare } from './council.ts';
import { startServer } from './server-process.ts';
import { approve, hold } from './session.ts';

const HELP = 'npm run demo -- [--delegates 29] [--guests 5] [--votes 3] [--items 8] [--secret] [--out DIR] [--json]';
const { values } = parseArgs({
  options: {
    delegates: { type: 'string', default: '29' },
    guests: { type: 'string', default: '5' },
    votes: { type: 'string', default: '3' },
    items: { type: 'string', default: '8' },
    secret: { type: 'boolean', default: false },
    out: { type: 'string', default: 'demo-out' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function number(name: 'delegates' | 'guests' | 'votes' | 'items', least: number, most: number): number {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  console.error(`--${name}: a whole number from ${least} to ${most}\n${HELP}`);
  process.exit(2);
}

if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const size = {
  delegates: number('delegates', 3, 500),
  guests: number('guests', 0, 100),
  votes: number('votes', 0, 300),
  items: number('items', 1, 300),
  secret: values.secret,
  // With fewer nobody is left to be nominated.
  election: number('delegates', 3, 500) >= 7,
};
/** Whole seconds since this began. */
const elapsed = (): number => Math.round(performance.now() / 1000);
const say = (what: string): void => {
  if (!values.json) console.error(`· ${String(elapsed()).padStart(3)} s  ${what}`);
};

/** A port nobody uses now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}

/** The value below which a share of them lie, in ms, one decimal. */
function percentile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

const data = await mkdtemp(join(tmpdir(), 'e-cabinet-demo-'));
const server = await startServer({ PORT: String(await freePort()), DATA_DIR: data });
let failed = true;
try {
  const council = await foundCouncil(server.url, server.code, size, say);
  say('preparing the meeting on real papers');
  const prepared = await prepare(council, size);
  await council.secretary.join(prepared.meeting);
  const held = await hold(council, prepared, say);
  const everybody = [council.secretary, ...council.delegates, ...council.guests];
  await Promise.all(council.delegates.map((one) => one.hasLooked()));
  const faults = everybody.flatMap((one) => one.faults.map((fault) => `${one.name}: ${fault.message}`));
  for (const one of faults.slice(0, 20)) console.error(`! ${one}`);
  say('the secretary approves the minutes');
  await approve(council, prepared.meeting, newCommandId());
  const bytes = await council.secretary.bytes(`/api/meetings/${prepared.meeting}/archive.asice`);
  const out = resolve(values.out);
  await mkdir(out, { recursive: true });
  const bundle = join(out, `${prepared.meeting}.asice`);
  await writeFile(bundle, bytes);
  say(`checking ${bundle}`);
  const report = await verify(bytes, council.ca);
  for (const finding of report.findings.slice(0, 20)) console.error(`! ${finding.code} ${finding.where} ${finding.detail}`);
  for (const one of everybody) one.leave();
  const times = held.ballots.map((one) => one.ms);
  const { user, system } = process.cpuUsage();
  const cpuSeconds = Math.round((user + system) / 1e6);
  const grace = (held.rounds * GRACE_MS) / 1000;
  say(`done; the people took ${cpuSeconds} s of processor time, and ${grace} s were waited for ballots under way when a vote closed`);
  console.log(
    JSON.stringify({
      delegates: size.delegates,
      votes: prepared.votes.length,
      ballots: held.ballots.length,
      ...(size.secret && { papers: held.papers }),
      ackP50Ms: percentile(times, 0.5),
      ackP99Ms: percentile(times, 0.99),
      entries: report.summary.entries,
      bundle,
      ca: council.ca,
      verified: report.ok,
      findings: report.findings.length,
      faults: faults.length,
      seconds: elapsed(),
      cpuSeconds,
    }),
  );
  failed = !report.ok || faults.length > 0;
} finally {
  await server.stop();
  await rm(data, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
