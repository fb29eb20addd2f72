/**
 * Two halls that differ only in who chose what, over a whole server, real sockets and real tablets: what is stored, logged, sent to
 * anybody and archived is alike. And with the whole store and the server's own keys nobody's paper is found.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { fromBase64url } from '../../shared/base/bytes.ts';
import { URN_BLOB_BYTES } from '../../shared/crypto/urn.ts';
import { tokenHash, type Line } from '../../shared/crypto/secret-ballot.ts';
import { Hall, type Known, type Traces } from './hall.ts';
import { factorOf, issuingKey, linked, power, type Asked } from './linking.ts';
import { text } from './traces.ts';

const CHOICES = ['for', 'against', 'for', 'notVoting', 'for'];
const OTHERWISE = ['notVoting', 'for', 'for', 'for', 'against'];

let hall: Hall;
let one: Known;
let other: Known;
beforeAll(async () => {
  hall = await new Hall().open(CHOICES.length);
  one = await hall.hold(CHOICES);
  other = await hall.hold(OTHERWISE);
});
afterAll(() => hall.close());

const boardOf = ({ entries }: Known): Line[] =>
  (entries.find(({ type }) => type === 'boardPublished')!.open as unknown as { lines: Line[] }).lines;
const hiddenOf = ({ entries }: Known, type: string, voter: string): Record<string, Json> =>
  entries.find((entry) => entry.type === type && (entry.open as { voter?: string }).voter === voter)!.hidden as Record<string, Json>;
const votersOf = ({ entries }: Known): string[] =>
  entries.filter(({ type }) => type === 'ballotPaperTaken').map(({ open }) => (open as { voter: string }).voter);

/** In the byte order of hashes over what the one-time keys are: of nothing that anybody chose, or when. */
const isByToken = (lines: readonly Line[], vote: string): boolean => {
  const hex = lines.map((line) => Buffer.from(tokenHash(vote, line), 'base64url').toString('hex'));
  return hex.every((token, n) => n === 0 || hex[n - 1]! < token);
};

describe('two halls that differ in who chose what', () => {
  it('are both in order, with the same result', () => {
    expect([one.report.findings, other.report.findings]).toEqual([[], []]);
    const choices = ({ entries }: Known) => boardOf({ entries } as Known).map(({ choice }) => choice).sort();
    expect(choices(one)).toEqual([...CHOICES].sort());
    expect(choices(other)).toEqual(choices(one));
  });
  it.each(['stored', 'logged', 'heard', 'asked', 'urn', 'archived'] as const)('leave the same behind: what is %s', (what) => {
    expect(other.traces[what]).toEqual(one.traces[what]);
  });
  it('leave something behind at every door, which is looked at', () => {
    const { stored, heard, asked, urn, archived } = one.traces;
    expect(stored.length).toBeGreaterThan(50);
    expect(stored.filter((row) => row.includes('ballotPaperTaken'))).toHaveLength(CHOICES.length);
    expect(Object.values(heard).every((all) => all.some((row) => row.includes('boardPublished')))).toBe(true);
    expect(Object.keys(heard)).toHaveLength(CHOICES.length + 1);
    expect(urn).toEqual(CHOICES.map(() => String(Math.ceil((URN_BLOB_BYTES * 4) / 3))));
    expect(archived.some((row) => row.includes('board.ndjson'))).toBe(true);
    // One kind of request for all, without a cookie; no line of the server's own log is of it.
    const drops = asked.filter((row) => row.startsWith('POST /api/urns/(meeting)/(vote) '));
    expect(drops).toEqual([`POST /api/urns/(meeting)/(vote) [accept,content-type,urn-word] ${URN_BLOB_BYTES} 200 {}`]);
    expect(one.traces.logged.join()).not.toMatch(/urns|drop/);
  });
  it('have their papers on the board by their tokens alone, and in the urn by the bytes that nobody chose', () => {
    for (const each of [one, other]) {
      expect(isByToken(boardOf(each), each.vote)).toBe(true);
      expect(each.raw.pieces).toEqual([...each.raw.pieces].sort());
    }
  });
  it('hold no piece of the urn any more once the board stands', () => {
    for (const each of [one, other])
      for (const piece of each.raw.pieces) expect(each.raw.stored.some((row) => row.includes(piece.slice(100, 160)))).toBe(false);
  });
});

describe('what would have told', () => {
  /** What a server that leaks would have left, made of what the honest one left and who chose what. */
  const leaks: ReadonlyArray<readonly [what: string, leak: (known: Known, choices: readonly string[]) => Partial<Traces>]> = [
    ['a choice beside a name, encrypted in the store', ({ traces }, choices) => ({
      stored: traces.stored.map((row) => {
        const n = choices.findIndex((_, m) => row.includes('ballotPaperTaken') && row.includes(`"voter\\":\\"(person ${m + 1})`));
        return n < 0 ? row : `${row}(${choices[n]!.length})`;
      }),
    })],
    ['a piece that is as long as its choice', ({ traces }, choices) => ({
      urn: traces.urn.map((length, n) => String(Number(length) + choices[n]!.length)),
    })],
    ['a line of the server’s log', ({ traces, roles }, choices) => ({
      logged: [...traces.logged, ...choices.map((choice, n) => text(JSON.stringify([n, choice]), roles))],
    })],
    ['a socket that hears of papers in the order of their voters', ({ traces }, choices) => ({
      heard: { ...traces.heard, 'person 0': [...traces.heard['person 0']!, ...choices] },
    })],
  ];
  it.each(leaks)('%s: is seen', (_what, leak) => {
    const leaked = (known: Known, choices: readonly string[]) => ({ ...known.traces, ...leak(known, choices) });
    expect(leaked(one, CHOICES)).not.toEqual(leaked(other, OTHERWISE));
    expect(leaked(one, CHOICES)).not.toEqual(one.traces);
  });
  it('a board in the order in which papers came: is seen', () => {
    const lines = boardOf(one);
    expect(isByToken([...lines].reverse(), one.vote)).toBe(false);
    expect(isByToken([lines[1]!, lines[0]!, ...lines.slice(2)], one.vote)).toBe(false);
  });
});

describe('who has the whole server', () => {
  const asked = (known: Known): Asked[] =>
    votersOf(known).map((voter) => {
      const taken = hiddenOf(known, 'ballotPaperTaken', voter) as Record<string, string>;
      const signed = hiddenOf(known, 'ballotPaperSigned', voter);
      const told = [
        ...known.entries.filter(({ open }) => JSON.stringify(open).includes(voter)).map(({ open }) => open),
        ...known.raw.stored.filter((row) => row.includes(voter) && !row.includes('boardPublished')),
        taken,
        signed,
      ];
      return { voter, told: told as Json[], blinded: taken['server']!, issued: taken['issued']! };
    });

  it('finds nobody: nothing stands in a request and in a line, and every line could be everybody’s', () => {
    for (const known of [one, other]) {
      const [all, lines, key] = [asked(known), boardOf(known), issuingKey(known.serverKey)];
      expect([all.length, lines.length]).toEqual([CHOICES.length, CHOICES.length]);
      const factors = all.flatMap((each) => lines.map((line) => factorOf(each, line, key)));
      expect(factors.filter((factor) => factor === undefined)).toEqual([]);
      // Each pair has its own: that there is one is no accident of all being alike.
      expect(new Set(factors).size).toBe(CHOICES.length ** 2);
      expect(linked(all, lines, key)).toEqual([]);
    }
  });
  it('would find whoever asks without hiding, or keeps one number with both', () => {
    const [all, lines, key] = [asked(one), boardOf(one), issuingKey(one.serverKey)];
    const [first] = lines as [Line];
    const size = fromBase64url(first.server).length;
    const written = (value: bigint) => Buffer.from(value.toString(16).padStart(2 * size, '0'), 'hex').toString('base64url');
    const message = written(power(BigInt(`0x${Buffer.from(first.server, 'base64url').toString('hex')}`), key.e, key.n));
    const plainly = all.map((each, n) => (n === 2 ? { ...each, blinded: message, issued: first.server } : each));
    expect(linked(plainly, lines, key)).toContainEqual([all[2]!.voter, 0]);
    const noted = all.map((each, n) => (n === 1 ? { ...each, told: [...each.told, { tracker: lines[3]!.tracker }] } : each));
    expect(linked(noted, lines, key)).toEqual([[all[1]!.voter, 3]]);
  });
});
