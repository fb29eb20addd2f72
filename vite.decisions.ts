/**
 * What only the host of a log does with the rules, left out of what a tablet loads: a screen asks whether somebody may, and folds what has
 * been recorded; it decides nothing. Sources keep a rule in one place; the verifier's worker and Node have it whole.
 */
import { resolve } from 'node:path';
import { parseAst, type Plugin } from 'vite';

const SHARED = `${resolve(import.meta.dirname, 'shared')}/`;
const RULES = `${SHARED}meeting/`;

/** Parts of a command's declaration: the shape of what is asked is checked by whoever is asked. `evidence` is looked at by screens. */
const OF_COMMANDS = ['input', 'needs', 'decide', 'byTheClock', 'handsOver', 'whileWaiting'];
/** Parts of a feature's or a sub-log's. */
const OF_FEATURES = ['after', 'begins', 'carry', 'destroys', 'forgets', 'minutes', 'tells', 'urn', 'wipes', 'heard', 'ownOf', 'signed', 'standing'];

/** What of the parser's tree is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof (value as Partial<Node> | null)?.type === 'string';
const within = (node: Node): Node[] => Object.values(node).flat().filter(isNode);
const nameOf = (property: Node): string | undefined => (property['key'] as { readonly name?: string } | undefined)?.name;

/** Known by what no other object has: a command decides, a feature's events evolve. */
function leftOutOf(object: Node): readonly string[] {
  const names = (object['properties'] as Node[]).map(nameOf);
  if (names.includes('decide') && names.includes('may')) return OF_COMMANDS;
  return names.includes('evolve') && names.includes('commands') ? OF_FEATURES : [];
}

function hostsParts(node: Node): Node[] {
  const left = node.type === 'ObjectExpression' ? leftOutOf(node) : [];
  const isLeft = (one: Node): boolean => one.type === 'Property' && left.includes(nameOf(one) ?? '');
  return within(node).flatMap((one) => (isLeft(one) ? [one] : hostsParts(one)));
}

/** The file of a feature as a screen has it. */
function withoutDecisions(code: string): string {
  let at = 0;
  let out = '';
  for (const { start, end } of hostsParts(parseAst(code, { lang: 'ts' }) as unknown as Node).sort((a, b) => a.start - b.start)) {
    out += code.slice(at, start);
    at = code[end] === ',' ? end + 1 : end;
  }
  return out + code.slice(at);
}

/**
 * The same without imports of which nothing is named any more: a file that decisions alone stand on would come along with whatever else
 * somebody uses of it, however late that is.
 */
export function withoutIdleImports(code: string): string {
  const imports = (parseAst(code, { lang: 'ts' }) as unknown as { readonly body: readonly Node[] }).body.filter(
    ({ type, importKind }) => type === 'ImportDeclaration' && importKind !== 'type',
  );
  const rest = imports.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
  const named = new Set(rest.match(/[\w$]+/g));
  const idle = imports.filter(({ specifiers }) => {
    const values = (specifiers as readonly Node[]).filter((one) => one['importKind'] !== 'type');
    const names = values.map(({ local }) => (local as unknown as { readonly name: string }).name);
    return names.length > 0 && names.every((one) => !named.has(one));
  });
  return idle.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

/**
 * Each shape of a file as something that nobody misses where nobody uses it: what makes it up is called at once, and without this
 * promise all shapes of the contract came along with the few that a screen holds answers to.
 */
function withShapesAsNeeded(code: string): string {
  let at = 0;
  let out = '';
  for (const statement of (parseAst(code, { lang: 'ts' }) as unknown as { readonly body: readonly Node[] }).body) {
    const declaration = (statement['declaration'] as Node | null | undefined) ?? statement;
    for (const { init } of (declaration['declarations'] ?? []) as ReadonlyArray<{ readonly init: Node | null }>) {
      if (init?.type !== 'CallExpression' || !code.startsWith('z.', init.start)) continue;
      out += `${code.slice(at, init.start)}/* @__PURE__ */ (() => ${code.slice(init.start, init.end)})()`;
      at = init.end;
    }
  }
  return out + code.slice(at);
}

export function decisions(): Plugin {
  return {
    name: 'ecabinet-decisions',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => {
      const [hasShapes, hasRules] = [code.includes(`from 'zod'`), id.startsWith(RULES)];
      // Not each file of commands has a shape of its own.
      if (!id.startsWith(SHARED) || !(hasShapes || (hasRules && code.includes('command(')))) return undefined;
      const kept = hasRules ? withoutIdleImports(withoutDecisions(code)) : code;
      return { code: hasShapes ? withShapesAsNeeded(kept) : kept, map: null };
    },
  };
}
