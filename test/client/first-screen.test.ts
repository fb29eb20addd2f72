/** What a tablet without cache fetches before its first screen: over a slow line every kilobyte is waited for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildClientIfStale, CLIENT } from '../kit/client-build.ts';

/** In bytes, as they go over the line; with the answers and the log of a session it stays below the 250 kB of `npm run bench cold`. */
const MOST = 186_500;

/** As a build for use makes it. */
const sent = (file: string): number => {
  const bytes = readFileSync(join(CLIENT, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return file.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes, { params }).length;
};

test('page, scripts, styles and fonts of the first screen are few', async () => {
  await buildClientIfStale();
  const page = readFileSync(join(CLIENT, 'index.html'), 'utf8');
  const linked = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  const scripts = linked.filter((one) => one.endsWith('.js'));
  const fonts = linked
    .filter((one) => one.endsWith('.css'))
    .flatMap((one) => [...readFileSync(join(CLIENT, one), 'utf8').matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, path]) => path!));
  // Letters come after a vote.
  expect([linked.length - scripts.length, fonts.length]).toEqual([1, 0]);
  // The first asks, beside all others; of these the large ones are of like size, each for a connection of its own.
  expect(page.indexOf('<script')).toBe(page.indexOf(`<script type="module" async fetchpriority="high" crossorigin src="${scripts[0]}"`));
  const sizes = scripts.map(sent);
  expect(sizes[0]).toBeLessThan(1_500);
  expect(sizes.filter((one) => one > 30_000)).toHaveLength(4);
  expect(Math.max(...sizes)).toBeLessThan(2 * Math.min(...sizes.filter((one) => one > 30_000)));
  // In whatever order further ones arrive, what builds upon these comes after them.
  expect(readdirSync(join(CLIENT, 'assets')).filter((one) => /^(Input|InlineInput|CloseButton)-.*\.css$/.test(one))).toEqual([]);
  expect(['index.html', ...linked, ...fonts].reduce((sum, one) => sum + sent(one), 0)).toBeLessThan(MOST);
});

test('what takes the whole of a screen comes with the first panels, and no other does', () => {
  const folder = join(CLIENT, '../../client/panels');
  const running = readdirSync(folder)
    .filter((one) => existsSync(join(folder, one, 'slots.tsx')) && /^  running: /m.test(readFileSync(join(folder, one, 'slots.tsx'), 'utf8')))
    .map((one) => `./${one}/slots.tsx`);
  const first = /glob<[^(]*\(\[(.*)\]/.exec(readFileSync(join(folder, 'index.ts'), 'utf8'))![1]!;
  expect([...first.matchAll(/'([^']+)'/g)].map(([, path]) => path)).toEqual(running);
});
