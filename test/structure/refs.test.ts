/** What is done to an element when it comes is done once: an act written in place of a `ref` is done at every drawing. */
import { expect, test } from 'vitest';
import { parse, sourcesUnder, ts, visit } from './sources.ts';

const ACT = /\.(focus|append|prepend|scrollIntoView|showModal|select|click|play)\(/;

function acts({ path, tree }: Pick<ReturnType<typeof parse>, 'path' | 'tree'>): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (!ts.isJsxAttribute(node) || node.name.getText() !== 'ref' || !node.initializer || !ts.isJsxExpression(node.initializer)) return;
    const { expression } = node.initializer;
    if (expression && ts.isArrowFunction(expression) && ACT.test(expression.getText())) found.push(`${path}: ${expression.getText()}`);
  });
  return found;
}

test('no screen takes the focus or moves what is drawn at every drawing', () => {
  expect(sourcesUnder('client').filter(({ path }) => path.endsWith('.tsx')).flatMap(acts)).toEqual([]);
});

test('such a one is found', () => {
  const one = parse('client/x.tsx', "const a = <div ref={(end) => end?.append(other)} />;\nconst b = <p ref={takesFocus} />;");
  expect(acts(one)).toEqual(['client/x.tsx: (end) => end?.append(other)']);
});
