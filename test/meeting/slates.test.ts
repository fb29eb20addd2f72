import { describe, expect, test } from 'vitest';
import { chair, lan, minh, QUESTION, secretary, voteOf, type Act } from '../kit/people.ts';
import { fullHouse, given, grace, inSession, is, world, wrote, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const [FIRST, SECOND, THIRD] = [QUESTION, 'Thông qua Nghị quyết về giá đất', 'Thông qua Nghị quyết về học phí'];
const prepared: Step = [fullHouse, [FIRST, SECOND, THIRD].map((text) => secretary.preparesVote({ text }))];
const putBy = (one: typeof chair, texts: readonly string[], word = {}): Act =>
  one.does('openSlate', (made: World) => ({ votes: texts.map((text) => voteOf(made, text)), ...word }));
const puts = (...texts: string[]): Act => putBy(chair, texts);
const listOf = ({ meeting }: World) => ({ slate: meeting.slates.all[0]?.slate ?? 'none' });
const [closesList, announcesList] = [chair.does('closeSlate', listOf), chair.does('announceSlate', listOf)];
const casts = (one: typeof lan, text: string, choice: string): Act => (made) => one.votes(choice, { vote: voteOf(made, text) })(made);
const stateOf = (text: string) => (made: World) => made.meeting.votes.votes[voteOf(made, text)]!.state;
const open: Step = [prepared, puts(FIRST, SECOND)];

describe('V-40 several votes are put at once', () => {
  test('each opened by itself, with its own question', () =>
    given(prepared)
      .when(puts(SECOND, FIRST))
      .then(
        wrote(['slatePut'], ['voteOpened', { content: { text: SECOND } }], ['voteOpened', { content: { text: FIRST } }]),
        (made) => expect(made.meeting.votes.running).toEqual([voteOf(made, SECOND), voteOf(made, FIRST)]),
        (made) => expect(made.meeting.slates.all[0]!.votes).toEqual(made.meeting.votes.running),
      ));
  test('a box each, and the same delegate in both', () => {
    const made = world(open, casts(lan, FIRST, 'for'), casts(lan, SECOND, 'against'), casts(minh, SECOND, 'for'));
    expect([FIRST, SECOND].map((one) => made.box(voteOf(made, one)).state.last.flat().length)).toEqual([1, 2]);
    const logs = [FIRST, SECOND].map((one) => made.box(voteOf(made, one)).state.opened!);
    expect(logs.map((one) => one.vote)).toEqual([FIRST, SECOND].map((one) => voteOf(made, one)));
    expect(logs[1]!.log.size).toBe(logs[0]!.log.size + 1);
  });
  test('all prepared, two at least, none twice, none while another runs', () => {
    given(prepared).when(puts(FIRST)).thenRefused('border/wrong-input');
    given(prepared).when(puts(FIRST, FIRST)).thenRefused('border/wrong-input');
    given(open).when(puts(THIRD, FIRST)).thenRefused('votes/not-in-this-state');
    given(prepared, chair.opensVote(THIRD)).when(puts(FIRST, SECOND)).thenRefused('votes/another-running');
    given(open).when(chair.opensVote(THIRD)).thenRefused('votes/another-running');
  });
  test('the chair alone, and below the quorum by the chair’s word, recorded with each', () => {
    given(prepared).when(putBy(secretary, [FIRST, SECOND])).thenRefused('access/chair-only');
    const few: Step = [inSession, secretary.preparesVote({ text: SECOND }), secretary.preparesVote({ text: THIRD })];
    given(few).when(puts(SECOND, THIRD)).thenRefused('votes/below-quorum');
    given(few)
      .when(putBy(chair, [SECOND, THIRD], { belowQuorum: true }))
      .then((made) => {
        const votes = [SECOND, THIRD].map((one) => made.meeting.votes.votes[voteOf(made, one)]!);
        expect(votes.map((one) => one.belowQuorum?.needed)).toEqual([4, 4]);
      });
  });
  test('nothing else goes on meanwhile', () => {
    given(open).when(chair.does('adjourn', {})).thenRefused('session/vote-running');
    given(open).when(chair.does('closeSession', {})).thenRefused('session/vote-running');
  });
});

describe('V-41 they are closed and announced together', () => {
  test('closed in one act, each after its seconds of grace', () =>
    given(open)
      .when(closesList)
      .then(wrote(['voteClosing'], ['voteClosing']), (made) =>
        expect([FIRST, SECOND].map((one) => stateOf(one)(made))).toEqual(['closing', 'closing']),
      ));
  test('announced in one act, each with its own result', () => {
    const made = world(open, casts(lan, FIRST, 'for'), casts(minh, SECOND, 'against'), closesList, grace, announcesList);
    expect([FIRST, SECOND].map((one) => made.meeting.votes.votes[voteOf(made, one)]!.result!.counts)).toEqual([
      { for: 1, against: 0, notVoting: 0 },
      { for: 0, against: 1, notVoting: 0 },
    ]);
    expect(made.meeting.votes.running).toBeUndefined();
  });
  test('not before all are closed, not twice, not by another', () => {
    given(open).when(announcesList).thenRefused('votes/not-closed');
    given(open, closesList).when(announcesList).thenRefused('votes/not-closed');
    // One box is sealed a moment before the other.
    const firstSealed: Step = (made) => {
      made.write('system', [{ type: 'boxSealed', open: { vote: voteOf(made, FIRST), box: { size: 2, root: 'A'.repeat(43) } } }]);
    };
    given(open, closesList, firstSealed).when(announcesList).thenRefused('votes/not-closed');
    given(open, closesList).when(closesList).thenRefused('votes/not-open');
    given(open).when(chair.closesVote(FIRST)).thenRefused('votes/in-a-list');
    given(open, closesList, grace).when(chair.announces(FIRST)).thenRefused('votes/in-a-list');
    given(open, closesList, grace, announcesList).when(announcesList).thenRefused('votes/not-closed');
    given(open).when(secretary.does('closeSlate', listOf)).thenRefused('access/chair-only');
    given(open, closesList, grace).when(secretary.does('announceSlate', listOf)).thenRefused('access/chair-only');
  });
});

describe('V-42 each stays a vote of its own', () => {
  const sealed: Step = [open, casts(lan, FIRST, 'for'), casts(lan, SECOND, 'for'), closesList, grace];
  const setsAside = (text: string): Act => (made) => chair.voids('Ba đại biểu gửi không kịp', { vote: text, repeat: true })(made);
  test('one is set aside and repeated, the others are announced', () => {
    const made = world(sealed, setsAside(FIRST));
    expect(made.meeting.votes.running).toEqual([voteOf(made, SECOND)]);
    const after = world(sealed, setsAside(FIRST), announcesList);
    const states = after.meeting.votes.order.map((one) => after.meeting.votes.votes[one]!.state);
    expect(states).toEqual(['voided', 'closed', 'prepared', 'prepared']);
  });
  test('all may be set aside: then nothing runs', () =>
    given(sealed, setsAside(FIRST)).when(setsAside(SECOND)).then(is(({ votes }) => votes.running, undefined)));
});
