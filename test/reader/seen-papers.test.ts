// @vitest-environment jsdom
/** What of a meeting's papers is new to whoever looks on this device. */
import { beforeEach, describe, expect, test } from 'vitest';
import { sealedMemory } from '../../client/link/sealed-memory.ts';
import { countNew, isNewTo, lookAtPapers, sawAllPapers, sawPaper, seenPapers } from '../../client/reader/seen-papers.ts';

const at = (minute: number): string => `2026-12-09T01:${String(minute).padStart(2, '0')}:00.000Z`;
const paper = (id: string, minute: number, replaces?: string) => ({
  paper: id,
  addedAt: at(minute),
  ...(replaces !== undefined && { replaces }),
});
const [FIRST, SECOND] = [paper('a', 1), paper('b', 2)];
const LATER = [paper('c', 3), paper('d', 4), paper('e', 5, 'a')];
const seen = (meeting = 'm1') => seenPapers.getState()[meeting];

beforeEach(() => sealedMemory.forgetAll());

describe('to whoever looks', () => {
  test('nothing is new at the first visit, nor in a meeting that they never visited', () => {
    expect(countNew(seen(), LATER)).toEqual({ added: 0, replaced: 0 });
    lookAtPapers('m1', [FIRST, SECOND]);
    expect(countNew(seen(), [FIRST, SECOND])).toEqual({ added: 0, replaced: 0 });
  });
  test('what came since is new until it was opened, however often they look', () => {
    lookAtPapers('m1', [FIRST, SECOND]);
    lookAtPapers('m1', [SECOND, ...LATER]);
    expect(countNew(seen(), [SECOND, ...LATER])).toEqual({ added: 2, replaced: 1 });
    sawPaper('m1', LATER[0]!);
    sawPaper('m1', LATER[2]!);
    sawPaper('m1', SECOND);
    expect(countNew(seen(), [SECOND, ...LATER])).toEqual({ added: 1, replaced: 0 });
    expect(seen()!.opened).toEqual(['c', 'e']);
  });
  test('all that stands can be said to be seen, and what comes then is new again', () => {
    lookAtPapers('m1', []);
    expect(countNew(seen(), [FIRST])).toEqual({ added: 1, replaced: 0 });
    sawAllPapers('m1', [FIRST, SECOND]);
    expect([isNewTo(seen(), FIRST), isNewTo(seen(), LATER[0]!)]).toEqual([false, true]);
  });
});

describe('it is kept', () => {
  test('for the next start, as ids and times alone, for a bounded number of meetings', () => {
    for (let one = 0; one < 70; one++) lookAtPapers(`m${one}`, [FIRST]);
    sawPaper('m69', LATER[0]!);
    const kept = sealedMemory.value('papers-seen') as object;
    expect(Object.keys(kept)).toHaveLength(60);
    expect(kept).toMatchObject({ m69: { since: at(1), opened: ['c'] } });
    expect(kept).not.toHaveProperty('m1');
  });
  test('not for whoever comes next', () => {
    lookAtPapers('m1', [FIRST]);
    sealedMemory.forgetAll();
    expect([seen(), sealedMemory.value('papers-seen')]).toEqual([undefined, undefined]);
  });
  test('whatever else lies there', () => {
    sealedMemory.put('papers-seen', { m1: { since: at(1), opened: ['c'] }, m2: { since: 7 }, m3: null });
    lookAtPapers('m4', []);
    expect(Object.keys(seenPapers.getState())).toEqual(['m4']);
  });
});
