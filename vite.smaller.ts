/**
 * Libraries without what no screen asks them for and what nothing shakes off by itself. In builds of the client alone; where a later
 * version of one is written otherwise, it is only larger.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAst, type Plugin } from 'vite';
import { RENDERER, smallerRenderer } from './vite.smaller-react.ts';

interface Part {
  readonly file: RegExp;
  readonly without: (code: string) => string;
}

const NEVER = `() => () => { throw new Error('left out of the client'); }`;

/** Some of what would write a JSON schema is asked for at once; it is never called. */
function neverCalled(code: string): string {
  const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name!);
  return `const never = ${NEVER};\nexport { ${names.map((one) => `never as ${one}`).join(', ')} };\n`;
}

const SOURCES = ['client', 'shared'].map((one) => resolve(import.meta.dirname, one));

/** Every name that our own sources call of something, whatever it is. */
function namesAsked(): Set<string> {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((one) => resolve(folder, one)),
  ).filter((one) => /\.tsx?$/.test(one));
  return new Set(files.flatMap((one) => readFileSync(one, 'utf8').match(/(?<=\.)\w+(?=\()/g) ?? []));
}

/** What the library asks of its own shapes. */
const OWN = ['check', 'clone', 'parse', 'parseAsync', 'safeParse', 'safeParseAsync'];

/** Shapes without the methods that nobody names; each would bring what it makes with it, such as thirty formats of strings. */
export function withoutUnaskedMethods(code: string, asked: ReadonlySet<string> = namesAsked()): string {
  let at = 0;
  let out = '';
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    const node = value as { type?: string; kind?: string; method?: boolean; start: number; end: number; key?: { name?: string } } | null;
    if (typeof node?.type !== 'string') return;
    const name = node.type === 'Property' && (node.method || node.kind === 'get' || node.kind === 'set') ? node.key?.name : undefined;
    if (name !== undefined && !asked.has(name) && !OWN.includes(name)) {
      out += code.slice(at, node.start);
      at = code[node.end] === ',' ? node.end + 1 : node.end;
    } else Object.values(node).forEach(visit);
  };
  visit(parseAst(code).body);
  return out + code.slice(at);
}

const NO_CYCLES = `export class $ZodCyclicError extends Error {}
export const memoizer = () => undefined, isBackEdge = () => false, isRecursiveSchema = () => false;
`;

const PARTS: readonly Part[] = [
  // zod writes its shapes as JSON schemas where it is asked to: an eighth of the library.
  { file: /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/, without: neverCalled },
  { file: /zod\/v4\/classic\/schemas\.js$/, without: (code) => withoutUnaskedMethods(code) },
  // It minds data that holds itself, which JSON cannot; `zod/mini` leaves that out too.
  { file: /zod\/v4\/core\/memoizer\.js$/, without: () => NO_CYCLES },
  // What is wrong with a shape it would say in English: screens have words of their own, by the place alone.
  { file: /zod\/v4\/locales\/en\.js$/, without: () => `export default () => ({ localeError: () => 'Invalid input' });\n` },
  { file: RENDERER, without: smallerRenderer },
  // Sockets go over WebSocket, and over long polling where that is blocked.
  { file: /engine\.io-client\/build\/esm\/transports\/webtransport\.js$/, without: () => 'export class WT {}\n' },
];

export function smallerLibraries(): Plugin {
  return {
    name: 'ecabinet-smaller-libraries',
    apply: 'build',
    transform(code, id) {
      const part = PARTS.find(({ file }) => file.test(id));
      return part && { code: part.without(code), map: null };
    },
  };
}
