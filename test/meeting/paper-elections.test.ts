/** An election from a list of candidates that is taken on printed papers: what follows once it is over, tied or set aside. */
import { describe, expect, test } from 'vitest';
import { canonical } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { handsStatement } from '../../shared/meeting/hands.ts';
import { tellersCountStatement } from '../../shared/meeting/paper-count.ts';
import { closesList, listOf, proposesList, toList, votedList } from '../kit/nominations.ts';
import { chair, hoa, lan, minh, nam, secretary, type Act, type Person } from '../kit/people.ts';
import { fullHouse, given, is, world, wrote, type Step } from '../kit/scene.ts';
import { namesTellers } from '../kit/secret.ts';
import { isVoteAdopted } from '../../shared/meeting/candidates.ts';
import { announcesPapers, FOUR, papersAgreed, setsPapersAside } from '../kit/paper.ts';
import { QUESTION, voteOf } from '../kit/people.ts';
import { certificateOf, signatureOver, type World } from '../kit/world.ts';

const open: Step = [fullHouse, proposesList([{ member: lan.id, about: 'Trưởng ban' }, { name: 'Vàng A Chứ' }])];
const ballot = (made: World): string => listOf(made).ballot!;
const on = (by: Person, type: string, more: object = {}): Act => by.does(type, (made: World) => ({ vote: ballot(made), ...more }));

/** Each of the two on it gets so many of four papers. */
const counts = (by: Person, marks: readonly [number, number]): Act => (made) => {
  const { vote, question, round, issued, content } = made.meeting.paperBallots.votes[ballot(made)]!;
  const certificate = certificateOf(by.id);
  const each = Object.fromEntries(content.options.map(({ id }, n) => [id, marks[n]!]));
  const count = { returned: 4, valid: 4, invalid: 0, blank: 0, counts: each };
  const of = { meeting: made.meeting.session.meeting, vote, question, round, issued: issued!, count, teller: by.id };
  const signature = signatureOver(canonical(tellersCountStatement(of)), certificate);
  return made.execute(by.actor, 'enterPaperCount', { vote, round, ...count, certificate, signedAt: timestamp(made.now), signature });
};
const underWay: Step = [
  open, votedList([chair, lan, minh]), namesTellers(minh, hoa, nam),
  toList(secretary, 'prepareElection', { way: 'paper' }), on(chair, 'openPaperVote'), on(minh, 'issuePapers', { issued: 5 }),
];
const announced = (marks: readonly [number, number]): Step => [
  underWay, on(chair, 'beginPaperCount'), counts(minh, marks), counts(hoa, marks), on(chair, 'announcePaperResult'),
];
const setAside: Step = [underWay, on(chair, 'voidPaperVote', { reason: 'Phiếu in sai', repeat: false })];

test('N-8 who stands counts no papers until the election is over, and may from then on', () => {
  given(underWay).when(namesTellers(lan, hoa, nam)).thenRefused('tellers/candidate');
  given(announced([3, 1])).when(namesTellers(lan, hoa, nam)).then();
  given(setAside).when(namesTellers(lan, hoa, nam)).then();
});

describe('N-7 an election on papers that is set aside for good', () => {
  test('leaves its list to be elected from again', () =>
    given(setAside).when(toList(secretary, 'prepareElection', { way: 'public' })).then());
  test('or to be opened again', () => given(setAside).when(toList(chair, 'reopenList')).then());
});

describe('N-6 a list that a show of hands has dealt with', () => {
  const vote = (made: World): string => listOf(made).vote!;
  const entered: Step = [
    open, closesList, toList(chair, 'putList'),
    (made: World) => made.execute(secretary.actor, 'enterHands', { vote: vote(made), counts: { for: 4, against: 0, notVoting: 0 } }),
  ];
  const signs: Act = (made) => {
    const [certificate, entry] = [certificateOf(chair.id), made.meeting.hands.entries[0]!];
    const signature = signatureOver(canonical(handsStatement(made.meeting, entry, chair.id)), certificate);
    return made.execute(chair.actor, 'countersignHands', { hands: entry.hands, certificate, signedAt: timestamp(made.now), signature });
  };
  test('is not opened again between the two keys', () =>
    given(entered).when(toList(chair, 'reopenList')).thenRefused('nominations/vote-running'));
  test('keeps the decided vote where it is', () =>
    given(entered, signs).when(toList(chair, 'reopenList')).then(wrote(['listReopened']), is(({ votes }) => votes.order.length, 1)));
});

describe('N-6 F-5 what printed papers have adopted', () => {
  const adopted = { ...FOUR, valid: 4, invalid: 0, counts: { for: 4, against: 0, notVoting: 0 } };
  const on = (made: World): boolean => isVoteAdopted(made.meeting, voteOf(made, QUESTION));
  test('is adopted as by ballots or hands, once it is announced', () => {
    expect(on(world(papersAgreed(adopted)))).toBe(false);
    expect(on(world(papersAgreed(adopted), announcesPapers()))).toBe(true);
    expect(on(world(papersAgreed(), announcesPapers()))).toBe(false);
  });
  test('is not where the vote was set aside, or a repeated one has not adopted it', () => {
    expect(on(world(papersAgreed(adopted), announcesPapers(), setsPapersAside()))).toBe(false);
    expect(on(world(papersAgreed(adopted), announcesPapers(), setsPapersAside(true)))).toBe(false);
  });
  test('a list that stands on it is elected from', () => {
    const listed: Step = [papersAgreed(adopted), announcesPapers(), proposesList([{ member: nam.id }]), closesList];
    const put: Step = (made) => made.write(secretary.id, [{ type: 'listPut', open: { list: listOf(made).list, vote: voteOf(made, QUESTION) } }]);
    given(listed, put).when(toList(secretary, 'prepareElection', { way: 'public' })).then();
  });
});
