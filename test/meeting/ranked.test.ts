/** Votes on which candidates are put in order, in another body than a People's Council. */
import { describe, expect, test } from 'vitest';
import { isAnswer } from '../../shared/meeting/forms.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { readyToOpen } from '../../shared/meeting/question.ts';
import { changeIn, fateOf, inOrder, lotNamed, markSays, marksFor, marksIn, orderOn, quotaRule, rankedBy } from '../../shared/meeting/ranked.ts';
import { MAJORITY, needed } from '../../shared/meeting/rules.ts';
import { announced, electionOf, preparesBallot } from '../kit/elections.ts';
import { assembled, weighs } from '../kit/other-body.ts';
import { chair, hoa, lan, minh, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { appoints, votesFor, withProxies } from '../kit/proxies.ts';
import { draws, formOf, preparesRanked, ranks, rankedOpen, rankedPaper, rankedVote } from '../kit/ranked.ts';
import { fullHouse, given, ready, world, wrote, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const typesOf = (made: World): string[] => made.entries.map(({ line }) => (JSON.parse(line) as { type: string }).type);
const voteIn = (made: World) => made.meeting.votes.votes[voteOf(made, QUESTION)]!;
const decisionIn = (made: World) => {
  const { decision } = voteIn(made);
  if (decision?.kind !== 'ranked') throw new Error('nothing was decided');
  return decision;
};
const ABC = formOf('abc', 1);
/** a has 2, b 2, c 1, whose paper says nothing more: nobody has 3, c is out, then a lot between a and b. */
const tied: Step = rankedVote(ABC, [[chair, 'a'], [lan, 'ac'], [minh, 'b'], [hoa, 'bc'], [nam, 'c']]);

describe('W-18 candidates are put in order', () => {
  test('by another body’s members alone, never in a People’s Council, not even where its log says so', () => {
    given(assembled()).when(preparesRanked(ABC)).then(wrote(['votePrepared', { ballot: { form: { kind: 'ranked', seats: 1, places: 3 } } }]));
    given(fullHouse).when(preparesRanked(ABC)).thenRefused('votes/ranked-peoples-council');
    given(fullHouse, preparesBallot(electionOf(3, 1)))
      .when(secretary.does('amendVote', (made: World) => {
        const { vote, item, text } = voteIn(made);
        return { vote, item, text, rule: quotaRule(1), papers: [], ballot: rankedPaper(ABC) };
      }))
      .thenRefused('votes/ranked-peoples-council');
  });
  test('nor where it came in with a plan, which is taken over by who says so alone, or stood in a draft', () => {
    const vote = { vote: 'v1', text: QUESTION, rule: quotaRule(1), papers: [], ballot: rankedPaper(ABC) };
    const point = { point: 'p1', title: 'Bầu cử', papers: [] };
    const takes = (one: object) => secretary.does('takeOver', { points: [{ ...point, votes: [{ ...vote, ...one }] }] });
    given(ready).when(takes({})).thenRefused('votes/ranked-peoples-council');
    given(ready).when(takes({ ballot: rankedPaper(ABC, 'secret') })).thenRefused('votes/ranked-peoples-council');
    const { meeting } = world(rankedOpen(ABC));
    const prepared = Object.values(meeting.votes.votes)[0]!;
    const council = { ...meeting, weights: { ...meeting.weights, body: undefined }, votes: { ...meeting.votes, running: undefined } };
    expect(readyToOpen(council as unknown as Meeting, [prepared], { belowQuorum: true, withoutWithdrawn: true })).toMatchObject({
      code: 'votes/ranked-peoples-council',
    });
  });
  test('in a public vote: not secretly, for a long order is as good as a name, and not on printed papers', () => {
    for (const way of ['secret', 'paper'] as const)
      given(assembled()).when(preparesRanked(ABC, { ballot: rankedPaper(ABC, way) })).thenRefused('votes/ranked-named-alone');
  });
  test('by the quota and no other majority, which is more than one part in seats and one of ranked papers', () => {
    for (const rule of [MAJORITY, quotaRule(2), { ...quotaRule(1), base: 'total' }])
      given(assembled()).when(preparesRanked(ABC, { rule })).thenRefused('votes/ranked-quota');
    for (const [papers, seats, quota] of [[5, 1, 3], [5, 2, 2], [100, 3, 26], [3, 3, 1]] as const)
      expect(needed(papers, quotaRule(seats))).toBe(quota);
  });
  test('on a paper that can be filled in: exactly the options of its candidates and places', () => {
    const paper = rankedPaper(ABC);
    for (const ballot of [
      { ...paper, options: paper.options.slice(1) },
      { ...paper, options: [...paper.options].reverse() },
      { ...paper, options: paper.options.map((one, n) => (n === 0 ? { ...one, id: '01-d' } : one)) },
      rankedPaper(formOf('aab', 1)),
      rankedPaper(formOf('abc', 4)),
      rankedPaper(formOf('abc', 1, 4)),
    ])
      given(assembled()).when(preparesRanked(ABC, { ballot, rule: quotaRule(ballot.form.seats) })).thenRefused('votes/no-such-paper');
    given(assembled()).when(preparesRanked(formOf('abcdefghijklmno', 3, 13))).then();
  });
  test('not while votes have weights, and by itself, in no list', () => {
    given(assembled(weighs()), preparesRanked(ABC)).when(chair.opensVote()).thenRefused('weights/resolutions-alone');
  });
});

describe('W-19 a paper', () => {
  const asks = rankedPaper(formOf('abcd', 2, 3));
  test('is a sorted list in which the place stands first, so that it reads in order', () => {
    expect(marksFor({ candidates: ABC.candidates, places: 2 }).map(({ id, label }) => `${id} ${label}`)).toEqual([
      '01-a 1. Ứng viên A',
      '01-b 1. Ứng viên B',
      '01-c 1. Ứng viên C',
      '02-a 2. Ứng viên A',
      '02-b 2. Ứng viên B',
      '02-c 2. Ứng viên C',
    ]);
    expect(marksIn(['c', 'a'])).toEqual(['01-c', '02-a']);
    expect(orderOn(ABC, ['01-c', '02-a'])).toEqual(['c', 'a']);
    expect([markSays('12-a-b'), markSays('a')]).toEqual([{ place: 12, candidate: 'a-b' }, undefined]);
    const many = formOf('abcdefghijklmn', 2);
    const order = [...'nmlkjihgfedcba'];
    expect(marksIn(order)).toEqual([...marksIn(order)].sort());
    expect(orderOn(many, marksIn(order))).toEqual(order);
  });
  test('ranks each once, from the first place on without a gap, as far as there are places; none is a blank one', () => {
    for (const choice of [[], ['01-a'], ['01-b', '02-a', '03-d']]) expect(isAnswer(asks, choice)).toBe(true);
    const wrong = [['01-a', '02-a'], ['01-a', '01-b'], ['01-a', '03-b'], ['02-a'], ['02-a', '01-b'], marksIn([...'abcd']), ['01-x'], ['a']];
    for (const choice of wrong) expect(isAnswer(asks, choice), choice.join()).toBe(false);
    expect(isAnswer(asks, '01-a')).toBe(false);
  });
  test('that is none is refused, and can be changed until the closing', () => {
    const odd = (choice: unknown) => lan.votes(choice as string);
    for (const choice of [['01-a', '02-a'], ['01-a', '03-b'], ['02-b'], '01-a', 'for'])
      given(rankedOpen(ABC)).when(odd(choice)).thenRefused('votes/unknown-choice');
    const made = world(rankedOpen(ABC), ranks(lan, 'abc'), ranks(lan, 'cb'), announced);
    expect(voteIn(made).result!.roll[lan.id]).toEqual(['01-c', '02-b']);
  });
});

describe('W-20 what the papers came to', () => {
  test('stands round by round right behind the result, with the quota, who is elected and blank papers', () => {
    const orders = [[chair, 'ab'], [lan, 'ab'], [minh, 'ac'], [hoa, 'cb'], [nam, '']] as const;
    const made = world(rankedVote(formOf('abc', 2), orders));
    expect(typesOf(made).slice(-2)).toEqual(['voteClosed', 'electionDecided']);
    const { papers, quota, blank, elected, stages } = decisionIn(made);
    expect([papers, quota, blank, elected]).toEqual([4, 2, 1, ['a', 'c']]);
    expect(stages.map(({ what, of, votes, lost, elected: now }) => [what, of, votes, lost, now])).toEqual([
      ['first', undefined, { a: '3', b: '0', c: '1' }, '0', ['a']],
      ['surplus', 'a', { a: '2', b: '0.66666', c: '1.33333' }, '0.00001', []],
      ['exclusion', 'b', { a: '2', b: '0', c: '1.33333' }, '0.66667', ['c']],
    ]);
    expect([changeIn(stages, 0, 'a'), changeIn(stages, 1, 'a'), changeIn(stages, 1, 'c')]).toEqual([0, -1, 0.33333]);
  });
  test('says what became of everybody', () => {
    const times = (n: number, order: string) => Array.from({ length: n }, () => marksIn([...order]));
    const decided = rankedBy(formOf('abcd', 1), [...times(4, 'a'), ...times(3, 'b'), ...times(1, 'cb'), ...times(1, 'd')]);
    expect(decided.elected).toEqual([]);
    expect(decided.lot).toEqual({ for: 'exclusion', between: ['c', 'd'] });
    const { elected, stages } = rankedBy(ABC, [...times(3, 'a'), ...times(2, 'b'), ...times(1, 'cb')]);
    expect(fateOf({ elected, stages }, 'c')).toEqual({ is: 'out', round: 2 });
    expect(inOrder(ABC, { elected, stages }).map(({ id }) => id).at(-1)).toBe('c');
  });
  test('counts choices of proxies with those of the box', () => {
    const made = world(
      withProxies(appoints(nam, lan)),
      nam.checksOut(),
      preparesRanked(ABC),
      chair.opensVote(),
      votesFor(lan, nam, marksIn(['b', 'a'])),
      ranks(lan, 'ab'),
      ranks(minh, 'ba'),
      announced,
    );
    expect(decisionIn(made)).toMatchObject({ papers: 3, quota: 2, elected: ['b'] });
  });
  test('waits for a lot that the chair tells, which goes on record with the rounds that follow', () => {
    const before = decisionIn(world(tied));
    expect([before.elected, before.lot]).toEqual([[], { for: 'exclusion', between: ['a', 'b'] }]);
    const made = given(tied).when(draws('a')).then(wrote(['lotDrawn', { lot: { for: 'exclusion', between: ['a', 'b'], drawn: 'a' } }]));
    const after = decisionIn(made);
    expect([after.elected, after.lot, after.stages.at(-1)]).toMatchObject([['b'], undefined, { tie: 'lot', of: 'a' }]);
    expect(voteIn(made).lots).toMatchObject([{ drawn: 'a', between: ['a', 'b'], by: chair.id }]);
  });
  test('a lot is the chair’s to tell, between those alone, once, and where the count waits for one', () => {
    given(tied).when(draws('a', secretary)).thenRefused('access/chair-only');
    given(tied).when(draws('c')).thenRefused('votes/not-in-lot');
    given(tied, draws('a')).when(draws('b')).thenRefused('votes/no-lot');
    given(rankedVote(ABC, [[lan, 'a']])).when(draws('a')).thenRefused('votes/no-lot');
    given(rankedOpen(ABC)).when(draws('a')).thenRefused('votes/not-in-this-state');
    given(tied, chair.voids('Bầu lại')).when(draws('a')).thenRefused('votes/not-in-this-state');
  });
  test('W-22 a word on a lot that the count has left behind is refused, though its name is in the next', () => {
    const four = rankedVote(formOf('abcd', 1), [[chair, 'a'], [lan, 'b'], [minh, 'c'], [hoa, 'd']]);
    const first = { round: 1, between: ['a', 'b', 'c', 'd'] };
    const made = given(four).when(draws('a', chair, first)).then(wrote(['lotDrawn']));
    expect(lotNamed(voteIn(made))).toEqual({ round: 2, between: ['b', 'c', 'd'] });
    given(four, draws('a')).when(draws('b', chair, first)).thenRefused('votes/other-lot');
    given(four, draws('a')).when(draws('b', chair, { between: ['b', 'c'] })).thenRefused('votes/other-lot');
    given(four, draws('a')).when(draws('b')).then(wrote(['lotDrawn']));
  });
  test('the session is not closed before the lot is drawn or the vote is set aside', () => {
    given(tied).when(chair.closesSession()).thenRefused('session/lot-to-draw');
    given(tied, draws('b')).when(chair.closesSession()).then();
    given(tied, chair.voids('Bầu lại')).when(chair.closesSession()).then();
  });
  test('nobody voted: nobody is elected, and no lot is waited for', () => {
    expect(decisionIn(world(rankedVote(ABC, [])))).toMatchObject({ papers: 0, elected: [], blank: 0 });
    expect(decisionIn(world(rankedVote(ABC, []))).lot).toBeUndefined();
  });
});
