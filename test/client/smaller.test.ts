/** Libraries without what no screen asks of them: what is left out is still found by its name, and whatever is used is still there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { smallerRenderer, LEFT_OUT } from '../../vite.smaller-react.ts';
import { withoutUnaskedMethods } from '../../vite.smaller.ts';

const RENDERER_FILE = 'cjs/react-dom-client.production.js';

test('what the renderer is without stands in it under these names', () => {
  const code = readFileSync(join(dirname(createRequire(import.meta.url).resolve('react-dom/package.json')), RENDERER_FILE), 'utf8');
  for (const name of LEFT_OUT) expect(code).toContain(`\nfunction ${name}(`);
  const smaller = smallerRenderer(code);
  expect(smaller.length).toBeLessThan(0.8 * code.length);
  expect(smaller).toContain('exports.createRoot =');
  expect(smaller).not.toContain('exports.hydrateRoot =');
  // What is left names nothing that went.
  const free = (text: string): string[] => new Linter().verify(text, { rules: { 'no-undef': 2 } }).map(({ message }) => message);
  const before = new Set(free(code));
  expect(free(smaller).filter((one) => !before.has(one))).toEqual([]);
});

test('a shape keeps the methods that somebody names', () => {
  const code = `export const A = make("A", (inst) => { inst.x = 1; }, { asked(a) { return a; }, not(b) { return b; }, get spa() { return 1; }, check() {} });`;
  expect(withoutUnaskedMethods(code, new Set(['asked']))).toBe(
    `export const A = make("A", (inst) => { inst.x = 1; }, { asked(a) { return a; },   check() {} });`,
  );
});
