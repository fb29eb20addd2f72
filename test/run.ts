/**
 * `npm test`: builds the client if it is older than its sources, then runs everything in one go, as vitest.config.ts says. Arguments
 * go on to vitest, e.g. a file's name. Prints at the very end what did not run and why, and a line "N passed, N failed, N skipped".
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { buildClientIfStale } from './kit/client-build.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** What vitest's JSON reporter says, as far as it is needed here. */
interface Report {
  readonly testResults: ReadonlyArray<{
    readonly name: string;
    readonly status: 'passed' | 'failed';
    readonly message?: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: ReadonlyArray<{
      readonly status: string;
      readonly fullName: string;
      readonly title: string;
      readonly failureMessages?: readonly string[];
    }>;
  }>;
}

const total = { passed: 0, failed: 0, skipped: 0 };
const notRun: string[] = [];
const failures: string[] = [];
/** Passed, but not at once: the machine was too slow, or the test is not to be relied on. */
const retried: string[] = [];
const slowest: Array<{ readonly where: string; readonly ms: number }> = [];
const began = performance.now();
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(0)} s`;
const folder = await mkdtemp(join(tmpdir(), 'ecabinet-test-'));
const args = process.argv.slice(2);
let fault = false;

try {
  const from = performance.now();
  const built = await buildClientIfStale();
  console.log(built ? `client built in ${seconds(from)}` : 'client is built already');
} catch (error) {
  fault = true;
  failures.push(`the client could not be built: ${error instanceof Error ? error.message : String(error)}`);
}

const file = join(folder, 'report.json');
const words = [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--passWithNoTests',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
];
await add(file, await vitest([...words, ...args]));
await rm(folder, { recursive: true, force: true });

if (!process.env['MONGODB_URL']) notRun.push('MongoDB: the stores’ contract did not run against it; set MONGODB_URL to run it');
console.log(`\ntook ${seconds(began)}; the slowest files:`);
for (const { where, ms } of slowest.sort((a, b) => b.ms - a.ms).slice(0, 10))
  console.log(`${(ms / 1000).toFixed(0).padStart(5)} s  ${where}`);
for (const one of retried) console.log(`RETRIED: ${one}`);
for (const one of failures) console.log(`FAILED: ${one}`);
for (const one of [...new Set(notRun)]) console.log(`NOT RUN: ${one}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = fault || total.failed > 0 || total.passed === 0 ? 1 : 0;

function vitest(words: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [resolve(ROOT, 'node_modules/vitest/vitest.mjs'), ...words], { cwd: ROOT, stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

async function add(file: string, code: number): Promise<void> {
  let report: Report;
  try {
    report = JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    if (code === 0) return;
    fault = true;
    failures.push('the tests did not run to their end');
    return;
  }
  let failed = 0;
  for (const suite of report.testResults) {
    const where = relative(ROOT, suite.name);
    slowest.push({ where, ms: suite.endTime - suite.startTime });
    for (const { status, fullName, failureMessages } of suite.assertionResults) {
      if (status === 'passed') {
        total.passed++;
        if (failureMessages && failureMessages.length > 0) retried.push(`${where}: ${fullName}`);
      } else if (status === 'failed') {
        failed++;
        failures.push(`${where}: ${fullName}`);
      } else {
        total.skipped++;
        // Left out by a filter on names is what was asked for; anything else is worth a word.
        if (!args.some((one) => one.startsWith('-t') || one.startsWith('--testNamePattern'))) notRun.push(`${where}: ${fullName}`);
      }
    }
    if (suite.status === 'failed' && !suite.assertionResults.some((one) => one.status === 'failed')) {
      failed++;
      failures.push(`${where}: could not be loaded${suite.message ? `: ${suite.message.split('\n')[0]}` : ''}`);
    }
  }
  total.failed += failed;
  if (code !== 0 && failed === 0) {
    fault = true;
    failures.push(`vitest ended with ${code} though no test failed`);
  }
}
