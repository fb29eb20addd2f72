/** X-30 whatever a page asks of the server says who asks: it goes through `fetchAs` or the door, and not past them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, ROOT } from './sources.ts';

/** Who asks without: before anybody is known, the urn in nobody's name, the app's own files, and people who have no page. */
const WITHOUT = [/^client\/link\/(door|drop|fetch-as|first-answers|http)\.ts$/, /^client\/(sw|update)\.ts$/, /^client\/people\//];
const FETCHES = /(?<![\w.#])fetch\(/;

test('X-30 nothing in a page fetches without saying who asks', () => {
  const fetching = filesUnder('client').filter((path) => /\.tsx?$/.test(path) && FETCHES.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(fetching).toContain('client/link/fetch-as.ts');
  expect(fetching.filter((path) => !WITHOUT.some((one) => one.test(path)))).toEqual([]);
});
