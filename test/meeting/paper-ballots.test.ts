/** Ballots on printed papers, counted by two tellers. */
import { describe, expect, test } from 'vitest';
import { isOver, putOnPaper } from '../../shared/meeting/access.ts';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { confidenceIn, electionOf } from '../kit/elections.ts';
import {
  announcesPapers,
  asksRecount,
  beginsCount,
  counts,
  FOUR,
  issues,
  onPapers,
  opensPapers,
  papersAgreed,
  papersIn,
  papersReady,
  preparesPapers,
  recordsPapers,
  setsPapersAside,
} from '../kit/paper.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { fullHouse, given, inSession, leavesOffice, present, world, wrote, type Step } from '../kit/scene.ts';
import { namesTellers } from '../kit/secret.ts';
import { foldOf, type World } from '../kit/world.ts';

const ANOTHER = 'Thông qua chương trình giám sát';
const declares = nam.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: nam.id }));

describe('B-1 the chair opens it', () => {
  test('with question, total and tellers as they are then', () => {
    const asked = { total: 5, tellers: [lan.id, minh.id, hoa.id], content: { text: QUESTION } };
    given(papersReady()).when(opensPapers()).then(wrote(['paperVoteOpened', asked]));
    given(papersReady()).when(opensPapers({}, lan)).thenRefused('access/chair-only');
    given(papersReady()).when(chair.opensVote()).thenRefused('votes/not-public');
    const plain = [fullHouse, namesTellers(lan, minh), secretary.preparesVote()];
    given(plain).when(opensPapers()).thenRefused('paper/not-on-paper');
  });
  test('with two tellers at least, none of whom stands; with fewer than three by the chair’s word', () => {
    given(fullHouse, preparesPapers()).when(opensPapers()).thenRefused('paper/no-tellers');
    given(fullHouse, preparesPapers(), namesTellers(lan)).when(opensPapers({ fewTellers: true })).thenRefused('paper/no-tellers');
    const two = [fullHouse, preparesPapers(), namesTellers(lan, minh)];
    given(two).when(opensPapers()).thenRefused('paper/few-tellers', { least: 3, there: 2 });
    given(two).when(opensPapers({ fewTellers: true })).then(wrote(['paperVoteOpened', { fewTellers: true }]));
    const stands = { options: [lan, nam].map(({ id, name }) => ({ id, label: name })), form: { kind: 'election', seats: 1, most: 1 } };
    given(papersReady(stands)).when(opensPapers()).thenRefused('paper/teller-stands');
    const officer = { ...confidenceIn(1, 2), way: 'paper' };
    const [one] = (officer.form as { officers: object[] }).officers;
    const judged = { ...officer, form: { kind: 'confidence', officers: [{ ...one, id: minh.id }] } };
    given(papersReady(judged)).when(opensPapers()).thenRefused('paper/teller-stands');
  });
  test('V-78 and none of whom takes no part in its item', () => {
    const about = (made: World) => ({ item: itemOf(made, ITEM), member: minh.id });
    const without: Step = [papersReady(), minh.does('declareConflict', about)];
    given(without).when(opensPapers()).thenRefused('paper/teller-recused');
    given(without, minh.does('withdrawConflict', about)).when(opensPapers()).then(wrote(['paperVoteOpened']));
    given(without, namesTellers(lan, hoa, nam)).when(opensPapers()).then(wrote(['paperVoteOpened']));
  });
  test('while nothing else is voted on, at the quorum or by the chair’s word', () => {
    given(papersReady(), secretary.preparesVote({ text: ANOTHER }), chair.opensVote(ANOTHER))
      .when(opensPapers()).thenRefused('votes/another-running');
    given(papersReady(), opensPapers(), secretary.preparesVote({ text: ANOTHER }))
      .when(chair.opensVote(ANOTHER)).thenRefused('votes/another-running');
    const short = [inSession, present(lan.name), namesTellers(lan, minh, hoa), preparesPapers()];
    given(short).when(opensPapers()).thenRefused('votes/below-quorum');
    given(short).when(opensPapers({ belowQuorum: true })).then(wrote(['paperVoteOpened', { belowQuorum: { present: 2, needed: 4 } }]));
  });
  test('and its tellers stay', () => {
    given(papersIn()).when(namesTellers(nam, hoa)).thenRefused('tellers/while-voting');
    given(papersAgreed(), announcesPapers()).when(namesTellers(nam, hoa)).then();
  });
});

test('B-2 what went out on papers is prepared no more, and nobody leaves it or comes into it', () => {
  const out = [papersReady(), opensPapers()];
  for (const act of [
    opensPapers(),
    secretary.does('dropVote', (made: World) => ({ vote: voteOf(made, QUESTION) })),
    secretary.does('enterHands', (made: World) => ({ vote: voteOf(made, QUESTION), counts: { for: 1, against: 0, notVoting: 0 } })),
    secretary.does('ungroundVote', (made: World) => ({ vote: voteOf(made, QUESTION) })),
  ])
    given(out).when(act).thenRefused('votes/not-in-this-state');
  given(out).when(declares).thenRefused('recusals/vote-running');
  given(papersAgreed()).when(declares).thenRefused('recusals/vote-running');
  given(papersAgreed(), announcesPapers()).when(declares).then();
});

test('B-3 it is said how many papers were given out', () => {
  const out = [papersReady(), opensPapers()];
  for (const by of [lan, hoa, chair, secretary]) given(out).when(issues(5, by)).then(wrote(['papersIssued', { issued: 5 }]));
  given(out).when(issues(5, nam)).thenRefused('access/chair-or-secretary');
  given(out).when(issues(6)).thenRefused('paper/more-than-delegates', { most: 5 });
  given(papersReady(), declares, opensPapers()).when(issues(5)).thenRefused('paper/more-than-delegates', { most: 4 });
  // Who has taken one and gone is among them still; who has not come yet is not.
  given(out, nam.checksOut(), issues(4)).when(issues(5)).then();
  given(inSession, present(lan.name, minh.name, hoa.name), namesTellers(lan, minh, hoa), preparesPapers(), opensPapers())
    .when(issues(5)).thenRefused('paper/more-than-delegates', { most: 4 });
  given(papersIn()).when(issues(4)).thenRefused('votes/not-in-this-state', { state: 'counting' });
});

describe('B-4 the chair ends the taking', () => {
  test('once it is said how many were given out', () => {
    given(papersReady(), opensPapers()).when(beginsCount()).thenRefused('paper/not-issued');
    given(papersReady(), opensPapers(), issues(4)).when(beginsCount(lan)).thenRefused('access/chair-only');
    given(papersReady(), opensPapers(), issues(4)).when(beginsCount()).then(wrote(['paperCountBegun', { issued: 4, present: 5 }]));
  });
  test('and the council goes on, but for the closing', () => {
    const out = [papersReady(), opensPapers(), secretary.addsItem('Khác'), secretary.preparesVote({ text: ANOTHER })];
    given(out).when(chair.goesTo('Khác')).thenRefused('agenda/vote-running');
    given(out).when(chair.adjourns()).thenRefused('session/vote-running');
    const counting = [out, issues(5), beginsCount()];
    given(counting).when(chair.goesTo('Khác')).then();
    given(counting).when(chair.opensVote(ANOTHER)).then();
    given(counting).when(chair.closesSession()).thenRefused('session/vote-running');
    given(counting, chair.adjourns()).when(counts(lan)).then();
    given(counting, setsPapersAside()).when(chair.closesSession()).then();
  });
});

describe('B-5 two tellers count', () => {
  test('each with a key of their own, over the very question', () => {
    given(papersIn()).when(counts(nam)).thenRefused('access/tellers-only');
    given(papersIn()).when(counts(secretary)).thenRefused('access/tellers-only');
    given(papersIn(), leavesOffice(lan.name), secretary.unlists(lan.name)).when(counts(lan)).thenRefused('access/tellers-only');
    given(papersIn()).when(counts(lan, FOUR, { key: minh })).thenRefused('votes/unknown-key');
    given(papersIn()).when(counts(lan, FOUR, { ms: 3_600_000 })).thenRefused('votes/wrong-time');
    for (const over of [{ question: 'x' }, { issued: 4 }, { teller: minh.id }, { round: 2 }, { count: { ...FOUR, blank: 1 } }])
      given(papersIn()).when(counts(lan, FOUR, { over })).thenRefused('votes/wrong-signature');
    given(papersReady(), opensPapers(), issues(5)).when(counts(lan)).thenRefused('votes/not-in-this-state', { state: 'open' });
    given(papersReady()).when(counts(lan)).thenRefused('access/tellers-only');
    given(papersReady(), opensPapers()).when(chair.does('beginPaperCount', { vote: 'n99' })).thenRefused('votes/unknown-vote');
  });
  test('and nobody else reads it', () => {
    const made = world(papersIn(), counts(lan));
    const entry = made.entries.at(-1)!;
    expect(JSON.parse(entry.line).open).toEqual({ vote: voteOf(made, QUESTION), round: 1, teller: lan.id });
    expect(KIND.eventKind('paperCountEntered')!.seenBy!(JSON.parse(entry.line).open)).toEqual({ duties: [], members: [lan.id] });
    const seen = foldOf(made.entries, () => false).paperBallots.votes[voteOf(made, QUESTION)]!.entries;
    expect(seen).toEqual([{ teller: lan.id, at: onPapers(made).entries[0]!.at }]);
  });
});

describe('B-6 only what can be is taken', () => {
  const refusedAs = (code: string, count: object, more: object = {}) =>
    given(papersIn(more)).when(counts(lan, { ...FOUR, ...count })).thenRefused(code);
  test('of a resolution', () => {
    refusedAs('paper/more-than-issued', { returned: 6, valid: 5 });
    refusedAs('paper/wrong-sum', { blank: 1 });
    refusedAs('paper/wrong-marks', { counts: { for: 3, against: 1, notVoting: 0 } });
    refusedAs('paper/other-lines', { counts: { for: 2, against: 1 } });
    refusedAs('paper/other-lines', { counts: { for: 2, against: 1, perhaps: 0 } });
    given(papersIn()).when(counts(lan, FOUR, { round: 2 })).thenRefused('paper/other-round');
  });
  test('of an election: nobody more often than there are valid papers, no more marks than they bear', () => {
    const paper = electionOf(3, 2, 2, 'paper');
    const marked = (a: number, b: number, c: number) => ({ counts: { a, b, c } });
    refusedAs('paper/wrong-marks', marked(4, 0, 0), paper);
    refusedAs('paper/wrong-marks', marked(3, 3, 1), paper);
    refusedAs('paper/wrong-marks', marked(1, 1, 0), paper);
    given(papersIn(paper)).when(counts(lan, { ...FOUR, ...marked(3, 2, 1) })).then();
  });
  test('of levels of confidence: one a paper for each officer, one at least in all', () => {
    const paper = confidenceIn(2, 3, 'paper');
    const marked = (p: readonly number[], q: readonly number[]) => ({
      counts: Object.fromEntries([...p.map((n, at) => [`p${at + 1}`, n]), ...q.map((n, at) => [`q${at + 1}`, n])]),
    });
    refusedAs('paper/wrong-marks', marked([2, 1, 1], [0, 0, 0]), paper);
    refusedAs('paper/wrong-marks', marked([1, 0, 0], [1, 0, 0]), paper);
    given(papersIn(paper)).when(counts(lan, { ...FOUR, ...marked([1, 1, 1], [2, 0, 0]) })).then();
  });
});

describe('B-7 two counts', () => {
  const other = { ...FOUR, counts: { for: 1, against: 2, notVoting: 0 } };
  test('one’s own is entered anew until the other’s is in', () => {
    const made = given(papersIn(), counts(lan, other)).when(counts(lan)).then(wrote(['paperCountEntered']));
    expect(onPapers(made)).toMatchObject({ state: 'counting', round: 1, entries: [{ teller: lan.id, count: FOUR }] });
  });
  test('agree where they are alike, without a number', () => {
    const made = given(papersIn(), counts(lan)).when(counts(hoa)).then(wrote(['paperCountEntered'], ['paperCountsAgree']));
    expect(JSON.parse(made.entries.at(-1)!.line).open).toEqual({ vote: voteOf(made, QUESTION), round: 1, tellers: [lan.id, hoa.id] });
    given(papersAgreed()).when(counts(hoa)).thenRefused('votes/not-in-this-state', { state: 'agreed' });
  });
  test('that are not alike are counted anew, the lines told', () => {
    const made = given(papersIn(), counts(lan))
      .when(counts(minh, other))
      .then(wrote(['paperCountEntered'], ['paperCountsDiffer', { round: 1, tellers: [lan.id, minh.id], lines: ['for', 'against'] }]));
    expect(onPapers(made)).toMatchObject({ state: 'counting', round: 2, entries: [], differ: { lines: ['for', 'against'] } });
    given(papersIn(), counts(lan), counts(minh, other)).when(counts(lan, FOUR, { round: 1 })).thenRefused('paper/other-round');
    given(papersIn(), counts(lan), counts(minh, other), counts(minh))
      .when(counts(lan))
      .then(wrote(['paperCountEntered'], ['paperCountsAgree']));
  });
});

test('B-8 the chair asks for a recount until the result is announced', () => {
  const made = given(papersAgreed()).when(asksRecount()).then(wrote(['paperRecountAsked', { round: 1 }]));
  expect(onPapers(made)).toMatchObject({ state: 'counting', round: 2, entries: [], recount: 'Có ý kiến đề nghị kiểm lại' });
  given(papersAgreed()).when(asksRecount(lan)).thenRefused('access/chair-only');
  given(papersAgreed(), asksRecount()).when(announcesPapers()).thenRefused('votes/not-in-this-state', { state: 'counting' });
  given(papersAgreed(), announcesPapers()).when(asksRecount()).thenRefused('votes/not-in-this-state', { state: 'closed' });
});

describe('B-9 the result', () => {
  test('is written by the system once the chair announces, with both signatures', () => {
    given(papersAgreed()).when(recordsPapers).thenRefused('votes/not-in-this-state', { state: 'agreed' });
    const made = given(papersAgreed()).when(announcesPapers()).then(wrote(['paperResultAnnounced']));
    const { type, line } = made.entries.at(-1)!;
    const { by, open } = JSON.parse(line) as { by: string; open: { signatures: object[] } };
    expect([type, by]).toEqual(['paperVoteClosed', 'system']);
    expect(open).toMatchObject({ ...FOUR, issued: 5, base: 5, silent: 1, outcome: 'rejected', round: 1 });
    expect(open.signatures).toMatchObject([{ teller: lan.id }, { teller: minh.id }]);
    expect(onPapers(made)).toMatchObject({ state: 'closed', result: { outcome: 'rejected' } });
    given(papersIn()).when(announcesPapers()).thenRefused('votes/not-in-this-state', { state: 'counting' });
    // Not by whoever cannot read what was counted.
    const blind = world(papersAgreed());
    blind.write(chair.id, [{ type: 'paperResultAnnounced', open: { vote: voteOf(blind, QUESTION) } }]);
    blind.meeting = foldOf(blind.entries, () => false);
    expect(recordsPapers(blind).refused?.code).toBe('paper/not-counted');
  });
  test('by each base: total, who took part, papers back, valid ones', () => {
    const baseOf = (base: 'total' | 'present' | 'cast' | 'valid') => {
      const rule = { base, fraction: [1, 2] as [number, number], strict: true };
      const count = { ...FOUR, counts: { for: 3, against: 0, notVoting: 0 } };
      const [first, ...gone] = [papersReady({}, rule), nam.checksOut()];
      const counted = [opensPapers(), issues(4), beginsCount(), counts(lan, count), counts(minh, count), announcesPapers()];
      const made = world(first!, ...gone, ...counted);
      return [onPapers(made).result!.base, onPapers(made).result!.outcome];
    };
    expect((['total', 'present', 'cast', 'valid'] as const).map(baseOf)).toEqual([
      [5, 'adopted'],
      [4, 'adopted'],
      [4, 'adopted'],
      [3, 'adopted'],
    ]);
  });
  test('of an election and of confidence says what follows', () => {
    const decisionOf = (made: World) => made.meeting.votes.votes[voteOf(made, QUESTION)]!.decision;
    const five = { returned: 5, valid: 4, invalid: 0, blank: 1, counts: { a: 4, b: 3, c: 1 } };
    const chosen = world(papersAgreed(five, electionOf(3, 2, 2, 'paper')), announcesPapers());
    expect(chosen.entries.slice(-2).map(({ type }) => type)).toEqual(['paperVoteClosed', 'electionDecided']);
    expect(decisionOf(chosen)).toEqual({ kind: 'election', elected: ['a', 'b'], tied: [], needed: 3, blank: 1 });
    const low = { returned: 5, valid: 4, invalid: 0, blank: 1, counts: { p1: 0, p2: 1, p3: 3 } };
    const judged = world(papersAgreed(low, confidenceIn(1, 3, 'paper')), announcesPapers());
    expect(decisionOf(judged)).toMatchObject({ kind: 'confidence', officers: [{ officer: 'p', unmarked: 1, follows: ['mayResign'] }] });
  });
});

test('B-10 the chair sets it aside at any time, and has it prepared again', () => {
  const states = [[papersReady(), opensPapers()], [papersIn()], [papersAgreed()], [papersAgreed(), announcesPapers()]];
  for (const state of states) given(...state).when(setsPapersAside()).then(wrote(['paperVoteVoided', { reason: 'In sai tên' }]));
  given(papersIn()).when(setsPapersAside(false, lan)).thenRefused('access/chair-only');
  given(papersIn(), setsPapersAside()).when(setsPapersAside()).thenRefused('votes/not-in-this-state', { state: 'voided' });
  const made = world(papersIn(), setsPapersAside(true));
  const again = made.meeting.votes.votes[made.meeting.votes.order.at(-1)!]!;
  expect(again).toMatchObject({ state: 'prepared', text: QUESTION, ballot: { way: 'paper' }, repeats: made.meeting.votes.order[0] });
  expect([putOnPaper(made.meeting, again.vote), isOver(made.meeting.session.stage)]).toEqual([false, false]);
  given(papersIn(), setsPapersAside(true)).when(opensPapers()).then();
});

test('B-11 the minutes say the chair’s word for few tellers, and what was set aside', () => {
  const two = [fullHouse, preparesPapers(), namesTellers(lan, minh), opensPapers({ fewTellers: true })];
  const lines = (made: World) => KIND.noted(made.meeting).map(({ code, params }) => [code, params]);
  expect(lines(world(two, setsPapersAside()))).toEqual([
    ['paper/few-in-minutes', { text: QUESTION, count: 2 }],
    ['paper/voided-in-minutes', { text: QUESTION, reason: 'In sai tên' }],
  ]);
  expect(lines(world(papersAgreed(), announcesPapers()))).toEqual([]);
});
