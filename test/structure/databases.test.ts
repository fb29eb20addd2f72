/** The browser's databases: each has a name of its own, and all are opened the one way. */
import { expect, test } from 'vitest';
import { sourcesUnder } from './sources.ts';

const client = sourcesUnder('client').filter(({ path }) => path !== 'client/one-database.ts');

test('no two parts of the app open one database: of two versions one would never be had', () => {
  const names = client.flatMap(({ text }) => [...text.matchAll(/oneDatabase(?:<\w+>)?\('([^']+)'/g)].map(([, name]) => name!));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((one, n) => names.indexOf(one) !== n)).toEqual([]);
});

test('none is opened by itself', () =>
  expect(client.filter(({ text }) => /\bopenDB\b/.test(text)).map(({ path }) => path)).toEqual([]));
