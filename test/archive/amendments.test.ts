/** Amendments in a record: the honest way to an adopted text is accepted, each lie is found by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { consolidated, provisionsOf, wordingHash, type Change } from '../../shared/meeting/wording.ts';
import { ManyBundles, script } from './script.ts';
import { forge, makeKeys, story, type Hooks, type Keys, type Writer } from './forge.ts';

let keys: Keys;
let many: ManyBundles;
beforeAll(async () => {
  keys = await makeKeys();
  many = new ManyBundles();
});
afterAll(() => many.close());

const RULE = { base: 'total', fraction: [1, 2] as [number, number], strict: true };
const TEXT = provisionsOf('Điều 1. Thu\n1. Tổng thu là 10 tỷ đồng.\n2. Tổng chi là 10 tỷ đồng.');
const FIRST: Change = { kind: 'replace', place: 1, text: 'Tổng thu là 12 tỷ đồng.' };
const OTHER: Change = { kind: 'replace', place: 1, text: 'Tổng thu là 11 tỷ đồng.' };
const ASKED = 'Thông qua sửa đổi, bổ sung số 1 (Lan đề nghị) tại khoản 1 Điều 1 dự thảo Nghị quyết\nSửa thành: Tổng thu là 12 tỷ đồng.';
const AFTER = wordingHash(consolidated(TEXT, [FIRST]));
const json = (value: object) => value as unknown as Json;
const FOR = ['for', 'for', 'for', 'for'];

/** What differs from an honest telling. */
interface Told {
  readonly taken?: string;
  readonly isPut?: boolean;
  readonly prepared?: string;
  readonly asked?: string;
  readonly votes?: readonly string[];
  readonly isVoided?: boolean;
  readonly after?: string;
  readonly alsoAdopted?: boolean;
  readonly frozen?: string;
  readonly named?: string | null;
  readonly onceFrozen?: (w: Writer) => void;
  readonly onceTaken?: (w: Writer) => void;
  readonly kept?: boolean;
  readonly other?: Change;
  readonly falls?: readonly string[];
  readonly last?: (w: Writer) => void;
}

async function held(w: Writer, vote: string, asks: object, choices: readonly string[]): Promise<void> {
  w.openVote(vote, { rule: RULE, ...asks } as never);
  for (const [n, one] of choices.entries()) await w.cast(vote, `d${n}`, one);
  w.closing(vote);
  w.closed(vote);
}
const prepares = (w: Writer, vote: string, text: string) => w.entry('votePrepared', json({ vote, item: 'i1', text, rule: RULE, papers: [] }));

const told = (lie: Told): Hooks => ({
  async after(w) {
    const said = { title: 'Nghị quyết', provisions: TEXT };
    w.entry('wordingTaken', json({ wording: 'w1', item: 'i1', sha256: lie.taken ?? wordingHash(TEXT), ...(!lie.kept && { said }) }));
    for (const [n, one] of [FIRST, lie.other ?? OTHER].entries())
      w.entry('amendmentProposed', json({ amendment: `a${n + 1}`, wording: 'w1', author: 'd1', ...(!lie.kept && { said: { ...one, reason: '' } }) }), 'd1');
    const asked = lie.prepared ?? (lie.kept ? 'Thông qua sửa đổi, bổ sung số 1 vào dự thảo nghị quyết' : ASKED);
    if (lie.isPut ?? true) {
      prepares(w, 'v8', asked);
      w.entry('amendmentPut', json({ amendment: 'a1', vote: 'v8' }));
    }
    await held(w, 'v8', { text: lie.asked ?? asked }, lie.votes ?? FOR);
    if (lie.isVoided) w.entry('voteVoided', json({ vote: 'v8', reason: 'Kiểm sai' }), 'd0');
    w.entry('amendmentAdopted', json({ amendment: 'a1', falls: lie.falls ?? ['a2'], sha256: lie.after ?? AFTER }), 'd0');
    if (lie.alsoAdopted) {
      prepares(w, 'v7', ASKED.replace('số 1', 'số 2').replace('12 tỷ', '11 tỷ'));
      w.entry('amendmentPut', json({ amendment: 'a2', vote: 'v7' }));
      await held(w, 'v7', { text: ASKED.replace('số 1', 'số 2').replace('12 tỷ', '11 tỷ') }, FOR);
      w.entry('amendmentAdopted', json({ amendment: 'a2', falls: [], sha256: AFTER }), 'd0');
    }
    lie.onceTaken?.(w);
    prepares(w, 'v9', 'Thông qua toàn văn Nghị quyết đã được chỉnh lý');
    w.entry('wordingPut', json({ wording: 'w1', vote: 'v9', sha256: lie.frozen ?? lie.after ?? AFTER }));
    lie.onceFrozen?.(w);
    const named = lie.named === undefined ? (lie.frozen ?? lie.after ?? AFTER) : lie.named;
    await held(w, 'v9', { text: 'Thông qua toàn văn Nghị quyết đã được chỉnh lý', ...(named !== null && { wording: named }) }, FOR);
    lie.last?.(w);
  },
});
/** What our verifier finds; of amendments the auditor's script finds the very same. */
const found = async (hooks: Hooks): Promise<string[]> =>
  many.alike(await forge(await story(keys, hooks)), keys.ca.certificate.fingerprint, /^amendment\//);
const codes = (lie: Told): Promise<string[]> => found(told(lie));
const reverts = (sha256: string) => (w: Writer) => void w.entry('amendmentReverted', json({ amendment: 'a1', sha256 }), 'd0');
const withdraws = (amendment: string) => (w: Writer) => void w.entry('amendmentWithdrawn', json({ amendment }), 'd1');
const STRIKES: Change = { kind: 'strike', place: 2 };
const voids = (vote: string) => (w: Writer) => void w.entry('voteVoided', json({ vote, reason: 'Kiểm sai' }), 'd0');

describe('A-42 the way to an adopted text', () => {
  it('that is told as it was is accepted, also where its words are kept back', async () => {
    expect(await codes({})).toEqual([]);
    expect(await codes({ kept: true })).toEqual([]);
  });
  it('is accepted by the auditor’s script, which has no more to say', async () => {
    const { status, said, broke } = await script(await forge(await story(keys, told({}))), keys.ca.certificate.fingerprint);
    expect([status, broke]).toEqual([0, '']);
    expect(said).toMatch(/^\d+ entries, .* everything agrees\n$/);
  });
  it('on which one stays and another is withdrawn is accepted', async () => {
    expect(await codes({ other: STRIKES, falls: [], onceTaken: withdraws('a2') })).toEqual([]);
  });
  it('after the vote on an amendment was set aside goes on without it', async () => {
    const without = wordingHash(TEXT);
    const back = (w: Writer) => {
      w.entry('voteVoided', json({ vote: 'v8', reason: 'Kiểm sai' }), 'd0');
      reverts(without)(w);
      withdraws('a1')(w);
      withdraws('a2')(w);
    };
    const codes_ = await codes({ onceTaken: back, frozen: without });
    expect(codes_.filter((one) => one.startsWith('amendment/'))).toEqual([]);
  });

  const LIES: ReadonlyArray<readonly [what: string, code: string, lie: Told]> = [
    ['the text is another than its hash', 'amendment/other-text', { taken: 'a'.repeat(64) }],
    ['an amendment was never put to the vote', 'amendment/without-vote', { isPut: false }],
    ['an amendment was rejected', 'amendment/without-vote', { votes: ['for', 'against', 'against', 'against'] }],
    ['the vote on an amendment was set aside', 'amendment/without-vote', { isVoided: true }],
    ['the vote was prepared for other words', 'amendment/without-vote', { prepared: ASKED.replace('12 tỷ', '20 tỷ') }],
    ['the vote was prepared for another amendment', 'amendment/without-vote', { prepared: ASKED.replace('số 1', 'số 12') }],
    ['the vote asked otherwise than it was prepared', 'amendment/not-so', { asked: 'Thông qua' }],
    ['the consolidated text is another', 'amendment/other-text', { after: wordingHash(TEXT) }],
    ['two that touch the same words were adopted', 'amendment/other-text', { alsoAdopted: true }],
    ['the vote on the whole was prepared for another text', 'amendment/other-text', { frozen: wordingHash(TEXT) }],
    ['the vote on the whole names another text', 'amendment/other-frozen', { named: wordingHash(TEXT) }],
    ['the vote on the whole names no text', 'amendment/other-frozen', { named: null }],
    [
      'the text changes once it is frozen',
      'amendment/other-frozen',
      { onceFrozen: (w) => void w.entry('amendmentAdopted', json({ amendment: 'a2', falls: [], sha256: AFTER }), 'd0') },
    ],
    ['the vote asked for more than the amendment', 'amendment/without-vote', { prepared: `${ASKED} Chi thêm 2 tỷ đồng.` }],
    ['one that touches the same words does not fall', 'amendment/not-so', { falls: [] }],
    ['one that touches other words falls', 'amendment/not-so', { other: STRIKES }],
    ['one is undecided when the whole is put', 'amendment/not-so', { other: STRIKES, falls: [] }],
    ['one that is part of the text is withdrawn', 'amendment/not-so', { onceTaken: withdraws('a1') }],
    [
      'one that fell is put to the vote',
      'amendment/not-so',
      {
        onceTaken: (w) => {
          prepares(w, 'v7', ASKED.replace('số 1', 'số 2').replace('12 tỷ', '11 tỷ'));
          w.entry('amendmentPut', json({ amendment: 'a2', vote: 'v7' }));
        },
      },
    ],
    [
      'the frozen text is put once more',
      'amendment/other-frozen',
      {
        onceFrozen: (w) => {
          prepares(w, 'v6', 'Thông qua toàn văn Nghị quyết đã được chỉnh lý');
          w.entry('wordingPut', json({ wording: 'w1', vote: 'v6', sha256: AFTER }));
        },
      },
    ],
    ['the frozen text is dropped', 'amendment/other-frozen', { onceFrozen: (w) => void w.entry('wordingDropped', json({ wording: 'w1' })) }],
    [
      'the text is taken anew once it was voted on',
      'amendment/other-frozen',
      {
        last: (w) => {
          const said = { title: 'Nghị quyết', provisions: TEXT };
          w.entry('wordingTaken', json({ wording: 'w1', item: 'i1', sha256: wordingHash(TEXT), said }));
        },
      },
    ],
    ['a vote that the whole rests on is set aside after it', 'amendment/without-vote', { last: voids('v8') }],
    ['an adopted amendment is taken out', 'amendment/other-text', { onceTaken: reverts(wordingHash(TEXT)) }],
    ['something is said of an amendment that is not there', 'amendment/without-vote', { onceTaken: (w) => void w.entry('amendmentPut', json({ amendment: 'a9', vote: 'v8' })) }],
    ['an amendment has another shape', 'amendment/not-so', { onceTaken: (w) => void w.entry('amendmentAdopted', json({ amendment: 'a1' })) }],
  ];
  for (const [what, code, lie] of LIES) it(`in which ${what} is found: ${code}`, async () => expect(await codes(lie)).toContain(code));
});

const MORE = 'Thông qua sửa đổi, bổ sung số 1 (Lan đề nghị) tại khoản 2 Điều 1 dự thảo Nghị quyết\nBổ sung sau đó:\n';
const INSERT: Change = { kind: 'insert', place: 2, inserted: provisionsOf('3. Dự phòng 1 tỷ đồng.\na) Thiên tai.', 2), amendment: 'a1' };
const TWICE: Change = { kind: 'replace', place: 0, text: 'Dự phòng 2 tỷ đồng.', amendment: 'a2', to: 'a1' };
const TWO = 'Thông qua sửa đổi, bổ sung số 2 (Lan đề nghị) tại khoản 3 thuộc nội dung bổ sung số 1 dự thảo Nghị quyết\nSửa thành: Dự phòng 2 tỷ đồng.';
const BETTERED = wordingHash(consolidated(TEXT, [TWICE, INSERT]));

/** What differs from an honest telling of an insertion that is amended before it is put. */
interface SubTold {
  readonly to?: string;
  readonly sub?: Partial<Change>;
  readonly subVotes?: readonly string[];
  readonly isSubTaken?: boolean;
  readonly asked?: string;
  readonly after?: string;
  readonly early?: (w: Writer) => void;
  readonly oncePut?: (w: Writer) => void;
  readonly onceHeld?: (w: Writer) => void;
  readonly kept?: boolean;
}
const bare = ({ amendment: _amendment, to: _to, ...one }: Change) => ({ ...one, reason: '' });
const subTold = (lie: SubTold): Hooks => ({
  async after(w) {
    const [asked, two] = lie.kept
      ? [1, 2].map((n) => `Thông qua sửa đổi, bổ sung số ${n} vào dự thảo nghị quyết`)
      : [lie.asked ?? `${MORE}3. Dự phòng 2 tỷ đồng.\na) Thiên tai.`, TWO];
    const said = <T>(one: T) => (lie.kept ? {} : { said: one });
    w.entry('wordingTaken', json({ wording: 'w1', item: 'i1', sha256: wordingHash(TEXT), ...said({ title: 'Nghị quyết', provisions: TEXT }) }));
    w.entry('amendmentProposed', json({ amendment: 'a1', wording: 'w1', author: 'd1', ...said(bare(INSERT)) }), 'd1');
    lie.early?.(w);
    const sub = said({ ...bare(TWICE), ...lie.sub });
    w.entry('insertionAmendmentProposed', json({ amendment: 'a2', wording: 'w1', to: lie.to ?? 'a1', author: 'd1', ...sub }), 'd1');
    prepares(w, 'v7', two!);
    w.entry('amendmentPut', json({ amendment: 'a2', vote: 'v7' }));
    await held(w, 'v7', { text: two }, lie.subVotes ?? FOR);
    const isTaken = lie.isSubTaken ?? true;
    if (isTaken) w.entry('amendmentAdopted', json({ amendment: 'a2', falls: [], sha256: wordingHash(TEXT) }), 'd0');
    prepares(w, 'v8', asked!);
    w.entry('amendmentPut', json({ amendment: 'a1', vote: 'v8' }));
    lie.oncePut?.(w);
    await held(w, 'v8', { text: asked }, FOR);
    lie.onceHeld?.(w);
    w.entry('amendmentAdopted', json({ amendment: 'a1', falls: [], sha256: lie.after ?? BETTERED }), 'd0');
    prepares(w, 'v9', 'Thông qua toàn văn Nghị quyết đã được chỉnh lý');
    w.entry('wordingPut', json({ wording: 'w1', vote: 'v9', sha256: lie.after ?? BETTERED }));
    await held(w, 'v9', { text: 'Thông qua toàn văn Nghị quyết đã được chỉnh lý', wording: lie.after ?? BETTERED }, FOR);
  },
});
const PLAIN = `${MORE}3. Dự phòng 1 tỷ đồng.\na) Thiên tai.`;
const WITHOUT = wordingHash(consolidated(TEXT, [INSERT]));
const AGAINST = ['for', 'against', 'against', 'against'];

describe('A-45 the way to an insertion that was amended', () => {
  it('that is told as it was is accepted, also where its words are kept back, or where the council wanted them as they were', async () => {
    expect(await found(subTold({}))).toEqual([]);
    expect(await found(subTold({ kept: true }))).toEqual([]);
    expect(await found(subTold({ subVotes: AGAINST, isSubTaken: false, asked: PLAIN, after: WITHOUT }))).toEqual([]);
  });
  const again = (w: Writer) => {
    const told_ = { amendment: 'a3', wording: 'w1', to: 'a1', author: 'd1', said: { ...bare(TWICE), place: 1 } };
    w.entry('insertionAmendmentProposed', json(told_), 'd1');
  };
  const LIES: ReadonlyArray<readonly [what: string, code: string, lie: SubTold]> = [
    ['it is to no insertion', 'amendment/not-so', { to: 'a9' }],
    ['the insertion was put while it was undecided', 'amendment/not-so', { isSubTaken: false, asked: PLAIN, after: WITHOUT }],
    ['it was rejected and became part of the insertion', 'amendment/without-vote', { subVotes: AGAINST }],
    ['the insertion was put as it was before', 'amendment/without-vote', { asked: PLAIN }],
    ['the text has the insertion as it was before', 'amendment/other-text', { after: WITHOUT }],
    ['its own words are others than those voted on', 'amendment/without-vote', { sub: { text: 'Dự phòng 9 tỷ đồng.' } }],
    ['it came once the insertion was put', 'amendment/not-so', { oncePut: again }],
    ['its vote was set aside, and the insertion was put to the vote', 'amendment/not-so', { oncePut: voids('v7') }],
    ['its vote was set aside once the insertion was voted on', 'amendment/without-vote', { onceHeld: voids('v7') }],
    ['the insertion was withdrawn before', 'amendment/not-so', { early: withdraws('a1') }],
  ];
  for (const [what, code, lie] of LIES) it(`in which ${what} is found: ${code}`, async () => expect(await found(subTold(lie))).toContain(code));
});
