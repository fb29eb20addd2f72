import { describe, expect, test } from 'vitest';
import { lastOf } from '../../shared/meeting/box.ts';
import { chair, DELEGATES, guest, hoa, lan, minh, nam, QUESTION, secretary, stranger, system, voteOf } from '../kit/people.ts';
import {
  fullHouse,
  given,
  grace,
  inRegister,
  inSession,
  leavesOffice,
  passes,
  prepared,
  present,
  result,
  voteCounted,
  voteOpen,
  voteSealed,
  world,
  type Step,
} from '../kit/scene.ts';
import { ALWAYS, certificateOf, signatureOver, type World } from '../kit/world.ts';
import { Person, type Question } from '../kit/people.ts';

const box = (made: World) => made.box(voteOf(made, QUESTION));
const quan = new Person('Quân');

describe('casting', () => {
  test('V-6 a delegate in the room votes', () =>
    given(voteOpen)
      .when(lan.votes('for'))
      .then((made) => expect(lastOf(box(made).state, 'lan')).toMatchObject({ revision: 1, choice: 'for' })));
  test('V-6 the chair is a delegate', () => given(voteOpen).when(chair.votes('against')).then());
  test('V-6 nobody else', () => {
    given(voteOpen, secretary.lists('Khách'), guest.checksIn()).when(guest.votes('for')).thenRefused('votes/delegates-only');
    given(voteOpen, secretary.checksIn()).when(secretary.votes('for')).thenRefused('votes/delegates-only');
    given(voteOpen).when(stranger.votes('for')).thenRefused('roll/not-listed');
    given(voteOpen).when(system.votes('for')).thenRefused('roll/not-listed');
  });
  test('V-6 checked in first', () => {
    given(inSession, present('Minh', 'Hòa', 'Nam'), prepared(), chair.opensVote())
      .when(lan.votes('for'))
      .thenRefused('votes/check-in-first');
    given(inSession, present('Minh', 'Hòa', 'Nam'), prepared(), chair.opensVote(), lan.checksIn()).when(lan.votes('for')).then();
    given(voteOpen, lan.checksOut()).when(lan.votes('for')).thenRefused('votes/check-in-first');
  });
  test('V-6 not in a vote that was never opened', () =>
    given(fullHouse, prepared())
      .when((made) => lan.votes('for', { vote: voteOf(made, QUESTION) })(made))
      .thenRefused('votes/unknown-vote'));

  test('V-7 a choice can be changed until the vote closes; the last counts', () =>
    given(voteOpen, lan.votes('for'), lan.votes('against'), lan.votes('notVoting'), minh.votes('for'), chair.closesVote(), grace)
      .when(chair.announces())
      .then(result({ counts: { for: 1, against: 0, notVoting: 1 }, silent: 3 })));
  test('V-7 what was superseded is kept apart, to be forgotten', () => {
    const made = world(voteOpen, lan.votes('for'), minh.votes('for'), lan.votes('against'));
    expect(box(made).state.superseded).toEqual([1]);
  });
  test('V-8 the same ballot sent again gets the first answer again', () => {
    given(voteOpen, lan.votes('for'))
      .when(lan.votes('for', { revision: 1 }))
      .then((_made, { again, written }) => expect([again, written]).toEqual([1, []]));
    given(voteOpen, lan.votes('for'), chair.closesVote(), grace)
      .when(lan.votes('for', { revision: 1 }))
      .then((_made, { again }) => expect(again).toBe(1));
  });
  test('V-8 an older one never replaces a newer', () => {
    given(voteOpen, lan.votes('for'), lan.votes('against'))
      .when(lan.votes('for', { revision: 1 }))
      .thenRefused('votes/newer-recorded', { revision: 2 });
    given(voteOpen, lan.votes('for')).when(lan.votes('against', { revision: 1 })).thenRefused('votes/newer-recorded', { revision: 1 });
    given(voteOpen, lan.votes('for', { revision: 7 })).when(lan.votes('against', { revision: 8 })).then();
  });
  test.each([0, -1, 1.5, 1001, 2 ** 53])('V-8 %d is no revision', (revision) =>
    given(voteOpen)
      .when(lan.votes('for', { revision, signature: 'A'.repeat(86) }))
      .thenRefused('border/wrong-input', { field: 'revision' }),
  );

  test.each(['abstain', 'For'])('V-10 %s is no choice', (choice) =>
    given(voteOpen).when(lan.votes(choice)).thenRefused('votes/unknown-choice'),
  );
  test.each(['toString', '__proto__'])('V-10 %s is not even an id', (choice) =>
    given(voteOpen).when(lan.votes(choice)).thenRefused('border/wrong-input'),
  );
  test('V-10 a list is no choice', () => given(voteOpen).when(lan.votes('for', { choice: ['for'] })).thenRefused('votes/unknown-choice'));
  test('V-10 not even two of them', () =>
    given(voteOpen)
      .when(lan.votes('for', { choice: ['for', 'against'] }))
      .thenRefused('votes/unknown-choice'));
});

describe('signatures', () => {
  test.each([
    ['another choice', { signed: { choice: 'against' } }],
    ['another voter', { signed: { voter: 'minh' } }],
    ['another revision', { signed: { revision: 2 } }],
    ['another question', { signed: { question: 'B'.repeat(43) } }],
    ['another vote', { signed: { vote: 'n99' } }],
    ['another meeting', { signed: { meeting: 'm2' } }],
    ['another history', { signed: { root: 'B'.repeat(43) } }],
    ['nothing', { signature: 'A'.repeat(86) }],
  ])('V-9 not over %s', (_what, odd) => given(voteOpen).when(lan.votes('for', odd)).thenRefused('votes/wrong-signature'));
  test('V-9 not by somebody else’s key', () =>
    given(voteOpen)
      .when(lan.votes('for', { certificate: certificateOf('minh') }))
      .thenRefused('votes/unknown-key'));
  test('V-9 not by a key that was not admitted', () =>
    given(voteOpen)
      .when(lan.votes('for', { certificate: certificateOf('lan', 9) }))
      .thenRefused('votes/unknown-key'));
  test('V-9 not by one that is revoked', () =>
    given(voteOpen, system.revokesKey(certificateOf('lan')))
      .when(lan.votes('for'))
      .thenRefused('votes/key-revoked'));
  test('V-9 the history is the checkpoint at this vote’s opening, the same for all', () => {
    const made = world(voteOpen, lan.votes('for'), minh.votes('for'));
    const opened = made.meeting.votes.votes[voteOf(made, QUESTION)]!.opened!;
    expect(box(made).state.opened!.log.size).toBe(opened.seq + 1);
    const roots = box(made).entries.slice(1).map((one) => (one.opening!.value as { ballot: { log: { root: string } } }).ballot.log.root);
    expect(new Set(roots)).toEqual(new Set([box(made).state.opened!.log.root]));
  });
  test.each(['', 'A'.repeat(85), 'A'.repeat(701), `${'A'.repeat(85)}=`, 'Ă'.repeat(90)])('V-9 %j is no signature', (signature) =>
    given(voteOpen).when(lan.votes('for', { signature })).thenRefused('border/wrong-input', { field: 'signature' }),
  );
  test('V-9 the fake signatures of these scenes differ by key and content', () =>
    expect(new Set([signatureOver('a', 'b'), signatureOver('b', 'a'), signatureOver('a', 'c')]).size).toBe(3));
});

describe('closing', () => {
  test('V-11 ballots on their way are taken for three seconds', () => {
    given(voteOpen, chair.closesVote(), passes(2_900), lan.votes('for'), grace)
      .when(chair.announces())
      .then(result({ counts: { for: 1, against: 0, notVoting: 0 } }));
    given(voteOpen, chair.closesVote(), grace).when(lan.votes('for')).thenRefused('votes/closed');
    given(voteCounted).when(lan.votes('against')).thenRefused('votes/closed');
  });
  test('V-11 a ballot before its box is open is none', () => {
    const made = world(voteOpen);
    const vote = voteOf(made, QUESTION);
    made.boxes.delete(vote);
    expect(lan.votes('for')(made).refused?.code).toBe('votes/not-open');
  });
  test('V-12 in the box choices are sealed to nobody; the log says how many entries, not what', () => {
    const made = world(voteSealed);
    expect(box(made).entries.map((one) => one.line).join('\n')).not.toMatch(/"choice"|"for"|"against"/);
  });
});

describe('who counts', () => {
  const close = [chair.closesVote(), grace];
  const voided = (...expected: Array<[string, string]>) => result({ void: expected.map(([voter, reason]) => ({ voter, reason })) });
  test('V-14 revoked between casting and closing: void', () =>
    given(voteOpen, lan.votes('for'), minh.votes('for'), system.revokesKey(certificateOf('lan')), close)
      .when(chair.announces())
      .then(voided(['lan', 'keyRevoked']), result({ counts: { for: 1, against: 0, notVoting: 0 }, silent: 3, roll: { minh: 'for' } })));
  test('V-14 revoked, then voted again by a spare tablet: counts', () => {
    const spare = certificateOf('lan', 2);
    given(
      voteOpen,
      lan.votes('against'),
      system.revokesKey(certificateOf('lan')),
      (made) => void made.certificates.set(spare, { member: 'lan', approvedBy: 'thu', revoked: false, inForce: ALWAYS }),
      system.admitsKey(spare),
      lan.votes('for', { certificate: spare }),
      close,
    )
      .when(chair.announces())
      .then(voided(), result({ roll: { lan: 'for' } }));
  });
  test('V-14 left and came back, or left after voting: counts', () =>
    given(voteOpen, lan.checksOut(), lan.checksIn(), lan.votes('for'), minh.votes('for'), minh.checksOut(), close)
      .when(chair.announces())
      .then(voided(), result({ counts: { for: 2, against: 0, notVoting: 0 } })));
  test('V-14 came in while it was open: counts', () =>
    given(inSession, present('Minh', 'Hòa', 'Nam'), prepared(), chair.opensVote(), lan.checksIn(), lan.votes('for'), close)
      .when(chair.announces())
      .then(result({ roll: { lan: 'for' } })));
  test('V-14 came in only after the closing: does not', () =>
    given(
      inSession,
      present('Minh', 'Hòa', 'Nam'),
      prepared(),
      chair.opensVote(),
      chair.closesVote(),
      lan.checksIn(),
      lan.votes('for'),
      grace,
    )
      .when(chair.announces())
      .then(voided(['lan', 'notPresent']), result({ silent: 4 })));
  test('V-14 left office in between: does not, and the total is that of the opening', () =>
    given(voteOpen, lan.votes('for'), minh.votes('for'), leavesOffice('Lan'), system.unlists('Lan'), close)
      .when(chair.announces())
      .then(voided(['lan', 'notADelegate']), result({ base: 5, silent: 3 })));
  test('V-14 R-14 became a guest or a secretary in between: does not', () => {
    for (const becomes of [
      [inRegister('Lan', 'guest'), system.unlists('Lan')],
      [inRegister('Lan', 'secretary'), system.lists('Lan')],
    ])
      given(voteOpen, lan.votes('for'), minh.votes('for'), becomes, close)
        .when(chair.announces())
        .then(voided(['lan', 'notADelegate']), result({ base: 5, silent: 3 }));
  });
  test('V-14 R-14 a guest who became a delegate while it was open: does not vote on a total without them', () =>
    given(
      voteOpen,
      inRegister('Quân', 'guest'),
      secretary.lists('Quân'),
      inRegister('Quân', 'delegate'),
      system.lists('Quân'),
      system.admitsKey(certificateOf('quan')),
      quan.checksIn(),
    )
      .when(quan.votes('for'))
      .thenRefused('votes/listed-later'));
  test('V-14 left office after the closing: counts', () =>
    given(voteOpen, lan.votes('for'), chair.closesVote(), leavesOffice('Lan'), system.unlists('Lan'), grace)
      .when(chair.announces())
      .then(voided(), result({ base: 5, counts: { for: 1, against: 0, notVoting: 0 } })));
  const quanComes = [inRegister('Quân'), system.lists('Quân'), system.admitsKey(certificateOf('quan')), quan.checksIn()];
  test('V-14 came into office while it was open: does not vote on a total without them', () => {
    given(voteOpen, quanComes).when(quan.votes('for')).thenRefused('votes/listed-later');
    given(voteOpen, quanComes, lan.votes('for'), close)
      .when(chair.announces())
      .then(result({ base: 5, silent: 4, counts: { for: 1, against: 0, notVoting: 0 } }));
  });
  test('V-14 taken off the list and put back while it was open: counts', () =>
    given(
      voteOpen,
      leavesOffice('Lan'),
      system.unlists('Lan'),
      inRegister('Lan'),
      system.lists('Lan'),
      lan.checksIn(),
      lan.votes('for'),
      close,
    )
      .when(chair.announces())
      .then(voided(), result({ base: 5, roll: { lan: 'for' } })));
  test('V-23 a signing time that contradicts the clock, or is no instant, is refused before anything is durable', () => {
    given(voteOpen)
      .when(lan.votes('for', { signedAt: '2026-13-45T99:99:99.000Z' }))
      .thenRefused('border/wrong-input', { field: 'signedAt' });
    for (const signedAt of ['2001-01-01T00:00:00.000Z', '2046-01-01T00:00:00.000Z'])
      given(voteOpen).when(lan.votes('for', { signedAt })).thenRefused('votes/wrong-time');
  });
  const expired =
    (until: string): Step =>
    (made) =>
      void made.certificates.set(certificateOf('lan'), { member: 'lan', approvedBy: 'thu', revoked: false, inForce: { ...ALWAYS, until } });
  test('V-23 a certificate that has run out signs no ballot', () =>
    given(voteOpen, expired('2026-01-01T00:00:00.000Z')).when(lan.votes('for')).thenRefused('votes/key-not-in-force'));
  test('V-23 one that runs out before the closing: void', () =>
    given(voteOpen, lan.votes('for'), minh.votes('for'), expired('2026-01-01T00:00:00.000Z'), close)
      .when(chair.announces())
      .then(voided(['lan', 'keyNotInForce'])));
  test('V-24 who votes and leaves stays in the base of those present: no count exceeds its base', () => {
    const ofPresent: Question = { rule: { base: 'present', fraction: [1, 2], strict: true } };
    given(
      fullHouse,
      prepared(ofPresent),
      chair.opensVote(),
      lan.votes('for'),
      minh.votes('for'),
      hoa.votes('for'),
      [lan, minh, hoa, nam].map((one) => one.checksOut()),
      close,
    )
      .when(chair.announces())
      .then(result({ base: 4, counts: { for: 3, against: 0, notVoting: 0 }, outcome: 'adopted' }));
  });
  test('V-24 nothing is adopted on an empty base, nor by nobody', () => {
    const leastOfCast: Question = { rule: { base: 'cast', fraction: [1, 2], strict: false } };
    given(fullHouse, prepared(leastOfCast), chair.opensVote(), close)
      .when(chair.announces())
      .then(result({ base: 0, outcome: 'rejected' }));
  });
  test('V-14 a key admitted only after the closing: does not', () => {
    const late = certificateOf('lan', 2);
    given(
      voteOpen,
      chair.closesVote(),
      (made) => void made.certificates.set(late, { member: 'lan', approvedBy: 'thu', revoked: false, inForce: ALWAYS }),
      system.admitsKey(late),
      lan.votes('for', { certificate: late }),
      grace,
    )
      .when(chair.announces())
      .then(voided(['lan', 'unknownKey']));
  });
  test('V-15 who was void is not silent, and in no count', () => {
    const made = world(
      voteOpen,
      DELEGATES.map((one) => one.votes('for')),
      system.revokesKey(certificateOf('lan')),
      system.revokesKey(certificateOf('minh')),
      close,
      chair.announces(),
    );
    const { counts, silent, void: none, base, roll } = made.meeting.votes.votes[voteOf(made, QUESTION)]!.result!;
    expect([counts['for'], silent, none.length, base]).toEqual([3, 0, 2, 5]);
    expect(Object.keys(roll).sort()).toEqual(['chi', 'hoa', 'nam']);
  });
  test('V-19 who sends nothing is silent, and still in the total', () => {
    given(voteOpen, hoa.votes('for'), nam.votes('for'), close)
      .when(chair.announces())
      .then(result({ counts: { for: 2, against: 0, notVoting: 0 }, silent: 3, base: 5, outcome: 'rejected' }));
  });
});
