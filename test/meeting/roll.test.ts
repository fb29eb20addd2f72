import { describe, expect, test } from 'vitest';
import { isPresent, total } from '../../shared/meeting/access.ts';
import { quorum } from '../../shared/meeting/quorum.ts';
import { wasDelegateAt } from '../../shared/meeting/there-at.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';
import { minutesData } from '../../shared/minutes/from-meeting.ts';
import { chair, delegate, guest, hoa, lan, minh, secretary, stranger, system } from '../kit/people.ts';
import {
  fullHouse,
  given,
  grace,
  hall,
  inRegister,
  inSession,
  is,
  leavesOffice,
  passes,
  present,
  published,
  ready,
  sessionClosed,
  voteOpen,
  world,
  wrote,
  type Step,
} from '../kit/scene.ts';
import { ALWAYS, certificateOf, foldOf } from '../kit/world.ts';

const QUAN = inRegister('Quân', 'delegate', { title: 'Phó Chủ tịch', group: 'Tổ 2' });

describe('the list', () => {
  test('R-1 name, kind and office come from the register', () =>
    given(published, QUAN)
      .when(secretary.lists('Quân'))
      .then(wrote(['memberListed', { member: 'quan', kind: 'delegate', name: 'Quân', title: 'Phó Chủ tịch', group: 'Tổ 2' }])));
  test('R-1 whatever is sent along is not looked at', () =>
    given(published, QUAN)
      .when(secretary.does('listMember', { member: 'quan', name: 'Kẻ khác', kind: 'guest' }))
      .then(wrote(['memberListed', { kind: 'delegate', name: 'Quân' }])));
  test('R-1 not somebody who is not in it', () =>
    given(published).when(secretary.lists('Người lạ')).thenRefused('identity/not-in-the-register'));
  test('R-2 once', () => given(published).when(secretary.lists('Lan')).thenRefused('roll/already-listed'));
  test('R-2 in office', () => given(published, QUAN, leavesOffice('Quân')).when(secretary.lists('Quân')).thenRefused('roll/not-in-office'));
  test('R-2 by the server when somebody comes into office, even in the middle of a session', () =>
    given(inSession, QUAN)
      .when(system.lists('Quân'))
      .then(is((now) => total(now), 6)));
  test.each([chair, lan, guest, stranger])('R-2 not by $name', (person) =>
    given(published, QUAN).when(person.lists('Quân')).thenRefused('access/secretary-only'),
  );

  test('R-3 a delegate in office stays in the total', () => {
    given(published).when(secretary.unlists('Lan')).thenRefused('roll/delegates-stay');
    given(published).when(system.unlists('Lan')).thenRefused('roll/delegates-stay');
  });
  test('R-3 one who has left office, and a guest, do not', () => {
    given(published, leavesOffice('Lan'))
      .when(system.unlists('Lan'))
      .then(
        wrote(['memberUnlisted', { member: 'lan' }]),
        is((now) => total(now), 4),
      );
    given(published, secretary.lists('Khách')).when(secretary.unlists('Khách')).then(wrote(['memberUnlisted', { member: 'khach' }]));
  });
  test('R-3 only who is listed', () => given(published).when(secretary.unlists('Khách')).thenRefused('roll/not-listed'));
  test('R-4 not the chair', () => given(published, leavesOffice('Chi')).when(secretary.unlists('Chi')).thenRefused('roll/is-chair'));
  test('R-4 not oneself', () => given(published).when(secretary.unlists('Thu')).thenRefused('roll/not-oneself'));
  test('R-5 who is in the room is checked out in the same act, and keeps their name in what was', () => {
    const made = given(fullHouse, leavesOffice('Lan'))
      .when(system.unlists('Lan'))
      .then(wrote(['checkedOut', { member: 'lan' }], ['memberUnlisted', { member: 'lan' }]));
    expect(made.meeting.roll.ever.get('lan')).toMatchObject({ name: 'Lan', kind: 'delegate', until: expect.any(Number) });
  });

  test('R-14 a delegate who became a guest is taken off, by the server or the desk, and may be invited', () => {
    given(fullHouse, inRegister('Lan', 'guest'))
      .when(system.unlists('Lan'))
      .then(
        wrote(['checkedOut', { member: 'lan' }], ['memberUnlisted', { member: 'lan' }]),
        is((now) => total(now), 4),
      );
    given(published, inRegister('Lan', 'guest'), secretary.unlists('Lan'))
      .when(secretary.lists('Lan'))
      .then(is((now) => now.roll.members.get('lan')?.kind, 'guest'));
  });
  test('R-14 who became a delegate is listed as one in the same act, checks in anew, and counts in what is opened from then on', () => {
    const made = given(voteOpen, secretary.lists('Khách'), guest.checksIn(), inRegister('Khách', 'delegate'))
      .when(system.lists('Khách'))
      .then(
        wrote(
          ['checkedOut', { member: 'khach' }],
          ['memberUnlisted', { member: 'khach' }],
          ['memberListed', { member: 'khach', kind: 'delegate' }],
        ),
        is((now) => quorum(now), { present: 5, total: 6, needed: 4, met: true }),
      );
    const vote = made.meeting.votes.running![0]!;
    const { opened } = made.meeting.votes.votes[vote]!;
    expect(wasDelegateAt(made.meeting, 'khach', opened!.seq)).toBe(false);
  });
  test('R-14 a delegate who became a secretary counts no more', () =>
    given(fullHouse, inRegister('Lan', 'secretary'))
      .when(system.lists('Lan'))
      .then(
        is((now) => [total(now), now.roll.members.get('lan')?.kind, isPresent('lan', now)], [4, 'secretary', false]),
      ));
  test('R-14 not the chair, before the chair is handed over', () => {
    given(published, inRegister('Chi', 'guest')).when(system.unlists('Chi')).thenRefused('roll/is-chair');
    given(published, inRegister('Chi', 'secretary')).when(system.lists('Chi')).thenRefused('roll/is-chair');
  });
  test('R-14 by nobody’s hand, and not where nothing has changed', () => {
    given(published, inRegister('Lan', 'secretary')).when(secretary.lists('Lan')).thenRefused('roll/already-listed');
    given(published).when(system.lists('Lan')).thenRefused('roll/already-listed');
  });

  test('R-6 a guest’s name is seen by the desk, the chair and the guest, and nobody else', () => {
    const made = world(published, secretary.lists('Khách'));
    const entry = made.entries[made.entries.length - 1]!;
    expect(entry.line).not.toContain('Khách');
    expect(made.meeting.roll.members.get('khach')).toMatchObject({ name: 'Khách', kind: 'guest' });
    expect(foldOf(made.entries, () => false).roll.members.get('khach')).toEqual({ member: 'khach', kind: 'guest' });
  });
  test('R-6 and is carried sealed from the draft into the record', () => {
    const made = world(ready, secretary.lists('Khách'), secretary.publishes());
    expect(made.entries.some((one) => one.line.includes('Trưởng Công an'))).toBe(false);
    expect(made.meeting.roll.members.get('khach')).toMatchObject({ name: 'Khách', title: 'Trưởng Công an xã' });
  });
});

describe('a record is not flooded', () => {
  test('R-13 an absence is reported once by oneself; the desk may put it right', () => {
    given(published, lan.reportsAbsence('Ốm')).when(lan.reportsAbsence('Ốm')).thenRefused('roll/already-reported');
    given(published, lan.reportsAbsence('Ốm')).when(lan.reportsAbsence('Bận')).thenRefused('roll/already-reported');
    given(published, lan.reportsAbsence('Ốm'))
      .when(secretary.reportsAbsence('Đi công tác', 'Lan'))
      .then(wrote(['absenceReported', { member: 'lan' }]));
  });
  test('R-13 twenty comings by oneself, more by the desk', () => {
    const comesAndGoes = Array.from({ length: 20 }, () => [lan.checksIn(), lan.checksOut()]).flat();
    given(inSession, comesAndGoes).when(lan.checksIn()).thenRefused('roll/too-often');
    given(inSession, comesAndGoes).when(secretary.checksIn('Lan')).then(wrote(['checkedIn', { member: 'lan' }]));
  });
});

describe('in and out', () => {
  test('R-7 oneself', () => given(published).when(lan.checksIn()).then(wrote(['checkedIn', { member: 'lan' }])));
  test('R-7 the secretary, for a tablet that has died', () => {
    given(published).when(secretary.checksIn('Lan')).then(wrote(['checkedIn', { member: 'lan' }]));
    given(fullHouse).when(secretary.checksOut('Lan')).then(wrote(['checkedOut', { member: 'lan' }]));
  });
  test('R-7 nobody else, the chair included', () => {
    given(published).when(chair.checksIn('Lan')).thenRefused('access/secretary-only');
    given(fullHouse).when(minh.checksOut('Lan')).thenRefused('access/secretary-only');
  });
  test('R-7 not a stranger, nor for a stranger', () => {
    given(published).when(stranger.checksIn()).thenRefused('roll/not-listed');
    given(published).when(secretary.checksIn('Người lạ')).thenRefused('roll/not-listed');
    given(published).when(secretary.reportsAbsence('Ốm', 'Người lạ')).thenRefused('roll/not-listed');
    given(published).when(system.checksIn('Lan')).thenRefused('roll/not-listed');
  });
  test('R-7 not into a draft', () => given(ready).when(lan.checksIn()).thenRefused('access/not-in-this-stage', { stage: 'draft' }));
  test('R-7 not after the closing', () =>
    given(sessionClosed).when(lan.checksOut()).thenRefused('access/not-in-this-stage', { stage: 'closed' }));
  test('R-8 not twice', () => given(fullHouse).when(lan.checksIn()).thenRefused('roll/already-present'));
  test('R-8 not out who is not in', () => {
    given(inSession).when(lan.checksOut()).thenRefused('roll/not-present');
    given(inSession, present('Lan'), lan.checksOut()).when(secretary.checksOut('Lan')).thenRefused('roll/not-present');
  });
  test('R-9 leaving for an hour and coming back', () => {
    const made = world(fullHouse, lan.checksOut(), passes(3_600_000), lan.checksIn());
    const stays = made.meeting.roll.presence.get('lan')!;
    expect(stays).toHaveLength(2);
    expect(Date.parse(stays[1]!.from.at) - Date.parse(stays[0]!.to!.at)).toBeGreaterThanOrEqual(3_600_000);
    expect(isPresent('lan', made.meeting)).toBe(true);
  });
  test('R-10 the reason of an absence is sealed', () => {
    const made = given(published)
      .when(lan.reportsAbsence('Điều trị tại bệnh viện'))
      .then(is(({ roll }) => roll.absences.get('lan'), { reason: 'Điều trị tại bệnh viện' }));
    expect(made.entries.some((one) => one.line.includes('bệnh viện'))).toBe(false);
    expect(foldOf(made.entries, () => false).roll.absences.get('lan')).toEqual({});
  });
  test('R-10 reported by oneself or the secretary', () => {
    given(published).when(secretary.reportsAbsence('Công tác', 'Lan')).then(wrote(['absenceReported', { member: 'lan' }]));
    given(published).when(minh.reportsAbsence('Công tác', 'Lan')).thenRefused('access/secretary-only');
  });
});

describe('total and quorum', () => {
  test('R-11 guests and the secretary are in no count', () =>
    given(published, secretary.lists('Khách'))
      .when(guest.checksIn())
      .then(is((now) => quorum(now), { present: 0, total: 5, needed: 4, met: false })));
  test.each([[125, 84], [85, 57], [82, 55], [52, 35], [29, 20], [3, 2], [1, 1]])('R-12 two thirds of %i are %i', (size, needed) => {
    const made = world(hall({ total: size, present: needed - 1 }));
    expect(quorum(made.meeting)).toEqual({ present: needed - 1, total: size, needed, met: false });
    delegate(needed).checksIn()(made);
    expect(quorum(made.meeting).met).toBe(true);
  });
  test('R-12 as set', () => expect(quorum(world(published, secretary.changesDetails({ quorum: [1, 2] })).meeting).needed).toBe(3));
  test('R-12 no council, no quorum', () =>
    expect(
      quorum({ ...world(published).meeting, roll: EMPTY_MEETING.roll }).met,
    ).toBe(false));
});

describe('keys', () => {
  const spare = certificateOf('lan', 2);
  const known =
    (revoked = false) =>
    (made: ReturnType<typeof world>) =>
      void made.certificates.set(spare, { member: 'lan', approvedBy: 'thu', revoked, inForce: ALWAYS });
  test('K-1 the record begins with the keys of those listed, each with who approved it', () => {
    const { keys } = world(published).meeting.roll;
    expect(keys.size).toBe(5);
    const admitted = world(published)
      .entries.filter((one) => one.type === 'keyAdmitted')
      .map((one) => (JSON.parse(one.line) as { open: object }).open);
    expect(admitted[1]).toEqual({ member: 'lan', certificate: certificateOf('lan'), approvedBy: 'thu' });
  });
  test('K-1 a spare tablet, enrolled in the middle of a vote', () =>
    given(voteOpen, known(), system.admitsKey(spare))
      .when(lan.votes('for', { certificate: spare }))
      .then());
  test.each([secretary, chair, lan])('K-1 not by $name', (person) => {
    given(published, known()).when(person.admitsKey(spare)).thenRefused('access/system-only');
    given(published).when(person.revokesKey(certificateOf('lan'))).thenRefused('access/system-only');
  });
  test('K-1 not one that has run out or is not valid yet', () => {
    const inForce = { from: '2020-01-01T00:00:00.000Z', until: '2021-01-01T00:00:00.000Z' };
    given(published, (made) => void made.certificates.set(spare, { member: 'lan', approvedBy: 'thu', revoked: false, inForce }))
      .when(system.admitsKey(spare))
      .thenRefused('roll/key-not-in-force');
  });
  test('K-1 not an unknown one', () => given(published).when(system.admitsKey('0'.repeat(64))).thenRefused('identity/unknown'));
  test('K-2 not a revoked one', () => given(published, known(true)).when(system.admitsKey(spare)).thenRefused('roll/key-revoked'));
  test('K-2 not of somebody who is not listed', () =>
    given(
      published,
      (made) => void made.certificates.set(spare, { member: 'nguoi-la', approvedBy: 'thu', revoked: false, inForce: ALWAYS }),
    )
      .when(system.admitsKey(spare))
      .thenRefused('roll/not-listed'));
  test('K-4 of an official authority, when the record names its root', () => {
    const official =
      (root: string): Step =>
      (made) =>
        void made.certificates.set(spare, { member: 'lan', approvedBy: 'thu', revoked: false, inForce: ALWAYS, root });
    const naming =
      (root: string): Step =>
      (made) =>
        void (made.meeting = { ...made.meeting, session: { ...made.meeting.session, trust: [root] } });
    given(published, naming('a'.repeat(64)), official('a'.repeat(64)))
      .when(system.admitsKey(spare))
      .then(wrote(['keyAdmitted', { certificate: spare }]));
    given(published, naming('a'.repeat(64)), official('b'.repeat(64))).when(system.admitsKey(spare)).thenRefused('roll/root-not-in-record');
  });
  test('K-2 twice is once', () => given(published).when(system.admitsKey(certificateOf('lan'))).then(wrote()));
  test('K-2 into a draft nothing is admitted', () =>
    given(ready)
      .when(system.admitsKey(certificateOf('lan')))
      .thenRefused('access/not-in-this-stage', { stage: 'draft' }));
  test('K-3 a revocation is recorded once', () => {
    given(published)
      .when(system.revokesKey(certificateOf('lan')))
      .then(wrote(['keyRevoked', { member: 'lan', certificate: certificateOf('lan') }]));
    given(published, system.revokesKey(certificateOf('lan'))).when(system.revokesKey(certificateOf('lan'))).then(wrote());
    given(published).when(system.revokesKey('0'.repeat(64))).then(wrote());
  });
  test('K-3 from then on it signs no ballot', () =>
    given(voteOpen, system.revokesKey(certificateOf('lan')))
      .when(lan.votes('for'))
      .thenRefused('votes/key-revoked'));
  test('K-3 revoked after the closing, its ballot had counted and does', () => {
    const made = world(
      voteOpen,
      lan.votes('for'),
      hoa.votes('for'),
      chair.closesVote(),
      system.revokesKey(certificateOf('lan')),
      grace,
      chair.announces(),
    );
    expect(Object.values(made.meeting.votes.votes)[0]!.result).toMatchObject({ counts: { for: 2 }, void: [] });
  });
});

describe('R-15 an absence entered for the wrong person', () => {
  const takesBack = (member: string, by = secretary) => by.does('takeBackAbsence', { member });
  const entered: Step = [published, secretary.reportsAbsence('Đi công tác', 'Lan')];
  test('is taken back by the secretary, and both entries stay', () => {
    const made = given(entered).when(takesBack('lan')).then(wrote(['absenceTakenBack', { member: 'lan' }]));
    expect(made.meeting.roll.absences.get('lan')).toBeUndefined();
    expect(made.entries.map(({ type }) => type).filter((one) => one.startsWith('absence'))).toEqual(['absenceReported', 'absenceTakenBack']);
  });
  test('by nobody else, and not where there is none', () => {
    for (const one of [lan, chair]) given(entered).when(takesBack('lan', one)).thenRefused('access/secretary-only');
    given(entered).when(takesBack('minh')).thenRefused('roll/no-absence');
    given(entered, takesBack('lan')).when(takesBack('lan')).thenRefused('roll/no-absence');
  });
  test('leaves the person free to report their own, to promise and to come', () => {
    given(entered, takesBack('lan')).when(lan.reportsAbsence('Ốm')).then(wrote(['absenceReported', { member: 'lan' }]));
    given(entered, takesBack('lan')).when(lan.does('promiseAttending', {})).then(wrote(['attendingPromised', { member: 'lan' }]));
  });
  test('stands in no minutes', () => {
    const unit = { code: 'H99.1', name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune' } as const;
    const withLeave = (...steps: Step[]) => {
      const { meeting } = world(entered, ...steps, chair.checksIn(), chair.callsToOrder(), chair.closesSession());
      const { delegates } = minutesData(meeting, () => new Uint8Array(32), unit as never, {} as never);
      return delegates.filter((one) => one.withLeave).map(({ id }) => id);
    };
    expect([withLeave(), withLeave(takesBack('lan'))]).toEqual([['lan'], []]);
  });
  test('C-9 is reported before the start and while the session goes on, by who is not there', () => {
    for (const before of [published, inSession]) given(before).when(lan.reportsAbsence('Ốm')).then(wrote(['absenceReported', { member: 'lan' }]));
    given(sessionClosed).when(lan.reportsAbsence('Ốm')).thenRefused('access/not-in-this-stage', { stage: 'closed' });
  });
});
