/** After a tie for the last seats: the new vote between those tied. */
import { describe, expect, test } from 'vitest';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { announced, electionOf, preparesBallot } from '../kit/elections.ts';
import { announcesPapers, papersAgreed, setsPapersAside } from '../kit/paper.ts';
import { chair, hoa, lan, minh, nam, QUESTION, secretary, voteOf, type Person } from '../kit/people.ts';
import { fullHouse, given, world, wrote, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

/** a is elected on the first of two seats; b and c are tied over the second, d is below. */
const LISTS: ReadonlyArray<readonly [Person, readonly string[]]> = [
  [chair, ['a', 'b']],
  [lan, ['a', 'b']],
  [minh, ['a', 'c']],
  [nam, ['b', 'c']],
  [hoa, ['a', 'c']],
];
const voted = (lists = LISTS): Step => [
  fullHouse,
  preparesBallot(electionOf(4, 2)),
  chair.opensVote(),
  lists.map(([one, marks]) => one.votes([...marks] as unknown as string)),
  announced,
];
const tied = voted();
const prepares = (by: Person = secretary) => by.does('prepareRunoff', (made: World) => ({ vote: voteOf(made, QUESTION) }));
const last = ({ meeting }: World) => meeting.votes.votes[meeting.votes.order.at(-1)!]!;
const opens = chair.does('openVote', (made: World) => ({ vote: last(made).vote }));

describe('N-9 the new vote after a tie', () => {
  test('is between those tied, on the seats that are left, and names the vote it follows', () => {
    const made = given(tied).when(prepares()).then(wrote(['votePrepared'], ['runoffPrepared', { follows: voteOf(world(tied), QUESTION) }]));
    expect(last(made)).toMatchObject({
      text: `Bầu lại giữa những người bằng phiếu – ${QUESTION}`,
      ballot: { way: 'public', options: [{ id: 'b' }, { id: 'c' }], form: { kind: 'election', seats: 1, most: 1 } },
    });
    expect(last(made)).not.toHaveProperty('repeats');
    expect(last(made).rule).toEqual(made.meeting.votes.votes[voteOf(made, QUESTION)]!.rule);
    expect(KIND.noted(made.meeting)).toMatchObject([{ code: 'runoffs/prepared', params: { text: QUESTION, names: 'Ứng viên 2; Ứng viên 3' } }]);
  });
  test('by the chair or a secretary, once, and only after a tie', () => {
    given(tied).when(prepares(chair)).then();
    given(tied).when(prepares(lan)).thenRefused('access/chair-or-secretary');
    given(tied, prepares()).when(prepares(chair)).thenRefused('runoffs/prepared-already');
    given(tied, prepares(), secretary.does('dropVote', (made: World) => ({ vote: last(made).vote }))).when(prepares()).then();
    given(voted(LISTS.slice(0, 3))).when(prepares()).thenRefused('runoffs/no-tie');
    given(fullHouse, preparesBallot(electionOf(4, 2))).when(prepares()).thenRefused('votes/not-in-this-state');
  });
  test('elects like any other', () => {
    const again: Step = [tied, prepares(), opens];
    const marks: Step = [chair, lan, minh, nam].map((one, n) => one.votes([n < 3 ? 'b' : 'c'] as unknown as string));
    const elected = world(again, marks, announced);
    expect(last(elected).decision).toMatchObject({ elected: ['b'], tied: [] });
  });
  test('is not amended, and not opened once the election before is set aside', () => {
    const amends = secretary.does('amendVote', (made: World) => {
      const { state: _state, ...vote } = last(made);
      return { ...vote, ballot: electionOf(3, 1) };
    });
    given(tied, prepares()).when(amends).thenRefused('votes/follows-from-another');
    const undone: Step = [tied, prepares(), chair.does('voidVote', (made: World) => ({ vote: voteOf(made, QUESTION), reason: 'Kiểm sai', repeat: false }))];
    given(undone).when(opens).thenRefused('runoffs/set-aside');
    given(tied, prepares()).when(opens).then();
  });
});

test('N-9 also after a tie that was counted on printed papers, taken on papers again', () => {
  const marks = { returned: 5, valid: 5, invalid: 0, blank: 0, counts: { a: 4, b: 3, c: 3, d: 0 } };
  const agreed: Step = papersAgreed(marks, electionOf(4, 2, 2, 'paper'));
  given(agreed).when(prepares()).thenRefused('votes/not-in-this-state');
  const counted: Step = [agreed, announcesPapers()];
  const made = given(counted).when(prepares()).then(wrote(['votePrepared'], ['runoffPrepared']));
  const form = { kind: 'election', seats: 1, most: 1 };
  expect(last(made).ballot).toMatchObject({ way: 'paper', options: [{ id: 'b' }, { id: 'c' }], form });
  given(counted, prepares()).when(prepares()).thenRefused('runoffs/prepared-already');
  const again = chair.does('openPaperVote', (now: World) => ({ vote: now.meeting.runoffs.all[0]!.vote }));
  given(counted, prepares()).when(again).then(wrote(['paperVoteOpened']));
  given(counted, setsPapersAside()).when(prepares()).thenRefused('votes/not-in-this-state');
});
