/** The way to an election in a record: the honest one is accepted, each lie about who stands is found by both readers by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { forge, makeKeys, story, type Hooks, type Keys, type Writer } from './forge.ts';
import { ManyBundles } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

const RULE = { base: 'total', fraction: [1, 2] as [number, number], strict: true };
const TOLD = { list: 'l1', item: 'i1', title: 'Bầu Phó Chủ tịch', seats: 1, rule: RULE };
const OPTIONS = [{ id: 'a', label: 'Lan, Trưởng ban' }, { id: 'c', label: 'Nam' }];
const ELECTION = { kind: 'election', seats: 1, most: 1 };

/** What differs from an honest telling. */
interface Told {
  readonly closed?: readonly string[];
  readonly afterClosing?: (w: Writer) => void;
  readonly question?: string;
  readonly listVotes?: readonly string[];
  readonly isListVoted?: boolean;
  readonly isVoided?: boolean;
  /** How the vote on the list is repeated, where it was set aside. */
  readonly repeated?: 'ballots' | 'hands';
  readonly options?: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  readonly form?: object;
  readonly text?: string;
  /** None: no new vote is held. */
  readonly runoff?: { readonly options: typeof OPTIONS; readonly form: object; readonly follows: string };
  readonly marks?: ReadonlyArray<readonly string[]>;
}
const json = (value: object) => value as unknown as Json;

async function held(w: Writer, vote: string, asks: object, choices: ReadonlyArray<string | readonly string[]>): Promise<void> {
  w.openVote(vote, { rule: RULE, ...asks } as never);
  for (const [n, one] of choices.entries()) await w.cast(vote, `d${n}`, one as string);
  w.closing(vote);
  w.closed(vote);
}

function decides(w: Writer, vote: string, decision: object): void {
  w.entry('electionDecided', json({ vote, decision }), 'system');
  Object.assign(w.made.minutes.json.votes.at(-1)!, { elected: decision });
}

const told = (lie: Told): Hooks => ({
  async after(w) {
    w.entry('listProposed', json({ ...TOLD, candidates: [{ candidate: 'a', name: 'Lan', about: 'Trưởng ban' }, { candidate: 'b', name: 'Minh' }] }));
    w.entry('candidateNominated', json({ list: 'l1', candidate: 'c', name: 'Nam', by: 'd1', how: 'nominated' }), 'd1');
    w.entry('candidateWithdrawn', json({ list: 'l1', candidate: 'b' }), 's1');
    if (lie.closed?.length !== 0) w.entry('listClosed', json({ list: 'l1', candidates: lie.closed ?? ['a', 'c'] }), 'd0');
    lie.afterClosing?.(w);
    w.entry('listPut', json({ list: 'l1', vote: 'v8' }));
    if (lie.isListVoted ?? true)
      await held(w, 'v8', { text: lie.question ?? 'Thông qua danh sách: Lan, Nam' }, lie.listVotes ?? ['for', 'for', 'for', 'for']);
    if (lie.repeated) {
      w.entry('voteVoided', json({ vote: 'v8', reason: 'Kiểm sai' }), 'd0');
      w.entry('votePrepared', json({ vote: 'v7', item: 'i1', text: 'Thông qua danh sách: Lan, Nam', rule: RULE, papers: [], repeats: 'v8' }));
      if (lie.repeated === 'hands') w.entry('handsDecided', json({ hands: 'h1', vote: 'v7', outcome: 'adopted' }), 'system');
      else await held(w, 'v7', { text: 'Thông qua danh sách: Lan, Nam' }, ['for', 'for', 'for', 'for']);
    }
    w.entry('ballotPrepared', json({ list: 'l1', vote: 'v9' }));
    if (lie.isVoided) w.entry('voteVoided', json({ vote: 'v8', reason: 'Kiểm sai' }), 'd0');
    const { options = OPTIONS, form = ELECTION, text = TOLD.title } = lie;
    const marks = lie.marks ?? [['a'], ['a'], ['a'], ['a']];
    await held(w, 'v9', { options, form, text }, marks);
    const tally = (id: string) => marks.flat().filter((one) => one === id).length;
    const elected = tally('a') >= 4 && tally('c') < 4 ? ['a'] : [];
    const tied = tally('a') >= 4 && tally('a') === tally('c') ? ['a', 'c'] : [];
    decides(w, 'v9', { kind: 'election', elected, tied, needed: 4, blank: 0 });
    if (!lie.runoff) return;
    w.entry('runoffPrepared', json({ vote: 'v10', follows: lie.runoff.follows }));
    await held(w, 'v10', { ...lie.runoff, text: 'Bầu lại' }, [['a'], ['a'], ['a'], ['a']]);
    decides(w, 'v10', { kind: 'election', elected: ['a'], tied: [], needed: 4, blank: 0 });
  },
});
const codes = async (lie: Told): Promise<string[]> =>
  bundles.alike(await forge(await story(keys, told(lie))), keys.ca.certificate.fingerprint, /^(election|stv)\/|^entry\/shape/);
const ONE_EACH = { options: OPTIONS, form: ELECTION, follows: 'v9' };
const TIE = { form: { ...ELECTION, most: 2 }, marks: [['a', 'c'], ['a', 'c'], ['a', 'c'], ['a', 'c']] };

describe('N-10 the way to an election', () => {
  it('that is told as it was is accepted, with its new vote after a tie', async () => {
    expect(await codes({})).toEqual([]);
    expect(await codes({ ...TIE, runoff: ONE_EACH })).toEqual([]);
  });
  it('after the vote on the list was repeated is followed to its first, by ballots and by hands', async () => {
    for (const repeated of ['ballots', 'hands'] as const)
      expect(await codes({ repeated })).not.toContain('election/list-not-adopted');
  });
  it('by a list that was opened and closed again is accepted', async () =>
    expect(
      await codes({
        afterClosing(w) {
          w.entry('listReopened', json({ list: 'l1' }), 'd0');
          w.entry('listAmended', json({ ...TOLD, title: TOLD.title }));
          w.entry('listClosed', json({ list: 'l1', candidates: ['a', 'c'] }), 'd0');
        },
      }),
    ).toEqual([]));

  const LIES: ReadonlyArray<readonly [what: string, code: string, lie: Told]> = [
    ['a list is closed without somebody', 'election/list-other-candidates', { closed: ['a'] }],
    ['a list is closed with who has withdrawn', 'election/list-other-candidates', { closed: ['a', 'b', 'c'] }],
    [
      'a list changes after it was closed',
      'election/list-after-closing',
      { afterClosing: (w) => void w.entry('candidateWithdrawn', json({ list: 'l1', candidate: 'c' })) },
    ],
    ['a ballot is made from an open list', 'election/list-not-closed', { closed: [] }],
    [
      'something is said of a list that is not there',
      'election/list-unknown',
      { afterClosing: (w) => void w.entry('listReopened', json({ list: 'l9' })) },
    ],
    [
      'a list is amended in another shape',
      'entry/shape',
      { closed: [], afterClosing: (w) => void w.entry('listAmended', json({ ...TOLD, seats: '1' })) },
    ],
    [
      'a list is put to the vote for another office than it was amended to',
      'election/other-candidates',
      {
        closed: [],
        afterClosing(w) {
          w.entry('listAmended', json({ ...TOLD, title: 'Bầu Chủ tịch', rule: { ...RULE, base: 'present' } }));
          w.entry('listClosed', json({ list: 'l1', candidates: ['a', 'c'] }), 'd0');
        },
      },
    ],
    ['the vote on the list leaves out a name', 'election/list-other-question', { question: 'Thông qua danh sách: Lan' }],
    ['the list was rejected', 'election/list-not-adopted', { listVotes: ['for', 'against', 'against', 'against'] }],
    ['the list was never voted on', 'election/list-not-adopted', { isListVoted: false }],
    ['the vote on the list was set aside', 'election/list-not-adopted', { isVoided: true }],
    ['the ballot lacks a candidate', 'election/other-candidates', { options: OPTIONS.slice(0, 1) }],
    ['the ballot holds another', 'election/other-candidates', { options: [...OPTIONS, { id: 'b', label: 'Minh' }] }],
    ['the ballot says other of somebody', 'election/other-candidates', { options: [OPTIONS[0]!, { id: 'c', label: 'Nam, đã nghỉ' }] }],
    ['the ballot has more seats', 'election/other-candidates', { form: { ...ELECTION, seats: 2, most: 2 } }],
    ['the ballot is for another office', 'election/other-candidates', { text: 'Bầu Chủ tịch' }],
    ['a new vote follows no tie', 'election/runoff-of-nothing', { runoff: ONE_EACH }],
    ['a new vote follows a resolution', 'election/runoff-of-nothing', { ...TIE, runoff: { ...ONE_EACH, follows: 'v8' } }],
    ['the new vote holds another', 'election/other-runoff', { ...TIE, runoff: { ...ONE_EACH, options: [...OPTIONS, { id: 'b', label: 'Minh' }] } }],
    ['the new vote has more seats than are left', 'election/other-runoff', { ...TIE, runoff: { ...ONE_EACH, form: { ...ELECTION, seats: 2 } } }],
  ];
  for (const [what, code, lie] of LIES) it(`in which ${what} is found: ${code}`, async () => expect(await codes(lie)).toContain(code));
});
