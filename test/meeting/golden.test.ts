/** A whole meeting written once: every later version must read it the same (shared/RULES.md L-3). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { sealOf, type Opening } from '../../shared/log/entry.ts';
import { lastBallots, type BoxState } from '../../shared/meeting/box.ts';
import { BOX, EMPTY_MEETING, evolveMeeting, evolveSublog, factOf, FEATURES } from '../../shared/meeting/index.ts';
import { json } from '../kit/world.ts';

interface Row {
  readonly log: string;
  readonly line: string;
  readonly opening?: Opening;
}

const rows = readFileSync(resolve(import.meta.dirname, '../vectors/golden-v1.ndjson'), 'utf8').trimEnd().split('\n').map((one) => JSON.parse(one) as Row);
const digest = (value: unknown): string => toHex(sha256(utf8(canonical(json(value)))));
const of = (log: string): Row[] => rows.filter((one) => one.log === log);

/** Folds a log as far as its lines go. */
const fold = (log: string) => of(log).reduce((meeting, { line, opening }) => {
  const { type, fact } = factOf(line, opening);
  return evolveMeeting(meeting, type, fact);
}, EMPTY_MEETING);
const foldBox = (log: string) => of(log).reduce<BoxState>((state, { line, opening }) => {
  const { type, fact } = factOf(line, opening);
  return evolveSublog(BOX, state, type, fact);
}, BOX.initial);

describe('L-3 the golden log of version 1', () => {
  test('holds every event there is', () => {
    const written = new Set(rows.map((one) => (JSON.parse(one.line) as { type: string }).type));
    const declared = [...FEATURES, BOX].flatMap((one) => Object.keys(one.events)).filter((one) => !one.includes('.'));
    expect(declared.filter((one) => !written.has(one))).toEqual([]);
  });
  test('keeps its commitments', () => {
    for (const { line, opening } of rows) if (opening) expect(sealOf(opening)).toBe((JSON.parse(line) as { sealed: string }).sealed);
  });
  // A new field in a state with no event behind it changes a digest; an event's shape never does. See which before pinning anew.
  test('the draft folds to the same state', () => expect(digest(fold('draft'))).toBe(PINNED.draft));
  test('the record folds to the same state', () => expect(digest(fold('record'))).toBe(PINNED.record));
  test('the box folds to the same state', () => {
    // Who voted what is pinned, not how the state keeps it at hand.
    const state = foldBox('box');
    expect(digest({ ...state, last: Object.fromEntries(lastBallots(state).map(({ voter, ...last }) => [voter, last])) })).toBe(PINNED.box);
  });
  test('the record says what it said', () => {
    const { session, roll, agenda, papers, votes, minutes } = fold('record');
    expect([session.stage, session.chair, session.breaks.length, session.restorations.length]).toEqual(['closed', 'lan', 1, 1]);
    expect([roll.order.length, agenda.items.length, papers.order.length, minutes.approved?.by]).toEqual([6, 2, 5, 'thu']);
    expect(votes.order.map((one) => votes.votes[one]!.state)).toEqual(['voided', 'closed']);
    expect(votes.votes[votes.order[1]!]!.result).toMatchObject({ counts: { for: 3, against: 1, notVoting: 0 }, base: 5, silent: 0, outcome: 'adopted', void: [{ voter: 'nam', reason: 'keyRevoked' }] });
  });
});

const PINNED = {
  draft: 'c62e32590286b81e5cb48fd6324789d357ec6f4f9878986b921294e1081a12ec',
  record: '104b30fcd327fe192f9f2566e71036d3ea9379955ff5005453518e1d3a2fab23',
  box: '4a9180089a9e725e029e4979a9b387695d0d68bc216d97eca8ebca0fa5c9be84',
};
