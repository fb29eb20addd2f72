/** A ranked election in a record: the honest one is accepted by both verifiers, each lie about it is found by its own name. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { verify } from '../../shared/archive/verify.ts';
import { marksFor, marksIn, quotaRule, rankedBy, type RankedOutcome } from '../../shared/meeting/ranked.ts';
import type { Lot } from '../../shared/meeting/transferable.ts';
import { formOf } from '../kit/ranked.ts';
import { forge, makeKeys, story, type Hooks, type Keys, type Made } from './forge.ts';
import { ManyBundles, script } from './script.ts';

let keys: Keys;
const bundles = new ManyBundles();
afterAll(() => bundles.close());
beforeAll(async () => {
  keys = await makeKeys();
});

const FORM = formOf('abcd', 2);
/** The quota is two: a has it, passes nothing on; d is out, then a lot between b and c. */
const TIED = ['ab', 'ac', 'b', 'c'];
const CLEAR = ['ab', 'ab', 'ab', 'c'];
const papers = (orders: readonly string[]) => orders.map((one) => marksIn([...one]));
const honest = (orders: readonly string[], ...lots: Lot[]): RankedOutcome => rankedBy(FORM, papers(orders), lots);
const LOT: Lot = { between: ['b', 'c'], drawn: 'b' };

interface Told {
  readonly body?: false;
  readonly named?: string;
  readonly question?: object;
  readonly ballots?: ReadonlyArray<readonly string[]>;
  readonly decision?: object | null;
  readonly lots?: ReadonlyArray<{ readonly lot?: object; readonly decision: object; readonly by?: string }>;
  readonly minutes?: object;
  /** The record ends before the session is closed. */
  readonly unclosed?: true;
  /** Set aside before it is announced. */
  readonly voided?: true;
}

const ranked = ({ body, named, question, ballots = papers(CLEAR), lots = [], minutes, ...told }: Told): Hooks => ({
  before: (w) => {
    if (named) Object.assign(w.made.log[0]!.open as object, { council: named });
  },
  async after(w) {
    w.entry('chairNamed', { member: 'd0' });
    const { decision = rankedBy(FORM, ballots) } = told;
    if (body !== false) w.entry('bodyNamed', { body: 'other' });
    w.openVote('v9', { options: marksFor(FORM), rule: quotaRule(2), form: FORM, ...question } as never);
    for (const [n, one] of ballots.entries()) await w.cast('v9', `d${n}`, [...one]);
    w.closing('v9');
    if (told.voided) return void w.entry('voteVoided', { vote: 'v9', reason: 'Nhầm' }, 'd0');
    w.closed('v9');
    if (decision) w.entry('electionDecided', { vote: 'v9', decision } as unknown as Json, 'system');
    for (const { lot = { for: 'exclusion', ...LOT }, decision: next, by = 'd0' } of lots)
      w.entry('lotDrawn', { vote: 'v9', lot, decision: next } as unknown as Json, by);
    const last = minutes ?? lots.at(-1)?.decision ?? decision;
    if (last) Object.assign(w.made.minutes.json.votes.at(-1)!, { elected: last });
  },
});
const made = async (told: Told): Promise<Made> => {
  const all = await story(keys, ranked(told));
  if (!told.unclosed) return all;
  all.log.splice(all.log.findIndex(({ type }) => type === 'sessionClosed'));
  for (const size of all.sizes) if (size > all.log.length) all.sizes.delete(size);
  all.witnesses.length = 0;
  return all;
};
const codes = async (told: Told): Promise<string[]> =>
  bundles.alike(await forge(await made(told)), keys.ca.certificate.fingerprint, /^(stv|election)\/|minutes\/other-decision/);

const BEFORE = honest(TIED);
const AFTER = honest(TIED, LOT);
const drawn: Told = { ballots: papers(TIED), decision: BEFORE, lots: [{ decision: AFTER }] };

describe('W-21 a ranked election', () => {
  it('that is told as it was is accepted, and by the script', async () => {
    const bundle = await forge(await story(keys, ranked({})));
    expect((await verify(bundle, keys.ca.certificate.fingerprint)).findings).toEqual([]);
    const told = await script(bundle, keys.ca.certificate.fingerprint);
    expect(told.status, told.said).toBe(0);
  });
  it('with a lot that the chair has drawn, and with blank papers, is accepted as well', async () => {
    const bundle = await forge(await story(keys, ranked(drawn)));
    expect((await verify(bundle, keys.ca.certificate.fingerprint)).findings).toEqual([]);
    const told = await script(bundle, keys.ca.certificate.fingerprint);
    expect(told.status, told.said).toBe(0);
    const ballots = papers(['ab', 'ab', '', 'b']);
    // Nobody has named c or d: which of them is out first is a lot all the same.
    const lot = { for: 'exclusion', between: ['c', 'd'], drawn: 'c' };
    expect(rankedBy(FORM, ballots)).toMatchObject({ blank: 1, lot: { between: ['c', 'd'] } });
    expect(await codes({ ballots, lots: [{ lot, decision: rankedBy(FORM, ballots, [lot]) }] })).toEqual([]);
  });

  it('whose lot waits while the session goes on lacks nothing yet', async () => {
    const found = await codes({ ballots: papers(TIED), decision: BEFORE, unclosed: true });
    expect(found).toContain('meeting/not-closed');
    expect(found.filter((one) => one.startsWith('stv/'))).toEqual([]);
  });

  const rule = { base: 'total', fraction: [1, 2], strict: true };
  const lie = (of: object) => ({ ...honest(CLEAR), ...of });
  const LIES: ReadonlyArray<readonly [what: string, code: string, told: Told]> = [
    ['is a People’s Council’s', 'stv/peoples-council', { body: false }],
    ['is a People’s Council’s by its name', 'stv/peoples-council', { named: 'Hội đồng nhân dân xã A' }],
    ['is a People’s Council’s, and set aside', 'stv/peoples-council', { body: false, voided: true }],
    ['is none, and yet a lot is drawn of it', 'stv/lot', { ...drawn, question: { form: undefined } }],
    ['came to something else than an order, and to a lot', 'stv/lot', { ...drawn, decision: { kind: 'election', elected: ['a'], tied: [], needed: 2, blank: 0 }, lots: [{ decision: AFTER, by: 'd3' }] }],
    ['goes by another majority', 'stv/quota', { question: { rule } }],
    ['has a paper of other options', 'stv/paper', { question: { options: marksFor(formOf('abcde', 2)) } }],
    ['counts a paper that ranks somebody twice', 'stv/candidate-twice', { ballots: [['01-a', '02-a'], ...papers(['a', 'b'])] }],
    ['counts a paper that gives a place to two', 'stv/place-twice', { ballots: [['01-a', '01-b'], ...papers(['a', 'b'])] }],
    ['counts a paper with a gap', 'stv/gap', { ballots: [['01-a', '03-b'], ...papers(['a', 'b'])] }],
    ['tells other rounds', 'stv/rounds', { decision: lie({ stages: honest(CLEAR).stages.slice(0, 1) }) }],
    ['tells another quota', 'stv/rounds', { decision: lie({ quota: 1 }) }],
    ['elects somebody else', 'stv/elected', { decision: lie({ elected: ['a', 'd'] }) }],
    ['says more than follows', 'stv/elected', { decision: lie({ note: 'x' }), minutes: honest(CLEAR) }],
    ['says more of a round', 'stv/rounds', { decision: lie({ stages: honest(CLEAR).stages.map((one) => ({ ...one, by: 'x' })) }), minutes: honest(CLEAR) }],
    ['says no number of blank papers', 'election/missing', { decision: lie({ blank: false }) }],
    ['has a name longer than a paper bears', 'election/no-form', {
      question: { form: { ...FORM, candidates: FORM.candidates.map((one) => ({ ...one, label: 'a'.repeat(101) })) } },
    }],
    ['hides that a lot is to be drawn', 'stv/elected', { ballots: papers(TIED), decision: { ...BEFORE, lot: undefined } }],
    ['was never drawn', 'stv/lot-missing', { ballots: papers(TIED), decision: BEFORE }],
    ['lets somebody else draw', 'stv/lot', { ...drawn, lots: [{ decision: AFTER, by: 'd3' }] }],
    ['draws between others', 'stv/lot', { ...drawn, lots: [{ lot: { for: 'exclusion', between: ['b', 'd'], drawn: 'b' }, decision: AFTER }] }],
    ['draws twice', 'stv/lot', { ...drawn, lots: [{ decision: AFTER }, { decision: AFTER }] }],
    ['goes on otherwise than was drawn', 'stv/rounds', { ...drawn, lots: [{ decision: honest(TIED, { ...LOT, drawn: 'c' }) }] }],
    ['says nothing of what it came to', 'election/missing', { decision: null }],
    ['is told otherwise in the minutes', 'minutes/other-decision', { ...drawn, minutes: BEFORE }],
  ];
  for (const [what, code, told] of LIES) it(`that ${what} is found by both readers: ${code}`, async () => expect(await codes(told)).toContain(code));
});
