/** What must not be in the repository: texts in another normal form, places of somebody's machine, hosts of a registry. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { minVersion, satisfies } from 'semver';
import { expect, test } from 'vitest';
import { ROOT, filesUnder, readText } from './sources.ts';

const TEXT = /(\.(ts|tsx|mjs|js|json|md|css|html|svg|yml|yaml|sh|txt|ndjson)|\/(run|\.npmrc|\.gitignore)|^(\.npmrc|\.gitignore))$/;

/** What a clone would hold; every file that is not ignored where there is no git. */
function tracked(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\0')
      .filter((one) => one !== '' && existsSync(join(ROOT, one)) && statSync(join(ROOT, one)).isFile());
  } catch {
    return filesUnder('.');
  }
}

const files = tracked().filter((one) => TEXT.test(one));

test('Vietnamese is written in normal form C', () => {
  expect(
    files.flatMap((path) =>
      readText(path)
        .split('\n')
        .flatMap((line, n) => (line === line.normalize('NFC') || /\\u0?3|normalize\('NFD'\)/.test(line) ? [] : [`${path}:${n + 1}`])),
    ),
  ).toEqual([]);
});

/** Spelled in pieces, so that this file does not find itself. */
const FOREIGN: ReadonlyArray<readonly [string, RegExp]> = [
  ['a path of somebody’s machine', new RegExp(['(?<![\\w.])/wor', 'k/|(?<![\\w.])/roo', 't/|(?<![\\w.])/hom', 'e/[a-z]+/'].join(''))],
  ['a registry’s host', new RegExp(['registry\\.[a-z]+\\.(?:or', 'g|co', 'm|i', 'o|ne', 't)|artifactor', 'y|npm\\.pk', 'g'].join(''))],
  ['an address with a password in it', /\b[a-z]+:\/\/[^/\s'"`<>{}$:@]+:[^/\s'"`<>{}$@]+@(?!localhost|example|127\.)[a-z0-9.-]+\.[a-z]{2,}/],
  ['work that is not done', new RegExp(['\\bTO', 'DO\\b|\\bFIX', 'ME\\b|@ts-ign', 'ore|@ts-noch', 'eck'].join(''))],
  ['a test put aside', new RegExp(['\\b(?:test|it|describe)\\.(?:sk', 'ip|on', 'ly|to', 'do)\\('].join(''))],
];

test.each(FOREIGN)('nothing holds %s', (_name, pattern) => {
  expect(
    files
      .filter((one) => one !== 'package-lock.json')
      .flatMap((path) =>
        readText(path)
          .split('\n')
          .flatMap((line, n) => (pattern.test(line) ? [`${path}:${n + 1} ${line.trim().slice(0, 100)}`] : [])),
      ),
  ).toEqual([]);
});

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
}
const named = Object.entries((JSON.parse(readText('package-lock.json')) as { packages: Record<string, Locked> }).packages);

test('the lock file names no host', () => {
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(([, one]) => one.resolved !== undefined).map(([name]) => name)).toEqual([]);
  expect(named.filter(([name, one]) => name !== '' && !one.integrity).map(([name]) => name)).toEqual([]);
});

test('every package of the lock file runs on the oldest Node that is promised', () => {
  const oldest = minVersion(named.find(([name]) => name === '')![1].engines!.node!)!.version;
  expect(oldest).toBe('20.19.0');
  // npm leaves out an optional one that does not fit.
  const needed = named.filter(([, one]) => !one.optional && one.engines?.node !== undefined);
  expect(needed.length).toBeGreaterThan(100);
  expect(
    needed.filter(([, one]) => !satisfies(oldest, one.engines!.node!)).map(([name, one]) => `${name}: ${one.engines!.node}`),
  ).toEqual([]);
});

test('every size and colour that a style asks for has been given a value', () => {
  const styles = files.filter((one) => one.startsWith('client/') && one.endsWith('.css')).map(readText).join('\n');
  const code = files
    .filter((one) => (one.startsWith('client/') && one.endsWith('.tsx')) || one === 'client/ui/theme.ts')
    .map(readText)
    .join('\n');
  const asked = [...new Set([...styles.matchAll(/var\((--[a-z0-9-]+)[,)]/g)].map(([, name]) => name!))];
  // The kit gives its own.
  const unknown = asked.filter(
    (name) =>
      !/^--(mantine|button|input|text|stack)-/.test(name) &&
      !new RegExp(`(^|[^-a-z0-9])${name}['"]?\\s*[:\\]]`, 'm').test(`${styles}\n${code}`),
  );
  expect(unknown).toEqual([]);
});

test('no program makes a vault or a backup that is cheaper to try than a new installation’s: tests alone do', () => {
  const third = /\bopenVault\((?:[^,()]|\([^()]*\))*,(?:[^,()]|\([^()]*\))*,/;
  const cheaper = files.filter((path) => /^(server|client|shared)\//.test(path) && path !== 'server/identity/vault.ts').filter((path) => {
    const text = readText(path);
    return /\bLEAST_COST\b|\bcost: /.test(text) || third.test(text);
  });
  expect(cheaper).toEqual([]);
});

/** Bytes that are read in one sitting. */
const MOST_BYTES = 14_000;
/** Words for people are looked up, not read through: a file of them holds a subject in three languages. */
const WORDS = /^shared\/text\//;

test('no file of the program is longer than is read in one sitting', () => {
  const longer = files
    .filter((path) => /^(server|client|shared|release)\/.*\.(ts|tsx|mjs|css)$/.test(path) && !WORDS.test(path))
    .map((path) => [path, Buffer.byteLength(readText(path))] as const)
    .filter(([, bytes]) => bytes > MOST_BYTES);
  expect(longer).toEqual([]);
});

const WIDEST = 140;
/** Texts and patterns, which nobody breaks; what a template has in its holes counts as its text. */
const LITERAL = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|`.*$|\/(?:[^/\\\n]|\\.)+\/[a-z]*/g;
/** The verifier that stands in every archive, in its parts, is held by its hash; words for people have lines of their own. */
const AS_LONG_AS_IT_IS = /^shared\/(text|archive\/(verify-script[a-z-]*|readme)\.ts)/;

test('no line of code is wider than a window, but for a text or a pattern in it', () => {
  expect(
    files
      .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !AS_LONG_AS_IT_IS.test(path))
      .flatMap((path) =>
        readText(path)
          .split('\n')
          .flatMap((line, n) => (line.length > WIDEST && line.replace(LITERAL, "''").length > WIDEST ? [`${path}:${n + 1}`] : [])),
      ),
  ).toEqual([]);
});
