/** A show of hands of the whole hall. */
import { describe, expect, test } from 'vitest';
import { canonical } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { handsStatement } from '../../shared/meeting/hands.ts';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { DEFAULT_RULES, statedOf } from '../../shared/meeting/voting-rules.ts';
import { chair, ITEM, itemOf, lan, minh, nam, secretary, voteOf, QUESTION, type Person } from '../kit/people.ts';
import { fullHouse, given, inSession, passes, prepared, voteOpen, world, wrote, type Step } from '../kit/scene.ts';
import { certificateOf, json, signatureOver, type Outcome, type World } from '../kit/world.ts';

const COUNTS = { for: 3, against: 1, notVoting: 0 };
const enters = (counts = COUNTS, by = secretary) => by.does('enterHands', (made: World) => ({ vote: voteOf(made, QUESTION), counts }));
const signs =
  (by: Person, { key = by, over = {}, ms = 0 }: { key?: Person; over?: object; ms?: number } = {}) =>
  (made: World): Outcome => {
    const certificate = certificateOf(key.id);
    const entry = made.meeting.hands.entries.at(-1)!;
    const statement = { ...(handsStatement(made.meeting, entry, by.id) as object), ...over };
    const signature = signatureOver(canonical(json(statement)), certificate);
    return made.execute(by.actor, 'countersignHands', { hands: entry.hands, certificate, signedAt: timestamp(made.now + ms), signature });
  };
const takenBack = (by: Person) =>
  by.does('takeHandsBack', ({ meeting }: World) => ({ hands: meeting.hands.entries.at(-1)?.hands ?? 'n99' }));
const ready: Step = [fullHouse, prepared()];
const entered: Step = [ready, enters()];

describe('V-66 a show of hands is entered', () => {
  test('as numbers, by a secretary', () => {
    given(ready).when(enters()).then(wrote(['handsEntered', { counts: COUNTS, present: 5, total: 5 }]));
    given(ready).when(enters(COUNTS, chair)).thenRefused('access/secretary-only');
    given(ready).when(secretary.does('enterHands', { vote: 'n99', counts: COUNTS })).thenRefused('votes/unknown-vote');
  });
  test('no more than those present who take part, at the quorum, once, beside no running vote', () => {
    given(ready).when(enters({ for: 5, against: 1, notVoting: 0 })).thenRefused('hands/more-than-present', { present: 5 });
    const about = (made: World) => ({ item: made.meeting.votes.votes[voteOf(made, QUESTION)]!.item, member: nam.id });
    given(ready, nam.does('declareConflict', about))
      .when(enters({ for: 4, against: 1, notVoting: 0 }))
      .thenRefused('hands/more-than-present', { present: 4 });
    given(inSession, prepared()).when(enters({ for: 1, against: 0, notVoting: 0 })).thenRefused('votes/below-quorum');
    given(entered).when(enters()).thenRefused('hands/entered-already');
    // Who was counted among those taking part is not shut out before the second key.
    const declares = chair.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: nam.id }));
    given(entered).when(declares).thenRefused('recusals/vote-running');
    given(voteOpen).when(enters()).thenRefused('votes/not-in-this-state', { state: 'open' });
    given(voteOpen, secretary.preparesVote({ text: 'Khác' }))
      .when(secretary.does('enterHands', (made: World) => ({ vote: voteOf(made, 'Khác'), counts: COUNTS })))
      .thenRefused('votes/another-running');
  });
  test('not of a ballot with a paper of its own, nor as a tie that the chair’s opinion would decide', () => {
    const secret = secretary.does('prepareVote', ({ meeting }: World) => {
      const { item } = meeting.agenda.items[0]!;
      return { item, text: 'Kín', rule: MAJORITY, papers: [], ballot: { way: 'secret' } };
    });
    given(fullHouse, secret)
      .when(secretary.does('enterHands', (made: World) => ({ vote: voteOf(made, 'Kín'), counts: COUNTS })))
      .thenRefused('votes/not-public');
    const ground = secretary.does('groundVote', (made: World) => ({
      vote: voteOf(made, QUESTION),
      ...statedOf(DEFAULT_RULES.presets.find((one) => one.tie === 'chair')!),
    }));
    given(ready, ground).when(enters({ for: 2, against: 2, notVoting: 0 })).thenRefused('hands/tied');
    given(ready, ground).when(enters()).then();
  });
});

describe('V-67 it decides once it is countersigned', () => {
  test('by the vote’s own rule, names nobody, and the vote is opened no more', () => {
    const made = given(entered).when(signs(chair)).then(wrote(['handsDecided', { base: 5, silent: 1, outcome: 'adopted' }]));
    expect(JSON.stringify(made.entries.at(-1))).not.toContain(lan.id);
    for (const act of [chair.opensVote(), secretary.does('dropVote', (now: World) => ({ vote: voteOf(now, QUESTION) })), enters()])
      given(entered, signs(chair)).when(act).thenRefused('votes/not-in-this-state', { state: 'closed' });
    given(ready, enters({ for: 2, against: 0, notVoting: 3 }))
      .when(signs(chair))
      .then(wrote(['handsDecided', { outcome: 'rejected', silent: 0 }]));
  });
  test('by a second person with a key of theirs', () => {
    given(entered).when(signs(lan)).thenRefused('access/chair-or-secretary');
    given(entered).when(signs(secretary)).thenRefused('votes/second-person');
    given(entered).when(signs(chair, { key: minh })).thenRefused('votes/unknown-key');
    given(entered).when(signs(chair, { over: { counts: { ...COUNTS, for: 4 } } })).thenRefused('votes/wrong-signature');
    given(entered).when(signs(chair, { ms: 3_600_000 })).thenRefused('votes/wrong-time');
    given(entered, signs(chair)).when(signs(chair)).thenRefused('hands/decided-already');
  });
  test('over the question as it stands, and with no other vote under way', () => {
    const amends = secretary.does('amendVote', (made: World) => {
      const { vote, item } = made.meeting.votes.votes[voteOf(made, QUESTION)]!;
      return { vote, item, text: 'Khác hẳn', rule: MAJORITY, papers: [] };
    });
    given(entered, amends).when(signs(chair)).thenRefused('hands/other-question');
    given(entered, secretary.preparesVote({ text: 'Khác' }), chair.opensVote('Khác'))
      .when(signs(chair)).thenRefused('votes/another-running');
  });
  test('and is taken back until then', () => {
    given(entered).when(takenBack(chair)).then(wrote(['handsTakenBack']));
    given(entered, takenBack(secretary)).when(enters()).then();
    given(entered, signs(chair)).when(takenBack(chair)).thenRefused('hands/decided-already');
    given(ready).when(takenBack(chair)).thenRefused('hands/unknown');
  });
  test('stands in the minutes, also where it is rejected', () => {
    const against = world(ready, enters({ for: 1, against: 4, notVoting: 0 }), signs(chair));
    expect(KIND.noted(against.meeting)[0]!.code).toBe('hands/rejected');
    expect(KIND.noted(world(entered, passes(1), signs(chair)).meeting).map((one) => [one.code, one.params])).toEqual([
      ['hands/adopted', { text: QUESTION, ...COUNTS, silent: 1, base: 5 }],
    ]);
  });
});
