/** What pages showed when a test in a browser failed, beside its failure: of a run on another machine nothing else is left. */
import { afterEach } from 'vitest';
import { pagesOpen } from './chromium.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Of each page that is open, its address and the first words on it. */
    seen?: readonly string[];
  }
}

const WORDS = 300;
const WAIT_MS = 3_000;

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const seen = pagesOpen().map(async (page) => {
    const shown = page.locator('body').innerText({ timeout: WAIT_MS }).catch(() => 'does not answer');
    return `${new URL(page.url()).pathname}: ${(await shown).replace(/\s+/g, ' ').slice(0, WORDS)}`;
  });
  task.meta.seen = await Promise.all(seen);
});
