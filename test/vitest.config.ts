import { defineConfig } from 'vitest/config';

/** Those that stop and start servers or load them, each on ports and folders of its own: what they do is mostly wait. */
const FAULTS = ['test/faults/**/*.test.ts', 'test/fuzz/**/*.test.ts', 'test/bench/**/*.test.ts', 'test/server/**/*.test.ts'];
const BROWSER = [
  'test/e2e/**/*.test.ts',
  'test/client/screens.test.ts',
  'test/client/ballot.test.ts',
  'test/client/hall.test.ts',
  'test/client/update.test.ts',
  'test/client/idle-lock.test.ts',
  'test/client/room.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 240_000,
    pool: 'forks',
    // Two cores: more workers only make tests fight each other for them.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'rules', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: [...FAULTS, ...BROWSER] } },
      { extends: true, test: { name: 'faults', include: FAULTS, testTimeout: 300_000 } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          isolate: false,
          // A third of their time they wait: for a vote's three seconds, a line that comes back, what a screen shows in its time.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
