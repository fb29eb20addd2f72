import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { heldTo, isLookedAt } from '../../shared/base/as-it-stands.ts';
import { Id, Timestamp } from '../../shared/base/ids.ts';
import { box } from '../../shared/meeting/box.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { CommandMessage, Follow } from '../../shared/wire/socket.ts';

const id = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), fc.constantFrom('constructor', 'toString', '__proto__', ''));
const base64 = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
const at = fc.oneof(fc.constant('2026-11-29T03:00:00.000Z'), fc.constant('2026-02-30T03:00:00.000Z'), fc.string());
const choice = fc.oneof(id, fc.array(id, { maxLength: 31 }));
const revision = fc.oneof(fc.integer({ min: -1, max: 1001 }), fc.double());
const ballot = fc.record({
  choice,
  kind: fc.constantFrom('ecabinet/ballot/v1', 'ecabinet/ballot/v2'),
  log: fc.record({ root: base64(43), size: fc.integer({ min: 0, max: 9 }) }),
  meeting: id,
  question: base64(43),
  revision,
  vote: id,
  voter: id,
});

/** Shapes, and values that are mostly right. */
const SHAPES: ReadonlyArray<readonly [name: string, shape: z.ZodType, value: fc.Arbitrary<unknown>]> = [
  [
    'a command',
    CommandMessage,
    fc.record({ id: base64(22), meeting: id, type: fc.constantFrom('castBallot', 'X', ''), input: fc.jsonValue(), sublog: id }, { requiredKeys: ['id'] }),
  ],
  [
    'what casts a ballot',
    box.commands['castBallot']!.input,
    fc.record({ revision, choice, certificate: fc.stringMatching(/^[0-9a-f]{64}$/), signedAt: at, signature: base64(86) }),
  ],
  ['what everybody sees of a ballot', box.events.ballotCast.open, fc.record({ revision, voter: id })],
  ['what is hidden of a ballot', box.events.ballotCast.sealed!, fc.record({ ballot, signature: fc.string(), signedAt: at })],
  [
    'every kind of check',
    z.object({
      text: z.string().min(2).max(4),
      few: z.array(z.boolean()).min(1).max(2).optional(),
      number: z.number().min(-1).max(9.5),
      one: z.enum(['a', 'b']),
      none: z.object({}),
    }),
    fc.record(
      {
        text: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 5 }), fc.constantFrom('𝒳', '𝒳𝒳', '𝒳𝒳𝒳𝒳', '𝒳𝒳𝒳𝒳𝒳')),
        few: fc.oneof(fc.array(fc.boolean(), { maxLength: 3 }), fc.constant(undefined)),
        number: fc.oneof(fc.double(), fc.integer({ min: -2, max: 10 }), fc.constantFrom(-0, NaN)),
        one: fc.constantFrom('a', 'b', 'c', 'toString'),
        none: fc.constantFrom<unknown>({}, [], { x: 1 }, null),
      },
      { requiredKeys: ['text', 'number', 'one'] },
    ),
  ],
];

type Change = readonly ['leave' | 'take' | 'turn' | 'add' | 'other', number, unknown];
const changes = fc.array(fc.tuple(fc.constantFrom<Change[0]>('leave', 'take', 'turn', 'add', 'other'), fc.nat(7), fc.jsonValue()), { maxLength: 2 });

/** The same with a member taken away, put elsewhere, added or replaced, in it or in what it holds. */
function changed(value: unknown, [how, n, other]: Change): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return how === 'other' ? other : value;
  const members = Object.entries(value);
  const [one] = members.splice(n % Math.max(1, members.length), 1);
  if (!one) return how === 'add' ? { x: other } : value;
  if (how === 'take') return Object.fromEntries(members);
  if (how === 'turn') return Object.fromEntries([...members, one]);
  if (how === 'add') return Object.fromEntries([one, ...members, ['x', other]]);
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, name === one[0] ? (how === 'other' ? other : changed(held, ['turn', n, other])) : held]));
}

/** What came of it, the order of members with it. */
const outcome = (of: { readonly success: boolean; readonly data?: unknown; readonly error?: z.ZodError }): string =>
  JSON.stringify([of.success, of.data, of.error?.issues]);

describe('A value held to its shape', () => {
  test.each(SHAPES)('%s comes out as zod says, whatever somebody sends', (_name, shape, value) => {
    expect(isLookedAt(shape)).toBe(true);
    fc.assert(
      fc.property(value, changes, (right, all) => {
        const given = all.reduce<unknown>((one, change) => changed(one, change as Change), right);
        expect(outcome(heldTo(shape, given))).toBe(outcome(shape.safeParse(given)));
      }),
      { numRuns: 1000 },
    );
  });

  test('every event and command of a meeting takes anything at all as zod does', () => {
    const all = [...MEETING.features, ...MEETING.sublogs];
    const shapes = all.flatMap((one) => [
      ...Object.values(one.events).flatMap(({ open, sealed }) => [open, ...(sealed ? [sealed] : [])]),
      ...Object.values(one.commands).map((command) => command.input),
    ]);
    fc.assert(
      fc.property(fc.constantFrom<z.ZodType>(...shapes), fc.jsonValue(), (shape, value) => {
        expect(outcome(heldTo(shape, value))).toBe(outcome(shape.safeParse(value)));
      }),
      { numRuns: 2000 },
    );
  });

  test('what is right is not copied, and what is brought into form is left to zod', () => {
    const right = { revision: 1, voter: 'm1' };
    expect(heldTo(box.events.ballotCast.open, right).data).toBe(right);
    expect(heldTo(Follow, { clock: '2026-11-29T03:00:00.000Z', meeting: 'm1' }).data).toEqual({
      meeting: 'm1',
      clock: '2026-11-29T03:00:00.000Z',
    });
    for (const shape of [
      z.string().trim(),
      z.coerce.string(),
      z.string().default('x'),
      z.email(),
      z.object({}).strict(),
      z.string().regex(/a/g),
      z.string().transform((text) => text.length),
      z.object({ at: Timestamp, id: Id.catch('x') }),
      z.union([z.string().trim(), z.number()]),
    ])
      expect(isLookedAt(shape)).toBe(false);
  });
});
