import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

/** Those that stop and start servers, programs beside them or a hall of people, on ports and folders of their own: what they do is mostly wait. */
const FAULTS = [
  'test/faults/**/*.test.ts',
  'test/fuzz/**/*.test.ts',
  'test/bench/**/*.test.ts',
  'test/server/**/*.test.ts',
  'test/papers/recognition.test.ts',
];
/** One whole meeting, from the first page to the archive, by all roles in a browser. */
const SESSION = ['test/e2e/session.test.ts'];
const BROWSER = [
  'test/e2e/**/*.test.ts',
  'test/client/screens.test.ts',
  'test/client/amendments.test.ts',
  'test/client/paper-opinions.test.ts',
  'test/client/participants.test.ts',
  'test/client/calendar.test.ts',
  'test/client/many-meetings.test.ts',
  'test/client/ballot.test.ts',
  'test/client/under-the-finger.test.ts',
  'test/client/chair-foot.test.ts',
  'test/client/conclusions.test.ts',
  'test/client/minutes-desk.test.ts',
  'test/client/course.test.ts',
  'test/client/agenda-numbers.test.ts',
  'test/client/many-files.test.ts',
  'test/client/focus-back.test.ts',
  'test/client/tablets.test.ts',
  'test/client/taken-over.test.ts',
  'test/client/hall-boards.test.ts',
  'test/client/guides.test.ts',
  'test/client/half-written.test.ts',
  'test/client/asked-first.test.ts',
  'test/client/called-off.test.ts',
  'test/client/hall.test.ts',
  'test/client/lists.test.ts',
  'test/client/long-agenda.test.ts',
  'test/client/nominations.test.ts',
  'test/client/form-ballot.test.ts',
  'test/client/ranked.test.ts',
  'test/client/speaking.test.ts',
  'test/client/questions.test.ts',
  'test/client/arrivals.test.ts',
  'test/client/attending.test.ts',
  'test/client/notices.test.ts',
  'test/client/oversight.test.ts',
  'test/client/spoken.test.ts',
  'test/client/tellers.test.ts',
  'test/client/update.test.ts',
  'test/client/idle-lock.test.ts',
  'test/client/preview.test.ts',
  'test/client/room.test.ts',
  'test/client/running.test.ts',
  'test/client/seats.test.ts',
  'test/client/secret-ballot.test.ts',
  'test/client/own-papers.test.ts',
  'test/client/paper-ballots.test.ts',
  'test/client/shortcuts.test.ts',
  'test/client/stage.test.ts',
  'test/client/statistics.test.ts',
  'test/client/score.test.ts',
  'test/client/whispers.test.ts',
  'test/client/two-tabs.test.ts',
  'test/client/weights.test.ts',
  'test/client/proxies.test.ts',
];
/** They forge bundles by the dozen, and have each read by both verifiers. */
const RECORDS = ['test/archive/!(honest|verify-command).test.ts'];
/** They put something else in place of a module or of what is global: each has a process to itself, and leaves nothing behind. */
const ALONE = [
  'test/client/drafts.test.ts',
  'test/client/http.test.ts',
  'test/client/safe.test.ts',
  'test/client/sealed.test.ts',
  'test/client/storage.test.ts',
  'test/client/use-draft.test.ts',
  'test/link/fetch-as.test.ts',
  'test/link/known-notes.test.ts',
  'test/notes/two-tabs.test.ts',
  'test/reader/kept-papers.test.ts',
  'test/reader/scanned-text.test.ts',
  'test/reader/seen-papers.test.ts',
  'test/reader/transport.test.ts',
  'test/secret/two-worlds.test.ts',
];

const IN_BROWSERS = {
  globalSetup: ['test/kit/browser-unpacked.ts'],
  setupFiles: ['test/kit/seen-at-failure.ts'],
  testTimeout: 300_000,
  hookTimeout: 300_000,
  isolate: false,
  // What an act changes on a screen is waited for: the machine that runs this may be busy.
  expect: { poll: { timeout: 20_000 } },
};

/**
 * Where `npm test` has put the server's programs as JavaScript, what modules start of themselves as a process or a thread is what lies
 * there: each that reads TypeScript takes the processor three times as long to start, and tests start hundreds.
 */
function startedAsMade(programs: string | undefined): Plugin[] {
  if (programs === undefined) return [];
  const server = resolve(import.meta.dirname, '../server');
  const started = /new URL\('(\.\/[\w-]+(?:\.start|-thread)\.mjs)', import\.meta\.url\)/g;
  const transform = (code: string, id: string): string | undefined => {
    if (!id.startsWith(`${server}/`) || !code.includes('.mjs')) return undefined;
    const folder = join(programs, 'server', relative(server, dirname(id)));
    return code.replace(started, (_whole, file: string) => `new URL(${JSON.stringify(pathToFileURL(join(folder, file)).href)})`);
  };
  return [{ name: 'started-as-made', enforce: 'pre', transform }];
}

export default defineConfig({
  plugins: startedAsMade(process.env['TEST_PROGRAMS']),
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Reading scans takes seconds a page beside everything: servers of tests do it where that is what is tried.
    env: { READ_SCANS: 'off' },
    pool: 'forks',
    // A failure names what was there, also in its first line.
    chaiConfig: { truncateThreshold: 600 },
    /**
     * Four on two cores. Much of their time tests wait: for processes of their own, for lines that come back, for screens that show
     * something in its time. All projects share them: whichever waits leaves its core to another.
     */
    maxWorkers: Math.max(4, availableParallelism()),
    sequence: { sequencer: LongestFirst },
    setupFiles: ['test/kit/folders.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...FAULTS, ...BROWSER, ...ALONE, ...RECORDS],
          // What they import, most of a small file's time, is read once by each of the two processes.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, testTimeout: 300_000 } },
      { extends: true, test: { name: 'faults', include: FAULTS, testTimeout: 300_000, isolate: false } },
      { extends: true, test: { name: 'records', include: RECORDS, setupFiles: ['test/archive/remember.ts'], isolate: false } },
      { extends: true, test: { name: 'session', include: SESSION, ...IN_BROWSERS } },
      { extends: true, test: { name: 'browser', include: BROWSER, exclude: SESSION, ...IN_BROWSERS } },
    ],
  },
});
