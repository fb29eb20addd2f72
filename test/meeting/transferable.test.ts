/** The single transferable vote: two counts that councils declared, and the rule's own corners. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { millionths } from '../../shared/base/decimals.ts';
import { transfer, type Ranked } from '../../shared/meeting/transferable.ts';

interface Declared {
  readonly candidates: Readonly<Record<string, string>>;
  readonly seats: number;
  /** `372:1 23:12`: 372 papers with the first candidate alone, 23 with the first and then the second. */
  readonly papers: string;
  readonly declared: {
    readonly valid: number;
    readonly quota: number;
    readonly stages: ReadonlyArray<{ surplus?: string; exclusion?: string; votes: Record<string, string>; elected: string[] }>;
  };
}

const read = (name: string): Declared => JSON.parse(readFileSync(`test/vectors/${name}.json`, 'utf8')) as Declared;
const papersOf = (text: string): Ranked[] =>
  text.split(' ').map((one) => one.split(':')).map(([papers, order]) => ({ papers: Number(papers), order: [...order!] }));

describe('W-15 published counts of real elections are come to again, stage by stage', () => {
  test.each(['stv-renfrewshire-2017-ward-11', 'stv-clackmannanshire-2017-ward-5'])('%s', (name) => {
    const { candidates, seats, papers, declared } = read(name);
    const counted = transfer(Object.keys(candidates), seats, papersOf(papers));
    expect([counted.papers, counted.quota]).toEqual([declared.valid, declared.quota]);
    const told = counted.stages.map(({ what, of, votes, elected }) => ({ ...(of !== undefined && { [what]: of }), votes, elected }));
    expect(told).toEqual(declared.stages);
    expect(counted.elected).toEqual(declared.stages.flatMap((one) => one.elected));
    expect(counted.lot).toBeUndefined();
  });
});

const count = (seats: number, text: string, lots: Parameters<typeof transfer>[3] = []) =>
  transfer([...new Set(text.replace(/[^a-z]/g, ''))].sort(), seats, papersOf(text), lots);

describe('W-16 who has as many votes', () => {
  test('is told apart by the latest stage at which they differed', () => {
    // After d's papers b and c have 3 each; at the first stage c had fewer.
    const { stages } = count(1, '4:a 3:b 2:c 1:dc');
    expect(stages.map(({ what, of, tie }) => [what, of, tie])).toEqual([
      ['first', undefined, undefined],
      ['exclusion', 'd', undefined],
      ['exclusion', 'c', 'earlier'],
      ['exclusion', 'b', undefined],
    ]);
  });
  test('and where none did a lot decides: until it is drawn the count stands still', () => {
    const before = count(1, '3:a 1:b 1:c');
    expect([before.elected, before.lot]).toEqual([['a'], undefined]);
    const still = count(1, '2:a 2:b 1:ca');
    expect(still.elected).toEqual(['a']);
    const tied = count(1, '3:a 3:b 1:c 1:d');
    expect([tied.lot, tied.stages.length, tied.elected]).toEqual([{ for: 'exclusion', between: ['c', 'd'] }, 1, []]);
    const drawn = count(1, '3:a 3:b 1:c 1:d', [{ between: ['d', 'c'], drawn: 'd' }]);
    expect(drawn.stages[1]).toMatchObject({ what: 'exclusion', of: 'd', tie: 'lot' });
    expect(drawn.lot).toEqual({ for: 'exclusion', between: ['a', 'b'] });
    const all = count(1, '3:a 3:b 1:c 1:d', [{ between: ['c', 'd'], drawn: 'd' }, { between: ['a', 'b'], drawn: 'a' }]);
    expect([all.elected, all.lot]).toEqual([['b'], undefined]);
  });
  test('a lot between others than those is none', () => {
    for (const lot of [{ between: ['a', 'b'], drawn: 'a' }, { between: ['c', 'd'], drawn: 'a' }])
      expect(count(1, '3:a 3:b 1:c 1:d', [lot]).lot).toEqual({ for: 'exclusion', between: ['c', 'd'] });
  });
  test('equal surpluses: whose is passed on first', () => {
    const tied = count(3, '6:ac 6:bd 1:c 1:d 1:e');
    expect(tied.lot).toEqual({ for: 'surplus', between: ['a', 'b'] });
    const drawn = count(3, '6:ac 6:bd 1:c 1:d 1:e', [{ between: ['a', 'b'], drawn: 'b' }]);
    expect(drawn.stages.slice(1, 3).map(({ what, of, tie }) => [what, of, tie])).toEqual([
      ['surplus', 'b', 'lot'],
      ['surplus', 'a', undefined],
    ]);
  });
});

describe('W-15 the corners', () => {
  test('no papers elect nobody; no more candidates than seats are elected without a transfer', () => {
    expect(transfer(['a', 'b'], 1, [])).toMatchObject({ papers: 0, quota: 1, elected: [], stages: [{ what: 'first' }] });
    expect(transfer(['a', 'b'], 1, [{ papers: 5, order: [] }]).papers).toBe(0);
    expect(count(2, '5:a 1:b')).toMatchObject({ elected: ['a', 'b'], stages: [{ elected: ['a', 'b'] }] });
  });
  test('never more are elected than there are seats, and no vote is made', () => {
    const Ballot = fc.record({ papers: fc.integer({ min: 1, max: 50 }), order: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']) });
    fc.assert(
      fc.property(fc.array(Ballot, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (ballots, seats) => {
        let counted = transfer(['a', 'b', 'c', 'd', 'e'], seats, ballots);
        const lots = [];
        while (counted.lot) {
          lots.push({ between: counted.lot.between, drawn: counted.lot.between[0]! });
          counted = transfer(['a', 'b', 'c', 'd', 'e'], seats, ballots, lots);
        }
        expect(counted.elected.length).toBe(counted.papers > 0 ? seats : 0);
        expect(new Set(counted.elected).size).toBe(counted.elected.length);
        for (const { votes, lost } of counted.stages) {
          const sum = [...Object.values(votes), lost].reduce((all, one) => all + millionths(one), 0n);
          expect(sum).toBe(BigInt(counted.papers) * 1_000_000n);
        }
      }),
    );
  });
});
