/** No file needs, to be read, a file that needs it: types alone may go round in circles, and what is fetched when asked for. */
import { expect, test } from 'vitest';
import { parse, sourcesUnder, type Source } from './sources.ts';

/** Groups of files each of which leads to all others of its group by values; none where there is no circle. */
export function circlesOf(sources: readonly Source[]): string[][] {
  const needed = (one: Source) =>
    one.imports.flatMap(({ file, typeOnly, later }) => (file !== undefined && !typeOnly && !later ? [file] : []));
  const next = new Map(sources.map((one) => [one.path, needed(one)]));
  const place = new Map<string, number>();
  const least = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const look = (path: string): void => {
    place.set(path, place.size);
    least.set(path, place.get(path)!);
    open.push(path);
    for (const one of next.get(path) ?? []) {
      if (!next.has(one)) continue;
      if (!place.has(one)) look(one);
      if (open.includes(one)) least.set(path, Math.min(least.get(path)!, least.get(one)!));
    }
    if (least.get(path) !== place.get(path)) return;
    const group = open.splice(open.indexOf(path));
    if (group.length > 1 || next.get(path)!.includes(path)) circles.push(group.sort());
  };
  for (const path of next.keys()) if (!place.has(path)) look(path);
  return circles;
}

const parsed = (...files: ReadonlyArray<readonly [path: string, text: string]>) => files.map(([path, text]) => parse(path, text));

test('no values go round in a circle', () => {
  expect(circlesOf(sourcesUnder('shared', 'server', 'client', 'test', 'release'))).toEqual([]);
});

test('a circle is found, over however many files, and by export as well', () => {
  expect(
    circlesOf(
      parsed(
        ['server/a.ts', `import { b } from './b.ts';`],
        ['server/b.ts', `import { type X, c } from './c.ts';`],
        ['server/c.ts', `export { a } from './a.ts';`],
        ['server/d.ts', `import { a } from './a.ts';`],
        ['server/e.ts', `import { e } from './e.ts';`],
      ),
    ),
  ).toEqual([['server/a.ts', 'server/b.ts', 'server/c.ts'], ['server/e.ts']]);
});

test('types alone, and what is fetched when it is asked for, make none', () => {
  expect(
    circlesOf(
      parsed(
        ['client/a.ts', `import { b } from './b.ts';`],
        ['client/b.ts', `import type { A } from './a.ts'; import { type C } from './c.ts'; export const later = () => import('./a.ts');`],
        ['client/c.ts', `import { b } from './b.ts';`],
      ),
    ),
  ).toEqual([]);
});
