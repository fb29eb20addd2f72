/**
 * Libraries without what no screen asks them for and what nothing shakes off by itself. In builds of the client alone; where a later
 * version of one is written otherwise, it is only larger.
 */
import type { Plugin } from 'vite';

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

const NO_CYCLES = `export class $ZodCyclicError extends Error {}
export const memoizer = () => undefined, isBackEdge = () => false, isRecursiveSchema = () => false;
`;

const PARTS: readonly Part[] = [
  // zod writes its shapes as JSON schemas where it is asked to: an eighth of the library.
  { file: /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/, without: neverCalled },
  // It minds data that holds itself, which JSON cannot; `zod/mini` leaves that out too.
  { file: /zod\/v4\/core\/memoizer\.js$/, without: () => NO_CYCLES },
  // What is wrong with a shape it would say in English: screens have words of their own, by the place alone.
  { file: /zod\/v4\/locales\/en\.js$/, without: () => `export default () => ({ localeError: () => 'Invalid input' });\n` },
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
