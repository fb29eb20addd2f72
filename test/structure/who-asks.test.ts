/** whatever a page asks of the server says who asks: it goes through `fetchAs` or the door, and not past them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, ROOT, sourcesUnder, visit } from './sources.ts';

/** Who asks without: before anybody is known, the urn in nobody's name, the app's own files, and people who have no page. */
const WITHOUT = [/^client\/link\/(door|drop|fetch-as|first-answers|http)\.ts$/, /^client\/(sw|update)\.ts$/, /^client\/people\//];
const FETCHES = /(?<![\w.#])fetch\(/;

test('X-30 nothing in a page fetches without saying who asks', () => {
  const fetching = filesUnder('client').filter((path) => /\.tsx?$/.test(path) && FETCHES.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(fetching).toContain('client/link/fetch-as.ts');
  expect(fetching.filter((path) => !WITHOUT.some((one) => one.test(path)))).toEqual([]);
});

/** Where an address of the server's is made that is no link: asked by what says who asks itself, or in nobody's name. */
const NO_LINK = [
  /^client\/link\/(door|drop|first-answers|http)\.ts$/,
  /^client\/reader\/kept-index\.ts$/,
  /^client\/(sw|update)\.ts$/,
  /^client\/people\//,
  // Read by the reader, through `fetchAs`.
  /^client\/panels\/minutes\/desk\/preview\.tsx: `\/api\/meetings\/\$\{id\}\/minutes\.pdf\?of=/,
  // The contract for other systems, which is the same for everybody.
  /"\/api\/v1\/openapi\.json"$/,
];
const SAYS = new Set(['linkAs', 'fetchAs']);

/** Whether a node stands within a call that says who asks. */
const isSaid = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) && SAYS.has(node.expression.getText())) || (node.parent !== undefined && isSaid(node.parent));

test('X-36 whatever link of a page leads to the server says who asks: it goes through `linkAs`', () => {
  const astray: string[] = [];
  let links = 0;
  for (const { path, tree } of sourcesUnder('client'))
    visit(tree, (node) => {
      const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
      const isAddress = isText && /^['"`]\/api\//.test(node.getText());
      const isPaper = ts.isCallExpression(node) && node.expression.getText() === 'paperUrl' && isInLink(node);
      if (!isAddress && !isPaper) return;
      const place = `${path}: ${node.getText()}`;
      if (isSaid(node)) links++;
      else if (!NO_LINK.some((one) => one.test(path) || one.test(place))) astray.push(place);
    });
  expect(astray).toEqual([]);
  expect(links).toBeGreaterThan(12);
});

/** Whether it is what an element of a page leads to. */
const isInLink = (node: ts.Node): boolean =>
  ts.isJsxAttribute(node) ? ['href', 'src'].includes(node.name.getText()) : node.parent !== undefined && isInLink(node.parent);
