import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more workers only make fault and browser tests fight each other for them.
    maxWorkers: 2,
    pool: 'forks',
  },
});
