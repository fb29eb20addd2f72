/** How votes were opened, in a record: over the total that the roll has, by the chair, at the quorum or on the chair's recorded word. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { forge, hash, makeKeys, story, type Hooks, type Keys, type Writer } from './forge.ts';
import { makeSecretKeys, secretly, VOTE } from './secret-story.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});
const codes = async (hooks: Hooks): Promise<string[]> =>
  (await bundles.alike(await forge(await story(keys, hooks)), keys.ca.certificate.fingerprint, /^vote\/|^entry\/shape/)).filter((one) =>
    /^vote\/|^entry\/shape/.test(one),
  );

interface Told {
  /** Of seven delegates; five are there when this vote is opened. */
  readonly quorum?: readonly [number, number];
  readonly said?: object;
  readonly by?: string;
  readonly chair?: string;
}
/** Named after the other votes: those were opened before anybody said how many have to be there. */
const said = (w: Writer, { quorum, chair }: Told): void => {
  if (quorum) w.entry('detailsChanged', { title: 'Kỳ họp', quorum } as unknown as Json);
  if (chair) w.entry('chairNamed', { member: chair });
};
const opened = (told: Told): Hooks => ({
  after(w) {
    said(w, told);
    w.openVote('v9', {}, told.said, told.by);
    w.closing('v9');
    w.closed('v9');
  },
});

describe('V-70 the opening of a vote', () => {
  it('at the quorum, or below it on the chair’s word, is accepted; where nothing is said of it, too', async () => {
    expect(await codes(opened({}))).toEqual([]);
    expect(await codes(opened({ quorum: [2, 3], said: { total: 7 }, chair: 'd0' }))).toEqual([]);
    const word = opened({ quorum: [3, 4], said: { total: 7, belowQuorum: { present: 5, needed: 6 } } });
    expect(await codes(word)).toEqual([]);
    expect(await script(await forge(await story(keys, word)), keys.ca.certificate.fingerprint)).toMatchObject({ status: 0, broke: '' });
  });

  const LIES: ReadonlyArray<readonly [what: string, code: string, told: Told]> = [
    ['tells one delegate more than the roll', 'vote/total', { said: { total: 8 } }],
    ['tells one delegate less than the roll', 'vote/total', { said: { total: 6 } }],
    ['is by somebody who did not chair', 'vote/no-duty', { chair: 'd0', by: 's1' }],
    ['is below the quorum without a word', 'vote/quorum', { quorum: [3, 4] }],
    ['says that more were there', 'vote/quorum', { quorum: [3, 4], said: { belowQuorum: { present: 6, needed: 6 } } }],
    ['says that fewer had to be there', 'vote/quorum', { quorum: [3, 4], said: { belowQuorum: { present: 5, needed: 5 } } }],
    ['says that a quorum was lost which was there', 'vote/quorum', { quorum: [2, 3], said: { belowQuorum: { present: 4, needed: 5 } } }],
    ['has a total that is no number', 'entry/shape', { said: { total: '7' } }],
    ['has a word without numbers', 'entry/shape', { said: { belowQuorum: true } }],
  ];
  for (const [what, code, told] of LIES)
    it(`that ${what} is found by both readers: ${code}`, async () => {
      const bundle = await forge(await story(keys, opened(told)));
      // What has another shape the script says in its own words.
      if (code === 'entry/shape') return void expect((await bundles.read(bundle, keys.ca.certificate.fingerprint)).said).toContain('another shape');
      expect(await codes(opened(told))).toContain(code);
    });

  it('of a secret ballot is held to the same', async () => {
    const secret = await makeSecretKeys();
    const told = (quorum: [number, number]) =>
      secretly(keys, secret, { before: (w) => said(w, { quorum }) });
    expect(await codes(told([2, 3]))).toEqual([]);
    expect(await codes(told([1, 1]))).toEqual(['vote/quorum']);
    const another: Hooks = {
      async after(w) {
        await told([2, 3]).after!(w);
        const row = w.made.log.find(({ type, open }) => type === 'voteOpened' && (open as { vote: string }).vote === VOTE)!;
        row.open = { ...(row.open as object), total: 9 } as Json;
      },
    };
    expect(await codes(another)).toContain('vote/total');
  });

  it('on printed papers, and a show of hands, which no word lets be below it', async () => {
    const content = { text: 'Thông qua', options: [{ id: 'for', label: 'Tán thành' }], rule: { base: 'total', fraction: [1, 2], strict: true }, papers: [] };
    const question = hash(content as unknown as Json);
    const paper = (quorum: [number, number], word: object = {}): Hooks => ({
      after(w) {
        w.entry('chairNamed', { member: 'd0' });
        w.entry('tellersNamed', { members: ['d1', 'd2', 'd3'] }, 'd0');
        said(w, { quorum });
        w.entry('paperVoteOpened', { vote: 'v9', question, content, total: 7, tellers: ['d1', 'd2', 'd3'], ...word } as unknown as Json, 'd0');
        w.entry('paperVoteVoided', { vote: 'v9', reason: 'In sai' }, 'd0');
      },
    });
    expect(await codes(paper([2, 3]))).toEqual([]);
    expect(await codes(paper([3, 4]))).toEqual(['vote/quorum']);
    expect(await codes(paper([3, 4], { belowQuorum: { present: 5, needed: 6 } }))).toEqual([]);
    expect(await codes(paper([3, 4], { belowQuorum: { present: 6, needed: 6 } }))).toEqual(['vote/quorum']);
    const hands = (quorum: [number, number]): Hooks => ({
      after(w) {
        w.entry('memberListed', { member: 's0', kind: 'secretary' });
        said(w, { quorum });
        const numbers = { counts: { for: 3 }, present: 5, total: 7 };
        w.entry('handsEntered', { hands: 'h1', vote: 'v9', question, content, ...numbers } as unknown as Json, 's0');
        w.entry('handsTakenBack', { hands: 'h1' }, 's0');
      },
    });
    expect(await codes(hands([2, 3]))).toEqual([]);
    expect(await codes(hands([3, 4]))).toEqual(['vote/quorum']);
  });
});
