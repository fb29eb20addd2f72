/**
 * Whole meetings written once: every later version must read them the same (shared/RULES.md L-3). `golden-v1` holds what there
 * was at first; a feature that comes later brings a log and pins of its own, `golden-NAME.ndjson` and `golden-NAME.json`, and
 * touches no other's.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { sealOf, type Opening } from '../../shared/log/entry.ts';
import { lastBallots, type BoxState } from '../../shared/meeting/box.ts';
import { KINDS, kindNamed } from '../../shared/kinds/kinds.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { json } from '../kit/world.ts';

interface Row {
  readonly log: string;
  readonly line: string;
  readonly opening?: Opening;
}

const VECTORS = resolve(import.meta.dirname, '../vectors');
const read = (file: string): string => readFileSync(resolve(VECTORS, file), 'utf8');
const names = readdirSync(VECTORS).flatMap((one) => /^golden-(.+)\.ndjson$/.exec(one)?.[1] ?? []);
const rowsOf = (name: string): Row[] => read(`golden-${name}.ndjson`).trimEnd().split('\n').map((one) => JSON.parse(one) as Row);
const digest = (value: unknown): string => toHex(sha256(utf8(canonical(json(value)))));

/** Folds a log as far as its lines go: a meeting's, or that of another kind. */
const fold = (rows: readonly Row[], kind = MEETING) =>
  rows.reduce((meeting, { line, opening }) => {
    const { type, fact } = kind.read(line, opening);
    return kind.evolve(meeting, type, fact);
  }, kind.initial);

/** What of a sub-log is pinned: who voted what, not how the state keeps it at hand. */
function foldSublog(name: string, rows: readonly Row[]): unknown {
  const one = MEETING.sublogs.find((sublog) => sublog.name === name)!;
  const { initial, read: readLine, evolve } = MEETING.sublogFold(one);
  const state = rows.reduce((before, { line, opening }) => {
    const { type, fact } = readLine(line, opening);
    return evolve(before, type, fact);
  }, initial);
  if (name !== 'box') return state;
  const box = state as BoxState;
  return { ...box, last: Object.fromEntries(lastBallots(box).map(({ voter, ...last }) => [voter, last])) };
}

test('L-3 every event there is stands in a golden log', () => {
  const written = new Set(names.flatMap(rowsOf).map((one) => (JSON.parse(one.line) as { type: string }).type));
  const declared = KINDS.flatMap((kind) => [...kind.features, ...kind.sublogs]).flatMap((one) => Object.keys(one.events));
  expect(declared.filter((one) => !written.has(one))).toEqual([]);
});

describe.each(names)('L-3 the golden log %s', (name) => {
  const rows = rowsOf(name);
  const of = (log: string) => rows.filter((one) => one.log === log);
  /** Log → slice of a meeting's state, or "all" of a sub-log's → digest. */
  const pins = JSON.parse(read(`golden-${name}.json`)) as Readonly<Record<string, Readonly<Record<string, string>>>>;

  test('keeps its commitments', () => {
    for (const { line, opening } of rows) if (opening) expect(sealOf(opening)).toBe((JSON.parse(line) as { sealed: string }).sealed);
  });
  // A new field in a state with no event behind it changes a digest; an event's shape never does. See which before pinning anew.
  test.each(Object.entries(pins))('%s folds to the same state', (log, slices) => {
    const folded = slices['all'] ? { all: foldSublog(log, of(log)) } : fold(of(log), kindNamed(log.split(' ')[0]));
    const found = Object.fromEntries(
      Object.keys(slices).map((slice) => [slice, digest((folded as unknown as Record<string, unknown>)[slice])]),
    );
    expect(found).toEqual(slices);
  });
});

test('L-3 the record of version 1 says what it said', () => {
  const { session, roll, agenda, papers, votes, minutes } = fold(rowsOf('v1').filter((one) => one.log === 'record'));
  expect([session.stage, session.chair, session.breaks.length, session.restorations.length]).toEqual(['closed', 'lan', 1, 1]);
  expect([roll.order.length, agenda.items.length, papers.order.length, minutes.approved?.by]).toEqual([6, 2, 5, 'thu']);
  expect(votes.order.map((one) => votes.votes[one]!.state)).toEqual(['voided', 'closed']);
  expect(votes.votes[votes.order[1]!]!.result).toMatchObject({
    counts: { for: 3, against: 1, notVoting: 0 },
    base: 5,
    silent: 0,
    outcome: 'adopted',
    void: [{ voter: 'nam', reason: 'keyRevoked' }],
  });
});

test('L-3 W-23 in a record of before who is listed again still has the proxy of before, and its vote counted', () => {
  const { proxies, votes } = fold(rowsOf('revived').filter((one) => one.log === 'record'));
  const [appointment] = proxies.appointments;
  expect([proxies.appointments.length, appointment!.to]).toEqual([1, undefined]);
  expect(Object.values(votes.votes)[0]).toMatchObject({ state: 'closed', result: { counts: { for: 1, against: 1 } } });
});
