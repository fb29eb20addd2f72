import { describe, expect, test } from 'vitest';
import { electedBy, marksOn } from '../../shared/meeting/elected.ts';
import type { BallotPaper } from '../../shared/meeting/forms.ts';
import { groundOf } from '../../shared/meeting/question.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { DEFAULT_RULES, statedOf, type Preset } from '../../shared/meeting/voting-rules.ts';
import { announced, ballotOpen, confidenceIn, decisionOf, electionOf, preparesBallot } from '../kit/elections.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, given, world } from '../kit/scene.ts';
import { enters } from '../kit/spoken.ts';
import type { World } from '../kit/world.ts';

/** What so many marks come to, of a council of this size; nobody's ballot needed. */
function counted({ options = [], form }: BallotPaper, counts: Record<string, number>, total: number, more: object = {}) {
  const none = Object.fromEntries(options.map(({ id }) => [id, 0]));
  const content = { options, form: { ...form!, ...more }, rule: MAJORITY };
  return electedBy(content, { counts: { ...none, ...counts }, base: total, papers: total, blank: 0 });
}
const typesOf = (made: World) => made.entries.map(({ line }) => (JSON.parse(line) as { type: string }).type);

describe('E-1 a ballot paper with a form', () => {
  test('can be filled in, or is not prepared', () => {
    const twice = electionOf(2, 1);
    const { options = [] } = twice;
    const levels = confidenceIn(2, 3);
    const { officers } = levels.form as { officers: Array<{ id: string; options: string[] }> };
    const wrong: object[] = [
      { ...twice, options: [options[0], options[0]] },
      electionOf(2, 3, 2),
      electionOf(2, 1, 3),
      { ...levels, form: { kind: 'confidence', officers: [officers[0]] } },
      { ...levels, form: { kind: 'confidence', officers: [officers[0], { ...officers[1], id: officers[0]!.id }] } },
      { ...levels, form: { kind: 'confidence', officers: [officers[0], { ...officers[1], options: officers[0]!.options }] } },
      { ...levels, form: { kind: 'confidence', officers: [officers[0], { ...officers[1], options: officers[1]!.options.slice(1) }] } },
    ];
    for (const one of wrong) given(fullHouse).when(preparesBallot(one)).thenRefused('votes/no-such-paper');
    given(fullHouse).when(preparesBallot(levels)).then();
  });
  test('is frozen with what follows from low confidence', () => {
    const made = world(ballotOpen(confidenceIn(1, 3)));
    expect(made.meeting.votes.votes[voteOf(made, QUESTION)]!.content!.form).toMatchObject({
      follows: [
        { what: 'mayResign', fraction: [1, 2], strict: true },
        { what: 'confidenceVote', fraction: [2, 3], strict: false },
      ],
    });
  });
});

describe('E-2 elected is who has the majority and the most marks', () => {
  test('on as many seats as there are', () => {
    const { decision, result } = decisionOf(electionOf(3, 2), [[chair, ['a', 'b']], [lan, ['a', 'c']], [minh, ['a', 'b']], [nam, ['b']]]);
    expect(decision).toEqual({ kind: 'election', elected: ['a', 'b'], tied: [], needed: 3, blank: 0 });
    expect(result.counts).toEqual({ a: 3, b: 3, c: 1 });
  });
  test('of the total: not of who voted, and not by the most marks alone', () => {
    const { decision } = decisionOf(electionOf(2, 1), [[lan, ['a']], [minh, ['a']], [nam, ['b']]]);
    expect(decision).toMatchObject({ elected: [], tied: [], needed: 3 });
  });
  test.each([[125, 63], [85, 43], [82, 42], [52, 27], [29, 15]])('of %i delegates %i', (total, needed) => {
    const paper = electionOf(3, 2);
    expect(counted(paper, { a: needed, b: needed - 1 }, total)).toMatchObject({ elected: ['a'], needed });
    expect(counted(paper, { c: total, a: needed, b: needed }, total)).toMatchObject({ elected: ['c'], tied: ['a', 'b'] });
  });
  test('most marks first, whatever their order on the paper', () =>
    expect(counted(electionOf(4, 2), { a: 15, b: 20, c: 16 }, 29)).toMatchObject({ elected: ['b', 'c'], tied: [] }));
});

describe('E-3 a tie for the last seats elects none of those tied', () => {
  test('who has more is elected, who has less is not among them', () => {
    const tie = counted(electionOf(5, 3), { a: 20, b: 16, c: 16, d: 16, e: 15 }, 29);
    expect(tie).toMatchObject({ elected: ['a'], tied: ['b', 'c', 'd'] });
    expect(counted(electionOf(5, 4), { a: 20, b: 16, c: 16, d: 16, e: 15 }, 29)).toMatchObject({ elected: ['a', 'b', 'c', 'd'], tied: [] });
  });
  test('below the majority there is no tie', () =>
    expect(counted(electionOf(3, 2), { a: 20, b: 14, c: 14 }, 29)).toMatchObject({ elected: ['a'], tied: [] }));
  test('all for one seat', () =>
    expect(counted(electionOf(2, 1), { a: 15, b: 15 }, 29)).toMatchObject({ elected: [], tied: ['a', 'b'] }));
});

describe('E-4 confidence', () => {
  test('low for more than half may resign, for two thirds goes to a vote of confidence', () => {
    const poll = confidenceIn(4, 3);
    const told = counted(poll, { p3: 14, q3: 15, r3: 19, s3: 20, p1: 15, q2: 14 }, 29);
    expect(told.kind === 'confidence' && told.officers.map((one) => one.follows)).toEqual([
      [], ['mayResign'], ['mayResign'], ['mayResign', 'confidenceVote'],
    ]);
    expect(told.kind === 'confidence' && told.officers[1]).toMatchObject({
      officer: 'q',
      counts: [{ option: 'q1', count: 0 }, { option: 'q2', count: 14 }, { option: 'q3', count: 15 }],
      unmarked: 0,
    });
  });
  test('no confidence of more than half relieves', () => {
    const told = counted(confidenceIn(2, 2), { p2: 14, q2: 15 }, 29);
    expect(told).toMatchObject({ officers: [{ follows: [] }, { follows: ['relieved'] }] });
  });
  test('the council’s own numbers go before', () => {
    const follows = [{ what: 'confidenceVote', fraction: [3, 4], strict: false }];
    expect(counted(confidenceIn(1, 3), { p3: 21 }, 29, { follows })).toMatchObject({ officers: [{ follows: [] }] });
    expect(counted(confidenceIn(1, 3), { p3: 22 }, 29, { follows })).toMatchObject({ officers: [{ follows: ['confidenceVote'] }] });
  });
  test('whoever is left out on a paper is counted as such', () => {
    const { decision } = decisionOf(confidenceIn(2, 3), [[lan, ['p1', 'q3']], [minh, ['p2']], [nam, []]]);
    expect(decision).toMatchObject({ blank: 1, officers: [{ officer: 'p', unmarked: 1 }, { officer: 'q', unmarked: 2 }] });
  });
});

describe('E-5 the decision stands behind the result', () => {
  test('by the system, in the same act; nothing is called adopted', () => {
    const { made, result } = decisionOf(electionOf(2, 1), [[chair, ['a']], [lan, ['a']], [minh, ['a']], [nam, []]]);
    expect(typesOf(made).slice(-2)).toEqual(['voteClosed', 'electionDecided']);
    expect(result).toMatchObject({ outcome: 'rejected', roll: { [nam.id]: [] }, counts: { a: 3 } });
    expect(made.meeting.votes.votes[voteOf(made, QUESTION)]!.decision).toMatchObject({ elected: ['a'], blank: 1 });
  });
  test('not for a resolution', () => {
    const made = world(fullHouse, secretary.preparesVote(), chair.opensVote(), lan.votes('for'), announced);
    expect(typesOf(made)).not.toContain('electionDecided');
  });
});

describe('E-6 an answer on a form', () => {
  const open = ballotOpen(electionOf(3, 2));
  test('marks no more than may be marked, each once; none is a blank paper', () => {
    for (const answer of [['a', 'b', 'c'], ['a', 'a'], ['b', 'a'], ['x'], 'a'])
      given(open).when(lan.votes(answer as string)).thenRefused('votes/unknown-choice');
    for (const answer of [[], ['c'], ['a', 'c']]) given(open).when(lan.votes(answer as unknown as string)).then();
  });
  test('of each officer one level at most', () => {
    const levels = ballotOpen(confidenceIn(2, 3));
    given(levels).when(lan.votes(['p1', 'p2'] as unknown as string)).thenRefused('votes/unknown-choice');
    given(levels).when(lan.votes(['q3'] as unknown as string)).then();
  });
  test('is not said in the hall and entered by another', () => given(open).when(enters(hoa, 'a')).thenRefused('votes/unknown-choice'));
  test('what was not asked is left out of what is counted', () => {
    const { options = [], form } = electionOf(2, 1);
    expect(marksOn({ options, form }, [['a'], ['a', 'b'], [], 'a'], 4)).toEqual({ counts: { a: 1, b: 0 }, base: 4, papers: 2, blank: 1 });
  });
});

test('E-7 a form is put by itself', () =>
  given(fullHouse, preparesBallot(electionOf(2, 1)), secretary.preparesVote({ text: 'Học phí' }))
    .when(chair.does('openSlate', (made: World) => ({ votes: [voteOf(made, QUESTION), voteOf(made, 'Học phí')] })))
    .thenRefused('votes/form-by-itself'));

describe('E-8 thresholds of confidence are those of the ground, or the vote’s own', () => {
  const THRESHOLDS = [{ what: 'relieved' as const, fraction: [2, 3] as [number, number], strict: false }];
  const paper = confidenceIn(1, 2);
  const own = { ...paper, form: { ...paper.form!, follows: THRESHOLDS } };
  const preset: Preset = { id: 'trust', name: 'Bỏ phiếu tín nhiệm', article: 'Điều 9 Quy chế', rule: MAJORITY, body: 'council', follows: THRESHOLDS };
  const has = (made: World) => void (made.presets = [...made.presets, preset]);
  const prepares = (ballot: object, ground: object = statedOf(preset)) =>
    secretary.does('prepareVote', (made: World) => ({ item: itemOf(made, ITEM), text: QUESTION, rule: MAJORITY, papers: [], ballot, ground }));
  const amends = (ballot: object, ground?: object | 'none') =>
    secretary.does('amendVote', (made: World) => ({
      vote: voteOf(made, QUESTION), item: itemOf(made, ITEM), text: QUESTION, rule: MAJORITY, papers: [], ballot, ...(ground && { ground }),
    }));
  const groundIn = ({ meeting }: World) => groundOf(meeting, meeting.votes.votes[voteOf({ meeting } as World, QUESTION)]!)?.preset;

  test('of a preset: word for word, or refused', () => {
    expect(groundIn(world(fullHouse, has, prepares(own)))).toBe('trust');
    for (const one of [paper, electionOf(2, 1)]) given(fullHouse, has).when(prepares(one)).thenRefused('grounds/other-thresholds');
    const invented = { ...statedOf(preset), follows: [{ ...THRESHOLDS[0]!, fraction: [1, 3] }] };
    const third = { ...own, form: { ...own.form, follows: invented.follows } };
    given(fullHouse, has).when(prepares(third, invented)).thenRefused('grounds/no-preset');
    given(fullHouse, has).when(prepares(own, statedOf(DEFAULT_RULES.presets[0]!))).thenRefused('grounds/other-thresholds');
  });
  test('of the vote’s own without a ground; a ground goes with them', () => {
    const made = world(fullHouse, has, prepares(own), amends(third(own), 'none'));
    expect(groundIn(made)).toBeUndefined();
    expect(groundIn(world(fullHouse, has, prepares(own), amends(paper)))).toBeUndefined();
  });
  test('each once, at a share that can be met, and of its kind', () => {
    const wrong = [
      [...THRESHOLDS, ...THRESHOLDS],
      [{ ...THRESHOLDS[0]!, fraction: [3, 2] }],
      [{ ...THRESHOLDS[0]!, fraction: [1, 1], strict: true }],
      [{ ...THRESHOLDS[0]!, what: 'mayResign' }],
    ];
    for (const follows of wrong)
      given(fullHouse).when(preparesBallot({ ...paper, form: { ...paper.form!, follows } })).thenRefused('votes/no-such-paper');
  });
  test('and stay once the vote is open or closed', () => {
    given(ballotOpen(own)).when(amends(paper, 'none')).thenRefused('votes/not-in-this-state', { state: 'open' });
    given(ballotOpen(own), announced).when(amends(paper, 'none')).thenRefused('votes/not-in-this-state', { state: 'closed' });
  });
});

const THIRD = [{ what: 'relieved', fraction: [1, 3], strict: false }];
const third = (ballot: { form: object }) => ({ ...ballot, form: { ...ballot.form, follows: THIRD } });
