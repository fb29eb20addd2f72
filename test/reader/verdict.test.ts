/** What a signature in a paper comes to, for who reads it. */
import { expect, test } from 'vitest';
import { verdictOf, worstOf } from '../../client/reader/signatures/verdict.ts';
import type { PaperSignature } from '../../shared/wire/papers.ts';

const GOOD: PaperSignature = {
  kind: 'signer', state: 'whole', weak: false, after: 'nothing', name: 'Nguyễn Văn Ký', issuer: 'CA', clockAhead: false, trust: 'trusted',
};

test.each<[string, Partial<PaperSignature>, string]>([
  ['whole and trusted', {}, 'good'],
  ['signed by others since', { after: 'signatures' }, 'good'],
  ['noted on since', { after: 'notes' }, 'good'],
  ['waste at its end', { after: 'waste' }, 'good'],
  ['from nobody known', { trust: 'unknown' }, 'doubtful'],
  ['run out', { trust: 'expired' }, 'doubtful'],
  ['not yet begun', { trust: 'early' }, 'doubtful'],
  ['over an old hash', { weak: true }, 'doubtful'],
  ['of a kind that is not checked', { state: 'unreadable' }, 'doubtful'],
  ['taken back', { trust: 'revoked' }, 'bad'],
  ['changed inside', { state: 'changed' }, 'bad'],
  ['not around this paper', { state: 'elsewhere' }, 'bad'],
  ['with other pages since', { after: 'pages' }, 'bad'],
  ['from nobody known, with other pages since', { after: 'pages', trust: 'unknown' }, 'bad'],
])('%s', (_what, more, verdict) => expect(verdictOf({ ...GOOD, ...more })).toBe(verdict));

test('of several the worst counts, and none is none', () => {
  expect(worstOf([GOOD, { ...GOOD, trust: 'unknown' }])).toBe('doubtful');
  expect(worstOf([GOOD, { ...GOOD, state: 'changed' }, GOOD])).toBe('bad');
  expect(worstOf([])).toBeUndefined();
});
