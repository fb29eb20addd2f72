/** A delegate with a conflict of interest takes no part in an item. */
import { describe, expect, test } from 'vitest';
import { mayReadPaper } from '../../shared/meeting/may-read.ts';
import { count } from '../../shared/meeting/count.ts';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { chair, guest, ITEM, lan, minh, nam, secretary, voteOf, QUESTION, type Person } from '../kit/people.ts';
import { fullHouse, given, grace, is, paperTaken, prepared, voteOpen, world, wrote, type Step } from '../kit/scene.ts';
import { enters } from '../kit/spoken.ts';
import { ALWAYS, certificateOf, type World } from '../kit/world.ts';

const itemOf = ({ meeting }: World) => meeting.agenda.items.find((one) => one.title === ITEM)!.item;
const about = (member: Person) => (made: World) => ({ item: itemOf(made), member: member.id });
const declares = (by: Person, member: Person = by) => by.does('declareConflict', about(member));
const withdraws = (by: Person, member: Person = by) => by.does('withdrawConflict', about(member));
const ready: Step = [fullHouse, prepared()];
const without: Step = [ready, declares(nam), chair.opensVote()];

describe('V-64 who takes no part is said before the vote', () => {
  test('by the delegate, the chair or a secretary', () => {
    for (const by of [nam, chair, secretary]) given(ready).when(declares(by, nam)).then(wrote(['recusalDeclared', { member: nam.id }]));
    given(ready).when(declares(lan, nam)).thenRefused('access/chair-or-secretary');
    given(ready).when(declares(secretary, guest)).thenRefused('recusals/delegates-only');
    given(ready).when(chair.does('declareConflict', { item: 'n99', member: nam.id })).thenRefused('agenda/unknown-item');
    given(ready, declares(nam)).when(declares(secretary, nam)).thenRefused('recusals/declared-already');
  });
  test('and taken back, by the delegate only what they said themselves', () => {
    given(ready, declares(nam)).when(withdraws(nam)).then(wrote(['recusalWithdrawn']));
    given(ready, declares(secretary, nam)).when(withdraws(nam)).thenRefused('recusals/of-the-desk');
    given(ready, declares(secretary, nam)).when(withdraws(chair, nam)).then();
    given(ready).when(withdraws(chair, nam)).thenRefused('recusals/none');
    given(ready, declares(nam), withdraws(nam), chair.opensVote()).when(nam.votes('for')).then();
  });
  test('never while a vote on the item runs', () => {
    given(voteOpen).when(declares(chair, nam)).thenRefused('recusals/vote-running');
    given(without).when(withdraws(nam)).thenRefused('recusals/vote-running');
    given(without, chair.closesVote(), grace).when(withdraws(nam)).thenRefused('recusals/vote-running');
    given(without, chair.closesVote(), grace, chair.announces()).when(withdraws(nam)).then();
  });
});

describe('V-65 who takes no part', () => {
  test('casts no ballot, and no choice of theirs is entered', () => {
    given(without).when(nam.votes('for')).thenRefused('votes/conflict');
    given(without).when(enters(nam)).thenRefused('votes/conflict');
    given(without).when(lan.votes('for')).then();
  });
  test('stays in the total, and is silent', () => {
    const made = world(without, [chair, lan, minh].map((one) => one.votes('for')), chair.closesVote(), grace, chair.announces());
    expect(made.meeting.votes.votes[voteOf(made, QUESTION)]!.result).toMatchObject({ base: 5, silent: 2, outcome: 'adopted', void: [] });
  });
  test('has a ballot that lies in the box all the same void', () => {
    const made = world(without, chair.closesVote(), grace);
    const vote = made.meeting.votes.votes[voteOf(made, QUESTION)]!;
    const one = { member: nam.id, hidden: { ballot: { choice: 'for' } }, certificate: certificateOf(nam.id), inForce: ALWAYS };
    expect(count(made.meeting, vote, { size: 3, root: 'x', standing: [one] })).toMatchObject({
      counts: { for: 0 },
      base: 5,
      void: [{ voter: nam.id, reason: 'conflict' }],
    });
  });
  test('reads none of its papers from then on, until it is taken back', () => {
    const papers: Step = [ready, paperTaken('Dự thảo'), secretary.addsPaper('Dự thảo')];
    const reads = (made: World) =>
      [nam, lan].map((one) => mayReadPaper(one.id, Object.values(made.meeting.papers.papers)[0]!, made.meeting));
    expect(reads(world(papers))).toEqual([true, true]);
    expect(reads(world(papers, declares(nam)))).toEqual([false, true]);
    expect(reads(world(papers, declares(nam), withdraws(nam)))).toEqual([true, true]);
  });
  test('is named in the minutes', () =>
    given(ready, declares(nam))
      .when(withdraws(nam))
      .then(
        is((meeting) => KIND.noted(meeting).map((one) => [one.code, one.params]), [
          ['recusals/declared', { name: 'Nam', title: ITEM }],
          ['recusals/withdrawn', { name: 'Nam', title: ITEM }],
        ]),
      ));
});
