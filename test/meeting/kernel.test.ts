/** The kernel by itself, with features of no council: what is declared is held to, and nothing else has to be touched. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { line } from '../../shared/base/ids.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { lineOf, sealOf } from '../../shared/log/entry.ts';
import { command, earlier, feature, maker, openEvent, sealedEvent, type AnyFeature, type Meeting } from '../../shared/meeting/feature.ts';
import { sublog, sublogCommand, type AnySublog } from '../../shared/meeting/sublog.ts';
import { logKind, UnknownEvent, WrongEvent } from '../../shared/meeting/log-kind.ts';

const AT = '2026-12-09T01:00:00.000Z';
const entry = (type: string, open: Json, seq = 0) => lineOf({ seq, at: AT, by: 'lan', type, open });
const thrown = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

/** A board of notices, as a second version of it keeps them: with who may read each. */
const events = {
  noticePosted: earlier(openEvent(z.object({ text: line(20) })), {
    type: 'noticePosted.2',
    open: ({ text }: { text: string }) => ({ words: text, aloud: false }),
  }),
  'noticePosted.2': openEvent(z.object({ words: line(20), aloud: z.boolean() })),
  noticeHidden: sealedEvent(z.object({}), z.object({ why: line(20) }), () => 'nobody'),
};
const event = maker(events);
interface Board {
  readonly words: ReadonlyArray<{ words: string; aloud: boolean }>;
  readonly why?: string;
}
const board = feature<Board, typeof events>('board', {
  initial: { words: [] },
  events,
  commands: {
    post: command({
      input: z.object({ words: z.string() }),
      may: () => 'yes',
      decide: ({ input }) => [event('noticePosted.2', { words: input.words, aloud: true })],
    }),
  },
  evolve: {
    'noticePosted.2': (state, { open }) => ({ ...state, words: [...state.words, open] }),
    noticeHidden: (state, { sealed }) => ({ ...state, ...(sealed?.seen && { why: sealed.value.why }) }),
  },
  line: ({ words }) => ({ notices: words.length }),
});
const streams = { record: 'n', draft: 'nd' };
const KIND = logKind('board', { streams, features: [board] });
const folded = (...lines: string[]): Board =>
  lines.reduce((state, one) => {
    const { type, fact } = KIND.read(one);
    return KIND.evolve(state, type, fact);
  }, KIND.initial)['board' as keyof Meeting] as unknown as Board;

describe('L-8 an event is what it was declared to be', () => {
  test('when it is written', () => {
    expect(KIND.check(event('noticePosted.2', { words: 'Họp', aloud: true }))).toEqual({
      type: 'noticePosted.2',
      open: { words: 'Họp', aloud: true },
    });
    expect(thrown(() => KIND.check({ type: 'noticePosted.2', open: { words: 'Họp' } }))).toMatchObject({
      name: 'WrongEvent',
      field: 'aloud',
    });
    expect(thrown(() => KIND.check({ type: 'noticePosted.2', open: { words: 'x'.repeat(21), aloud: true } }))).toMatchObject({
      field: 'words',
    });
    expect(() => KIND.check({ type: 'noticeHidden', open: {}, sealed: { why: 7 } })).toThrow(WrongEvent);
    // Hidden parts that nobody declared would be read by nobody, and kept for ever.
    expect(() => KIND.check({ type: 'noticePosted.2', open: { words: 'Họp', aloud: true }, sealed: { why: 'x' } })).toThrow(WrongEvent);
  });
  test('when it is read, the hidden part too', () => {
    expect(() => KIND.read(entry('noticePosted.2', { words: 7, aloud: true }))).toThrow(WrongEvent);
    const opening = { salt: 'A'.repeat(43), value: { why: 7 } };
    const hidden = lineOf({ seq: 0, at: AT, by: 'lan', type: 'noticeHidden', open: {}, sealed: sealOf(opening) });
    expect(() => KIND.read(hidden, opening)).toThrow(WrongEvent);
    expect(KIND.read(hidden).fact.sealed).toEqual({ seen: false });
  });
  test('a fault says where, never what', () => {
    const error = thrown(() => KIND.read(entry('noticePosted.2', { words: 'bí mật'.repeat(9), aloud: true })));
    expect(String(error)).not.toContain('bí mật');
  });
  test('nobody declares it: it is not taken', () => {
    for (const type of ['noticeBurnt', 'noticePosted.3', 'constructor', 'toString']) {
      expect(() => KIND.read(entry(type, {}))).toThrow(UnknownEvent);
      expect(() => KIND.check({ type, open: {} })).toThrow(UnknownEvent);
    }
  });
});

describe('L-3 a changed shape', () => {
  test('leaves what was written before to be read as what it became', () => {
    expect(folded(entry('noticePosted', { text: 'Họp' }), entry('noticePosted.2', { words: 'Nghỉ', aloud: true }, 1)).words).toEqual([
      { words: 'Họp', aloud: false },
      { words: 'Nghỉ', aloud: true },
    ]);
  });
  test('is still held to the old one where that was written', () =>
    expect(() => KIND.read(entry('noticePosted', { words: 'Họp' }))).toThrow(WrongEvent));
  test('is written in the new one alone', () =>
    expect(() => KIND.check({ type: 'noticePosted', open: { text: 'Họp' } })).toThrow(UnknownEvent));
});

describe('L-9 names are told apart', () => {
  const named = (name: string, event: string, what: string): AnyFeature => ({
    name,
    initial: {},
    events: { [event]: openEvent(z.object({})) },
    commands: { [what]: {} as never },
    evolve: {},
  });
  const beside = (name: string, event: string, what: string): AnySublog =>
    ({ ...named(name, event, what), stream: 'x' }) as unknown as AnySublog;
  test.each([
    ['features', 'board', 'other', 'x'],
    ['events', 'other', 'noticePosted', 'x'],
    ['commands', 'other', 'other', 'post'],
  ])('two %s named alike do not load', (what, ...names) => {
    expect(() => logKind('two', { streams, features: [board, named(...(names as [string, string, string]))] })).toThrow(
      `two ${what} are named`,
    );
    expect(() => logKind('two', { streams, features: [board], sublogs: [beside(...(names as [string, string, string]))] })).toThrow(
      `two ${what} are named`,
    );
  });
});

test('L-9 a sub-log is found by its commands and by its key', () => {
  const own = sublogCommand<{ n: number }>();
  const tally = sublog<{ n: number }, { counted: ReturnType<typeof openEvent<{ n: number }>> }>('tally', {
    initial: { n: 0 },
    stream: 't',
    there: (_meeting, key) => (key === 'one' ? 'yes' : { refused: true, code: 'board/unknown', params: {} }),
    live: () => ['one'],
    closed: () => 'yes',
    sealedAt: () => undefined,
    standing: () => [],
    events: { counted: openEvent(z.object({ n: z.number() })) },
    commands: { count: own({ input: z.object({}), may: () => 'yes', decide: () => [] }) },
    evolve: { counted: (_state, { open }) => open },
    forgets: () => [],
  });
  const kind = logKind('counted', { streams, features: [board], sublogs: [tally] });
  expect(kind.sublogCommand('count')?.sublog.name).toBe('tally');
  expect(kind.sublogCommand('post')).toBeUndefined();
  expect([kind.sublogOf(kind.initial, 'one')?.name, kind.sublogOf(kind.initial, 'two')]).toEqual(['tally', undefined]);
  expect(kind.liveKeys(kind.initial)).toEqual(['one']);
  expect(canonical(kind.lineOf(kind.initial))).toBe('{"notices":0}');
});
