/** Changes of the agenda in a record: those that the council adopted are accepted, every other is found. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { forge, makeKeys, story, type Keys, type Writer } from './forge.ts';
import { ManyBundles } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
/** By both readers. */
const found = async (after: (w: Writer) => Promise<void>): Promise<string[]> =>
  bundles.alike(await forge(await story(keys, { after })), keys.ca.certificate.fingerprint, /^adjustment\//);
beforeAll(async () => {
  keys = await makeKeys();
});

const RULE = { base: 'total', fraction: [1, 2] as [number, number], strict: true };
const json = (value: object) => value as unknown as Json;

/** What differs from an honest telling. */
interface Told {
  readonly choices?: readonly string[];
  readonly proposed?: object | 'never';
  readonly done?: object;
  readonly title?: string;
  readonly ordinary?: boolean;
  /** Adopted before anything was proposed. */
  readonly before?: boolean;
  readonly prepared?: object | 'never';
  /** What the vote asks, whatever was prepared. */
  readonly asked?: string;
  readonly twice?: boolean;
  readonly voided?: 'for good' | 'repeated';
  /** It was voted on by printed papers, with that outcome, and set aside after. */
  readonly printed?: 'adopted' | 'rejected' | 'set aside';
}

const ASKED = 'Bổ sung “Khắc phục bão số 9”. Lý do: Thiên tai';
const PREPARED = { vote: 'v9', item: 'i1', text: ASKED, rule: RULE, papers: [] };
const FOR = ['for', 'for', 'for', 'for'];

async function held(w: Writer, vote: string, choices: readonly string[], text = ASKED): Promise<void> {
  w.openVote(vote, { rule: RULE, text } as never);
  for (const [n, one] of choices.entries()) await w.cast(vote, `d${n}`, one);
  w.closing(vote);
  w.closed(vote);
}

const codes = async (lie: Told): Promise<string[]> => {
  const after = async (w: Writer): Promise<void> => {
    const proposal = { adjustment: 'a1', kind: 'insert', title: 'Khắc phục bão số 9', reason: 'Thiên tai', after: 'i1', vote: 'v9' };
    if (lie.before) await held(w, 'v9', FOR);
    if (lie.prepared !== 'never') w.entry('votePrepared', json({ ...PREPARED, ...lie.prepared }), 's0');
    if (lie.proposed !== 'never') w.entry('adjustmentProposed', json({ ...proposal, ...lie.proposed }));
    if (!lie.printed && !lie.before) await held(w, 'v9', lie.choices ?? FOR, lie.asked);
    else if (lie.printed) w.entry('paperVoteClosed', json({ vote: 'v9', outcome: lie.printed === 'rejected' ? 'rejected' : 'adopted' }), 'system');
    if (lie.printed === 'set aside') w.entry('paperVoteVoided', json({ vote: 'v9', reason: 'In sai' }), 'd0');
    if (lie.voided) w.entry('voteVoided', json({ vote: 'v9', reason: 'Kiểm sai' }), 'd0');
    if (lie.voided === 'repeated') {
      w.entry('votePrepared', json({ ...PREPARED, vote: 'v10', repeats: 'v9' }));
      w.entry('handsDecided', json({ hands: 'h1', vote: 'v10', outcome: 'adopted' }), 'system');
    }
    if (lie.ordinary) return;
    for (let left = lie.twice ? 2 : 1; left > 0; left--) {
      if (proposal.kind === 'insert') w.entry('itemAdded.2', json({ item: 'i9', title: lie.title ?? proposal.title }), 'd0');
      w.entry('itemsOrdered', json({ items: ['i1', 'i9'] }), 'd0');
      w.entry('itemTakenOn', json({ adjustment: 'a1', item: 'i9', ...lie.done }), 'd0');
    }
  };
  return found(after);
};

const postponed = async (about: string, then: (w: Writer) => void = () => undefined): Promise<string[]> => {
  const after = async (w: Writer): Promise<void> => {
    const proposal = { adjustment: 'a1', kind: 'postpone', title: 'Chất vấn', reason: 'Chưa đủ hồ sơ', item: 'i1', vote: 'v9' };
    const text = 'Chuyển “Chất vấn” sang kỳ họp khác. Lý do: Chưa đủ hồ sơ';
    w.entry('votePrepared', json({ ...PREPARED, text }));
    w.entry('adjustmentProposed', json(proposal));
    await held(w, 'v9', FOR, text);
    w.entry('itemPostponed', json({ adjustment: 'a1', item: about }), 'd0');
    then(w);
  };
  return found(after);
};

describe('F-9 changes of the agenda', () => {
  it('that were proposed and adopted are accepted', async () => {
    expect(await codes({})).toEqual([]);
    expect(await codes({ choices: ['against'], ordinary: true })).toEqual([]);
    expect(await postponed('i1')).toEqual([]);
  });
  it('by a vote that was set aside and repeated are accepted', async () =>
    expect(await codes({ voided: 'repeated' })).not.toContain('adjustment/not-adopted'));

  it('by a vote on printed papers are accepted, not where it was rejected or set aside', async () => {
    expect(await codes({ printed: 'adopted' })).not.toContain('adjustment/not-adopted');
    expect(await codes({ printed: 'rejected' })).toContain('adjustment/not-adopted');
    expect(await codes({ printed: 'set aside' })).toContain('adjustment/not-adopted');
  });

  const LIES: ReadonlyArray<readonly [what: string, lie: Told]> = [
    ['the council rejected it', { choices: ['for', 'for'] }],
    ['nobody proposed it', { proposed: 'never' }],
    ['its vote was prepared for something else', { proposed: { vote: 'v8' } }],
    ['it was proposed to postpone something', { proposed: { kind: 'postpone', item: 'i9' } }],
    ['another item was taken on', { title: 'Mua xe công' }],
    ['another proposal was carried out', { done: { adjustment: 'a2' } }],
    ['it was taken on twice', { twice: true }],
    ['its vote was set aside', { voided: 'for good' }],
    ['it was proposed by what was adopted before', { before: true }],
    ['no vote was prepared for it', { prepared: 'never' }],
    ['its vote was prepared to ask something else', { prepared: { text: 'Thông qua nghị quyết' } }],
    ['its vote was prepared without its reason', { prepared: { text: 'Bổ sung “Khắc phục bão số 9”' } }],
    ['its vote asked something else', { asked: 'Thông qua nghị quyết' }],
  ];
  it.each(LIES)('is found where %s', async (_what, lie) => expect(await codes(lie)).toContain('adjustment/not-adopted'));

  const PARTS = [{ item: 'i1', title: 'Chất vấn' }, { item: 'i1a', title: 'Giao thông', level: 1 }, { item: 'i2', title: 'Nghị quyết' }];
  const parted = (w: Writer, ...order: readonly string[]): void => {
    for (const one of PARTS) w.entry('itemAdded.2', json(one), 's0');
    if (order.length > 0) w.entry('itemsOrdered', json({ items: order }), 's0');
  };
  const put = (w: Writer, item: string): void => {
    w.entry('votePrepared', json({ ...PREPARED, vote: 'v11', item: 'i2' }), 's0');
    w.entry('voteAmended', json({ vote: 'v11', item }), 's0');
    w.openVote('v11', { rule: RULE, text: ASKED } as never);
    w.closing('v11');
    w.closed('v11');
  };
  const hands = { hands: 'h1', vote: 'v11', content: { text: ASKED } };
  const AWAY: ReadonlyArray<readonly [what: string, then: (w: Writer) => void]> = [
    ['gone to', (w) => w.entry('itemOpened', json({ item: 'i1' }), 'd0')],
    ['gone to in one of its parts', (w) => (parted(w), w.entry('itemOpened', json({ item: 'i1a' }), 'd0'))],
    ['voted on', (w) => put(w, 'i1')],
    ['voted on in one of its parts', (w) => (parted(w), put(w, 'i1a'))],
    ['decided by hands', (w) => (w.entry('votePrepared', json({ ...PREPARED, vote: 'v11' }), 's0'), w.entry('handsEntered', json(hands), 's0'))],
    ['voted on by printed papers', (w) => (w.entry('votePrepared', json({ ...PREPARED, vote: 'v11' }), 's0'), w.entry('paperVoteOpened', json(hands), 'd0'))],
  ];
  it.each(AWAY)('what was put to another session and was %s is found', async (_what, then) =>
    expect(await postponed('i1', then)).toContain('adjustment/dealt-with'));
  it('what stands beside it is gone to and voted on', async () => {
    const beside = (w: Writer): void => {
      parted(w, 'i1', 'i2', 'i1a');
      for (const item of ['i2', 'i1a']) w.entry('itemOpened', json({ item }), 'd0');
      put(w, 'i2');
    };
    expect(await postponed('i1', beside)).toEqual([]);
  });
  it('is found where another item was put to another session', async () => expect(await postponed('i2')).toContain('adjustment/not-adopted'));
});
