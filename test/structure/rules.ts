/** DESIGN's dependency rules, each a question to one source file; the answer is what breaks it. */
import { KINDS } from '../../shared/kinds/kinds.ts';
import { featureWords, featureWordsSaid } from './feature-words.ts';
import { filesUnder, folderOf, globalsUsed, readText, ts, visit, type Source } from './sources.ts';

export interface Rule {
  readonly name: string;
  /** Which files it speaks of. */
  readonly of: (path: string) => boolean;
  readonly broken: (source: Source) => string[];
}

const under = (...folders: string[]) => (path: string) => folders.some((one) => path.startsWith(`${one}/`));
const packageOf = (from: string): string => from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/');
const own = ({ from, file }: { from: string; file?: string }): string => file ?? from;

const PURE_PACKAGES = new Set(['@noble/hashes', '@noble/curves', '@noble/ed25519', 'zod', 'diff']);
const OUTSIDE = new Set([
  'process',
  'Buffer',
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'crypto',
  'console',
  'require',
  '__dirname',
]);
const SEES: Readonly<Record<string, readonly string[]>> = {
  base: ['base'],
  crypto: ['base', 'crypto'],
  log: ['base', 'crypto', 'log'],
  meeting: ['base', 'crypto', 'log', 'meeting'],
  council: ['base', 'crypto', 'log', 'council'],
  papers: ['base', 'papers'],
  sheets: ['base', 'crypto', 'log', 'meeting', 'sheets'],
  kinds: ['meeting', 'sheets'],
  archive: ['base', 'crypto', 'log', 'meeting', 'sheets', 'council', 'archive'],
  minutes: ['base', 'log', 'meeting', 'sheets', 'kinds', 'council', 'text', 'wire', 'minutes'],
  wire: ['base', 'crypto', 'log', 'meeting', 'council', 'papers', 'text', 'wire'],
  text: ['text'],
};
const COMMON = new Set(
  [
    'about-text',
    'access',
    'adjusting',
    'agenda-changes',
    'amended',
    'amending',
    'amendment-acts',
    'amendment-events',
    'amendment-order',
    'amendment-shapes',
    'amendments-minutes',
    'amendments-state',
    'archived',
    'audience',
    'beside-log',
    'candidates',
    'concluded',
    'count',
    'decided',
    'elected',
    'evidence',
    'feature',
    'figures',
    'floor',
    'forms',
    'handed-in',
    'in-place',
    'in-time',
    'item-audience',
    'least-tellers',
    'log-kind',
    'may-read',
    'nominating',
    'nomination-events',
    'nominations-minutes',
    'nominations-state',
    'next-number',
    'numbers',
    'officers',
    'outline',
    'pages-sent',
    'paper-ballot-events',
    'paper-count',
    'paper-events',
    'papers-state',
    'plan',
    'planned-taken',
    'printed-numbers',
    'question',
    'quorum',
    'ranked',
    'register',
    'rehearsing',
    'represented',
    'roll-events',
    'roll-state',
    'rules',
    'said-of-item',
    'said-of-person',
    'said-of-paper',
    'said-to-answers',
    'secret-board',
    'secret-events',
    'secret-evolving',
    'secret-keys',
    'secret-minutes',
    'secret-state',
    'secret-statements',
    'session-events',
    'session-score',
    'speech',
    'spoken-times',
    'stand-ins',
    'sublog',
    'taken-off',
    'there-at',
    'told-in-place',
    'transferable',
    'vote-events',
    'vote-preparing',
    'votes-state',
    'voting-rules',
    'weighed',
    'wording',
  ].map((one) => `shared/meeting/${one}.ts`),
);
/** What starts a process of its own passes on what that needs. */
const PASSES_ENVIRONMENT_ON = new Set(['server/bare-environment.ts', 'client/people/server-process.ts']);

/** Features of a meeting, by the names of their files in shared/meeting. */
const FEATURE_NAMES = new Set(
  filesUnder('shared/meeting')
    .filter((one) => /^export const \w+ = feature[<(]/m.test(readText(one)))
    .map((one) => one.split('/').pop()!.slice(0, -'.ts'.length)),
);

/** Where a feature's slice of the state is taken out of a meeting, or a feature is told from others by its name. */
function featuresNamed({ tree }: Source): string[] {
  const found: string[] = [];
  visit(tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && FEATURE_NAMES.has(node.name.text)) found.push(node.getText());
    if (ts.isBindingElement(node) && FEATURE_NAMES.has((node.propertyName ?? node.name).getText())) found.push(node.getText());
    if (ts.isStringLiteralLike(node) && FEATURE_NAMES.has(node.text)) found.push(node.getText());
  });
  return found;
}

/** Words of a meeting's features that neither the server nor the wire needs. */
export const FEATURE_WORDS = featureWords(KINDS.flatMap((one) => [...one.features, ...one.sublogs]));

const SLICES: ReadonlySet<string> = new Set(KINDS.flatMap((kind) => kind.features.map((one) => one.name)));
const COMMANDS: ReadonlySet<string> = new Set(
  KINDS.flatMap((kind) => [...kind.features, ...kind.sublogs]).flatMap((one) => Object.keys(one.commands)),
);

function clockOrChance(source: Source): string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText())) found.push(node.getText());
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) found.push('new Date()');
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') found.push('Date()');
  });
  return found;
}

export const RULES: readonly Rule[] = [
  {
    name: 'shared imports only shared and the small pure libraries',
    of: under('shared'),
    broken: ({ imports }) =>
      imports.filter((one) => (one.file ? !one.file.startsWith('shared/') : !PURE_PACKAGES.has(packageOf(one.from)))).map(own),
  },
  {
    name: 'shared has no Node, no browser, no clock, no chance, no network; only shared/crypto uses WebCrypto',
    of: under('shared'),
    broken: (source) => [
      ...globalsUsed(source, OUTSIDE).filter((one) => one !== 'crypto' || !source.path.startsWith('shared/crypto/')),
      ...clockOrChance(source),
    ],
  },
  {
    name: 'client and server never import each other',
    of: under('client', 'server'),
    broken: ({ path, imports }) => imports.map(own).filter((one) => one.startsWith(path.startsWith('client/') ? 'server/' : 'client/')),
  },
  {
    name: 'neither client nor server imports tests',
    of: under('client', 'server', 'shared'),
    broken: ({ imports }) => imports.map(own).filter((one) => one.startsWith('test/')),
  },
  {
    name: 'inside shared each layer stands on those below it alone',
    of: under('shared'),
    broken: ({ path, imports }) => {
      const layer = path.split('/')[1]!;
      return imports
        .filter(({ file, typeOnly }) => {
          if (!file?.startsWith('shared/')) return false;
          return !(SEES[layer] ?? []).includes(file.split('/')[1]!) && !(layer === 'text' && typeOnly);
        })
        .map(own);
    },
  },
  {
    name: 'features never import each other’s functions',
    of: (path) => path.startsWith('shared/meeting/') && !COMMON.has(path) && path !== 'shared/meeting/index.ts',
    broken: ({ path, imports }) =>
      imports
        .filter(
          ({ file, typeOnly }) =>
            file?.startsWith('shared/meeting/') && !typeOnly && !COMMON.has(file) && folderOf(file) === folderOf(path),
        )
        .map(own),
  },
  {
    name: 'what features have in common knows none of them',
    of: (path) => COMMON.has(path),
    broken: ({ imports }) =>
      imports.filter(({ file, typeOnly }) => file?.startsWith('shared/meeting/') && !typeOnly && !COMMON.has(file)).map(own),
  },
  {
    name: 'the order of features lives in index alone',
    of: under('shared/meeting'),
    broken: ({ path, text }) => (path !== 'shared/meeting/index.ts' && /\bFEATURES\b/.test(text) ? ['FEATURES'] : []),
  },
  {
    // What the host asks of a meeting, it asks by what features have declared, or by the questions that stand in common.
    name: 'the server names no feature',
    of: under('server'),
    broken: ({ imports, tree }) => {
      const found = imports
        .map(own)
        .filter((one) => one.startsWith('shared/meeting/') && one !== 'shared/meeting/index.ts' && !COMMON.has(one));
      const meeting = (node: ts.Node) => /(^|\.)(meeting|draft)$/.test(node.getText());
      visit(tree, (node) => {
        if (ts.isPropertyAccessExpression(node) && SLICES.has(node.name.text) && meeting(node.expression)) found.push(node.getText());
        if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer && meeting(node.initializer)) {
          found.push(...node.name.elements.map((one) => (one.propertyName ?? one.name).getText()).filter((one) => SLICES.has(one)));
        }
        if (ts.isStringLiteralLike(node) && COMMANDS.has(node.text) && /[A-Z]/.test(node.text)) found.push(node.text);
      });
      return found;
    },
  },
  {
    name: 'neither the server nor the wire says what a feature speaks of',
    of: under('server', 'shared/wire'),
    broken: (source) => featureWordsSaid(source, FEATURE_WORDS),
  },
  {
    name: 'the room sees its ports and shared',
    of: under('server/room'),
    broken: ({ imports }) =>
      imports
        .filter(({ from, file, typeOnly }) =>
          file
            ? !/^(shared|server\/room)\//.test(file) && file !== 'server/ports.ts' && !(file === 'server/log.ts' && typeOnly)
            : !from.startsWith('node:') && from !== 'zod',
        )
        .map(own),
  },
  {
    name: 'only the app puts HTTP together; nothing else of the server knows it',
    of: (path) => path.startsWith('server/') && !path.startsWith('server/http/') && path !== 'server/app.ts',
    broken: ({ imports }) => imports.map(own).filter((one) => one.startsWith('server/http/')),
  },
  {
    name: 'only main, tools, and the stores themselves name a concrete store',
    of: under('server', 'client'),
    broken: ({ path, imports }) =>
      path === 'server/main.ts' || /^server\/(stores|bin)\//.test(path)
        ? []
        : imports.map(own).filter((one) => one.startsWith('server/stores/')),
  },
  {
    name: 'stores share no code',
    of: under('server/stores'),
    broken: ({ path, imports }) => {
      const store = (one: string) => one.split('/')[2]!.replace(/\.ts$/, '');
      return imports.flatMap(({ file }) => (file?.startsWith('server/stores/') && store(file) !== store(path) ? [file] : []));
    },
  },
  {
    name: 'only main, config and tools read the environment',
    of: under('server', 'client', 'shared'),
    broken: ({ path, tree }) => {
      if (['server/main.ts', 'server/config.ts'].includes(path) || path.startsWith('server/bin/') || PASSES_ENVIRONMENT_ON.has(path))
        return [];
      const found: string[] = [];
      visit(tree, (node) => {
        if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env') found.push('process.env');
      });
      return found;
    },
  },
  {
    name: 'HTTP status codes live in server/http alone',
    of: (path) => path.startsWith('server/') && !path.startsWith('server/http/'),
    broken: ({ tree }) => {
      const found: string[] = [];
      visit(tree, (node) => {
        if (
          ts.isCallExpression(node) &&
          ts.isPropertyAccessExpression(node.expression) &&
          ['status', 'sendStatus', 'writeHead'].includes(node.expression.name.text)
        )
          found.push(node.getText().slice(0, 40));
        if (
          ts.isBinaryExpression(node) &&
          /\.statusCode$/.test(node.left.getText()) &&
          node.operatorToken.kind === ts.SyntaxKind.EqualsToken
        )
          found.push(node.getText().slice(0, 40));
      });
      return found;
    },
  },
  {
    name: 'client/link has no React but its hook file',
    of: (path) => path.startsWith('client/link/') && !/\/use-[a-z-]+\.ts$/.test(path),
    broken: ({ imports }) => imports.map(own).filter((one) => packageOf(one) === 'react' || packageOf(one) === 'react-dom'),
  },
  {
    name: 'client/link, client/keys and client/people know no screens',
    of: under('client/link', 'client/keys', 'client/people'),
    broken: ({ imports }) => imports.map(own).filter((one) => /^client\/(screens|panels|ui|reader)\//.test(one)),
  },
  {
    name: 'the room, the hall and the desk know features by their slots alone',
    of: (path) => /^client\/screens\/(room\/|hall[./-]|secretariat\/(meeting-)?desk\.)/.test(path) && /\.tsx?$/.test(path),
    broken: (source) => [
      ...source.imports.map(own).filter((one) => {
        const feature = /^shared\/(?:meeting|text)\/(.+)\.ts$/.exec(one)?.[1];
        return /^client\/panels\/[^/]+\//.test(one) || (feature !== undefined && FEATURE_NAMES.has(feature));
      }),
      ...featuresNamed(source),
    ],
  },
  {
    name: 'panels know no screens',
    of: under('client/panels'),
    broken: ({ imports }) => imports.map(own).filter((one) => one.startsWith('client/screens/')),
  },
  {
    name: 'no file is a barrel',
    of: under('shared', 'server', 'client', 'test'),
    broken: ({ tree, imports }) =>
      tree.statements.length > 0 &&
      imports.some((one) => one.reexport) &&
      tree.statements.every((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one))
        ? ['re-exports only']
        : [],
  },
];

const BANNED = /^(utils?|helpers?|common|managers?|types?)$/;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;

/** What is wrong with a file's name, or undefined. */
export function wrongName(path: string): string | undefined {
  const name = path.split('/').pop()!;
  const stem = name.split('.')[0]!;
  if (path.split('/').some((one) => BANNED.test(one)) || BANNED.test(stem)) return 'says nothing';
  return NAME.test(name) ? undefined : 'not kebab-case';
}
