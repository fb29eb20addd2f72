/** The words that a meeting's features bring with them: a host of logs and the wire to it get along without. */
import type { AnyFeature } from '../../shared/meeting/feature.ts';
import type { AnySublog } from '../../shared/meeting/sublog.ts';
import { parse, ts, visit, type Source } from './sources.ts';

/** The words of a name, in the singular: `ballotCast` is ballot and cast. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((one) => one.length > 2)
    .map((one) => one.replace(/(?<=[^s])s$/, ''));

/** Words of everyday that a feature happens to use as well, and that mean something else in a server. */
const EVERYDAY: Readonly<Record<string, string>> = {
  all: 'of anything',
  answer: 'to a request',
  checked: 'against a shape',
  course: 'of a meeting, as its minutes tell it',
  checking: 'of the security log’s chain',
  detail: 'of a line of the security log',
  ever: 'at any time',
  extension: 'of a certificate',
  for: 'whomever',
  last: 'of anything',
  list: 'of anything',
  message: 'over a socket, or of an error',
  officer: 'of a meeting, whom its minutes name',
  order: 'in which things stand',
  proxie: 'before a server, in the plural',
  proxy: 'before a server, or for an object of pdf.js',
  question: 'that somebody asks',
  restored: 'out of a backup',
  secret: 'of a device, a password or a state',
  session: 'what a sign-in opens',
  sheet: 'printed, that opens notes',
  site: 'that sent a request',
  stage: 'of a piece of work',
  superseded: 'by a newer one',
  trust: 'in a root',
};

/**
 * What features, and the logs of their own, are called, keep in their state and tell of in their events; without what the kernel
 * itself says.
 */
export function featureWords(features: ReadonlyArray<AnyFeature | AnySublog>): ReadonlySet<string> {
  const theirs = features.flatMap((one) => [
    ...[one.name, ...Object.keys(one.initial as object)].flatMap(wordsOf),
    // What an event is about stands first in its name.
    ...Object.keys(one.events).map((type) => wordsOf(type)[0]!),
  ]);
  const kernel = new Set(['feature', 'sublog', 'beside-log', 'evidence', 'log-kind'].flatMap((one) => [...wordsIn(parse(`shared/meeting/${one}.ts`)).keys()]));
  return new Set(theirs.filter((one) => !kernel.has(one) && !EVERYDAY[one]));
}

/** Files that must say them, which, and why. */
const MAY: ReadonlyArray<readonly [path: RegExp, words: readonly string[], why: string]> = [
  [
    /^server\/minutes\/minutes-(pdf|body|word|votes|elected|annexes)\.ts$/,
    ['adjourned', 'break', 'candidate', 'conclusion', 'election', 'ground', 'item', 'presence', 'quorum', 'roll', 'spoken', 'vote', 'weighed', 'weight'],
    'they set the minutes in type, whose parts the law names',
  ],
  [/^server\/minutes\/minutes-(elected|ranked)\.ts$/, ['candidate', 'lot', 'vote'], 'they tell of lots that were drawn between candidates'],
  [/^server\/minutes\/(minutes-votes|prints-counted)\.ts$/, ['teller'], 'they set what tellers counted in type'],
  [/^server\/minutes\/minutes-votes\.ts$/, ['weighed', 'weight'], 'of votes that have weights'],
  [/^server\/minutes\/prints-counted\.ts$/, ['vote'], 'of the vote that was counted'],
  [/^server\/minutes\/prints-blank\.ts$/, ['election'], 'a ballot paper says what it is'],
  [/^server\/minutes\/sheet-pdf\.ts$/, ['deadline', 'reminder'], 'it sets an opinion sheet’s minutes in type'],
  [/^server\/minutes\/(paper|typeset|word-paper)\.ts$/, ['break'], 'of a line'],
  [/^server\/archive\/archives\.ts$/, ['attestation', 'ballot', 'box', 'vote'], 'RECORD section 8 names the bundle’s folders'],
  [/^server\/bin\/verify\.ts$/, ['ballot', 'vote'], 'what the verifier found, which reads archives alone'],
  [/^server\/papers\/office\.ts$/, ['item'], 'LibreOffice calls its settings so'],
  [/^server\/papers\/(look|page-texts\.worker)\.ts$/, ['item'], 'pdf.js calls the pieces of a page’s text so'],
  [/^server\/papers\/(signatures\/revisions|stamped\.worker|pictured)\.ts$/, ['box'], 'PDF calls a page’s edges so'],
  [/^(shared\/wire\/open-api|server\/exchange\/outside)\.ts$/, ['agenda', 'item'], 'other systems know a meeting by its agenda'],
  [/^shared\/wire\/open-api\.ts$/, ['adjourned'], 'how far a meeting has come'],
  [/^shared\/wire\/meeting-list\.ts$/, ['adjourned', 'item'], 'the line of a list of meetings'],
  [/^shared\/wire\/minutes\.ts$/, ['conclusion'], 'the minutes’ own last words'],
];

/** Names and texts of a file by the words in them. */
function wordsIn({ tree }: Source): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, (node) => {
    const text =
      ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
        ? node.text
        : '';
    for (const word of wordsOf(text)) found.set(word, text);
  });
  return found;
}

/** Where a file says one of them and must not. */
export function featureWordsSaid(source: Source, words: ReadonlySet<string>): string[] {
  const may = new Set(MAY.filter(([path]) => path.test(source.path)).flatMap(([, allowed]) => allowed));
  return [...wordsIn(source)].filter(([word]) => words.has(word) && !may.has(word)).map(([word, text]) => `${word} in ${text}`);
}

/** Exceptions that nothing needs any more. */
export function idleExceptions(sources: readonly Source[], words: ReadonlySet<string>): string[] {
  const said = new Set(sources.flatMap((one) => [...wordsIn(one).keys()]));
  return [
    ...Object.keys(EVERYDAY).filter((one) => !said.has(one)),
    ...MAY.flatMap(([path, allowed]) => {
      const here = new Set(sources.filter((one) => path.test(one.path)).flatMap((one) => [...wordsIn(one).keys()]));
      return allowed.filter((one) => !here.has(one) || !words.has(one)).map((one) => `${one} in ${path.source}`);
    }),
  ];
}
