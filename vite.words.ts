/**
 * The texts by language. Sources say each text in three languages, side by side, and the compiler demands all of them; built,
 * a screen carries the Vietnamese alone, and each other language is one chunk, fetched by whoever reads it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseAst, type Plugin } from 'vite';

const TEXTS = resolve(import.meta.dirname, 'shared/text');
const SPOKEN = resolve(import.meta.dirname, 'client/ui/spoken.ts');
const FIRST = 'vi';
const OTHERS = ['en', 'bn'] as const;
const CHUNK = /^virtual:words-(\w+)$/;

/** A text where it stands in its file: the object of three languages, and each language's literal. */
interface Place {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly literals: Readonly<Record<string, string>>;
}
interface Group {
  readonly name: string;
  /** Of `words(`: the callee to its open bracket. */
  readonly start: number;
  readonly argument: number;
  readonly texts: readonly Place[];
}
/** What of the parser's tree is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** Every `export const name = words({ key: { vi, en, bn } })` of a file; throws where a text is not plain literals in all languages. */
function groupsOf(code: string, file: string): Group[] {
  const keyOf = (property: Node): string => {
    const key = property['key'] as Node;
    return String(key['name'] ?? key['value']);
  };
  const propertiesOf = (object: Node, where: string): Node[] => {
    const all = object.type === 'ObjectExpression' ? (object['properties'] as Node[]) : [];
    if (all.length === 0 || all.some((one) => one.type !== 'Property' || one['computed']))
      throw new Error(`${file}: ${where} is no plain object`);
    return all;
  };
  const placeOf = (property: Node, group: string): Place => {
    const [key, value] = [keyOf(property), property['value'] as Node];
    const literals: Record<string, string> = {};
    for (const one of propertiesOf(value, `${group}.${key}`)) {
      const said = one['value'] as Node;
      // Of several lines in backquotes, with nothing put in.
      const isPlain = said.type === 'Literal' || (said.type === 'TemplateLiteral' && (said['expressions'] as Node[]).length === 0);
      if (!isPlain) throw new Error(`${file}: ${group}.${key} is no plain text`);
      literals[keyOf(one)] = code.slice(said.start, said.end);
    }
    if ([FIRST, ...OTHERS].some((one) => !literals[one])) throw new Error(`${file}: ${group}.${key} is not said in every language`);
    return { key, start: value.start, end: value.end, literals };
  };
  const groups: Group[] = [];
  for (const statement of parseAst(code, { lang: 'ts' }).body as unknown as Node[]) {
    const declared = ((statement['declaration'] as Node | null)?.['declarations'] ?? []) as Node[];
    for (const one of declared) {
      const call = one['init'] as Node | null;
      if (call?.type !== 'CallExpression' || (call['callee'] as Node)['name'] !== 'words') continue;
      const name = `${basename(file, '.ts')}.${String((one['id'] as Node)['name'])}`;
      const argument = (call['arguments'] as Node[])[0]!;
      groups.push({
        name,
        start: call.start,
        argument: argument.start,
        texts: propertiesOf(argument, name).map((text) => placeOf(text, name)),
      });
    }
  }
  return groups;
}

/** The file with the Vietnamese alone, each group under its name: what is learned later finds it there. */
function inVietnamese(code: string, file: string): string {
  let at = 0;
  let out = `import { spoken } from ${JSON.stringify(SPOKEN)};\n`;
  for (const group of groupsOf(code, file)) {
    out += `${code.slice(at, group.start)}/* @__PURE__ */ spoken(${JSON.stringify(group.name)}, `;
    at = group.argument;
    for (const text of group.texts) {
      out += code.slice(at, text.start) + text.literals[FIRST];
      at = text.end;
    }
  }
  return out + code.slice(at);
}

/** One language's texts: `{ group: { key: text } }`. */
function allIn(language: string): string {
  const groups = readdirSync(TEXTS).flatMap((name) => groupsOf(readFileSync(join(TEXTS, name), 'utf8'), name));
  const group = ({ name, texts }: Group) =>
    `${JSON.stringify(name)}: {${texts.map((one) => `${JSON.stringify(one.key)}: ${one.literals[language]}`).join(',')}}`;
  return `export default {${groups.map(group).join(',')}};`;
}

/** While developing, every text is there in all languages, and the chunks of the others are empty. */
export function wordsByLanguage(): Plugin {
  let building = true;
  return {
    name: 'ecabinet-words-by-language',
    enforce: 'pre',
    configResolved: ({ command }) => void (building = command === 'build'),
    resolveId: (id) => (CHUNK.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, language] = CHUNK.exec(id.replace('\0', '')) ?? [];
      if (!language || !id.startsWith('\0')) return undefined;
      return building ? allIn(language) : 'export default {};';
    },
    transform(code, id) {
      if (!building || !id.startsWith(TEXTS) || basename(id) === 'words.ts') return undefined;
      return { code: inVietnamese(code, id), map: null };
    },
  };
}
