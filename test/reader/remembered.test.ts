/** What a device remembers of reading: the place in each paper, and which papers are open. */
import { beforeEach, describe, expect, it } from 'vitest';
import { OPEN_MOST, withoutPaper, withPaper, type OpenPapers } from '../../client/panels/papers/open-papers.ts';
import { sealedMemory } from '../../client/link/sealed-memory.ts';
import { lastPlace, rememberPlace } from '../../client/reader/last-place.ts';

beforeEach(() => sealedMemory.forgetAll());

describe('the place in a paper', () => {
  it('is the page, how far down it, its size, layout and turn', () => {
    const place = { page: 12, y: 0.4, zoom: 'page', arrangement: 'pairs', turn: 270 } as const;
    rememberPlace('a', place);
    rememberPlace('b', { page: 3 });
    expect([lastPlace('a'), lastPlace('b'), lastPlace('c')]).toEqual([place, { page: 3 }, undefined]);
    sealedMemory.forgetAll();
    expect(lastPlace('a')).toBeUndefined();
  });
  it('is understood as versions before wrote it, and of what is spoilt the page alone', () => {
    sealedMemory.put('places', [['a', 7], ['b', 2, { y: 'x', zoom: 1e9, arrangement: 'pile', turn: 45 }], ['c', -1], 'x']);
    expect([lastPlace('a'), lastPlace('b'), lastPlace('c')]).toEqual([{ page: 7 }, { page: 2 }, undefined]);
    sealedMemory.put('places', '{');
    expect(lastPlace('a')).toBeUndefined();
  });
  it('is kept of the papers read last', () => {
    for (let n = 0; n < 400; n++) rememberPlace(`p${n}`, { page: 1 });
    expect([lastPlace('p0'), lastPlace('p399')]).toEqual([undefined, { page: 1 }]);
  });
});

describe('the papers that are open', () => {
  const stand = () => true;
  const reads = (papers: string, from: OpenPapers = { tabs: [], read: [] }) =>
    [...papers].reduce((open, paper) => withPaper(open, paper, stand), from);

  it('keep their order, whichever is read', () => {
    expect(reads('abcab').tabs).toEqual(['a', 'b', 'c']);
  });
  it('are five; the next one takes the place of the one read longest ago, which is named', () => {
    const five = reads('abcdea');
    expect(five.tabs).toHaveLength(OPEN_MOST);
    expect(five.gone).toBeUndefined();
    expect(reads('f', five)).toEqual({ tabs: ['a', 'f', 'c', 'd', 'e'], read: ['c', 'd', 'e', 'a', 'f'], gone: 'b' });
  });
  it('close themselves when they were withdrawn, and make room', () => {
    expect(withPaper(reads('abcde'), 'f', (one) => one !== 'c').tabs).toEqual(['a', 'b', 'd', 'e', 'f']);
  });
  it('leave the one read before when one is closed', () => {
    expect(withoutPaper(reads('abcb'), 'b').read.at(-1)).toBe('c');
  });
});
