/**
 * `npm test`: builds the client if it is older than its sources, then runs what shows within some minutes whether anything broke: rules,
 * server, record, and one whole meeting in a browser. `npm run test:long` (`--long`): all other screens in browsers, forged records by
 * the hundred, servers that are killed and loaded. Arguments go on to vitest; where one names something, e.g. a file, `npm test` looks
 * for it in both. Prints at the very end what did not run and why, what it left to the other command, and a line
 * "N passed, N failed, N skipped".
 *
 * Where tests of one or two files failed, these run once more, alone. What fails again has failed. What passes then hangs on what else
 * the machine does: it is named among the last lines, with what was waited for and what pages showed, and is to be looked into.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { buildClientIfStale } from './kit/client-build.ts';
import { allPrograms } from './kit/programs.ts';

const ROOT = resolve(import.meta.dirname, '..');
const VITEST = resolve(ROOT, 'node_modules/vitest/vitest.mjs');
const CONFIG = ['--config', 'test/vitest.config.ts'];
/** Of vitest.config.ts; every file of tests belongs to one. */
const PROJECTS = { test: ['session', 'alone', 'rules'], long: ['browser', 'faults', 'records'] };
/** Failures in more files than this are no mischance. */
const AGAIN_AT_MOST = 2;

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
      readonly failureMessages?: readonly string[];
      readonly meta?: { readonly seen?: readonly string[] };
    }>;
  }>;
}

/** What one run came to; of what failed and of what was left out, by its name, why. */
interface Outcome {
  passed: string[];
  skipped: string[];
  failed: Map<string, { readonly file: string; readonly why: string }>;
  slowest: Array<{ readonly file: string; readonly ms: number }>;
}

const began = performance.now();
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(0)} s`;
const folder = await mkdtemp(join(tmpdir(), 'ecabinet-test-'));
const LONG = '--long';
const onlyLong = process.argv.includes(LONG);
const args = process.argv.slice(2).filter((one) => one !== LONG);
const named = args.some((one) => !one.startsWith('-'));
const projects = onlyLong ? PROJECTS.long : named ? [...PROJECTS.long, ...PROJECTS.test] : PROJECTS.test;
const firstLine = (text: string | undefined): string => text?.split('\n').find((one) => one.trim() !== '')?.trim() ?? '';
/** What failed, what was waited for, and at which line of its test: often all that is left of a run on another machine. */
const whyOf = (text: string | undefined, file: string): string => {
  const awaited = /- (waiting for .*)/.exec(text ?? '')?.[1];
  const lines = [...(text ?? '').matchAll(/([\w./-]+\.ts):(\d+):\d+/g)].filter(([, name]) => name!.endsWith(file)).map(([, , line]) => line);
  const parts = [firstLine(text), ...(awaited ? [awaited] : []), ...(lines.length > 0 ? [`line ${lines.join(', ')}`] : [])];
  return stripVTControlCharacters(parts.join(' | '));
};

const whole = await run(args);
const unreliable: Outcome['failed'] = new Map();
const files = [...new Set([...whole.failed.values()].map((one) => one.file))];
if (files.length > 0 && files.length <= AGAIN_AT_MOST && !files.includes('')) {
  console.log(`\nonce more, alone: ${files.join(', ')}`);
  const again = await run([...files, '--maxWorkers=1', ...args.filter((one) => one.startsWith('-'))]);
  for (const [name, one] of whole.failed)
    if (again.passed.includes(name)) {
      whole.failed.delete(name);
      unreliable.set(name, one);
    }
}
await rm(folder, { recursive: true, force: true });

if (!onlyLong && !named) {
  const left = await filesOf(PROJECTS.long);
  console.log(`\nleft to npm run test:long: ${left} files (other screens in browsers, forged records, servers that are killed)`);
}
const notRun = [...new Set(whole.skipped)];
if (!process.env['MONGODB_URL']) notRun.push('MongoDB: the stores’ contract did not run against it; set MONGODB_URL to run it');
console.log(`\ntook ${seconds(began)}; the slowest files:`);
for (const { file, ms } of whole.slowest.sort((a, b) => b.ms - a.ms).slice(0, 10))
  console.log(`${(ms / 1000).toFixed(0).padStart(5)} s  ${file}`);
for (const [name, { why }] of unreliable) console.log(`PASSED ONLY ALONE: ${name}: ${why}`);
for (const [name, { why }] of whole.failed) console.log(`FAILED: ${name}${why && `: ${why}`}`);
for (const one of notRun) console.log(`NOT RUN: ${one}`);
const onlyAlone = unreliable.size > 0 ? `, ${unreliable.size} passed only alone` : '';
console.log(`${whole.passed.length} passed, ${whole.failed.size} failed${onlyAlone}, ${whole.skipped.length} skipped`);
process.exitCode = whole.failed.size > 0 || whole.passed.length === 0 ? 1 : 0;

/** One run of vitest, the client built before it. */
async function run(args: readonly string[]): Promise<Outcome> {
  const outcome: Outcome = { passed: [], skipped: [], failed: new Map(), slowest: [] };
  /** Of the run as a whole: no file would tell more when run again. */
  const failed = (what: string, why = ''): void => void outcome.failed.set(what, { file: '', why });
  try {
    const from = performance.now();
    const built = await buildClientIfStale();
    console.log(built ? `client built in ${seconds(from)}` : 'client is built already');
    process.env['TEST_PROGRAMS'] = await allPrograms();
  } catch (error) {
    failed('the client or the programs could not be built', String(error));
  }
  const file = join(folder, 'report.json');
  await rm(file, { force: true });
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await vitest(['run', ...CONFIG, '--passWithNoTests', ...reports, ...only(projects), ...args]);
  try {
    read(JSON.parse(await readFile(file, 'utf8')) as Report, outcome);
  } catch {
    if (code !== 0) failed('the tests did not run to their end');
  }
  if (code !== 0 && outcome.failed.size === 0) failed(`vitest ended with ${code} though no test failed`);
  return outcome;
}

/** How many files of tests they have. */
async function filesOf(names: readonly string[]): Promise<number> {
  const words = [VITEST, 'list', '--filesOnly', '--json', ...CONFIG, ...only(names)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: ROOT });
  return (JSON.parse(stdout) as unknown[]).length;
}

function only(names: readonly string[]): string[] {
  return names.map((one) => `--project=${one}`);
}

function vitest(words: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [VITEST, ...words], { cwd: ROOT, stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

function read(report: Report, outcome: Outcome): void {
  // Left out by a filter on names is what was asked for; anything else is worth a word.
  const filtered = args.some((one) => one.startsWith('-t') || one.startsWith('--testNamePattern'));
  for (const suite of report.testResults) {
    const file = relative(ROOT, suite.name);
    outcome.slowest.push({ file, ms: suite.endTime - suite.startTime });
    for (const { status, fullName, failureMessages, meta } of suite.assertionResults) {
      const name = `${file}: ${fullName}`;
      if (status === 'passed') outcome.passed.push(name);
      else if (status === 'failed') outcome.failed.set(name, { file, why: [whyOf(failureMessages?.[0], file), ...(meta?.seen ?? [])].join('\n    seen: ') });
      else if (!filtered) outcome.skipped.push(name);
    }
    if (suite.status === 'failed' && !suite.assertionResults.some((one) => one.status === 'failed'))
      outcome.failed.set(`${file}: could not be loaded`, { file, why: firstLine(suite.message) });
  }
}
