/**
 * Looks whether a value is of a zod shape just as it stands, so that it need not be copied: a ballot is held to four shapes on its
 * way, and zod's copies of what is right already are most of what that costs. Only a yes is an answer. Whatever is not known here
 * for certain (other members, another order of them, text that has to be brought into form) is zod's to judge, and to say why.
 */
import type { z } from 'zod';

type Look = (value: unknown) => boolean;

/** Of what zod keeps of a shape or a check, what is read here. */
interface Def {
  readonly type?: string;
  readonly check?: string;
  readonly checks?: readonly Kept[];
  readonly coerce?: boolean;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly fn?: (value: unknown) => unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly shape?: Readonly<Record<string, Kept>>;
  readonly catchall?: Kept;
  readonly element?: Kept;
  readonly innerType?: Kept;
  readonly options?: readonly Kept[];
  readonly discriminator?: string;
}
interface Kept {
  readonly _zod: { readonly def: Def };
}

const known = new WeakMap<object, Look | 'unknown'>();

/** As `shape.safeParse(value)`, with the value itself where it needs no change: whoever gave it must not change it afterwards. */
export function heldTo<T>(shape: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> {
  let look = known.get(shape);
  if (look === undefined) known.set(shape, (look = lookFor(shape as unknown as Kept) ?? 'unknown'));
  return look !== 'unknown' && look(value) ? { success: true, data: value as T } : shape.safeParse(value);
}

/** Whether the shape is one that can be looked at here; for tests. */
export const isLookedAt = (shape: z.ZodType): boolean => lookFor(shape as unknown as Kept) !== undefined;

function lookFor({ _zod: { def } }: Kept): Look | undefined {
  const base = baseOf(def);
  const checks = (def.checks ?? []).map(({ _zod: one }) => checkOf(one.def));
  if (!base || !checks.every((one) => one !== undefined)) return undefined;
  return checks.reduce<Look>((before, check) => (value) => before(value) && check(value), base);
}

function baseOf(def: Def): Look | undefined {
  switch (def.type) {
    case 'string':
      return def.coerce || def.format !== undefined ? undefined : (value) => typeof value === 'string';
    case 'number':
      if (def.coerce) return undefined;
      return def.format === undefined ? Number.isFinite : def.format === 'safeint' ? Number.isSafeInteger : undefined;
    case 'boolean':
      return def.coerce ? undefined : (value) => typeof value === 'boolean';
    case 'literal':
      return def.values?.length === 1 ? (value) => value === def.values![0] : undefined;
    case 'enum': {
      const all = Object.values(def.entries ?? {});
      return all.every((one) => typeof one === 'string') ? (value) => (all as readonly unknown[]).includes(value) : undefined;
    }
    case 'unknown':
      return () => true;
    case 'array':
      return arrayOf(def.element!);
    case 'union':
      return def.discriminator === undefined ? oneOf(def.options!) : undefined;
    case 'object':
      return def.catchall ? undefined : members(def.shape!);
  }
  return undefined;
}

function arrayOf(element: Kept): Look | undefined {
  const look = lookFor(element);
  return look && ((value) => Array.isArray(value) && value.every(look));
}

/** The first option that takes a value decides what becomes of it: each must be one that leaves it as it is. */
function oneOf(options: readonly Kept[]): Look | undefined {
  const looks = options.map(lookFor);
  return looks.every((one) => one !== undefined) ? (value) => looks.some((look) => look(value)) : undefined;
}

/** Members in the order in which they are declared, nothing beside them. */
function members(shape: Readonly<Record<string, Kept>>): Look | undefined {
  const names = Object.keys(shape);
  const isOptional = names.map((name) => shape[name]!._zod.def.type === 'optional');
  const found = names.map((name, n) => lookFor(isOptional[n] ? shape[name]!._zod.def.innerType! : shape[name]!));
  if (!found.every((one) => one !== undefined)) return undefined;
  const looks: readonly Look[] = found;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let at = 0;
    for (const name in value) {
      while (at < names.length && names[at] !== name) if (!isOptional[at++]) return false;
      if (at === names.length || !looks[at]!((value as Readonly<Record<string, unknown>>)[name])) return false;
      at++;
    }
    while (at < names.length) if (!isOptional[at++]) return false;
    return true;
  };
}

function checkOf(def: Def): Look | undefined {
  const { pattern, fn, minimum, maximum, value: bound, inclusive } = def;
  switch (def.check) {
    case 'string_format':
      // One that remembers where it stood last would answer by turns.
      return def.format === 'regex' && pattern && !pattern.global && !pattern.sticky ? (value) => pattern.test(value as string) : undefined;
    case 'custom':
      return fn && ((value) => fn(value) === true);
    case 'min_length':
      // A letter may be two units: so many units may be too few letters.
      return (value) => (value as string).length >= (typeof value === 'string' ? 2 : 1) * minimum!;
    case 'max_length':
      return (value) => (value as string).length <= maximum!;
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : undefined;
    case 'greater_than':
      return typeof bound === 'number' && inclusive ? (value) => (value as number) >= bound : undefined;
    case 'less_than':
      return typeof bound === 'number' && inclusive ? (value) => (value as number) <= bound : undefined;
  }
  return undefined;
}
