/** Whatever changes something over HTTP stands in the security log, or here with the reason why not. */
import { expect, test } from 'vitest';
import { ROUTES } from '../fuzz/routes.ts';
import { sourcesUnder, ts, visit } from './sources.ts';

const NOT_NOTED: Readonly<Record<string, string>> = {
  'POST /api/key-challenge': 'a number to be signed; nothing is kept of it',
  'POST /api/units/merge/preview': 'says what a merger would do, and changes nothing',
  'POST /api/search': 'looks for something, and changes nothing; what an administrator is shown of a paper is noted as read',
  'POST /api/notices/seen': 'how far somebody has read what they are told',
  'PUT /api/notices/ways': 'of what somebody is told by which way; which ways there are is noted',
  'POST /api/news/seen': 'how far somebody has read what is told of their own account',
  'PUT /api/notebook/notes': 'somebody’s own sealed note, which has versions of its own',
  'PUT /api/notebook/key': 'the name of a key that opens nothing but one’s own notes; the server never has it',
  'PUT /api/notebook/reading-key': 'the public half of a device’s own key, which others seal to it; replaced by the device alone',
  'PUT /api/notebook/sheet': 'whether somebody has printed a sheet for themselves, or wants none',
  'PUT /api/notebook/shared': 'a sealed note, to people whom its writer has chosen; never part of a record',
  'DELETE /api/notebook/shared/:id': 'taken back by its writer',
  'POST /api/notebook/anew': 'one’s own notes, which nobody could read any more',
  'POST /api/second-factor/totp': 'nothing holds before it is confirmed, which is noted',
  'POST /api/second-factor/passkey/options': 'nothing holds before the passkey is added, which is noted',
  'POST /api/meetings/:meeting/log/held': 'entries that the log key has signed: the record itself holds them',
  'PUT /api/meetings/:meeting/minutes': 'the text of a draft, which has versions of its own',
  'POST /api/meetings/:meeting/minutes/approve': 'the record itself holds who approved what, and when',
  'POST /api/meetings/:meeting/opened': 'what a delegate has read, which is counted for the secretary and known nowhere else',
  'POST /api/meetings/:meeting/undrawn': 'pages that a device could not draw, counted for the secretary until the closing',
  'PUT /api/meetings/:meeting/seating': 'where people sit, which has versions of its own and is in no record',
  'POST /api/meetings/:meeting/tablet': 'how a device is at this moment, and whether somebody is wanted there; in memory alone',
  'POST /api/meetings/:meeting/tablets/:tablet': 'that somebody is coming to help, or has helped; in memory alone',
  'POST /api/meetings/:meeting/stand-ins': 'the record of the rehearsal itself holds who had them come, and their keys',
  'DELETE /api/meetings/:meeting/stand-ins': 'the record of the rehearsal itself holds that they left',
  'POST /api/urns/:meeting/:key': 'a paper that nobody is known by: who drops one is written nowhere',
  'POST /api/urns/:meeting/:key/lines': 'papers on their way onto a board, which the meeting’s log holds once they are published',
  'POST /api/own-papers': 'somebody’s own folders and files, which nobody else opens',
  'PUT /api/own-papers': 'a file of somebody’s own, which no meeting names',
  'PUT /api/papers': 'a file that no meeting names yet; putting it on an agenda stands in the meeting’s log',
};

const CHANGING = new Set(['post', 'put', 'patch', 'delete', 'all']);

/** Names in a file that stand for a handler which `noted` made, and its own. */
function notedNames(file: ts.Node): ReadonlySet<string> {
  const names = new Set(['noted']);
  visit(file, (node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || !node.initializer || !ts.isCallExpression(node.initializer))
      return;
    const made = node.initializer.expression;
    if (ts.isIdentifier(made) && made.text === 'noted') names.add(node.name.text);
  });
  return names;
}

function names(root: ts.Node, any: ReadonlySet<string>): boolean {
  let found = false;
  visit(root, (node) => {
    if (ts.isIdentifier(node) && any.has(node.text)) found = true;
  });
  return found;
}

/** Of each route that changes something, such as `POST /api/units`, whether its handler is noted. */
function changing(): Map<string, boolean> {
  const routes = new Map<string, boolean>();
  for (const { tree } of sourcesUnder('server/http')) {
    const noted = notedNames(tree);
    visit(tree, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      const { expression: on, name } = node.expression;
      const [path, ...handlers] = node.arguments;
      if (!ts.isIdentifier(on) || on.text !== 'router' || !CHANGING.has(name.text) || !path || !ts.isStringLiteral(path)) return;
      const whole = path.text.startsWith('/api') ? path.text : `/api${path.text}`;
      routes.set(`${name.text.toUpperCase()} ${whole}`, handlers.some((one) => names(one, noted)));
    });
  }
  return routes;
}

const known = ROUTES.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);

test('each route that changes something is noted, or says here why not', () => {
  const routes = changing();
  expect([...routes.keys()].sort()).toEqual([...known].sort());
  expect(known.filter((one) => !routes.get(one)).sort()).toEqual(Object.keys(NOT_NOTED).sort());
});
