/** Numbers on screens are told in the digits of their language: none is printed as a program writes it. */
import { expect, test } from 'vitest';
import { parse, sourcesUnder, ts, visit } from './sources.ts';

/** What such a name stands for is a number, or one that is written out. */
const NUMBERS = new Set(['n', 'number', 'count', 'unread', 'length', 'size', 'year', 'total', 'minutes', 'seconds', 'percent']);
/** Of something. */
const OF_SOMETHING = new Set([...NUMBERS, 'line', 'row']);
const ARITHMETIC = new Set([
  ...[ts.SyntaxKind.PlusToken, ts.SyntaxKind.MinusToken, ts.SyntaxKind.AsteriskToken, ts.SyntaxKind.SlashToken, ts.SyntaxKind.PercentToken],
]);

/** Whether a number comes out of it, as far as that can be told without its types. */
function isNumber(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isNumber(node.expression);
  if (ts.isConditionalExpression(node)) return isNumber(node.whenTrue) || isNumber(node.whenFalse);
  if (ts.isBinaryExpression(node)) {
    const { operatorToken: { kind }, left, right } = node;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return isNumber(right);
    if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) return isNumber(left) || isNumber(right);
    return ARITHMETIC.has(kind) && [left, right].some((one) => ts.isNumericLiteral(one) || isNumber(one));
  }
  if (ts.isCallExpression(node)) return /^(Number|String|Math\.\w+)$/.test(node.expression.getText());
  if (ts.isPropertyAccessExpression(node)) return OF_SOMETHING.has(node.name.text);
  return ts.isNumericLiteral(node) || (ts.isIdentifier(node) && NUMBERS.has(node.text));
}

function printed({ path, tree }: Pick<ReturnType<typeof parse>, 'path' | 'tree'>): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    const isChild = ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
    if (isChild && node.expression && isNumber(node.expression)) found.push(`${path}: ${node.getText()}`);
  });
  return found;
}

test('no screen prints a number without the digits of its language', () => {
  expect(sourcesUnder('client').filter(({ path }) => path.endsWith('.tsx')).flatMap(printed)).toEqual([]);
});

test('one that does is found', () => {
  const tree = parse('x.tsx', 'const a = <p>{one.length}{t(w, { n })}{number(n)}{year}{at + 1}{b && <i>{Math.floor(c)}</i>}{text}{d ? String(d) : e}</p>;');
  expect(printed(tree).map((one) => one.slice(7))).toEqual(['{one.length}', '{year}', '{at + 1}', '{Math.floor(c)}', '{d ? String(d) : e}']);
});
