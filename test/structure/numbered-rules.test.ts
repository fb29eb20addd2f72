/** Every rule in shared/RULES.md has a test that cites it, every citation has a rule, and every refusal of a feature a scene. */
import { describe, expect, test } from 'vitest';
import { readText, sourcesUnder, ts, visit } from './sources.ts';

const rules = [...readText('shared/RULES.md').matchAll(/^- ([A-Z]-\d+) (.+)$/gm)].map((one) => ({ number: one[1]!, words: one[2]! }));

/** Titles of tests and of groups of tests. */
const titles: Array<{ readonly title: string; readonly path: string }> = [];
const tests = sourcesUnder('test').filter((one) => /\.test\.tsx?$/.test(one.path));
for (const { path, tree } of tests) {
  visit(tree, (node) => {
    if (!ts.isCallExpression(node) || !/^(test|it|describe)(\.each\b|\()/.test(`${node.expression.getText()}(`)) return;
    const title = node.arguments[0];
    if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) titles.push({ title: title.getText(), path });
  });
}
const cited = new Set(titles.flatMap(({ title }) => [...title.matchAll(/\b[A-Z]-\d{1,2}\b/g)].map((one) => one[0])));

describe('numbered rules', () => {
  test('there are some, each number once', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(new Set(rules.map((one) => one.number)).size).toBe(rules.length);
    expect(rules.filter((one) => !one.words.endsWith('.') && !one.words.endsWith('%.'))).toEqual([]);
  });

  test('each has a test that cites it', () =>
    expect(rules.filter((one) => !cited.has(one.number)).map((one) => `${one.number} ${one.words}`)).toEqual([]));

  test('each citation has a rule', () => expect([...cited].filter((one) => !rules.some((rule) => rule.number === one))).toEqual([]));
});

const features = sourcesUnder('shared/meeting', 'shared/sheets');
const scenes = tests.filter((one) => one.path.startsWith('test/meeting/')).map((one) => one.text).join('\n');
const kit = ['people', 'spoken', 'secret', 'elections', 'nominations', 'paper', 'proxies', 'ranked', 'sheets'].map((one) => readText(`test/kit/${one}.ts`)).join('\n');

describe('features', () => {
  test('each refusal has a scene', () => {
    const codes = new Set<string>();
    for (const { tree } of features) {
      visit(tree, (node) => {
        if (ts.isStringLiteralLike(node) && /^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(node.text)) codes.add(node.text);
      });
    }
    // What is signed is of a kind, too.
    for (const one of codes) if (one.startsWith('ecabinet/')) codes.delete(one);
    expect(codes.size).toBeGreaterThan(30);
    expect([...codes].filter((one) => !scenes.includes(`'${one}'`))).toEqual([]);
  });

  test('each command has a scene', async () => {
    const { KINDS } = await import('../../shared/kinds/kinds.ts');
    const names = KINDS.flatMap((kind) => [...kind.features, ...kind.sublogs]).flatMap((one) => Object.keys(one.commands));
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((one) => !scenes.includes(`'${one}'`) && !kit.includes(`'${one}'`))).toEqual([]);
  });
});
