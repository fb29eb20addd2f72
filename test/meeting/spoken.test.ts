import { describe, expect, test } from 'vitest';
import { Replica } from '../../client/link/replica.ts';
import { spokenIn } from '../../shared/meeting/spoken.ts';
import { chair, DELEGATES, guest, hoa, lan, minh, nam, QUESTION, secretary, system, voteOf, type Person } from '../kit/people.ts';
import { fullHouse, given, grace, inRegister, leavesOffice, prepared, voteOpen, world, wrote, type Step } from '../kit/scene.ts';
import { countersigns, enters, entryOf } from '../kit/spoken.ts';
import type { World } from '../kit/world.ts';

const takesBack = (by: Person) => by.does('takeSpokenBack', (made: World) => ({ entry: entryOf(made)?.entry ?? 'none' }));
const announced: Step = [chair.closesVote(), grace, chair.announces()];
const resultOf = (made: World) => made.meeting.votes.votes[voteOf(made, QUESTION)]!.result!;

describe('V-43 the clerk enters a spoken choice', () => {
  test('whose it is stands on the record, what it is does not', () =>
    given(voteOpen)
      .when(enters(nam))
      .then(wrote(['spokenEntered', { member: nam.id }]), (made) => {
        expect(made.entries.at(-1)!.line).not.toContain('"for"');
        expect(entryOf(made)).toMatchObject({ choice: 'for', by: secretary.id });
      }));
  test('a secretary alone, while the vote is open, of a delegate in the room, once', () => {
    for (const one of [chair, lan, guest]) given(voteOpen).when(enters(nam, 'for', one)).thenRefused('access/secretary-only');
    given(voteOpen, chair.closesVote()).when(enters(nam)).thenRefused('votes/not-open');
    given(voteOpen, nam.checksOut()).when(enters(nam)).thenRefused('votes/not-checked-in');
    given(voteOpen).when(enters(guest)).thenRefused('votes/listed-later');
    // Listed anew as a secretary meanwhile: nobody enters a choice of their own.
    const anew: Step = [inRegister(nam.name, 'secretary'), system.lists(nam.name)];
    given(voteOpen, anew).when(enters(nam, 'for', nam)).thenRefused('votes/second-person');
    given(voteOpen).when(enters(nam, 'perhaps')).thenRefused('votes/unknown-choice');
    given(voteOpen, enters(nam)).when(enters(nam, 'against')).thenRefused('votes/spoken-already');
  });
  test('it is taken back until the announcement, and may be entered anew', () => {
    given(voteOpen, enters(nam), takesBack(secretary)).when(enters(nam, 'against')).then((made) => expect(entryOf(made)?.choice).toBe('against'));
    given(voteOpen, enters(nam)).when(takesBack(lan)).thenRefused('access/chair-or-secretary');
    given(voteOpen, enters(nam), announced).when(takesBack(chair)).thenRefused('votes/not-in-this-state');
    given(voteOpen).when(takesBack(chair)).thenRefused('votes/unknown-entry');
  });
});

describe('V-44 a second person countersigns it', () => {
  test('with a key of theirs, over this choice in this vote', () => {
    given(voteOpen, enters(nam)).when(countersigns(chair)).then(wrote(['spokenCountersigned']));
    given(voteOpen, enters(nam)).when(countersigns(chair, { over: { choice: 'against' } })).thenRefused('votes/wrong-signature');
    given(voteOpen, enters(nam)).when(countersigns(chair, { over: { member: lan.id } })).thenRefused('votes/wrong-signature');
    given(voteOpen, enters(nam)).when(countersigns(chair, { key: lan })).thenRefused('votes/unknown-key');
    given(voteOpen, enters(nam), countersigns(chair)).when(countersigns(chair)).thenRefused('votes/countersigned-already');
  });
  test('not who entered it, nor whose it is, nor anybody without a duty', () => {
    given(voteOpen, enters(chair)).when(countersigns(chair, { of: chair })).thenRefused('votes/second-person');
    given(voteOpen, enters(nam)).when(countersigns(secretary)).thenRefused('votes/second-person');
    given(voteOpen, enters(nam)).when(countersigns(lan)).thenRefused('access/chair-or-secretary');
  });
  test('until the announcement', () => {
    given(voteOpen, enters(nam), chair.closesVote(), grace).when(countersigns(chair)).then(wrote(['spokenCountersigned']));
    given(voteOpen, enters(nam), announced).when(countersigns(chair)).thenRefused('votes/not-in-this-state');
  });
});

describe('V-45 it is tallied apart', () => {
  const two: Step = [voteOpen, lan.votes('for'), minh.votes('for'), enters(nam)];
  test('the box says what was signed, the decision what all chose', () => {
    const made = world(two, countersigns(chair), announced);
    const closed = made.entries.map(({ line }) => JSON.parse(line)).find((one) => one.type === 'voteClosed')!.open;
    expect(closed).toMatchObject({ counts: { for: 2 }, base: 5, silent: 3, outcome: 'rejected' });
    expect(resultOf(made)).toMatchObject({
      counts: { for: 3, against: 0, notVoting: 0 },
      base: 5,
      silent: 2,
      outcome: 'adopted',
      spoken: [{ member: nam.id, choice: 'for', enteredBy: secretary.id, countersignedBy: chair.id }],
      signed: { counts: { for: 2 }, silent: 3, outcome: 'rejected' },
    });
    expect(Object.keys(resultOf(made).roll)).toEqual([lan.id, minh.id]);
  });
  test('without a countersignature it does not count', () => {
    const made = world(two, announced);
    expect(resultOf(made)).toMatchObject({ counts: { for: 2 }, silent: 3, outcome: 'rejected' });
    expect(resultOf(made).spoken).toBeUndefined();
  });
  test('a ballot of the delegate’s own goes before it', () => {
    const made = world(two, countersigns(chair), nam.votes('against'), announced);
    expect(resultOf(made)).toMatchObject({ counts: { for: 2, against: 1 }, silent: 2 });
    expect(resultOf(made).spoken).toBeUndefined();
  });
  test('nobody who leaves office while the vote is open', () => {
    const made = world(two, countersigns(chair), leavesOffice(nam.name), system.unlists(nam.name), announced);
    expect(resultOf(made).spoken).toBeUndefined();
  });
  test('on every base no count exceeds it, and all add up', () => {
    for (const base of ['total', 'present', 'cast', 'valid'] as const) {
      const made = world(
        fullHouse,
        prepared({ rule: { base, fraction: [1, 2], strict: true } }),
        chair.opensVote(),
        lan.votes('for'),
        enters(nam, 'against'),
        countersigns(chair),
        nam.checksOut(),
        hoa.checksOut(),
        announced,
      );
      const { counts, silent, base: of } = resultOf(made);
      expect(of).toBe({ total: 5, present: 4, cast: 2, valid: 2 }[base]);
      expect(counts).toEqual({ for: 1, against: 1, notVoting: 0 });
      expect(silent).toBe(DELEGATES.length - 2);
    }
  });
});

describe('V-68 a vote set aside before its announcement leaves none of them readable', () => {
  const voided = chair.voids('Nghe nhầm');
  const copyOf = (made: World) => {
    const copy = new Replica(made.meeting.session.meeting);
    copy.take(0, made.entries.map(({ line, opening }) => ({ line, ...(opening && { sealed: opening }) })));
    return copy;
  };
  const hidden = ({ entries }: Replica) => entries.filter(({ line, sealed }) => line.includes('"spoken') && sealed !== undefined).length;

  test('not on a tablet’s own copy either, countersigned or taken back', () => {
    const spoken: Step = [voteOpen, enters(nam), countersigns(chair), enters(lan, 'against'), takesBack(secretary)];
    expect(hidden(copyOf(world(spoken)))).toBe(3);
    const copy = copyOf(world(spoken, voided));
    expect([hidden(copy), copy.wiped]).toEqual([0, 3]);
  });
  test('that it was entered, by whom and of whom, stays', () => {
    const made = world(voteOpen, enters(nam), voided);
    expect(spokenIn(made.meeting, voteOf(made, QUESTION))).toEqual([expect.objectContaining({ member: nam.id, by: secretary.id })]);
    expect(spokenIn(made.meeting, voteOf(made, QUESTION))[0]).not.toHaveProperty('choice');
  });
});
