/** What the documents name is there: files, headings, settings, commands; and README stays short. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, readText } from './sources.ts';

const DOCS = readdirSync(join(ROOT, 'docs')).filter((one) => one.endsWith('.md'));
const DOCUMENTS = ['README.md', 'shared/RULES.md', ...DOCS.map((one) => `docs/${one}`)];
/** What grows goes to docs. */
const LONGEST_README = 16_000;

/** As a heading is addressed on the page. */
const anchor = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
const anchorsOf = (path: string): string[] => [...readText(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading!));

test('every link leads somewhere', () => {
  const broken = DOCUMENTS.flatMap((path) =>
    [...readText(path).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([link, file, heading]) => {
      const to = file ? join(dirname(path), file) : path;
      return existsSync(join(ROOT, to)) && (heading === undefined || anchorsOf(to).includes(heading)) ? [] : [`${path}: ${link}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('README leads to every document, and is short', () => {
  const readme = readText('README.md');
  expect(DOCUMENTS.filter((one) => one !== 'README.md' && !readme.includes(`(${one})`))).toEqual([]);
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(LONGEST_README);
});

test('the settings that are described are the settings that are read', () => {
  const read = [...readText('server/config.ts').matchAll(/^ {4}([A-Z][A-Z_]+):/gm)].map(([, name]) => name!);
  const described = new Set([...readText('docs/settings.md').matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(([, name]) => name!));
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((one) => !described.has(one))).toEqual([]);
  const elsewhere = ['UI_LANGUAGE', 'NODE_EXTRA_CA_CERTS'];
  expect([...described].filter((one) => !read.includes(one) && !elsewhere.includes(one))).toEqual([]);
  const named = [...readText('README.md').matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)].map(([, name]) => name!);
  expect(named.filter((one) => !described.has(one))).toEqual([]);
});

test('the commands that are named are there', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  const unknown = DOCUMENTS.flatMap((path) =>
    [...readText(path).matchAll(/npm run ([a-z]+)/g)].flatMap(([all, name]) => (name! in scripts ? [] : [`${path}: ${all}`])),
  );
  expect(unknown).toEqual([]);
});
