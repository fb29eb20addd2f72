/** What the build makes of the texts: the Vietnamese with each screen, every other language whole in a chunk of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';
import { beforeEach, describe, expect, test, vi as stub } from 'vitest';
import { LANGUAGES, type Language, type Words } from '../../shared/text/words.ts';
import { wordsByLanguage } from '../../vite.words.ts';
import { filesUnder, ROOT } from '../structure/sources.ts';

type Group = Readonly<Record<string, Words>>;
type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
const plugin = wordsByLanguage() as Plugin & Record<'configResolved' | 'load' | 'transform', (...given: unknown[]) => unknown>;
plugin.configResolved({ command: 'build' });

const evaluated = async (code: string): Promise<Record<string, unknown>> =>
  import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Record<string, unknown>>;
const tableOf = async (language: string): Promise<Table> =>
  (await evaluated(plugin.load(`\0virtual:words-${language}`) as string))['default'] as Table;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof (one as Partial<Words>).bn === 'string');

const files = filesUnder('shared/text').filter((one) => !one.endsWith('/words.ts'));
const named = (file: string, group: string): string => `${file.slice(file.lastIndexOf('/') + 1, -'.ts'.length)}.${group}`;
/** `verify.ts` gives on what stands in `findings.ts`. */
const groupsOf = async (file: string) =>
  Object.entries((await import(join(ROOT, file))) as Record<string, unknown>).filter(
    (one): one is [string, Group] => isGroup(one[1]) && one[0] !== 'findingNames',
  );

test('each other language has every text, as its source says it', async () => {
  for (const language of LANGUAGES.filter((one) => one !== 'vi')) {
    const table = await tableOf(language);
    const said: Record<string, Record<string, string>> = {};
    for (const file of files)
      for (const [group, texts] of await groupsOf(file))
        said[named(file, group)] = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[language]]));
    expect(Object.keys(table).length).toBeGreaterThan(40);
    expect(table).toEqual(said);
  }
});

test('a screen carries the Vietnamese alone', async () => {
  for (const file of files) {
    const made = plugin.transform(readFileSync(join(ROOT, file), 'utf8'), join(ROOT, file)) as { code: string };
    const code = ts
      .transpile(made.code, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext })
      .replace(/^import .*$/gm, '')
      .replace(/= findings;/, '= {};');
    const built = await evaluated(`const spoken = (name, texts) => ({ name, texts });\n${code}`);
    for (const [group, texts] of await groupsOf(file))
      expect(built[group]).toEqual({
        name: named(file, group),
        texts: Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.vi])),
      });
  }
});

test.each([
  ['a language is missing', `export const one = words({ a: { vi: 'Có', en: 'Yes' } });`],
  ['a text is put together', `export const one = words({ a: { vi: 'Có', en: 'Yes', bn: other } });`],
])('%s: nothing is built', (_what, code) => {
  expect(() => plugin.transform(code, join(ROOT, 'shared/text/one.ts'))).toThrow(/one\.a/);
});

describe('in the built app', () => {
  const english = { default: { 'one.words': { yes: 'Yes' }, 'late.words': { no: 'No' } } };
  beforeEach(() => stub.resetModules());
  const built = async () => {
    stub.doMock('virtual:words-en', () => english);
    stub.doMock('virtual:words-bn', () => {
      throw new Error('gone');
    });
    return import('../../client/ui/spoken.ts');
  };
  const of = (group: Group, key: string, language: Language): string => group[key]![language];

  test('a text speaks Vietnamese until a language is learned, whether its screen came before or after', async () => {
    const { spoken, learn, isLearned } = await built();
    const early = spoken('one.words', { yes: 'Có' });
    expect([isLearned('vi'), isLearned('en'), of(early, 'yes', 'en')]).toEqual([true, false, 'Có']);
    await learn('en');
    const late = spoken('late.words', { no: 'Không' });
    expect([isLearned('en'), of(early, 'yes', 'en'), of(late, 'no', 'en'), of(late, 'no', 'vi'), of(late, 'no', 'bn')]).toEqual([
      true,
      'Yes',
      'No',
      'Không',
      'Không',
    ]);
  });

  test('a language that cannot be had says so, and is no loss for the others', async () => {
    const { learn, isLearned } = await built();
    await expect(learn('bn')).rejects.toThrow();
    await learn('en');
    expect([isLearned('bn'), isLearned('en')]).toEqual([false, true]);
  });
});
