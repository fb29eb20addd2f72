/** What somebody may send: what a shape asks for, the same with something wrong in it, and what no shape asks for. */
import fc from 'fast-check';

/** Found to be right somewhere, by the name of the field: ids of people, votes, papers … */
export type Known = Readonly<Record<string, readonly unknown[]>>;

const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\n',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'prototype',
  'then',
  '../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  '-',
  '.',
  'a'.repeat(64),
  'a'.repeat(65),
  'a'.repeat(10_000),
  '\u0301'.repeat(40),
  `a${'\u0315\u0300\u05ae'.repeat(3_000)}`,
  '\ud800',
  '\udc00\ud800',
  '\u202e\u2066',
  '\u200b\u00ad\u3164',
  '\ufdfa'.repeat(2_000),
  '\u{1f468}\u200d\u{1f469}'.repeat(500),
  '\u1100'.repeat(5_000),
  '\ufffd',
  '\u0130\u0131',
  'ﬃ'.repeat(3_000),
  '9'.repeat(400),
  '1e999',
  '-0',
  'NaN',
  'null',
  '[object Object]',
  '{"$gt":""}',
  '$where',
  '<script>alert(1)</script>',
  '=1+1',
  '2026-02-30T00:00:00.000Z',
  '9999-12-31T23:59:60.999Z',
  '0000-00-00T00:00:00.000Z',
  '(a+)+$',
  `${'a'.repeat(5_000)}!`,
  ' '.repeat(20_000),
];
const ODD_NUMBERS: readonly number[] = [0, -0, -1, 0.1, 1e-320, 1e308, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), 2 ** 63, 999_999_999_999];

/** A body as it is, not as something written as JSON. */
export class Raw {
  constructor(readonly text: string) {}
}
/** Cut off, nested beyond measure, twice the same name, and as much as somebody with a session may send. */
export const RAW: readonly Raw[] = [
  '{',
  '{"a":',
  '"',
  '\ufeff{}',
  '{}{}',
  '{"login":"a","login":{"b":1},"password":"x"}',
  'null',
  '[]',
  '\u0000',
  "{'a':1}",
  '[1e999999]',
  '{"a":1e-999999}',
  '['.repeat(900_000),
  `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  JSON.stringify({ title: 'a'.repeat(1_900_000) }),
  JSON.stringify({ name: `a${'\u0315\u0300\u05ae'.repeat(150_000)}` }),
  JSON.stringify({ rows: Array.from({ length: 400_000 }, () => 0) }),
  JSON.stringify({ size: 5, note: 'x', entries: Array.from({ length: 20_000 }, () => ({ line: '{}' })) }),
  JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, 0]))),
].map((text) => new Raw(text));

const nested = (depth: number, open: string, close: string): unknown =>
  JSON.parse(open.repeat(depth) + '0' + close.repeat(depth)) as unknown;
/** With a name of its own that no literal gives. */
const proto = (): unknown => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}') as unknown;

export const oddText: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: oddText },
  { weight: 3, arbitrary: fc.oneof(fc.constantFrom(...ODD_NUMBERS), fc.double(), fc.integer()) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { length: -1 }, { then: 1 }, { toJSON: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom(50, 1_000).map((depth) => nested(depth, '[', ']')) },
  { weight: 1, arbitrary: fc.constantFrom(50, 1_000).map((depth) => nested(depth, '{"a":', '}')) },
  { weight: 1, arbitrary: fc.constant(0).map(proto) },
  { weight: 1, arbitrary: fc.constantFrom(3_000, 20_000).map((length) => Array.from({ length }, (_, n) => n)) },
  { weight: 1, arbitrary: fc.constant(0).map(() => Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`k${n}`, n]))) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Shape>>;
  readonly element?: Shape;
  readonly innerType?: Shape;
  readonly in?: Shape;
  readonly options?: readonly Shape[];
  readonly items?: readonly Shape[];
  readonly valueType?: Shape;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
}
/** A zod schema, as far as it is walked here. */
export interface Shape {
  readonly def: Def;
}

const TEXTS = [
  'Thông qua nghị quyết',
  'Đồng ý',
  'Hội trường',
  'abc',
  '123456',
  'ABCDEFGH',
  '2026-12-09T01:00:00.000Z',
  'a'.repeat(43),
  '0'.repeat(64),
  'A'.repeat(22),
  'A'.repeat(86),
];

/** What a shape asks for, as nearly as its structure tells; what it refines is met by what is known under the field's name. */
export function fitting(shape: unknown, known: Known, name = ''): fc.Arbitrary<unknown> {
  const { def } = shape as Shape;
  const named = known[name];
  const inner = (one: unknown): fc.Arbitrary<unknown> => fitting(one, known, name);
  const plain = (): fc.Arbitrary<unknown> => {
    switch (def.type) {
      case 'object':
        return fc.record(Object.fromEntries(Object.entries(def.shape!).map(([key, one]) => [key, fitting(one, known, key)])));
      case 'array':
        return fc.array(inner(def.element), { maxLength: 3 });
      case 'tuple':
        return fc.tuple(...def.items!.map(inner));
      case 'record':
        return fc.dictionary(fc.constantFrom(...TEXTS), inner(def.valueType), { maxKeys: 3 });
      case 'optional': case 'default': case 'prefault': case 'exactOptional':
        return fc.oneof({ weight: 3, arbitrary: inner(def.innerType) }, fc.constant(undefined));
      case 'nullable':
        return fc.oneof({ weight: 3, arbitrary: inner(def.innerType) }, fc.constant(null));
      case 'readonly': case 'catch': case 'nonoptional':
        return inner(def.innerType);
      case 'pipe':
        return inner((def.in as Shape).def.type === 'transform' ? (def as unknown as { out: Shape }).out : def.in);
      case 'union':
        return fc.oneof(...def.options!.map(inner));
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries!));
      case 'literal':
        return fc.constantFrom(...def.values!);
      case 'number': case 'int':
        return fc.integer({ min: 0, max: 12 });
      case 'boolean':
        return fc.boolean();
      case 'string':
        return fc.constantFrom(...TEXTS);
      default:
        return fc.constantFrom<unknown>({}, 'abc', 7);
    }
  };
  return named && named.length > 0
    ? fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...named) }, { weight: 1, arbitrary: plain() })
    : plain();
}

/** The same value with one thing in it replaced, taken out, doubled or added. */
export const broken = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(value, fc.nat(1_000), fc.nat(3), garbage).map(([from, at, how, bad]) => change(from, at, how, bad));

function change(value: unknown, at: number, how: number, bad: unknown): unknown {
  if (typeof value !== 'object' || value === null) return bad;
  if (Array.isArray(value)) {
    if (value.length === 0 || how === 3) return [...(value as unknown[]), bad];
    const index = at % value.length;
    return (value as unknown[]).map((one, n) => (n === index ? change(one, Math.floor(at / value.length), how, bad) : one));
  }
  const keys = Object.keys(value);
  if (keys.length === 0 || how === 3) return { ...value, [typeof bad === 'string' && bad !== '__proto__' ? bad : 'more']: bad };
  const key = keys[at % keys.length]!;
  const { [key]: old, ...rest } = value as Record<string, unknown>;
  if (how === 2) return rest;
  return { ...rest, [key]: how === 0 ? bad : change(old, Math.floor(at / keys.length), how, bad) };
}
